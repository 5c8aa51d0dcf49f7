"""Every statement that the kiosk runs on its tables."""

from datetime import date
from typing import TYPE_CHECKING
from uuid import uuid4

from kiosk.clock import PartOfDay
from kiosk.storage.answer_row import INSERT_ANSWER, AnswerRow
from kiosk.storage.faults import StorageFault
from kiosk.storage.records import Counts, FilmView

if TYPE_CHECKING:
    from sqlite_utils import Database  # slow to import: only the thread of the answers does

_INSERT_NEW = f"{INSERT_ANSWER} ON CONFLICT (id) DO NOTHING"
_INSERT_VIEW = "INSERT INTO film_views VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
_COUNT_ALL = """
    SELECT (SELECT count(*) FROM answers WHERE received_on = '')
         + (SELECT count(*) FROM answers WHERE received_on <> ''),
        (SELECT count(*) FROM film_views),
        (SELECT coalesce(sum(n), 0) FROM help_counts)
"""
"""Answers are counted by their two small indexes."""
_COUNT_HELP = """
    INSERT INTO help_counts VALUES (?, ?, ?, 1)
    ON CONFLICT (day, part, origin) DO UPDATE SET n = n + 1
"""


def save_answer(db: "Database", row: AnswerRow) -> None:
    """Commit `row`; once it is there, saving it again changes nothing.

    Raises:
        StorageFault: another answer has this id, or a repeat could not be made sure of.
        sqlite3.Error: it could not be committed.
    """
    with db.conn:  # nothing else is under way on this thread: one plain transaction
        is_new = db.conn.execute(_INSERT_NEW, row).rowcount == 1
    if not is_new:
        _confirm(db, row)


def _confirm(db: "Database", row: AnswerRow) -> None:
    """Make sure of a row found in place: its first try may have failed after it was written.

    A sealed answer looks different each time; its random id alone tells that it is the same.
    """
    (digest,) = db.execute("SELECT digest FROM answers WHERE id = ?", (row.id,)).fetchone()
    if digest != row.digest and not row.is_sealed:
        raise StorageFault(
            "Another answer is kept under the same number.", "Please tell a member of staff."
        )
    _, in_log, copied = db.execute("PRAGMA wal_checkpoint(FULL)").fetchone()
    if in_log != copied:
        raise StorageFault(
            "Another program is using the answers, so yours is not sure to be saved yet.",
            "Your answer is still here: please try again in a moment.",
        )


def record_film_view(db: "Database", view: FilmView) -> None:
    """Commit one viewing under a random key."""
    values = (
        str(uuid4()),
        view.film_id,
        view.film_version,
        view.language,
        int(view.captions),
        int(view.signed),
        view.seconds_seen,
        view.day.isoformat(),
        view.part.value,
    )
    with db.atomic():
        db.execute(_INSERT_VIEW, values)


def film_views(db: "Database") -> tuple[FilmView, ...]:
    """Every viewing, in the order of its random key, which tells nothing."""
    rows = db.execute(
        "SELECT film, version, language, captions, signed, seconds_seen, day, part FROM film_views"
    )
    return tuple(
        FilmView(
            film_id=film,
            film_version=version,
            language=language,
            captions=bool(captions),
            signed=bool(signed),
            seconds_seen=seconds,
            day=date.fromisoformat(day),
            part=PartOfDay(part),
        )
        for film, version, language, captions, signed, seconds, day, part in rows
    )


def count_help(db: "Database", day: str, part: PartOfDay, origin: str) -> None:
    """Count one more opening of help from the screen `origin`."""
    with db.atomic():
        db.execute(_COUNT_HELP, (day, part.value, origin))


def counts(db: "Database") -> Counts:
    """How much is kept."""
    return Counts(*db.execute(_COUNT_ALL).fetchone())
