"""What staff must do about the ward's numbers, in sentences for the readiness check; pure."""

from dataclasses import dataclass
from datetime import date, timedelta

from kiosk.escalation.numbers import WARN_AFTER_DAYS, NumberState, state_in
from kiosk.settings import Contact, RapidReview, WardSettings, numbers_of

_NAMES = {
    "rapid_review": "The rapid-review number",
    "pals": "The PALS number",
    "switchboard": "The switchboard number",
    "open_access": "The open-access number",
}
_EXPECTED = ("rapid_review", "pals")
_RING = "Ring it, and write the day under last_tested_on."

_WITHHELD = {
    NumberState.MISSING: ("{name} is not set.", "Set it when there is one."),
    NumberState.INVALID: ("{name} is not a phone number.", "Correct it."),
    NumberState.NEVER_TESTED: ("{name} has no test call.", _RING),
    NumberState.TESTED_IN_FUTURE: (
        "{name} has a test day in the future.",
        "Correct last_tested_on, or the clock of this computer.",
    ),
    NumberState.TOO_OLD: ("{name} was last tested {days} days ago; the limit is {limit}.", _RING),
}


@dataclass(frozen=True, slots=True)
class StaffWarning:
    """One thing to do.

    Attributes:
        key: the setting, such as `rapid_review.number`.
        what: what is the matter, one sentence; never the number itself.
        cure: what to do, one sentence.
        withheld: whether families are not shown the number because of it.
    """

    key: str
    what: str
    cure: str
    withheld: bool


def staff_warnings(ward: WardSettings, today: date) -> tuple[StaffWarning, ...]:
    """Every number that is withheld or soon will be, the most urgent section first."""
    if ward.demo:
        return ()
    found = (_warning(name, contact, ward, today) for name, contact in numbers_of(ward).items())
    return tuple(warning for warning in found if warning)


def warn_after_days(limit_days: int) -> int:
    """Ninety days, or half of the ward's limit where that is sooner."""
    return min(WARN_AFTER_DAYS, limit_days // 2)


def _warning(
    section: str, contact: Contact | RapidReview, ward: WardSettings, today: date
) -> StaffWarning | None:
    state = state_in(ward, contact, today)
    if state is NumberState.MISSING and section not in _EXPECTED:
        return None
    if state is NumberState.SHOWN:
        return _due_soon(section, contact, ward.number_limit_days, today)
    what, cure = _WITHHELD[state]
    days, limit = _days_since_test(contact, today), ward.number_limit_days
    said = what.format(name=_NAMES[section], days=days, limit=limit)
    return StaffWarning(f"{section}.number", said, cure, withheld=True)


def _due_soon(
    section: str, contact: Contact | RapidReview, limit_days: int, today: date
) -> StaffWarning | None:
    days = _days_since_test(contact, today)
    if days < warn_after_days(limit_days):
        return None
    hidden_from = today + timedelta(limit_days - days + 1)
    return StaffWarning(
        f"{section}.number",
        f"{_NAMES[section]} was last tested {days} days ago.",
        f"{_RING} Without that it is not shown from {hidden_from} on.",
        withheld=False,
    )


def _days_since_test(contact: Contact | RapidReview, today: date) -> int:
    return (today - contact.last_tested_on).days if contact.last_tested_on else 0
