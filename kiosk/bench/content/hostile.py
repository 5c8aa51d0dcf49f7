"""What a hostile kind is, and what happens when a station is given one."""

import hashlib
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from kiosk.bench.content.simulator import RepositorySimulator
from kiosk.bench.content.sound_pack import SoundPack
from kiosk.content.install.home import ContentHome
from kiosk.content.install.installer import Installer
from kiosk.content.install.job import Job
from kiosk.content.repository.update import Update
from kiosk.content.sources.archive import ArchiveSource
from kiosk.content.sources.folder import FolderSource
from kiosk.content.sources.source import PackSource
from kiosk.errors import KioskError
from kiosk.paths import default_paths

TODAY = date(2026, 11, 25)


@dataclass(frozen=True, slots=True)
class HostileKind:
    """One way of being hostile.

    Attributes:
        reason: words that only its own refusal has.
        attack: is given an empty folder and the station; raises what the station says of it.
    """

    name: str
    reason: str
    attack: Callable[[Path, "Victim"], None]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of one.

    Attributes:
        said: the refusal; empty when it was let in.
        cure: what to do about it.
        is_own: whether the refusal has the words of this kind.
        strayed: files that came, went or changed outside the staging folder.
    """

    name: str
    said: str
    cure: str
    is_own: bool
    strayed: tuple[str, ...]


class Victim:
    """A station with one sound pack, which must come out of every attack as it went in."""

    def __init__(self, folder: Path) -> None:
        """Bring in the sound pack out of a sound repository."""
        self.home = ContentHome(folder / "content")
        self.installer = Installer(self.home, default_paths().media)
        self.repository = RepositorySimulator()
        self.repository.add(SoundPack())
        self.repository.publish()
        self.root = self.repository.first_root
        self.monotonic: Callable[[], float] = time.monotonic
        self.look()

    def look(self) -> None:
        """Look at the repository as it is now; raises its refusal, or that of a pack in it."""
        update = Update(self.repository, self.root, self.home, self.installer, self.monotonic)
        for fault in update.run(TODAY, Job()).refused.values():
            raise fault

    def take(self, pack: Path | PackSource) -> None:
        """Install a pack, from a folder, an archive or any source; raises its refusal."""
        if isinstance(pack, Path):
            pack = FolderSource(pack) if pack.is_dir() else ArchiveSource(pack)
        self.installer.install(pack, TODAY)


def try_kind(kind: HostileKind, folder: Path) -> Outcome:
    """Attack a fresh station in `folder`, and look at everything that is there before and after."""
    victim, lair = Victim(folder / "station"), folder / "lair"
    lair.mkdir()
    before = _everything(folder, victim.home)
    said, cure = "", ""
    try:
        kind.attack(lair, victim)
    except KioskError as fault:
        said, cure = fault.what, fault.cure
    after = _everything(folder, victim.home)
    strayed = {
        path
        for path in before.keys() | after.keys()
        if before.get(path) != after.get(path) and not path.startswith("lair/")
    }
    return Outcome(kind.name, said, cure, kind.reason in said, tuple(sorted(strayed)))


def _everything(folder: Path, home: ContentHome) -> Mapping[str, str]:
    """Every file below `folder` with its digest, but for staging and for what TUF has verified."""
    apart = (home.staging, home.trust, home.lock)
    return {
        str(file.relative_to(folder)): hashlib.sha256(file.read_bytes()).hexdigest()
        for file in sorted(folder.rglob("*"))
        if file.is_file()
        and not file.is_symlink()
        and not any(file.is_relative_to(one) for one in apart)
    }
