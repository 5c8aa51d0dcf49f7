"""The pages behind the steps: what they ask, what happens, other worries; pure."""

from datetime import date

from kiosk.escalation.help import InfoPage
from kiosk.escalation.numbers import NumberState, state_in
from kiosk.escalation.placeholders import fill
from kiosk.escalation.spoken import say_hours, say_name, say_number
from kiosk.escalation.texts import HelpTexts
from kiosk.settings import WardSettings


def they_ask_page(ward: WardSettings, texts: HelpTexts) -> InfoPage:
    """E3b: what to have ready before calling."""
    card = texts.they_ask
    where = card.ward if ward.ward_name else card.ward_without_name
    place = fill(where, WARD_NAME=say_name(ward.ward_name, texts))
    return InfoPage(card.title, (card.child, place, card.change, card.your_number))


def what_happens_page(ward: WardSettings, texts: HelpTexts) -> InfoPage:
    """E3c: what the different team does; how soon, only if the ward says so."""
    card = texts.what_happens
    minutes = ward.rapid_review.response_minutes
    reply = (fill(card.response, MINUTES=str(minutes)),) if minutes else ()
    return InfoPage(card.title, (card.check, card.result, *reply, card.nobody_answers))


def other_page(ward: WardSettings, texts: HelpTexts, today: date) -> InfoPage:
    """E4: worries that are not about getting worse."""
    card = texts.other
    if state_in(ward, ward.pals, today) is not NumberState.SHOWN:
        return InfoPage(card.title, (card.staff,))
    hours = ward.pals.hours
    line = fill(
        card.pals if hours else card.pals_without_hours,
        PALS_NUMBER=say_number(ward.pals.number, texts),
        PALS_HOURS=say_hours(hours, texts) if hours else "",
    )
    return InfoPage(card.title, (line,))
