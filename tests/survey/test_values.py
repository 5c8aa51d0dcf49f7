"""Values compare as FHIR R4 says, whatever their type, and by the same rule in any form."""

import pytest

from tests.survey.forms import Json, choice, extension, item, links, opened, survey

_KG = extension("questionnaire-unit", valueCoding={"code": "kg", "display": "kg"})
_ASKED: dict[str, Json] = {
    "Boolean": item("q", "boolean"),
    "Integer": item("q", "integer"),
    "Decimal": item("q", "decimal"),
    "Date": item("q", "date"),
    "DateTime": item("q", "dateTime"),
    "Time": item("q", "time"),
    "String": item("q", "string"),
    "Coding": choice("q", "a", "b"),
    "Quantity": item("q", "quantity", extension=[_KG]),
    "Reference": item(
        "q",
        "reference",
        answerOption=[{"valueReference": {"reference": f"Location/{n}"}} for n in (1, 2)],
    ),
}


def is_open(kind: str, entry: str, operator: str, wanted: object) -> bool:
    """Whether a card opens after `entry`, where its condition wants `wanted`."""
    condition = {"question": "q", "operator": operator, f"answer{kind}": wanted}
    if operator == "exists":
        condition = {"question": "q", "operator": operator, "answerBoolean": wanted}
    read = survey(_ASKED[kind], item("card", "display", enableWhen=[condition]))
    return "card" in links(opened(read, **({"q": (entry,)} if entry else {})))


@pytest.mark.parametrize(
    ("kind", "less", "same", "more", "wanted"),
    [
        ("Integer", "4", "5", "6", 5),
        ("Decimal", "4.9", "5.0", "5.1", 5),
        ("Date", "2026-01-30", "2026-01-31", "2026-02-01", "2026-01-31"),
        ("Date", "2025-12-31", "2026", "2027-01-01", "2026"),
        (
            "DateTime",
            "2026-01-31T08:00:00Z",
            "2026-01-31T10:00:00+01:00",
            "2026-01-31T09:30:00Z",
            "2026-01-31T09:00:00Z",
        ),
        ("Time", "08:59:00", "09:00:00", "09:01:00", "09:00:00"),
        ("String", "alder", "birch", "cedar", "birch"),
        ("Quantity", "4", "5", "6", {"value": 5, "code": "kg"}),
    ],
)
def test_every_operator_compares_as_fhir_says(
    kind: str, less: str, same: str, more: str, wanted: object
) -> None:
    expected = {
        "=": (False, True, False),
        "!=": (True, False, True),
        ">": (False, False, True),
        "<": (True, False, False),
        ">=": (False, True, True),
        "<=": (True, True, False),
    }
    for operator, verdicts in expected.items():
        found = tuple(is_open(kind, entry, operator, wanted) for entry in (less, same, more))
        assert found == verdicts, operator
        assert is_open(kind, "", operator, wanted) is (operator == "!=")
    assert is_open(kind, same, "exists", wanted=True)
    assert is_open(kind, "", "exists", wanted=False)


@pytest.mark.parametrize(
    ("kind", "same", "other", "wanted"),
    [
        ("Boolean", "true", "false", True),
        ("Coding", "a", "b", {"system": "https://ward.example/codes", "code": "a"}),
        ("Coding", "a", "b", {"code": "a"}),
        ("Reference", "Location/1", "Location/2", {"reference": "Location/1"}),
    ],
)
def test_what_has_no_order_is_equal_or_not(
    kind: str, same: str, other: str, wanted: object
) -> None:
    assert is_open(kind, same, "=", wanted)
    assert not is_open(kind, same, "!=", wanted)
    assert not is_open(kind, other, "=", wanted)
    assert is_open(kind, other, "!=", wanted)


@pytest.mark.parametrize("operator", ["<", ">", "<=", ">=", "="])
def test_a_month_and_a_day_within_it_are_in_no_order(operator: str) -> None:
    assert not is_open("Date", "2026-01-31", operator, "2026-01")


def test_a_quantity_in_another_unit_is_not_compared() -> None:
    assert not is_open("Quantity", "6", ">", {"value": 5, "code": "lb"})


def test_an_integer_may_be_compared_with_a_decimal() -> None:
    condition = {"question": "q", "operator": ">", "answerDecimal": 4.5}
    read = survey(_ASKED["Integer"], item("card", "display", enableWhen=[condition]))
    assert "card" in links(opened(read, q=("5",)))
