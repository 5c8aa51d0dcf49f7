"""Facts about the answers that families gave."""

from collections.abc import Iterator
from pathlib import Path

from kiosk.staff.facts import Fact, Verdict, not_applicable, passed
from kiosk.storage.inspection import inspect
from kiosk.ward.settings import WardSettings


def keys(settings: WardSettings) -> Iterator[Fact]:
    """Whether answers are sealed, and to how many keys."""
    count = len(settings.seal_answers_to)
    if not count:
        reason = "No public key is set: answers are kept in clear, for the kiosk's account alone."
        yield not_applicable("keys", reason)
    else:
        yield passed("keys", f"Answers are sealed to {count} public key{'s' * (count > 1)}.")


def database(path: Path) -> Iterator[Fact]:
    """Whether the file of answers is sound, and what was set aside as damaged."""
    found = inspect(path)
    if found.damage:
        yield Fact(
            "database",
            Verdict.FAIL,
            f"The answers are damaged ({found.damage}).",
            "Start the kiosk: it sets the file aside, saves what can be read and begins a new one.",
        )
    else:
        yield passed("database", f"{found.answers or 'No'} answers are kept.")
    for aside in sorted(path.parent.glob("answers*.damaged-*.sqlite")):
        yield Fact(
            "database",
            Verdict.WARN,
            f"{aside.name} was set aside as damaged.",
            "Keep a copy for whoever looks after the kiosk, then delete it here.",
        )
