"""Answers of earlier parts of the day lie in an archive that no start and no save looks at."""

import json
import random
import sqlite3
import time
from contextlib import closing
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from kiosk.clock import PartOfDay
from kiosk.storage import archive
from kiosk.storage.archive import archive_of
from kiosk.storage.health import StoreState
from kiosk.storage.inspection import inspect
from kiosk.storage.records import FilmView
from kiosk.storage.store import Store
from tests.storage.answers import kept, order_in_file, response
from tests.storage.test_saving import WAIT

Answer = dict[str, Any]


class MovingClock:
    """A clock that a test turns on."""

    def __init__(self) -> None:
        self.moment = datetime(2026, 1, 31, 9, 0, tzinfo=UTC)

    def now(self) -> datetime:
        return self.moment

    def monotonic(self) -> float:
        return 0.0


@pytest.fixture
def clock() -> MovingClock:
    return MovingClock()


def at(part: str, seed: int, day: str = "2026-01-31") -> Answer:
    """An answer of that part of the day."""
    given = response(seed)
    given["authored"] = day
    given["meta"]["tag"][0]["code"] = part
    return given


def keep(path: Path, clock: MovingClock, *answers: Answer) -> None:
    """A start, these answers, and an end."""
    store = Store(path, clock, lambda _: None, keep_received_days=30)
    store.start()
    for one in answers:
        store.save_answer(one).result(WAIT)
    store.close()


def test_answers_of_this_part_of_the_day_stay_in_the_file_in_use(
    path: Path, clock: MovingClock
) -> None:
    keep(path, clock, at("morning", 1), at("morning", 2))
    assert len(kept(path)) == 2
    assert not archive_of(path).exists()


def test_answers_and_viewings_of_an_earlier_part_move_into_the_archive_whole(
    path: Path, clock: MovingClock
) -> None:
    early = [at("morning", n) for n in range(6)]
    keep(path, clock, *early)
    view = FilmView(
        "f01",
        1,
        "ur",
        captions=True,
        signed=False,
        seconds_seen=4,
        day=date(2026, 1, 31),
        part=PartOfDay.MORNING,
    )
    clock.moment = clock.moment.replace(hour=14)
    store = Store(path, clock, lambda _: None)
    store.start()
    late = at("afternoon", 9)
    store.record_film_view(view).result(WAIT)
    store.save_answer(late).result(WAIT)
    assert store.counts().result(WAIT).answers == 7
    store.close()
    assert set(kept(path)) == {late["id"]}
    moved = kept(archive_of(path))
    assert {key: json.loads(row.body) for key, row in moved.items()} == {
        one["id"]: one for one in early
    }
    assert all(row.is_whole for row in moved.values())
    again = Store(path, clock, lambda _: None)
    again.start()
    counts = again.counts().result(WAIT)
    again.close()
    assert (counts.answers, counts.film_views) == (7, 1)
    assert inspect(path).answers == 7


def test_a_move_that_was_cut_off_loses_nothing_and_doubles_nothing(
    path: Path, clock: MovingClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    early = [at("morning", n) for n in range(4)]
    keep(path, clock, *early)
    clock.moment = clock.moment.replace(hour=14)

    def cut_off(*_: object) -> None:
        raise sqlite3.OperationalError("the power went off here")

    with monkeypatch.context() as patched:
        patched.setattr(archive, "drop_earlier", cut_off)
        keep(path, clock)
    assert len(kept(path)) == len(kept(archive_of(path))) == 4
    keep(path, clock)
    assert kept(path) == {}
    assert set(kept(archive_of(path))) == {one["id"] for one in early}


def test_the_archive_does_not_tell_in_which_order_answers_came(
    path: Path, clock: MovingClock, tmp_path: Path
) -> None:
    early = [at("morning", n) for n in range(12)]
    keep(path, clock, *early)
    clock.moment = clock.moment.replace(hour=14)
    keep(path, clock)
    shuffled = tmp_path / "shuffled" / path.name
    clock.moment = clock.moment.replace(hour=9)
    keep(shuffled, clock, *random.Random(3).sample(early, len(early)))
    clock.moment = clock.moment.replace(hour=14)
    keep(shuffled, clock)
    ids = [one["id"] for one in early]
    stored = order_in_file(archive_of(path), ids)
    assert stored == order_in_file(archive_of(shuffled), ids)
    assert stored != ids


def test_a_damaged_archive_is_found_and_mended_in_a_quiet_time(
    path: Path, clock: MovingClock
) -> None:
    early = [at("morning", n) for n in range(8)]
    keep(path, clock, *early)
    clock.moment = clock.moment.replace(hour=14)
    keep(path, clock)
    file = archive_of(path)
    data = file.read_bytes()
    victim = data.index(early[3]["id"].encode())
    file.write_bytes(data[: victim + 200] + b"?" * 8 + data[victim + 208 :])
    notices: list[object] = []
    store = Store(path, clock, notices.append, quiet_seconds=0.05)
    store.start()
    assert store.check().result(WAIT).state is StoreState.SOUND
    deadline = time.monotonic() + WAIT
    while not notices:
        assert time.monotonic() < deadline, "the damage was never found"
        time.sleep(0.02)
    store.close()
    assert len(notices) == 1
    assert len(list(path.parent.glob("answers-archive.damaged-*.sqlite"))) == 1
    assert len(kept(file)) >= 6


def test_received_answers_are_let_go_after_their_time_and_no_other(
    path: Path, clock: MovingClock
) -> None:
    answers = [at("morning", n) for n in range(4)]
    keep(path, clock, *answers)
    store = Store(path, clock, lambda _: None, keep_received_days=30)
    store.start()
    waiting = store.unsent(10).result(WAIT)
    assert [row.id for row in waiting] == sorted(one["id"] for one in answers)
    gone = {waiting[0].id, waiting[1].id}
    store.mark_received(gone).result(WAIT)
    assert len(store.unsent(10).result(WAIT)) == 2
    store.close()
    assert len(kept(path)) == 4
    clock.moment = clock.moment.replace(month=3, day=2)
    keep(path, clock)
    assert len(kept(archive_of(path))) == 4
    clock.moment = clock.moment.replace(month=3, day=3)
    keep(path, clock)
    assert set(kept(archive_of(path))) == {one["id"] for one in answers} - gone
    for file in path.parent.iterdir():
        assert not any(one.encode() in file.read_bytes() for one in gone)


def test_an_answer_kept_by_an_earlier_version_is_still_there(
    path: Path, clock: MovingClock
) -> None:
    keep(path, clock, at("morning", 1))
    with closing(sqlite3.connect(path)) as other:
        other.executescript(
            "DROP INDEX unsent; DROP INDEX received;"
            "ALTER TABLE answers DROP COLUMN exported_on;"
            "ALTER TABLE answers DROP COLUMN received_on;"
            "DELETE FROM _sqlite_migrations WHERE name = 'mark_answers';"
        )
    keep(path, clock, at("morning", 2))
    assert len(kept(path)) == 2
