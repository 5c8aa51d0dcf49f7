"""Opening hours and quiet hours, read from the short forms a ward writes; pure."""

import re
from dataclasses import dataclass
from datetime import time

DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
SUNDAY = 6

_ALWAYS = ("24/7", "day and night")
_EVERY_DAY = ("", "every day", "daily")
_TO = r"\s*(?:-|–|\bto\b)\s*"
_PERIOD = re.compile(rf"(?P<starts>[0-9]{{1,2}}:[0-9]{{2}}){_TO}(?P<ends>[0-9]{{1,2}}:[0-9]{{2}})")
_OPENING = re.compile(rf"(?P<days>[a-z ]*?(?:{_TO}[a-z]+)?)\s*{_PERIOD.pattern}")


@dataclass(frozen=True, slots=True)
class QuietHours:
    """A part of every day, over midnight when it ends before it starts."""

    starts: time
    ends: time

    def holds(self, moment: time) -> bool:
        """Whether `moment` lies in it; the start does, the end does not."""
        if self.starts <= self.ends:
            return self.starts <= moment < self.ends
        return moment >= self.starts or moment < self.ends


@dataclass(frozen=True, slots=True)
class Opening:
    """One stretch of opening, on `first` to `last` day; Monday is 0."""

    first: int
    last: int
    opens: time
    closes: time

    @property
    def every_day(self) -> bool:
        """Whether it holds all week."""
        return (self.first, self.last) == (0, SUNDAY)


@dataclass(frozen=True, slots=True)
class Hours:
    """When somebody answers. No openings means day and night, all week."""

    openings: tuple[Opening, ...] = ()

    @property
    def always(self) -> bool:
        """Whether somebody answers at any time."""
        return not self.openings


def read_period(text: str) -> QuietHours | None:
    """`19:30-07:30` as quiet hours, or None when it is not a period."""
    match = _PERIOD.fullmatch(text.strip().lower())
    times = match and _times(match)
    return QuietHours(*times) if times else None


def read_hours(text: str) -> Hours | None:
    """Hours from `24/7` or `Mon-Fri 08:00-20:00, Sat 10:00-16:00`; None when it is neither."""
    plain = " ".join(text.lower().split())
    if plain in _ALWAYS:
        return Hours()
    openings = [_read_opening(part.strip()) for part in plain.split(",")]
    known = tuple(opening for opening in openings if opening)
    return Hours(known) if len(known) == len(openings) else None


def _read_opening(text: str) -> Opening | None:
    match = _OPENING.fullmatch(text)
    if not match:
        return None
    days, times = _read_days(match["days"].strip()), _times(match)
    return Opening(*days, *times) if days and times else None


def _read_days(text: str) -> tuple[int, int] | None:
    if text in _EVERY_DAY:
        return 0, SUNDAY
    numbers = [_read_day(name) for name in re.split(_TO, text)]
    match numbers:
        case [int(only)]:
            return only, only
        case [int(first), int(last)] if first < last:
            return first, last
        case _:
            return None


def _read_day(name: str) -> int | None:
    found = [i for i, day in enumerate(DAYS) if name in (day, day[:3])]
    return found[0] if found else None


def _times(match: re.Match[str]) -> tuple[time, time] | None:
    starts, ends = _read_time(match["starts"]), _read_time(match["ends"])
    if starts is None or ends is None or starts == ends:
        return None
    return starts, ends


def _read_time(text: str) -> time | None:
    hour, minute = (int(part) for part in text.split(":"))
    try:
        return time(0 if (hour, minute) == (24, 0) else hour, minute)
    except ValueError:
        return None
