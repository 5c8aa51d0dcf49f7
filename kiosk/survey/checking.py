"""Whether a question has such an answer, and everything that is wrong with it; pure."""

from decimal import Decimal

from kiosk.survey.complaints import Complaint, Fault, Unfit, complaint
from kiosk.survey.entries import as_number, tidied, value_of
from kiosk.survey.items import MOMENTS, NO, NUMBERS, YES, Kind, OwnWords, Question
from kiosk.survey.moments import as_date, as_date_time, as_time
from kiosk.survey.values import Operator, Quantity, Type, Value, holds

_LARGEST_INTEGER = 2**31 - 1
"""FHIR R4's integer has 32 bits."""
_READ_MOMENT = {
    Kind.DATE: (as_date, Fault.NOT_A_DATE),
    Kind.TIME: (as_time, Fault.NOT_A_TIME),
    Kind.DATE_TIME: (as_date_time, Fault.NOT_A_MOMENT),
}


def accepted(question: Question, given: tuple[str, ...]) -> tuple[str, ...]:
    """The entries as they are kept.

    Raises:
        Unfit: with every complaint about them.
    """
    tidy = tuple(tidied(question, entry) for entry in given)
    found = (*_about_all(question, tidy), *(c for entry in tidy for c in _about(question, entry)))
    if found:
        raise Unfit(question.link_id, found)
    return tidy


def complaints(question: Question, given: tuple[str, ...]) -> tuple[Complaint, ...]:
    """Everything wrong with `given`; empty where it would be accepted."""
    try:
        accepted(question, given)
    except Unfit as unfit:
        return unfit.complaints
    return ()


def _about_all(question: Question, given: tuple[str, ...]) -> tuple[Complaint, ...]:
    limits = question.limits
    most = (limits.most if question.repeats else 1) or len(given)
    least = max(1, limits.least or 1)
    found = []
    if not given:
        found.append(complaint(Fault.REQUIRED))
    elif len(given) < least:
        found.append(complaint(Fault.TOO_FEW, least=least))
    if len(given) > most:
        found.append(complaint(Fault.TOO_MANY, most=most))
    if len(set(given)) < len(given):
        found.append(complaint(Fault.TWICE))
    if len(given) > 1:
        alone = [one.code for one in question.options if one.exclusive and one.code in given]
        found += [complaint(Fault.EXCLUSIVE, option=code) for code in alone[:1]]
    return tuple(found)


def _about(question: Question, entry: str) -> tuple[Complaint, ...]:
    if question.kind is Kind.OPEN_CHOICE and (isinstance(entry, OwnWords) or not question.options):
        return _about_words(question, entry)
    if question.options:
        is_one = any(one.code == entry for one in question.options)
        return () if is_one else (complaint(Fault.NOT_AN_OPTION),)
    if question.kind is Kind.BOOLEAN:
        return () if entry in {YES, NO} else (complaint(Fault.NOT_AN_OPTION),)
    if question.kind in NUMBERS:
        return _about_number(question, entry)
    if question.kind in MOMENTS:
        read, fault = _READ_MOMENT[question.kind]
        return (complaint(fault),) if read(entry) is None else _about_value(question, entry)
    return _about_words(question, entry)


def _about_words(question: Question, entry: str) -> tuple[Complaint, ...]:
    limits = question.limits
    if not entry:
        return (complaint(Fault.REQUIRED),)
    found = []
    if len(entry) > question.max_length:
        found.append(complaint(Fault.TOO_LONG, most=question.max_length))
    if len(entry) < limits.min_length:
        found.append(complaint(Fault.TOO_SHORT, least=limits.min_length))
    if question.kind is Kind.URL and any(sign.isspace() for sign in entry):
        found.append(complaint(Fault.NOT_AN_ADDRESS))
    if not found and limits.pattern and not limits.pattern.fits(entry):
        found.append(complaint(Fault.PATTERN))
    return tuple(found)


def _about_number(question: Question, entry: str) -> tuple[Complaint, ...]:
    figures, _, unit = entry.partition(" ")
    number = as_number(figures)
    if number is None:
        return (complaint(Fault.NOT_A_NUMBER),)
    is_integer, limits = question.kind is Kind.INTEGER, question.limits
    units = {one.code for one in question.units} if len(question.units) > 1 else {""}
    most = limits.decimals
    checks = (
        (is_integer and number != number.to_integral_value(), complaint(Fault.NOT_WHOLE)),
        (
            is_integer and abs(number) > _LARGEST_INTEGER,
            complaint(Fault.TOO_LARGE, most=_LARGEST_INTEGER),
        ),
        (unit not in units, complaint(Fault.NO_UNIT)),
        (most is not None and _decimals(number) > most, complaint(Fault.TOO_EXACT, most=most)),
        (limits.pattern and not limits.pattern.fits(figures), complaint(Fault.PATTERN)),
    )
    found = next((fault for is_wrong, fault in checks if is_wrong), None)
    return (found,) if found else _about_value(question, entry)


def _about_value(question: Question, entry: str) -> tuple[Complaint, ...]:
    value, limits = value_of(question, entry), question.limits
    if limits.low and holds(_comparable(value, limits.low), Operator.LESS, limits.low):
        return (complaint(Fault.TOO_SMALL, least=_figure(limits.low)),)
    if limits.high and holds(_comparable(value, limits.high), Operator.GREATER, limits.high):
        return (complaint(Fault.TOO_LARGE, most=_figure(limits.high)),)
    return ()


def _comparable(value: Value, limit: Value) -> Value:
    """A quantity as a plain number where its limit is one."""
    if isinstance(value.of, Quantity) and not isinstance(limit.of, Quantity):
        return Value(Type.DECIMAL, value.of.value)
    return value


def _figure(limit: Value) -> object:
    return limit.of.value if isinstance(limit.of, Quantity) else limit.of


def _decimals(number: Decimal) -> int:
    exponent = number.as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0
