"""PURE: which films failed, and when one is not tried again while this kiosk runs.

A film that fails twice at the same place is set aside. A failure is forgotten once the film has
played on past it: then it was not the film that failed.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Final

_PAST_SECONDS: Final = 0.2
_MOST_FAILURES: Final = 2


@dataclass(frozen=True, slots=True)
class FilmKey:
    """One version of one film: a new version gets a new chance."""

    path: str
    version: str


@dataclass(frozen=True, slots=True)
class Trial:
    """How a film failed.

    Attributes:
        failures: how often.
        position: seconds from the beginning, of the last failure.
        reason: of the last failure, for staff.
        is_over: whether the film is set aside.
    """

    failures: int
    position: float
    reason: str
    is_over: bool


@dataclass(frozen=True, slots=True)
class Trials:
    """Every film that has failed and not played past it."""

    by_film: Mapping[FilmKey, Trial] = field(default_factory=lambda: MappingProxyType({}))

    def failed(self, film: FilmKey, position: float, reason: str, *, certain: bool) -> "Trials":
        """With one more failure; a `certain` one sets the film aside at once."""
        before = self.by_film.get(film)
        failures = 1 + (before.failures if before else 0)
        trial = Trial(failures, position, reason, certain or failures >= _MOST_FAILURES)
        return replace(self, by_film=MappingProxyType({**self.by_film, film: trial}))

    def played(self, film: FilmKey, position: float) -> "Trials":
        """With the film playing at `position`."""
        trial = self.by_film.get(film)
        if trial is None or trial.is_over or position <= trial.position + _PAST_SECONDS:
            return self
        kept = {key: value for key, value in self.by_film.items() if key != film}
        return replace(self, by_film=MappingProxyType(kept))

    def reason(self, film: FilmKey) -> str:
        """Why the film is set aside; empty when it may be tried."""
        trial = self.by_film.get(film)
        return trial.reason if trial and trial.is_over else ""
