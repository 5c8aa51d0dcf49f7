"""The same film alone and while content is brought in, in turns: work on content costs no frame."""

import shutil
import subprocess
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import count
from pathlib import Path

from kiosk.bench.content.heavy_pack import Weight, heavy_pack
from kiosk.bench.film_file import bench_film
from kiosk.bench.peers import ours
from kiosk.bench.peers.peer import Showing
from kiosk.bench.screen import Screen
from kiosk.content.install.job import Job
from kiosk.content.priority import make_idle
from kiosk.content.repository.keys import KeyFolder
from kiosk.content.repository.publish import publish
from kiosk.content.repository.repository import Repository
from kiosk.content.worker import content_command
from kiosk.paths import Paths

WEIGHT = Weight(films=10, film_bytes=15_000_000)
_PATIENCE_SECONDS = 60


@dataclass(frozen=True, slots=True)
class Beside:
    """One round.

    Attributes:
        alone, beside: percent of the frames due that were shown, without and with content work.
        installations: how many were finished while the film played.
    """

    alone: float
    beside: float
    installations: int


def film_beside_content(paths: Paths, rounds: int) -> tuple[Beside, ...]:
    """Play the benchmark's film `rounds` times alone and as often beside content work.

    Raises:
        EnvironmentFault: there is no ffmpeg, or the film did not play.
    """
    film = bench_film(paths)
    with tempfile.TemporaryDirectory(prefix="kiosk-bench-") as name:
        repository = _repository(Path(name))
        found = []
        for _ in range(rounds):
            with Screen() as screen:
                alone = ours.show(film, screen)
            with Screen() as screen, _content_work(Path(name), repository) as work:
                beside = ours.show(film, screen)
            found.append(Beside(_percent(alone), _percent(beside), work.finished))
    return tuple(found)


def _percent(showing: Showing) -> float:
    return showing.shown_percent or 0.0


def _repository(folder: Path) -> Path:
    repository = Repository(
        folder / "repository", KeyFolder(folder / "keys", lambda _: ""), lambda: datetime.now(UTC)
    )
    repository.start()
    publish(repository, heavy_pack(folder / "pack", 1, WEIGHT, changed=0), Job())
    repository.settle()
    return repository.folder


class _Work:
    """Installs into one empty station after the other, each time as the content worker does."""

    def __init__(self, folder: Path, repository: Path) -> None:
        self._folder = folder
        self._repository = repository
        self._stopped = threading.Event()
        self._thread = threading.Thread(target=self._run)
        self._process: subprocess.Popen[bytes] | None = None
        self.finished = 0

    def start(self) -> None:
        self._thread.start()

    def stop(self) -> None:
        self._stopped.set()
        if self._process is not None:
            self._process.kill()
        self._thread.join(_PATIENCE_SECONDS)

    def _run(self) -> None:
        root = self._repository / "metadata" / "1.root.json"
        command = [*content_command(), str(self._repository), "--root", str(root), "--data"]
        for number in count():
            if self._stopped.is_set():
                break
            data = self._folder / f"data-{number}"
            with subprocess.Popen([*command, str(data)], stdout=subprocess.DEVNULL) as process:
                self._process = process
                make_idle(process.pid)
                if self._stopped.is_set():
                    process.kill()
                self.finished += process.wait() == 0


@contextmanager
def _content_work(folder: Path, repository: Path) -> Iterator[_Work]:
    work = _Work(folder, repository)
    work.start()
    try:
        yield work
    finally:
        work.stop()
        for data in folder.glob("data-*"):
            shutil.rmtree(data, ignore_errors=True)
