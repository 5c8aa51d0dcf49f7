"""A look at the file of answers from outside, changing nothing."""

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from kiosk.storage.archive import archive_of


@dataclass(frozen=True, slots=True)
class Inspection:
    """What was found.

    Attributes:
        answers: how many answers the file holds; None when there is no file, or it is damaged.
        damage: what is wrong with the file; empty when it is sound or not there.
    """

    answers: int | None = None
    damage: str = ""


def inspect(path: Path) -> Inspection:
    """Read the file of answers at `path` and its archive; a kiosk may be using them meanwhile."""
    found = [_inspect(file) for file in (path, archive_of(path))]
    damage = next((one.damage for one in found if one.damage), "")
    counts = [one.answers for one in found if one.answers is not None]
    return Inspection(damage=damage) if damage or not counts else Inspection(sum(counts))


def _inspect(path: Path) -> Inspection:
    if not path.is_file():
        return Inspection()
    try:
        with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)) as connection:
            (result,) = connection.execute("PRAGMA integrity_check(1)").fetchone()
            (count,) = connection.execute("SELECT count(*) FROM answers").fetchone()
    except sqlite3.Error as error:
        return Inspection(damage=f"{path.name}: {error}")
    return Inspection(int(count)) if result == "ok" else Inspection(damage=f"{path.name}: {result}")
