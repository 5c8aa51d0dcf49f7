"""The checks in their order; one that fails does not keep the next from running."""

import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

_ROOT = Path(__file__).resolve().parents[1]


class Check(NamedTuple):
    """One tool, by the module that is run, and its arguments."""

    name: str
    command: tuple[str, ...]


CHECKS = (
    Check("lint", ("ruff", "check", "--quiet", ".")),
    Check("format", ("ruff", "format", "--check", "--quiet", ".")),
    Check("types", ("mypy", "--strict")),
    Check("tests", ("pytest",)),
)


def run(*, quick: bool, checks: Sequence[Check] = CHECKS) -> int:
    """Run every check and close with one line; returns 0 only when all passed."""
    started = time.monotonic()
    failed = [check.name for check in checks if not _passes(check, quick=quick)]
    seconds = round(time.monotonic() - started)
    verdict = f"FAILED: {', '.join(failed)}" if failed else "all passed"
    print(f"{len(checks)} checks ({', '.join(c.name for c in checks)}), {seconds} s: {verdict}")
    return 1 if failed else 0


def _passes(check: Check, *, quick: bool) -> bool:
    print(f"== {check.name}", flush=True)
    only = ("-m", "not slow") if quick and check.command[0] == "pytest" else ()
    command = [sys.executable, "-m", *check.command, *only]
    return subprocess.run(command, cwd=_ROOT, check=False).returncode == 0
