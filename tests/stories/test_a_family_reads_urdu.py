"""One choice of language drives the interface, help, captions and questions, mirrored."""

import pytest
from PySide6.QtCore import QObject, QPointF

from kiosk.app import Kiosk
from kiosk.journey import Screen
from kiosk.ui.tour.visitor import Visitor

pytestmark = pytest.mark.slow


def text_of(item: QObject | None) -> str:
    assert item is not None
    return str(item.property("text"))


def test_the_layout_is_mirrored(kiosk: Kiosk, visitor: Visitor) -> None:
    visitor.start()
    visitor.driver.settle()
    english = middle(kiosk, visitor, "top.finish")
    visitor.driver.touch("top.language")
    visitor.driver.touch("language.ur")
    visitor.at(Screen.HOME)
    visitor.driver.settle()
    assert english > kiosk.window.width() / 2 > middle(kiosk, visitor, "top.finish")


def middle(kiosk: Kiosk, visitor: Visitor, name: str) -> float:
    item = visitor.driver.find(name)
    assert item is not None
    return item.mapToItem(kiosk.window.contentItem(), QPointF(item.width() / 2, 0)).x()


def test_captions_help_and_questions_are_in_urdu(kiosk: Kiosk, visitor: Visitor) -> None:
    visitor.start("ur")
    visitor.open_films()
    visitor.play_first_film()
    visitor.driver.wait(lambda: kiosk.screens.film.property("captionText") == "اردو الفاظ", "Urdu")
    visitor.ask_for_help()
    heading = kiosk.screens.help.property("emergencyHeading")
    assert heading
    assert not heading.isascii()
    visitor.go_back()
    visitor.watch_to_the_end()
    assert not kiosk.screens.survey.property("question").isascii()


def test_a_draft_language_says_so(kiosk: Kiosk, visitor: Visitor) -> None:
    visitor.start("ur")
    visitor.ask_for_help()
    assert kiosk.screens.help.property("draftNote")


def test_the_next_family_starts_in_english(kiosk: Kiosk, visitor: Visitor) -> None:
    visitor.start("ur")
    visitor.driver.touch("top.finish")
    visitor.at(Screen.ATTRACT)
    assert kiosk.shell.property("language") == "en-GB"
    assert kiosk.shell.property("rtl") is False
