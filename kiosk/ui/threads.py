"""From foreign threads to the interface thread."""

from collections.abc import Callable
from concurrent.futures import Future
from typing import TypeVar

from PySide6.QtCore import QObject, Qt, Signal

T = TypeVar("T")


class GuiQueue(QObject):
    """Runs what other threads post, in order, on the interface thread."""

    _posted = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        """Connect across threads explicitly, so that order and intent are plain."""
        super().__init__(parent)
        self._posted.connect(self._run, Qt.ConnectionType.QueuedConnection)

    def post(self, work: Callable[[], None]) -> None:
        """Run `work` soon on the interface thread; may be called from any thread."""
        self._posted.emit(work)

    def when_done(
        self,
        future: Future[T],
        on_result: Callable[[T], None],
        on_error: Callable[[BaseException], None],
    ) -> None:
        """Deliver the outcome of `future` on the interface thread."""

        def deliver(done: Future[T]) -> None:
            error = done.exception()
            if error is None:
                result = done.result()
                self.post(lambda: on_result(result))
            else:
                self.post(lambda: on_error(error))

        future.add_done_callback(deliver)

    def _run(self, work: Callable[[], None]) -> None:
        work()
