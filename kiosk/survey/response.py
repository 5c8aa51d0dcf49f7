"""A completed session as a FHIR R4 QuestionnaireResponse that singles nobody out.

What is in it: a random id, the survey and its version, the day, the part of the day, the ward, the
language, the answers, and which film was seen. What is not: who, on which device, at what time.
"""

from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import uuid4

from kiosk.clock import PartOfDay
from kiosk.survey.branching import follow
from kiosk.survey.identifiers import PART_OF_DAY_CODES, URI, WARD_CODES
from kiosk.survey.items import YES, Kind, Question
from kiosk.survey.session import SurveySession

Json = dict[str, Any]
PERCENT_STEP = 10


@dataclass(frozen=True, slots=True)
class FilmShown:
    """The film that the survey is about, as it was seen.

    Attributes:
        language: BCP-47 tag of the version, `bfi` for British Sign Language.
        seen_percent: how much of it was really seen, 0 to 100; stored in steps of ten.
    """

    film_id: str
    film_version: int
    language: str
    captions_on: bool
    seen_percent: float


@dataclass(frozen=True, slots=True)
class AnswerContext:
    """All that is known about an answer apart from the answers.

    Attributes:
        day: the local day; nothing finer is kept but the part of the day.
        ward: the ward's name or code.
        film: the film that was seen; None for a survey that is about no film.
    """

    day: date
    part: PartOfDay
    ward: str
    film: FilmShown | None = None


def build_response(session: SurveySession, context: AnswerContext) -> Json:
    """The answer to send, under a new random id; call it once and keep it for every try to save.

    Raises:
        ValueError: the session is not complete.
    """
    if not session.is_complete:
        raise ValueError("only a complete session can be sent")
    response_id = str(uuid4())
    response: Json = {
        "resourceType": "QuestionnaireResponse",
        "id": response_id,
        "meta": {"tag": _tags(context)},
        "language": session.language,
        "identifier": {"system": URI, "value": f"urn:uuid:{response_id}"},
        "questionnaire": session.questionnaire.canonical,
        "status": "completed",
        "authored": context.day.isoformat(),
    }
    if items := _items(session, context):
        response["item"] = items
    return response


def _tags(context: AnswerContext) -> list[Json]:
    tags = [{"system": PART_OF_DAY_CODES, "code": context.part.value}]
    if ward := " ".join(context.ward.split()):
        tags.append({"system": WARD_CODES, "code": ward})
    return tags


def _items(session: SurveySession, context: AnswerContext) -> list[Json]:
    branch = follow(session.questionnaire.items, session.answers)
    is_open = {item.link_id for item in branch.open}
    facts = _facts(context.film)

    def write(item: Question) -> Json | None:
        if item.link_id not in is_open:
            return None
        if item.kind == Kind.GROUP:
            inner = [written for part in item.items if (written := write(part))]
            return {"linkId": item.link_id, "item": inner} if inner else None
        if item.link_id in facts and item not in branch.seen:
            return {"linkId": item.link_id, "answer": [facts[item.link_id]]}
        given = branch.answers.get(item.link_id, ())
        answers = [_value(item, one) for one in given]
        return {"linkId": item.link_id, "answer": answers} if answers else None

    return [written for item in session.questionnaire.items if (written := write(item))]


def _facts(film: FilmShown | None) -> dict[str, Json]:
    if film is None:
        return {}
    return {
        "filmId": {"valueString": film.film_id},
        "filmVersion": {"valueInteger": film.film_version},
        "filmLang": {"valueString": film.language},
        "captionsOn": {"valueBoolean": film.captions_on},
        "completedPercent": {"valueInteger": _stepped(film.seen_percent)},
    }


def _stepped(percent: float) -> int:
    """The nearest step of ten, so that one viewing cannot be told from the others."""
    within = min(max(percent, 0.0), 100.0)
    return int((within + PERCENT_STEP / 2) // PERCENT_STEP) * PERCENT_STEP


def _value(question: Question, given: str) -> Json:
    match question.kind:
        case Kind.BOOLEAN:
            return {"valueBoolean": given == YES}
        case Kind.CHOICE:
            choice = next(choice for choice in question.options if choice.code == given)
            system = {"system": choice.system} if choice.system else {}
            return {"valueCoding": {**system, "code": given, "display": choice.text.text}}
        case _:
            return {"valueString": given}
