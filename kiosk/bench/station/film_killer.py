"""The film process is killed outright while a film plays: help must answer, and the film go on."""

import os
import signal
import time
from collections.abc import Callable
from dataclasses import dataclass
from random import Random
from typing import TypeVar

from kiosk.bench.station.finger import Finger
from kiosk.bench.station.frame_watch import FrameWatch, middle
from kiosk.bench.station.stage import Stage
from kiosk.films.state import Phase
from kiosk.journey import Screen
from kiosk.ui.tour.driver import TourFault

T = TypeVar("T")
_KILL = getattr(signal, "SIGKILL", signal.SIGTERM)
_PATIENCE_SECONDS = 8.0
_PROGRESS_SECONDS = 0.3
_LONGEST_PLAY, _LONGEST_REACH = 1.2, 0.08
_NEAR_END_SECONDS = 10.0


@dataclass(frozen=True, slots=True)
class FilmKills:
    """What happened after each kill, in milliseconds; a kill that never ended well is counted only.

    Attributes:
        help_ms: from a touch of the help bar to its steps on the screen.
        unanswered: touches of the help bar after which they did not come.
        goes_on_ms: from the kill to a new picture of the playing film, whose position then grew.
        back_ms: from coming back from help to a new picture.
        stuck: kills after which the film did not go on.
    """

    kills: int
    help_ms: tuple[float, ...]
    unanswered: int
    goes_on_ms: tuple[float, ...]
    back_ms: tuple[float, ...]
    stuck: int


@dataclass(frozen=True, slots=True)
class _Before:
    """The film at the moment of a kill."""

    number: int
    position: float
    restarts: int


class FilmKiller:
    """Kills the film process of the kiosk on `stage`, on whose film screen a film plays."""

    def __init__(self, on: Stage, chance: Random) -> None:
        """`chance` decides the moments."""
        self._on = on
        self._chance = chance
        self._player = on.kiosk.deck.player
        self._driver = on.visitor.driver
        self._watch = FrameWatch(on.kiosk.window)
        self._finger = Finger(on.kiosk.window)

    def campaign(self, kills: int) -> FilmKills:
        """Kill it `kills` times with help asked for at once, and as often with nobody touching."""
        asked = [self._tried(self._ask_after_kill) for _ in range(kills)]
        left = [self._tried(self._watch_after_kill) for _ in range(kills)]
        helped = [found for found in asked if found is not None]
        back = [took for _, took in helped if took is not None]
        goes_on = [took for took in left if took is not None]
        return FilmKills(
            kills=2 * kills,
            help_ms=tuple(took for took, _ in helped),
            unanswered=kills - len(helped),
            goes_on_ms=tuple(goes_on),
            back_ms=tuple(back),
            stuck=2 * kills - len(goes_on) - len(back),
        )

    def _tried(self, attempt: Callable[[], T | None]) -> T | None:
        """What came of a kill; nothing when the kiosk did not do what it should."""
        try:
            return attempt()
        except TourFault:
            return None

    def _ask_after_kill(self) -> tuple[float, float | None]:
        """Kill and touch help: until its steps show, and after coming back until the film does."""
        bar = middle(self._driver.find("helpBar"))
        before = self._play_a_little()
        self._kill()
        touch = self._finger.touch_after(self._chance.uniform(0, _LONGEST_REACH), bar)
        steps = self._watch.first_drawn(
            lambda: self._on.shows(Screen.HELP, "help.steps"), "the steps of help"
        )
        self._driver.settle()
        came_back = time.perf_counter()
        self._driver.touch_at(middle(self._driver.find("top.back")))
        self._on.visitor.at(Screen.FILM)
        return (steps - touch.at) * 1000, self._until_it_goes_on(came_back, before)

    def _watch_after_kill(self) -> float | None:
        before = self._play_a_little()
        killed = self._kill()
        return self._until_it_goes_on(killed, before)

    def _play_a_little(self) -> _Before:
        """Let the film play until the moment of the next kill."""
        self._on.visitor.at(Screen.FILM)
        if self._player.state.phase is Phase.SET_ASIDE:
            raise TourFault("The film is set aside.", self._player.state.reason)
        if not self._player.state.is_wanted:
            self._on.visitor.show_controls()
            self._driver.touch("film.play")
        self._wait_for(lambda: self._player.state.phase is Phase.PLAYING, "the film to play")
        self._rewind()
        start = self._player.state.position
        aim = start + self._chance.uniform(_PROGRESS_SECONDS, _LONGEST_PLAY)
        self._wait_for(lambda: self._player.state.position >= aim, "the film to play on")
        self._wait_for(lambda: len(self._player.counters.pids) > 1, "a process to spare")
        state = self._player.state
        return _Before(state.number, state.position, self._player.counters.restarts)

    def _rewind(self) -> None:
        """Back to the beginning when the end is near."""
        state = self._player.state
        if state.duration - state.position > _NEAR_END_SECONDS:
            return
        self._on.visitor.show_controls()
        track = self._driver.find("film.track")
        place = middle(track)
        place.setX(place.x() - round(track.width() * 0.45) if track else place.x())
        self._driver.touch_at(place)
        self._wait_for(
            lambda: self._player.state.position < state.duration / 2, "the film to start again"
        )

    def _kill(self) -> float:
        """Kill the process that plays; returns the moment."""
        at = time.perf_counter()
        os.kill(self._player.counters.pids[0], _KILL)
        return at

    def _until_it_goes_on(self, since: float, before: _Before) -> float | None:
        """Milliseconds until a picture of another process; nothing when the film never got on."""
        shown: list[int] = []

        def is_new() -> bool:
            state, counters = self._player.state, self._player.counters
            if counters.restarts == before.restarts or state.phase is not Phase.PLAYING:
                return False
            shown.append(counters.frames_shown)
            return state.number != before.number and shown[-1] > shown[0]

        try:
            drawn = self._watch.first_drawn(is_new, "the film again", _PATIENCE_SECONDS)
            aim = before.position + _PROGRESS_SECONDS
            self._wait_for(lambda: self._player.state.position > aim, "the film to get on")
        except TourFault:
            return None
        return (drawn - since) * 1000

    def _wait_for(self, condition: Callable[[], bool], what: str) -> None:
        self._driver.wait(condition, what, _PATIENCE_SECONDS)
