"""The ward's escalation steps: the texts of a language with the ward's own facts in them; pure."""

from dataclasses import replace
from datetime import date

from kiosk.escalation.help import (
    EmergencyCard,
    Help,
    InfoPage,
    Phrase,
    ShownNumber,
    Sign,
    Step,
    WithheldNumber,
)
from kiosk.escalation.numbers import NumberState, state_in, tested_on
from kiosk.escalation.pages import other_page, they_ask_page, what_happens_page
from kiosk.escalation.placeholders import fill
from kiosk.escalation.spoken import say_date, say_name, say_number, say_reach
from kiosk.escalation.texts import CARDS, HelpTexts
from kiosk.settings import ENGLISH, WardSettings

__all__ = ["Help", "InfoPage", "Phrase", "ShownNumber", "Step", "WithheldNumber", "build_help"]


def build_help(ward: WardSettings, texts: HelpTexts, english: HelpTexts, today: date) -> Help:
    """All of help for `ward` on `today`.

    On a real ward a language that no clinician has released is not shown: help is then in English
    and says so. A demo ward shows it as a draft.

    Args:
        ward: whose facts go in.
        texts: of the family's language.
        english: for staff, and in place of what may not be shown.
        today: decides which numbers are shown.
    """
    shown = texts if texts.live or ward.demo else _instead_of(texts, english)
    draft = not shown.approved
    number = _number(ward, shown, today)
    return Help(
        language=shown.language,
        rtl=shown.rtl,
        draft=draft,
        draft_note=shown.notes.draft if draft and ward.demo else "",
        language_note=_language_note(texts, shown, english),
        emergency=_emergency(ward, shown),
        steps=(
            _tell_us(shown),
            _nurse_in_charge(ward, shown),
            _different_team(ward, shown, number),
        ),
        number=number,
        phrases=_phrases(texts, shown, english),
        they_ask=they_ask_page(ward, shown),
        what_happens=what_happens_page(ward, shown),
        other=other_page(ward, shown, today),
        other_button=shown.other.button,
        notice=shown.notes.does_not_call,
    )


def _instead_of(texts: HelpTexts, english: HelpTexts) -> HelpTexts:
    reason = f"{texts.language} is not released by a clinician"
    return replace(english, in_english=dict.fromkeys(CARDS, reason))


def _language_note(texts: HelpTexts, shown: HelpTexts, english: HelpTexts) -> str:
    """In both languages; in English alone where no person has read the own sentence either."""
    if not shown.in_english:
        return ""
    own = (texts if shown is texts or texts.readable else english).notes.not_in_your_language
    plain = english.notes.not_in_your_language
    return plain if own == plain else f"{own}\n{plain}"


def _emergency(ward: WardSettings, texts: HelpTexts) -> EmergencyCard:
    card = texts.emergency
    language = ENGLISH if "emergency" in texts.in_english else texts.language
    where = ward.emergency_call_point.get(language, "")
    return EmergencyCard(
        heading=card.heading,
        signs=(
            Sign("sign-wake", card.wake),
            Sign("sign-breathing", card.breathing),
            Sign("sign-lips", card.lips),
            Sign("sign-fit", card.fit),
        ),
        action=f"{card.action} {where}".strip(),
    )


def _tell_us(texts: HelpTexts) -> Step:
    card = texts.tell_us
    return Step(1, card.stone, card.title, card.words, "step-1-tell-us", card.main, card.next)


def _nurse_in_charge(ward: WardSettings, texts: HelpTexts) -> Step:
    card = texts.nurse_in_charge
    title = say_name(ward.nurse_in_charge_title, texts)
    words = fill(
        card.words if title else card.words_without_title,
        NURSE_IN_CHARGE_TITLE=title,
        SAY=card.say,
    )
    return Step(2, card.stone, card.title, words, "step-2-nurse-in-charge", card.main, card.next)


def _different_team(
    ward: WardSettings, texts: HelpTexts, number: ShownNumber | WithheldNumber
) -> Step:
    card = texts.different_team
    hours = ward.rapid_review.hours
    if isinstance(number, WithheldNumber):
        words = card.words_without_number
    elif hours and hours.always:
        words = card.words_day_and_night
    else:
        words = card.words_with_hours
    return Step(3, card.stone, card.title, words, "step-3-different-team", card.main, card.next)


def _number(ward: WardSettings, texts: HelpTexts, today: date) -> ShownNumber | WithheldNumber:
    team, card = ward.rapid_review, texts.different_team
    tested = tested_on(team, ward, today)
    usable = state_in(ward, team, today) is NumberState.SHOWN
    if not usable or not tested or not team.hours or not team.name:
        return WithheldNumber(card.withheld)
    label = card.tested_example if ward.demo else card.tested
    return ShownNumber(
        team=fill(card.call, RAPID_REVIEW_NAME=say_name(team.name, texts)),
        number=say_number(team.number, texts),
        channels=say_reach(team.channels, team.hours, texts),
        tested=tested,
        tested_label=fill(label, DATE=say_date(tested, texts)),
    )


def _phrases(wanted: HelpTexts, own: HelpTexts, english: HelpTexts) -> tuple[Phrase, ...]:
    said, plain = own.sentences, english.sentences
    return (
        Phrase(said.worried, plain.worried),
        Phrase(said.different, plain.different),
        Phrase(said.worse, plain.worse),
        Phrase(said.check_again, plain.check_again),
        _interpreter(wanted, own, english),
        Phrase(own.nurse_in_charge.say, english.nurse_in_charge.say),
    )


def _interpreter(wanted: HelpTexts, own: HelpTexts, english: HelpTexts) -> Phrase:
    if wanted.language == english.language:
        return Phrase(english.sentences.interpreter_any, english.sentences.interpreter_any)
    name = wanted.english_name if "sentences" in own.in_english else wanted.native_name
    return Phrase(
        fill(own.sentences.interpreter, LANGUAGE_NAME=name),
        fill(english.sentences.interpreter, LANGUAGE_NAME=wanted.english_name),
    )
