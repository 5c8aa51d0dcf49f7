"""The kiosk is killed at random moments of saving: no thanked answer may be lost, none half kept.

A process of its own saves answers through the real store and prints the id of each one once its
future is done: that is the thank-you. It is killed outright (`SIGKILL`), the file is opened again
as after any start, and every id that was printed must be there, whole. The moments fall on commits,
on checkpoints of the log, on answers moving into the archive and on the file being written anew
alike: the answers are of an earlier day.
"""

import os
import sqlite3
import subprocess
import sys
import time
from concurrent.futures import Future
from contextlib import closing
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import msgspec

from kiosk.bench.families import after_film_survey, an_answer, seeded
from kiosk.clock import SystemClock
from kiosk.storage.answer_row import SELECT_ANSWERS, AnswerRow
from kiosk.storage.archive import archive_of
from kiosk.storage.health import StoreState
from kiosk.storage.store import Store

LONGEST_LIFE_SECONDS = 0.4
_READY = "ready"
_BURSTS = 1000
_LARGEST_BURST = 6
_LONGEST_PAUSE_SECONDS = 0.03
_QUIET_SECONDS = 0.01
_PATIENCE_SECONDS = 60.0
_ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True, slots=True)
class SaveKills:
    """What a campaign found.

    Attributes:
        kills: how often the saving process was killed.
        thanked: answers that were acknowledged before a kill.
        kept: answers in the file at the end; those committed but not yet thanked are among them.
        lost: acknowledged answers that are not in the file.
        halves: answers in the file that are not whole.
        damaged: starts that found the file damaged.
    """

    kills: int
    thanked: int
    kept: int
    lost: int
    halves: int
    damaged: int


def campaign(folder: Path, kills: int, seed: int = 0) -> SaveKills:
    """Kill a saving process `kills` times over one file in `folder`, at moments drawn by `seed`."""
    path, chooser = folder / "answers.sqlite", seeded(seed)
    thanked: set[str] = set()
    damaged = 0
    for n in range(kills):
        life = chooser.uniform(0, LONGEST_LIFE_SECONDS)
        thanked |= _thanked_before_kill(path, seed + n, life)
        damaged += not _starts_sound(path)
    rows = _rows(path)
    return SaveKills(
        kills=kills,
        thanked=len(thanked),
        kept=len(rows),
        lost=len(thanked - {row.id for row in rows}),
        halves=sum(not _is_whole(row) for row in rows),
        damaged=damaged,
    )


def _thanked_before_kill(path: Path, seed: int, life_seconds: float) -> set[str]:
    command = [sys.executable, "-m", "kiosk.bench.save_kill", str(path), str(seed)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=_ROOT) as saving:
        assert saving.stdout is not None  # noqa: S101 - for the type checker: it is a pipe
        if saving.stdout.readline().strip() != _READY:
            raise RuntimeError("the saving process did not start")
        time.sleep(life_seconds)
        saving.kill()
        said = saving.stdout.read()
    return {line.strip() for line in said.splitlines(keepends=True) if line.endswith("\n")}


def _starts_sound(path: Path) -> bool:
    store = Store(path, SystemClock(), lambda _: None)
    store.start()
    try:
        return store.check().result(_PATIENCE_SECONDS).state is StoreState.SOUND
    finally:
        store.close()


def _rows(path: Path) -> list[AnswerRow]:
    """Every answer in the file in use and in the archive, each once."""
    found: dict[str, AnswerRow] = {}
    for file in (path, archive_of(path)):
        if file.exists():
            with closing(sqlite3.connect(file)) as connection:
                rows = (AnswerRow(*values) for values in connection.execute(SELECT_ANSWERS))
                found.update({row.id: row for row in rows})
    return list(found.values())


def _is_whole(row: AnswerRow) -> bool:
    try:
        response = msgspec.json.decode(row.body)
    except msgspec.DecodeError:
        return False
    return row.is_whole and response["id"] == row.id and response["status"] == "completed"


def save_until_killed(path: Path, seed: int) -> None:
    """Save bursts of answers, with pauses in which the file settles, and print what is thanked."""
    survey, chooser = after_film_survey(), seeded(seed)
    store = Store(path, SystemClock(), lambda _: None, quiet_seconds=_QUIET_SECONDS)
    store.start()
    store.answers_count().result(_PATIENCE_SECONDS)
    _say(_READY)
    for _ in range(_BURSTS):
        saved = []
        for _ in range(chooser.randint(1, _LARGEST_BURST)):
            response = an_answer(survey, chooser)
            future = store.save_answer(response)
            future.add_done_callback(partial(_thank, response["id"]))
            saved.append(future)
        for future in saved:
            future.result(_PATIENCE_SECONDS)
        time.sleep(chooser.uniform(0, _LONGEST_PAUSE_SECONDS))
    store.close()


def _thank(answer_id: str, saved: Future[None]) -> None:
    if saved.exception() is None:
        _say(answer_id)


def _say(line: str) -> None:
    """Hand a line to the system at once; a kill cannot take it back."""
    os.write(sys.stdout.fileno(), f"{line}\n".encode())


if __name__ == "__main__":
    save_until_killed(Path(sys.argv[1]), int(sys.argv[2]))
