"""Brings a pack into the station: checked, staged, verified, switched by one rename, opened.

Rules, at any moment and through a kill or a power cut:
- the station has the old version or the new one, whole;
- nothing is written outside the content folder, and nothing of a refused pack is left in it;
- the version before the newest stays, since screens may still hold its files; older ones go.
"""

import hashlib
from collections.abc import Collection, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from filelock import FileLock, Timeout

from kiosk.content.catalogue import manifest_bytes, open_pack
from kiosk.content.checks.file_check import file_problems
from kiosk.content.checks.item_check import item_problems
from kiosk.content.forms import PackManifest
from kiosk.content.install import space, staging
from kiosk.content.install.disk import remove_tree, sync_folder, throw_away
from kiosk.content.install.donors import Donors
from kiosk.content.install.home import ContentHome, InstalledPack
from kiosk.content.install.job import Job
from kiosk.content.install.versions import Step, check_ids, next_step
from kiosk.content.manifest import parse_manifest
from kiosk.content.problem import Problem, raise_first
from kiosk.content.sources.source import PackSource
from kiosk.errors import ContentFault, EnvironmentFault

_VERSIONS_KEPT = 2


@dataclass(frozen=True, slots=True)
class Installed:
    """What came of it.

    Attributes:
        is_new: false when the very same pack was there already.
        copied_bytes: how much came from the source; the rest was on the station.
        notices: what staff and the author should know of the pack.
    """

    pack: InstalledPack
    is_new: bool
    copied_bytes: int = 0
    notices: tuple[Problem, ...] = ()


class Installer:
    """Installs into one station."""

    def __init__(self, home: ContentHome, starter: Path) -> None:
        """`starter` is the pack that comes with the program; its films need not be copied."""
        self._home = home
        self._starter = starter
        self._lock = FileLock(home.lock, timeout=0)

    def install(
        self, source: PackSource, today: date, job: Job | None = None, *, verify: bool = False
    ) -> Installed:
        """Install the pack of `source`, or find that it is there and whole.

        Args:
            source: the pack, not believed yet.
            today: review dates are held against it.
            job: is told how far it is, and may stop it.
            verify: read every byte of a pack that is there already, instead of its lengths.

        Raises:
            ContentFault: the pack is refused; what was there is untouched.
            EnvironmentFault: no room, no right to write, the source failed, another installation
                is at work, or it was stopped; the same call goes on where this one stopped.
        """
        with self.alone():
            try:
                return self._install(source, today, job or Job(), verify=verify)
            except OSError as error:
                raise space.full_disk(self._home.folder, error) from error

    @contextmanager
    def alone(self) -> Iterator[None]:
        """Hold the content folder, once or several times; others are told to wait.

        Raises:
            EnvironmentFault: somebody else holds it, or it cannot be made.
        """
        try:
            self._home.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            with self._lock:
                yield
        except Timeout as error:
            raise EnvironmentFault(
                "Another installation is at work on this station.", "Wait until it is done."
            ) from error
        except OSError as error:
            raise space.full_disk(self._home.folder, error) from error

    def tidy(self, keep: Collection[str]) -> None:
        """Throw away unfinished work on every pack but those of these ids.

        Raises:
            EnvironmentFault: an installation is at work.
        """
        with self.alone():
            for work in self._home.staging.glob("*"):
                if work.name.partition("_")[0] not in keep:
                    remove_tree(work)

    def _install(self, source: PackSource, today: date, job: Job, *, verify: bool) -> Installed:
        data = source.manifest()
        manifest, digest = parse_manifest(data), hashlib.sha256(data).hexdigest()
        place = self._home.place_of(manifest.id, manifest.version, digest)
        step = next_step(manifest, digest, self._there(manifest.id))
        if step is Step.ALREADY_THERE and _is_sound(place.folder, verify=verify):
            return Installed(place, is_new=False)
        check_ids(manifest, self._newest_manifests())
        raise_first(source.problems(manifest))
        work = self._work_folder(place)
        try:
            copied = staging.fill(work, source, manifest, self._donors(), job)
            raise_first(file_problems(work, manifest))
            staging.seal(work, manifest, data)
        except ContentFault:
            throw_away(work, self._home.staging)
            raise
        self._switch(work, place)
        self._remove_older(manifest.id)
        notices = tuple(item_problems(manifest, today))
        return Installed(place, is_new=True, copied_bytes=copied.copied_bytes, notices=notices)

    def _there(self, pack: str) -> Iterator[InstalledPack]:
        yield from self._home.installed().get(pack, ())
        with suppress(ContentFault):
            data = manifest_bytes(self._starter)
            manifest = parse_manifest(data)
            if manifest.id == pack:
                digest = hashlib.sha256(data).hexdigest()
                yield self._home.place_of(pack, manifest.version, digest)

    def _newest_manifests(self) -> Iterator[PackManifest]:
        newest = (versions[0].folder for versions in self._home.installed().values())
        for folder in (self._starter, *newest):
            with suppress(ContentFault):
                yield parse_manifest(manifest_bytes(folder))

    def _work_folder(self, place: InstalledPack) -> Path:
        """Where the pack grows; what is left of other work on the same pack is removed."""
        self._home.staging.mkdir(parents=True, exist_ok=True)
        work = self._home.staging / f"{place.id}_{place.folder.name}"
        for other in self._home.staging.iterdir():
            if other != work and other.name.startswith((f"{place.id}_", "gone-")):
                remove_tree(other)
        return work

    def _donors(self) -> Donors:
        versions = self._home.installed().values()
        return Donors((one.folder for same in versions for one in reversed(same)), self._starter)

    def _switch(self, work: Path, place: InstalledPack) -> None:
        place.folder.parent.mkdir(parents=True, exist_ok=True)
        if place.folder.exists():
            throw_away(place.folder, self._home.staging)
        work.rename(place.folder)
        sync_folder(place.folder.parent)
        _must_open(place, self._home)

    def _remove_older(self, pack: str) -> None:
        for old in self._home.installed().get(pack, ())[_VERSIONS_KEPT:]:
            throw_away(old.folder, self._home.staging)


def _is_sound(folder: Path, *, verify: bool) -> bool:
    """Whether a pack that is there is whole; true of the starter pack, which is elsewhere."""
    if not folder.exists():
        return True
    try:
        opened = open_pack(folder)
    except ContentFault:
        return False
    found = opened.verify() if verify else opened.problems
    return not any(problem.refuses for problem in found)


def _must_open(place: InstalledPack, home: ContentHome) -> None:
    """Take a new version away again that does not open as whole as it was staged."""
    try:
        raise_first(open_pack(place.folder).problems)
    except ContentFault:
        throw_away(place.folder, home.staging)
        raise
