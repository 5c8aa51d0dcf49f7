"""Days, times, numbers and names as a language says them; pure."""

from datetime import date, time

from kiosk.escalation.cards import SpokenTexts
from kiosk.escalation.placeholders import fill
from kiosk.escalation.texts import HelpTexts
from kiosk.settings import Channel, Hours, Opening

_LEFT_TO_RIGHT, _FIRST_STRONG, _END = "\u2066", "\u2068", "\u2069"
_NOON = 12


def say_number(number: str, texts: HelpTexts) -> str:
    """A number that keeps its order where the writing runs right to left (Unicode UAX #9)."""
    return f"{_LEFT_TO_RIGHT}{number}{_END}" if texts.rtl and number else number


def say_name(name: str, texts: HelpTexts) -> str:
    """A name in whatever script, kept together where the writing runs right to left."""
    return f"{_FIRST_STRONG}{name}{_END}" if texts.rtl and name else name


def say_date(day: date, texts: HelpTexts) -> str:
    """Such as `2 November 2026`."""
    spoken = texts.spoken
    month = spoken.months[day.month - 1]
    return fill(spoken.date, DAY=str(day.day), MONTH=month, YEAR=str(day.year))


def say_hours(hours: Hours, texts: HelpTexts) -> str:
    """Such as `day and night`, or `Monday to Friday 9am to 4:30pm`."""
    spoken = texts.spoken
    if hours.always:
        return spoken.day_and_night
    return spoken.comma.join(_say_opening(opening, texts) for opening in hours.openings)


def say_reach(channels: tuple[Channel, ...], hours: Hours, texts: HelpTexts) -> str:
    """How and when, such as `Phone or text, day and night`."""
    spoken = texts.spoken
    ways = [_say_channel(channel, spoken) for channel in channels]
    *most, last = ways
    said = spoken.alternative.join([spoken.comma.join(most), last]) if most else last
    sentence = fill(spoken.reach, CHANNELS=said, HOURS=say_hours(hours, texts))
    return sentence[:1].upper() + sentence[1:]


def _say_channel(channel: Channel, spoken: SpokenTexts) -> str:
    match channel:
        case Channel.PHONE:
            return spoken.phone
        case Channel.TEXT:
            return spoken.text
        case Channel.WHATSAPP:
            return spoken.whatsapp


def _say_opening(opening: Opening, texts: HelpTexts) -> str:
    return fill(
        texts.spoken.opening,
        DAYS=_say_days(opening, texts.spoken),
        OPENS=say_time(opening.opens, texts),
        CLOSES=say_time(opening.closes, texts),
    )


def _say_days(opening: Opening, spoken: SpokenTexts) -> str:
    if opening.every_day:
        return spoken.every_day
    first, last = spoken.weekdays[opening.first], spoken.weekdays[opening.last]
    return first if first == last else fill(spoken.day_range, FIRST=first, LAST=last)


def say_time(moment: time, texts: HelpTexts) -> str:
    """`8am`, `4:30pm`, `midday` and `midnight` as the NHS writes them, or `08:00`."""
    spoken = texts.spoken
    if moment == time(0):
        return spoken.midnight
    if moment == time(_NOON):
        return spoken.midday
    return say_number(_clock(moment, spoken), texts)


def _clock(moment: time, spoken: SpokenTexts) -> str:
    if spoken.clock != _NOON:
        return f"{moment:%H:%M}"
    minutes = f":{moment:%M}" if moment.minute else ""
    return f"{moment.hour % _NOON or _NOON}{minutes}{'am' if moment.hour < _NOON else 'pm'}"
