"""A survey file is read strictly: what would change the questions is never passed over."""

import json
import re
from typing import Any

import pytest
from fhir.resources.R4B.questionnaire import Questionnaire as FhirQuestionnaire

from kiosk.errors import ContentFault
from kiosk.survey.questionnaire import parse_questionnaire
from tests.survey.forms import HIDDEN, choice, form, group, item, survey, when

_SDC = "http://hl7.org/fhir/uv/sdc/StructureDefinition"
_MEDIA = f"{_SDC}/sdc-questionnaire-itemMedia"
_HEADER = {
    "url": "http://hl7.org/fhir/StructureDefinition/questionnaire-itemControl",
    "valueCodeableConcept": {"coding": [{"code": "header"}]},
}


def _picture(url: str) -> dict[str, Any]:
    return {"url": _MEDIA, "valueAttachment": {"url": url}}


_REFUSED_ITEMS = [
    pytest.param([choice("q"), choice("q")], "used twice", id="a linkId used twice"),
    pytest.param([item("q", "question")], "“question”", id="a type that is none"),
    pytest.param([choice("q", requried=True)], "requried", id="a misspelt field"),
    pytest.param([choice("q", required="yes")], "bool", id="a field of a wrong type"),
    pytest.param([item("q", "boolean", text="")], "no text", id="no text"),
    pytest.param([item("q", "choice")], "no answers", id="no answers"),
    pytest.param([choice("q", "a", "a")], "same code", id="two answers with one code"),
    pytest.param(
        [choice("q", answerValueSet="http://x")], "both answerOption", id="options and a value set"
    ),
    pytest.param(
        [item("q", "choice", answerValueSet="http://x")], "“http://x”", id="an unknown value set"
    ),
    pytest.param(
        [item("q", "choice", answerOption=[{"valueCoding": {"system": "http://x"}}])],
        "neither code nor display",
        id="an answer without words",
    ),
    pytest.param([item("q", "attachment", required=True)], "attachment", id="a required photo"),
    pytest.param([item("q", "reference", required=True)], "reference", id="a required reference"),
    pytest.param(
        [choice("q", initial=[{"valueCoding": {"code": "maybe"}}])],
        "filled in beforehand",
        id="an initial answer that is none",
    ),
    pytest.param([item("q", "display", required=True)], "required", id="a required card"),
    pytest.param([item("q", "display", repeats=True)], "repeat", id="a repeating card"),
    pytest.param([group("q")], "empty", id="an empty group"),
    pytest.param(
        [choice("q", readOnly=True, required=True)], "read only", id="required and read only"
    ),
    pytest.param(
        [choice("q", required=True, extension=[HIDDEN])], "hidden", id="hidden and required"
    ),
    pytest.param(
        [group("g", choice("q", required=True), extension=[HIDDEN])],
        "hidden",
        id="required in a hidden group",
    ),
    pytest.param(
        [item("filmVersion", "string", extension=[HIDDEN])], "wrong type", id="a film fact as text"
    ),
    pytest.param(
        [choice("q", modifierExtension=[{"url": "http://x"}])], "modifier", id="a modifier"
    ),
    pytest.param(
        [choice("q", extension=[{"url": f"{_SDC}/sdc-questionnaire-calculatedExpression"}])],
        "Expression",
        id="a calculated item",
    ),
    pytest.param(
        [item("q", "display", extension=[_picture("https://x.example/face.png")])],
        "picture",
        id="a picture from elsewhere",
    ),
    pytest.param(
        [item("q", "display", extension=[_picture("pictures/../../secret.svg")])],
        "picture",
        id="a picture outside its folder",
    ),
    pytest.param([choice("q", enableWhen=[when("q", "=", "yes")])], "each other", id="itself"),
    pytest.param(
        [item("d", "display"), choice("q", enableWhen=[when("d", "exists", "true")])],
        "no one answers",
        id="a condition on a card",
    ),
    pytest.param(
        [choice("r", extension=[HIDDEN]), choice("q", enableWhen=[when("r", "=", "yes")])],
        "no one answers",
        id="a condition on a hidden item",
    ),
    pytest.param(
        [choice("r"), choice("q", enableWhen=[when("r", "=", "maybe")])],
        "maybe",
        id="a condition on an answer that is not there",
    ),
    pytest.param(
        [choice("r"), choice("q", enableWhen=[when("r", ">", "yes")])],
        "in order",
        id="greater than a code",
    ),
    pytest.param(
        [choice("r"), choice("q", enableWhen=[when("r", "~", "yes")])], "compare", id="no operator"
    ),
    pytest.param(
        [choice("r"), choice("q", enableWhen=[when("r", "exists", "yes")])],
        "exists",
        id="exists yes",
    ),
    pytest.param(
        [choice("r"), choice("q", enableWhen=[{"question": "r", "operator": "="}])],
        "answer[x]",
        id="a condition without an answer",
    ),
    pytest.param(
        [choice("r"), choice("q", enableWhen=[when("r", "=", "yes"), when("r", "=", "no")])],
        "enableBehavior",
        id="two conditions without all or any",
    ),
    pytest.param(
        [choice("r"), choice("q", enableWhen=[when("r", "=", "yes")], enableBehavior="some")],
        "enableBehavior",
        id="neither all nor any",
    ),
    pytest.param(
        [group("g", group("q", item("t", "display"), extension=[_HEADER]))],
        "header",
        id="a header in a group",
    ),
]


