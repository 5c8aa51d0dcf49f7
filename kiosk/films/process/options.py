"""Everything that is set in libVLC, in one place."""

import os
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from kiosk.films.geometry import Size

ALWAYS: Final = (
    "--quiet",
    "--ignore-config",
    "--no-video-title-show",
    "--no-osd",
    "--no-sub-autodetect-file",  # captions beside a film are drawn by the interface
    "--no-metadata-network-access",
    "--no-lua",
    "--swscale-mode=0",  # fast bilinear: a sixth less work than bicubic
    "--avcodec-hw=none",  # frames go to memory anyway; a driver's decoder is one more thing to fail
    "--file-caching=300",  # milliseconds
)
SILENT: Final = "--aout=dummy"
WORDLESS: Final = "--text-renderer=none"
_ONE_THREAD: Final = ":avcodec-threads=1"
_LARGEST_FOR_ONE: Final = 1920 * 1088


def instance_options(environ: Mapping[str, str], platform: str = sys.platform) -> tuple[str, ...]:
    """The options of this machine, the most needed first."""
    return ALWAYS if has_sound(environ, platform) else (SILENT, *ALWAYS)


def has_sound(
    environ: Mapping[str, str],
    platform: str = sys.platform,
    cards: Path = Path("/proc/asound/cards"),
) -> bool:
    """Whether there is anything to play sound on.

    On Linux a sound server's socket or a card of ALSA; elsewhere the system is trusted. Without
    either, VLC's ALSA output would write hundreds of lines a second about it.
    """
    if not platform.startswith("linux"):
        return True
    if environ.get("PULSE_SERVER"):
        return True
    run = Path(environ.get("XDG_RUNTIME_DIR") or f"/run/user/{os.getuid()}")
    if any((run / socket).exists() for socket in ("pulse/native", "pipewire-0")):
        return True
    try:
        return cards.read_text().lstrip()[:1].isdigit()
    except OSError:
        return False


def film_options(
    start_at: float, *, exact: bool, audio: bool, caption: int | None, picture: Size
) -> tuple[str, ...]:
    """The options of one film.

    Up to 1080p one thread decodes: with more of them libVLC shows the first picture only when each
    has one.

    Args:
        start_at: seconds from the beginning.
        exact: whether to start at that very moment and not at the key frame before it.
        audio: whether it may sound.
        caption: which of its embedded captions to draw, from 0; None for none.
        picture: the film's own size, (0, 0) when unknown.
    """
    options: list[str] = []
    if start_at > 0:
        options.append(f":start-time={start_at:.3f}")
    if not exact:
        options.append(":input-fast-seek")
    if not audio:
        options.append(":no-audio")
    if caption is not None:
        options.append(f":sub-track={caption}")
    if picture[0] * picture[1] <= _LARGEST_FOR_ONE:
        options.append(_ONE_THREAD)
    return tuple(options)
