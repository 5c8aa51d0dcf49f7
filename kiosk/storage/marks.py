"""What happened to answers after they were kept: exported, received by a server, let go."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import TYPE_CHECKING

from kiosk.storage.answer_row import SELECT_ANSWERS, AnswerRow

if TYPE_CHECKING:
    from sqlite_utils import Database

_AT_ONCE = 500


def unsent(db: "Database", limit: int) -> list[AnswerRow]:
    """Answers that no server has yet; which of them come first is left to their random keys.

    Finding them takes as long as there are such answers, however many are kept.
    """
    chosen = db.execute("SELECT id FROM answers INDEXED BY unsent WHERE received_on = ''")
    ids = sorted(row[0] for row in chosen)[:limit]
    one_answer = f"{SELECT_ANSWERS} WHERE id = ?"
    return [AnswerRow(*db.execute(one_answer, (one,)).fetchone()) for one in ids]


def kept_after(db: "Database", after: str, *, only_new: bool) -> list[AnswerRow]:
    """The next answers after the key `after`; empty at the end."""
    new = "AND exported_on = ''" if only_new else ""
    statement = f"{SELECT_ANSWERS} WHERE id > ? {new} ORDER BY id LIMIT {_AT_ONCE}"
    return [AnswerRow(*row) for row in db.execute(statement, (after,))]


def mark_received(db: "Database", ids: Iterable[str], day: date) -> None:
    """Note that a server has these answers; ids of answers that are elsewhere change nothing.

    Raises:
        sqlite3.Error: it could not be committed.
    """
    _mark(db, "received_on", ids, day)


def mark_exported(db: "Database", ids: Iterable[str], day: date) -> None:
    """Note that these answers were exported; they stay.

    Raises:
        sqlite3.Error: it could not be committed.
    """
    _mark(db, "exported_on", ids, day)


def forget_received(db: "Database", today: date, keep_days: int) -> int:
    """Delete answers that a server has had for more than `keep_days`; how many those were.

    Raises:
        sqlite3.Error: it could not be committed.
    """
    last = (today - timedelta(days=keep_days)).isoformat()
    with db.atomic():
        gone = db.execute(
            "DELETE FROM answers WHERE received_on <> '' AND received_on < ?", (last,)
        ).rowcount
    if gone:
        db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    return gone


def _mark(db: "Database", column: str, ids: Iterable[str], day: date) -> None:
    statement = f"UPDATE answers SET {column} = ? WHERE id = ? AND {column} = ''"  # noqa: S608
    with db.atomic():
        for one in sorted(ids):
            db.execute(statement, (day.isoformat(), one))
