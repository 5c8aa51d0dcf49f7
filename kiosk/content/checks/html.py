"""PURE: transcripts are HTML without anything that runs, fetches or leads away."""

from html.parser import HTMLParser

_TAGS = frozenset(
    {
        *(
            "html",
            "head",
            "meta",
            "title",
            "body",
            "main",
            "article",
            "section",
            "header",
            "footer",
        ),
        *("div", "p", "br", "hr", "h1", "h2", "h3", "h4", "ul", "ol", "li", "dl", "dt", "dd"),
        *("em", "strong", "b", "i", "u", "s", "small", "sub", "sup", "span", "bdi", "bdo", "mark"),
        *("blockquote", "q", "cite", "abbr", "time", "figure", "figcaption", "ruby", "rt", "rp"),
        *("table", "caption", "thead", "tbody", "tr", "th", "td"),
    }
)
_ATTRIBUTES = frozenset(
    {"lang", "dir", "class", "id", "title", "charset", "datetime", "scope", "role"}
)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.trouble = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in _TAGS:
            self._note(f"has <{tag}>, which could run, fetch or lead to something")
        for name, _ in attrs:
            if name not in _ATTRIBUTES:
                self._note(f'has the attribute "{name}", which could run or fetch something')

    def handle_pi(self, data: str) -> None:
        self._note(f"has an instruction for a program (<?{data[:20]})")

    def unknown_decl(self, data: str) -> None:
        self._note(f"has a section that is no HTML (<![{data[:20]})")

    def _note(self, trouble: str) -> None:
        self.trouble = self.trouble or trouble


def html_trouble(text: str) -> str:
    """What tells against a transcript, as the end of a sentence; empty if nothing."""
    reader = _Reader()
    reader.feed(text)
    reader.close()
    return reader.trouble
