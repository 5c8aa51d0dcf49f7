"""PURE: one stored response as rows, item by item."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from kiosk.survey.identifiers import FLAG_CODES, WARD_CODES
from kiosk.survey.response import Flag

Json = dict[str, Any]
HELD_BACK = "[for the safeguarding lead]"


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer to one item.

    Attributes:
        code: of the option that was chosen; empty for anything else.
        value: the option's words, or what was entered.
        is_written: whether somebody wrote it in their own words.
    """

    link_id: str
    code: str
    value: object
    is_written: bool


@dataclass(frozen=True, slots=True)
class Response:
    """What a stored response says of itself."""

    id: str
    survey: str
    version: str
    day: str
    part: str
    ward: str
    language: str
    flags: frozenset[str]
    answers: tuple[Answer, ...]

    @property
    def is_for_safeguarding(self) -> bool:
        """Whether its words are for the safeguarding lead alone."""
        return Flag.SAFEGUARDING in self.flags


def read_response(body: Json, part: str) -> Response:
    """The response in `body`."""
    survey, _, version = body["questionnaire"].rpartition("|")
    tags: list[Json] = body["meta"]["tag"]
    return Response(
        id=body["id"],
        survey=survey,
        version=version,
        day=body["authored"],
        part=part,
        ward=next((tag["code"] for tag in tags if tag["system"] == WARD_CODES), ""),
        language=body["language"],
        flags=frozenset(tag["code"] for tag in tags if tag["system"] == FLAG_CODES),
        answers=tuple(_answers(body.get("item", []))),
    )


def _answers(items: list[Json]) -> Iterator[Answer]:
    for item in items:
        for answer in item.get("answer", []):
            yield _answer(item["linkId"], answer)
            yield from _answers(answer.get("item", []))
        yield from _answers(item.get("item", []))


def _answer(link_id: str, answer: Json) -> Answer:
    (name, value) = next((n, v) for n, v in answer.items() if n.startswith("value"))
    match name:
        case "valueCoding":
            return Answer(link_id, value.get("code", ""), value.get("display", ""), False)  # noqa: FBT003
        case "valueReference":
            shown = value.get("display", value["reference"])
            return Answer(link_id, value["reference"], shown, False)  # noqa: FBT003
        case "valueQuantity":
            shown = " ".join(str(value[part]) for part in ("value", "unit") if part in value)
            return Answer(link_id, "", shown, False)  # noqa: FBT003
        case "valueBoolean":
            word = "yes" if value else "no"
            return Answer(link_id, str(value).lower(), word, False)  # noqa: FBT003
        case _:
            return Answer(link_id, "", value, name == "valueString")
