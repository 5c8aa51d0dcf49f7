"""Staff are told in time what to ring, and families' numbers are never in the warning."""

from dataclasses import replace
from datetime import timedelta

import pytest

from kiosk.escalation.staff_warnings import staff_warnings
from kiosk.settings import SAFE_WARD, Contact, WardSettings
from tests.escalation.wards import TODAY, WARD


def rung(days_ago: int, limit: int = 180) -> WardSettings:
    team = replace(WARD.rapid_review, last_tested_on=TODAY - timedelta(days_ago))
    pals = replace(WARD.pals, last_tested_on=TODAY)
    return replace(WARD, rapid_review=team, pals=pals, number_limit_days=limit)


def test_a_ward_whose_numbers_were_rung_lately_has_nothing_to_do() -> None:
    assert staff_warnings(rung(89), TODAY) == ()


@pytest.mark.parametrize(("days", "limit"), [(90, 180), (180, 180), (90, 365), (15, 30)])
def test_staff_are_warned_while_the_number_still_shows(days: int, limit: int) -> None:
    (warning,) = staff_warnings(rung(days, limit), TODAY)
    assert warning.key == "rapid_review.number"
    assert not warning.withheld
    assert f"{days} days ago" in warning.what
    assert f"not shown from {TODAY + timedelta(limit - days + 1)}" in warning.cure


def test_staff_are_told_when_a_number_is_withheld() -> None:
    (warning,) = staff_warnings(rung(181), TODAY)
    assert warning.withheld
    assert "181 days ago; the limit is 180" in warning.what


@pytest.mark.parametrize(
    ("number", "days_ago", "what"),
    [
        ("", 1, "is not set"),
        ("call us", 1, "is not a phone number"),
        ("4321", None, "has no test call"),
        ("4321", -1, "test day in the future"),
    ],
)
def test_each_reason_to_withhold_is_said(number: str, days_ago: int | None, what: str) -> None:
    tested = None if days_ago is None else TODAY - timedelta(days_ago)
    ward = replace(WARD, pals=Contact(number, None, tested))
    (warning,) = staff_warnings(ward, TODAY)
    assert warning.key == "pals.number"
    assert warning.withheld
    assert what in warning.what
    assert not number or number not in f"{warning.what} {warning.cure}"


def test_numbers_that_a_ward_need_not_have_are_not_asked_for() -> None:
    keys = [warning.key for warning in staff_warnings(SAFE_WARD, TODAY)]
    assert keys == ["rapid_review.number", "pals.number"]


def test_a_demo_ward_has_nobody_to_ring() -> None:
    assert staff_warnings(replace(SAFE_WARD, demo=True), TODAY) == ()
