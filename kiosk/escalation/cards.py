"""The texts of each help card. A card is shown in one language, whole, or not at all.

Gaps in braces are filled by `kiosk.escalation.steps`.
"""

from dataclasses import dataclass
from typing import Annotated, Literal

from msgspec import Meta

Words = Annotated[str, Meta(min_length=1)]


@dataclass(frozen=True, slots=True)
class EmergencyTexts:
    """E0: always on the screen while help is open."""

    heading: Words
    wake: Words
    breathing: Words
    lips: Words
    fit: Words
    action: Words


@dataclass(frozen=True, slots=True)
class TellUsTexts:
    """E1: tell any nurse or doctor."""

    stone: Words
    title: Words
    words: Words
    main: Words
    next: Words


@dataclass(frozen=True, slots=True)
class NurseInChargeTexts:
    """E2: ask for the nurse in charge. `say` is the sentence to say."""

    stone: Words
    title: Words
    words: Words
    words_without_title: Words
    say: Words
    main: Words
    next: Words


@dataclass(frozen=True, slots=True)
class DifferentTeamTexts:
    """E3: ask a different team; with a number day and night, with hours, or without a number."""

    stone: Words
    title: Words
    words_day_and_night: Words
    words_with_hours: Words
    words_without_number: Words
    call: Words
    withheld: Words
    tested: Words
    tested_example: Words
    main: Words
    next: Words


@dataclass(frozen=True, slots=True)
class SentenceTexts:
    """E1b: beginnings of sentences, to say or to show."""

    worried: Words
    different: Words
    worse: Words
    check_again: Words
    interpreter: Words
    interpreter_any: Words


@dataclass(frozen=True, slots=True)
class TheyAskTexts:
    """E3b: what the different team will ask."""

    title: Words
    child: Words
    ward: Words
    ward_without_name: Words
    change: Words
    your_number: Words


@dataclass(frozen=True, slots=True)
class WhatHappensTexts:
    """E3c: what the different team does."""

    title: Words
    check: Words
    result: Words
    response: Words
    nobody_answers: Words


@dataclass(frozen=True, slots=True)
class OtherTexts:
    """E4: worries that are not about getting worse; below the clinical route, never above it."""

    button: Words
    title: Words
    pals: Words
    pals_without_hours: Words
    staff: Words


@dataclass(frozen=True, slots=True)
class SpokenTexts:
    """How days, times and ways to call are said; part of the number on E3 and E4.

    Attributes:
        clock: 12 for "8am", 24 for "08:00".
    """

    clock: Literal[12, 24]
    midnight: Words
    midday: Words
    months: Annotated[tuple[Words, ...], Meta(min_length=12, max_length=12)]
    weekdays: Annotated[tuple[Words, ...], Meta(min_length=7, max_length=7)]
    date: Words
    every_day: Words
    day_range: Words
    opening: Words
    comma: Words
    alternative: Words
    phone: Words
    text: Words
    whatsapp: Words
    day_and_night: Words
    reach: Words


@dataclass(frozen=True, slots=True)
class NoteTexts:
    """Notes beside the cards."""

    does_not_call: Words
    not_in_your_language: Words
    draft: Words