@pytest.mark.parametrize(("items", "said"), _REFUSED_ITEMS)
def test_an_item_that_cannot_be_asked_as_meant_is_refused_by_its_link_id(
    items: list[dict[str, Any]], said: str
) -> None:
    with pytest.raises(ContentFault) as fault:
        parse_questionnaire(form(*items))
    assert said in fault.value.what
    assert re.search("“(q|filmVersion)”", fault.value.what)
    assert fault.value.cure


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        pytest.param({"resourceType": "Patient"}, "Questionnaire", id="another resource"),
        pytest.param({"url": ""}, "url", id="no url"),
        pytest.param({"version": ""}, "version", id="no version"),
        pytest.param({"version": "1|2"}, "version", id="a version that breaks the reference"),
        pytest.param({"title": ""}, "title", id="no title"),
        pytest.param({"status": "retired"}, "retired", id="a retired survey"),
        pytest.param({"item": []}, "no items", id="no items"),
        pytest.param({"implicitRules": "http://x"}, "implicitRules", id="implicit rules"),
        pytest.param({"colour": "red"}, "colour", id="an unknown field"),
    ],
)
def test_a_survey_that_is_not_sound_as_a_whole_is_refused(
    fields: dict[str, Any], said: str
) -> None:
    with pytest.raises(ContentFault, match=said) as fault:
        parse_questionnaire(form(choice("q")) | fields)
    assert fault.value.cure


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(b"", id="nothing"),
        pytest.param(b"[1", id="cut off"),
        pytest.param(b"[]", id="a list"),
        pytest.param(b'"\xff"', id="not UTF-8"),
        pytest.param(b"[" * 200_000, id="nested without end"),
        pytest.param(b" " * 1_000_001, id="far too long"),
    ],
)
def test_a_file_that_is_no_survey_is_refused_in_plain_words(data: bytes) -> None:
    with pytest.raises(ContentFault):
        parse_questionnaire(data)


def test_groups_without_end_are_refused() -> None:
    nested = choice("q")
    for depth in range(5000):
        nested = group(f"g{depth}", nested)
    with pytest.raises(ContentFault):
        parse_questionnaire(form(nested))


def test_a_picture_is_a_drawing_of_the_kiosk() -> None:
    read = survey(item("q", "display", extension=[_picture("pictures/face-good.svg")]))
    assert read.items[0].picture == "face-good"


def test_a_header_is_kept_apart_from_the_questions() -> None:
    header = group("h", item("t", "display", text="No names, please."), extension=[_HEADER])
    read = survey(header, choice("q"))
    assert read.header is not None
    assert read.header.text == "No names, please."
    assert [found.link_id for found in read.walk()] == ["q"]


def test_a_language_is_there_only_when_every_shown_text_is_in_it() -> None:
    def words(text: str, *languages: str) -> dict[str, Any]:
        url = "http://hl7.org/fhir/StructureDefinition/translation"
        return {
            "extension": [
                {
                    "url": url,
                    "extension": [
                        {"url": "lang", "valueCode": language},
                        {"url": "content", "valueString": f"{text} ({language})"},
                    ],
                }
                for language in languages
            ]
        }

    cards = (
        item("a", "display", _text=words("a", "ur", "pl")),
        item("b", "display", _text=words("b", "ur")),
        item("filmId", "string", extension=[HIDDEN]),
    )
    read = parse_questionnaire(form(*cards, _title=words("A test", "ur", "pl")))
    assert read.languages() == {"en", "ur"}
    assert read.items[0].text.in_language("pl") == "a (pl)"
    assert read.items[0].text.in_language("ur-PK") == "a (ur)"
    assert read.items[0].text.in_language("cy") == "a."


def test_what_we_accept_is_fhir() -> None:
    everything = form(
        choice("a", repeats=True, required=True),
        item("b", "boolean"),
        item("t", "text", maxLength=200),
        group("g", item("d", "display", enableWhen=[when("a", "!=", "yes")])),
        item("filmVersion", "integer", extension=[HIDDEN]),
    )
    FhirQuestionnaire.model_validate_json(json.dumps(everything))
    assert parse_questionnaire(everything) == parse_questionnaire(json.dumps(everything).encode())


@pytest.mark.parametrize(
    "name",
    [
        "questionnaire-constraint",
        "sdc-questionnaire-lookupQuestionnaire",
        "sdc-questionnaire-answerOptionsToggleExpression",
        "sdc-questionnaire-unitOpen",
        "cqf-library",
    ],
)
def test_an_extension_that_would_change_the_questions_is_refused_by_name(name: str) -> None:
    with pytest.raises(ContentFault, match=name):
        survey(choice("q", extension=[{"url": f"{_SDC}/{name}", "valueBoolean": True}]))
