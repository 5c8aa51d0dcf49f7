"""A film as the screens know it, and which films they may offer; pure."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from kiosk.content.forms import LOCAL, SIGNED, AgePath, Slot, Theme, TranslationStatus
from kiosk.content.rules import SOURCE_LANGUAGE
from kiosk.content.status import FilmStatus, is_draft_in

__all__ = ["Film", "FilmStatus", "films_for", "offered"]


@dataclass(frozen=True, slots=True)
class Film:
    """One film with its words in every language it has.

    Attributes:
        pack: the id of the pack that it came in, and `pack_version` which version of that.
        seconds: its length.
        chapters: when each scene starts, in seconds, rising.
        versions: the film file by language, or by "bfi" for British Sign Language.
        example_story: made up; say "Example story" with it.
        needs_rapid_review: only for a ward whose urgent-review number may be shown.
        slots: where the player may write the ward's own words over the picture.
    """

    id: str
    version: int
    pack: str
    pack_version: int
    titles: Mapping[str, str]
    translations: Mapping[str, TranslationStatus]
    review_due: date | None
    theme: Theme
    seconds: float
    audience: tuple[str, ...]
    age_paths: tuple[AgePath, ...]
    poster: Path
    versions: Mapping[str, Path]
    captions: Mapping[str, Path]
    transcripts: Mapping[str, Path]
    chapters: tuple[float, ...]
    status: FilmStatus
    example_story: bool
    needs_rapid_review: bool
    slots: tuple[Slot, ...]

    def title(self, language: str) -> str:
        """The title in `language`, or else in British English."""
        return self.titles.get(language, self.titles[SOURCE_LANGUAGE])

    def file(self, language: str, *, signed: bool = False) -> Path:
        """The film to play: the signed one if wished and there, the language, British English."""
        if signed and SIGNED in self.versions:
            return self.versions[SIGNED]
        return self.versions.get(language, self.versions[SOURCE_LANGUAGE])

    def caption_file(self, language: str) -> Path:
        """The captions in `language`, or else in British English."""
        return self.captions.get(language, self.captions[SOURCE_LANGUAGE])

    def transcript(self, language: str) -> Path:
        """The transcript in `language`, or else in British English."""
        return self.transcripts.get(language, self.transcripts[SOURCE_LANGUAGE])

    def is_draft_in(self, language: str) -> bool:
        """Whether what is shown in `language` has yet to be checked; false where it falls back."""
        return is_draft_in(self.translations, language)

    @property
    def is_local(self) -> bool:
        """Whether the ward put it there itself."""
        return self.pack == LOCAL


def films_for(films: Iterable[Film], age: AgePath | None) -> tuple[Film, ...]:
    """The films on one age path, in the pack's order; all of them for None."""
    return tuple(film for film in films if age is None or age in film.age_paths)


def offered(
    films: Iterable[Film], *, ward_is_demo: bool, rapid_review_open: bool
) -> tuple[Film, ...]:
    """The films that this ward may show, with the words that it may show.

    A demo ward shows drafts, which the screens mark. A live ward shows approved films, in languages
    whose words are the source or were checked clinically. A film that sends families to the urgent
    review is offered where that route is open.
    """
    reachable = (film for film in films if rapid_review_open or not film.needs_rapid_review)
    if ward_is_demo:
        return tuple(reachable)
    return tuple(_checked_only(film) for film in reachable if film.status is FilmStatus.APPROVED)


def _checked_only(film: Film) -> Film:
    def checked(table: Mapping[str, Path]) -> Mapping[str, Path]:
        return {key: file for key, file in table.items() if not film.is_draft_in(key)}

    return replace(
        film,
        titles={key: words for key, words in film.titles.items() if not film.is_draft_in(key)},
        versions=checked(film.versions),
        captions=checked(film.captions),
        transcripts=checked(film.transcripts),
    )
