"""What ffprobe tells of a film, where ffmpeg is installed."""

import json
import shutil
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import Any

_PATIENCE_SECONDS = 60
_ASK = (
    "-v",
    "error",
    "-protocol_whitelist",
    "file",
    "-of",
    "json",
    "-show_streams",
    "-show_format",
)


@dataclass(frozen=True, slots=True)
class Probe:
    """The facts that decide whether a station plays a film.

    Attributes:
        video: the codec of its pictures as ffmpeg names it; empty without pictures.
        audio: the codecs of its sound; none for a silent film.
        seconds: its length; 0 when it does not say.
        carries_files: whether other files hang inside it.
    """

    video: str
    pixels: str
    width: int
    height: int
    frames_a_second: float
    audio: tuple[str, ...]
    seconds: float
    carries_files: bool


def can_probe() -> bool:
    """Whether ffprobe is installed."""
    return shutil.which("ffprobe") is not None


def probe(film: Path) -> Probe | None:
    """The facts of `film`; None where there is no ffprobe, or it makes nothing of the file."""
    program = shutil.which("ffprobe")
    if program is None:
        return None
    try:
        done = subprocess.run(
            [program, *_ASK, str(film)],
            capture_output=True,
            check=True,
            timeout=_PATIENCE_SECONDS,
            stdin=subprocess.DEVNULL,
        )
        return _read(json.loads(done.stdout))
    except (subprocess.SubprocessError, OSError, ValueError, KeyError, TypeError):
        return None


def _read(said: Mapping[str, Any]) -> Probe:
    streams: list[Mapping[str, Any]] = said["streams"]
    pictures = [
        one
        for one in streams
        if one["codec_type"] == "video" and not one["disposition"]["attached_pic"]
    ]
    picture = pictures[0] if pictures else {}
    return Probe(
        video=picture.get("codec_name", ""),
        pixels=picture.get("pix_fmt", ""),
        width=int(picture.get("width", 0)),
        height=int(picture.get("height", 0)),
        frames_a_second=_rate(picture.get("avg_frame_rate", "0/1")),
        audio=tuple(one.get("codec_name", "?") for one in streams if one["codec_type"] == "audio"),
        seconds=float(said["format"].get("duration", 0)),
        carries_files=any(one["codec_type"] == "attachment" for one in streams),
    )


def _rate(text: str) -> float:
    above, _, below = text.partition("/")
    return float(Fraction(int(above), int(below or 1))) if int(below or 1) else 0.0
