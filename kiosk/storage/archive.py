"""The answers of earlier parts of the day, in a file of their own beside the one in use.

The file in use is written anew whenever the kiosk is quiet, so that it does not tell in which
order families came. That is only cheap while it is small. So what belongs to an earlier part of a
day moves into the archive, all of one part at once and in the order of its random keys: the archive
can grow for years, and neither a start nor a save has to look at it.
"""

from pathlib import Path

from sqlite_utils import Database

from kiosk.clock import PartOfDay
from kiosk.storage.answer_row import SELECT_ANSWERS, AnswerRow

_EARLIER = "WHERE (day, part) <> (?, ?)"
_SLICE_ROWS = 500


def archive_of(path: Path) -> Path:
    """Where the archive of the file in use at `path` is."""
    return path.with_name(f"{path.stem}-archive{path.suffix}")


def rows_of_earlier(db: Database, day: str, part: PartOfDay) -> dict[str, list[tuple[object, ...]]]:
    """Whole rows of each table that belong to another part of a day, in the order of their keys."""
    return {
        table: db.execute(
            f"SELECT * FROM {table} {_EARLIER} ORDER BY id",  # noqa: S608 - our own names
            (day, part.value),
        ).fetchall()
        for table in ("answers", "film_views")
    }


def take_in(archive: Database, rows: dict[str, list[tuple[object, ...]]]) -> None:
    """Commit the rows; one that is there already stays as it is.

    Raises:
        sqlite3.Error: they could not be committed.
    """
    with archive.atomic():
        for table, found in rows.items():
            places = ", ".join("?" * len(found[0])) if found else ""
            for row in found:
                archive.execute(
                    f"INSERT INTO {table} VALUES ({places}) ON CONFLICT DO NOTHING",  # noqa: S608
                    row,
                )
    archive.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()


def drop_earlier(db: Database, day: str, part: PartOfDay) -> None:
    """Take the same rows out of the file in use, once the archive has them.

    Raises:
        sqlite3.Error: it could not be committed.
    """
    with db.atomic():
        for table in ("answers", "film_views"):
            db.execute(f"DELETE FROM {table} {_EARLIER}", (day, part.value))  # noqa: S608


def look_through(archive: Database, after: str) -> tuple[str, bool]:
    """Read the next rows after the key `after`: the last key read, and whether all is well.

    The key is empty at the end of the archive.
    """
    found = archive.execute(
        f"{SELECT_ANSWERS} WHERE id > ? ORDER BY id LIMIT {_SLICE_ROWS}", (after,)
    ).fetchall()
    sound = all(AnswerRow(*row).is_whole for row in found)
    return (found[-1][0] if len(found) == _SLICE_ROWS else ""), sound
