"""Hours as a ward writes them."""

from datetime import time

import pytest

from kiosk.settings import Hours, Opening, QuietHours
from kiosk.ward.hours import read_hours, read_period

EIGHT, TEN, SIXTEEN, TWENTY = time(8), time(10), time(16), time(20)


@pytest.mark.parametrize(
    ("text", "openings"),
    [
        ("24/7", ()),
        ("Day and night", ()),
        ("every day 08:00-20:00", (Opening(0, 6, EIGHT, TWENTY),)),
        ("daily 8:00 to 20:00", (Opening(0, 6, EIGHT, TWENTY),)),
        ("08:00–20:00", (Opening(0, 6, EIGHT, TWENTY),)),
        ("Mon-Fri 08:00-20:00", (Opening(0, 4, EIGHT, TWENTY),)),
        ("Monday to Friday 08:00-20:00", (Opening(0, 4, EIGHT, TWENTY),)),
        ("Sat 20:00-08:00", (Opening(5, 5, TWENTY, EIGHT),)),
        ("every day 08:00-24:00", (Opening(0, 6, EIGHT, time(0)),)),
        (
            "Mon-Fri 08:00-20:00, Sat-Sun 10:00-16:00",
            (Opening(0, 4, EIGHT, TWENTY), Opening(5, 6, TEN, SIXTEEN)),
        ),
    ],
)
def test_hours_are_read(text: str, openings: tuple[Opening, ...]) -> None:
    assert read_hours(text) == Hours(openings)


@pytest.mark.parametrize(
    "text",
    [
        *("", "always", "8-20", "08:00", "Fri-Mon 08:00-20:00", "Mon Fri 08:00-20:00"),
        *(
            "08:00-25:00",
            "08:60-20:00",
            "Mon-Fri 08:00-20:00,",
            "00:00-24:00",
            "Caturday 08:00-09:00",
        ),
    ],
)
def test_what_is_no_hours_is_refused(text: str) -> None:
    assert read_hours(text) is None


@pytest.mark.parametrize(
    ("moment", "quiet"),
    [
        (time(19, 29, 59), False),
        (time(19, 30), True),
        (time(23, 59), True),
        (time(0), True),
        (time(7, 29), True),
        (time(7, 30), False),
        (time(12), False),
    ],
)
def test_quiet_hours_run_over_midnight(moment: time, *, quiet: bool) -> None:
    assert QuietHours(time(19, 30), time(7, 30)).holds(moment) is quiet


def test_a_rest_hour_by_day_ends_on_time() -> None:
    rest = read_period("13:00-14:30")
    assert rest is not None
    assert [rest.holds(time(*at)) for at in ((12, 59), (13, 0), (14, 29), (14, 30))] == [
        *(False, True, True, False),
    ]
