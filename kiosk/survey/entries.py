"""Entries, the texts that a screen hands over, and the values that they stand for; pure.

An entry is the code of an option, `true` or `false`, a number, a day, a time, or words. Words for
an open-choice question that are none of its options are `OwnWords`. A quantity with several units
is a number, a space and the code of the unit.
"""

import re
import unicodedata
from decimal import Decimal

from kiosk.survey.items import MOMENTS, NUMBERS, TYPE_OF, YES, Choice, Kind, OwnWords, Question
from kiosk.survey.moments import as_date, as_date_time, as_time
from kiosk.survey.values import Coding, Quantity, Type, Value

_MOST_DIGITS = 18
_FIGURES = re.compile(r"[+-]?\d+(?:\.\d+)?")
_LAYOUT = frozenset("\n\t")
_READ_MOMENT = {Kind.DATE: as_date, Kind.TIME: as_time, Kind.DATE_TIME: as_date_time}


def tidied(question: Question, entry: str) -> str:
    """Without spaces around it or control characters; numbers in plain figures, times whole."""
    kept = (sign for sign in entry if sign in _LAYOUT or unicodedata.category(sign) != "Cc")
    text = "".join(kept).strip()
    if isinstance(entry, OwnWords):
        return OwnWords(text)
    if question.options:
        return text
    if question.kind in NUMBERS:
        figures, gap, unit = text.partition(" ")
        number = as_number(figures)
        return f"{_plain(number, question.kind)}{gap}{unit}" if number is not None else text
    if question.kind in MOMENTS:
        return _READ_MOMENT[question.kind](text) or text
    return OwnWords(text) if question.kind is Kind.OPEN_CHOICE else text


def value_of(question: Question, entry: str) -> Value:
    """What an accepted entry says."""
    if isinstance(entry, OwnWords):
        return Value(Type.STRING, str(entry))
    if question.options:
        return option_of(question.options, entry).value
    return Value(TYPE_OF[question.kind], _plainly(question, entry))


def as_number(figures: str) -> Decimal | None:
    """The number that `figures` are; None where they are none, or are too many."""
    is_one = _FIGURES.fullmatch(figures) and len(figures) <= _MOST_DIGITS
    return Decimal(figures) if is_one else None


def option_of(options: tuple[Choice, ...], code: str) -> Choice:
    """The option with this code."""
    return next(option for option in options if option.code == code)


def _plainly(question: Question, entry: str) -> bool | int | Decimal | Quantity | str:
    match question.kind:
        case Kind.BOOLEAN:
            return entry == YES
        case Kind.INTEGER:
            return int(entry)
        case Kind.DECIMAL:
            return Decimal(entry)
        case Kind.QUANTITY:
            return _quantity(question.units, entry)
        case _:
            return entry


def _plain(number: Decimal, kind: Kind) -> str:
    if kind is Kind.INTEGER and number == number.to_integral_value():
        return str(int(number))
    return f"{number:f}"


def _quantity(units: tuple[Choice, ...], entry: str) -> Quantity:
    figures, _, code = entry.partition(" ")
    chosen = option_of(units, code) if code else (units[0] if units else None)
    if chosen is None or not isinstance(chosen.value.of, Coding):
        return Quantity(Decimal(figures))
    unit = chosen.value.of
    return Quantity(Decimal(figures), unit.display or unit.code, unit.system, unit.code)
