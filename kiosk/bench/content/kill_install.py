"""An installation is killed outright at random moments, and goes on until the pack is there.

A process of its own brings in the next version out of a repository and says which file it asks for,
and from which byte on. It is killed (`SIGKILL`); what the station then shows is read to its last
byte. The moments fall on copying, on checks, on the switch and on the removal of old versions.
"""

import os
import random
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from kiosk.bench.content.heavy_pack import Weight, heavy_pack
from kiosk.bench.content.hostile import TODAY
from kiosk.content.files import sha256_of
from kiosk.content.install.disk import remove_tree
from kiosk.content.install.home import ContentHome
from kiosk.content.install.installer import Installer
from kiosk.content.install.job import Job
from kiosk.content.install.part_file import PART_ENDING
from kiosk.content.manifest import parse_manifest
from kiosk.content.repository.keys import KeyFolder
from kiosk.content.repository.layout import FILES
from kiosk.content.repository.place import FolderPlace
from kiosk.content.repository.publish import publish
from kiosk.content.repository.repository import Repository
from kiosk.content.repository.update import Update
from kiosk.content.sources.folder import FolderSource
from kiosk.content.station import open_station
from kiosk.paths import default_paths

WEIGHT = Weight(films=5, film_bytes=8_000_000)
CHANGED = 3
_LATER = 1.05
_STICK_SECONDS_A_PIECE = 0.008
_PACK = "weather"
_READY, _DONE = "ready", "done"
_ROOT = Path(__file__).resolve().parents[3]


@dataclass(frozen=True, slots=True)
class InstallKills:
    """What a campaign found.

    Attributes:
        kills: how often the installation was killed before it was done.
        versions: how many new versions came in, in spite of it.
        old, new: kills after which the station showed the old version, or already the new one.
        broken: kills after which it showed neither, or one that is not whole.
        copied_again: files asked for again that were verified before the kill.
        begun_anew: files asked for from their first byte that were partly there.
        resumed: files that were taken up where the kill had cut them.
    """

    kills: int
    versions: int
    old: int
    new: int
    broken: int
    copied_again: int
    begun_anew: int
    resumed: int


@dataclass(slots=True)
class _Tally:
    kills: int = 0
    versions: int = 0
    old: int = 0
    new: int = 0
    broken: int = 0
    copied_again: int = 0
    begun_anew: int = 0
    resumed: int = 0


