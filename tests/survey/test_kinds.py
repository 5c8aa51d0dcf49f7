"""Every item type of FHIR R4 takes what it should, refuses what it should not, and says why."""

from decimal import Decimal
from typing import Any

import pytest

from kiosk.survey.checking import complaints
from kiosk.survey.complaints import Unfit
from kiosk.survey.items import OwnWords
from kiosk.survey.response import build_response, encode
from tests.survey.forms import Json, begin, choice, extension, group, item, option, survey
from tests.survey.test_response import CONTEXT

_WEIGHT = extension(
    "questionnaire-unit",
    valueCoding={"system": "http://unitsofmeasure.org", "code": "kg", "display": "kg"},
)
_UNITS = [
    extension("questionnaire-unitOption", valueCoding={"code": code, "display": code})
    for code in ("kg", "lb")
]
_OPEN = {"answerOption": [option("tea"), option("milk")]}


def answered(one: Json, *entries: str) -> list[Json]:
    """The answers in the response to a survey of this item alone."""
    response = build_response(begin(one).answer(*entries), CONTEXT)
    answers: list[Json] = response["item"][0]["answer"]
    return answers


@pytest.mark.parametrize(
    ("one", "entry", "answer"),
    [
        pytest.param(item("q", "boolean"), "false", {"valueBoolean": False}, id="boolean"),
        pytest.param(item("q", "integer"), " -12 ", {"valueInteger": -12}, id="integer"),
        pytest.param(
            item("q", "integer"), "۱۲", {"valueInteger": 12}, id="integer in Urdu figures"
        ),
        pytest.param(item("q", "decimal"), "1.50", {"valueDecimal": Decimal("1.50")}, id="decimal"),
        pytest.param(item("q", "date"), "2026-02", {"valueDate": "2026-02"}, id="date"),
        pytest.param(
            item("q", "dateTime"),
            "2026-02-28T09:30Z",
            {"valueDateTime": "2026-02-28T09:30:00Z"},
            id="dateTime",
        ),
        pytest.param(item("q", "dateTime"), "2026", {"valueDateTime": "2026"}, id="dateTime, year"),
        pytest.param(item("q", "time"), "09:30", {"valueTime": "09:30:00"}, id="time"),
        pytest.param(item("q", "string"), " hello ", {"valueString": "hello"}, id="string"),
        pytest.param(item("q", "string"), "a\x00b\x1b", {"valueString": "ab"}, id="control signs"),
        pytest.param(item("q", "text"), "one\ntwo", {"valueString": "one\ntwo"}, id="text"),
        pytest.param(
            item("q", "url"), "https://x.example", {"valueUri": "https://x.example"}, id="url"
        ),
        pytest.param(
            choice("q", "a"),
            "a",
            {"valueCoding": {"system": "https://ward.example/codes", "code": "a", "display": "a"}},
            id="choice",
        ),
        pytest.param(
            item("q", "open-choice", **_OPEN),
            OwnWords(" juice "),
            {"valueString": "juice"},
            id="open-choice, own words",
        ),
        pytest.param(
            item("q", "open-choice", **_OPEN),
            OwnWords("tea"),
            {"valueString": "tea"},
            id="open-choice, own words that are a code",
        ),
        pytest.param(
            item("q", "open-choice"),
            "juice",
            {"valueString": "juice"},
            id="open-choice without options",
        ),
        pytest.param(
            item("q", "quantity", extension=[_WEIGHT]),
            "3.2",
            {
                "valueQuantity": {
                    "value": Decimal("3.2"),
                    "unit": "kg",
                    "system": "http://unitsofmeasure.org",
                    "code": "kg",
                }
            },
            id="quantity",
        ),
        pytest.param(
            item("q", "quantity", extension=_UNITS),
            "7 lb",
            {"valueQuantity": {"value": Decimal(7), "unit": "lb", "code": "lb"}},
            id="quantity with a choice of units",
        ),
        pytest.param(
            item("q", "quantity"),
            "7",
            {"valueQuantity": {"value": Decimal(7)}},
            id="quantity without unit",
        ),
        pytest.param(
            item(
                "q",
                "reference",
                answerOption=[
                    {"valueReference": {"reference": "Location/1", "display": "Play room"}}
                ],
            ),
            "Location/1",
            {"valueReference": {"reference": "Location/1", "display": "Play room"}},
            id="reference",
        ),
    ],
)
def test_an_answer_is_written_in_its_own_type(one: Json, entry: str, answer: Json) -> None:
    assert answered(one, entry) == [answer]


@pytest.mark.parametrize(
    ("options", "entry", "answer"),
    [
        ([{"valueInteger": 1}, {"valueInteger": 2}], "2", {"valueInteger": 2}),
        ([{"valueDate": "2026-01-31"}], "2026-01-31", {"valueDate": "2026-01-31"}),
        ([{"valueTime": "09:00:00"}], "09:00:00", {"valueTime": "09:00:00"}),
        ([{"valueString": "blue"}], "blue", {"valueString": "blue"}),
        (
            [{"valueReference": {"reference": "Organization/1"}}],
            "Organization/1",
            {"valueReference": {"reference": "Organization/1"}},
        ),
        (
            [{"valueCoding": {"display": "No code"}}],
            "No code",
            {"valueCoding": {"display": "No code"}},
        ),
        (
            [
                {"valueCoding": {"system": "urn:a", "code": "1"}},
                {"valueCoding": {"system": "urn:b", "code": "1"}},
            ],
            "urn:b|1",
            {"valueCoding": {"system": "urn:b", "code": "1"}},
        ),
    ],
    ids=[
        "integer",
        "date",
        "time",
        "string",
        "reference",
        "display alone",
        "one code of two systems",
    ],
)
def test_an_option_of_any_type_can_be_chosen(options: list[Json], entry: str, answer: Json) -> None:
    assert answered(item("q", "choice", answerOption=options), entry) == [answer]


