"""Brings a pack into the station: checked, staged, verified, switched by one rename, opened.

Rules, at any moment and through a kill or a power cut:
- the station has the old version or the new one, whole;
- nothing is written outside the content folder, and nothing of a refused pack is left in it;
- the version before the newest stays, since screens may still hold its files; older ones go.
"""

from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from filelock import FileLock, Timeout

from kiosk.content.catalogue import open_pack
from kiosk.content.checks.file_check import file_problems
from kiosk.content.checks.item_check import item_problems
from kiosk.content.install import space, staging
from kiosk.content.install.disk import remove_tree, sync_folder, throw_away
from kiosk.content.install.donors import Donors
from kiosk.content.install.home import ContentHome, InstalledPack
from kiosk.content.install.incoming import Incoming, incoming
from kiosk.content.install.job import Job
from kiosk.content.install.present import Present, is_sound
from kiosk.content.install.versions import Step, check_ids, next_step, refuse_local
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
        self._present = Present(home, starter)
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
            pack = incoming(source, self._home)
            refuse_local(pack.manifest)
            there = self._present.versions_of(pack.manifest.id)
            step = next_step(pack.manifest, pack.digest, there)
            if step is Step.ALREADY_THERE and is_sound(pack.place.folder, verify=verify):
                return Installed(pack.place, is_new=False)
            return self._install(pack, today, job or Job(), self._present.donors())

    def install_local(
        self, source: PackSource, today: date, ready: Mapping[str, Path]
    ) -> Installed:
        """Install the next version of the ward's own pack; raises as `install` does.

        `ready` has files by their paths in the pack that lie ready on the disk of the station.
        """
        with self.alone():
            pack, donors = incoming(source, self._home), self._present.donors()
            entries = {entry.path: entry for entry in pack.manifest.files}
            donors.learn_files({entries[path]: file for path, file in ready.items()})
            return self._install(pack, today, Job(), donors)

    def tidy(self, keep: Collection[str]) -> None:
        """Throw away unfinished work on every pack but those of these ids.

        Raises:
            EnvironmentFault: an installation is at work.
        """
        with self.alone():
            for work in self._home.staging.glob("*"):
                if work.name.partition("_")[0] not in keep:
                    remove_tree(work)

    @contextmanager
    def alone(self) -> Iterator[None]:
        """Hold the content folder, once or several times; others are told to wait.

        Raises:
            EnvironmentFault: somebody else holds it, or it cannot be made or written.
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

    def _install(self, pack: Incoming, today: date, job: Job, donors: Donors) -> Installed:
        check_ids(pack.manifest, self._present.newest())
        raise_first(pack.source.problems(pack.manifest))
        work = self._work_folder(pack.place)
        try:
            copied = staging.fill(work, pack.source, pack.manifest, donors, job)
            raise_first(file_problems(work, pack.manifest))
            staging.seal(work, pack.manifest, pack.data)
        except ContentFault:
            throw_away(work, self._home.staging)
            raise
        self._switch(work, pack.place)
        for old in self._home.installed().get(pack.manifest.id, ())[_VERSIONS_KEPT:]:
            throw_away(old.folder, self._home.staging)
        notices = tuple(item_problems(pack.manifest, today))
        return Installed(pack.place, is_new=True, copied_bytes=copied, notices=notices)

    def _work_folder(self, place: InstalledPack) -> Path:
        """Where the pack grows; what is left of other work on the same pack is removed."""
        self._home.staging.mkdir(parents=True, exist_ok=True)
        work = self._home.staging / f"{place.id}_{place.folder.name}"
        for other in self._home.staging.iterdir():
            if other != work and other.name.startswith((f"{place.id}_", "gone-")):
                remove_tree(other)
        return work

    def _switch(self, work: Path, place: InstalledPack) -> None:
        """Put the new version in its place, and away again if it does not open there."""
        place.folder.parent.mkdir(parents=True, exist_ok=True)
        if place.folder.exists():
            throw_away(place.folder, self._home.staging)
        work.rename(place.folder)
        sync_folder(place.folder.parent)
        try:
            raise_first(open_pack(place.folder).problems)
        except ContentFault:
            throw_away(place.folder, self._home.staging)
            raise
