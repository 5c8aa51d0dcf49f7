"""What a ward sets; frozen, and the same from every source."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, time
from enum import StrEnum

from kiosk.ward.hours import Hours, QuietHours

ENGLISH = "en-GB"
NUMBER_LIMIT_DAYS = 180


class Channel(StrEnum):
    """A way to reach a team."""

    PHONE = "phone"
    TEXT = "text"
    WHATSAPP = "whatsapp"


@dataclass(frozen=True, slots=True)
class Contact:
    """A number of the hospital. An empty number is legal: it is then not shown.

    Attributes:
        number: as it is to be read, with its spaces.
        hours: when somebody answers; None when nobody wrote it down.
        last_tested_on: the day somebody rang it and the right people answered.
    """

    number: str = ""
    hours: Hours | None = None
    last_tested_on: date | None = None


@dataclass(frozen=True, slots=True)
class RapidReview:
    """The different team that families may ask for an urgent check (NHS England, Martha's Rule).

    Attributes:
        name: what the hospital calls the team; empty when not set.
        number: empty when not set, and then withheld.
        channels: how the number can be used.
        hours: when the team answers.
        last_tested_on: the day somebody rang it and the right team answered.
        response_minutes: within how many minutes the team aims to reply, if it says so.
    """

    name: str = ""
    number: str = ""
    channels: tuple[Channel, ...] = (Channel.PHONE,)
    hours: Hours | None = None
    last_tested_on: date | None = None
    response_minutes: int | None = None


@dataclass(frozen=True, slots=True)
class ContentSettings:
    """Where films and pages come from, and how long they may be shown.

    Attributes:
        source: the network's repository, a folder or a web address; empty for none.
        review_grace_days: how long an item is shown after its review date.
        local_films: whether staff may bring in the ward's own films, and they are shown.
    """

    source: str = ""
    review_grace_days: int = 90
    local_films: bool = True


@dataclass(frozen=True, slots=True)
class WardSettings:
    """Everything a ward decides. The defaults hold no name and no number.

    Attributes:
        demo: made-up ward: drafts are shown, marked as drafts, and no number is real.
        languages: BCP-47 tags in the order in which the ward wants them offered.
        nurse_in_charge_title: the words on the badge.
        emergency_call_point: language tag to one sentence: where the red button is.
        number_limit_days: a number not rung for longer than this is withheld.
        day_volume_percent: the loudest that a film may be.
        quiet_volume_percent: the loudest in quiet hours; 0 is silent.
        idle_seconds: without a touch, before "Still there?".
        survey_idle_seconds: the same while answering questions.
        warning_seconds: how long "Still there?" waits; WCAG 2.2.1 asks for 20 at least.
        seal_answers_to: age public keys; answers are sealed to all of them. Empty: not sealed.
        keep_received_days: how long an answer stays here after a server has it.
        repeat_press_seconds: an answer so soon after the last one to the same survey is flagged.
    """

    ward_name: str = ""
    demo: bool = False
    languages: tuple[str, ...] = (ENGLISH,)
    nurse_in_charge_title: str = ""
    emergency_call_point: Mapping[str, str] = field(default_factory=dict)
    rapid_review: RapidReview = RapidReview()
    pals: Contact = Contact()
    switchboard: Contact = Contact()
    open_access: Contact = Contact()
    number_limit_days: int = NUMBER_LIMIT_DAYS
    quiet_hours: tuple[QuietHours, ...] = (QuietHours(time(19, 30), time(7, 30)),)
    day_volume_percent: int = 80
    quiet_volume_percent: int = 0
    idle_seconds: int = 60
    survey_idle_seconds: int = 120
    warning_seconds: int = 25
    reduced_motion: bool = False
    content: ContentSettings = ContentSettings()
    seal_answers_to: tuple[str, ...] = ()
    keep_received_days: int = 90
    repeat_press_seconds: int = 5


SAFE_WARD = WardSettings()
"""For a station whose real file cannot be used: general words, no name, no number."""
