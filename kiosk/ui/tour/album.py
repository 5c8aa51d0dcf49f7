"""Takes the pictures: each journey in each form that the screen can have."""

import os
import time
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtGui import QColor

from kiosk.app import Kiosk
from kiosk.journey import Screen
from kiosk.processes import cpu_seconds
from kiosk.ui.tour.clock import TourClock
from kiosk.ui.tour.driver import TourFault
from kiosk.ui.tour.record import Record, Stop, help_is_drawn
from kiosk.ui.tour.visitor import FILM_PATIENCE, Visitor

LANDSCAPE, PORTRAIT, TABLET = QSize(1920, 1080), QSize(1080, 1920), QSize(1280, 800)
DAY, NIGHT = 10, 23
SUN = {True: QColor("#E9AC48"), False: QColor("#FFC445")}
YES_TO_ALL = ("yes", "yes", "yes")


class Album:
    """Walks through the kiosk and keeps a picture of every step."""

    def __init__(self, kiosk: Kiosk, clock: TourClock, folder: Path, record: Record) -> None:
        """Pictures go to `folder`, figures to `record`."""
        self._kiosk = kiosk
        self._clock = clock
        self._folder = folder
        self._record = record
        self._visitor = Visitor(kiosk)
        self._form = "landscape"

    def keep(self, name: str) -> None:
        """One picture; the help bar must really be in it.

        Raises:
            TourFault: the help bar is not drawn.
        """
        file = f"{len(self._record.screens) + 1:02}-{self._form}-{name}.png"
        picture = self._visitor.driver.shot(self._folder / file)
        visible = help_is_drawn(self._visitor.driver, picture, SUN[self._kiosk.ward.is_quiet])
        language = self._kiosk.visits.visit.language
        self._record.screens.append(Stop(name, file, language, visible))
        if not visible:
            raise TourFault(f"The help bar is not in {file}.", "Mend the screen of that name.")

    def wait_until_touchable(self) -> None:
        """Wait for the first screen with its help bar."""
        self._visitor.driver.wait(
            lambda: self._visitor.driver.find("helpBar") is not None, "the first screen"
        )

    def whole(self) -> None:
        """Every journey, then every form."""
        self._main_journey()
        self._unsure_journey()
        self._silence()
        self._in_form("portrait", size=PORTRAIT)
        self._in_form("tablet", size=TABLET)
        self._in_form("urdu", language="ur")
        self._in_form("urdu-portrait", size=PORTRAIT, language="ur")
        self._in_form("night", hour=NIGHT)
        self._in_form("large", larger=1)
        self._in_form("largest", larger=2)
        self._in_form("large-portrait", size=PORTRAIT, larger=1)

    def _main_journey(self) -> None:
        """Pick a film, watch all of it with help in the middle, say what you thought."""
        visitor = self._visitor
        self.keep("attract")
        visitor.start()
        self.keep("home")
        visitor.open_films()
        self.keep("films")
        self._record.film["tap_to_first_frame_ms"] = visitor.play_first_film()
        self.keep("film")
        visitor.ask_for_help()
        self._help_pages()
        visitor.go_back()
        visitor.at(Screen.FILM)
        visitor.show_controls()
        visitor.driver.touch("film.transcript")
        self.keep("film-transcript")
        self._watch_and_measure()
        self.keep("question")
        self._record.answer["saved_ms"] = visitor.answer(*YES_TO_ALL)
        self.keep("thanks")
        visitor.finish()

    def _watch_and_measure(self) -> None:
        player = self._kiosk.deck.player
        pids = (os.getpid(), *player.counters.pids)
        newest = player.counters

        def is_over() -> bool:
            nonlocal newest
            if self._kiosk.deck.is_playing:
                newest = player.counters
            return self._kiosk.navigator.place.screen is Screen.SURVEY

        cpu, started = cpu_seconds(pids), time.monotonic()
        self._visitor.driver.wait(is_over, "the film to end", FILM_PATIENCE)
        used, passed = cpu_seconds(pids) - cpu, time.monotonic() - started
        self._record.film |= {
            "frames_due": newest.frames_due,
            "frames_shown": newest.frames_shown,
            "cpu_percent": 100 * used / passed,
        }

    def _help_pages(self) -> None:
        driver = self._visitor.driver
        self.keep("help-1-tell-us")
        driver.touch("help.next")
        self.keep("help-2-nurse-in-charge")
        driver.touch("help.next")
        self.keep("help-3-different-team")
        driver.touch("help.main")
        self.keep("help-they-ask")
        self._visitor.go_back()
        self._visitor.open_other_worries()
        self.keep("help-other-worries")
        self._visitor.go_back()
        driver.touch("help.stone.1")
        driver.touch("help.main")
        self.keep("help-words")
        driver.touch("help.phrase.0")
        self.keep("help-show")
        self._visitor.go_back()
        self._visitor.go_back()

    def _unsure_journey(self) -> None:
        """A family that does not know what to do is offered the steps."""
        visitor = self._visitor
        visitor.start()
        visitor.driver.touch("home.film.1")
        visitor.driver.wait(lambda: self._kiosk.deck.is_playing, "the film to play")
        visitor.skip_to_the_end()
        visitor.choose("partly")
        visitor.choose("not-sure")
        self.keep("question-steps-card")
        self._kiosk.shell.finishVisit()
        visitor.at(Screen.ATTRACT)

    def _silence(self) -> None:
        """Nobody touches the screen: the warning, and one touch that brings the visit back."""
        visitor = self._visitor
        visitor.start()
        visitor.driver.touch("top.language")
        visitor.at(Screen.LANGUAGE)
        self.keep("languages")
        self._kiosk.idle.warned.emit()
        visitor.at(Screen.STILL_THERE)
        self.keep("still-there")
        visitor.driver.touch("stillThere.stay")
        visitor.at(Screen.LANGUAGE)
        self._kiosk.shell.finishVisit()
        visitor.at(Screen.ATTRACT)

    def _in_form(
        self,
        form: str,
        *,
        size: QSize = LANDSCAPE,
        language: str = "en-GB",
        hour: int = DAY,
        larger: int = 0,
    ) -> None:
        """The main screens in another size, language, light or size of letters."""
        visitor = self._visitor
        self._form = form
        self._kiosk.window.resize(size)
        self._clock.set_hour(hour)
        self._kiosk.ward.refresh()
        self.keep("attract")
        visitor.start(language)
        for _ in range(larger):
            visitor.driver.touch("top.textSize")
            visitor.driver.settle()
        self.keep("home")
        visitor.driver.touch("top.language")
        self.keep("languages")
        visitor.go_back()
        visitor.open_films()
        self.keep("films")
        visitor.play_first_film()
        self.keep("film")
        visitor.ask_for_help()
        self._help_pages()
        visitor.go_back()
        visitor.at(Screen.FILM)
        visitor.skip_to_the_end()
        self.keep("question")
        visitor.answer(*YES_TO_ALL)
        self.keep("thanks")
        visitor.finish()
