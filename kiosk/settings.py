"""The ward's settings, for everybody who needs them; made in `kiosk.ward`."""

from kiosk.ward.hours import Hours, Opening, QuietHours
from kiosk.ward.load import LoadedWard, Origin, load_ward
from kiosk.ward.parse import parse_ward
from kiosk.ward.problems import Problem
from kiosk.ward.rules import numbers_of
from kiosk.ward.settings import (
    ENGLISH,
    SAFE_WARD,
    Channel,
    Contact,
    ContentSettings,
    RapidReview,
    WardSettings,
)

__all__ = [
    "ENGLISH",
    "SAFE_WARD",
    "Channel",
    "Contact",
    "ContentSettings",
    "Hours",
    "LoadedWard",
    "Opening",
    "Origin",
    "Problem",
    "QuietHours",
    "RapidReview",
    "WardSettings",
    "load_ward",
    "numbers_of",
    "parse_ward",
]
