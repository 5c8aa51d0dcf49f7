"""What the kiosk takes and writes is FHIR R4, by the official schema and by a second reader."""

import json
from random import Random
from typing import Any

import pytest
from fhir.resources.R4B.questionnaireresponse import QuestionnaireResponse
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk.bench.walks.forms import FormMaker
from kiosk.bench.walks.walk import Stuck, a_context, walk
from kiosk.errors import ContentFault
from kiosk.survey.questionnaire import parse_questionnaire
from kiosk.survey.response import encode
from tests.survey.fhir_schema import errors
from tests.survey.forms import Json, choice, form, item
from tests.survey.third_party import FORMS, REFUSED


def sound(response: Json) -> None:
    """Fail unless both readers take the response."""
    written = encode(response)
    assert errors(json.loads(written)) == []
    QuestionnaireResponse.model_validate_json(written)


def test_the_schema_finds_what_is_wrong() -> None:
    broken: dict[str, Any] = form(item("q", "nonsense"), status="perhaps")
    assert len(errors(broken)) == 2
    assert errors({"resourceType": "QuestionnaireResponse", "status": "completed", "colour": 1})


@pytest.mark.slow
@settings(max_examples=400, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.randoms(use_true_random=False))
def test_nobody_can_get_stuck_in_any_form_and_every_response_is_sound(chance: Random) -> None:
    made = FormMaker(chance).form()
    assert errors(made) == []
    sound(walk(parse_questionnaire(made), chance, a_context()))


def test_a_walk_tells_when_an_answer_is_not_taken() -> None:
    impossible = item(
        "q",
        "string",
        required=True,
        extension=[
            {
                "url": "http://hl7.org/fhir/StructureDefinition/regex",
                "valueString": "nobody writes this",
            }
        ],
    )
    with pytest.raises(Stuck, match="no answer to q"):
        walk(parse_questionnaire(form(choice("p"), impossible)), Random(1), a_context())


@pytest.mark.parametrize("name", sorted(FORMS))
def test_a_form_of_the_field_loads_and_every_way_through_it_is_sound(name: str) -> None:
    assert errors(FORMS[name]) == []
    survey = parse_questionnaire(FORMS[name])
    for seed in range(8):
        sound(walk(survey, Random(seed), a_context()))


@pytest.mark.parametrize("name", sorted(REFUSED))
def test_a_form_that_cannot_be_asked_as_meant_is_refused_by_name(name: str) -> None:
    refused, said = REFUSED[name]
    assert errors(refused) == []
    with pytest.raises(ContentFault, match=said) as fault:
        parse_questionnaire(refused)
    assert fault.value.cure


def test_there_are_at_least_twenty_forms_of_the_field() -> None:
    assert len(FORMS) >= 20
