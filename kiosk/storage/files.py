"""The file in use and the archive beside it, as the one thread that owns both sees them."""

import logging
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import TypeVar

from sqlite_utils import Database

from kiosk.clock import Clock, part_of_day, today
from kiosk.errors import KioskError
from kiosk.storage import archive, marks, writes
from kiosk.storage.answer_row import AnswerRow
from kiosk.storage.health import StoreHealth, StoreState
from kiosk.storage.keeper import Keeper, Notify
from kiosk.storage.records import Counts
from kiosk.storage.reseal import seal_some
from kiosk.storage.sealing import Seal

_log = logging.getLogger(__name__)
_T = TypeVar("_T")


class AnswerFiles:
    """Runs work on the file in use, and keeps both files as they should be.

    Rules:
    - new answers go into the file in use; the archive is only touched while nobody waits;
    - where there is a key, nothing stays that was written before there was one.
    """

    def __init__(
        self, path: Path, clock: Clock, notify: Notify, seal: Seal | None, keep_days: int
    ) -> None:
        """Nothing is opened yet; `keep_days` after a server has it, an answer is let go."""
        self._clock = clock
        self._seal = seal
        self._keep_days = keep_days
        self._in_use = Keeper(path, clock, notify)
        self._archive = Keeper(archive.archive_of(path), clock, notify)
        self._has_archive = archive.archive_of(path).exists
        self._looked_to: str | None = ""
        self._sealed_to: str | None = "" if seal else None

    def run(self, work: Callable[[Database], _T]) -> _T:
        """What `work` returns on the file in use; raises as `Keeper.run` does."""
        return self._in_use.run(work)

    def both(self, work: Callable[[Database], _T]) -> list[_T]:
        """What `work` returns on the file in use, and on the archive if there is one."""
        keepers = (self._in_use, self._archive) if self._has_archive() else (self._in_use,)
        return [keeper.run(work) for keeper in keepers]

    def counts(self) -> Counts:
        """How much is kept in both."""
        found = self.both(writes.counts)
        return sum(found[1:], found[0])

    def check(self) -> StoreHealth:
        """Look for damage in the file in use, and mend it; the archive is looked through later."""
        health = self._in_use.check()
        if health.state is StoreState.UNAVAILABLE or not self._has_archive():
            return health
        try:
            more = self._archive.run(writes.counts).answers
        except KioskError:
            return health
        count = health.answers + more
        if health.state is StoreState.SOUND:
            return replace(health, answers=count, sentence=f"{count} answers are kept.")
        return replace(health, answers=count)

    def unsent(self, limit: int) -> list[AnswerRow]:
        """Answers that no server has yet, those in the archive first."""
        in_use, *archived = self.both(partial(marks.unsent, limit=limit))
        return [row for rows in (*archived, in_use) for row in rows][:limit]

    def every_answer(self, *, only_new: bool) -> Iterator[AnswerRow]:
        """Every whole answer in the order of its random key, those in the archive last; each once.

        `only_new` leaves out those that were exported before. Raises as `Keeper.run` does.
        """
        in_use: set[str] = set()
        keepers = (self._in_use, self._archive) if self._has_archive() else (self._in_use,)
        for keeper in keepers:
            after: str | None = ""
            while after is not None:
                found = keeper.run(partial(marks.kept_after, after=after, only_new=only_new))
                yield from (row for row in found if row.is_whole and row.id not in in_use)
                if keeper is self._in_use:
                    in_use.update(row.id for row in found)
                after = found[-1].id if found else None

    def mark_exported(self, ids: Iterable[str], day: date) -> None:
        """Note that these answers were exported; they stay."""
        chosen = tuple(ids)
        self.both(lambda db: marks.mark_exported(db, chosen, day))

    def mark_received(self, ids: Iterable[str], day: date) -> None:
        """Note that a server has them."""
        chosen = tuple(ids)
        self.both(lambda db: marks.mark_received(db, chosen, day))

    def tidy(self, is_wanted: Callable[[], bool]) -> bool:
        """Leave no order behind in the file in use; then look after the archive, slice by slice.

        Stops between two slices once `is_wanted`; returns whether all is done.

        Raises:
            KioskError: a file cannot be used now.
        """
        self._move_earlier()
        self.both(lambda db: marks.forget_received(db, today(self._clock), self._keep_days))
        self._in_use.settle()
        return self._seal_archive(is_wanted) and self._look_through_archive(is_wanted)

    def close(self) -> None:
        """Close both files."""
        self._in_use.close()
        self._archive.close()

    def _move_earlier(self) -> None:
        now = self._clock.now()
        day, part = now.date().isoformat(), part_of_day(now)
        self._seal_all_in_use()
        rows = self._in_use.run(lambda db: archive.rows_of_earlier(db, day, part))
        if any(rows.values()):
            self._archive.run(lambda db: archive.take_in(db, rows))
            self._in_use.run(lambda db: archive.drop_earlier(db, day, part))

    def _seal_all_in_use(self) -> None:
        after: str | None = "" if self._seal else None
        while self._seal and after is not None:
            after = self._in_use.run(partial(seal_some, seal=self._seal, after=after)) or None

    def _seal_archive(self, is_wanted: Callable[[], bool]) -> bool:
        """Seal what was kept before there was a key."""
        while self._seal and self._sealed_to is not None and self._has_archive():
            if is_wanted():
                return False
            work = partial(seal_some, seal=self._seal, after=self._sealed_to)
            self._sealed_to = self._archive.run(work) or None
        return True

    def _look_through_archive(self, is_wanted: Callable[[], bool]) -> bool:
        """Once after each start, read every answer in the archive; mend it where it is broken."""
        while self._looked_to is not None and self._has_archive():
            if is_wanted():
                return False
            work = partial(archive.look_through, after=self._looked_to)
            last, is_sound = self._archive.run(work)
            if not is_sound:
                self._archive.check()
            self._looked_to = last or None
        return True
