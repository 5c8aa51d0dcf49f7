"""One fact of the readiness report; pure."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum


class Verdict(StrEnum):
    """What a check found. A warning does not make a station unready."""

    PASS = "pass"  # noqa: S105 - a verdict, not a password
    WARN = "warn"
    FAIL = "fail"
    NOT_APPLICABLE = "not-applicable"


class Profile(StrEnum):
    """Where the check runs: on a machine that builds, or on a ward."""

    BUILD = "build"
    STATION = "station"


@dataclass(frozen=True, slots=True)
class Fact:
    """What was looked at, what was found, and what to do about it.

    Attributes:
        subject: short name, the same in every release, for machines to compare.
        found: one plain sentence.
        cure: what to do; empty when nothing needs doing.
    """

    subject: str
    verdict: Verdict
    found: str
    cure: str = ""


Check = Callable[[], Iterable[Fact]]


def passed(subject: str, found: str) -> Fact:
    """All is well."""
    return Fact(subject, Verdict.PASS, found)


def not_applicable(subject: str, reason: str) -> Fact:
    """There is nothing to check here."""
    return Fact(subject, Verdict.NOT_APPLICABLE, reason)


def is_ready(facts: Iterable[Fact]) -> bool:
    """Whether no check failed."""
    return all(fact.verdict is not Verdict.FAIL for fact in facts)
