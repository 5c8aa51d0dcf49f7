"""PURE: whether a station plays a film without a graphics processor, and what would make it so.

The codecs are those that libVLC decodes with the plug-ins of the build; the size and the rate are
what two slow cores decode in time.
"""

import shlex
from pathlib import PurePosixPath

from kiosk.content.checks.probe import Probe

VIDEO = frozenset({"h264", "hevc", "vp8", "vp9", "av1"})
AUDIO = frozenset({"aac", "mp3", "opus", "vorbis", "flac", "ac3", "pcm_s16le"})
PIXELS = frozenset({"yuv420p", "yuvj420p"})
LONG_SIDE, SHORT_SIDE = 1920, 1080
MOST_FRAMES_A_SECOND = 60.5


def film_trouble(film: Probe) -> str:
    """Why a station cannot play the film, as the end of a sentence; empty when it can."""
    if not film.video:
        return "has no pictures"
    long_side, short_side = max(film.width, film.height), min(film.width, film.height)
    unknown = [codec for codec in film.audio if codec not in AUDIO]
    for is_so, trouble in (
        (film.video not in VIDEO, f"has pictures in {film.video}, which stations do not decode"),
        (film.pixels not in PIXELS, f"has pixels in {film.pixels}; stations show yuv420p"),
        (
            long_side > LONG_SIDE or short_side > SHORT_SIDE,
            f"is {film.width} x {film.height}, more than {LONG_SIDE} x {SHORT_SIDE}",
        ),
        (
            film.frames_a_second > MOST_FRAMES_A_SECOND,
            f"has {film.frames_a_second:.0f} pictures a second, more than 60",
        ),
        (unknown, f"has sound in {', '.join(unknown)}, which stations do not decode"),
        (film.carries_files, "carries other files inside it"),
    ):
        if is_so:
            return trouble
    return ""


def curing_line(path: str, film: Probe | None) -> str:
    """The ffmpeg command, given in the pack's folder, that makes a film that stations play."""
    upright = film is not None and film.height > film.width
    width, height = (SHORT_SIDE, LONG_SIDE) if upright else (LONG_SIDE, SHORT_SIDE)
    scale = (
        f"scale=w=min({width}\\,iw):h=min({height}\\,ih)"
        ":force_original_aspect_ratio=decrease:force_divisible_by=2"
    )
    return shlex.join(
        [
            *("ffmpeg", "-i", path, "-map", "0:v:0", "-map", "0:a:0?", "-vf", scale),
            *("-c:v", "libx264", "-pix_fmt", "yuv420p", "-fpsmax", "60", "-c:a", "aac"),
            *("-movflags", "+faststart", cured_name(path)),
        ]
    )


def cured_name(path: str) -> str:
    """What the film is called that the curing line makes."""
    old = PurePosixPath(path)
    return str(old.with_name(f"{old.stem}-playable.mp4"))
