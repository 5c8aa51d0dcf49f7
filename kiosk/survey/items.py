"""What a survey is made of, once it has been read and found sound."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from kiosk.survey.words import Words


class Kind(StrEnum):
    """The item types of FHIR R4 that this kiosk can use."""

    GROUP = "group"
    DISPLAY = "display"
    CHOICE = "choice"
    BOOLEAN = "boolean"
    STRING = "string"
    TEXT = "text"
    INTEGER = "integer"


ANSWERED = frozenset({Kind.CHOICE, Kind.BOOLEAN, Kind.STRING, Kind.TEXT})
"""Kinds that a family answers; an integer is only ever filled in by the kiosk, hidden."""

WRITTEN = frozenset({Kind.STRING, Kind.TEXT})

MAX_WRITTEN = 1000
"""Characters of a written answer where the survey sets no limit of its own."""

YES, NO = "true", "false"
"""The codes of a boolean answer within a session."""

FILM_FACTS = {
    "filmId": Kind.STRING,
    "filmVersion": Kind.INTEGER,
    "filmLang": Kind.STRING,
    "captionsOn": Kind.BOOLEAN,
    "completedPercent": Kind.INTEGER,
}
"""Hidden items that the kiosk fills in by itself, by linkId: which film was seen, and how."""


class Operator(StrEnum):
    """FHIR R4 enable operators that make sense for a chosen answer."""

    EXISTS = "exists"
    EQUALS = "="
    DIFFERS = "!="


@dataclass(frozen=True, slots=True)
class Condition:
    """One enableWhen: compare the answer to `question` with the code `value`.

    For `exists`, and for a boolean question, `value` is "true" or "false".
    """

    question: str
    operator: Operator
    value: str


@dataclass(frozen=True, slots=True)
class Choice:
    """One answer that can be chosen.

    Attributes:
        code: unique within its question.
        text: what stands on the button.
        system: the code system, empty where the file names none.
        picture: name of one of the kiosk's drawings, without folder and ending.
    """

    code: str
    text: Words
    system: str = ""
    picture: str | None = None


@dataclass(frozen=True, slots=True)
class Question:
    """One item of the survey: a question, a card to read, or a group of items.

    Attributes:
        link_id: unique within the survey.
        enable_when: shown only where these hold; all of them, or any.
        hidden: never shown; filled in by the kiosk where it knows the answer.
        max_length: characters that a written answer may have.
        items: the items of a group, in order.
    """

    link_id: str
    kind: Kind
    text: Words
    options: tuple[Choice, ...] = ()
    required: bool = False
    repeats: bool = False
    enable_when: tuple[Condition, ...] = ()
    all_conditions: bool = True
    hidden: bool = False
    picture: str | None = None
    max_length: int = MAX_WRITTEN
    items: tuple["Question", ...] = ()

    @property
    def asks(self) -> bool:
        """Whether a family can answer it."""
        return self.kind in ANSWERED and not self.hidden

    def walk(self) -> Iterator["Question"]:
        """The item and all items within it, in reading order."""
        yield self
        for item in self.items:
            yield from item.walk()
