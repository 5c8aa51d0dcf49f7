"""PURE: which part of the lock file a set of packages needs."""

import re
import tomllib
from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum

from kiosk.setup.fault import SetUpStopped


class PackageSet(StrEnum):
    """What the environment is for; `TESTS` holds everything that `RUN` holds."""

    RUN = "run"
    TESTS = "tests"

    def covers(self, other: "PackageSet") -> bool:
        """Whether an environment made for this set also serves `other`."""
        return self is PackageSet.TESTS or other is PackageSet.RUN


@dataclass(frozen=True, slots=True)
class _Entry:
    name: str
    text: str
    wanted_by: frozenset[str]


def select(lock: str, pyproject: str, wanted: PackageSet) -> str:
    """The part of `lock` that `wanted` needs, as a requirements file that still has every hash.

    The lock names behind each package who asked for it ("# via"). The run set is what `pyproject`
    asks for outside its extras, and whatever those packages ask for in turn; tests get it all.

    Raises:
        SetUpStopped: the lock lacks a package that `pyproject` asks for.
    """
    if wanted is PackageSet.TESTS:
        return lock
    entries = _entries(lock)
    names = _needed(entries, _direct_names(pyproject))
    return "".join(entry.text for entry in entries if entry.name in names)


def package_names(lock: str) -> tuple[str, ...]:
    """Every package in a lock or a part of one, in its order."""
    return tuple(dict.fromkeys(entry.name for entry in _entries(lock)))


def canonical(name: str) -> str:
    """A package's name as the packaging standard (PEP 503) compares it."""
    return re.sub(r"[-_.]+", "-", name).lower()


def _direct_names(pyproject: str) -> frozenset[str]:
    requirements = tomllib.loads(pyproject)["project"]["dependencies"]
    return frozenset(canonical(re.split(r"[^\w.-]", text, maxsplit=1)[0]) for text in requirements)


def _entries(lock: str) -> tuple[_Entry, ...]:
    pieces = re.split(r"^(?=[A-Za-z0-9])", lock, flags=re.MULTILINE)[1:]
    return tuple(
        _Entry(canonical(piece.partition("==")[0]), piece, _wanted_by(piece)) for piece in pieces
    )


def _wanted_by(piece: str) -> frozenset[str]:
    comments = re.findall(r"^ +# +(?:via)? *(\S+)", piece, flags=re.MULTILINE)
    return frozenset(canonical(name.partition("[")[0]) for name in comments)


def _needed(entries: Collection[_Entry], direct: frozenset[str]) -> frozenset[str]:
    if absent := direct - {entry.name for entry in entries}:
        raise SetUpStopped(
            f"requirements.lock does not have {', '.join(sorted(absent))}.",
            "Take the newest version of this project, or make the lock again with the command in "
            "its first lines.",
        )
    needed = direct
    while more := {e.name for e in entries if e.name not in needed and e.wanted_by & needed}:
        needed |= more
    return needed
