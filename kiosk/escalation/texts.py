"""The help texts of one language, complete: what has no translation is there in English."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from kiosk.escalation.cards import (
    DifferentTeamTexts,
    EmergencyTexts,
    NoteTexts,
    NurseInChargeTexts,
    OtherTexts,
    SentenceTexts,
    SpokenTexts,
    TellUsTexts,
    TheyAskTexts,
    WhatHappensTexts,
)


class Status(StrEnum):
    """How far a translation has been checked."""

    SOURCE = "source"
    MACHINE = "machine"
    HUMAN = "human"
    CLINICALLY_CHECKED = "clinically-checked"


class Direction(StrEnum):
    """Which way a language runs."""

    LTR = "ltr"
    RTL = "rtl"


@dataclass(frozen=True, slots=True)
class HelpTexts:
    """Every help text in one language.

    Attributes:
        language: BCP-47 tag.
        english_name: what staff call the language.
        native_name: what its speakers call it.
        status: how far it has been checked.
        approved: whether the clinical owner has released the wording.
        in_english: name of each card that is in English instead, and why.
    """

    language: str
    english_name: str
    native_name: str
    direction: Direction
    status: Status
    approved: bool
    emergency: EmergencyTexts
    tell_us: TellUsTexts
    nurse_in_charge: NurseInChargeTexts
    different_team: DifferentTeamTexts
    sentences: SentenceTexts
    they_ask: TheyAskTexts
    what_happens: WhatHappensTexts
    other: OtherTexts
    spoken: SpokenTexts
    notes: NoteTexts
    in_english: Mapping[str, str] = field(default_factory=dict)

    @property
    def rtl(self) -> bool:
        """Whether it runs right to left."""
        return self.direction is Direction.RTL

    @property
    def readable(self) -> bool:
        """Whether a person has read it: enough for a note, not for a step."""
        return self.status is not Status.MACHINE

    @property
    def live(self) -> bool:
        """Whether a real ward may show it: the English source, or what a clinician released."""
        checked = self.status is Status.CLINICALLY_CHECKED and self.approved
        return self.status is Status.SOURCE or checked


CARDS: dict[str, type[Any]] = {
    "emergency": EmergencyTexts,
    "tell_us": TellUsTexts,
    "nurse_in_charge": NurseInChargeTexts,
    "different_team": DifferentTeamTexts,
    "sentences": SentenceTexts,
    "they_ask": TheyAskTexts,
    "what_happens": WhatHappensTexts,
    "other": OtherTexts,
    "spoken": SpokenTexts,
    "notes": NoteTexts,
}
"""Name and form of each card."""

SPEAKS_ON = ("different_team", "other")
"""Cards with days, times and numbers in them: never in another language than `spoken`."""
