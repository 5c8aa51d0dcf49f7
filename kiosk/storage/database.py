"""The SQLite file: how it is opened, checked, and kept from telling more than it should.

Rules of the file:
- a commit is on the disk when it returns (write-ahead log, `synchronous=FULL`);
- only the kiosk's account can read it; nothing is spilt into temporary files;
- what is deleted is overwritten, and once the kiosk is quiet the file is written anew in the order
  of its random keys, so that neither its pages nor its log tell in which order families came.
"""

import os
import sqlite3
from pathlib import Path

from sqlite_utils import Database

from kiosk.storage.answer_row import SELECT_ANSWERS, AnswerRow
from kiosk.storage.faults import StorageFault
from kiosk.storage.migrations import migrations
from kiosk.storage.pages import PAGE_SIZE

BUSY_SECONDS = 2.0
PRAGMAS = {
    "page_size": PAGE_SIZE,
    "journal_mode": "wal",
    "synchronous": 2,  # FULL
    "secure_delete": 1,
    "temp_store": 2,  # MEMORY
}


def open_database(path: Path) -> Database:
    """The database at `path`, made if it is not there, with every table and every rule in force.

    Raises:
        sqlite3.Error: it is damaged, locked, or cannot be written.
        OSError: the file or its folder cannot be made.
        StorageFault: the disk cannot give what the rules ask for.
    """
    is_new = _make_private(path)
    connection = sqlite3.connect(path, timeout=BUSY_SECONDS)
    try:
        set_rules(connection)
        db = Database(connection, execute_plugins=False)
        migrations.apply(db)
    except BaseException:
        connection.close()
        if is_new:
            _remove_if_empty(path)
        raise
    return db


def set_rules(connection: sqlite3.Connection) -> None:
    """Put the rules of the file in force, and make sure that they are.

    Raises:
        StorageFault: one of them is not.
    """
    for name, wanted in PRAGMAS.items():
        connection.execute(f"PRAGMA {name} = {wanted}")
        (found,) = connection.execute(f"PRAGMA {name}").fetchone()
        if found != wanted:
            raise StorageFault(
                f"The disk does not let the answers be kept safely ({name} is {found}).",
                "Put the data folder on a local disk.",
            )


def damage(db: Database) -> str | None:
    """What is broken in the file, down to single letters of an answer; None if it is sound."""
    (result,) = db.execute("PRAGMA integrity_check(1)").fetchone()
    if result != "ok":
        return str(result)
    for values in db.execute(SELECT_ANSWERS):
        if not AnswerRow(*values).is_whole:
            return "an answer is not as it was written"
    return None


def settle(db: Database) -> None:
    """Write the file anew in the order of its keys, and empty the log."""
    db.execute("VACUUM")
    db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()


def sync_folder(folder: Path) -> None:
    """Make new and renamed files last through a power cut; Windows does so by itself."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _make_private(path: Path) -> bool:
    """Make the folder and the file where they are missing; whether the file is new."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    path.parent.chmod(0o700)
    is_new = not path.exists()
    if is_new:
        os.close(os.open(path, os.O_CREAT | os.O_WRONLY, 0o600))
        sync_folder(path.parent)
    path.chmod(0o600)
    return is_new


def _remove_if_empty(path: Path) -> None:
    """Leave no file without pages behind: it would be taken for one that lost them."""
    if path.stat().st_size == 0:
        path.unlink()
