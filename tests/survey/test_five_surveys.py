"""The surveys that ship keep to the rules of the Friends and Family Test, and to what they say."""

import json
from functools import cache
from random import Random

import pytest
from fhir.resources.R4B.questionnaire import Questionnaire as FhirQuestionnaire

from kiosk.bench.walks.walk import a_context, walk
from kiosk.survey.identifiers import TRANSLATION_STATUS
from kiosk.survey.items import FILM_FACTS, Kind, WardWords
from kiosk.survey.questionnaire import Questionnaire, parse_questionnaire
from kiosk.survey.session import SurveySession
from tests.media.starter import starter
from tests.qt_tools import ROOT
from tests.survey.fhir_schema import errors

FOLDER = ROOT / "media" / "surveys"
NAMES = sorted(file.stem for file in FOLDER.glob("*.json"))
WITH_FFT = ["ward-experience", "young-people", "young-people-8-11", "young-people-under-8"]
LANGUAGES = {"en-GB", "cy", "pl", "ur"}


@cache
def read(name: str) -> Questionnaire:
    return parse_questionnaire((FOLDER / f"{name}.json").read_bytes())


def at(name: str, link_id: str, *answers: tuple[str, str]) -> list[str]:
    """The screens of a survey after these answers; the others are skipped on the way."""
    session = SurveySession(read(name), "en-GB", free_text=True)
    wanted = dict(answers)
    while (question := session.current()) is not None and question.link_id != link_id:
        given = wanted.get(question.link_id) or ("fft-1" if question.required else None)
        session = session.answer(given) if given else session.skip()
    return [found.link_id for found in session.screens()]


