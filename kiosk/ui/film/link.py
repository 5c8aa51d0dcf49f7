"""One film process: commands in, events out."""

import logging
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, QTimer, Signal

import kiosk
from kiosk.films.geometry import Size, slot_bytes
from kiosk.films.protocol import (
    FRAME_LINE,
    MAX_LINE_BYTES,
    Command,
    Event,
    Open,
    Opened,
    Ready,
    Stop,
    decode_event,
    encode,
)
from kiosk.films.watch import (
    Limits,
    Overdue,
    Vigil,
    asked_to_open,
    forgive,
    heard,
    overdue,
    told_to_stop,
)
from kiosk.ui.film.frames import FilmFrames

_FRAME_ALONE: Final = FRAME_LINE + b"\n"
_MOST_WAITING: Final = 64
_MOST_ERROR_BYTES: Final = 2000
_END_MILLISECONDS: Final = 1000
_PROOF_SECONDS: Final = 2.0

_log = logging.getLogger(__name__)


def film_process_command() -> tuple[str, ...]:
    """How to start a film process from here, from source or frozen."""
    if getattr(sys, "frozen", False):
        return (sys.executable, "film-process")
    return (sys.executable, "-m", "kiosk.films.process")


class FilmLink(QObject):
    """A film process and the pipes to it.

    Signals:
        heard(Event): something it said of itself or of the film it was asked for last.
        lost: it has ended without being asked to, or could not be started.
    """

    heard = Signal(object)
    lost = Signal()

    def __init__(
        self,
        command: Sequence[str],
        clock: Callable[[], float],
        on_frame: Callable[["FilmLink"], None],
        parent: QObject | None = None,
    ) -> None:
        """Prepare to start `command`.

        Args:
            command: the program and its arguments.
            clock: seconds that only grow.
            on_frame: told of every new frame in `frames`; no signal, since 30 a second come.
            parent: owns the link.
        """
        super().__init__(parent)
        self._clock = clock
        self._on_frame = on_frame
        self._vigil = Vigil(clock())
        self._number = 0
        self.frames: FilmFrames | None = None
        self.is_started = False
        self._waiting_line = b""
        self._waiting_commands: list[Command] = []
        self._last_words = b""
        self._is_over = False
        self._ready_at: float | None = None
        self._process = QProcess(self)
        self._process.setProgram(command[0])
        self._process.setArguments(list(command[1:]))
        self._process.setProcessEnvironment(_environment())
        self._process.readyReadStandardOutput.connect(self._read)
        self._process.readyReadStandardError.connect(self._keep_last_words)
        self._process.finished.connect(self._on_end)
        self._process.errorOccurred.connect(self._on_error)

    @property
    def pid(self) -> int:
        """Of the process; 0 while there is none."""
        return int(self._process.processId())

    @property
    def has_proved_itself(self) -> bool:
        """Whether the process got ready and lived on for a while."""
        ready_at = self._ready_at
        return ready_at is not None and self._clock() - ready_at > _PROOF_SECONDS

    def overdue(self, limits: Limits) -> Overdue | None:
        """What should have come from the process by now and did not."""
        if self._process.state() == QProcess.ProcessState.NotRunning:
            return None
        return overdue(self._vigil, self._clock(), limits)

    def forgive(self) -> None:
        """Wait anew for everything: it was this side that did not listen."""
        self._vigil = forgive(self._vigil, self._clock())

    def start(self, delay: float = 0.0) -> None:
        """Start the process, after `delay` seconds; the earliest of several times counts."""
        self.is_started = True
        QTimer.singleShot(round(delay * 1000), self, self._start)

    def send(self, command: Command) -> None:
        """Give a command; before the process runs it is kept for it."""
        if self._is_over:
            return
        if isinstance(command, Open):
            self._number = command.number
            self._vigil = asked_to_open(self._vigil, self._clock())
        elif isinstance(command, Stop):
            self._number = 0
            self._vigil = told_to_stop(self._vigil)
        if self._process.state() == QProcess.ProcessState.NotRunning:
            self._waiting_commands = [*self._waiting_commands, command][-_MOST_WAITING:]
        else:
            self._process.write(encode(command))

    def frames_for(self, view: Size) -> FilmFrames:
        """Shared memory for frames up to the size of `view`; what is there serves if it can.

        Raises:
            EnvironmentFault: there is no room for it.
        """
        if self.frames is None or self.frames.slot_bytes < slot_bytes(view):
            self._forget_memory()
            self.frames = FilmFrames(view)
        return self.frames

    def dispose(self) -> None:
        """Kill the process and forget the memory; returns at once, nothing is heard any more."""
        if self._is_over:
            return
        self._is_over = True
        self._forget_memory()
        self._process.kill()
        if self._process.state() == QProcess.ProcessState.NotRunning:
            self.deleteLater()

    def wait_for_end(self) -> None:
        """Wait, for a second at most, until a disposed process is gone."""
        if self._process.state() != QProcess.ProcessState.NotRunning:
            self._process.waitForFinished(_END_MILLISECONDS)

    def _start(self) -> None:
        if self._is_over or self._process.state() != QProcess.ProcessState.NotRunning:
            return
        self._vigil = forgive(self._vigil, self._clock())
        self._process.start()
        waiting, self._waiting_commands = self._waiting_commands, []
        for command in waiting:
            self._process.write(encode(command))

    def _read(self) -> None:
        data = self._process.readAllStandardOutput().data()
        if self._is_over:
            return
        if data == _FRAME_ALONE and not self._waiting_line:
            self._announce_frame()
            return
        *lines, rest = (self._waiting_line + data).split(b"\n")
        self._waiting_line = rest if len(rest) <= MAX_LINE_BYTES else b""
        for line in lines:
            if line == FRAME_LINE:
                self._announce_frame()
            else:
                self._hear(line)

    def _announce_frame(self) -> None:
        if self.frames is not None:
            self.frames.looked()
            self._on_frame(self)

    def _hear(self, line: bytes) -> None:
        try:
            event: Event = decode_event(line)
        except (ValueError, RecursionError):
            return
        number = getattr(event, "number", self._number)
        if isinstance(event, Opened) and number == self._number:
            self._forget_memory()
        if number == self._number:
            if isinstance(event, Ready):
                self._ready_at = self._clock()
            self._vigil = heard(self._vigil, event, self._clock())
            self.heard.emit(event)

    def _keep_last_words(self) -> None:
        words = self._last_words + self._process.readAllStandardError().data()
        self._last_words = words[-_MOST_ERROR_BYTES:]

    def _on_end(self) -> None:
        if self._is_over:
            self.deleteLater()
            return
        self._read()
        self._lose()

    def _on_error(self, error: QProcess.ProcessError) -> None:
        if error == QProcess.ProcessError.FailedToStart and not self._is_over:
            self._lose()

    def _lose(self) -> None:
        _log.warning(
            "film process ended (%s): %s",
            self._process.exitCode(),
            self._last_words.decode("utf-8", "replace").strip(),
        )
        self._is_over = True
        self._forget_memory()
        self.lost.emit()
        self.deleteLater()

    def _forget_memory(self) -> None:
        if self.frames is not None:
            self.frames.forget_name()


def _environment() -> QProcessEnvironment:
    environment = QProcessEnvironment.systemEnvironment()
    folder = str(Path(kiosk.__file__).resolve().parent.parent)
    others = environment.value("PYTHONPATH")
    environment.insert("PYTHONPATH", os.pathsep.join(filter(None, (folder, others))))
    return environment
