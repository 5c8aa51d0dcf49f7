"""Values as FHIR R4 types them, and how two of them compare; pure."""

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from enum import StrEnum
from typing import Any

Json = dict[str, Any]


class Type(StrEnum):
    """FHIR R4 data types that an answer, an option or a condition can have, as `value[x]` ends."""

    BOOLEAN = "Boolean"
    INTEGER = "Integer"
    DECIMAL = "Decimal"
    DATE = "Date"
    DATE_TIME = "DateTime"
    TIME = "Time"
    STRING = "String"
    URI = "Uri"
    CODING = "Coding"
    QUANTITY = "Quantity"
    REFERENCE = "Reference"


class Operator(StrEnum):
    """The enable operators of FHIR R4."""

    EXISTS = "exists"
    EQUALS = "="
    DIFFERS = "!="
    GREATER = ">"
    LESS = "<"
    AT_LEAST = ">="
    AT_MOST = "<="


@dataclass(frozen=True, slots=True)
class Coding:
    """A code of a code system; either may be empty."""

    code: str = ""
    system: str = ""
    display: str = ""
    version: str = ""

    def as_json(self) -> Json:
        """What of it is known."""
        known = {
            "system": self.system,
            "version": self.version,
            "code": self.code,
            "display": self.display,
        }
        return {key: value for key, value in known.items() if value}

    def is_same(self, other: "Coding") -> bool:
        """Whether both mean the same; a side that names no system leaves it open."""
        if self.code and other.code:
            one, two = self.system, other.system
            return self.code == other.code and (not one or not two or one == two)
        return not self.code and not other.code and self.display == other.display


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with a unit."""

    value: Decimal
    unit: str = ""
    system: str = ""
    code: str = ""

    def as_json(self) -> Json:
        """What of it is known."""
        named = {"unit": self.unit, "system": self.system, "code": self.code}
        return {"value": self.value, **{key: value for key, value in named.items() if value}}


@dataclass(frozen=True, slots=True)
class Reference:
    """A resource elsewhere, as a form lists it to choose from."""

    reference: str
    display: str = ""

    def as_json(self) -> Json:
        """What of it is known."""
        known = {"reference": self.reference, "display": self.display}
        return {key: value for key, value in known.items() if value}


@dataclass(frozen=True, slots=True)
class Value:
    """One value with its type; days and times are texts as FHIR writes them."""

    type: Type
    of: bool | int | Decimal | str | Coding | Quantity | Reference

    def as_json(self) -> Json:
        """`{"valueInteger": 3}` and the like."""
        plain = self.of.as_json() if isinstance(self.of, Coding | Quantity | Reference) else self.of
        return {f"value{self.type}": plain}


def holds(given: Value, operator: Operator, wanted: Value) -> bool:
    """Whether `given` compares so with `wanted`; for any operator but `exists`.

    Values of different kinds are never equal and in no order. Of two days or times that are not
    equally exact, only what both say is compared; where that is the same, neither comes first.
    """
    if operator in {Operator.EQUALS, Operator.DIFFERS}:
        return _is_equal(given, wanted) is (operator is Operator.EQUALS)
    order = _order(given, wanted)
    if order is None:
        return False
    match operator:
        case Operator.GREATER:
            return order > 0
        case Operator.LESS:
            return order < 0
        case Operator.AT_LEAST:
            return order >= 0
        case _:
            return order <= 0


def _is_equal(one: Value, two: Value) -> bool:
    if isinstance(one.of, Coding) and isinstance(two.of, Coding):
        return one.of.is_same(two.of)
    if isinstance(one.of, Reference) and isinstance(two.of, Reference):
        return one.of.reference == two.of.reference
    if isinstance(one.of, str) and isinstance(two.of, str) and one.of == two.of:
        return True
    return isinstance(one.of, bool) is isinstance(two.of, bool) and _order(one, two) == 0


def _order(one: Value, two: Value) -> int | None:
    """Less than, equal to or greater than 0; None where there is no order."""
    match one.of, two.of:
        case bool(), bool():
            return int(one.of) - int(two.of)
        case ((int() | Decimal()), (int() | Decimal())):
            return (one.of > two.of) - (one.of < two.of)
        case Quantity(), Quantity():
            units = {one.of.code or one.of.unit, two.of.code or two.of.unit} - {""}
            same = len(units) <= 1
            return (one.of.value > two.of.value) - (one.of.value < two.of.value) if same else None
        case str(), str():
            return _order_of_texts(one, two)
        case _:
            return None


def _order_of_texts(one: Value, two: Value) -> int | None:
    first, second = str(one.of), str(two.of)
    if one.type not in _TIMED or two.type not in _TIMED:
        return (first > second) - (first < second)
    if "T" in first and "T" in second:
        before, after = datetime.fromisoformat(first), datetime.fromisoformat(second)
        if (before.tzinfo is None) is (after.tzinfo is None):
            return (before > after) - (before < after)
    shared = min(len(first), len(second))
    if first[:shared] != second[:shared]:
        return 1 if first[:shared] > second[:shared] else -1
    return 0 if len(first) == len(second) else None


_TIMED = frozenset({Type.DATE, Type.DATE_TIME, Type.TIME})
