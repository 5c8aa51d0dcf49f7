"""Room on the disk: enough is left for answers, before copying and while it goes on."""

import shutil
from pathlib import Path

from kiosk.errors import EnvironmentFault

KEEP_FREE_BYTES = 500_000_000
"""As much as the readiness check wants left for answers."""
_MEGABYTE = 1_000_000


def free_bytes(folder: Path) -> int:
    """How much this account may still write on the disk of `folder`, which must exist."""
    return shutil.disk_usage(folder).free


def need(folder: Path, wanted: int, keep: int = KEEP_FREE_BYTES) -> None:
    """Make sure that `wanted` bytes can be copied and `keep` are left then.

    Raises:
        EnvironmentFault: there is too little.
    """
    free = free_bytes(folder)
    if free - wanted < keep:
        raise EnvironmentFault(
            f"Too little room: {_mb(wanted)} MB are to be copied, {_mb(free)} MB are free, "
            f"and {_mb(keep)} MB of them are to stay free.",
            "Make room on this disk, or remove a pack that is not needed.",
        )


def full_disk(folder: Path, error: OSError) -> EnvironmentFault:
    """What to say when writing failed."""
    return EnvironmentFault(
        f"The disk of {folder} could not be written ({error.strerror or error}).",
        "Make room, or let the kiosk's account write there; then start the copying again.",
    )


def _mb(count: int) -> str:
    return f"{-(-count // _MEGABYTE):,}"
