"""Promise 2 for any ward: no brace, and no number that may not be shown, anywhere in help."""

import re
from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.escalation.english import ENGLISH_TEXTS
from kiosk.escalation.help import Help
from kiosk.escalation.numbers import NumberState, state_in
from kiosk.escalation.steps import build_help
from kiosk.escalation.texts import HelpTexts
from kiosk.settings import Channel, Contact, Hours, Opening, RapidReview, WardSettings, numbers_of
from tests.escalation.test_steps import CHECKED, URDU
from tests.escalation.wards import TODAY, everything_said

NAMES = st.text(alphabet="ABCdefgh äö’()ابپ", max_size=30).map(str.strip)


def numbers(start: str) -> st.SearchStrategy[str]:
    """None, something that is no number, or a number that no other contact has."""
    real = st.from_regex(start + r" [0-9]{3} [0-9]{3}", fullmatch=True)
    return st.one_of(st.just(""), real.map("call {}".format), real)


DAYS = st.none() | st.integers(-30, 500).map(lambda ago: TODAY - timedelta(ago))
OPENINGS = st.builds(Opening, st.just(0), st.integers(0, 6), st.times(), st.times())
HOURS = st.none() | st.lists(OPENINGS, max_size=2).map(lambda found: Hours(tuple(found)))
WARDS = st.builds(
    WardSettings,
    ward_name=NAMES,
    demo=st.booleans(),
    nurse_in_charge_title=NAMES,
    emergency_call_point=st.dictionaries(st.sampled_from(["en-GB", "ur"]), NAMES),
    rapid_review=st.builds(
        RapidReview,
        name=NAMES,
        number=numbers("0555"),
        channels=st.lists(st.sampled_from(Channel), min_size=1, max_size=3).map(tuple),
        hours=HOURS,
        last_tested_on=DAYS,
        response_minutes=st.none() | st.integers(2, 240),
    ),
    pals=st.builds(Contact, numbers("0666"), HOURS, DAYS),
    switchboard=st.builds(Contact, numbers("0777"), st.none(), DAYS),
    open_access=st.builds(Contact, numbers("0888"), st.none(), DAYS),
    number_limit_days=st.integers(14, 365),
)
TEXTS = st.sampled_from([ENGLISH_TEXTS, URDU, CHECKED])


def digits_of(text: str) -> str:
    return re.sub(r"[^0-9]", "", text)


def digit_runs(help_now: Help) -> list[str]:
    """The digits of each string, with everything else left out."""
    return [digits_of(text) for text in everything_said(help_now)]


@settings(max_examples=200, deadline=None)
@given(ward=WARDS, texts=TEXTS)
def test_help_never_shows_a_brace_or_a_number_it_must_withhold(
    ward: WardSettings, texts: HelpTexts
) -> None:
    shown = build_help(ward, texts, ENGLISH_TEXTS, TODAY)
    assert not [text for text in everything_said(shown) if "{" in text or "}" in text]
    may_show = [
        contact.number
        for contact in (ward.rapid_review, ward.pals)
        if state_in(ward, contact, TODAY) is NumberState.SHOWN
    ]
    for contact in numbers_of(ward).values():
        if contact.number and contact.number not in may_show:
            number = digits_of(contact.number)
            assert not [run for run in digit_runs(shown) if number in run]


@settings(max_examples=100, deadline=None)
@given(ward=WARDS, days=st.integers(0, 3000))
def test_no_number_outlives_its_limit(ward: WardSettings, days: int) -> None:
    tested = date(2020, 1, 1)
    team = replace(ward.rapid_review, number="0555 123 456", last_tested_on=tested)
    rung = replace(ward, rapid_review=team, pals=Contact(), demo=False)
    shown = build_help(rung, ENGLISH_TEXTS, ENGLISH_TEXTS, tested + timedelta(days))
    is_there = any("0555123456" in run for run in digit_runs(shown))
    usable = days <= ward.number_limit_days and team.hours is not None and team.name != ""
    assert is_there == usable
