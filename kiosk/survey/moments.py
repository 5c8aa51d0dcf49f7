"""Days and times as FHIR R4 writes them (hl7.org/fhir/R4/datatypes.html); pure."""

import re
from datetime import date, datetime, time

_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")
_TIME = re.compile(r"\d{2}:\d{2}(?::\d{2}(?:\.\d{1,6})?)?")
_ZONE = re.compile(r"(?:Z|[+-]\d{2}:\d{2})")
_HOURS_AND_MINUTES = 5


def as_date(text: str) -> str | None:
    """A year, a month or a day of the calendar; None for anything else."""
    match = _DATE.fullmatch(text)
    if match is None:
        return None
    year, month, day = (int(part) if part else 1 for part in match.groups())
    try:
        date(year, month, day)
    except ValueError:
        return None
    return text


def as_time(text: str) -> str | None:
    """A time of the day, with seconds; they may be left out of `text`."""
    if not _TIME.fullmatch(text):
        return None
    whole = f"{text}:00" if len(text) == _HOURS_AND_MINUTES else text
    try:
        time.fromisoformat(whole)
    except ValueError:
        return None
    return whole


def as_date_time(text: str) -> str | None:
    """A date, or a day with a time and its distance from UTC; None for anything else."""
    day, has_time, rest = text.partition("T")
    if not has_time:
        return as_date(text)
    zone = _ZONE.search(rest)
    if zone is None or zone.end() != len(rest) or as_date(day) is None:
        return None
    clock = as_time(rest[: zone.start()])
    whole = f"{day}T{clock}{zone[0]}"
    try:
        datetime.fromisoformat(whole)
    except ValueError:
        return None
    return whole
