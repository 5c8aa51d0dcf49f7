"""A pack folder, opened: the films and surveys that are whole, and what was left out and why."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from kiosk.content import film as film_rules
from kiosk.content.approval import is_approved
from kiosk.content.files import length_trouble, names_in, trouble
from kiosk.content.film import Film, FilmStatus
from kiosk.content.forms import MANIFEST_NAME, AgePath, FileEntry, FilmEntry, PackManifest
from kiosk.content.manifest import MANIFEST_LIMIT, parse_manifest
from kiosk.errors import ContentFault


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that staff or IT can cure; `item` is the id of a film or survey, or a path."""

    item: str
    what: str
    cure: str


@dataclass(frozen=True, slots=True)
class Catalogue:
    """What an opened pack holds that is fit to be shown.

    Attributes:
        all_films: every whole film, in the pack's order, drafts too.
        surveys: the FHIR Questionnaire file by id.
        problems: what was left out, and films whose approval no longer holds.
    """

    folder: Path
    manifest: PackManifest
    all_films: tuple[Film, ...]
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
        found = [_file_problem(e.path, trouble(self.folder, e)) for e in self.manifest.files]
        listed = {MANIFEST_NAME, *(entry.path for entry in self.manifest.files)}
        found += [
            _file_problem(name, "is in the folder but not in the pack's list")
            for name in names_in(self.folder)
            if name not in listed
        ]
        return tuple(problem for problem in found if problem)


def open_pack(folder: Path) -> Catalogue:
    """Open the pack in `folder`; an item with a missing or cut file is left out, not the pack.

    Raises:
        ContentFault: there is no manifest, or it cannot be believed.
    """
    manifest = parse_manifest(_manifest_bytes(folder))
    entries = {entry.path: entry for entry in manifest.files}
    digests = {entry.path: entry.sha256 for entry in manifest.files}
    films: list[Film] = []
    surveys: dict[str, Path] = {}
    problems: list[Problem] = []
    for film in manifest.films:
        if lost := _lost_file(folder, film.id, film.shown_files(), entries):
            problems.append(lost)
            continue
        approved = is_approved(film, digests)
        if film.approver and not approved:
            problems.append(_lapsed(film.id))
        films.append(_film(folder, film, FilmStatus.APPROVED if approved else FilmStatus.DRAFT))
    for survey in manifest.surveys:
        if lost := _lost_file(folder, survey.id, survey.named_files(), entries):
            problems.append(lost)
        else:
            surveys[survey.id] = folder / PurePosixPath(survey.questionnaire)
    return Catalogue(folder, manifest, tuple(films), surveys, tuple(problems))


def _manifest_bytes(folder: Path) -> bytes:
    file = folder / MANIFEST_NAME
    if file.is_symlink() or not file.is_file():
        raise ContentFault(f"There is no {MANIFEST_NAME} in {folder}.", "Install the pack again.")
    try:
        with file.open("rb") as stream:
            return stream.read(MANIFEST_LIMIT + 1)
    except OSError as error:
        raise ContentFault(
            f"{file} cannot be read ({error.strerror}).", "Let this account read the pack's folder."
        ) from error


def _lost_file(
    folder: Path, item: str, paths: tuple[str, ...], entries: Mapping[str, FileEntry]
) -> Problem | None:
    for path in paths:
        if found := length_trouble(folder, entries[path]):
            return Problem(
                item,
                f'"{item}" is left out: its file "{path}" {found}.',
                "Install the pack again.",
            )
    return None


def _lapsed(item: str) -> Problem:
    return Problem(
        item,
        f'"{item}" was changed after it was approved, and is a draft again.',
        "Have it approved again.",
    )


def _file_problem(path: str, found: str) -> Problem | None:
    if not found:
        return None
    return Problem(path, f'The file "{path}" {found}.', "Install the pack again.")


def _film(folder: Path, entry: FilmEntry, status: FilmStatus) -> Film:
    def located(table: Mapping[str, str]) -> Mapping[str, Path]:
        return {key: folder / PurePosixPath(path) for key, path in table.items()}

    return Film(
        id=entry.id,
        version=entry.version,
        titles=entry.titles,
        translations=entry.translations,
        theme=entry.theme,
        seconds=entry.seconds,
        audience=entry.audience,
        age_paths=entry.age_paths,
        poster=folder / PurePosixPath(entry.poster),
        versions=located(entry.versions),
        captions=located(entry.captions),
        transcripts=located(entry.transcripts),
        chapters=entry.chapters,
        status=status,
        example_story=entry.example_story,
        needs_rapid_review=entry.needs_rapid_review,
        slots=entry.slots,
    )
