"""The virtual environment of a checkout: is it good, and if not, make it so."""

import shutil
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from kiosk.setup import glance
from kiosk.setup.checkout import Checkout
from kiosk.setup.fault import SetUpStopped
from kiosk.setup.lock import PackageSet, package_names, select
from kiosk.setup.reasons import last_lines, reason_for
from kiosk.setup.stamp import Stamp, read_stamp, stamp_for, write_stamp
from kiosk.setup.tools import run_tool
from kiosk.setup.turn import taking_turns

Say = Callable[[str], None]

_ASK_VERSION = "import pip, sys; print(*sys.version_info[:2], sep='.')"


def is_ready(checkout: Checkout, packages: PackageSet) -> bool:
    """Whether the environment can be used as it is; a few file reads, no process as a rule."""
    stamp = read_stamp(checkout.environment)
    if stamp is None or not checkout.python.exists():
        return False
    wanted = stamp_for(checkout.lock, packages)
    if stamp.serves(wanted):
        return True
    started_by_another = stamp.serves(replace(wanted, python=stamp.python))
    return started_by_another and _version(checkout.python) == stamp.python


def must_be_made_again(checkout: Checkout) -> bool:
    """Whether what is there is half-made or does not run, so that adding to it is not enough."""
    stamp = read_stamp(checkout.environment)
    if stamp is not None and not stamp.finished:
        return True
    version = _version(checkout.python)
    return version is None or (stamp is not None and version != stamp.python)


def make_ready(checkout: Checkout, packages: PackageSet, say: Say) -> None:
    """Make the environment, or bring it up to date; a run that was interrupted is begun again.

    Raises:
        SetUpStopped: with the reason and the cure, when a step fails.
    """
    try:
        with taking_turns(checkout.lock, say):
            if not is_ready(checkout, packages):
                _make_ready(checkout, packages, say)
    except OSError as error:
        reason = reason_for(str(error))
        what, cure = reason or (str(error), "Cure that, then give the same command again.")
        raise SetUpStopped(what, cure) from error


def _make_ready(checkout: Checkout, packages: PackageSet, say: Say) -> None:
    glance.forget(str(checkout.root))
    before = read_stamp(checkout.environment)
    if before is not None and before.packages.covers(packages):
        packages = before.packages
    stamp = stamp_for(checkout.lock, packages)
    if must_be_made_again(checkout):
        _make_empty(checkout, stamp, say)
    elif version := _version(checkout.python):
        stamp = replace(stamp, python=version)
    write_stamp(checkout.environment, replace(stamp, finished=False))
    _install(checkout, packages, say)
    _compile(checkout)
    write_stamp(checkout.environment, stamp)


def _make_empty(checkout: Checkout, stamp: Stamp, say: Say) -> None:
    if checkout.environment.exists():
        say("  an environment that is not whole was found: making it again")
        shutil.rmtree(checkout.environment)
    checkout.environment.mkdir()
    write_stamp(checkout.environment, replace(stamp, finished=False))
    say("  making the virtual environment .venv")
    done = run_tool([sys.executable, "-m", "venv", str(checkout.environment)])
    if done.status != 0:
        raise _stopped("The virtual environment could not be made.", done.output)


def _install(checkout: Checkout, packages: PackageSet, say: Say) -> None:
    part = select(
        checkout.lock.read_text(encoding="utf-8"),
        checkout.pyproject.read_text(encoding="utf-8"),
        packages,
    )
    chosen = checkout.environment / f"requirements-{packages}.txt"
    chosen.write_text(part, encoding="utf-8")
    say(f"  installing from requirements.lock, packages: {len(package_names(part))}")
    done = run_tool(
        [
            *(str(checkout.python), "-I", "-m", "pip", "install", "--no-input"),
            *("--disable-pip-version-check", "--progress-bar", "off"),
            *("--require-hashes", "--only-binary", ":all:", "-r", str(chosen)),
        ],
        each_line=lambda line: _tell_progress(line, say),
    )
    if done.status != 0:
        raise _stopped("The packages could not be installed.", done.output)


def _compile(checkout: Checkout) -> None:
    """Compile the program, so that its first start is as quick as the next."""
    program = str(checkout.root / "kiosk")
    run_tool([str(checkout.python), "-I", "-m", "compileall", "-q", program])


def _tell_progress(line: str, say: Say) -> None:
    if line.startswith("Collecting "):
        say(f"    {line.split()[1].partition('==')[0]}")
    elif line.startswith("Installing collected packages"):
        say("  unpacking them")


def _version(python: Path) -> str | None:
    """The version of an interpreter that runs and has pip, else None."""
    if not python.exists():
        return None
    done = run_tool([str(python), "-I", "-c", _ASK_VERSION])
    return done.output.strip() if done.status == 0 else None


def _stopped(what: str, output: str) -> SetUpStopped:
    if reason := reason_for(output):
        return SetUpStopped(f"{what} {reason.what}", reason.cure)
    return SetUpStopped(what, f"The last lines of the tool that failed:\n{last_lines(output)}")
