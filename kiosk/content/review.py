"""PURE: what a review date means today: fine, due and told to staff, or too long ago to be shown.

An item's `reviewDue` is the last day on which it counts as reviewed. From the next day on staff are
told; once the ward's days of grace are over as well, the item is hidden.
"""

from datetime import date, timedelta
from enum import StrEnum

GRACE_DAYS = 90


class Review(StrEnum):
    """Where an item stands with its review."""

    CURRENT = "current"
    DUE = "due"
    HIDDEN = "hidden"


def review(due: date | None, today: date, grace_days: int) -> Review:
    """Where an item stands whose review is due on `due`; None is for one that never comes due."""
    if due is None or today <= due:
        return Review.CURRENT
    return Review.DUE if today <= last_day(due, grace_days) else Review.HIDDEN


def last_day(due: date, grace_days: int) -> date:
    """The last day on which an item may be shown."""
    try:
        return due + timedelta(days=grace_days)
    except OverflowError:
        return date.max


def told(title: str, due: date, today: date, grace_days: int) -> str:
    """One sentence for staff about an item whose review is overdue."""
    since = f"“{title}” was due for review on {_day(due)}"
    if review(due, today, grace_days) is Review.HIDDEN:
        return f"{since} and is hidden until it has been reviewed."
    return f"{since}; it is shown until {_day(last_day(due, grace_days))}."


def _day(day: date) -> str:
    return f"{day.day} {day:%B %Y}"
