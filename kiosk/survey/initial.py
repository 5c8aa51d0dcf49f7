"""What a file fills in beforehand, as entries."""

from kiosk.errors import ContentFault
from kiosk.survey import wire
from kiosk.survey.items import NO, TYPE_OF, YES, Choice, Kind, OwnWords
from kiosk.survey.typed import read_value
from kiosk.survey.values import Coding, Quantity, Reference, Type, Value

_ALSO = {
    Kind.DECIMAL: {Type.INTEGER},
    Kind.DATE_TIME: {Type.DATE},
    Kind.URL: {Type.STRING},
    Kind.OPEN_CHOICE: {Type.STRING},
}
_NEVER = frozenset({Kind.GROUP, Kind.DISPLAY, Kind.ATTACHMENT})


def read_initial(
    item: wire.Item,
    kind: Kind,
    options: tuple[Choice, ...],
    units: tuple[Choice, ...],
    where: str,
) -> tuple[str, ...]:
    """The entries that `item` begins with: those of `initial`, or the options selected at first.

    Raises:
        ContentFault: they are not answers to the item.
    """
    selected = tuple(option.code for option in options if option.selected)
    if item.initial and (selected or kind in _NEVER):
        raise _unfit(where)
    entries = tuple(
        _entry(read_value(one, "value", where), kind, options, units, where) for one in item.initial
    )
    if len(entries + selected) > 1 and not item.repeats:
        raise ContentFault(
            f"{where}: several answers are filled in beforehand.", "Keep one, or let it repeat."
        )
    return entries or selected


def _entry(
    value: Value, kind: Kind, options: tuple[Choice, ...], units: tuple[Choice, ...], where: str
) -> str:
    if options:
        for option in options:
            if _is_option(value, option):
                return option.code
        if kind is Kind.OPEN_CHOICE and value.type is Type.STRING:
            return OwnWords(value.of)
        raise _unfit(where)
    if value.type not in {TYPE_OF[kind], *_ALSO.get(kind, ())}:
        raise _unfit(where)
    match value.of:
        case bool():
            return YES if value.of else NO
        case Quantity():
            unit = f" {value.of.code or value.of.unit}" if len(units) > 1 else ""
            return f"{value.of.value}{unit}"
        case Coding() | Reference():
            raise _unfit(where)
        case str() if kind is Kind.OPEN_CHOICE:
            return OwnWords(value.of)
        case _:
            return str(value.of)


def _is_option(value: Value, option: Choice) -> bool:
    if isinstance(value.of, Coding) and isinstance(option.value.of, Coding):
        return value.of.is_same(option.value.of)
    return value == option.value


def _unfit(where: str) -> ContentFault:
    return ContentFault(
        f"{where}: what is filled in beforehand (initial) is no answer to it.",
        "Name one of its options, or a value of its own type.",
    )
