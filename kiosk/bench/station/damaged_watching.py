"""Damaged films on the shelf of the real program: each is touched, and help soon after it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

from kiosk.bench.damaged_films import DamagedFilm
from kiosk.bench.station.finger import Finger, Pulse
from kiosk.bench.station.frame_watch import FrameWatch, middle
from kiosk.bench.station.pack import MadeUpFilm
from kiosk.bench.station.stage import Stage
from kiosk.films.state import Phase
from kiosk.journey import Screen
from kiosk.ui.tour.driver import TourFault
from kiosk.ui.viewmodels.library import PAGE_SIZE

_LONGEST_REACH = 0.8
_LONGEST_WORDS = 30
_NOT_PLAIN = re.compile(
    r"0x|\d{3}|[/\\_{}<>]|error|exception|none|avcodec|libvlc|errno", re.IGNORECASE
)
_OUTCOME_SECONDS = 12.0


@dataclass(frozen=True, slots=True)
class Watched:
    """What became of one damaged film.

    Attributes:
        words: what the kiosk says of it, or how far it played.
        is_named: whether it played, or was set aside in plain words with the family told so.
        help_ms: from a touch of the help bar, while the film was being opened, to its steps.
        longest_gap_ms: for which the interface answered nobody.
    """

    file: str
    words: str
    is_named: bool
    help_ms: float | None
    longest_gap_ms: float


def on_shelf(films: Sequence[DamagedFilm], seconds: float) -> list[MadeUpFilm]:
    """The damaged films as a pack has them, which believes that each takes `seconds`."""
    return [
        MadeUpFilm(f"damaged-{n:02}", film.path, seconds, f"Damaged {n}: {film.damage}")
        for n, film in enumerate(films, start=1)
    ]


class DamagedWatching:
    """A visitor who touches each film of a shelf, and help soon after it."""

    def __init__(self, on: Stage, watch_seconds: float, chance: Random) -> None:
        """A film that plays is left after `watch_seconds`; `chance` says when help is touched."""
        self._on = on
        self._watch_seconds = watch_seconds
        self._chance = chance
        self._player = on.kiosk.deck.player
        self._driver = on.visitor.driver
        self._watch = FrameWatch(on.kiosk.window)
        self._finger = Finger(on.kiosk.window)

    def campaign(self, files: Sequence[str]) -> list[Watched]:
        """Watch every film of the shelf, whose file names are `files` in the shelf's order."""
        self._on.visitor.start()
        self._on.visitor.open_films()
        found = []
        for index, file in enumerate(files):
            if index and index % PAGE_SIZE == 0:
                self._driver.settle()
                self._driver.touch("library.more")
            found.append(self._watch_one(index % PAGE_SIZE, file))
        return found

    def _watch_one(self, tile: int, file: str) -> Watched:
        self._driver.settle()
        pulse = Pulse()
        help_ms = None
        try:
            self._driver.touch(f"library.film.{tile}")
            self._on.visitor.at(Screen.FILM)
            help_ms = self._ask_for_help()
            words, is_named = self._outcome()
        except TourFault as fault:
            words, is_named = fault.what, False
        finally:
            pulse.stop()
        self._leave()
        return Watched(file, words, is_named, help_ms, pulse.longest_ms)

    def _ask_for_help(self) -> float | None:
        """Milliseconds from the touch to the steps; nothing if they did not come."""
        bar = middle(self._driver.find("helpBar"))
        touch = self._finger.touch_after(self._chance.uniform(0, _LONGEST_REACH), bar)
        try:
            drawn = self._watch.first_drawn(
                lambda: self._on.shows(Screen.HELP, "help.steps"), "the steps of help"
            )
        except TourFault:
            return None
        self._driver.settle()
        self._driver.touch("top.back")
        return (drawn - touch.at) * 1000

    def _outcome(self) -> tuple[str, bool]:
        """What came of the film: the words for it, and whether they will do."""
        deck = self._on.kiosk.deck
        furthest = 0.0

        def is_over() -> bool:
            nonlocal furthest
            if deck.showing is not None:
                furthest = max(furthest, self._player.state.position)
            gone = self._on.kiosk.navigator.place.screen not in {Screen.FILM, Screen.HELP}
            aside = self._player.state.phase is Phase.SET_ASIDE
            return gone or aside or furthest >= self._watch_seconds

        patience = self._watch_seconds + _OUTCOME_SECONDS
        self._driver.wait(is_over, "the film to play or to be set aside", patience)
        if self._player.state.phase is not Phase.SET_ASIDE:
            return f"played {furthest:.0f} s", furthest > 0
        self._driver.wait(
            lambda: self._driver.find("film.setAside") is not None, "the words for the family"
        )
        return self._player.state.reason, is_plain(self._player.state.reason)

    def _leave(self) -> None:
        """Back to the films from wherever the film has led."""
        place, driver = self._on.kiosk.navigator, self._driver
        for _ in range(4):
            driver.settle()
            if place.place.screen is Screen.LIBRARY:
                return
            if place.place.screen is not Screen.FILM:
                driver.touch("top.back")
            elif driver.find("film.otherFilms") is not None:
                driver.touch("film.otherFilms")
            else:
                self._on.visitor.show_controls()
                driver.touch("film.close")
        self._on.visitor.at(Screen.LIBRARY)


def is_plain(words: str) -> bool:
    """Whether a person without training can read it: one short sentence, no codes, no paths."""
    is_sentence = words[:1].isupper() and words.endswith(".")
    return is_sentence and len(words.split()) <= _LONGEST_WORDS and not _NOT_PLAIN.search(words)
