"""Facts about the machine: disk, clock, screen."""

import os
import shutil
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from kiosk.clock import Clock
from kiosk.staff.facts import Fact, Profile, Verdict, not_applicable, passed

LEAST_FREE_MB = 500
NOT_BEFORE = date(2026, 11, 1)
_MEGABYTE = 1_000_000


def disk(folder: Path) -> Iterator[Fact]:
    """Whether answers can be written, and room is left for them."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        free = shutil.disk_usage(folder).free // _MEGABYTE
    except OSError as error:
        yield Fact(
            "disk",
            Verdict.FAIL,
            f"The folder {folder} cannot be used ({error.strerror}).",
            "Give the kiosk's account a folder it may write, with --data.",
        )
        return
    if not os.access(folder, os.W_OK):
        yield Fact(
            "disk",
            Verdict.FAIL,
            f"The kiosk may not write in {folder}.",
            "Give its account the right to write there.",
        )
    elif free < LEAST_FREE_MB:
        yield Fact(
            "disk",
            Verdict.FAIL,
            f"Only {free} MB are free for answers; {LEAST_FREE_MB} MB are wanted.",
            "Make room on this disk.",
        )
    else:
        yield passed("disk", f"{free} MB are free in {folder}.")


def clock(time: Clock, profile: Profile) -> Iterator[Fact]:
    """Whether the date can be believed: numbers and review dates depend on it."""
    if profile is Profile.BUILD:
        yield not_applicable("clock", "A build machine's clock is not asked.")
    elif (today := time.now().date()) < NOT_BEFORE:
        yield Fact(
            "clock",
            Verdict.FAIL,
            f"The clock says {today.isoformat()}, before this program was made.",
            "Set the clock, or let it set itself from the hospital's time server.",
        )
    else:
        yield passed("clock", f"The clock says {today.isoformat()}.")


def screen(profile: Profile) -> Iterator[Fact]:
    """Whether there is a screen to draw on."""
    if profile is Profile.BUILD:
        yield not_applicable("screen", "A build machine needs no screen.")
    elif sys.platform.startswith("linux") and not (
        os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    ):
        yield Fact(
            "screen",
            Verdict.FAIL,
            "No screen was found: neither DISPLAY nor WAYLAND_DISPLAY is set.",
            "Run the check inside the station's own session.",
        )
    else:
        yield passed("screen", "There is a screen.")
