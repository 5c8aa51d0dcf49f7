"""How the file of answers is, and what staff should be told about it."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class StoreState(StrEnum):
    """Whether answers can be kept."""

    SOUND = "sound"
    MENDED = "mended"
    UNAVAILABLE = "unavailable"


@dataclass(frozen=True, slots=True)
class StoreHealth:
    """What a check found.

    Attributes:
        answers: how many answers are kept.
        set_aside: name of the damaged file that was put aside since the start, if any.
        rescued: answers that could be read out of it.
        sentence: the same in words, for staff.
    """

    state: StoreState
    sentence: str
    answers: int = 0
    set_aside: str | None = None
    rescued: int = 0


class NoticeKind(StrEnum):
    """What a notice is about."""

    ANSWERS_SET_ASIDE = "answers-set-aside"
    ANSWERS_UNAVAILABLE = "answers-unavailable"
    DISK_FULL = "disk-full"


@dataclass(frozen=True, slots=True)
class StaffNotice:
    """Something staff should know, in one or two sentences."""

    kind: NoticeKind
    sentence: str
    day: date
