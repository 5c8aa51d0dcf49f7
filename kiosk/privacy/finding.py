"""What the guard found in a text."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What could tell who somebody is."""

    NHS_NUMBER = "nhs"
    PHONE = "phone"
    EMAIL = "email"
    POSTCODE = "postcode"
    BIRTH_DATE = "dob"
    ADDRESS = "address"
    NAME = "name"


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """A part of a text: from `start` up to but without `end`."""

    start: int
    end: int
    kind: Kind

    def overlaps(self, other: "Finding") -> bool:
        """Whether the two share a letter."""
        return self.start < other.end and other.start < self.end


def without_overlaps(found: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings in order; of two that overlap the earlier in `found` stays, grown over both."""
    kept: list[Finding] = []
    for one in found:
        for n, other in enumerate(kept):
            if one.overlaps(other):
                kept[n] = Finding(min(one.start, other.start), max(one.end, other.end), other.kind)
                break
        else:
            kept.append(one)
    return tuple(sorted(kept))


def taken_out(text: str, findings: Iterable[Finding], instead: str = "[removed]") -> str:
    """The text with `instead` in the place of each finding."""
    for one in sorted(findings, reverse=True):
        text = text[: one.start] + instead + text[one.end :]
    return text
