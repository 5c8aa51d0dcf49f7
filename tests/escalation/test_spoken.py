"""Days, times and ways to call, as each language says them."""

from datetime import date, time

import pytest

from kiosk.escalation.english import ENGLISH_TEXTS
from kiosk.escalation.spoken import say_date, say_hours, say_name, say_number, say_reach, say_time
from kiosk.escalation.translation import load_help_texts
from kiosk.paths import default_paths
from kiosk.settings import Channel, Hours
from kiosk.ward.hours import read_hours

URDU = load_help_texts(default_paths().assets, "ur")
LRI, FSI, PDI = "\u2066", "\u2068", "\u2069"


@pytest.mark.parametrize(
    ("hours", "said"),
    [
        ("24/7", "day and night"),
        ("08:00-20:00", "every day 8am to 8pm"),
        ("Mon-Fri 09:00-16:30", "Monday to Friday 9am to 4:30pm"),
        ("Sat 12:00-24:00", "Saturday midday to midnight"),
        ("Mon 00:30-12:15", "Monday 12:30am to 12:15pm"),
        (
            "Mon-Fri 08:00-20:00, Sat-Sun 10:00-16:00",
            "Monday to Friday 8am to 8pm, Saturday to Sunday 10am to 4pm",
        ),
    ],
)
def test_hours_are_said_as_the_nhs_writes_them(hours: str, said: str) -> None:
    read = read_hours(hours)
    assert read is not None
    assert say_hours(read, ENGLISH_TEXTS) == said


@pytest.mark.parametrize(
    ("channels", "said"),
    [
        ((Channel.PHONE,), "Phone, day and night"),
        ((Channel.PHONE, Channel.TEXT), "Phone or text, day and night"),
        (tuple(Channel), "Phone, text or WhatsApp, day and night"),
    ],
)
def test_ways_to_call_are_joined_as_in_speech(channels: tuple[Channel, ...], said: str) -> None:
    assert say_reach(channels, Hours(), ENGLISH_TEXTS) == said


def test_a_date_is_written_out() -> None:
    assert say_date(date(2026, 11, 2), ENGLISH_TEXTS) == "2 November 2026"
    assert say_date(date(2026, 11, 2), URDU) == "2 نومبر 2026"


def test_urdu_keeps_numbers_times_and_names_in_their_own_order() -> None:
    assert say_number("01632 960 123", URDU) == f"{LRI}01632 960 123{PDI}"
    assert say_time(time(16, 30), URDU) == f"{LRI}16:30{PDI}"
    assert say_name("Team (demo)", URDU) == f"{FSI}Team (demo){PDI}"


def test_english_needs_no_marks_and_nothing_stays_nothing() -> None:
    assert say_number("01632 960 123", ENGLISH_TEXTS) == "01632 960 123"
    assert say_name("", URDU) == ""
