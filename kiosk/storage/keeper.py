"""The database as its one thread sees it: opened when needed, mended when broken."""

import logging
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from sqlite_utils import Database

from kiosk.clock import Clock, today
from kiosk.errors import KioskError
from kiosk.storage import writes
from kiosk.storage.database import damage, open_database, settle
from kiosk.storage.faults import DiskFull, fault_for, is_damage, is_doubtful
from kiosk.storage.health import NoticeKind, StaffNotice, StoreHealth, StoreState
from kiosk.storage.replacement import finish, replace_damaged

_log = logging.getLogger(__name__)
_T = TypeVar("_T")
Notify = Callable[[StaffNotice], None]


class Keeper:
    """Runs work on the database; whatever goes wrong comes out as a KioskError.

    Rules:
    - a damaged file is mended and put aside before anything else is tried with it;
    - after a failed write the connection is not used again;
    - staff are told once of each kind of trouble, until it is over.
    """

    def __init__(self, path: Path, clock: Clock, notify: Notify) -> None:
        """Nothing is opened yet; `notify` is called on the thread that runs the work."""
        self._path = path
        self._clock = clock
        self._notify = notify
        self._db: Database | None = None
        self._told: set[NoticeKind] = set()
        self._set_aside: str | None = None
        self._rescued = 0

    def run(self, work: Callable[[Database], _T]) -> _T:
        """What `work` returns; after damage it is done again on the mended file.

        Raises:
            DiskFull: there is no room.
            StorageFault: any other trouble with the file.
        """
        try:
            result = self._run_or_mend(work)
        except (sqlite3.Error, OSError) as error:
            if is_doubtful(error):
                self.close()
            _log.exception("the answers could not be used")
            fault = fault_for(error, self._path)
            self._tell_trouble(fault)
            raise fault from error
        self._told -= {NoticeKind.DISK_FULL, NoticeKind.ANSWERS_UNAVAILABLE}
        return result

    def check(self) -> StoreHealth:
        """Look for damage, mend what is broken, and say how the file is; never raises."""
        try:
            found = self.run(damage)
            if found:
                _log.error("the file of answers is damaged: %s", found)
                self.run(lambda _: self._mend())
            count = self.run(writes.counts).answers
        except KioskError as fault:
            return StoreHealth(StoreState.UNAVAILABLE, _trouble(fault)[1])
        if self._set_aside is None:
            return StoreHealth(StoreState.SOUND, f"{count} answers are kept.", count)
        return StoreHealth(
            StoreState.MENDED, self._mended_sentence(), count, self._set_aside, self._rescued
        )

    def settle(self) -> None:
        """Leave no order behind in the file.

        Raises:
            DiskFull, StorageFault: it cannot be done now.
        """
        self.run(settle)

    def close(self) -> None:
        """Close the file; the next work opens it again."""
        if self._db is not None:
            db, self._db = self._db, None
            db.close()

    def _run_or_mend(self, work: Callable[[Database], _T]) -> _T:
        try:
            return work(self._opened())
        except sqlite3.DatabaseError as error:
            if not is_damage(error):
                raise
            _log.exception("the file of answers is damaged")
        self._mend()
        return work(self._opened())

    def _opened(self) -> Database:
        if self._db is None:
            if name := finish(self._path, self._clock.now()):
                self._tell_mended(name, 0)
            if self._lost_its_pages():
                self._mend()
            self._db = open_database(self._path)
        return self._db

    def _lost_its_pages(self) -> bool:
        """Whether the file is empty, or gone while its log is there; SQLite would begin anew."""
        if self._path.exists():
            return self._path.stat().st_size == 0
        log = self._path.with_name(self._path.name + "-wal")
        return log.exists() and log.stat().st_size > 0

    def _mend(self) -> None:
        self.close()
        self._tell_mended(*replace_damaged(self._path, self._clock.now()))

    def _tell_mended(self, set_aside: str, rescued: int) -> None:
        self._set_aside, self._rescued = set_aside, rescued
        self._tell(NoticeKind.ANSWERS_SET_ASIDE, self._mended_sentence())

    def _mended_sentence(self) -> str:
        return (
            f"The file with the answers was damaged; what could be read was saved "
            f"({self._rescued} answers). The damaged file is kept as {self._set_aside}: please "
            "tell IT, as the disk may be failing."
        )

    def _tell_trouble(self, fault: KioskError) -> None:
        kind, sentence = _trouble(fault)
        if kind not in self._told:
            self._told.add(kind)
            self._tell(kind, sentence)

    def _tell(self, kind: NoticeKind, sentence: str) -> None:
        self._notify(StaffNotice(kind, sentence, today(self._clock)))


def _trouble(fault: KioskError) -> tuple[NoticeKind, str]:
    """The same fault as staff should hear of it."""
    if isinstance(fault, DiskFull):
        sentence = "The disk is full: no answers can be kept. Please tell IT."
        return NoticeKind.DISK_FULL, sentence
    sentence = "The file with the answers cannot be used: no answers can be kept. Please tell IT."
    return NoticeKind.ANSWERS_UNAVAILABLE, sentence
