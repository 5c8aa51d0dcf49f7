"""A touch takes a tenth of a second: long enough to bring the touched film to its first picture."""

from PySide6.QtTest import QTest

from kiosk.app import Kiosk
from kiosk.bench.station.frame_watch import middle
from kiosk.journey import Screen
from kiosk.ui.tour.visitor import Visitor


def test_any_film_not_only_the_first_is_opened_while_the_finger_is_down(
    kiosk: Kiosk, visitor: Visitor
) -> None:
    visitor.start()
    visitor.open_films()
    player, window, finger = kiosk.deck.player, kiosk.window, QTest.createTouchDevice()
    second = kiosk.screens.library.on_page()[1]
    place = middle(visitor.driver.find("library.film.1"))

    QTest.touchEvent(window, finger).press(0, place, window).commit()

    def is_ready() -> bool:
        ready = player._prepared
        if ready is None or ready.state.film != str(second.file("en-GB")):
            return False
        return ready.state.first_frame

    visitor.driver.wait(is_ready, "its first picture")
    QTest.touchEvent(window, finger).release(0, place, window).commit()
    visitor.at(Screen.FILM)
    assert player.state.film == str(second.file("en-GB"))
    assert player.state.first_frame


def test_a_finger_that_slides_away_starts_nothing(kiosk: Kiosk, visitor: Visitor) -> None:
    visitor.start()
    visitor.open_films()
    window, finger = kiosk.window, QTest.createTouchDevice()
    place = middle(visitor.driver.find("library.film.1"))
    away = middle(visitor.driver.find("top.back"))

    QTest.touchEvent(window, finger).press(0, place, window).commit()
    QTest.touchEvent(window, finger).move(0, away, window).commit()
    QTest.touchEvent(window, finger).release(0, away, window).commit()
    visitor.driver.settle()

    assert kiosk.navigator.place.screen is Screen.LIBRARY
    assert kiosk.deck.showing is None
