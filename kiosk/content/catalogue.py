"""A pack folder, opened: films, pages and surveys that are whole, and what was left out and why."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from kiosk.content import film as film_rules
from kiosk.content.approval import is_approved
from kiosk.content.files import Found, length_trouble, look, trouble
from kiosk.content.film import Film
from kiosk.content.forms import (
    MANIFEST_NAME,
    AgePath,
    FileEntry,
    FilmEntry,
    ItemEntry,
    PackManifest,
)
from kiosk.content.located import film_in, page_in
from kiosk.content.manifest import MANIFEST_LIMIT, parse_manifest
from kiosk.content.page import Page
from kiosk.content.problem import Problem
from kiosk.content.status import FilmStatus
from kiosk.errors import ContentFault

_AGAIN = "Install the pack again."


@dataclass(frozen=True, slots=True)
class Catalogue:
    """What an opened pack holds that is fit to be shown.

    Attributes:
        all_films: every whole film, in the pack's order, drafts too.
        all_pages: the same of pages.
        surveys: the FHIR Questionnaire file by id.
        problems: what was left out, and items whose approval no longer holds.
    """

    folder: Path
    manifest: PackManifest
    all_films: tuple[Film, ...]
    all_pages: tuple[Page, ...]
    surveys: Mapping[str, Path]
    problems: tuple[Problem, ...]

    def films(self, age: AgePath | None = None) -> tuple[Film, ...]:
        """Every whole film on one age path; all of them for None. For a screen, see `offered`."""
        return film_rules.films_for(self.all_films, age)

    def offered(self, *, ward_is_demo: bool, rapid_review_open: bool = False) -> tuple[Film, ...]:
        """What this ward may show; the rules are those of `film.offered`."""
        return film_rules.offered(
            self.all_films, ward_is_demo=ward_is_demo, rapid_review_open=rapid_review_open
        )

    def film(self, film_id: str) -> Film | None:
        """The whole film with this id."""
        return next((film for film in self.all_films if film.id == film_id), None)

    def verify(self) -> tuple[Problem, ...]:
        """Read every byte: what is missing, changed, or in the folder without being listed.

        Takes about a second for 500 MB; the start of the kiosk compares lengths only.
        """
        seen = look(self.folder)
        found = [_file_problem(e.path, trouble(self.folder, seen, e)) for e in self.manifest.files]
        listed = {MANIFEST_NAME, *(entry.path for entry in self.manifest.files)}
        found += [
            _file_problem(name, "is in the folder but not in the pack's list")
            for name in seen
            if name not in listed
        ]
        return tuple(problem for problem in found if problem)


def open_pack(folder: Path) -> Catalogue:
    """Open the pack in `folder`; an item with a missing or cut file is left out, not the pack.

    Raises:
        ContentFault: there is no manifest, or it cannot be believed.
    """
    manifest = parse_manifest(manifest_bytes(folder))
    seen, digests = look(folder), manifest.digests()
    entries = {entry.path: entry for entry in manifest.files}
    problems: list[Problem] = []
    states: dict[str, FilmStatus] = {}
    for item in manifest.items():
        if lost := _lost_file(item, entries, seen):
            problems.append(lost)
            continue
        states[item.id] = FilmStatus.APPROVED if is_approved(item, digests) else FilmStatus.DRAFT
        if item.approver and states[item.id] is FilmStatus.DRAFT:
            problems.append(_lapsed(item.id))
    films = (film for film in manifest.films if film.id in states)
    pages = (page for page in manifest.pages if page.id in states)
    surveys = (survey for survey in manifest.surveys if survey.id in states)
    return Catalogue(
        folder=folder,
        manifest=manifest,
        all_films=tuple(film_in(folder, manifest, one, states[one.id]) for one in films),
        all_pages=tuple(page_in(folder, manifest, one, states[one.id]) for one in pages),
        surveys={one.id: folder / PurePosixPath(one.questionnaire) for one in surveys},
        problems=tuple(problems),
    )


def manifest_bytes(folder: Path) -> bytes:
    """The manifest of the pack in `folder`, at most one byte more than any may have.

    Raises:
        ContentFault: there is none, or it cannot be read.
    """
    file = folder / MANIFEST_NAME
    if file.is_symlink() or not file.is_file():
        raise ContentFault(f"There is no {MANIFEST_NAME} in {folder}.", _AGAIN)
    try:
        with file.open("rb") as stream:
            return stream.read(MANIFEST_LIMIT + 1)
    except OSError as error:
        raise ContentFault(
            f"{file} cannot be read ({error.strerror}).", "Let this account read the pack's folder."
        ) from error


def _lost_file(
    item: ItemEntry, entries: Mapping[str, FileEntry], seen: Mapping[str, Found]
) -> Problem | None:
    paths = item.shown_files() if isinstance(item, FilmEntry) else item.named_files()
    for path in paths:
        if found := length_trouble(seen, entries[path]):
            what = f'"{item.id}" is left out: its file "{path}" {found}.'
            return Problem(item.id, what, _AGAIN)
    return None


def _lapsed(item: str) -> Problem:
    return Problem(
        item,
        f'"{item}" was changed after it was approved, and is a draft again.',
        "Have it approved again.",
        refuses=False,
    )


def _file_problem(path: str, found: str) -> Problem | None:
    return Problem(path, f'The file "{path}" {found}.', _AGAIN) if found else None
