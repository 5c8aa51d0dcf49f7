"""The guard as the screen uses it: looks at a text, offers, and never decides.

Rules of the guard:
- it works on the station alone, and keeps and logs nothing of what it looks at;
- it marks, and offers to take out; it never blocks, and whoever writes decides;
- words of harm or worry raise a flag and name the help to show at once.
"""

from collections.abc import Callable
from dataclasses import dataclass

from kiosk.privacy.addresses import find_addresses
from kiosk.privacy.alarms import Alarm, AlarmLists
from kiosk.privacy.dates import find_birth_dates
from kiosk.privacy.finding import Finding, without_overlaps
from kiosk.privacy.name_lists import NameLists
from kiosk.privacy.names import find_names
from kiosk.privacy.numbers import find_numbers, plain_digits


@dataclass(frozen=True, slots=True)
class Sight:
    """What there is to say of a text.

    Attributes:
        findings: what could tell who somebody is, in order, none over another.
        alarms: why somebody should read it first, each once.
    """

    findings: tuple[Finding, ...] = ()
    alarms: tuple[Alarm, ...] = ()


class Guard:
    """Looks at texts in any of the languages that it has lists for."""

    def __init__(self, names: Callable[[], NameLists], alarms: AlarmLists) -> None:
        """`names` gives the lists of names; it is called with the first text that is looked at."""
        self._load_names = names
        self._names: NameLists | None = None
        self._alarms = alarms

    def look(self, text: str, language: str) -> Sight:
        """What there is to say of `text`, written in `language` or in English."""
        if self._names is None:
            self._names = self._load_names()
        plain = plain_digits(text)
        found = [
            *find_numbers(plain),
            *find_birth_dates(plain),
            *find_addresses(plain),
            *find_names(plain, language, self._names),
        ]
        return Sight(without_overlaps(found), self._alarms.heard(plain, language))
