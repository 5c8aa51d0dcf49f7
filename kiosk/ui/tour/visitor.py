"""One family's hands: the journeys, named as they are on the screen."""

import time

from PySide6.QtCore import QPoint, QPointF

from kiosk.app import Kiosk
from kiosk.films.state import Phase
from kiosk.journey import Screen
from kiosk.ui.tour.driver import Driver

FILM_PATIENCE = 120.0
NEAR_THE_END = 0.93
DOUBLE_STRIKE_SECONDS = 0.5


class Visitor:
    """Touches what a family would; asks the program only where it is."""

    def __init__(self, kiosk: Kiosk) -> None:
        """One visitor in front of one kiosk."""
        self._kiosk = kiosk
        self.driver = Driver(kiosk.window)

    def at(self, screen: Screen, seconds: float = 10.0) -> None:
        """Wait until `screen` is on."""
        place = self._kiosk.navigator
        self.driver.wait(lambda: place.place.screen is screen, f"the {screen} screen", seconds)

    def start(self, language: str = "en-GB") -> None:
        """Touch a language on the attract screen."""
        self.at(Screen.ATTRACT)
        self.driver.touch(f"attract.language.{language}")
        self.at(Screen.HOME)

    def open_films(self) -> None:
        """From home to the films."""
        self.driver.touch("home.films")
        self.at(Screen.LIBRARY)

    def play_first_film(self) -> float:
        """Touch the first poster; returns milliseconds until its first frame is on the screen."""
        self.driver.touch("library.film.0")
        deck = self._kiosk.deck
        self.driver.wait(
            lambda: deck.player.counters.tap_to_first_frame_ms is not None, "the first frame"
        )
        self.driver.wait(lambda: deck.is_playing, "the film to play")
        counters = deck.player.counters
        return counters.tap_to_first_frame_ms or 0.0

    def ask_for_help(self) -> None:
        """Touch the help bar."""
        self.driver.touch("helpBar")
        self.at(Screen.HELP)

    def open_other_worries(self) -> None:
        """Food, parking or a complaint; large letters have it on the step's second page."""
        if self.driver.find("help.other") is None:
            self.driver.touch("help.more")
            self.driver.touch("help.otherMore")
        else:
            self.driver.touch("help.other")

    def go_back(self) -> None:
        """Touch Back."""
        self.driver.touch("top.back")
        self.driver.settle(DOUBLE_STRIKE_SECONDS)

    def skip_to_the_end(self) -> None:
        """Touch the film's time line close to its end, and watch the rest."""
        self.show_controls()
        line = self.driver.find("film.track")
        assert line is not None  # noqa: S101 - the controls are in view
        place = QPointF(line.width() * NEAR_THE_END, line.height() / 2)
        self.driver.touch_at(line.mapToScene(place).toPoint())
        self.watch_to_the_end()

    def show_controls(self) -> None:
        """Touch the picture if the controls have hidden themselves."""
        if self.driver.find("film.play") is None:
            window = self._kiosk.window
            self.driver.touch_at(QPoint(window.width() // 2, window.height() // 3))
        self.driver.wait(lambda: self.driver.find("film.play") is not None, "the film's controls")

    def watch_to_the_end(self) -> None:
        """Watch until the question comes."""
        self.at(Screen.SURVEY, FILM_PATIENCE)

    def choose(self, code: str) -> float:
        """Choose an answer and go on; returns the moment of the last touch."""
        self.driver.settle(DOUBLE_STRIKE_SECONDS)
        self.driver.touch(f"survey.choice.{code}")
        self.driver.settle(DOUBLE_STRIKE_SECONDS)
        touched = time.monotonic()
        self.driver.touch("survey.next")
        return touched

    def answer(self, code: str, *codes: str) -> float:
        """Choose each answer in turn; returns milliseconds from the last touch to the thank-you."""
        started = self.choose(code)
        for following in codes:
            started = self.choose(following)
        self.at(Screen.THANKS)
        return (time.monotonic() - started) * 1000

    def finish(self) -> None:
        """Touch Finish."""
        self.driver.touch("thanks.finish")
        self.at(Screen.ATTRACT)

    @property
    def is_paused(self) -> bool:
        """Whether the film is paused."""
        return self._kiosk.deck.state.phase is Phase.PAUSED
