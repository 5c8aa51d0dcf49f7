"""What a start and a save cost on a station that has kept 100,000 answers, beside an empty one."""

import sqlite3
import time
from contextlib import closing
from pathlib import Path
from statistics import median
from uuid import uuid4

from kiosk.bench.families import after_film_survey, an_answer, seeded
from kiosk.bench.report import Figure, Report, at_most
from kiosk.bench.screen import place_to_draw
from kiosk.bench.start import one_start
from kiosk.clock import SystemClock
from kiosk.storage.answer_row import INSERT_ANSWER, AnswerRow, answer_row
from kiosk.storage.archive import archive_of
from kiosk.storage.database import open_database
from kiosk.storage.store import Store

ANSWERS = 100_000
_STARTS = 7
_SAVES = 300
_PATIENCE_SECONDS = 120.0
_TEN_PERCENT = at_most(1.1)


def many_answers(folder: Path, answers: int = ANSWERS, starts: int = _STARTS) -> Report:
    """Measure both stations in turns, on the disk of `folder`."""
    empty, full = folder / "empty", folder / "full"
    for station in (empty, full):
        open_database(station / "answers.sqlite").close()
    size = _fill(archive_of(full / "answers.sqlite"), answers)
    started = _starts(empty, full, starts)
    saved, slow = _saves(empty, full)
    note = f"with {answers:,} answers, {size / 1e6:.0f} MB"
    return Report(
        "many-answers",
        (
            Figure("start to touchable home screen, empty", started[0], "ms"),
            Figure("the same, full", started[1], "ms", None, note),
            Figure("full / empty", started[1] / started[0], "x", _TEN_PERCENT),
            Figure("answer sent to answer on the disk, empty", saved[0], "ms"),
            Figure("the same, full", saved[1], "ms", None, note),
            Figure("full / empty", saved[1] / saved[0], "x", _TEN_PERCENT),
            Figure("the slowest of a hundred, full", slow, "ms", at_most(50)),
        ),
        (f"Medians of {starts} starts and {_SAVES} saves, in turns.",),
    )


def _fill(path: Path, answers: int) -> int:
    """Put `answers` answers into the archive at `path`; its size in bytes."""
    survey, chooser = after_film_survey(), seeded(3)
    patterns = [an_answer(survey, chooser) for _ in range(50)]
    db = open_database(path)
    with closing(sqlite3.connect(path)) as other, other:
        other.executemany(INSERT_ANSWER, (_another(patterns[n % 50]) for n in range(answers)))
    db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    db.close()
    return path.stat().st_size


def _another(pattern: dict[str, object]) -> AnswerRow:
    return answer_row({**pattern, "id": str(uuid4())})


def _starts(empty: Path, full: Path, times: int) -> tuple[float, float]:
    found: dict[Path, list[float]] = {empty: [], full: []}
    with place_to_draw() as place:
        one_start(empty, place.environment)
        for n in range(times):
            for station in (empty, full) if n % 2 else (full, empty):
                found[station].append(one_start(station, place.environment)["home"])
    return median(found[empty]), median(found[full])


def _saves(empty: Path, full: Path) -> tuple[tuple[float, float], float]:
    survey, chooser = after_film_survey(), seeded(4)
    found: dict[Path, list[float]] = {empty: [], full: []}
    stores = {
        station: Store(station / "answers.sqlite", SystemClock(), lambda _: None, quiet_seconds=0.5)
        for station in found
    }
    for store in stores.values():
        store.start()
        store.check().result(_PATIENCE_SECONDS)
    for n in range(_SAVES):
        for station in (empty, full) if n % 2 else (full, empty):
            given = an_answer(survey, chooser)
            began = time.perf_counter()
            stores[station].save_answer(given).result(_PATIENCE_SECONDS)
            found[station].append((time.perf_counter() - began) * 1000)
        if n % 50 == 0:
            time.sleep(1)
    for store in stores.values():
        store.close()
    slowest = sorted(found[full])[-max(1, _SAVES // 100)]
    return (median(found[empty]), median(found[full])), slowest
