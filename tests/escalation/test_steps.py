"""What help says on a ward, on a day."""

import re
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from kiosk.escalation.english import ENGLISH_TEXTS
from kiosk.escalation.help import Help, ShownNumber, WithheldNumber
from kiosk.escalation.steps import build_help
from kiosk.escalation.texts import HelpTexts, Status
from kiosk.escalation.translation import load_help_texts
from kiosk.paths import default_paths
from kiosk.settings import SAFE_WARD, Contact, RapidReview, WardSettings, load_ward
from kiosk.ward.hours import read_hours
from tests.escalation.wards import TODAY, WARD, everything_said

ASSETS = default_paths().assets
URDU = load_help_texts(ASSETS, "ur")
CHECKED = replace(URDU, status=Status.CLINICALLY_CHECKED, approved=True)
DEMO = replace(WARD, demo=True)
TEAM = WARD.rapid_review


def help_in(ward: WardSettings, texts: HelpTexts = ENGLISH_TEXTS, today: date = TODAY) -> Help:
    return build_help(ward, texts, ENGLISH_TEXTS, today)


def with_team(team: RapidReview) -> WardSettings:
    return replace(WARD, rapid_review=team)


def test_the_emergency_card_names_four_signs_what_to_do_and_where() -> None:
    card = help_in(WARD).emergency
    assert card.heading == "Get help now if your child is"
    assert [(sign.picture, sign.words) for sign in card.signs] == [
        ("sign-wake", "hard to wake"),
        ("sign-breathing", "struggling to breathe"),
        ("sign-lips", "turning blue or grey"),
        ("sign-fit", "having a fit"),
    ]
    assert card.action == "Press the red emergency button or shout for help. It is by the door."


def test_the_three_steps_come_in_order_with_the_wards_own_words() -> None:
    steps = help_in(WARD).steps
    assert [step.number for step in steps] == [1, 2, 3]
    assert [step.stone for step in steps] == ["Tell us", "Nurse in charge", "Different team"]
    assert steps[1].words == (
        "Ask for the nurse in charge: Sister in charge. "
        "Say: “I am still worried. Please can a senior doctor see my child?”"
    )
    assert "day or night" in steps[2].words


def test_every_picture_that_help_names_exists() -> None:
    shown = help_in(WARD)
    names = [*(sign.picture for sign in shown.emergency.signs), *(s.picture for s in shown.steps)]
    assert len(names) == 7
    assert all((ASSETS / "pictures" / f"{name}.svg").is_file() for name in names)


def test_the_number_is_shown_with_its_team_its_ways_and_its_test_day() -> None:
    assert help_in(WARD).number == ShownNumber(
        team="Call Children’s Review Team",
        number="0161 555 0123",
        channels="Phone or text, day and night",
        tested=date(2026, 11, 2),
        tested_label="Number tested 2 November 2026",
    )


@pytest.mark.parametrize(
    "ward",
    [
        pytest.param(with_team(replace(TEAM, number="")), id="no number"),
        pytest.param(with_team(replace(TEAM, number="ask at the desk")), id="no real number"),
        pytest.param(with_team(replace(TEAM, last_tested_on=None)), id="never rung"),
        pytest.param(
            with_team(replace(TEAM, last_tested_on=TODAY - timedelta(181))), id="rung too long ago"
        ),
        pytest.param(
            with_team(replace(TEAM, last_tested_on=TODAY + timedelta(1))), id="rung tomorrow"
        ),
        pytest.param(with_team(replace(TEAM, hours=None)), id="nobody knows when"),
        pytest.param(with_team(replace(TEAM, name="")), id="nobody knows whom"),
        pytest.param(SAFE_WARD, id="a ward whose file is broken"),
    ],
)
def test_a_number_that_may_not_be_shown_is_nowhere_and_a_nurse_is_asked(ward: WardSettings) -> None:
    shown = help_in(ward)
    assert shown.number == WithheldNumber("Ask any nurse for the number, or to call for you.")
    assert "day or night" not in shown.steps[2].words
    number = ward.rapid_review.number
    assert not number or not [text for text in everything_said(shown) if number in text]


def test_a_team_with_hours_shows_them_and_says_what_to_do_outside() -> None:
    shown = help_in(with_team(replace(TEAM, hours=read_hours("08:00-20:00"))))
    assert isinstance(shown.number, ShownNumber)
    assert shown.number.channels == "Phone or text, every day 8am to 8pm"
    assert "At other times ask any nurse." in shown.steps[2].words
    assert "day or night" not in shown.steps[2].words


