"""What a visit remembers, and what it does not."""

from kiosk.visit import CAPTION_SCALES, Visit, after, left_off


def test_a_film_over_thirty_seconds_goes_on_where_it_was_left() -> None:
    assert left_off(Visit(), "f01", 12.5, 48.0).positions == {"f01": 12.5}


def test_a_short_film_starts_again() -> None:
    assert left_off(Visit(), "f01", 12.5, 30.0).positions == {}


def test_a_film_left_at_its_very_end_starts_again() -> None:
    visit = left_off(Visit(), "f01", 20.0, 48.0)
    assert left_off(visit, "f01", 47.0, 48.0).positions == {}


def test_two_films_keep_their_own_places() -> None:
    visit = left_off(left_off(Visit(), "f01", 20.0, 48.0), "f02", 10.0, 54.0)
    assert dict(visit.positions) == {"f01": 20.0, "f02": 10.0}


def test_a_round_of_options_comes_back_to_the_first() -> None:
    scale = 1.0
    for _ in CAPTION_SCALES:
        scale = after(CAPTION_SCALES, scale)
    assert scale == 1.0


def test_an_unknown_option_starts_at_the_first() -> None:
    assert after(CAPTION_SCALES, 7.0) == CAPTION_SCALES[0]
