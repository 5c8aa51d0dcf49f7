"""Bytes of a ward file to ward settings, or to everything that is wrong with them; pure."""

from datetime import date

from kiosk.ward import values
from kiosk.ward.document import Document, read_document
from kiosk.ward.keys import public_keys
from kiosk.ward.problems import Findings, Problem
from kiosk.ward.rules import check_rules
from kiosk.ward.section import Section
from kiosk.ward.settings import Channel, Contact, ContentSettings, RapidReview, WardSettings

_DEFAULT = WardSettings()
_TOP = "at the top of the file, above the first [section]"
_ELSEWHERE = {
    "name": "in [rapid_review]",
    "number": "in [rapid_review], [pals], [switchboard] or [open_access]",
    "channels": "in [rapid_review]",
    "hours": "in [rapid_review] or [pals]",
    "last_tested_on": "in the section of the number it is about",
    "response_minutes": "in [rapid_review]",
    **dict.fromkeys(ContentSettings.__dataclass_fields__, "in [content]"),
    **dict.fromkeys(WardSettings.__dataclass_fields__, _TOP),
}


def parse_ward(data: bytes, today: date | None) -> WardSettings | tuple[Problem, ...]:
    """The settings in `data`, or every problem in it from the top down.

    Args:
        data: the file.
        today: what no test day may be later than. None leaves that out: for a copy that was
            right when it was made, on a machine whose clock may have gone wrong since.
    """
    document = read_document(data)
    if isinstance(document, Problem):
        return (document,)
    findings = Findings(document.line_of)
    settings = _read(document, findings)
    check_rules(settings, today, findings)
    return findings.in_order() or settings


def _read(document: Document, findings: Findings) -> WardSettings:
    top = Section(document.tables, (), findings)
    settings = WardSettings(
        ward_name=top.need("ward_name", values.text(60, digits=3), "", '"…"'),
        demo=top.read("demo", values.truth, _DEFAULT.demo),
        languages=top.read("languages", values.languages, _DEFAULT.languages),
        nurse_in_charge_title=top.need(
            "nurse_in_charge_title", values.text(40, digits=2), "", '"Sister in charge"'
        ),
        emergency_call_point=_read_call_point(top),
        rapid_review=_read_rapid_review(top.table("rapid_review")),
        pals=_read_contact(top.table("pals")),
        switchboard=_read_contact(top.table("switchboard")),
        open_access=_read_contact(top.table("open_access")),
        number_limit_days=top.read(
            "number_limit_days", values.whole_number(14, 365, "days"), _DEFAULT.number_limit_days
        ),
        quiet_hours=top.read("quiet_hours", values.quiet_periods, _DEFAULT.quiet_hours),
        day_volume_percent=top.read(
            "day_volume_percent",
            values.whole_number(0, 100, "percent"),
            _DEFAULT.day_volume_percent,
        ),
        quiet_volume_percent=top.read(
            "quiet_volume_percent",
            values.whole_number(0, 45, "percent"),
            _DEFAULT.quiet_volume_percent,
        ),
        idle_seconds=_seconds(top, "idle_seconds", _DEFAULT.idle_seconds, 30, 300),
        survey_idle_seconds=_seconds(
            top, "survey_idle_seconds", _DEFAULT.survey_idle_seconds, 60, 600
        ),
        warning_seconds=_seconds(top, "warning_seconds", _DEFAULT.warning_seconds, 20, 60),
        reduced_motion=top.read("reduced_motion", values.truth, _DEFAULT.reduced_motion),
        content=_read_content(top.table("content")),
        seal_answers_to=top.read("seal_answers_to", public_keys, _DEFAULT.seal_answers_to),
        keep_received_days=top.read(
            "keep_received_days", values.whole_number(1, 365, "days"), _DEFAULT.keep_received_days
        ),
        repeat_press_seconds=_seconds(
            top, "repeat_press_seconds", _DEFAULT.repeat_press_seconds, 0, 60
        ),
    )
    top.refuse_the_rest(_ELSEWHERE)
    return settings


def _seconds(top: Section, key: str, default: int, low: int, high: int) -> int:
    return top.read(key, values.whole_number(low, high, "seconds"), default)


def _read_call_point(top: Section) -> dict[str, str]:
    sentences = top.table("emergency_call_point")
    return sentences.entries(lambda tag: values.languages([tag]), values.text(100, digits=2))


def _read_rapid_review(section: Section) -> RapidReview:
    team = RapidReview(
        name=section.need("name", values.text(40, digits=2), "", '"…"'),
        number=section.read("number", values.phone_number, ""),
        channels=section.read("channels", values.channels, (Channel.PHONE,)),
        hours=section.read("hours", values.hours, None),
        last_tested_on=section.read("last_tested_on", values.day, None),
        response_minutes=section.read(
            "response_minutes", values.whole_number(2, 240, "minutes"), None
        ),
    )
    section.refuse_the_rest(_ELSEWHERE)
    return team


def _read_content(section: Section) -> ContentSettings:
    default = _DEFAULT.content
    content = ContentSettings(
        source=section.read("source", values.content_source, default.source),
        review_grace_days=section.read(
            "review_grace_days", values.whole_number(0, 365, "days"), default.review_grace_days
        ),
        local_films=section.read("local_films", values.truth, default.local_films),
    )
    section.refuse_the_rest(_ELSEWHERE)
    return content


def _read_contact(section: Section) -> Contact:
    contact = Contact(
        number=section.read("number", values.phone_number, ""),
        hours=section.read("hours", values.hours, None),
        last_tested_on=section.read("last_tested_on", values.day, None),
    )
    section.refuse_the_rest(_ELSEWHERE)
    return contact
