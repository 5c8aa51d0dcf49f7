"""Bringing a ward's own film in, and taking it away again.

Each change makes a new version of the pack "local", installed as any other: whole or not at all,
whatever happens to the stick or the power meanwhile.
"""

import hashlib
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

import msgspec

from kiosk.content.approval import approval_digest
from kiosk.content.catalogue import manifest_bytes
from kiosk.content.forms import (
    FORMAT_VERSION,
    LOCAL,
    Approver,
    FileEntry,
    FilmEntry,
    PackManifest,
)
from kiosk.content.install.disk import remove_tree
from kiosk.content.install.home import ContentHome
from kiosk.content.install.installer import Installed, Installer
from kiosk.content.install.job import Job
from kiosk.content.install.part_file import PartFile
from kiosk.content.install.space import need
from kiosk.content.making.film_making import FilmWish, MadeFilm, make_film
from kiosk.content.making.manifest_file import encoded
from kiosk.content.making.new_pack import id_from
from kiosk.content.manifest import parse_manifest
from kiosk.content.rules import SOURCE_LANGUAGE
from kiosk.content.sources.made_source import MadeSource
from kiosk.content.sources.source import CHUNK_BYTES
from kiosk.errors import ContentFault, EnvironmentFault

_SWITCHED_OFF = ContentFault(
    "This ward's own films are switched off.", "Ask IT: local_films under [content]."
)
_INCOMING = "incoming"


@dataclass(frozen=True, slots=True)
class Bringer:
    """Who brings a film in, for the record: a role, never a name."""

    role: str
    ward: str
    today: date


class WardFilms:
    """The pack "local" of one station."""

    def __init__(self, home: ContentHome, installer: Installer, *, allowed: bool) -> None:
        """`allowed` is IT's switch, `local_films` of the ward settings."""
        self._home = home
        self._installer = installer
        self._allowed = allowed

    def bring_in(self, wish: FilmWish, bringer: Bringer, job: Job | None = None) -> Installed:
        """Copy a film from a stick; it is on the screens when this returns, and not before.

        The id of the wish is replaced by one that is free.

        Raises:
            ContentFault: it is switched off, or no kiosk plays the film.
            EnvironmentFault: there is no room, the stick was pulled out, or it was stopped.
        """
        if not self._allowed:
            raise _SWITCHED_OFF
        job = job or Job()
        with self._installer.alone():
            before = self._manifest(bringer.ward)
            wish = replace(wish, id=_free_id(wish.title, before), owner=bringer.ward)
            made = make_film(wish)
            incoming = self._home.staging / _INCOMING / Path(made.film_path).name
            remove_tree(incoming.parent)
            try:
                film = _copied(wish.file, incoming, made.film_path, job)
                after = _with_film(before, made, film, bringer)
                return self._install(after, made.texts, bringer.today, {film.path: incoming})
            finally:
                remove_tree(incoming.parent)

    def remove(self, film_id: str, today: date) -> Installed:
        """Take a film away; its file goes with the version of the pack that had it.

        Raises:
            ContentFault: there is no such film.
            EnvironmentFault: the disk failed, or something else is being installed.
        """
        with self._installer.alone():
            before = self._manifest("")
            kept = tuple(film for film in before.films if film.id != film_id)
            if len(kept) == len(before.films):
                raise ContentFault(
                    f'The ward has no film "{film_id}" of its own.', "Look at the list again."
                )
            return self._install(_with_films(before, kept, before.files), {}, today, {})

    def _install(
        self,
        manifest: PackManifest,
        texts: Mapping[str, bytes],
        today: date,
        here: Mapping[str, Path],
    ) -> Installed:
        source = MadeSource(encoded(manifest), texts)
        return self._installer.install_local(source, today, here)

    def _manifest(self, ward: str) -> PackManifest:
        """The pack as it is now; an empty one where there is none."""
        for version in self._home.installed().get(LOCAL, ()):
            with suppress(ContentFault):
                return parse_manifest(manifest_bytes(version.folder))
        return PackManifest(
            format_version=FORMAT_VERSION,
            id=LOCAL,
            version=1,
            publisher=ward or "This ward",
            languages=(SOURCE_LANGUAGE,),
            films=(),
            surveys=(),
            files=(),
        )


def _copied(film: Path, target: Path, path: str, job: Job) -> FileEntry:
    """Copy the film off the stick, reading it once."""
    target.parent.mkdir(parents=True, exist_ok=True)
    try:
        length = film.stat().st_size
        need(target.parent, length)
        job.needs_room_in(target.parent)
        job.begin(length)
        with PartFile(target, 0) as part, film.open("rb") as stream:
            while piece := stream.read(CHUNK_BYTES):
                part.append(piece)
                job.copied(len(piece))
            part.settle()
            part.finish()
    except OSError as error:
        raise EnvironmentFault(
            f"{film.name} could not be read to its end ({error.strerror or error}).",
            "Put the stick back and start again; nothing was changed.",
        ) from error
    return FileEntry(path=path, length=part.length, sha256=part.sha256)


def _with_film(
    before: PackManifest, made: MadeFilm, film: FileEntry, bringer: Bringer
) -> PackManifest:
    texts = (
        FileEntry(path=path, length=len(data), sha256=hashlib.sha256(data).hexdigest())
        for path, data in made.texts.items()
    )
    new = (film, *texts)
    digest = approval_digest(made.entry, {entry.path: entry.sha256 for entry in new})
    approver = Approver(role=bringer.role, approved_on=bringer.today, sha256=digest)
    entry = msgspec.structs.replace(made.entry, approver=approver)
    return _with_films(before, (*before.films, entry), (*before.files, *new))


def _with_films(
    before: PackManifest, films: Iterable[FilmEntry], files: Iterable[FileEntry]
) -> PackManifest:
    films = tuple(films)
    named = {path for film in films for path in film.named_files()}
    return msgspec.structs.replace(
        before,
        version=before.version + 1,
        films=films,
        files=tuple(sorted((e for e in files if e.path in named), key=lambda e: e.path)),
    )


def _free_id(title: str, manifest: PackManifest) -> str:
    """An id that no film of the ward has, beginning with "local-"."""
    taken = {film.id for film in manifest.films}
    base = f"{LOCAL}-{id_from(title) or 'film'}"
    numbers = (f"{base}-{number}" for number in range(2, len(taken) + 3))
    return next(name for name in (base, *numbers) if name not in taken)