@pytest.mark.parametrize(
    ("one", "entries", "faults"),
    [
        pytest.param(item("q", "boolean"), ("maybe",), ["not-an-option"], id="boolean"),
        pytest.param(item("q", "integer"), ("1.5",), ["not-whole"], id="integer"),
        pytest.param(item("q", "integer"), ("a lot",), ["not-a-number"], id="integer in words"),
        pytest.param(item("q", "integer"), ("2147483648",), ["too-large"], id="integer of 33 bits"),
        pytest.param(item("q", "decimal"), ("NaN",), ["not-a-number"], id="decimal"),
        pytest.param(item("q", "decimal"), ("1e9999999",), ["not-a-number"], id="an exponent"),
        pytest.param(item("q", "decimal"), ("9" * 40,), ["not-a-number"], id="decimal too long"),
        pytest.param(item("q", "date"), ("2026-02-30",), ["not-a-date"], id="date"),
        pytest.param(item("q", "time"), ("25:00",), ["not-a-time"], id="time"),
        pytest.param(item("q", "dateTime"), ("2026-02-28T09:30",), ["not-a-moment"], id="dateTime"),
        pytest.param(item("q", "url"), ("not an address",), ["not-an-address"], id="url"),
        pytest.param(item("q", "string"), ("  ",), ["required"], id="string"),
        pytest.param(choice("q"), ("maybe",), ["not-an-option"], id="choice"),
        pytest.param(choice("q"), (), ["required"], id="choice without an answer"),
        pytest.param(choice("q"), ("yes", "no"), ["too-many"], id="two answers"),
        pytest.param(choice("q", repeats=True), ("yes", "yes"), ["twice"], id="twice the same"),
        pytest.param(
            item("q", "open-choice", **_OPEN), ("juice",), ["not-an-option"], id="open-choice"
        ),
        pytest.param(item("q", "quantity", extension=_UNITS), ("7",), ["no-unit"], id="quantity"),
        pytest.param(
            item("q", "quantity", extension=_UNITS), ("7 st",), ["no-unit"], id="unknown unit"
        ),
    ],
)
def test_what_is_no_answer_is_refused_with_a_code_for_each_fault(
    one: Json, entries: tuple[str, ...], faults: list[str]
) -> None:
    question = survey(one).items[0]
    assert [found.fault for found in complaints(question, entries)] == faults
    with pytest.raises(Unfit) as unfit:
        begin(one).answer(*entries)
    assert unfit.value.link_id == "q"
    assert all(entry not in str(unfit.value) for entry in entries if len(entry) > 3)


def test_a_repeating_question_of_any_type_takes_several_answers() -> None:
    assert answered(item("q", "date", repeats=True), "2026", "2027-01") == [
        {"valueDate": "2026"},
        {"valueDate": "2027-01"},
    ]


def test_a_card_is_read_and_never_answered() -> None:
    session = begin(item("card", "display"), choice("q")).skip().answer("yes")
    assert [found["linkId"] for found in build_response(session, CONTEXT)["item"]] == ["q"]


@pytest.mark.parametrize("kind", ["attachment", "reference"])
def test_what_cannot_be_given_here_is_shown_and_passed(kind: str) -> None:
    session = begin(item("q", kind), choice("r"))
    assert session.current() is session.questionnaire.items[0]
    assert dict(session.answer("anything").skip().answers) == {}


def test_a_group_holds_the_answers_of_its_items() -> None:
    session = begin(group("g", item("n", "integer"), text="How much?")).answer("3")
    assert build_response(session, CONTEXT)["item"] == [
        {"linkId": "g", "item": [{"linkId": "n", "answer": [{"valueInteger": 3}]}]}
    ]
    (step,) = session.steps()
    assert [found.text.text for found, _ in step.groups] == ["How much?"]


def test_decimals_are_stored_as_they_were_entered() -> None:
    written = encode(build_response(begin(item("q", "decimal")).answer("1.50"), CONTEXT))
    assert b'"valueDecimal":1.50' in written


def test_a_question_may_lie_within_a_question_and_waits_for_its_answer() -> None:
    inner = item("why", "string")
    session = begin(choice("q", item=[inner]), choice("last"))
    assert [found.link_id for found in session.screens()] == ["q", "last"]
    session = session.answer("yes").answer("kind staff").skip()
    (answer,) = build_response(session, CONTEXT)["item"][0]["answer"]
    assert answer["item"] == [{"linkId": "why", "answer": [{"valueString": "kind staff"}]}]


def test_what_lies_within_a_repeating_question_is_asked_of_each_answer() -> None:
    session = begin(choice("q", "a", "b", repeats=True, item=[item("why", "string")]))
    session = session.answer("a", "b").answer("first").answer("second")
    answers: list[dict[str, Any]] = build_response(session, CONTEXT)["item"][0]["answer"]
    assert [one["item"][0]["answer"][0]["valueString"] for one in answers] == ["first", "second"]
