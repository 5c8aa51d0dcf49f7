"""What a survey is made of, once it has been read and found sound."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from kiosk.survey.patterns import Pattern
from kiosk.survey.values import Operator, Type, Value
from kiosk.survey.words import NOTHING, Words


class Kind(StrEnum):
    """The item types of FHIR R4."""

    GROUP = "group"
    DISPLAY = "display"
    BOOLEAN = "boolean"
    DECIMAL = "decimal"
    INTEGER = "integer"
    DATE = "date"
    DATE_TIME = "dateTime"
    TIME = "time"
    STRING = "string"
    TEXT = "text"
    URL = "url"
    CHOICE = "choice"
    OPEN_CHOICE = "open-choice"
    ATTACHMENT = "attachment"
    REFERENCE = "reference"
    QUANTITY = "quantity"


TYPE_OF = {
    Kind.BOOLEAN: Type.BOOLEAN,
    Kind.DECIMAL: Type.DECIMAL,
    Kind.INTEGER: Type.INTEGER,
    Kind.DATE: Type.DATE,
    Kind.DATE_TIME: Type.DATE_TIME,
    Kind.TIME: Type.TIME,
    Kind.STRING: Type.STRING,
    Kind.TEXT: Type.STRING,
    Kind.URL: Type.URI,
    Kind.CHOICE: Type.CODING,
    Kind.OPEN_CHOICE: Type.CODING,
    Kind.REFERENCE: Type.REFERENCE,
    Kind.QUANTITY: Type.QUANTITY,
}
"""The data type of an answer that is given in its own words or figures."""

NUMBERS = frozenset({Kind.DECIMAL, Kind.INTEGER, Kind.QUANTITY})
WRITTEN = frozenset({Kind.STRING, Kind.TEXT, Kind.URL})
MOMENTS = frozenset({Kind.DATE, Kind.DATE_TIME, Kind.TIME})

MAX_WRITTEN = 1000
"""Characters of a written answer where the survey sets no limit of its own."""

YES, NO = "true", "false"
"""The entries of a boolean answer."""

FILM_FACTS = {
    "filmId": Kind.STRING,
    "filmVersion": Kind.INTEGER,
    "filmLang": Kind.STRING,
    "captionsOn": Kind.BOOLEAN,
    "completedPercent": Kind.INTEGER,
}
"""Hidden items that the kiosk fills in by itself, by linkId: which film was seen, and how."""


class OwnWords(str):
    """An entry to an open-choice question in the person's own words, not one of its options."""

    __slots__ = ()


class Control(StrEnum):
    """How a question asks to be shown (`questionnaire-itemControl`)."""

    RADIO = "radio-button"
    CHECK_BOX = "check-box"
    DROP_DOWN = "drop-down"
    SLIDER = "slider"


class WardWords(StrEnum):
    """The ward's own words that a card can stand beside."""

    RAPID_REVIEW = "rapid-review"
    PALS = "pals"


class Orientation(StrEnum):
    """How the options ask to be laid out."""

    VERTICAL = "vertical"
    HORIZONTAL = "horizontal"


@dataclass(frozen=True, slots=True)
class Condition:
    """One enableWhen: compare the answer to `question` with `value`.

    For `exists` the value is a boolean: whether there has to be an answer.
    """

    question: str
    operator: Operator
    value: Value


@dataclass(frozen=True, slots=True)
class Media:
    """A picture or sound beside a text; exactly one of the first three is there.

    Attributes:
        drawing: name of one of the kiosk's drawings, without folder and ending.
        file: path below the folder of the survey file.
        data: the bytes themselves.
        content_type: MIME type.
        title: what it shows, in words; empty where the file does not say.
    """

    drawing: str = ""
    file: str = ""
    data: bytes = b""
    content_type: str = ""
    title: str = ""


@dataclass(frozen=True, slots=True)
class Choice:
    """One answer that can be chosen.

    Attributes:
        code: what stands for it as an entry; unique within its question.
        text: what stands on the button.
        value: what an answer says.
        media: a picture or sound for it.
        ordinal: its score, where the file gives one.
        exclusive: whether it rules out all others, as "none of these".
        selected: whether the file has it chosen beforehand.
    """

    code: str
    text: Words
    value: Value
    media: Media | None = None
    ordinal: Decimal | None = None
    exclusive: bool = False
    selected: bool = False

    @property
    def picture(self) -> str | None:
        """The name of its drawing, if it has one."""
        return self.media.drawing or None if self.media else None


@dataclass(frozen=True, slots=True)
class Limits:
    """What an answer has to keep to; None where there is no limit.

    Attributes:
        least, most: how many answers a repeating item takes.
        low, high: between which values, both included.
        min_length: characters of a written answer, at least.
        decimals: figures after the point, at most.
        step: by which a slider moves.
    """

    least: int | None = None
    most: int | None = None
    low: Value | None = None
    high: Value | None = None
    min_length: int = 0
    decimals: int | None = None
    step: Decimal | None = None
    pattern: Pattern | None = None


@dataclass(frozen=True, slots=True)
class Look:
    """How an item asks to be shown; nothing of it changes what is asked.

    Attributes:
        help: words for whoever asks what is meant.
        entry_format: an example or hint for the entry.
        unit, lower, upper: words beside the number and at the ends of a slider.
        ward_words: which of the ward's own words stand with a card.
    """

    prefix: Words = NOTHING
    control: Control | None = None
    orientation: Orientation | None = None
    help: Words = NOTHING
    entry_format: Words = NOTHING
    unit: Words = NOTHING
    lower: Words = NOTHING
    upper: Words = NOTHING
    media: Media | None = None
    ward_words: WardWords | None = None

    def words(self) -> tuple[Words, ...]:
        """All that a family may read of it."""
        return (self.prefix, self.help, self.entry_format, self.unit, self.lower, self.upper)


@dataclass(frozen=True, slots=True)
class Question:
    """One item of the survey: a question, a card to read, or a group of items.

    Attributes:
        link_id: unique within the survey.
        enable_when: shown only where these hold; all of them, or any.
        hidden: never shown; filled in by the file or by the kiosk where it knows the answer.
        read_only: shown with what is filled in; nobody answers it.
        initial: entries that are filled in beforehand.
        max_length: characters that a written answer may have.
        units: of a quantity, one or several to choose from.
        items: the items of a group, or those asked about each answer, in order.
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
    read_only: bool = False
    initial: tuple[str, ...] = ()
    max_length: int = MAX_WRITTEN
    limits: Limits = Limits()
    units: tuple[Choice, ...] = ()
    look: Look = Look()
    items: tuple["Question", ...] = ()

    @property
    def picture(self) -> str | None:
        """The name of its drawing, if it has one."""
        return self.look.media.drawing or None if self.look.media else None

    @property
    def can_be_answered(self) -> bool:
        """Whether there is a way to answer it here: no camera, so no attachment."""
        match self.kind:
            case Kind.GROUP | Kind.DISPLAY | Kind.ATTACHMENT:
                return False
            case Kind.REFERENCE:
                return bool(self.options)
            case _:
                return True

    @property
    def asks(self) -> bool:
        """Whether a family answers it, wherever it is seen."""
        return self.can_be_answered and not self.hidden and not self.read_only

    @property
    def is_typed(self) -> bool:
        """Whether its answer is typed or picked, not chosen from a list."""
        return not self.options and self.kind in {*WRITTEN, *NUMBERS, *MOMENTS, Kind.OPEN_CHOICE}

    def walk(self) -> Iterator["Question"]:
        """The item and all items within it, in reading order."""
        yield self
        for item in self.items:
            yield from item.walk()
