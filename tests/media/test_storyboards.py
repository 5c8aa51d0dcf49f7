"""No number and no claim is burned into a film; what is made up says so."""

import re

import pytest

from kiosk.content.film import Film
from tests.media.starter import films, storyboard

_DIGIT = re.compile(r"\d")
_NUMBER_WORDS = re.compile(r"\b(zero|double|(nine ){2}|(one ){2})", re.IGNORECASE)
_AS_IF_IT_HAPPENED = re.compile(
    r"\b(one (family|child)|told us|I'm \w+teen|we tried)\b", re.IGNORECASE
)
_SENDS_TO_REVIEW = re.compile(r"different team|number is on this screen", re.IGNORECASE)

each_film = pytest.mark.parametrize("film", films(), ids=lambda film: film.id)


@each_film
def test_no_digit_is_drawn_or_spoken(film: Film) -> None:
    board = storyboard(film)
    words = (board.title, *board.said, *board.shown)
    assert not [text for text in words if _DIGIT.search(text) or _NUMBER_WORDS.search(text)]


@each_film
def test_no_placeholder_is_drawn_or_spoken(film: Film) -> None:
    board = storyboard(film)
    assert not [text for text in (*board.said, *board.shown) if "{" in text or "}" in text]


@each_film
def test_every_word_in_the_picture_is_also_spoken(film: Film) -> None:
    board = storyboard(film)
    spoken = _plain(" ".join(board.said))
    assert not [text for text in board.shown if _plain(text) not in spoken]


def _plain(text: str) -> str:
    return " ".join(re.sub(r"[^\w' ]", " ", text.lower()).split())


@each_film
def test_an_invented_story_is_called_an_example(film: Film) -> None:
    words = " ".join(storyboard(film).said)
    assert film.example_story is bool(_AS_IF_IT_HAPPENED.search(words))


@pytest.mark.parametrize(
    "words",
    ["One family told us the bins were loud at night.", "I'm fourteen. For days, people talked."],
)
def test_a_planted_invented_story_is_recognised(words: str) -> None:
    assert _AS_IF_IT_HAPPENED.search(words)


@each_film
def test_a_film_that_sends_families_to_the_urgent_check_needs_that_route(film: Film) -> None:
    words = " ".join(storyboard(film).said)
    assert film.needs_rapid_review is bool(_SENDS_TO_REVIEW.search(words))


@each_film
def test_the_title_is_that_of_the_storyboard(film: Film) -> None:
    assert film.title("en-GB") == storyboard(film).title
