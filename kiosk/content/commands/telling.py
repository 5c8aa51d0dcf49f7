"""What the commands print."""

import json
import sys
from collections.abc import Iterable
from typing import Any

from kiosk.content.problem import Problem

_MEGABYTE = 1_000_000


def say(line: str) -> None:
    """One line on the standard output, at once: somebody may be waiting for it."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def say_json(document: Any) -> None:  # noqa: ANN401 - anything that JSON can say
    """One JSON document on one line."""
    say(json.dumps(document, ensure_ascii=False))


def say_problems(problems: Iterable[Problem]) -> None:
    """What is wrong and what to do, the same way as in the readiness report."""
    for problem in problems:
        say(f"{'FAILS ' if problem.refuses else 'note  '} {problem.what}")
        say(f"       {problem.cure}")


def as_documents(problems: Iterable[Problem]) -> list[dict[str, Any]]:
    """The same for a machine."""
    return [
        {"item": one.item, "what": one.what, "cure": one.cure, "refuses": one.refuses}
        for one in problems
    ]


def megabytes(count: int) -> str:
    """A number of bytes for people."""
    return f"{count / _MEGABYTE:,.1f} MB"
