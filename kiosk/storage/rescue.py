"""What can still be read of a damaged file, put into a new one; the damaged one is only read."""

import sqlite3
from pathlib import Path

from sqlite_utils import Database

from kiosk.storage.answer_row import AnswerRow
from kiosk.storage.database import open_database, settle
from kiosk.storage.pages import Row, read_pages, rows

_INSERTS = {
    7: "INSERT INTO answers VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
    9: "INSERT INTO film_views VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
    4: """INSERT INTO help_counts VALUES (?, ?, ?, ?)
          ON CONFLICT DO UPDATE SET n = max(n, excluded.n)""",
}
"""By the number of columns, which differs from table to table."""


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
    if len(row) != len(AnswerRow._fields):
        return len(row) in _INSERTS
    texts = [value for value in row if isinstance(value, str)]
    return len(texts) == len(row) and AnswerRow(*texts).is_whole


def _insert(db: Database, row: Row) -> None:
    """Insert `row`, unless it breaks a limit of its table: then it is not whole."""
    try:
        db.execute(_INSERTS[len(row)], row)
    except (sqlite3.IntegrityError, OverflowError):
        return