def test_the_sentences_end_with_that_of_the_second_step() -> None:
    phrases = help_in(DEMO, URDU).phrases
    assert [phrase.english for phrase in phrases] == [
        "I am worried because …",
        "This is different for my child. Usually …",
        "I think they are getting worse.",
        "Please check my child again now.",
        "I need an interpreter, Urdu.",
        "I am still worried. Please can a senior doctor see my child?",
    ]
    assert all(phrase.own != phrase.english for phrase in phrases)
    assert "اردو" in phrases[4].own
    assert phrases[-1].english in help_in(WARD).steps[1].words


def test_in_english_the_interpreter_is_asked_for_any_language() -> None:
    assert help_in(WARD).phrases[4].own == "I need an interpreter. My language is …"


def test_the_pages_hold_the_wards_facts() -> None:
    shown = help_in(WARD)
    assert "The ward: Heron Ward, bed or room." in shown.they_ask.lines
    assert "They aim to reply within 10 minutes." in shown.what_happens.lines
    assert shown.other.lines == ("Talk to ward staff or PALS: 4321, day and night.",)


@pytest.mark.parametrize(
    "pals", [Contact(), Contact("4321"), Contact("4321", None, TODAY - timedelta(181))]
)
def test_without_a_pals_number_ward_staff_are_asked(pals: Contact) -> None:
    shown = help_in(replace(WARD, pals=pals))
    assert shown.other.lines == ("Ask ward staff.",)
    assert not [text for text in everything_said(shown) if "4321" in text]


def test_a_ward_without_facts_has_whole_sentences() -> None:
    shown = help_in(SAFE_WARD)
    assert "The ward, bed or room." in shown.they_ask.lines
    assert shown.steps[1].words.startswith("Ask for the nurse in charge. Say:")
    assert not [line for line in shown.what_happens.lines if "minutes" in line]
    assert all(text == text.strip() for text in everything_said(shown))


def test_help_says_that_the_screen_calls_nobody() -> None:
    assert help_in(WARD).notice == "This screen does not call staff."


def test_a_real_ward_shows_no_language_that_no_clinician_released() -> None:
    shown = help_in(WARD, URDU)
    assert (shown.language, shown.rtl) == ("en-GB", False)
    assert shown.language_note == "Not yet in your language. Ask for an interpreter."
    assert shown.steps == help_in(WARD).steps
    assert shown.phrases[4].english == "I need an interpreter, Urdu."
    assert not [text for text in everything_said(shown) if re.search("[\u0600-\u06ff]", text)]


def test_once_a_person_has_read_it_the_note_is_in_both_languages() -> None:
    shown = help_in(WARD, replace(URDU, status=Status.HUMAN))
    assert shown.language == "en-GB"
    assert shown.language_note == (
        f"{URDU.notes.not_in_your_language}\nNot yet in your language. Ask for an interpreter."
    )


def test_a_released_language_is_shown_on_a_real_ward() -> None:
    shown = help_in(WARD, CHECKED)
    assert (shown.language, shown.rtl, shown.draft) == ("ur", True, False)
    assert (shown.language_note, shown.draft_note) == ("", "")


@pytest.mark.parametrize("texts", [ENGLISH_TEXTS, URDU], ids=["English", "Urdu"])
def test_a_demo_ward_shows_drafts_and_says_so(texts: HelpTexts) -> None:
    shown = help_in(DEMO, texts)
    assert shown.language == texts.language
    assert shown.draft_note == texts.notes.draft


def test_urdu_numbers_run_left_to_right_wherever_they_stand() -> None:
    for text in everything_said(help_in(WARD, CHECKED)):
        for number in ("0161 555 0123", "4321"):
            assert text.count(number) == text.count(f"\u2066{number}\u2069")


def test_the_call_point_is_said_only_in_the_languages_the_ward_wrote() -> None:
    english_only = replace(WARD, emergency_call_point={"en-GB": "It is by the door."})
    assert help_in(english_only, CHECKED).emergency.action == URDU.emergency.action
    assert help_in(WARD, CHECKED).emergency.action.endswith("وہ دروازے کے پاس ہے۔")


def test_the_demo_ward_labels_its_number_as_made_up_on_any_day(
    tmp_path: Path,
) -> None:
    demo = load_ward(default_paths(tmp_path), TODAY).settings
    for today in (TODAY, date(2060, 1, 1)):
        number = help_in(demo, today=today).number
        assert isinstance(number, ShownNumber)
        assert number.tested_label.startswith("Made-up number. Example date: ")
        assert number.team == "Call Rapid Review Team (demo)"
