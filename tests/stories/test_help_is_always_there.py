"""Promise 1: the help bar is on every screen and its steps are one touch away."""

import os
import signal
import sqlite3
from collections.abc import Callable
from contextlib import closing

import pytest
from PySide6.QtGui import QColor

from kiosk.app import Kiosk
from kiosk.journey import Event, Place, Screen
from kiosk.paths import Paths
from kiosk.ui.tour.record import help_is_drawn
from kiosk.ui.tour.visitor import Visitor

SUN = QColor("#FFC445")
WAYS: dict[Screen, tuple[Event, ...]] = {
    Screen.ATTRACT: (),
    Screen.HOME: (Event.STARTED,),
    Screen.LANGUAGE: (Event.STARTED, Event.LANGUAGE_ASKED),
    Screen.LIBRARY: (Event.STARTED, Event.LIBRARY_ASKED),
    Screen.FILM: (Event.STARTED, Event.FILM_CHOSEN),
    Screen.SURVEY: (Event.STARTED, Event.FILM_CHOSEN, Event.FILM_ENDED),
    Screen.THANKS: (Event.STARTED, Event.FILM_CHOSEN, Event.FILM_ENDED, Event.ANSWERS_SAVED),
    Screen.HELP: (Event.HELP_ASKED,),
    Screen.STILL_THERE: (Event.STARTED, Event.WENT_IDLE),
    Screen.OUT_OF_SERVICE: (Event.BROKE,),
}


def test_every_screen_has_a_way() -> None:
    assert WAYS.keys() == set(Screen)


@pytest.mark.parametrize("screen", WAYS, ids=str)
def test_the_bar_is_drawn_and_one_touch_opens_the_steps(
    screen: Screen, kiosk: Kiosk, visitor: Visitor
) -> None:
    for event in WAYS[screen]:
        kiosk.navigator.go(event)
    assert kiosk.navigator.place.screen is screen
    visitor.driver.settle()
    assert help_is_drawn(visitor.driver, visitor.driver.picture(), SUN)
    visitor.ask_for_help()
    visitor.driver.wait(lambda: visitor.driver.find("help.emergency") is not None, "the card")
    assert visitor.driver.find("help.stone.1") is not None


def test_help_opens_while_the_film_process_is_dead(kiosk: Kiosk, visitor: Visitor) -> None:
    visitor.start()
    visitor.open_films()
    visitor.play_first_film()
    for pid in kiosk.deck.player.counters.pids:
        os.kill(pid, signal.SIGKILL)
    visitor.ask_for_help()
    assert visitor.driver.find("help.emergency") is not None


def test_help_opens_while_the_database_is_locked(
    kiosk: Kiosk, visitor: Visitor, paths: Paths
) -> None:
    kiosk.store.answers_count().result(10)
    with closing(sqlite3.connect(paths.answers)) as other:
        other.execute("BEGIN EXCLUSIVE")
        visitor.ask_for_help()
        other.rollback()
    assert visitor.driver.find("help.emergency") is not None


def test_help_needs_no_pack_and_the_films_come_back_by_themselves(
    start_kiosk: Callable[[Paths], Kiosk], paths: Paths
) -> None:
    away = paths.media.rename(paths.media.with_name("away"))
    kiosk = start_kiosk(paths)
    visitor = Visitor(kiosk)
    visitor.at(Screen.OUT_OF_SERVICE)
    visitor.ask_for_help()
    away.rename(paths.media)
    kiosk.shelf.look()
    assert kiosk.navigator.place == Place(Screen.HELP, (Screen.OUT_OF_SERVICE,))
    visitor.go_back()
    visitor.at(Screen.OUT_OF_SERVICE)
    kiosk.shelf.look()
    visitor.at(Screen.ATTRACT)
