"""PURE: a ward's settings as a decision about what it may show."""

from datetime import date

from kiosk.content.offer import Offer
from kiosk.settings import WardSettings


def ward_offer(settings: WardSettings, today: date, *, rapid_review_open: bool) -> Offer:
    """What the ward may show on a day.

    `rapid_review_open` is whether families are told a number for the urgent review; it decides
    whether films about it may be shown.
    """
    return Offer(
        ward_is_demo=settings.demo,
        rapid_review_open=rapid_review_open,
        today=today,
        review_grace_days=settings.content.review_grace_days,
        local_films=settings.content.local_films,
    )
