"""What the page shows is what leaves the station, byte for byte."""

import json

import pyrage
import pytest

from kiosk.errors import ContentFault
from kiosk.storage.answer_row import answer_row
from kiosk.storage.sealing import Seal
from kiosk.survey.example import EXAMPLE_ID, EXAMPLE_WORDS, example
from kiosk.survey.questionnaire import parse_questionnaire
from tests.survey.fhir_schema import errors
from tests.survey.forms import begin, choice, extension, item
from tests.survey.test_five_surveys import NAMES, read
from tests.survey.test_response import CONTEXT
from tests.survey.third_party import FORMS


@pytest.mark.parametrize("name", NAMES)
def test_the_example_is_a_whole_answer_to_the_survey(name: str) -> None:
    shown = example(read(name), "ur", CONTEXT)
    response = json.loads(shown.answer)
    assert errors(response) == []
    assert response["id"] == EXAMPLE_ID
    assert response["questionnaire"] == read(name).canonical
    assert len(response["item"]) > 2
    assert shown.leaves == shown.answer


@pytest.mark.parametrize("name", NAMES)
def test_the_same_bytes_would_be_stored(name: str) -> None:
    shown = example(read(name), "en-GB", CONTEXT)
    assert answer_row(json.loads(shown.answer)).body.encode() == shown.answer


def test_with_a_key_what_leaves_is_sealed() -> None:
    key = pyrage.x25519.Identity.generate()
    shown = example(read("ideas"), "en-GB", CONTEXT, Seal([str(key.to_public())]))
    assert shown.is_sealed
    assert EXAMPLE_WORDS.encode() not in shown.leaves
    assert json.loads(pyrage.decrypt(shown.leaves, [key])) == json.loads(shown.answer)


@pytest.mark.parametrize("name", sorted(FORMS))
def test_any_form_has_an_example(name: str) -> None:
    shown = example(parse_questionnaire(FORMS[name]), "en", CONTEXT)
    assert errors(json.loads(shown.answer)) == []


def test_a_question_that_the_example_cannot_answer_is_left_out() -> None:
    hard = item("q", "string", extension=[extension("regex", valueString="[0-9]{9}")])
    shown = example(begin(choice("p"), hard).questionnaire, "en", CONTEXT)
    assert [one["linkId"] for one in json.loads(shown.answer)["item"]] == ["p"]


def test_a_required_question_that_no_example_fits_is_named() -> None:
    hard = item("q", "string", required=True, extension=[extension("minLength", valueInteger=99)])
    with pytest.raises(ContentFault, match="“q”"):
        example(begin(hard).questionnaire, "en", CONTEXT)
