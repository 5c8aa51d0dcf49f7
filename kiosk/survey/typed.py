"""The one value that an option, a condition or an initial value has, with its type."""

from decimal import Decimal

from kiosk.errors import ContentFault
from kiosk.survey import wire
from kiosk.survey.moments import as_date, as_date_time, as_time
from kiosk.survey.values import Coding, Quantity, Reference, Type, Value

_FIELDS = {
    "boolean": Type.BOOLEAN,
    "integer": Type.INTEGER,
    "decimal": Type.DECIMAL,
    "date": Type.DATE,
    "date_time": Type.DATE_TIME,
    "time": Type.TIME,
    "string": Type.STRING,
    "uri": Type.URI,
    "coding": Type.CODING,
    "quantity": Type.QUANTITY,
    "reference": Type.REFERENCE,
}
_MOMENTS = {Type.DATE: as_date, Type.DATE_TIME: as_date_time, Type.TIME: as_time}


def read_value(part: object, prefix: str, where: str) -> Value:
    """The only value among the fields of `part` that begin with `prefix`.

    Raises:
        ContentFault: there is none, or more than one, or a day or time is none.
    """
    written = {
        kind: found
        for name, kind in _FIELDS.items()
        if (found := getattr(part, f"{prefix}_{name}", None)) is not None
    }
    if len(written) != 1:
        raise ContentFault(
            f"{where}: it needs one {prefix}[x], and there are {len(written)}.",
            "Give it exactly one value.",
        )
    ((kind, found),) = written.items()
    value = Value(kind, _plain(found))
    if kind in _MOMENTS and _MOMENTS[kind](str(value.of)) is None:
        raise ContentFault(
            f"{where}: “{value.of}” is not a {kind} of FHIR.", "Write it as 2026-01-31."
        )
    return value


def limit_value(extension: wire.Extension) -> Value | None:
    """The value of a `minValue` or `maxValue`; None for a type that no limit has."""
    if extension.value_quantity is not None:
        return Value(Type.QUANTITY, _plain(extension.value_quantity))
    for name in ("integer", "decimal", "date", "date_time", "time"):
        if (found := getattr(extension, f"value_{name}")) is not None:
            return Value(_FIELDS[name], found)
    return None


def _plain(found: object) -> bool | int | Decimal | str | Coding | Quantity | Reference:
    match found:
        case wire.Coding():
            return Coding(found.code, found.system, found.display, found.version)
        case wire.Quantity():
            return Quantity(found.value or Decimal(0), found.unit, found.system, found.code)
        case wire.Reference():
            return Reference(found.reference, found.display)
        case bool() | int() | Decimal() | str():
            return found
        case _:
            raise TypeError(f"no value of a survey is a {type(found).__name__}")
