"""Rows read page by page are the rows that SQLite reads."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk.storage.pages import PAGE_SIZE, read_pages, rows

_texts = st.text(st.characters(exclude_characters="\0", codec="utf-8"), max_size=40)
_rows = st.lists(
    st.tuples(_texts, st.integers(-(2**63), 2**63 - 1), st.integers(0, 9000), _texts),
    min_size=1,
    max_size=30,
    unique_by=lambda row: row[0],
)


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(_rows)
def test_every_row_of_a_sound_file_is_found(
    tmp_path: Path, wanted: list[tuple[str, int, int, str]]
) -> None:
    path = tmp_path / "rows.sqlite"
    path.unlink(missing_ok=True)
    with closing(sqlite3.connect(path)) as db:
        db.execute(f"PRAGMA page_size = {PAGE_SIZE}")
        db.execute("CREATE TABLE t (k TEXT PRIMARY KEY, n INT, long TEXT, s TEXT) WITHOUT ROWID")
        db.executemany(
            "INSERT INTO t VALUES (?, ?, ?, ?)", [(k, n, "ü" * size, s) for k, n, size, s in wanted]
        )
        db.commit()
    found = set(rows(read_pages(path)))
    assert found == {(k, n, "ü" * size, s) for k, n, size, s in wanted}


def test_the_log_comes_before_the_file_up_to_its_last_commit(tmp_path: Path) -> None:
    path, copy = tmp_path / "rows.sqlite", tmp_path / "copy.sqlite"
    with closing(sqlite3.connect(path)) as db:
        db.execute(f"PRAGMA page_size = {PAGE_SIZE}")
        db.execute("PRAGMA journal_mode = wal")
        db.execute("CREATE TABLE t (k TEXT PRIMARY KEY, n INT) WITHOUT ROWID")
        db.execute("INSERT INTO t VALUES ('a', 1)")
        db.commit()
        db.execute("PRAGMA wal_checkpoint(RESTART)").fetchone()
        db.execute("UPDATE t SET n = 2")
        db.commit()
        for suffix in ("", "-wal"):
            shutil.copy(f"{path}{suffix}", f"{copy}{suffix}")
    assert set(rows(read_pages(copy))) == {("a", 2)}


@settings(max_examples=60, deadline=None)
@given(st.sampled_from([0x02, 0x0A]), st.binary(max_size=PAGE_SIZE))
def test_no_page_however_broken_is_more_than_a_page_without_rows(kind: int, junk: bytes) -> None:
    page = (bytes([kind]) + junk).ljust(PAGE_SIZE, b"\xff")[:PAGE_SIZE]
    for row in rows({1: page, 2: page}):
        assert isinstance(row, tuple)


def test_overflow_pages_that_go_round_in_a_circle_end(tmp_path: Path) -> None:
    path = tmp_path / "rows.sqlite"
    with closing(sqlite3.connect(path)) as db:
        db.execute(f"PRAGMA page_size = {PAGE_SIZE}")
        db.execute("CREATE TABLE t (k TEXT PRIMARY KEY, s TEXT) WITHOUT ROWID")
        db.execute("INSERT INTO t VALUES ('a', ?)", ("x" * 100_000,))
        db.commit()
    pages = dict(read_pages(path))
    circle = {n: n.to_bytes(4, "big") + page[4:] for n, page in pages.items() if page[0] == 0}
    assert circle
    for row in rows({**pages, **circle}):
        assert len(row) == 2


@pytest.mark.parametrize("log", [b"", b"short", bytes(32), bytes(5000)])
def test_a_log_that_is_none_changes_nothing(tmp_path: Path, log: bytes) -> None:
    path = tmp_path / "rows.sqlite"
    with closing(sqlite3.connect(path)) as db:
        db.execute(f"PRAGMA page_size = {PAGE_SIZE}")
        db.execute("CREATE TABLE t (k TEXT PRIMARY KEY) WITHOUT ROWID")
        db.execute("INSERT INTO t VALUES ('a')")
        db.commit()
    path.with_name(path.name + "-wal").write_bytes(log)
    assert set(rows(read_pages(path))) == {("a",)}
