"""The film player: one film on, perhaps one more waiting, and a process that may die any time."""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import count
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, QObject, QSize, Signal

from kiosk.errors import EnvironmentFault
from kiosk.films.protocol import (
    Captions,
    Command,
    Ended,
    Event,
    Failed,
    Open,
    Pause,
    Play,
    Position,
    Rate,
    Ready,
    Seek,
    Stop,
    Unfit,
    Volume,
)
from kiosk.films.state import (
    Change,
    Chosen,
    Closed,
    Phase,
    PlaybackState,
    SetAside,
    TakenUpAgain,
    Wanted,
    reduce,
)
from kiosk.films.trials import Trials
from kiosk.films.watch import Limits, Overdue
from kiosk.ui.film.frames import Frame
from kiosk.ui.film.link import FilmLink, film_process_command
from kiosk.ui.film.pair import LinkPair
from kiosk.ui.film.request import Request, film_key
from kiosk.ui.film.tally import Counters, Tally

_NO_FILM: Final = frozenset({Phase.IDLE, Phase.SET_ASIDE})
_OPEN: Final = frozenset({Phase.OPENING, Phase.READY, Phase.PLAYING, Phase.PAUSED})
_NOT_SEEKABLE: Final = frozenset({Phase.OPENING, Phase.ENDED})
_SAME_MOMENT: Final = 0.05


@dataclass(frozen=True, slots=True)
class _Prepared:
    """A film opened in the waiting process."""

    request: Request
    state: PlaybackState


