"""What must fit together in a ward file beyond each value being right by itself; pure."""

from datetime import date

from kiosk.ward.phone import is_made_up
from kiosk.ward.problems import Findings
from kiosk.ward.settings import ENGLISH, Contact, RapidReview, WardSettings

DEMO_MARK = "(demo)"


def numbers_of(settings: WardSettings) -> dict[str, RapidReview | Contact]:
    """Everything with a number, under the name of its section."""
    return {
        "rapid_review": settings.rapid_review,
        "pals": settings.pals,
        "switchboard": settings.switchboard,
        "open_access": settings.open_access,
    }


def check_rules(settings: WardSettings, today: date | None, findings: Findings) -> None:
    """Add to `findings` whatever does not fit together."""
    _english_is_there(settings, findings)
    _hours_are_known(settings, findings)
    _names_tell_a_demo(settings, findings)
    for section, contact in numbers_of(settings).items():
        if contact.number:
            _number_fits_the_ward(section, contact.number, findings, demo=settings.demo)
        if today and contact.last_tested_on and contact.last_tested_on > today:
            findings.add(
                (section, "last_tested_on"),
                f"The test day {contact.last_tested_on} is in the future.",
                "Write the day of the last test call, or set the clock of this computer.",
            )


def _english_is_there(settings: WardSettings, findings: Findings) -> None:
    if ENGLISH not in settings.languages:
        findings.add(
            ("languages",),
            f"English ({ENGLISH}) is not in the list, and staff must be able to read the screen.",
            f'Add "{ENGLISH}" to the list.',
        )
    if ENGLISH not in settings.emergency_call_point:
        findings.add(
            ("emergency_call_point", ENGLISH),
            "It is not said in English where the emergency button is.",
            f'Add under [emergency_call_point]: {ENGLISH} = "The red button is …"',
        )


def _hours_are_known(settings: WardSettings, findings: Findings) -> None:
    if settings.rapid_review.number and settings.rapid_review.hours is None:
        findings.add(
            ("rapid_review", "hours"),
            "There is a number but not when somebody answers it.",
            'Add a line: hours = "24/7", or hours such as "every day 08:00-20:00".',
        )


def _names_tell_a_demo(settings: WardSettings, findings: Findings) -> None:
    names = {
        ("ward_name",): settings.ward_name,
        ("rapid_review", "name"): settings.rapid_review.name,
    }
    for path, name in names.items():
        if not settings.demo and DEMO_MARK in name:
            findings.add(
                path,
                f"The name “{name}” still says {DEMO_MARK}, and this is a real ward.",
                "Write the real name.",
            )
        if settings.demo and name and DEMO_MARK not in name:
            findings.add(
                path,
                f"A demo ward must not be mistaken for a real one, and “{name}” could be.",
                f"Write “{name} {DEMO_MARK}”, or set demo = false.",
            )


def _number_fits_the_ward(section: str, number: str, findings: Findings, *, demo: bool) -> None:
    if demo and not is_made_up(number):
        findings.add(
            (section, "number"),
            f"“{number}” could be a real number, and this is a demo ward.",
            "For a real ward set demo = false. For a demo use “01632 960 123”.",
        )
    if not demo and is_made_up(number):
        findings.add(
            (section, "number"),
            f"“{number}” is a made-up number from an example. It reaches nobody.",
            'Write the real number, or "" until there is one.',
        )
