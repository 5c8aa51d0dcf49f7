"""The loop that gives libVLC every command, one at a time.

A heartbeat comes from this loop and nothing else: when a call into libVLC does not return, the
heartbeats stop and the kiosk replaces the process.
"""

import os
import queue
import time
from collections.abc import Callable
from typing import Final

from kiosk.films.container import fault_of
from kiosk.films.process.film import OpenFilm
from kiosk.films.process.instances import Instances
from kiosk.films.process.news import News
from kiosk.films.process.painter import Painter
from kiosk.films.protocol import (
    Captions,
    Command,
    Event,
    Failed,
    Heartbeat,
    Open,
    Pause,
    Play,
    Quit,
    Rate,
    Seek,
    Stop,
    Volume,
)

NO_MEMORY: Final = "The film process was given no memory to draw into."

_LOOK_SECONDS: Final = 0.25


class ControlLoop:
    """Commands from the kiosk and news from libVLC, in the order they come."""

    def __init__(
        self,
        instances: Instances,
        painter: Painter,
        waiting: queue.Queue[Command | News],
        send: Callable[[Event], None],
    ) -> None:
        """Work with these instances on what comes into `waiting`; `send` tells the kiosk."""
        self._instances = instances
        self._painter = painter
        self._send = send
        self._film: OpenFilm | None = None
        self._waiting = waiting

    def run(self) -> None:
        """Work until told to quit."""
        next_look = time.monotonic()
        is_beat = False
        while True:
            for message in self._messages(next_look - time.monotonic()):
                if isinstance(message, Quit):
                    return
                self._carry_out(message)
            if (now := time.monotonic()) >= next_look:
                next_look = now + _LOOK_SECONDS
                is_beat = not is_beat
                if is_beat:
                    self._send(Heartbeat())
                if self._film is not None:
                    self._film.look(now)

    def _post(self, news: News) -> None:
        """From libVLC's threads; never waits."""
        try:
            self._waiting.put_nowait(news)
        except queue.Full:
            os._exit(1)

    def _messages(self, patience: float) -> list[Command | News]:
        """All that waits; of several films to open only the last, with what came after it."""
        found: list[Command | News] = []
        try:
            found.append(self._waiting.get(timeout=max(patience, 0.0)))
            while True:
                found.append(self._waiting.get_nowait())
        except queue.Empty:
            pass
        opens = [index for index, message in enumerate(found) if isinstance(message, Open)]
        return found[opens[-1] :] if opens else found

    def _carry_out(self, message: Command | News) -> None:
        match message:
            case News(number, what):
                if self._film is not None and self._film.number == number:
                    self._film.hear(what)
            case Open():
                self._open(message)
            case Stop():
                self._close()
            case _ if self._film is not None:
                self._control(self._film, message)

    def _control(self, film: OpenFilm, command: Command) -> None:
        match command:
            case Play():
                film.play()
            case Pause():
                film.pause()
            case Seek(seconds):
                film.seek(seconds)
            case Volume(percent):
                film.set_volume(percent)
            case Rate(rate):
                film.set_rate(rate)
            case Captions(shown):
                film.show_captions(shown=shown)

    def _open(self, order: Open) -> None:
        self._close()
        if fault := fault_of(order.path):
            self._send(Failed(order.number, fault, certain=True))
            return
        try:
            self._painter.use(order.memory, order.slot_bytes)
        except OSError:
            self._send(Failed(order.number, NO_MEMORY, certain=False))
            return
        self._film = OpenFilm(self._instances, self._painter, order, self._post, self._send)

    def _close(self) -> None:
        if self._film is not None:
            self._film.close()
            self._film = None
