"""A finished future means that the answer is committed."""

import json
import sqlite3
import threading
from concurrent.futures import Future
from pathlib import Path

import pytest

from kiosk.clock import PartOfDay
from kiosk.storage.database import open_database
from kiosk.storage.faults import StorageFault
from kiosk.storage.records import Counts, FilmView
from kiosk.storage.store import Store
from tests.storage.answers import DAY, kept, response
from tests.storage.conftest import OpenStore

WAIT = 20.0
VIEW = FilmView(
    "f01", 3, "ur", captions=True, signed=False, seconds_seen=41, day=DAY, part=PartOfDay.NIGHT
)


def test_an_answer_is_in_the_file_when_its_future_is_done(store: Store, path: Path) -> None:
    given = response()
    store.save_answer(given).result(WAIT)
    row = kept(path)[given["id"]]
    assert json.loads(row.body) == given
    assert row.is_whole
    assert row[1:5] == (given["questionnaire"], "2026-01-31", "night", given["language"])


def test_answers_survive_closing_and_opening(open_store: OpenStore, path: Path) -> None:
    first = open_store()
    given = [response(n) for n in range(5)]
    for one in given:
        first.save_answer(one).result(WAIT)
    first.close()
    assert sorted(file.name for file in path.parent.iterdir()) == ["answers.sqlite"]
    assert open_store().answers_count().result(WAIT) == 5
    assert set(kept(path)) == {one["id"] for one in given}


def test_what_waits_is_saved_before_the_store_closes(store: Store, path: Path) -> None:
    futures = [store.save_answer(response(n)) for n in range(20)]
    store.close()
    assert all(future.done() and future.exception() is None for future in futures)
    assert len(kept(path)) == 20


def test_saving_the_same_answer_again_changes_nothing(store: Store, path: Path) -> None:
    given = response()
    for _ in range(3):
        store.save_answer(given).result(WAIT)
    assert len(kept(path)) == 1


def test_another_answer_under_the_same_id_is_refused(store: Store, path: Path) -> None:
    given = response(1)
    store.save_answer(given).result(WAIT)
    with pytest.raises(StorageFault):
        store.save_answer({**response(2), "id": given["id"]}).result(WAIT)
    assert json.loads(kept(path)[given["id"]].body) == given


@pytest.mark.parametrize(
    "broken",
    [
        {"authored": "2026-01-31T23:15:42+00:00"},
        {"id": "1"},
        {"id": "00000000-0000-1000-8000-000000000000"},
        {"meta": {}},
        {"questionnaire": object()},
    ],
    ids=["a time", "a number for an id", "an id that is not random", "no part of day", "not JSON"],
)
def test_what_may_not_be_kept_is_refused(
    store: Store, path: Path, broken: dict[str, object]
) -> None:
    with pytest.raises(StorageFault):
        store.save_answer({**response(), **broken}).result(WAIT)
    assert kept(path) == {}


def test_film_views_and_help_are_counted(store: Store, path: Path) -> None:
    store.record_film_view(VIEW).result(WAIT)
    store.record_film_view(VIEW).result(WAIT)
    for origin in ("film", "film", "home"):
        store.count_help(origin).result(WAIT)
    assert store.counts().result(WAIT) == Counts(answers=0, film_views=2, helps=3)
    assert store.film_views().result(WAIT) == (VIEW, VIEW)
    other = sqlite3.connect(path)
    help_rows = other.execute("SELECT * FROM help_counts ORDER BY n").fetchall()
    views = other.execute("SELECT DISTINCT * FROM film_views").fetchall()
    other.close()
    assert help_rows == [("2026-01-31", "night", "home", 1), ("2026-01-31", "night", "film", 2)]
    assert len(views) == 2, "each view has a key of its own"
    assert {row[1:] for row in views} == {("f01", 3, "ur", 1, 0, 41, "2026-01-31", "night")}


def test_futures_complete_on_the_thread_that_owns_the_file(store: Store) -> None:
    names: list[str] = []
    held = threading.Event()
    store.record_film_view(VIEW).add_done_callback(lambda _: held.wait(WAIT))
    future: Future[None] = store.save_answer(response())
    future.add_done_callback(lambda _: names.append(threading.current_thread().name))
    held.set()
    store.close()
    assert names == ["answers"]


def test_a_closed_store_refuses_kindly(store: Store) -> None:
    store.close()
    store.close()
    with pytest.raises(StorageFault):
        store.save_answer(response()).result(WAIT)


def test_the_rules_of_the_file_are_in_force_on_its_own_connection(path: Path) -> None:
    db = open_database(path)
    found = {
        name: db.execute(f"PRAGMA {name}").fetchone()[0]
        for name in ("journal_mode", "synchronous", "secure_delete", "temp_store")
    }
    db.close()
    full, memory = 2, 2
    expected = {"journal_mode": "wal", "synchronous": full, "secure_delete": 1}
    assert found == {**expected, "temp_store": memory}
