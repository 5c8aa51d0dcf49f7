"""A real-looking ward for these tests, and everything that help says in one list."""

from dataclasses import fields, is_dataclass
from datetime import date

from kiosk.escalation.help import Help
from kiosk.settings import Channel, Contact, Hours, RapidReview, WardSettings

TODAY = date(2026, 11, 23)
TESTED = date(2026, 11, 2)

WARD = WardSettings(
    ward_name="Heron Ward",
    languages=("en-GB", "ur"),
    nurse_in_charge_title="Sister in charge",
    emergency_call_point={"en-GB": "It is by the door.", "ur": "وہ دروازے کے پاس ہے۔"},
    rapid_review=RapidReview(
        name="Children’s Review Team",
        number="0161 555 0123",
        channels=(Channel.PHONE, Channel.TEXT),
        hours=Hours(),
        last_tested_on=TESTED,
        response_minutes=10,
    ),
    pals=Contact("4321", Hours(), TESTED),
)


def everything_said(help_now: Help) -> list[str]:
    """Every string anywhere in `help_now`."""
    return _strings(help_now)


def _strings(value: object) -> list[str]:
    if isinstance(value, str):
        return [value]
    if isinstance(value, tuple):
        return [text for item in value for text in _strings(item)]
    if is_dataclass(value):
        return [text for field in fields(value) for text in _strings(getattr(value, field.name))]
    return []
