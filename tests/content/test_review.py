"""What a review date means on a day: fine, told to staff, hidden."""

from datetime import date, timedelta

import pytest

from kiosk.content.review import Review, last_day, review, told

DUE = date(2026, 5, 1)


@pytest.mark.parametrize(
    ("days_after", "grace", "expected"),
    [
        (-1, 90, Review.CURRENT),
        (0, 90, Review.CURRENT),
        (1, 90, Review.DUE),
        (90, 90, Review.DUE),
        (91, 90, Review.HIDDEN),
        (1, 0, Review.HIDDEN),
        (0, 0, Review.CURRENT),
        (365, 365, Review.DUE),
    ],
)
def test_where_an_item_stands(days_after: int, grace: int, expected: Review) -> None:
    assert review(DUE, DUE + timedelta(days=days_after), grace) is expected


def test_an_item_without_a_date_never_comes_due() -> None:
    assert review(None, date(2999, 1, 1), 0) is Review.CURRENT


def test_a_date_at_the_end_of_time_is_no_trouble() -> None:
    assert last_day(date.max, 90) == date.max


def test_staff_are_told_until_when_it_is_shown_and_then_that_it_is_hidden() -> None:
    shown = told("Rain", DUE, date(2026, 5, 2), 90)
    assert shown == "“Rain” was due for review on 1 May 2026; it is shown until 30 July 2026."
    hidden = told("Rain", DUE, date(2026, 7, 31), 90)
    assert hidden.endswith("is hidden until it has been reviewed.")
