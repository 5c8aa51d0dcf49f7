"""The main journey: pick a film, ask for help in the middle, say what you thought."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from kiosk.app import Kiosk
from kiosk.films.state import Phase
from kiosk.journey import Screen
from kiosk.paths import Paths
from kiosk.ui.tour.visitor import Visitor


def rows(path: Path, table: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(f"SELECT * FROM {table}").fetchall()  # noqa: S608 - our own names


def test_the_whole_journey_leaves_one_answer_one_view_and_one_help_count(
    kiosk: Kiosk, visitor: Visitor, paths: Paths
) -> None:
    visitor.start()
    visitor.open_films()
    visitor.play_first_film()
    visitor.ask_for_help()
    visitor.driver.wait(lambda: visitor.is_paused, "the film to pause under help")
    visitor.go_back()
    visitor.at(Screen.FILM)
    visitor.driver.wait(lambda: kiosk.deck.is_playing, "the film to go on after help")
    visitor.watch_to_the_end()
    visitor.answer("yes", "yes", "yes")
    assert len(rows(paths.answers, "answers")) == 1
    visitor.finish()
    kiosk.store.counts().result(10)
    assert len(rows(paths.answers, "film_views")) == 1
    assert len(rows(paths.answers, "help_counts")) == 1


@pytest.mark.slow
def test_skipping_every_question_stores_nothing(
    kiosk: Kiosk, visitor: Visitor, paths: Paths
) -> None:
    visitor.start()
    visitor.open_films()
    visitor.play_first_film()
    visitor.watch_to_the_end()
    for button in ("skip", "skip", "next", "skip"):
        visitor.driver.touch(f"survey.{button}")
        visitor.driver.settle(0.5)
    visitor.at(Screen.LIBRARY)
    assert kiosk.store.answers_count().result(10) == 0
    assert rows(paths.answers, "answers") == []


def test_a_film_left_in_the_middle_is_stopped(kiosk: Kiosk, visitor: Visitor) -> None:
    visitor.start()
    visitor.open_films()
    visitor.play_first_film()
    visitor.show_controls()
    visitor.driver.touch("film.close")
    visitor.at(Screen.LIBRARY)
    assert kiosk.deck.state.phase is Phase.IDLE


@pytest.mark.slow
def test_thanks_waits_for_the_disk_and_the_answer_survives_a_lock(
    kiosk: Kiosk, visitor: Visitor, paths: Paths
) -> None:
    visitor.start()
    visitor.open_films()
    visitor.play_first_film()
    visitor.watch_to_the_end()
    with closing(sqlite3.connect(paths.answers)) as other:
        other.execute("BEGIN IMMEDIATE")
        for code in ("yes", "yes", "yes"):
            visitor.choose(code)
        visitor.driver.wait(
            lambda: visitor.driver.find("survey.tryAgain") is not None, "the trouble to be told"
        )
        assert kiosk.navigator.place.screen is Screen.SURVEY
        assert kiosk.store.answers_count().result(10) == 0
        other.rollback()
    visitor.driver.settle()
    visitor.driver.touch("survey.tryAgain")
    visitor.at(Screen.THANKS)
    assert len(rows(paths.answers, "answers")) == 1
