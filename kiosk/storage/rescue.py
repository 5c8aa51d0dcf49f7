"""What can still be read of a damaged file, put into a new one; the damaged one is only read."""

import sqlite3
from pathlib import Path

from sqlite_utils import Database

from kiosk.storage.answer_row import INSERT_ANSWER, AnswerRow
from kiosk.storage.database import open_database, settle
from kiosk.storage.pages import Row, read_pages, rows

_PLAIN, _MARKED = (str,) * 7, (str,) * 9
_VIEW = (str, str, int, str, int, int, int, str, str)
_HELP = (str, str, str, int)
_INSERTS: dict[tuple[type, ...], str] = {
    _PLAIN: f"{INSERT_ANSWER} ON CONFLICT DO NOTHING",
    _MARKED: "INSERT INTO answers VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
    _VIEW: "INSERT INTO film_views VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
    _HELP: """INSERT INTO help_counts VALUES (?, ?, ?, ?)
          ON CONFLICT DO UPDATE SET n = max(n, excluded.n)""",
}
"""By the types of a row's columns, which differ from table to table.

An answer that was written before answers were marked has fewer columns.
"""


def rescue(damaged: Path, new: Path) -> int:
    """Make the file `new` with every whole row of `damaged`; the number of answers in it.

    Raises:
        sqlite3.Error, OSError: the new file cannot be written, or the old one not be read.
    """
    db = open_database(new)
    try:
        with db.atomic():
            for row in rows(read_pages(damaged)):
                if _is_whole(row):
                    _insert(db, row)
        settle(db)
        (count,) = db.execute("SELECT count(*) FROM answers").fetchone()
    finally:
        db.close()
    return int(count)


def _is_whole(row: Row) -> bool:
    shape = _shape(row)
    if shape not in {_PLAIN, _MARKED}:
        return shape in _INSERTS
    return AnswerRow(*map(str, row[: len(AnswerRow._fields)])).is_whole


def _insert(db: Database, row: Row) -> None:
    """Insert `row`, unless it breaks a limit of its table: then it is not whole."""
    try:
        db.execute(_INSERTS[_shape(row)], row)
    except (sqlite3.IntegrityError, OverflowError):
        return


def _shape(row: Row) -> tuple[type, ...]:
    return tuple(map(type, row))
