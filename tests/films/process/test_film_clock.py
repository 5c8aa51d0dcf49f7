"""Where a film is between two words of libVLC's."""

import pytest

from kiosk.films.process.film_clock import LONGEST_GUESS, FilmClock


def test_it_goes_on_from_what_was_told_at_the_speed_of_the_film() -> None:
    clock = FilmClock(0.0, 1.25)
    clock.told(10.0, now=100.0)
    assert clock.position(100.4) == pytest.approx(10.5)


def test_a_film_that_stands_still_is_seen_to_stand_still() -> None:
    clock = FilmClock(0.0, 1.0)
    clock.told(10.0, now=100.0)
    assert clock.position(200.0) == clock.position(300.0) == 10.0 + LONGEST_GUESS


def test_a_film_that_has_not_run_yet_is_where_it_was_put() -> None:
    clock = FilmClock(4.0, 1.0)
    assert clock.position(1e6) == 4.0
    clock.told(5.0, now=0.0)
    clock.stand(7.0)
    assert clock.position(1e6) == 7.0
