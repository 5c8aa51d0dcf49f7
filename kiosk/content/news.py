"""PURE: what the content process says, one line of JSON each, as values."""

import json
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a copy is."""

    percent: int


@dataclass(frozen=True, slots=True)
class Arrived:
    """A pack is on the station; `is_new` when it was not before."""

    pack: str
    version: int
    is_new: bool


@dataclass(frozen=True, slots=True)
class Recalled:
    """Something was withdrawn; it must leave the screen now."""

    pack: str
    item: str | None


@dataclass(frozen=True, slots=True)
class Refused:
    """A pack did not come in, or, without one, nothing could be looked at; for staff."""

    pack: str | None
    what: str
    cure: str


@dataclass(frozen=True, slots=True)
class Finished:
    """One look is over; `is_well` when nothing was refused."""

    is_well: bool


News = Progress | Arrived | Recalled | Refused | Finished


def read_news(line: bytes) -> News | None:
    """The news in a line; None for a line that says nothing to us."""
    try:
        said = json.loads(line)
        match said:
            case {"percent": int(percent)}:
                return Progress(percent)
            case {"installed": str(pack), "version": int(version), "new": bool(is_new)}:
                return Arrived(pack, version, is_new)
            case {"withdrawn": {"pack": str(pack), "item": str() | None as item}}:
                return Recalled(pack, item)
            case {"refused": str(pack), "what": str(what), "cure": str(cure)}:
                return Refused(pack, what, cure)
            case {"fault": str(what), "cure": str(cure)}:
                return Refused(None, what, cure)
    except ValueError:
        pass
    return None
