"""A completed session as a FHIR R4 QuestionnaireResponse that singles nobody out.

What is in it: a random id, the survey and its version, the day, the part of the day, the ward, the
language, the answers, which film was seen, and flags. What is not: who, on which device, at what
time. Items that are closed are not in it, nor questions without an answer.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any
from uuid import uuid4

import msgspec

from kiosk.clock import PartOfDay
from kiosk.survey.branching import Node
from kiosk.survey.entries import value_of
from kiosk.survey.identifiers import FLAG_CODES, PART_OF_DAY_CODES, URI, WARD_CODES
from kiosk.survey.items import Kind
from kiosk.survey.session import SurveySession

Json = dict[str, Any]
PERCENT_STEP = 10
_ENCODER = msgspec.json.Encoder(decimal_format="number")


class Flag(StrEnum):
    """What whoever reads answers should know of one first."""

    SAFEGUARDING = "safeguarding"
    WORRY = "worry"
    REPEAT_PRESS = "repeat-press"


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
        flags: what the guard or the repeat-press rule found.
    """

    day: date
    part: PartOfDay
    ward: str
    film: FilmShown | None = None
    flags: frozenset[Flag] = frozenset()


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
    facts = _facts(context.film)
    if items := [item for node in session.branch.nodes for item in _item(node, facts)]:
        response["item"] = items
    return response


def encode(response: Json) -> bytes:
    """The response as it is stored and sent: JSON in UTF-8, decimals as they were entered."""
    return _ENCODER.encode(response)


def _tags(context: AnswerContext) -> list[Json]:
    tags = [{"system": PART_OF_DAY_CODES, "code": context.part.value}]
    if ward := " ".join(context.ward.split()):
        tags.append({"system": WARD_CODES, "code": ward})
    return tags + [{"system": FLAG_CODES, "code": flag} for flag in sorted(context.flags)]


def _item(node: Node, facts: dict[str, Json]) -> list[Json]:
    """The item for `node`, or nothing where nothing is answered in it."""
    link_id = node.item.link_id
    if node.item.kind is Kind.GROUP:
        inner = [item for part in node.inner[0] for item in _item(part, facts)]
        return [{"linkId": link_id, "item": inner}] if inner else []
    if link_id in facts and not node.is_seen:
        return [{"linkId": link_id, "answer": [facts[link_id]]}]
    answers = [value_of(node.item, entry).as_json() for entry in node.given]
    for answer, nodes in zip(answers, node.inner, strict=False):
        if inner := [item for part in nodes for item in _item(part, facts)]:
            answer["item"] = inner
    return [{"linkId": link_id, "answer": answers}] if answers else []


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