def test_the_five_surveys_and_their_age_versions_are_in_the_pack() -> None:
    assert [*NAMES] == sorted(
        [*WITH_FFT, "after-film", "ideas", "being-open"],
    )
    assert set(starter().surveys) == set(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_a_survey_is_fhir_by_both_readers_and_passes_nothing_over(name: str) -> None:
    data = (FOLDER / f"{name}.json").read_bytes()
    assert errors(json.loads(data)) == []
    FhirQuestionnaire.model_validate_json(data)
    assert read(name).passed_over == ()


@pytest.mark.parametrize("name", NAMES)
def test_a_survey_is_complete_in_four_languages(name: str) -> None:
    assert read(name).languages() == LANGUAGES


@pytest.mark.parametrize("name", NAMES)
def test_it_says_how_far_each_language_can_be_trusted(name: str) -> None:
    stated = {}
    for extension in json.loads((FOLDER / f"{name}.json").read_text("utf-8"))["extension"]:
        assert extension["url"] == TRANSLATION_STATUS
        language, status = extension["extension"]
        stated[language["valueCode"]] = status["valueCode"]
    assert stated == {"en-GB": "source", "cy": "machine", "pl": "machine", "ur": "machine"}


@pytest.mark.parametrize("name", NAMES)
def test_anybody_gets_through_a_survey(name: str) -> None:
    for seed in range(30):
        walk(read(name), Random(seed), a_context())


@pytest.mark.parametrize("name", NAMES)
def test_a_survey_asks_for_no_names_and_points_to_a_nurse(name: str) -> None:
    header = read(name).header
    assert header is not None
    assert "names" in header.text
    assert "tell a nurse" in header.text


@pytest.mark.parametrize("name", NAMES)
def test_nothing_is_chosen_beforehand_and_nobody_is_asked_who_they_are(name: str) -> None:
    for question in read(name).walk():
        assert question.initial == ()
        assert question.kind not in {Kind.DATE, Kind.DATE_TIME, Kind.ATTACHMENT}
        if question.kind in {Kind.TEXT, Kind.STRING} and not question.hidden:
            assert question.max_length == 1000


@pytest.mark.parametrize("name", NAMES)
def test_pictures_are_drawn_and_always_have_words(name: str) -> None:
    for question in read(name).walk():
        for option in question.options:
            assert option.text.text
            if option.picture:
                assert (ROOT / "assets" / "pictures" / f"{option.picture}.svg").is_file()


@pytest.mark.parametrize("name", WITH_FFT)
def test_the_friends_and_family_test_has_its_six_answers_in_their_order(name: str) -> None:
    (score,) = [found for found in read(name).walk() if found.link_id == "fft"]
    assert score.required
    assert not score.repeats
    assert [option.code for option in score.options] == [f"fft-{n}" for n in range(1, 7)]
    assert [option.ordinal for option in score.options] == [1, 2, 3, 4, 5, 6]
    others = [found.link_id for found in read(name).walk() if found.required]
    assert others == ["fft"]


def test_the_friends_and_family_test_asks_adults_in_its_own_words() -> None:
    score = next(found for found in read("ward-experience").walk() if found.link_id == "fft")
    assert score.text.text == (
        "Thinking about your stay on this ward: overall, how was your experience of our service?"
    )
    assert [option.text.text for option in score.options] == [
        *("Very good", "Good", "Neither good nor poor", "Poor", "Very poor", "Don't know")
    ]


@pytest.mark.parametrize("name", WITH_FFT[:3])
def test_the_score_and_its_reason_are_in_one_response(name: str) -> None:
    session = SurveySession(read(name), "en-GB", free_text=True)
    assert "fft-why" not in [found.link_id for found in session.screens()]
    assert at(name, "fft-why").index("fft-why") == at(name, "fft-why").index("fft") + 1


def test_age_versions_share_their_codes() -> None:
    adult = {o.code for q in read("young-people").walk() for o in q.options}
    for name in WITH_FFT[2:]:
        assert {o.code for q in read(name).walk() for o in q.options} <= adult


@pytest.mark.parametrize(("answer", "shown"), [("yes", False), ("no", True), ("not-sure", True)])
def test_whoever_does_not_know_the_next_step_is_led_to_it(answer: str, *, shown: bool) -> None:
    screens = at("ward-experience", "home", ("knowstep", answer))
    assert ("knowstep-help" in screens) is shown
    card = next(
        found for found in read("ward-experience").walk() if found.link_id == "knowstep-help"
    )
    assert card.look.ward_words is WardWords.RAPID_REVIEW
    assert "I'm worried" in card.text.text


@pytest.mark.parametrize("name", WITH_FFT[1:3])
def test_whoever_wants_to_talk_is_told_whom_and_that_nobody_is_alerted(name: str) -> None:
    assert "talk-help" in at(name, "nothing", ("talk", "yes"))
    assert "talk-help" not in at(name, "nothing", ("talk", "no"))
    card = next(found for found in read(name).walk() if found.link_id == "talk-help").text
    assert "0800 1111" in card.text
    assert "does not tell anyone" in card.text
    for language in LANGUAGES:
        assert "0800 1111" in card.in_language(language)


def test_questions_about_harm_wait_for_somebody_to_say_that_there_was_some() -> None:
    assert at("being-open", "nothing", ("happened", "no")) == ["happened"]
    assert len(at("being-open", "nothing", ("happened", "not-sure"))) == 10


def test_an_idea_is_asked_for_and_no_details_are() -> None:
    required = [found.link_id for found in read("ideas").walk() if found.required]
    assert required == ["idea"]
    card = next(found for found in read("ideas").walk() if found.link_id == "join-how")
    assert "does not keep them" in card.text.text


def test_cards_name_only_ward_words_that_the_kiosk_has() -> None:
    named = [found.look.ward_words for name in NAMES for found in read(name).walk()]
    assert {found for found in named if found} == set(WardWords)


def test_questions_about_the_family_are_off_until_a_hospital_wants_them() -> None:
    hidden = {f.link_id for name in NAMES for f in read(name).walk() if f.hidden}
    assert hidden == {"about", *FILM_FACTS}


@pytest.mark.parametrize("name", NAMES)
def test_a_screen_has_few_words(name: str) -> None:
    for question in read(name).walk():
        assert len(question.text.text.split()) <= 45, question.link_id