class KillCampaign:
    """One station, one repository, and a publisher who does not stop."""

    def __init__(self, folder: Path, weight: Weight = WEIGHT, seed: int = 0) -> None:
        """Start both in `folder`, with two versions that nobody disturbs."""
        self._folder = folder
        self._weight = weight
        self._chance = random.Random(seed)  # noqa: S311 - to be repeatable, not secret
        self._home = ContentHome(folder / "content")
        self._repository = Repository(
            folder / "repository",
            KeyFolder(folder / "keys", lambda _: ""),
            lambda: datetime.now(UTC),
        )
        self._repository.start()
        self._version = 0
        self._publish()
        self._run_undisturbed()
        self._publish()
        self._longest_seconds = self._run_undisturbed()
        self._tally = _Tally(versions=-1)

    def run(self, kills: int) -> InstallKills:
        """Kill `kills` times; a version that came in is followed by the next."""
        here: Mapping[str, int] = {}
        self._next_version()
        while self._tally.kills < kills:
            asked, is_done = self._attempt(self._chance.uniform(0, _LATER * self._longest_seconds))
            self._compare(asked, here)
            here = self._verified_and_begun()
            if is_done:
                self._next_version()
                here = {}
                continue
            self._tally.kills += 1
            if self._look() == self._version:
                self._tally.new += 1
                self._next_version()
                here = {}
        facts = self._tally
        return InstallKills(
            facts.kills, facts.versions, facts.old, facts.new, facts.broken,
            facts.copied_again, facts.begun_anew, facts.resumed,
        )  # fmt: skip

    def _next_version(self) -> None:
        self._tally.versions += 1
        self._publish()

    def _publish(self) -> None:
        self._version += 1
        folder = self._folder / f"pack-{self._version}"
        heavy_pack(folder, self._version, self._weight, changed=CHANGED)
        publish(self._repository, folder, Job())
        self._repository.settle()
        remove_tree(self._folder / f"pack-{self._version - 1}")

    def _run_undisturbed(self) -> float:
        """How long the whole takes, from when the process is ready."""
        began = 0.0
        for line in self._lines(None):
            began = time.monotonic() if line == _READY else began
        return time.monotonic() - began

    def _attempt(self, life_seconds: float) -> tuple[Mapping[str, int], bool]:
        """What was asked for, from which byte on, and whether it was done before it was killed."""
        lines = list(self._lines(life_seconds))
        said = (line.split() for line in lines if " " in line)
        return {digest: int(start) for digest, start in said}, _DONE in lines

    def _lines(self, life_seconds: float | None) -> Iterator[str]:
        command = [sys.executable, "-m", "kiosk.bench.content.kill_install", str(self._folder)]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=_ROOT) as child:
            assert child.stdout is not None  # noqa: S101 - for the type checker: it is a pipe
            if child.stdout.readline().strip() != _READY:
                raise RuntimeError("the installing process did not start")
            yield _READY
            if life_seconds is not None:
                time.sleep(life_seconds)
                child.kill()
            yield from (line.strip() for line in child.stdout if line.endswith("\n"))

    def _look(self) -> int | None:
        """The version that the station shows; it is counted here whether that is right."""
        station = open_station(self._home, default_paths().media)
        pack = next((one for one in station.packs if one.manifest.id == _PACK), None)
        if pack is None or pack.problems or pack.verify():
            self._tally.broken += 1
            return None
        version = pack.manifest.version
        if version == self._version - 1:
            self._tally.old += 1
        elif version != self._version:
            self._tally.broken += 1
        return version

    def _compare(self, asked: Mapping[str, int], here: Mapping[str, int]) -> None:
        """Hold what was asked for against what the attempt before had left."""
        for digest, start in asked.items():
            had = here.get(digest)
            if had is None:
                continue
            self._tally.copied_again += had < 0
            self._tally.begun_anew += had > 0 and start == 0
            self._tally.resumed += had > 0 and start == had

    def _verified_and_begun(self) -> Mapping[str, int]:
        """By digest: -1 for a file in staging that is whole, the bytes of one that was begun."""
        pack = FolderSource(self._folder / f"pack-{self._version}")
        listed = parse_manifest(pack.manifest()).digests()
        found: dict[str, int] = {}
        for work in self._home.staging.glob(f"{_PACK}_{self._version}-*"):
            for path, digest in listed.items():
                file = work / path
                part = file.with_name(file.name + PART_ENDING)
                if file.is_file() and sha256_of(file) == digest:
                    found[digest] = -1
                elif part.is_file():
                    found[digest] = part.stat().st_size
        return found


class _TellingPlace(FolderPlace):
    """Says which file it is asked for, and from which byte on; gives no more than a stick does."""

    def read(self, path: str, start: int = 0) -> Iterator[bytes]:
        if path.startswith(f"{FILES}/"):
            _say(f"{path.rpartition('/')[2]} {start}")
        for piece in super().read(path, start):
            time.sleep(_STICK_SECONDS_A_PIECE)
            yield piece


def install_until_killed(folder: Path) -> None:
    """Bring the station in `folder` up to date with the repository beside it."""
    home = ContentHome(folder / "content")
    place = _TellingPlace(folder / "repository")
    root = (folder / "repository" / "metadata" / "1.root.json").read_bytes()
    installer = Installer(home, default_paths().media)
    update = Update(place, root, home, installer, time.monotonic)
    _say(_READY)
    for fault in update.run(TODAY, Job()).refused.values():
        raise fault
    _say(_DONE)


def _say(line: str) -> None:
    """Hand a line to the system at once; a kill cannot take it back."""
    os.write(sys.stdout.fileno(), f"{line}\n".encode())


if __name__ == "__main__":
    install_until_killed(Path(sys.argv[1]))
