"""Facts about the answers that families gave."""

from collections.abc import Iterator
from pathlib import Path

from kiosk.staff.facts import Fact, Verdict, passed
from kiosk.storage.inspection import inspect


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
