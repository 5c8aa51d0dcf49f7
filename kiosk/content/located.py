"""From an entry of the manifest to a film or page whose files have a place on this disk."""

from collections.abc import Mapping
from pathlib import Path, PurePosixPath

from kiosk.content.film import Film
from kiosk.content.forms import FilmEntry, PackManifest, PageEntry
from kiosk.content.page import Page
from kiosk.content.status import FilmStatus


def film_in(folder: Path, manifest: PackManifest, entry: FilmEntry, status: FilmStatus) -> Film:
    """The film of a pack that lies in `folder`."""
    return Film(
        id=entry.id,
        version=entry.version,
        pack=manifest.id,
        pack_version=manifest.version,
        titles=entry.titles,
        translations=entry.translations,
        review_due=entry.review_due,
        theme=entry.theme,
        seconds=entry.seconds,
        audience=entry.audience,
        age_paths=entry.age_paths,
        poster=folder / PurePosixPath(entry.poster),
        versions=_located(folder, entry.versions),
        captions=_located(folder, entry.captions),
        transcripts=_located(folder, entry.transcripts),
        chapters=entry.chapters,
        status=status,
        example_story=entry.example_story,
        needs_rapid_review=entry.needs_rapid_review,
        slots=entry.slots,
    )


def page_in(folder: Path, manifest: PackManifest, entry: PageEntry, status: FilmStatus) -> Page:
    """The page of a pack that lies in `folder`."""
    return Page(
        id=entry.id,
        version=entry.version,
        pack=manifest.id,
        pack_version=manifest.version,
        titles=entry.titles,
        translations=entry.translations,
        review_due=entry.review_due,
        audience=entry.audience,
        age_paths=entry.age_paths,
        texts=_located(folder, entry.texts),
        status=status,
    )


def _located(folder: Path, table: Mapping[str, str]) -> Mapping[str, Path]:
    return {key: folder / PurePosixPath(path) for key, path in table.items()}
