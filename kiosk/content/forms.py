"""The form of `pack.json`, format 1.

One JSON object in UTF-8. Keys are camelCase, days are ISO 8601, times are seconds, paths are
relative to the pack's folder with forward slashes, languages are BCP 47 tags. A key that is
missing, unknown or written twice refuses the pack; only `pages` may be left out. `files` names
every other file of the pack with its length and SHA-256, so that one signature over `pack.json`
vouches for all of them.
"""

from datetime import date
from enum import StrEnum
from typing import Annotated

import msgspec

FORMAT_VERSION = 1
MANIFEST_NAME = "pack.json"
LOCAL = "local"
"""The id of the pack with a ward's own films, which is made on the station and never published."""
SIGNED = "bfi"
"""The key of a version of a film in British Sign Language: its code in ISO 639-3."""

Code = Annotated[str, msgspec.Meta(pattern=r"\A[a-z0-9]+(-[a-z0-9]+)*\Z", max_length=64)]
Language = Annotated[
    str, msgspec.Meta(pattern=r"\A[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?\Z")
]
Words = Annotated[str, msgspec.Meta(pattern=r"\S", max_length=300)]
Path = Annotated[str, msgspec.Meta(min_length=1)]
Growing = Annotated[int, msgspec.Meta(ge=1, le=2**31)]
Seconds = Annotated[float, msgspec.Meta(ge=0, le=7200)]
Share = Annotated[float, msgspec.Meta(ge=0, le=1)]
Digest = Annotated[str, msgspec.Meta(pattern=r"\A[0-9a-f]{64}\Z")]


class AgePath(StrEnum):
    """The four ways into the library."""

    PARENTS = "parents"
    UNDER_8 = "under-8"
    FROM_8_TO_11 = "8-to-11"
    FROM_12 = "12-and-over"


class Theme(StrEnum):
    """What a film is about; the interface has the words for each."""

    SPEAK_UP = "speak-up"
    SIGNS_TO_WATCH = "signs-to-watch"
    NEW_BABIES = "new-babies"
    GOING_HOME = "going-home"
    MY_CARE = "my-care"
    YOUR_IDEAS = "your-ideas"
    BEING_OPEN = "being-open"


class TranslationStatus(StrEnum):
    """How far a text in one language can be trusted."""

    SOURCE = "source"
    MACHINE = "machine"
    HUMAN = "human"
    CLINICALLY_CHECKED = "clinically-checked"


class _Part(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, rename="camel"):
    """What every part of the manifest has in common: frozen, and no unknown key."""


class Approver(_Part, frozen=True, kw_only=True):
    """Who let an item be shown: a role, the day, and `approval_digest` of what they saw."""

    role: Words
    approved_on: date
    sha256: Digest


class Slot(_Part, frozen=True, kw_only=True):
    """A place in the picture for the ward's own words, which are never part of the film.

    `rect` is left, top, width, height as shares of the picture; it is there from `from_seconds`
    to `to_seconds`.
    """

    key: Annotated[str, msgspec.Meta(pattern=r"\A[A-Z_]+\Z")]
    rect: tuple[Share, Share, Share, Share]
    from_seconds: Seconds
    to_seconds: Seconds


class Item(_Part, frozen=True, kw_only=True):
    """What is known of any item: who answers for it, on what evidence, and how long it is good."""

    id: Code
    version: Growing
    titles: dict[Language, Words]
    translations: dict[Language, TranslationStatus]
    owner: Words
    approver: Approver | None
    evidence: tuple[Words, ...]
    co_produced_with: tuple[Words, ...]
    reviewed_on: date | None
    review_due: date | None
    audience: tuple[Code, ...]
    age_paths: tuple[AgePath, ...]


class FilmEntry(Item, frozen=True, kw_only=True):
    """A film with all that is shown with it; `versions` has one file for a language or `bfi`."""

    theme: Theme
    seconds: Annotated[float, msgspec.Meta(gt=0, le=7200)]
    chapters: tuple[Seconds, ...]
    example_story: bool
    needs_rapid_review: bool
    versions: dict[Language, Path]
    captions: dict[Language, Path]
    transcripts: dict[Language, Path]
    poster: Path
    storyboard: Path | None
    slots: tuple[Slot, ...]

    def shown_files(self) -> tuple[str, ...]:
        """Every file that a screen needs to offer this film."""
        tables = (self.versions, self.captions, self.transcripts)
        return (self.poster, *(path for table in tables for path in table.values()))

    def named_files(self) -> tuple[str, ...]:
        """Every file that this entry names."""
        return self.shown_files() + ((self.storyboard,) if self.storyboard else ())


class SurveyEntry(Item, frozen=True, kw_only=True):
    """A FHIR R4 Questionnaire, all its languages in one file."""

    questionnaire: Path

    def named_files(self) -> tuple[str, ...]:
        """Every file that this entry names."""
        return (self.questionnaire,)


class PageEntry(Item, frozen=True, kw_only=True):
    """A page: Markdown with front matter, one file for a language."""

    texts: dict[Language, Path]

    def named_files(self) -> tuple[str, ...]:
        """Every file that this entry names."""
        return tuple(self.texts.values())


ItemEntry = FilmEntry | PageEntry | SurveyEntry


class FileEntry(_Part, frozen=True, kw_only=True):
    """One file of the pack as it left its author."""

    path: Path
    length: Annotated[int, msgspec.Meta(ge=0, le=2**40)]
    sha256: Digest


class PackManifest(_Part, frozen=True, kw_only=True):
    """The whole of `pack.json`; `version` only ever grows."""

    format_version: int
    id: Code
    version: Growing
    publisher: Words
    languages: tuple[Language, ...]
    films: tuple[FilmEntry, ...]
    surveys: tuple[SurveyEntry, ...]
    files: tuple[FileEntry, ...]
    pages: tuple[PageEntry, ...] = ()

    def items(self) -> tuple[ItemEntry, ...]:
        """Films, pages and surveys in their order."""
        return (*self.films, *self.pages, *self.surveys)

    def digests(self) -> dict[str, str]:
        """The SHA-256 of every listed path."""
        return {entry.path: entry.sha256 for entry in self.files}
