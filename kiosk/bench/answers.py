"""How long an answer takes from "send" to "thank you", beside SQLite alone."""

import sqlite3
import time
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from statistics import median, quantiles
from typing import Any

from kiosk.bench.families import after_film_survey, an_answer, seeded
from kiosk.clock import SystemClock
from kiosk.storage.answer_row import INSERT_ANSWER, AnswerRow, answer_row
from kiosk.storage.database import open_database, set_rules
from kiosk.storage.store import Store

_MS = 1000
_PATIENCE_SECONDS = 60.0


@dataclass(frozen=True, slots=True)
class CommitTimes:
    """Over interleaved runs, in milliseconds.

    Attributes:
        ours_ms: `Store.save_answer` until its future is done, median.
        slow_ms: the same, 99 of 100 are quicker.
        bare_ms: one insert of the same row into the same table, with the same pragmas, median.
    """

    ours_ms: float
    slow_ms: float
    bare_ms: float
    runs: int

    @property
    def ratio(self) -> float:
        """How many times as long ours takes."""
        return self.ours_ms / self.bare_ms


def commit_times(folder: Path, runs: int = 400) -> CommitTimes:
    """Save `runs` answers in turn through the store and with SQLite alone, on the disk of `folder`.

    Which of the two comes first changes from run to run.

    Raises:
        KioskError: the store cannot keep answers there.
        sqlite3.Error: SQLite alone cannot.
    """
    survey, chooser = after_film_survey(), seeded(1)
    bare_path = folder / "bare.sqlite"
    open_database(bare_path).close()
    store = Store(folder / "ours.sqlite", SystemClock(), lambda _: None)
    store.start()
    ours: list[float] = []
    bare: list[float] = []
    try:
        store.answers_count().result(_PATIENCE_SECONDS)
        with closing(sqlite3.connect(bare_path)) as connection:
            set_rules(connection)
            for n in range(runs):
                mine, other = an_answer(survey, chooser), an_answer(survey, chooser)
                row = answer_row(other)
                both = [
                    (ours, partial(_save, store, mine)),
                    (bare, partial(_insert, connection, row)),
                ]
                for times, work in both if n % 2 else reversed(both):
                    times.append(_timed(work))
    finally:
        store.close()
    slow = quantiles(ours, n=100, method="inclusive")[-1]
    return CommitTimes(median(ours), slow, median(bare), runs)


def _save(store: Store, response: dict[str, Any]) -> None:
    store.save_answer(response).result(_PATIENCE_SECONDS)


def _insert(connection: sqlite3.Connection, row: AnswerRow) -> None:
    with connection:
        connection.execute(INSERT_ANSWER, row)


def _timed(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return (time.perf_counter() - started) * _MS
