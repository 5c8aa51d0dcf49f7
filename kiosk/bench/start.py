"""From a command to a home screen that answers, and what looking after the environment costs."""

import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from statistics import median

import kiosk
from kiosk.bench.report import Figure, Report, at_most
from kiosk.bench.screen import place_to_draw
from kiosk.errors import EnvironmentFault

RUNS = 7
_LONGEST_SECONDS = 30.0
_ROOT = Path(kiosk.__file__).resolve().parents[1]
_HOME_MS, _CHECKS_MS = at_most(900), at_most(50)
_SYSTEM_PYTHON = Path("/usr/bin/python3")
_ASK_DIRECTLY = "from kiosk.command_line import parse; parse(['--version'])"


def start(runs: int = RUNS) -> Report:
    """Start the kiosk `runs` times, one after the other.

    Raises:
        EnvironmentFault: it did not start.
    """
    with tempfile.TemporaryDirectory(prefix="kiosk-bench-") as folder, place_to_draw() as place:
        one_start(Path(folder), place.environment)
        found = [one_start(Path(folder), place.environment) for _ in range(runs)]
    first, home, answered = ([row[name] for row in found] for name in ("first", "home", "answered"))
    replies = [done - drawn for done, drawn in zip(answered, home, strict=True)]
    note = f"{runs} runs, {min(home):.0f} to {max(home):.0f} ms"
    return Report(
        "start",
        (
            Figure("process to first screen", median(first), "ms"),
            Figure("process to touchable home screen", median(home), "ms", _HOME_MS, note),
            Figure("touch of help on it to steps drawn", median(replies), "ms"),
            *_checks(),
        ),
        (
            f"Drawn by Qt's software scene graph on {place.name}.",
            "The program's files were in the system's memory from an earlier start.",
            "The home screen is reached by a touch of the first one at its first picture.",
        ),
    )


def one_start(folder: Path, environment: dict[str, str]) -> dict[str, float]:
    """Milliseconds from before the process is made to each moment that it tells.

    Raises:
        EnvironmentFault: it did not start.
    """
    began = time.monotonic()
    try:
        done = subprocess.run(
            [sys.executable, "-m", "kiosk.bench.cold_start", str(folder)],
            env=environment, cwd=_ROOT, capture_output=True, text=True, check=True,
            timeout=_LONGEST_SECONDS, stdin=subprocess.DEVNULL,
        )  # fmt: skip
    except subprocess.CalledProcessError as error:
        raise EnvironmentFault("The kiosk did not start.", str(error.stderr).strip()) from error
    except subprocess.TimeoutExpired as error:
        raise EnvironmentFault("The kiosk did not start in time.", "Run it again.") from error
    moments: dict[str, float] = json.loads(done.stdout)
    return {name: (at - began) * 1000 for name, at in moments.items()}


def _checks(runs: int = 2 * RUNS) -> tuple[Figure, ...]:
    """What `python3 -m kiosk` adds to its environment's own interpreter, in a set-up checkout."""
    candidates = (_SYSTEM_PYTHON, Path(sys.base_prefix, "bin", "python3"))
    outside = next((python for python in candidates if python.is_file()), None)
    if outside is None or not (_ROOT / ".venv").is_dir():
        return ()
    checked, direct = [], []
    for _ in range(runs):
        checked.append(_took([str(outside), "-m", "kiosk", "--version"]))
        direct.append(_took([sys.executable, "-c", _ASK_DIRECTLY]))
    value = median(checked) - median(direct)
    return (Figure("added by the checks of a second start", value, "ms", _CHECKS_MS),)


def _took(command: Sequence[str]) -> float:
    began = time.perf_counter()
    subprocess.run(command, cwd=_ROOT, capture_output=True, check=True, stdin=subprocess.DEVNULL)
    return (time.perf_counter() - began) * 1000
