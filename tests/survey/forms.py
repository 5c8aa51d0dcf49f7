"""Small FHIR Questionnaires, built field by field."""

from typing import Any

from kiosk.survey.branching import Answers, Branch, Place, follow
from kiosk.survey.questionnaire import Questionnaire, parse_questionnaire
from kiosk.survey.session import SurveySession
from tests.qt_tools import ROOT

Json = dict[str, Any]
AFTER_FILM = ROOT / "media" / "surveys" / "after-film.json"
HIDDEN = {
    "url": "http://hl7.org/fhir/StructureDefinition/questionnaire-hidden",
    "valueBoolean": True,
}


def form(*items: Json, **fields: object) -> Json:
    return {
        "resourceType": "Questionnaire",
        "url": "https://ward.example/fhir/Questionnaire/test",
        "version": "3",
        "status": "active",
        "language": "en",
        "title": "A test",
        "item": list(items),
        **fields,
    }


def option(code: str) -> Json:
    return {"valueCoding": {"system": "https://ward.example/codes", "code": code, "display": code}}


def choice(link_id: str, *codes: str, **fields: object) -> Json:
    return {
        "linkId": link_id,
        "type": "choice",
        "text": f"{link_id}?",
        "answerOption": [option(code) for code in codes or ("yes", "no")],
        **fields,
    }


def item(link_id: str, kind: str, **fields: object) -> Json:
    return {"linkId": link_id, "type": kind, "text": f"{link_id}.", **fields}


def group(link_id: str, *items: Json, **fields: object) -> Json:
    return {"linkId": link_id, "type": "group", "item": list(items), **fields}


def when(question: str, operator: str, answer: str) -> Json:
    """A condition; "true" and "false" stand for the booleans, anything else is a code."""
    if answer in {"true", "false"}:
        return {"question": question, "operator": operator, "answerBoolean": answer == "true"}
    return {"question": question, "operator": operator, "answerCoding": {"code": answer}}


def survey(*items: Json) -> Questionnaire:
    return parse_questionnaire(form(*items))


def after_film() -> Questionnaire:
    return parse_questionnaire(AFTER_FILM.read_bytes())


def extension(name: str, **value: object) -> Json:
    """An extension by the last part of its address, from FHIR R4 itself or from SDC."""
    guide = "uv/sdc/" if name.startswith("sdc-") else ""
    return {"url": f"http://hl7.org/fhir/{guide}StructureDefinition/{name}", **value}


def control(code: str) -> Json:
    return extension("questionnaire-itemControl", valueCodeableConcept={"coding": [{"code": code}]})


def opened(read: Questionnaire, **said: tuple[str, ...]) -> Branch:
    """Where answers lead that were given outside any repeating item."""
    return follow(read.outline, {Place(link): given for link, given in said.items()})


def links(branch: Branch) -> list[str]:
    """The items that are open, in reading order, groups before what is in them."""
    found: list[str] = []
    waiting = list(reversed(branch.nodes))
    while waiting:
        node = waiting.pop()
        found.append(node.item.link_id)
        waiting += [deeper for inner in reversed(node.inner) for deeper in reversed(inner)]
    return found


def plain(answers: Answers) -> dict[str, tuple[str, ...]]:
    """Answers by linkId alone."""
    return {place.link_id: given for place, given in answers.items()}


def begin(*items: Json) -> SurveySession:
    """A session with a keyboard on a form of these items."""
    return SurveySession(survey(*items), "en", free_text=True)
