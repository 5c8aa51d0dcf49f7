"""Whether a number may be shown to a family, and when staff must test it; pure.

A number is shown only if it is set, well formed, and somebody rang it within the ward's limit.
"""

from datetime import date, timedelta
from enum import StrEnum

from kiosk.settings import Contact, RapidReview, WardSettings
from kiosk.ward.phone import number_fault

WARN_AFTER_DAYS = 90


class NumberState(StrEnum):
    """What a number is good for today; all but `SHOWN` withhold it."""

    SHOWN = "shown"
    MISSING = "missing"
    INVALID = "invalid"
    NEVER_TESTED = "never-tested"
    TESTED_IN_FUTURE = "tested-in-future"
    TOO_OLD = "too-old"


def number_state(number: str, tested: date | None, today: date, limit_days: int) -> NumberState:
    """What `number` is good for today.

    Args:
        number: as set by the ward; may be empty.
        tested: the day of the last test call, None when there never was one.
        today: the local day.
        limit_days: a test call may be this many days ago, not more.
    """
    if not number.strip():
        return NumberState.MISSING
    if number_fault(number):
        return NumberState.INVALID
    if tested is None:
        return NumberState.NEVER_TESTED
    if tested > today:
        return NumberState.TESTED_IN_FUTURE
    return NumberState.TOO_OLD if today - tested > timedelta(limit_days) else NumberState.SHOWN


def tested_on(contact: Contact | RapidReview, ward: WardSettings, today: date) -> date | None:
    """The day of the last test call; in a demo ward without one, today as an example."""
    return contact.last_tested_on or (today if ward.demo else None)


def state_in(ward: WardSettings, contact: Contact | RapidReview, today: date) -> NumberState:
    """What a number of this ward is good for today."""
    tested = tested_on(contact, ward, today)
    return number_state(contact.number, tested, today, ward.number_limit_days)


def has_day_and_night_number(ward: WardSettings, today: date) -> bool:
    """Whether families can reach the different team at any time by a number shown today.

    Films that promise "day or night" may be shown only then.
    """
    team = ward.rapid_review
    shown = state_in(ward, team, today) is NumberState.SHOWN
    return shown and team.hours is not None and team.hours.always
