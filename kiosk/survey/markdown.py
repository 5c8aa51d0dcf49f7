"""Markdown in survey texts, as a small set of HTML that cannot load, link or run anything.

Paragraphs, line breaks, strong, emphasis, headings, lists and quotes are kept. HTML within the
Markdown is shown as the letters it is made of; of a link or a picture its words remain.
"""

import re
from collections.abc import MutableMapping, Sequence
from html import unescape
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.token import Token
from markdown_it.utils import OptionsDict

_TAG = re.compile(r"<[^>]*>")
Env = MutableMapping[str, Any]
_KEPT = frozenset(
    {
        *("p", "br", "strong", "em", "h1", "h2", "h3", "h4", "h5", "h6"),
        *("ul", "ol", "li", "blockquote", "hr"),
    }
)


class _SafeHtml(RendererHTML):
    """Writes a tag only if it is in the list, and no attribute at all."""

    def renderToken(  # noqa: N802 - the library's name
        self, tokens: Sequence[Token], idx: int, options: OptionsDict, env: Env
    ) -> str:
        token = tokens[idx]
        token.attrs = {}
        if token.tag not in _KEPT:
            return ""
        return super().renderToken(tokens, idx, options, env)

    def image(self, tokens: Sequence[Token], idx: int, options: OptionsDict, env: Env) -> str:
        """The words of a picture."""
        del options, env
        return _escaped(tokens[idx].content)

    def code_inline(self, tokens: Sequence[Token], idx: int, options: OptionsDict, env: Env) -> str:
        """The letters of a piece of code."""
        del options, env
        return _escaped(tokens[idx].content)

    def code_block(self, tokens: Sequence[Token], idx: int, options: OptionsDict, env: Env) -> str:
        """A block of code as a paragraph."""
        del options, env
        return f"<p>{_escaped(tokens[idx].content.strip())}</p>\n"

    def fence(self, tokens: Sequence[Token], idx: int, options: OptionsDict, env: Env) -> str:
        """A fenced block of code as a paragraph."""
        return self.code_block(tokens, idx, options, env)


_PARSER = MarkdownIt("commonmark", {"html": False}, renderer_cls=_SafeHtml)


def safe_html(markdown: str) -> str:
    """The same text as HTML with nothing in it but the tags named above."""
    return str(_PARSER.render(markdown)).strip()


def plain_text(safe: str) -> str:
    """What `safe_html` made, without its tags."""
    return unescape(_TAG.sub("", safe)).strip()


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
