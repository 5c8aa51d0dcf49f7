"""Every screen and every event: each pair is a decision somebody made."""

import pytest

from kiosk.journey import OVERLAYS, Event, Place, Screen, next_place

EVENTS = (
    Event.STARTED, Event.HELP_ASKED, Event.LANGUAGE_ASKED, Event.HOME_ASKED, Event.LIBRARY_ASKED,
    Event.FILM_CHOSEN, Event.FILM_ENDED, Event.ANSWERS_SAVED, Event.BACK, Event.WENT_IDLE,
    Event.STILL_HERE, Event.VISIT_FINISHED, Event.BROKE, Event.MENDED,
)  # fmt: skip

# A dot stays. ^ closes an overlay. Columns in the order of EVENTS.
GRID = """
               start help lang home lib   film end    saved  back  idle  here done    broke mended
attract        home  help .    .    .     .    .      .      .     .     .    .       out   .
home           .     help lang .    films film .      .      .     still .    attract out   .
language       .     help .    home .     .    .      .      ^     still .    attract out   .
library        .     help lang home .     film .      .      home  still .    attract out   .
film           .     help lang home .     .    survey .      films still .    attract out   .
survey         .     help lang home .     .    .      thanks films still .    attract out   .
thanks         .     help lang home films .    .      .      home  still .    attract out   .
help           .     .    lang home .     .    .      .      ^     still .    attract help  .
still-there    .     help .    .    .     .    .      .      .     .     ^    attract out   .
out-of-service .     help .    .    .     .    .      .      .     .     .    .       .     attract
"""
SHORT = {
    "films": Screen.LIBRARY,
    "lang": Screen.LANGUAGE,
    "still": Screen.STILL_THERE,
    "out": Screen.OUT_OF_SERVICE,
}


def decisions() -> list[tuple[Screen, Event, str]]:
    rows = [line.split() for line in GRID.strip().splitlines()[1:]]
    return [
        (Screen(row[0]), event, word)
        for row in rows
        for event, word in zip(EVENTS, row[1:], strict=True)
    ]


def beneath(screen: Screen) -> tuple[Screen, ...]:
    return (Screen.LIBRARY,) if screen in OVERLAYS else ()


def test_the_grid_decides_every_pair() -> None:
    assert {(s, e) for s, e, _ in decisions()} == {(s, e) for s in Screen for e in Event}


@pytest.mark.parametrize(("screen", "event", "word"), decisions())
def test_every_pair_does_what_the_grid_says(screen: Screen, event: Event, word: str) -> None:
    expected = {".": screen, "^": Screen.LIBRARY}.get(word) or SHORT.get(word) or Screen(word)
    assert next_place(Place(screen, beneath(screen)), event).screen is expected


def test_help_over_a_film_goes_back_to_the_film() -> None:
    place = next_place(Place(Screen.FILM), Event.HELP_ASKED)
    assert place == Place(Screen.HELP, (Screen.FILM,))
    assert next_place(place, Event.BACK) == Place(Screen.FILM)


def test_still_there_over_help_over_a_film_unwinds_in_order() -> None:
    place = Place(Screen.FILM)
    for event in (Event.HELP_ASKED, Event.WENT_IDLE):
        place = next_place(place, event)
    assert place.beneath == (Screen.HELP, Screen.FILM)
    place = next_place(next_place(place, Event.STILL_HERE), Event.BACK)
    assert place == Place(Screen.FILM)


def test_help_from_still_there_does_not_come_back_to_the_warning() -> None:
    warned = next_place(Place(Screen.LIBRARY), Event.WENT_IDLE)
    place = next_place(warned, Event.HELP_ASKED)
    assert next_place(place, Event.BACK) == Place(Screen.LIBRARY)


def test_help_then_idle_then_help_again_does_not_pile_up() -> None:
    place = Place(Screen.HOME)
    for event in (Event.HELP_ASKED, Event.LANGUAGE_ASKED, Event.HELP_ASKED):
        place = next_place(place, event)
    assert place == Place(Screen.HELP, (Screen.HOME,))


def test_a_fault_waits_beneath_help() -> None:
    place = next_place(Place(Screen.HELP, (Screen.FILM,)), Event.BROKE)
    assert place.screen is Screen.HELP
    assert next_place(place, Event.BACK) == Place(Screen.OUT_OF_SERVICE)
