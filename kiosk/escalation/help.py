"""Everything the help screen shows, filled in and ready; nothing left to decide or to look up."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Sign:
    """One sign of an emergency: a drawing in `assets/pictures` and its words."""

    picture: str
    words: str


@dataclass(frozen=True, slots=True)
class EmergencyCard:
    """What never leaves the help screen."""

    heading: str
    signs: tuple[Sign, ...]
    action: str


@dataclass(frozen=True, slots=True)
class Step:
    """One step: at most forty words in English.

    Attributes:
        number: 1 to 3.
        stone: short name on the way from step to step.
        picture: drawing in `assets/pictures`.
        main: words of the filled button.
        next: words of the button to the next thing.
    """

    number: int
    stone: str
    title: str
    words: str
    picture: str
    main: str
    next: str


@dataclass(frozen=True, slots=True)
class ShownNumber:
    """A number that may be shown today.

    Attributes:
        team: whom it calls.
        number: with marks that keep its order where the writing runs right to left.
        channels: how and when, such as `Phone or text, day and night`.
        tested: the day of the last test call.
        tested_label: the same in words; says so when the date is an example.
    """

    team: str
    number: str
    channels: str
    tested: date
    tested_label: str


@dataclass(frozen=True, slots=True)
class WithheldNumber:
    """No number today: whom to ask instead."""

    sentence: str


@dataclass(frozen=True, slots=True)
class Phrase:
    """A sentence to say or to show, in the family's language and for staff in English."""

    own: str
    english: str


@dataclass(frozen=True, slots=True)
class InfoPage:
    """A page to read."""

    title: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Help:
    """All of help in one language, for one ward, on one day.

    Attributes:
        language: BCP-47 tag of what is shown; English when the family's may not be.
        rtl: whether it runs right to left.
        draft: whether the wording still lacks a clinician's approval.
        draft_note: says so, on a demo ward only; else empty.
        language_note: says that something is not in the family's language yet; else empty.
        phrases: the last one is the sentence of step 2.
        notice: that this screen calls nobody.
        other_button: words of the way to `other`.
    """

    language: str
    rtl: bool
    draft: bool
    draft_note: str
    language_note: str
    emergency: EmergencyCard
    steps: tuple[Step, Step, Step]
    number: ShownNumber | WithheldNumber
    phrases: tuple[Phrase, ...]
    they_ask: InfoPage
    what_happens: InfoPage
    other: InfoPage
    other_button: str
    notice: str
