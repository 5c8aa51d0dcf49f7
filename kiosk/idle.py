"""When a visit has gone quiet: decided here, timed by the interface."""

from dataclasses import dataclass
from enum import StrEnum

from kiosk.journey import VISIT_SCREENS, Screen


class Verdict(StrEnum):
    """What silence means now."""

    WAIT = "wait"
    WARN = "warn"
    FINISH = "finish"


@dataclass(frozen=True, slots=True)
class IdleLimits:
    """Seconds without a touch; WCAG 2.2.1 asks for a warning of at least 20 seconds."""

    reading: float
    survey: float
    warning: float


def verdict(
    screen: Screen, quiet_seconds: float, *, film_playing: bool, limits: IdleLimits
) -> Verdict:
    """What to do after `quiet_seconds` without a touch; a playing film is never interrupted.

    On the warning itself `quiet_seconds` counts from when the warning appeared.
    """
    if screen is Screen.STILL_THERE:
        return Verdict.FINISH if quiet_seconds >= limits.warning else Verdict.WAIT
    if screen not in VISIT_SCREENS or film_playing:
        return Verdict.WAIT
    limit = limits.survey if screen is Screen.SURVEY else limits.reading
    return Verdict.WARN if quiet_seconds >= limit else Verdict.WAIT
