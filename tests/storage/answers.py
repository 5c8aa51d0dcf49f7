"""Answers as families give them, and a look into the file from outside."""

import random
import sqlite3
from collections.abc import Iterable
from contextlib import closing
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from kiosk.clock import PartOfDay
from kiosk.storage.answer_row import INSERT_ANSWER, SELECT_ANSWERS, AnswerRow
from kiosk.storage.database import open_database, settle
from kiosk.survey.response import AnswerContext, FilmShown, build_response
from kiosk.survey.session import SurveySession
from tests.survey.forms import after_film

DAY = date(2026, 1, 31)
SURVEY = after_film()


class StoppedClock:
    """A clock that stands at one moment."""

    def now(self) -> datetime:
        return datetime(2026, 1, 31, 23, 15, 42, tzinfo=UTC)

    def monotonic(self) -> float:
        return 0.0


def response(seed: int = 0) -> dict[str, Any]:
    """A completed after-film survey, answered by `seed`, under a random id."""
    chooser = random.Random(seed)
    session = SurveySession(SURVEY, chooser.choice(["en-GB", "ur"]))
    while (question := session.current()) is not None:
        options = [option.code for option in question.options]
        session = session.answer(chooser.choice(options)) if options else session.skip()
    film = FilmShown("f01", 1, "ur", captions_on=True, seen_percent=chooser.random() * 100)
    return build_response(session, AnswerContext(DAY, PartOfDay.NIGHT, "Rainbow ward", film))


def order_in_file(path: Path, ids: Iterable[str]) -> list[str]:
    """The ids in the order in which they stand in the file."""
    data = path.read_bytes()
    return sorted(ids, key=lambda one: data.index(one.encode()))


def order_of_keys(path: Path, folder: Path) -> list[str]:
    """How the ids in the file would stand if nothing but their values had any say."""
    db = open_database(folder / "by-key.sqlite")
    with db.atomic():
        for row in sorted(kept(path).values()):
            db.execute(INSERT_ANSWER, row)
    settle(db)
    db.close()
    return order_in_file(folder / "by-key.sqlite", kept(path))


def kept(path: Path) -> dict[str, AnswerRow]:
    """What is in the file, by id, read by another program."""
    with closing(sqlite3.connect(path)) as other:
        return {row[0]: AnswerRow(*row) for row in other.execute(SELECT_ANSWERS)}
