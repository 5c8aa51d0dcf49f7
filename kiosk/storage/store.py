"""The one door to the file of answers; every call returns at once."""

from collections.abc import Callable, Collection
from concurrent.futures import Future
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kiosk.clock import Clock, part_of_day, today
from kiosk.errors import KioskError
from kiosk.storage import writes
from kiosk.storage.answer_row import AnswerRow, answer_row, sealed_row
from kiosk.storage.health import StaffNotice, StoreHealth
from kiosk.storage.owner import OwningThread
from kiosk.storage.records import Counts, FilmView

if TYPE_CHECKING:
    from sqlite_utils import Database

    from kiosk.storage.files import AnswerFiles
    from kiosk.storage.sealing import Seal

QUIET_SECONDS = 2.0
KEEP_RECEIVED_DAYS = 90


class Store:
    """Keeps answers, film views and help counts.

    Rules:
    - one thread owns the database; futures complete, and `on_notice` is called, on that thread;
    - the future of `save_answer` completes after the commit, never before: thank people then;
    - nothing raises into the interface: what fails, fails in the future, as a KioskError;
    - some seconds after the last write, and on closing, the file is put in the order of its random
      keys, so that it does not tell in which order families came; answers of earlier parts of the
      day then move into the archive beside it;
    - where there are public keys, answers are sealed as they are saved, and cannot be read here.
    """

    def __init__(
        self,
        path: Path,
        clock: Clock,
        on_notice: Callable[[StaffNotice], None],
        *,
        sealed_to: Collection[str] = (),
        keep_received_days: int = KEEP_RECEIVED_DAYS,
        quiet_seconds: float = QUIET_SECONDS,
    ) -> None:
        """Touches nothing yet; `quiet_seconds` without work make the file settle.

        `sealed_to` are age public keys; an answer is let go `keep_received_days` after a server
        has said that it has it.
        """
        self._path = path
        self._clock = clock
        self._on_notice = on_notice
        self._sealed_to = tuple(sealed_to)
        self._keep_received_days = keep_received_days
        self._files: AnswerFiles | None = None
        self._sealer: Seal | None = None
        self._is_unsettled = True
        self._thread = OwningThread("answers", self._settle, quiet_seconds)

    def start(self) -> None:
        """Open the file on its own thread; trouble goes to `on_notice`, and saving tries again."""
        self._thread.start()
        self._thread.submit(self._open)

    def close(self) -> None:
        """Do what is waiting, settle and close the file; safe to call twice."""
        self._thread.submit(self._shut)
        self._thread.close()

    def save_answer(self, response: dict[str, Any]) -> Future[None]:
        """Commit one QuestionnaireResponse; saving the same one again changes nothing.

        The future raises DiskFull or StorageFault; then nothing of it is stored.
        """
        return self._thread.submit(lambda: self._save(response))

    def record_film_view(self, view: FilmView) -> Future[None]:
        """Commit one viewing; the future raises DiskFull or StorageFault."""
        return self._write(lambda db: writes.record_film_view(db, view))

    def count_help(self, origin: str) -> Future[None]:
        """Count that help was opened now from the screen `origin`; raises as `save_answer` does."""
        now = self._clock.now()
        day, part = now.date().isoformat(), part_of_day(now)
        return self._write(lambda db: writes.count_help(db, day, part, origin))

    def check(self) -> Future[StoreHealth]:
        """Look for damage and mend it; the future never raises."""
        return self._thread.submit(lambda: self._keep().check())

    def counts(self) -> Future[Counts]:
        """How much is kept; the future raises StorageFault where the file cannot be read."""
        return self._thread.submit(lambda: self._keep().counts())

    def film_views(self) -> Future[tuple[FilmView, ...]]:
        """Every viewing that is kept; raises as `counts` does."""
        return self._thread.submit(lambda: self._keep().run(writes.film_views))

    def answers_count(self) -> Future[int]:
        """How many answers are kept; raises as `counts` does."""
        return self._thread.submit(lambda: self._keep().counts().answers)

    def unsent(self, limit: int) -> Future[list[AnswerRow]]:
        """Answers that no server has yet, in the order of their random keys; raises as `counts`."""
        return self._thread.submit(lambda: self._keep().unsent(limit))

    def mark_received(self, ids: Collection[str]) -> Future[None]:
        """Note that a server said it has these answers; raises as `save_answer` does."""
        day = today(self._clock)
        return self._thread.submit(lambda: self._keep().mark_received(ids, day))

    def _write(self, work: "Callable[[Database], None]") -> Future[None]:
        return self._thread.submit(lambda: self._keep_after(work))

    def _save(self, response: dict[str, Any]) -> None:
        row = answer_row(response)
        if self._sealed_to:
            row = sealed_row(row, self._seal())
        self._keep_after(lambda db: writes.save_answer(db, row))

    def _keep_after(self, work: "Callable[[Database], None]") -> None:
        self._is_unsettled = True
        self._keep().run(work)

    def _keep(self) -> "AnswerFiles":
        if self._files is None:
            from kiosk.storage.files import AnswerFiles  # noqa: PLC0415 - 0.2 s, off the interface

            self._files = AnswerFiles(
                self._path,
                self._clock,
                self._on_notice,
                self._seal() if self._sealed_to else None,
                self._keep_received_days,
            )
        return self._files

    def _seal(self) -> "Seal":
        if self._sealer is None:
            from kiosk.storage.sealing import Seal  # noqa: PLC0415 - off the interface

            self._sealer = Seal(self._sealed_to)
        return self._sealer

    def _open(self) -> None:
        with suppress(KioskError):
            self._keep().run(lambda _: None)

    def _settle(self) -> None:
        if not self._is_unsettled:
            return
        with suppress(KioskError):
            self._is_unsettled = not self._keep().tidy(self._thread.is_wanted)

    def _shut(self) -> None:
        self._settle()
        self._keep().close()
