"""The file tells nobody when, or in which order, families came."""

import os
import random
import shutil
import sqlite3
import stat
import time
from contextlib import closing
from pathlib import Path

import pytest

from kiosk.storage.database import open_database, settle
from kiosk.storage.store import Store
from tests.storage.answers import order_in_file, order_of_keys, response
from tests.storage.conftest import OpenStore
from tests.storage.test_saving import WAIT


def _wait_until_settled(path: Path) -> None:
    log = path.with_name(path.name + "-wal")
    deadline = time.monotonic() + WAIT
    while log.stat().st_size > 0:
        assert time.monotonic() < deadline, "the log was never emptied"
        time.sleep(0.01)


def test_no_table_of_ours_has_a_rowid_or_a_counter(store: Store, path: Path) -> None:
    store.save_answer(response()).result(WAIT)
    with closing(sqlite3.connect(path)) as other:
        tables = dict(other.execute("SELECT name, sql FROM sqlite_master WHERE type = 'table'"))
        indexes = {
            row[0]: row[1]
            for row in other.execute(
                "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND tbl_name <> ?",
                ("_sqlite_migrations",),
            )
        }
    ours = {name: sql for name, sql in tables.items() if name != "_sqlite_migrations"}
    assert set(ours) == {"answers", "film_views", "help_counts"}
    assert all("WITHOUT ROWID" in sql for sql in ours.values())
    assert set(indexes) == {"unsent", "received"}
    assert all(" WHERE received_on " in sql for sql in indexes.values()), "the small ones only"


def test_the_order_in_which_answers_came_is_not_in_the_file(
    open_store: OpenStore, tmp_path: Path
) -> None:
    given = [response(n) for n in range(40)]
    files = []
    fresh = tmp_path / "fresh" / "answers.sqlite"
    open_store(fresh).close()
    for name, order in (("one", given), ("other", random.Random(7).sample(given, len(given)))):
        file = tmp_path / name / "answers.sqlite"
        file.parent.mkdir()
        shutil.copy(fresh, file)
        store = open_store(file)
        for one in order:
            store.save_answer(one).result(WAIT)
        store.close()
        files.append(file)
    assert files[0].read_bytes() == files[1].read_bytes()


def test_the_log_is_emptied_and_the_pages_sorted_while_the_kiosk_runs(
    open_store: OpenStore, path: Path, tmp_path: Path
) -> None:
    store = open_store(quiet_seconds=0.1)
    ids = []
    for n in range(12):
        given = response(n)
        store.save_answer(given).result(WAIT)
        ids.append(given["id"])
    _wait_until_settled(path)
    assert order_in_file(path, ids) == order_of_keys(path, tmp_path / "by-key")


def test_a_kiosk_that_was_cut_off_settles_after_its_next_start(
    open_store: OpenStore, path: Path, tmp_path: Path
) -> None:
    store = open_store()
    ids = []
    for n in range(12):
        given = response(n)
        store.save_answer(given).result(WAIT)
        ids.append(given["id"])
    cut_off = tmp_path / "cut-off"
    shutil.copytree(path.parent, cut_off)
    again = cut_off / path.name
    assert again.with_name(path.name + "-wal").stat().st_size > 0
    open_store(again, quiet_seconds=0.1).answers_count().result(WAIT)
    _wait_until_settled(again)
    assert order_in_file(again, ids) == order_of_keys(again, tmp_path / "by-key")


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps rights in other ways")
def test_only_the_kiosk_itself_can_read_the_files(store: Store, path: Path) -> None:
    store.save_answer(response()).result(WAIT)
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    modes = {file.name: stat.S_IMODE(file.stat().st_mode) for file in path.parent.iterdir()}
    names = ("answers.sqlite", "answers.sqlite-wal", "answers.sqlite-shm")
    assert modes == dict.fromkeys(names, 0o600)


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps rights in other ways")
def test_rights_that_somebody_widened_are_narrowed_again(open_store: OpenStore, path: Path) -> None:
    open_store().close()
    path.chmod(0o644)
    path.parent.chmod(0o755)
    open_store().answers_count().result(WAIT)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


def test_a_deleted_answer_leaves_nothing_in_the_files(store: Store, path: Path) -> None:
    given = response()
    store.save_answer(given).result(WAIT)
    store.close()
    db = open_database(path)
    with db.atomic():
        db.execute("DELETE FROM answers")
    settle(db)
    db.close()
    for file in path.parent.iterdir():
        assert given["id"].encode() not in file.read_bytes()
