"""A QuestionnaireResponse as a row of `answers`."""

import hashlib
import re
from collections.abc import Callable
from typing import Any, NamedTuple

from kiosk.storage.faults import StorageFault
from kiosk.survey.identifiers import PART_OF_DAY_CODES
from kiosk.survey.response import encode

_UUID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


class AnswerRow(NamedTuple):
    """What an answer is kept as: the first columns of the table, in their order.

    Attributes:
        questionnaire, language: empty where the body is sealed.
        body: the whole QuestionnaireResponse as JSON, or sealed.
        digest: SHA-256 over all other columns, in hexadecimal.
    """

    id: str
    questionnaire: str
    day: str
    part: str
    language: str
    body: str
    digest: str

    @property
    def is_whole(self) -> bool:
        """Whether every column is as it was when it was written."""
        return self.digest == _digest(*self[:-1])

    @property
    def is_sealed(self) -> bool:
        """Whether only the hospital can read the body."""
        return self.body.startswith(SEALED)


_COLUMNS = ", ".join(AnswerRow._fields)
INSERT_ANSWER = f"INSERT INTO answers ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?)"  # noqa: S608 - ours
SELECT_ANSWERS = f"SELECT {_COLUMNS} FROM answers"  # noqa: S608 - ours
SEALED = "-----BEGIN AGE ENCRYPTED FILE-----"
"""How a sealed body begins (age's armour, age-encryption.org/v1)."""


def sealed_row(row: AnswerRow, seal: Callable[[bytes], str]) -> AnswerRow:
    """The same answer, sealed: what tells of it besides its day and part of the day is inside."""
    columns = (row.id, "", row.day, row.part, "", seal(row.body.encode()))
    return AnswerRow(*columns, digest=_digest(*columns))


def answer_row(response: dict[str, Any]) -> AnswerRow:
    """The row for `response`.

    Raises:
        StorageFault: the id is not random, or the day is finer than a day; neither is ever stored.
    """
    try:
        columns = (
            response["id"],
            response["questionnaire"],
            response["authored"],
            _part(response),
            response["language"],
            encode(response).decode(),
        )
    except (KeyError, TypeError) as error:
        raise _refused() from error
    if not _UUID.fullmatch(columns[0]) or not _DAY.fullmatch(columns[2]):
        raise _refused()
    return AnswerRow(*columns, digest=_digest(*columns))


def _part(response: dict[str, Any]) -> str:
    tags = response["meta"]["tag"]
    return next((tag["code"] for tag in tags if tag["system"] == PART_OF_DAY_CODES), "")


def _digest(*columns: str) -> str:
    return hashlib.sha256("\n".join(columns).encode()).hexdigest()


def _refused() -> StorageFault:
    return StorageFault(
        "This answer is not in the form that the kiosk may keep.",
        "Please tell a member of staff; nothing was stored.",
    )
