"""Entries that a question should take, as somebody might give them."""

from decimal import Decimal
from random import Random

from kiosk.survey.items import NO, YES, Kind, OwnWords, Question
from kiosk.survey.values import Value

_OWN_WORDS = 0.3
_MOST = 3
_WORDS = "word word word "


def an_answer(question: Question, chance: Random) -> tuple[str, ...]:
    """One entry, or several where the question takes them."""
    least, most = question.limits.least or 1, question.limits.most or _MOST
    times = chance.randint(least, max(least, most)) if question.repeats else 1
    if question.options:
        return _from_list(question, chance, times)
    if question.kind is Kind.BOOLEAN:
        return (chance.choice((YES, NO)),)
    unit = f" {question.units[0].code}" if len(question.units) > 1 else ""
    numbers = chance.sample(range(11), min(times, 11))
    return tuple(f"{_entry(question, n)}{unit}" for n in numbers)


def _from_list(question: Question, chance: Random, times: int) -> tuple[str, ...]:
    if question.kind is Kind.OPEN_CHOICE and chance.random() < _OWN_WORDS:
        return (OwnWords("something else"),)
    shared = [one.code for one in question.options if not one.exclusive]
    alone = [one.code for one in question.options if one.exclusive]
    if not shared or (alone and not question.limits.least and chance.random() < _OWN_WORDS):
        return (chance.choice(alone),)
    return tuple(chance.sample(shared, min(times, len(shared))))


def _entry(question: Question, n: int) -> str:
    match question.kind:
        case Kind.INTEGER | Kind.DECIMAL | Kind.QUANTITY:
            low = _number(question.limits.low, Decimal(0))
            return str(min(low + n, _number(question.limits.high, Decimal(99))))
        case Kind.DATE:
            return f"2026-{n + 1:02}-15"
        case Kind.DATE_TIME:
            return f"2026-{n + 1:02}-15T08:30:00Z"
        case Kind.TIME:
            return f"{n + 6:02}:30"
        case Kind.URL:
            return f"https://ward.example/{n}"
        case _:
            return f"{_WORDS}{n}"[: question.max_length]


def _number(limit: Value | None, otherwise: Decimal) -> Decimal:
    if limit is None or not isinstance(limit.of, int | Decimal):
        return otherwise
    return Decimal(limit.of)
