"""From whichever Python was typed to the one in `.venv`, with everything in place."""

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn

from kiosk.setup import glance
from kiosk.setup.checkout import Checkout, this_checkout
from kiosk.setup.environment import is_ready, make_ready, must_be_made_again
from kiosk.setup.fault import SetUpStopped
from kiosk.setup.lock import PackageSet
from kiosk.setup.system import VENV_PACKAGE, System, install, lacks_venv
from kiosk.setup.windows_vlc import point_to_vlc, registered_folder


def ensure(module: str, arguments: Sequence[str], wanted: str) -> None:
    """Return when this very process can run `module`; else set up, then become one that can.

    Nothing is done for a program that is installed or frozen, except to find VLC on Windows.

    Args:
        module: what was given to `python3 -m`.
        arguments: what followed it.
        wanted: what the environment must hold, "run" or "tests".

    Raises:
        SetUpStopped: something is missing that only a person can put there.
    """
    if checkout := this_checkout():
        _ensure_checkout(checkout, module, arguments, PackageSet(wanted))
    if sys.platform == "win32":
        point_to_vlc(os.environ, registered_folder())


def _ensure_checkout(
    checkout: Checkout, module: str, arguments: Sequence[str], packages: PackageSet
) -> None:
    root = str(checkout.root)
    inside = glance.is_inside(root)
    ready = is_ready(checkout, packages)
    if not ready and inside and must_be_made_again(checkout):
        _become(_python_outside(), module, arguments)
    if sys.platform.startswith("linux"):
        _ensure_system(packages, ready=ready)
    if not ready:
        _say("Setting up, once: about 2 minutes.")
        make_ready(checkout, packages, _say)
        _say("Set up.")
    glance.note(root, packages)
    if not inside:
        _become(checkout.python, module, arguments)


def _ensure_system(packages: PackageSet, *, ready: bool) -> None:
    system = System()
    needs_venv = (VENV_PACKAGE,) if not ready and lacks_venv() else ()
    if missing := (*system.missing(packages), *needs_venv):
        install(missing, _say)
    if still := system.missing(packages):
        raise SetUpStopped(
            f"After apt-get had installed them, {', '.join(still)} could still not be found.",
            "Run `ldconfig` as root, then give the same command again.",
        )


def _become(python: Path, module: str, arguments: Sequence[str]) -> NoReturn:
    """Go on as another interpreter; on Windows as its child, with the same exit status."""
    command = [str(python), "-m", module, *arguments]
    sys.stdout.flush()
    sys.stderr.flush()
    if sys.platform == "win32":
        sys.exit(subprocess.run(command, check=False).returncode)
    else:
        os.execv(python, command)  # noqa: S606 - no shell is wanted


def _python_outside() -> Path:
    """The interpreter that our environment was made with."""
    inside = ("python.exe",) if os.name == "nt" else ("bin", "python3")
    return Path(sys.base_prefix).joinpath(*inside)


def _say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)
