"""The film process is killed outright while a film plays: help must answer, and the film go on."""

import os
import signal
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from random import Random

from kiosk.bench.station.film_kills import FilmKills
from kiosk.bench.station.finger import Finger
from kiosk.bench.station.frame_watch import FrameWatch, middle
from kiosk.bench.station.stage import Stage
from kiosk.films.state import Phase
from kiosk.journey import Screen
from kiosk.ui.tour.driver import TourFault

_KILL = getattr(signal, "SIGKILL", signal.SIGTERM)
_PATIENCE_SECONDS = 8.0
_PROGRESS_SECONDS = 0.3
_LONGEST_PLAY, _LONGEST_REACH = 1.2, 0.08
_NEAR_END_SECONDS = 10.0


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
        self._kills = 0
        self._help_ms: list[float] = []
        self._goes_on_ms: list[float] = []
        self._back_ms: list[float] = []

    def campaign(self, kills: int) -> FilmKills:
        """Kill it `kills` times with help asked for at once, and as often with nobody touching."""
        for _ in range(kills):
            self._tried(self._ask_after_kill)
        asked = self._kills
        for _ in range(kills):
            self._tried(self._watch_after_kill)
        return FilmKills(
            kills=self._kills,
            not_made=2 * kills - self._kills,
            help_ms=tuple(self._help_ms),
            unanswered=asked - len(self._help_ms),
            goes_on_ms=tuple(self._goes_on_ms),
            back_ms=tuple(self._back_ms),
            stuck=self._kills - len(self._goes_on_ms) - len(self._back_ms),
        )

    def _tried(self, attempt: Callable[[], None]) -> None:
        """One kill; when the kiosk does not do what it should, what was not noted tells so."""
        with suppress(TourFault):
            attempt()

    def _ask_after_kill(self) -> None:
        """Kill and touch help: until its steps show, and after coming back until the film does."""
        before = self._play_a_little()
        bar = middle(self._driver.find("helpBar"))
        self._kill()
        touch = self._finger.touch_after(self._chance.uniform(0, _LONGEST_REACH), bar)
        steps = self._watch.first_drawn(
            lambda: self._on.shows(Screen.HELP, "help.steps"), "the steps of help"
        )
        self._help_ms.append((steps - touch.at) * 1000)
        self._driver.settle()
        came_back = time.perf_counter()
        self._driver.touch_at(middle(self._driver.find("top.back")))
        self._on.visitor.at(Screen.FILM)
        self._back_ms.append((self._goes_on(before) - came_back) * 1000)

    def _watch_after_kill(self) -> None:
        before = self._play_a_little()
        killed = self._kill()
        self._goes_on_ms.append((self._goes_on(before) - killed) * 1000)

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
        self._kills += 1
        at = time.perf_counter()
        os.kill(self._player.counters.pids[0], _KILL)
        return at

    def _goes_on(self, before: _Before) -> float:
        """When a picture of another process was on the screen; the film then gets on.

        Raises:
            TourFault: it does not.
        """
        shown: list[int] = []

        def is_new() -> bool:
            state, counters = self._player.state, self._player.counters
            if counters.restarts == before.restarts or state.phase is not Phase.PLAYING:
                return False
            shown.append(counters.frames_shown)
            return state.number != before.number and shown[-1] > shown[0]

        drawn = self._watch.first_drawn(is_new, "the film again", _PATIENCE_SECONDS)
        aim = before.position + _PROGRESS_SECONDS
        self._wait_for(lambda: self._player.state.position > aim, "the film to get on")
        return drawn

    def _wait_for(self, condition: Callable[[], bool], what: str) -> None:
        self._driver.wait(condition, what, _PATIENCE_SECONDS)
