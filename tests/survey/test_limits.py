"""Limits of FHIR and its extensions hold, and are told as figures."""

import time

import pytest

from kiosk.errors import ContentFault
from kiosk.survey.checking import complaints
from tests.survey.forms import Json, begin, choice, control, extension, item, option, survey


def limited(kind: str, *limits: Json, **fields: object) -> Json:
    return item("q", kind, extension=list(limits), **fields)


_LOW, _HIGH = extension("minValue", valueInteger=2), extension("maxValue", valueDecimal=9.5)
_NONE_OF_THESE = {
    **option("none"),
    "extension": [extension("questionnaire-optionExclusive", valueBoolean=True)],
}


@pytest.mark.parametrize(
    ("one", "entries", "found"),
    [
        pytest.param(
            item("q", "string", maxLength=3), ("abcd",), ("too-long", {"most": "3"}), id="maxLength"
        ),
        pytest.param(
            item("q", "text"), ("a" * 1001,), ("too-long", {"most": "1000"}), id="1000 unless set"
        ),
        pytest.param(
            limited("string", extension("minLength", valueInteger=3)),
            ("ab",),
            ("too-short", {"least": "3"}),
            id="minLength",
        ),
        pytest.param(
            limited("string", extension("regex", valueString="[A-Z]{2}[0-9]+")),
            ("x1",),
            ("pattern", {}),
            id="regex",
        ),
        pytest.param(
            limited("integer", _LOW), ("1",), ("too-small", {"least": "2"}), id="minValue"
        ),
        pytest.param(
            limited("decimal", _HIGH), ("9.6",), ("too-large", {"most": "9.5"}), id="maxValue"
        ),
        pytest.param(
            limited("date", extension("minValue", valueDate="2026-01-01")),
            ("2025-12-31",),
            ("too-small", {"least": "2026-01-01"}),
            id="minValue of a date",
        ),
        pytest.param(
            limited("time", extension("maxValue", valueTime="18:00:00")),
            ("18:01",),
            ("too-large", {"most": "18:00:00"}),
            id="maxValue of a time",
        ),
        pytest.param(
            limited(
                "quantity", extension("sdc-questionnaire-maxQuantity", valueQuantity={"value": 5})
            ),
            ("6",),
            ("too-large", {"most": "5"}),
            id="maxQuantity",
        ),
        pytest.param(
            limited(
                "quantity", extension("sdc-questionnaire-minQuantity", valueQuantity={"value": 5})
            ),
            ("4",),
            ("too-small", {"least": "5"}),
            id="minQuantity",
        ),
        pytest.param(
            limited("quantity", _LOW),
            ("1",),
            ("too-small", {"least": "2"}),
            id="minValue of a quantity",
        ),
        pytest.param(
            limited("decimal", extension("maxDecimalPlaces", valueInteger=1)),
            ("1.25",),
            ("too-exact", {"most": "1"}),
            id="maxDecimalPlaces",
        ),
        pytest.param(
            choice(
                "q",
                "a",
                "b",
                "c",
                repeats=True,
                extension=[extension("questionnaire-minOccurs", valueInteger=2)],
            ),
            ("a",),
            ("too-few", {"least": "2"}),
            id="minOccurs",
        ),
        pytest.param(
            choice(
                "q",
                "a",
                "b",
                "c",
                repeats=True,
                extension=[extension("questionnaire-maxOccurs", valueInteger=2)],
            ),
            ("a", "b", "c"),
            ("too-many", {"most": "2"}),
            id="maxOccurs",
        ),
        pytest.param(
            item("q", "choice", repeats=True, answerOption=[option("a"), _NONE_OF_THESE]),
            ("a", "none"),
            ("exclusive", {"option": "none"}),
            id="optionExclusive",
        ),
    ],
)
def test_a_limit_is_kept_and_told_in_figures(
    one: Json, entries: tuple[str, ...], found: tuple[str, dict[str, str]]
) -> None:
    (complaint,) = complaints(survey(one).items[0], entries)
    assert (str(complaint.fault), dict(complaint.figures)) == found


@pytest.mark.parametrize(
    ("one", "entries"),
    [
        (limited("integer", _LOW, _HIGH), ("2",)),
        (limited("decimal", _LOW, _HIGH), ("9.5",)),
        (limited("string", extension("regex", valueString="[a-z]+")), ("abc",)),
        (item("q", "choice", repeats=True, answerOption=[option("a"), _NONE_OF_THESE]), ("none",)),
    ],
)
def test_what_keeps_to_the_limits_is_taken(one: Json, entries: tuple[str, ...]) -> None:
    assert begin(one).answer(*entries).is_complete


def test_min_occurs_makes_a_question_required() -> None:
    one = choice(
        "q", repeats=True, extension=[extension("questionnaire-minOccurs", valueInteger=1)]
    )
    assert begin(one).is_required()
    with pytest.raises(ValueError, match="required"):
        begin(one).skip()


@pytest.mark.parametrize("pattern", ["(a+)+b", "(a|aa)+$", "([a-z]+)*=", ".*.*.*.*x"])
def test_no_pattern_can_make_the_kiosk_wait(pattern: str) -> None:
    question = survey(limited("text", extension("regex", valueString=pattern))).items[0]
    started = time.perf_counter()
    complaints(question, ("a" * 999 + "!",))
    assert time.perf_counter() - started < 0.2


@pytest.mark.parametrize("pattern", ["(?=a)b", r"(a)\1", "(", "a" * 501])
def test_a_pattern_that_cannot_be_used_is_refused_by_name(pattern: str) -> None:
    with pytest.raises(ContentFault, match="regex"):
        survey(limited("string", extension("regex", valueString=pattern)))


@pytest.mark.parametrize(
    ("one", "said"),
    [
        (limited("integer", control("slider")), "slider needs minValue and maxValue"),
        (limited("string", control("slider")), "slider is for a number or a choice"),
        (limited("date", extension("regex", valueString="x")), "regex"),
        (limited("integer", extension("minValue", valueString="x")), "minValue"),
        (
            choice("q", extension=[extension("questionnaire-minOccurs", valueInteger=2)]),
            "minOccurs",
        ),
        (
            choice(
                "q",
                repeats=True,
                extension=[
                    extension("questionnaire-minOccurs", valueInteger=3),
                    extension("questionnaire-maxOccurs", valueInteger=2),
                ],
            ),
            "more than maxOccurs",
        ),
        (item("q", "choice", answerOption=[_NONE_OF_THESE]), "exclusive"),
    ],
)
def test_limits_that_make_no_sense_are_refused(one: Json, said: str) -> None:
    with pytest.raises(ContentFault, match=said):
        survey(one)
