"""What can be wrong with an answer: codes and figures, which the interface puts into words."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType

_NONE: Mapping[str, str] = MappingProxyType({})


class Fault(StrEnum):
    """One thing wrong; in brackets the figures that come with it."""

    REQUIRED = "required"
    TOO_FEW = "too-few"  # least
    TOO_MANY = "too-many"  # most
    TWICE = "twice"
    NOT_AN_OPTION = "not-an-option"
    EXCLUSIVE = "exclusive"  # option: the code that rules out the others
    TOO_LONG = "too-long"  # most
    TOO_SHORT = "too-short"  # least
    PATTERN = "pattern"
    NOT_A_NUMBER = "not-a-number"
    NOT_WHOLE = "not-whole"
    TOO_SMALL = "too-small"  # least
    TOO_LARGE = "too-large"  # most
    TOO_EXACT = "too-exact"  # most: figures after the point
    NOT_A_DATE = "not-a-date"
    NOT_A_TIME = "not-a-time"
    NOT_A_MOMENT = "not-a-moment"
    NOT_AN_ADDRESS = "not-an-address"
    NO_UNIT = "no-unit"


@dataclass(frozen=True, slots=True)
class Complaint:
    """One fault with its figures, each as text by its name."""

    fault: Fault
    figures: Mapping[str, str] = field(default_factory=lambda: _NONE)


class Unfit(ValueError):
    """An answer that the question does not have.

    Attributes:
        link_id: the question.
        complaints: everything that is wrong, never the answer itself.
    """

    def __init__(self, link_id: str, complaints: tuple[Complaint, ...]) -> None:
        """The text names the question and the faults, for a log; it quotes no answer."""
        faults = ", ".join(complaint.fault for complaint in complaints)
        super().__init__(f"not an answer to {link_id}: {faults}")
        self.link_id = link_id
        self.complaints = complaints


def complaint(fault: Fault, **figures: object) -> Complaint:
    """A complaint with its figures as texts."""
    return Complaint(fault, MappingProxyType({name: str(value) for name, value in figures.items()}))
