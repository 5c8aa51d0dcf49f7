"""Sealing answers that were kept before there was a key to seal them to."""

from collections.abc import Callable

from sqlite_utils import Database

from kiosk.storage.answer_row import SEALED, SELECT_ANSWERS, AnswerRow, sealed_row

_AT_ONCE = 200
_UNSEALED = f"{SELECT_ANSWERS} WHERE id > ? AND substr(body, 1, ?) <> ? ORDER BY id LIMIT ?"
_UPDATE = """
    UPDATE answers SET questionnaire = ?, language = ?, body = ?, digest = ? WHERE id = ?
"""


def seal_some(db: Database, seal: Callable[[bytes], str], after: str) -> str:
    """Seal the next answers after the key `after` that are not; the last key, empty when done.

    Raises:
        sqlite3.Error: they could not be committed; none of them has changed then.
    """
    rows = [
        AnswerRow(*found) for found in db.execute(_UNSEALED, (after, len(SEALED), SEALED, _AT_ONCE))
    ]
    with db.atomic():
        for row in rows:
            new = sealed_row(row, seal)
            db.execute(_UPDATE, (new.questionnaire, new.language, new.body, new.digest, new.id))
    return rows[-1].id if len(rows) == _AT_ONCE else ""
