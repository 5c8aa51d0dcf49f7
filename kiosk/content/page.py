"""PURE: a page as the screens know it, and which pages they may offer."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from kiosk.content.forms import LOCAL, AgePath, TranslationStatus
from kiosk.content.rules import SOURCE_LANGUAGE
from kiosk.content.status import FilmStatus, is_draft_in


@dataclass(frozen=True, slots=True)
class Page:
    """One page with its text in every language it has.

    Attributes:
        pack: the id of the pack that it came in, and `pack_version` which version of that.
        texts: the Markdown file by language.
    """

    id: str
    version: int
    pack: str
    pack_version: int
    titles: Mapping[str, str]
    translations: Mapping[str, TranslationStatus]
    review_due: date | None
    audience: tuple[str, ...]
    age_paths: tuple[AgePath, ...]
    texts: Mapping[str, Path]
    status: FilmStatus

    def title(self, language: str) -> str:
        """The title in `language`, or else in British English."""
        return self.titles.get(language, self.titles[SOURCE_LANGUAGE])

    def text(self, language: str) -> Path:
        """The text in `language`, or else in British English."""
        return self.texts.get(language, self.texts[SOURCE_LANGUAGE])

    def is_draft_in(self, language: str) -> bool:
        """Whether what is shown in `language` has yet to be checked; false where it falls back."""
        return is_draft_in(self.translations, language)

    @property
    def is_local(self) -> bool:
        """Whether the ward put it there itself."""
        return self.pack == LOCAL


def offered_pages(pages: Iterable[Page], *, ward_is_demo: bool) -> tuple[Page, ...]:
    """The pages that this ward may show: the same rules as for films."""
    if ward_is_demo:
        return tuple(pages)
    return tuple(_checked_only(page) for page in pages if page.status is FilmStatus.APPROVED)


def _checked_only(page: Page) -> Page:
    checked = {key for key in page.titles if not page.is_draft_in(key)}
    return replace(
        page,
        titles={key: words for key, words in page.titles.items() if key in checked},
        texts={key: file for key, file in page.texts.items() if key in checked},
    )
