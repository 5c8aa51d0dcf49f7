"""An answer is valid FHIR, says what was answered, and singles nobody out."""

import getpass
import json
import platform
import re
import uuid
from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from fhir.resources.R4B.questionnaireresponse import QuestionnaireResponse

from kiosk.clock import PartOfDay
from kiosk.survey.items import Kind
from kiosk.survey.response import AnswerContext, FilmShown, Flag, build_response
from kiosk.survey.session import SurveySession
from tests.survey.forms import HIDDEN, after_film, choice, group, item, plain, survey

DAY = date(2026, 1, 31)
FILM = FilmShown("f01", 2, "ur", captions_on=True, seen_percent=73.4)
CONTEXT = AnswerContext(DAY, PartOfDay.NIGHT, " Rainbow \n ward ", FILM)


def every_way_through(session: SurveySession) -> Iterator[SurveySession]:
    question = session.current()
    if question is None:
        yield session
        return
    yield from every_way_through(session.skip())
    for option in question.options:
        yield from every_way_through(session.answer(option.code))


def values(response: dict[str, Any]) -> dict[str, list[object]]:
    return {
        entry["linkId"]: [value for answer in entry["answer"] for value in answer.values()]
        for entry in response.get("item", [])
    }


def test_every_way_through_the_after_film_survey_makes_valid_fhir() -> None:
    sessions = list(every_way_through(SurveySession(after_film(), "ur")))
    assert len(sessions) > 100
    for session in sessions:
        response = build_response(session, CONTEXT)
        read = QuestionnaireResponse.model_validate_json(json.dumps(response))
        assert read.status == "completed"
        given = plain(session.answers)
        answered = {link for link in values(response) if link in given}
        assert answered == set(given)
        steps = [question.link_id for question in session.screens()]
        assert answered <= set(steps)


def test_a_completed_answer_says_what_was_asked_and_answered() -> None:
    session = SurveySession(after_film(), "ur").answer("partly").answer("yes").skip()
    response = build_response(session, CONTEXT)
    questionnaire = "https://saysomething.example/fhir/Questionnaire/after-film|2"
    assert response["questionnaire"] == questionnaire
    assert response["language"] == "ur"
    codes = "https://saysomething.example/fhir/CodeSystem/ward-kiosk"
    assert values(response) == {
        "clear": [{"system": codes, "code": "partly", "display": "Partly"}],
        "do": [{"system": codes, "code": "yes", "display": "Yes"}],
        "filmId": ["f01"],
        "filmVersion": [2],
        "filmLang": ["ur"],
        "captionsOn": [True],
        "completedPercent": [70],
    }


def test_an_answer_carries_the_day_the_part_of_it_and_the_ward() -> None:
    response = build_response(SurveySession(survey(choice("q")), "en").answer("yes"), CONTEXT)
    base = "https://saysomething.example/fhir/CodeSystem"
    assert response["authored"] == "2026-01-31"
    assert response["meta"] == {
        "tag": [
            {"system": f"{base}/part-of-day", "code": "night"},
            {"system": f"{base}/ward", "code": "Rainbow ward"},
        ]
    }


def test_an_answer_has_a_random_id_and_the_same_one_as_identifier() -> None:
    session = SurveySession(survey(choice("q")), "en").answer("yes")
    first, second = build_response(session, CONTEXT), build_response(session, CONTEXT)
    assert uuid.UUID(first["id"]).version == 4
    identifier = {"system": "urn:ietf:rfc:3986", "value": f"urn:uuid:{first['id']}"}
    assert first["identifier"] == identifier
    assert first["id"] != second["id"]


def test_an_answer_holds_no_time_no_person_and_no_device() -> None:
    for session in every_way_through(SurveySession(after_film(), "en-GB")):
        response = build_response(session, CONTEXT)
        assert not {"subject", "author", "source", "encounter", "text"} & set(response)
        written = json.dumps(response)
        assert not re.search(r"\d{1,2}:\d{2}|T\d{2}|\d{9,}", written.replace(response["id"], ""))
        for trace in (platform.node(), getpass.getuser(), f"{uuid.getnode():x}"):
            assert f'"{trace}"' not in written.lower()


@pytest.mark.parametrize(
    ("percent", "stored"),
    [(0, 0), (4.9, 0), (5, 10), (14.9, 10), (50, 50), (94.9, 90), (95, 100), (100, 100), (-3, 0)],
)
def test_how_much_was_seen_is_kept_in_steps_of_ten(percent: float, stored: int) -> None:
    film = FilmShown("f01", 1, "en-GB", captions_on=False, seen_percent=percent)
    context = AnswerContext(DAY, PartOfDay.MORNING, "Ward", film)
    session = SurveySession(survey(item("completedPercent", "integer", extension=[HIDDEN])), "en")
    assert values(build_response(session, context)) == {"completedPercent": [stored]}


def test_a_survey_about_no_film_has_no_film_in_its_answers() -> None:
    session = SurveySession(after_film(), "en-GB").skip().skip().skip().skip()
    response = build_response(session, AnswerContext(DAY, PartOfDay.MORNING, "Ward"))
    assert "item" not in response


def test_answers_in_groups_stay_in_their_groups() -> None:
    read = survey(
        group("g", choice("a"), group("empty", choice("skipped")), item("b", "boolean")),
        item("why", "text"),
        choice("many", "x", "y", "z", repeats=True),
    )
    session = SurveySession(read, "en", free_text=True)
    session = session.answer("yes").skip().answer("true").answer("Kind staff").answer("x", "z")
    response = build_response(session, AnswerContext(DAY, PartOfDay.EVENING, "Ward"))
    QuestionnaireResponse.model_validate_json(json.dumps(response))
    outer, why, many = response["item"]
    assert [inner["linkId"] for inner in outer["item"]] == ["a", "b"]
    assert outer["item"][1]["answer"] == [{"valueBoolean": True}]
    assert why["answer"] == [{"valueString": "Kind staff"}]
    assert [answer["valueCoding"]["code"] for answer in many["answer"]] == ["x", "z"]


def test_a_session_that_is_not_complete_cannot_be_sent() -> None:
    with pytest.raises(ValueError, match="complete"):
        build_response(SurveySession(after_film(), "en-GB"), CONTEXT)


def test_cards_never_stand_in_an_answer() -> None:
    cards = {found.link_id for found in after_film().walk() if found.kind == Kind.DISPLAY}
    assert cards
    for session in every_way_through(SurveySession(after_film(), "en-GB")):
        assert not cards & set(values(build_response(session, CONTEXT)))


def test_flags_stand_with_the_part_of_day_and_the_ward() -> None:
    flags = frozenset({Flag.WORRY, Flag.REPEAT_PRESS})
    context = AnswerContext(DAY, PartOfDay.NIGHT, "Ward", flags=flags)
    response = build_response(SurveySession(survey(choice("q")), "en").answer("yes"), context)
    system = "https://saysomething.example/fhir/CodeSystem/flag"
    found = [tag["code"] for tag in response["meta"]["tag"] if tag["system"] == system]
    assert found == ["repeat-press", "worry"]
