"""Promise 4: silence warns, one touch extends, and then the visit is gone."""

import pytest

from kiosk.app import Kiosk
from kiosk.journey import Screen
from kiosk.ui.tour.visitor import Visitor
from kiosk.visit import Visit
from tests.stories.conftest import StoryClock

pytestmark = pytest.mark.slow


def push(kiosk: Kiosk, clock: StoryClock, seconds: float) -> None:
    clock.ahead += seconds
    kiosk.idle.tick()


def test_a_minute_of_silence_warns_and_the_warning_can_be_answered(
    kiosk: Kiosk, visitor: Visitor, clock: StoryClock
) -> None:
    visitor.start()
    push(kiosk, clock, 61)
    visitor.at(Screen.STILL_THERE)
    visitor.driver.touch("stillThere.stay")
    visitor.at(Screen.HOME)
    push(kiosk, clock, 50)
    assert kiosk.navigator.place.screen is Screen.HOME


def test_nobody_answers_and_the_visit_is_forgotten(
    kiosk: Kiosk, visitor: Visitor, clock: StoryClock
) -> None:
    visitor.start("ur")
    push(kiosk, clock, 61)
    push(kiosk, clock, 26)
    assert kiosk.navigator.place.screen is Screen.ATTRACT
    assert kiosk.visits.visit == Visit()


def test_the_warning_counts_down(kiosk: Kiosk, visitor: Visitor, clock: StoryClock) -> None:
    visitor.start()
    push(kiosk, clock, 61)
    assert kiosk.shell.property("secondsLeft") == pytest.approx(25, abs=1)
    push(kiosk, clock, 10)
    assert kiosk.shell.property("secondsLeft") == pytest.approx(15, abs=1)


def test_a_playing_film_is_never_interrupted(
    kiosk: Kiosk, visitor: Visitor, clock: StoryClock
) -> None:
    visitor.start()
    visitor.open_films()
    visitor.play_first_film()
    push(kiosk, clock, 600)
    assert kiosk.navigator.place.screen is Screen.FILM


def test_a_touch_anywhere_counts(kiosk: Kiosk, visitor: Visitor, clock: StoryClock) -> None:
    visitor.start()
    push(kiosk, clock, 40)
    visitor.driver.touch("top.textSize")
    push(kiosk, clock, 40)
    assert kiosk.navigator.place.screen is Screen.HOME


def test_finish_and_clear_forgets_at_once(kiosk: Kiosk, visitor: Visitor) -> None:
    visitor.start("ur")
    visitor.driver.touch("top.finish")
    visitor.at(Screen.ATTRACT)
    assert kiosk.visits.visit == Visit()
