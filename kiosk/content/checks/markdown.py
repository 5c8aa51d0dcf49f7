"""PURE: pages are Markdown with front matter in TOML; no HTML, pictures or links in them."""

import tomllib
from collections.abc import Iterable, Iterator

from markdown_it import MarkdownIt
from markdown_it.token import Token

_FENCE = "+++"
_REFUSED = {
    "html_block": "has HTML in it",
    "html_inline": "has HTML in it",
    "image": "has a picture from somewhere in it",
    "link_open": "has a link in it, which would lead away from the kiosk",
}


def page_trouble(text: str, title: str) -> str:
    """What tells against a page, which its entry calls `title`, as the end of a sentence."""
    head, found, body = text.removeprefix(_FENCE).partition(f"\n{_FENCE}\n")
    if not text.startswith(f"{_FENCE}\n") or not found:
        return f'does not begin with front matter: {_FENCE}, title = "…", {_FENCE}, each on a line'
    try:
        facts = tomllib.loads(head)
    except tomllib.TOMLDecodeError as error:
        return f"has front matter that is no TOML ({error})"
    if facts.get("title") != title:
        return f'has another title in its front matter than in the pack, where it is "{title}"'
    if not body.strip():
        return "says nothing after its front matter"
    tokens = MarkdownIt("commonmark").parse(body)
    return next((_REFUSED[one.type] for one in _all(tokens) if one.type in _REFUSED), "")


def _all(tokens: Iterable[Token]) -> Iterator[Token]:
    for token in tokens:
        yield token
        yield from _all(token.children or ())
