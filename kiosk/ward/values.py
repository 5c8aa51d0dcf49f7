"""One converter for each kind of value a ward may write; pure.

Each takes what TOML gave and returns the value, or raises `Wrong`.
"""

import re
from collections.abc import Callable
from datetime import date, datetime
from pathlib import PurePosixPath, PureWindowsPath
from typing import TypeVar
from urllib.parse import urlsplit

from kiosk.ward.hours import Hours, QuietHours, read_hours, read_period
from kiosk.ward.phone import number_fault, tidied
from kiosk.ward.problems import Wrong
from kiosk.ward.settings import Channel

T = TypeVar("T")

LANGUAGE_TAG = re.compile(r"[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?")
_UNSHOWABLE = re.compile("[\x00-\x1f\x7f{}\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_PHONE_CURE = (
    'Write digits and spaces in double quotes, such as "01632 960 123", '
    'or an extension of 3 to 6 digits, such as "4321".'
)
_HOURS_CURE = 'Write "24/7", or hours such as "every day 08:00-20:00" or "Mon-Fri 09:00-16:30".'


def text(longest: int, digits: int) -> Callable[[object], str]:
    """Words to show on the screen: one line, no more digits in a row than `digits`."""

    def convert(value: object) -> str:
        words = _expect(value, str, "words in double quotes", '"like this"').strip()
        if not words:
            raise Wrong("This is empty.", "Write the words between the quotes.")
        if bad := _UNSHOWABLE.search(words):
            raise Wrong(f"This has a character that cannot be shown ({bad[0]!r}).", "Take it out.")
        if len(words) > longest:
            raise Wrong(f"This has {len(words)} letters.", f"Use {longest} at most.")
        if re.search(rf"(?:\d[ -]?){{{digits + 1},}}", words):
            raise Wrong(
                "There is a phone number in these words.",
                "Take it out: numbers go to settings of their own, where test calls are counted.",
            )
        return words

    return convert


def truth(value: object) -> bool:
    """`true` or `false`."""
    return _expect(value, bool, "true or false", "true")


def whole_number(low: int, high: int, unit: str) -> Callable[[object], int]:
    """A whole number of `unit`, both ends included."""

    def convert(value: object) -> int:
        if isinstance(value, bool):
            value = str(value).lower()
        number = _expect(value, int, "a whole number without quotes", str(low))
        if not low <= number <= high:
            raise Wrong(f"The number {number} is out of range.", f"Use {low} to {high} {unit}.")
        return number

    return convert


def day(value: object) -> date:
    """A calendar day, with or without quotes."""
    if isinstance(value, date) and not isinstance(value, datetime):
        return value
    if isinstance(value, str) and re.fullmatch(r"\d{4}-\d{2}-\d{2}", value):
        try:
            return date.fromisoformat(value)
        except ValueError:
            pass
    raise Wrong(
        f"“{value}” is not a day of the calendar.",
        "Write year, month, day with dashes and no quotes: 2026-11-02.",
    )


def phone_number(value: object) -> str:
    """A number that may be shown, or nothing."""
    number = " ".join(
        _expect(value, str, "a phone number in double quotes", '"01632 960 123"').split()
    )
    fault = number_fault(number) if number else None
    if not fault:
        return number
    better = tidied(number)
    if better != number and number_fault(better) is None:
        raise Wrong(fault, f"Use digits and spaces only. Do you mean “{better}”?")
    raise Wrong(fault, _PHONE_CURE)


def hours(value: object) -> Hours:
    """When somebody answers."""
    found = read_hours(_expect(value, str, "hours in double quotes", '"24/7"'))
    if found is None:
        raise Wrong(f"The hours “{value}” cannot be understood.", _HOURS_CURE)
    return found


def quiet_periods(value: object) -> tuple[QuietHours, ...]:
    """Any number of periods of the day."""
    return tuple(_quiet_period(item) for item in _items(value, '["19:30-07:30"]'))


def _quiet_period(item: object) -> QuietHours:
    period = read_period(item) if isinstance(item, str) else None
    if period is None:
        raise Wrong(
            f"The quiet hours “{item}” cannot be understood.",
            'Write start and end with 24 hours, such as "19:30-07:30".',
        )
    return period


def languages(value: object) -> tuple[str, ...]:
    """BCP-47 tags, each once."""
    tags = tuple(_language(item) for item in _items(value, '["en-GB", "ur"]'))
    for tag in tags:
        if tags.count(tag) > 1:
            raise Wrong(f"The language “{tag}” is in the list twice.", "Keep one of the two.")
    return tags


def _language(item: object) -> str:
    if not isinstance(item, str) or not LANGUAGE_TAG.fullmatch(item):
        raise Wrong(
            f"“{item}” is not the code of a language.",
            'Use its short code, such as "en-GB" for English, "ur" for Urdu, "pl" for Polish.',
        )
    return item


def channels(value: object) -> tuple[Channel, ...]:
    """Ways to reach a team, at least one."""
    names = [str(channel) for channel in Channel]
    items = _items(value, '["phone", "text"]')
    for item in items:
        if item not in names:
            raise Wrong(
                f"“{item}” is not a way to reach a team that the kiosk knows.",
                f"Use one or more of {', '.join(names)}.",
            )
    if not items:
        raise Wrong("The list is empty.", f"Use one or more of {', '.join(names)}.")
    return tuple(dict.fromkeys(Channel(str(item)) for item in items))


def content_source(value: object) -> str:
    """Where a repository of films is: an address of the web, or a folder from its disk on."""
    place = _expect(value, str, "a folder or an address in double quotes", '"https://…"').strip()
    address = urlsplit(place)
    is_web = address.scheme in {"http", "https"} and bool(address.hostname)
    is_folder = PurePosixPath(place).is_absolute() or PureWindowsPath(place).is_absolute()
    if place and (not (is_web or is_folder) or not place.isprintable()):
        raise Wrong(
            f"“{place}” is neither a web address nor a whole folder name.",
            'Write it so: "https://films.example.org/repository" or "/mnt/films/repository".',
        )
    return place


def _items(value: object, example: str) -> list[object]:
    return _expect(value, list, "a list in square brackets", example)


def _expect(value: object, kind: type[T], called: str, example: str) -> T:
    if not isinstance(value, kind):
        raise Wrong(f"“{value}” is not {called}.", f"Write it so: {example}.")
    return value
