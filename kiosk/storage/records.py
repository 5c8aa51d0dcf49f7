"""What is kept, as values."""

from dataclasses import dataclass
from datetime import date

from kiosk.clock import PartOfDay


@dataclass(frozen=True, slots=True)
class FilmView:
    """One viewing of one film.

    Attributes:
        language: BCP-47 tag of the version that was shown.
        signed: whether it was the version in sign language.
        seconds_seen: seconds of the film that were really seen, each counted once.
    """

    film_id: str
    film_version: int
    language: str
    captions: bool
    signed: bool
    seconds_seen: int
    day: date
    part: PartOfDay


@dataclass(frozen=True, slots=True)
class Counts:
    """How much is kept.

    Attributes:
        helps: how often help was opened, from any screen.
    """

    answers: int
    film_views: int
    helps: int

    def __add__(self, other: "Counts") -> "Counts":
        """Both together."""
        return Counts(
            self.answers + other.answers,
            self.film_views + other.film_views,
            self.helps + other.helps,
        )
