"""The survey that ships keeps to what was promised about it."""

import json

from fhir.resources.R4B.questionnaire import Questionnaire

from kiosk.survey.identifiers import TRANSLATION_STATUS
from kiosk.survey.items import FILM_FACTS, WRITTEN
from kiosk.survey.session import SurveySession
from tests.qt_tools import ROOT
from tests.survey.forms import AFTER_FILM, after_film


def test_it_is_a_fhir_questionnaire() -> None:
    Questionnaire.model_validate_json(AFTER_FILM.read_bytes())


def test_it_is_complete_in_english_and_urdu() -> None:
    assert after_film().languages() == {"en-GB", "ur"}


def test_it_says_how_far_each_language_can_be_trusted() -> None:
    stated = {}
    for extension in json.loads(AFTER_FILM.read_text("utf-8"))["extension"]:
        assert extension["url"] == TRANSLATION_STATUS
        language, status = extension["extension"]
        stated[language["valueCode"]] = status["valueCode"]
    assert stated == {"en-GB": "source", "ur": "machine"}


def test_every_question_can_be_skipped_and_none_is_written() -> None:
    for question in after_film().walk():
        assert not question.required
        assert question.hidden or question.kind not in WRITTEN


def test_it_asks_for_nothing_but_the_film_behind_the_screen() -> None:
    hidden = {found.link_id: found.kind for found in after_film().walk() if found.hidden}
    assert hidden == FILM_FACTS


def test_whoever_does_not_know_what_to_do_sees_the_steps() -> None:
    for answer in ("no", "not-sure"):
        card = SurveySession(after_film(), "en-GB").skip().answer(answer).current()
        assert card is not None
        assert "nurse in charge" in card.text.in_language("en-GB")


def test_its_header_asks_for_no_names_and_points_to_the_nurse() -> None:
    header = after_film().header
    assert header is not None
    assert header.text.startswith("No names, please.")
    assert header.text.endswith("If you need help now, tell a nurse.")


def test_its_pictures_are_drawn() -> None:
    names = {c.picture for found in after_film().walk() for c in found.options if c.picture}
    assert names
    for name in names:
        assert (ROOT / "assets" / "pictures" / f"{name}.svg").is_file(), name
