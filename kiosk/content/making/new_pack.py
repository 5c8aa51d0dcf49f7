"""A new pack in a folder: its manifest, an example page, and an entry for each film it is given."""

import re
import shutil
import unicodedata
from collections.abc import Collection
from pathlib import Path, PurePosixPath

from kiosk.content.files import list_files
from kiosk.content.forms import (
    FORMAT_VERSION,
    LOCAL,
    AgePath,
    PackManifest,
    PageEntry,
    TranslationStatus,
)
from kiosk.content.making.film_making import FilmWish, MadeFilm, make_film
from kiosk.content.making.manifest_file import write_manifest
from kiosk.content.rules import SOURCE_LANGUAGE
from kiosk.errors import ContentFault, EnvironmentFault

_PAGE = "pages/welcome.en-GB.md"
_TITLE = "Welcome"
_TEXT = f"""+++
title = "{_TITLE}"
+++
This page is an example. Change its words, or take it out of pack.json.
"""


def new_pack(folder: Path, pack: str, publisher: str, films: Collection[Path]) -> PackManifest:
    """Write a pack into `folder`, which must be empty or not there.

    Raises:
        ContentFault: a film that no station plays, or an id that no pack may have.
        EnvironmentFault: the folder is not empty, or cannot be written.
    """
    if pack == LOCAL:
        raise ContentFault(f'"{LOCAL}" is the pack of a ward\'s own films.', "Take another id.")
    if folder.exists() and any(folder.iterdir()):
        raise EnvironmentFault(f"{folder} is not empty.", "Name a folder that is not there yet.")
    if missing := [film for film in films if not film.is_file()]:
        raise EnvironmentFault(f"There is no film {missing[0]}.", "Name a film that is there.")
    wishes = [_wish(film, publisher) for film in films]
    made = [(wish.file, make_film(wish)) for wish in wishes]
    try:
        for file, film in made:
            _write_film(folder, file, film)
        _write(folder, _PAGE, _TEXT.encode())
    except OSError as error:
        raise EnvironmentFault(
            f"{folder} could not be written ({error.strerror or error}).", "Make room for the pack."
        ) from error
    manifest = PackManifest(
        format_version=FORMAT_VERSION,
        id=pack,
        version=1,
        publisher=publisher,
        languages=(SOURCE_LANGUAGE,),
        films=tuple(film.entry for _, film in made),
        surveys=(),
        pages=(_example_page(pack, publisher),),
        files=list_files(folder),
    )
    return write_manifest(folder, manifest)


def id_from(words: str) -> str:
    """An id out of words: small letters and digits with dashes; empty where nothing is left."""
    plain = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:48].strip("-")


def _wish(film: Path, owner: str) -> FilmWish:
    title = film.stem.replace("_", " ").replace("-", " ").strip().capitalize()
    return FilmWish(file=film, id=id_from(film.stem) or "film", title=title or "Film", owner=owner)


def _write_film(folder: Path, file: Path, film: MadeFilm) -> None:
    for path, data in film.texts.items():
        _write(folder, path, data)
    shutil.copyfile(file, folder / PurePosixPath(film.film_path))


def _write(folder: Path, path: str, data: bytes) -> None:
    file = folder / PurePosixPath(path)
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(data)


def _example_page(pack: str, owner: str) -> PageEntry:
    return PageEntry(
        id=f"{pack[:48]}-welcome",
        version=1,
        titles={SOURCE_LANGUAGE: _TITLE},
        translations={SOURCE_LANGUAGE: TranslationStatus.SOURCE},
        owner=owner,
        approver=None,
        evidence=(),
        co_produced_with=(),
        reviewed_on=None,
        review_due=None,
        audience=("families",),
        age_paths=(AgePath.PARENTS,),
        texts={SOURCE_LANGUAGE: _PAGE},
    )
