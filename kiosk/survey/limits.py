"""What an item asks of its answers: how many, how long, between which values."""

from decimal import Decimal

from kiosk.errors import ContentFault
from kiosk.survey import extensions, wire
from kiosk.survey.identifiers import (
    MAX_DECIMAL_PLACES,
    MAX_OCCURS,
    MAX_QUANTITY,
    MAX_VALUE,
    MIN_LENGTH,
    MIN_OCCURS,
    MIN_QUANTITY,
    MIN_VALUE,
    REGEX,
    SLIDER_STEP,
)
from kiosk.survey.items import Limits
from kiosk.survey.patterns import LONGEST, Pattern
from kiosk.survey.typed import limit_value
from kiosk.survey.values import Value


def read_limits(item: wire.Item, where: str) -> Limits:
    """The limits of `item`.

    Raises:
        ContentFault: a limit has a value that no limit has, or the pattern cannot be used.
    """
    step = _integer(item, SLIDER_STEP)
    return Limits(
        least=_integer(item, MIN_OCCURS),
        most=_integer(item, MAX_OCCURS),
        low=_bound(item, (MIN_VALUE, MIN_QUANTITY), where),
        high=_bound(item, (MAX_VALUE, MAX_QUANTITY), where),
        min_length=_integer(item, MIN_LENGTH) or 0,
        decimals=_integer(item, MAX_DECIMAL_PLACES),
        step=Decimal(step) if step else None,
        pattern=_pattern(item, where),
    )


def _integer(item: wire.Item, url: str) -> int | None:
    found = extensions.first(item.extension, url)
    return found.value_integer if found else None


def _bound(item: wire.Item, urls: tuple[str, str], where: str) -> Value | None:
    for url in urls:
        if (found := extensions.first(item.extension, url)) is not None:
            if (value := limit_value(found)) is not None:
                return value
            name = url.rpartition("/")[2]
            raise ContentFault(
                f"{where}: {name} has a value that cannot be compared.",
                "Give it a number, a day or a time.",
            )
    return None


def _pattern(item: wire.Item, where: str) -> Pattern | None:
    found = extensions.first(item.extension, REGEX)
    if found is None:
        return None
    pattern = Pattern.of(found.value_string)
    if pattern is None:
        raise ContentFault(
            f"{where}: the regex “{found.value_string}” cannot be used.",
            f"Use at most {LONGEST} letters of RE2: no look-around, no back-reference.",
        )
    return pattern
