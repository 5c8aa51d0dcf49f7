"""A number is shown only when somebody rang it within the ward's limit."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from kiosk.escalation.numbers import (
    NumberState,
    has_day_and_night_number,
    number_state,
    state_in,
)
from kiosk.settings import Contact, Hours
from kiosk.ward.hours import read_hours
from tests.escalation.wards import TODAY, WARD

RUNG = TODAY - timedelta(10)


@pytest.mark.parametrize(
    ("number", "tested", "state"),
    [
        pytest.param("4321", RUNG, NumberState.SHOWN, id="rung ten days ago"),
        pytest.param("4321", TODAY, NumberState.SHOWN, id="rung today"),
        pytest.param("4321", TODAY - timedelta(180), NumberState.SHOWN, id="rung 180 days ago"),
        pytest.param("4321", TODAY - timedelta(181), NumberState.TOO_OLD, id="rung 181 days ago"),
        pytest.param("4321", TODAY + timedelta(1), NumberState.TESTED_IN_FUTURE, id="tomorrow"),
        pytest.param("4321", None, NumberState.NEVER_TESTED, id="never rung"),
        pytest.param("", RUNG, NumberState.MISSING, id="none"),
        pytest.param(" ", RUNG, NumberState.MISSING, id="blank"),
        pytest.param("call us", RUNG, NumberState.INVALID, id="words"),
        pytest.param("12", RUNG, NumberState.INVALID, id="two digits"),
        pytest.param("999", RUNG, NumberState.INVALID, id="an emergency number"),
    ],
)
def test_what_a_number_is_good_for(number: str, tested: date | None, state: NumberState) -> None:
    assert number_state(number, tested, TODAY, limit_days=180) is state


def test_the_limit_is_the_wards_own() -> None:
    contact = Contact("4321", None, TODAY - timedelta(31))
    assert state_in(replace(WARD, number_limit_days=31), contact, TODAY) is NumberState.SHOWN
    assert state_in(replace(WARD, number_limit_days=30), contact, TODAY) is NumberState.TOO_OLD


def test_a_demo_number_needs_no_test_call_on_any_day() -> None:
    demo = replace(WARD, demo=True)
    for today in (date(2000, 1, 1), date(2100, 1, 1)):
        assert state_in(demo, Contact("01632 960 123"), today) is NumberState.SHOWN
    assert state_in(WARD, Contact("01632 960 123"), TODAY) is NumberState.NEVER_TESTED


def test_day_and_night_is_promised_only_with_a_shown_number_at_all_hours() -> None:
    by_day = replace(WARD.rapid_review, hours=read_hours("08:00-20:00"))
    unknown = replace(WARD.rapid_review, hours=None)
    unrung = replace(WARD.rapid_review, hours=Hours(), last_tested_on=None)
    assert has_day_and_night_number(WARD, TODAY)
    for team in (by_day, unknown, unrung):
        assert not has_day_and_night_number(replace(WARD, rapid_review=team), TODAY)
