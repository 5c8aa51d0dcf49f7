"""Answers may stand in a value set: within the survey or beside it, never on a server."""

import json
from pathlib import Path
from typing import Any

import pytest

from kiosk.errors import ContentFault
from kiosk.survey.questionnaire import Questionnaire, parse_questionnaire
from kiosk.survey.value_sets import ValueSets
from tests.survey.forms import Json, extension, form, item

_COLOURS: Json = {
    "resourceType": "ValueSet",
    "id": "colours",
    "url": "urn:colours",
    "status": "active",
    "compose": {
        "include": [
            {
                "system": "urn:c",
                "concept": [
                    {
                        "code": "r",
                        "display": "red",
                        "designation": [{"language": "pl", "value": "czerwony"}],
                    },
                    {
                        "code": "b",
                        "display": "blue",
                        "extension": [extension("ordinalValue", valueDecimal=2)],
                    },
                ],
            }
        ]
    },
}
_SYSTEM: Json = {
    "resourceType": "CodeSystem",
    "id": "system",
    "url": "urn:s",
    "concept": [
        {"code": "1", "display": "one", "concept": [{"code": "1.1", "display": "one one"}]}
    ],
}


def read(value_set: str, *contained: Json, sets: ValueSets | None = None) -> Questionnaire:
    return parse_questionnaire(
        form(item("q", "choice", answerValueSet=value_set), contained=list(contained)), sets
    )


def codes(found: Questionnaire) -> list[str]:
    return [one.code for one in found.items[0].options]


def test_a_contained_value_set_gives_options_with_translations_and_scores() -> None:
    red, blue = read("#colours", _COLOURS).items[0].options
    assert (red.code, red.text.in_language("pl")) == ("r", "czerwony")
    assert str(blue.ordinal) == "2"
    assert red.value.as_json() == {
        "valueCoding": {"system": "urn:c", "code": "r", "display": "red"}
    }


def test_an_expansion_is_taken_as_it_is() -> None:
    contains: list[Any] = [
        {
            "system": "urn:c",
            "code": "x",
            "display": "X",
            "abstract": True,
            "contains": [{"system": "urn:c", "code": "y", "display": "Y"}],
        },
        {"code": "gone", "inactive": True},
    ]
    found = read("#e", {"resourceType": "ValueSet", "id": "e", "expansion": {"contains": contains}})
    assert codes(found) == ["y"]


def test_a_whole_contained_code_system_is_listed() -> None:
    whole = {"resourceType": "ValueSet", "id": "w", "compose": {"include": [{"system": "urn:s"}]}}
    assert codes(read("#w", whole, _SYSTEM)) == ["1", "1.1"]


def test_a_value_set_beside_the_survey_is_found_by_its_address(tmp_path: Path) -> None:
    (tmp_path / "colours.json").write_text(json.dumps(_COLOURS), "utf-8")
    assert codes(read("urn:colours|1", sets=ValueSets.beside(tmp_path))) == ["r", "b"]
    assert codes(read("urn:colours", sets=ValueSets.beside(tmp_path))) == ["r", "b"]


@pytest.mark.parametrize(
    "text", ["{}", "not json", '{"resourceType": "Patient", "url": "x"}', "[]"]
)
def test_a_file_beside_the_survey_that_is_no_value_set_is_named(tmp_path: Path, text: str) -> None:
    (tmp_path / "odd.json").write_text(text, "utf-8")
    with pytest.raises(ContentFault, match=r"odd\.json"):
        ValueSets.beside(tmp_path)


def _composed(**include: object) -> Json:
    return {
        "resourceType": "ValueSet",
        "id": "v",
        "url": "urn:v",
        "compose": {"include": [include]},
    }


@pytest.mark.parametrize(
    ("value_set", "said"),
    [
        (
            _composed(
                system="http://snomed.info/sct",
                filter=[{"property": "concept", "op": "is-a", "value": "1"}],
            ),
            "not listed",
        ),
        (_composed(system="http://loinc.org"), "not listed"),
        (_composed(valueSet=["urn:v"]), "lists itself"),
        (_composed(valueSet=["urn:other"]), "urn:other"),
        ({"resourceType": "ValueSet", "id": "v"}, "not listed"),
        ({"resourceType": "ValueSet", "id": "v", "expansion": {}}, "0 codes"),
    ],
    ids=["a filter", "a system elsewhere", "itself", "another elsewhere", "empty", "no codes"],
)
def test_what_would_need_a_server_is_refused_by_name(value_set: Json, said: str) -> None:
    with pytest.raises(ContentFault, match=said):
        read("#v", value_set)


def test_an_initial_answer_may_come_from_a_value_set() -> None:
    one = item("q", "choice", answerValueSet="#colours", initial=[{"valueCoding": {"code": "b"}}])
    assert parse_questionnaire(form(one, contained=[_COLOURS])).items[0].initial == ("b",)
