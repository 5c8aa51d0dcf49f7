"""The answers that a question can be given: answerOption, value sets, units."""

from collections import Counter
from decimal import Decimal

from kiosk.errors import ContentFault
from kiosk.survey import extensions, wire
from kiosk.survey.identifiers import (
    ANSWER_MEDIA,
    ITEM_WEIGHT,
    OPTION_EXCLUSIVE,
    ORDINAL_VALUE,
    UNIT,
    UNIT_OPTION,
)
from kiosk.survey.items import Choice
from kiosk.survey.media import media
from kiosk.survey.typed import read_value
from kiosk.survey.value_sets import ValueSets
from kiosk.survey.values import Coding, Reference, Value
from kiosk.survey.words import Words


def read_options(item: wire.Item, sets: ValueSets, where: str) -> tuple[Choice, ...]:
    """The options of `item`, each with a code of its own.

    Raises:
        ContentFault: an option cannot be used, or a value set cannot be listed.
    """
    listed = item.answer_option
    if item.answer_value_set:
        if listed:
            raise ContentFault(
                f"{where}: it has both answerOption and answerValueSet.", "Keep one of them."
            )
        codings = sets.codings(item.answer_value_set, where)
        listed = tuple(wire.Option(value_coding=coding) for coding in codings)
    values = [read_value(option, "value", where) for option in listed]
    alone = Counter(_code(value) for value in values)
    return tuple(
        _choice(option, value, _own_code(value, alone), where)
        for option, value in zip(listed, values, strict=True)
    )


def read_units(item: wire.Item) -> tuple[Choice, ...]:
    """The units that a quantity can have: `unit`, those of `unitOption`, or that of `initial`."""
    found = [e.value_coding for e in item.extension if e.url in {UNIT, UNIT_OPTION}]
    if not found:
        begun = [one.value_quantity for one in item.initial if one.value_quantity]
        found = [
            wire.Coding(system=one.system, code=one.code, display=one.unit)
            for one in begun[:1]
            if one.code or one.unit
        ]
    return tuple(
        Choice(
            code=coding.code or coding.display,
            text=extensions.words(coding.display or coding.code, coding.display_element),
            value=read_value(wire.Option(value_coding=coding), "value", ""),
        )
        for coding in found
        if coding is not None
    )


def _choice(option: wire.Option, value: Value, code: str, where: str) -> Choice:
    if option.modifier_extension:
        raise ContentFault(f"{where}: an answer has a modifierExtension.", "Take it out.")
    if name := extensions.refused(option.extension):
        raise ContentFault(f"{where}: an answer has a {name}.", "Take it out.")
    text = _words(option, value)
    if not code or not text:
        raise ContentFault(
            f"{where}: an answer has neither code nor display.",
            "Write answerOption as a valueCoding with code and display.",
        )
    exclusive = extensions.first(option.extension, OPTION_EXCLUSIVE)
    return Choice(
        code=code,
        text=text,
        value=value,
        media=media(option.extension, ANSWER_MEDIA, where),
        ordinal=_ordinal(option),
        exclusive=exclusive is not None and exclusive.value_boolean is True,
        selected=option.initial_selected,
    )


def _words(option: wire.Option, value: Value) -> Words:
    match value.of:
        case Coding() if option.value_coding is not None:
            shown = value.of.display or value.of.code
            return extensions.words(shown, option.value_coding.display_element)
        case Reference():
            return Words(value.of.display or value.of.reference)
        case str() if option.value_string is not None:
            return extensions.words(value.of, option.value_string_element)
        case _:
            return Words(str(value.of))


def _code(value: Value) -> str:
    match value.of:
        case Coding():
            return value.of.code or value.of.display
        case Reference():
            return value.of.reference
        case _:
            return str(value.of)


def _own_code(value: Value, alone: Counter[str]) -> str:
    """The code by itself, or with its system where several systems have that code."""
    code = _code(value)
    if isinstance(value.of, Coding) and value.of.system and alone[code] > 1:
        return f"{value.of.system}|{code}"
    return code


def _ordinal(option: wire.Option) -> Decimal | None:
    beside = option.value_coding.extension if option.value_coding else ()
    for found in (*option.extension, *beside):
        if found.url in {ORDINAL_VALUE, ITEM_WEIGHT} and found.value_decimal is not None:
            return found.value_decimal
    return None