class FilmPlayer(QObject):
    """Plays films in a process of their own, which is replaced whenever it dies or falls silent.

    Signals:
        state_changed(PlaybackState): the state is another one than before.
        frame_ready: `take_frame` has something new.
        fitness_changed: `fault` is another one than before.
    """

    state_changed = Signal(object)
    frame_ready = Signal()
    fitness_changed = Signal()

    def __init__(
        self,
        parent: QObject | None = None,
        *,
        command: Sequence[str] | None = None,
        limits: Limits | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """Nothing is started before `start` or the first film.

        Args:
            parent: owns the player.
            command: starts a film process; this program's own unless given.
            limits: how long to wait for what.
            clock: seconds that only grow.
        """
        super().__init__(parent)
        self._clock = clock
        self._state = PlaybackState()
        self._request: Request | None = None
        self._prepared: _Prepared | None = None
        self._trials = Trials()
        self._numbers = count(1)
        self._volume = 100
        self._rate = 1.0
        self._tally = Tally()
        self._is_closed = False
        self.fault: EnvironmentFault | None = None
        self._pair = LinkPair(
            command or film_process_command(),
            limits or Limits(),
            clock,
            self.frame_ready.emit,
            self,
        )
        self._pair.heard.connect(self._on_heard)
        self._pair.replaced.connect(self._on_replaced)
        if (application := QCoreApplication.instance()) is not None:
            application.aboutToQuit.connect(self.close)

    @property
    def state(self) -> PlaybackState:
        """What the player is doing."""
        return self._state

    @property
    def counters(self) -> Counters:
        """Figures for the benchmark."""
        tally, pair = self._tally, self._pair
        return Counters(
            frames_due=tally.due(pair.active.frames, self._state.number),
            frames_shown=tally.shown,
            restarts=pair.restarts,
            tap_to_first_frame_ms=tally.tap_to_first_frame_ms,
            pids=pair.pids,
        )

    def start(self) -> None:
        """Start the film processes, so that the first film opens at once."""
        if not self._is_closed:
            self._pair.start()

    def preroll(
        self,
        path: Path | str,
        *,
        view: QSize,
        start_at: float = 0.0,
        embedded_captions: bool = False,
        language: str = "",
        audio: bool = True,
        version: str = "",
    ) -> None:
        """Decode the first frame of a film that may be opened next, beside the one that is on.

        Arguments as for `open`, which then finds it ready.
        """
        film = film_key(Path(path), version)
        size = (view.width(), view.height())
        request = Request(
            film, size, start_at, captions=embedded_captions, language=language, audio=audio
        )
        if self._prepared is None or not self._prepared.request.serves(request):
            self.start()
            self._prepare(request)

    def open(
        self,
        path: Path | str,
        *,
        view: QSize,
        start_at: float = 0.0,
        embedded_captions: bool = False,
        language: str = "",
        audio: bool = True,
        version: str = "",
    ) -> None:
        """Make a film the one that is on, and bring it to its first frame, silent and paused.

        Args:
            path: the film file.
            view: room for the picture, in device pixels.
            start_at: seconds from the beginning.
            embedded_captions: draw the captions inside the film file into the picture.
            language: which of them to prefer, such as "en".
            audio: whether the film may sound.
            version: tells versions of one path apart; by the file's time and length unless given.
        """
        film = film_key(Path(path), version)
        size = (view.width(), view.height())
        request = Request(
            film, size, start_at, captions=embedded_captions, language=language, audio=audio
        )
        self.start()
        self._tally.new_film()
        if reason := self._trials.reason(film) or str(self.fault or ""):
            self._set_aside(request, reason)
        elif self._prepared is not None and self._is_ready_for(self._prepared, request):
            self._take_prepared(self._prepared, request)
        else:
            self._begin(request)

    def play(self) -> None:
        """Let the film run, from the start again if it has ended."""
        if self._state.phase in _NO_FILM:
            return
        self._tally.tapped(self._clock())
        if self._state.phase is Phase.ENDED:
            self._reopen(0.0)
        self._apply(Wanted(playing=True))
        self._send(Play())

    def pause(self) -> None:
        """Hold the film."""
        if self._state.phase not in _NO_FILM:
            self._apply(Wanted(playing=False))
            self._send(Pause())

    def seek(self, seconds: float) -> None:
        """Go to a moment, in seconds from the beginning; a held film shows its new picture."""
        if self._state.phase in _NOT_SEEKABLE:
            self._reopen(max(0.0, seconds))
        elif self._state.phase not in _NO_FILM:
            self._send(Seek(max(0.0, seconds)))

    def set_volume(self, percent: int) -> None:
        """Loudness from 0 to 100, for this film and those after it."""
        self._volume = max(0, min(100, percent))
        self._send(Volume(self._volume))

    def set_rate(self, rate: float) -> None:
        """Speed, 1.0 is the film's own, for this film and those after it."""
        self._rate = rate
        self._send(Rate(rate))

    def show_embedded_captions(self, shown: bool) -> None:  # noqa: FBT001 - a switch
        """Draw the captions inside the film file into the picture, or stop drawing them."""
        if self._request is not None:
            self._request = replace(self._request, captions=shown)
            self._send(Captions(shown))

    def stop(self) -> None:
        """Take the film off; its process stays warm."""
        self._send(Stop())
        self._request = None
        self._apply(Closed())

    def close(self) -> None:
        """End the film processes; the player does nothing any more."""
        if not self._is_closed:
            self._is_closed = True
            self._prepared = None
            self._pair.close()
            self._state = PlaybackState()

    def take_frame(self, on_screen: Frame | None, coming: Frame | None) -> Frame | None:
        """The newest frame of the film that is on; None when the caller has it already.

        Args:
            on_screen: the frame that is being shown.
            coming: a later frame taken but not yet shown; given back when there is a newer one.
        """
        frames = self._pair.active.frames
        if frames is None or not self._state.first_frame:
            return None
        return frames.take(self._state.number, on_screen, coming)

    def frame_was_shown(self, frame: Frame) -> None:
        """The scene has swapped this frame onto the screen."""
        if frame.film == self._state.number:
            self._tally.frame_shown(self._clock(), is_due=frame.is_due)

    def _prepare(self, request: Request) -> None:
        self._prepared = None
        if self._trials.reason(request.film) or self.fault is not None:
            return
        if (order := self._order(self._pair.spare, request)) is not None:
            self._pair.spare.send(order)
            state = reduce(
                PlaybackState(), Chosen(request.film.path, order.number, request.start_at)
            )
            self._prepared = _Prepared(request, state)

    def _is_ready_for(self, prepared: _Prepared, request: Request) -> bool:
        """Whether the waiting process runs and has this film; one yet to start would be slower."""
        return self._pair.spare.is_started and prepared.request.serves(request)

    def _take_prepared(self, prepared: _Prepared, request: Request) -> None:
        self._send(Stop())
        self._pair.swap()
        self._prepared = None
        self._request = request
        self._set_state(prepared.state)
        self._send(Volume(self._volume))
        self._send(Rate(self._rate))
        if request.captions != prepared.request.captions:
            self._send(Captions(request.captions))
        if abs(request.start_at - prepared.request.start_at) > _SAME_MOMENT:
            self.seek(request.start_at)
        self.frame_ready.emit()

    def _begin(self, request: Request, *, again: bool = False) -> None:
        self._request = request
        if (order := self._order(self._pair.active, request)) is None:
            return
        is_wanted = self._state.is_wanted
        self._pair.active.send(order)
        if again:
            self._tally.opened_again(self._pair.active.frames, self._state.number)
            self._apply(TakenUpAgain(order.number, request.start_at))
            if is_wanted:
                self._send(Play())
        else:
            self._apply(Chosen(request.film.path, order.number, request.start_at))

    def _reopen(self, position: float) -> None:
        if self._request is not None:
            self._begin(replace(self._request, start_at=position, exact=True), again=True)

    def _order(self, link: FilmLink, request: Request) -> Open | None:
        """The command that opens a film in this process; None when the machine has no room."""
        try:
            frames = link.frames_for(request.view)
        except EnvironmentFault as fault:
            self._set_aside(request, str(fault))
            return None
        number = next(self._numbers)
        return request.order(number, frames, volume=self._volume, rate=self._rate)

    def _send(self, command: Command) -> None:
        if not self._is_closed and self._state.phase not in _NO_FILM:
            self._pair.active.send(command)

    def _on_heard(self, link: FilmLink, event: Event) -> None:
        match event:
            case Unfit(what, cure):
                self._set_fault(EnvironmentFault(what, cure))
            case Ready():
                self._set_fault(None)
            case Failed() if link is self._pair.active:
                self._on_failure(event.reason, certain=event.certain)
            case Failed() if self._prepared is not None:
                self._on_preparation_failed(self._prepared, event.reason, certain=event.certain)
            case _ if link is self._pair.active:
                self._on_film_event(event)
            case _ if self._prepared is not None:
                state = reduce(self._prepared.state, event)
                self._prepared = replace(self._prepared, state=state)

    def _on_film_event(self, event: Event) -> None:
        self._apply(event)
        playing = self._state.phase is Phase.PLAYING
        if playing and self._request is not None and isinstance(event, Position):
            self._trials = self._trials.played(self._request.film, event.seconds)

    def _on_replaced(self, link: FilmLink, was_active: bool, reason: str) -> None:  # noqa: FBT001
        prepared, self._prepared = self._prepared, None
        if not was_active:
            if prepared is not None:
                self._on_preparation_failed(prepared, reason, certain=False)
                self._prepare(prepared.request)
            return
        if self._state.phase in _OPEN:
            self._tally.opened_again(link.frames, self._state.number)
            if reason == Overdue.END:
                self._apply(Ended(self._state.number))
            else:
                self._on_failure(reason, certain=False)
        elif prepared is not None:
            self._pair.active.send(Stop())
        if prepared is not None:
            self._prepare(prepared.request)

    def _on_failure(self, reason: str, *, certain: bool) -> None:
        if (request := self._request) is None:
            return
        if self.fault is not None:
            self._set_aside(request, str(self.fault))
            return
        position = self._state.position
        self._trials = self._trials.failed(request.film, position, reason, certain=certain)
        if reason := self._trials.reason(request.film):
            self._set_aside(request, reason)
        else:
            is_exact = not self._state.is_wanted
            self._begin(replace(request, start_at=position, exact=is_exact), again=True)

    def _on_preparation_failed(self, prepared: _Prepared, reason: str, *, certain: bool) -> None:
        if self.fault is None:
            film = prepared.request.film
            self._trials = self._trials.failed(film, 0.0, reason, certain=certain)
        self._prepared = None

    def _set_aside(self, request: Request, reason: str) -> None:
        self._send(Stop())
        self._request = None
        self._apply(SetAside(request.film.path, reason))

    def _set_fault(self, fault: EnvironmentFault | None) -> None:
        if str(fault) != str(self.fault):
            self.fault = fault
            self.fitness_changed.emit()

    def _apply(self, change: Change) -> None:
        self._set_state(reduce(self._state, change))

    def _set_state(self, state: PlaybackState) -> None:
        if state != self._state and not self._is_closed:
            self._state = state
            self.state_changed.emit(state)
