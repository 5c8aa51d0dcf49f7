"""The film that every player plays: 12 s of 1080p30, H.264 and AAC, made from a starter film."""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from kiosk.errors import EnvironmentFault
from kiosk.paths import Paths

SECONDS = 12.0
FRAMES = 360
_SOURCE = Path("films", "f01", "film.mp4")
_FROM_SECONDS = 8.0
_SOURCE_RATE, _RATE = 25, 30
_LONGEST_SECONDS = 240


@dataclass(frozen=True, slots=True)
class BenchFilm:
    """A film file and how many frames are in it."""

    file: Path
    frames: int
    seconds: float


def bench_film(paths: Paths) -> BenchFilm:
    """The film, made once and kept in the system's folder for temporary files.

    Every frame differs from the one before: 25 frames a second are shown 30 a second.

    Raises:
        EnvironmentFault: there is no ffmpeg, or it failed.
    """
    folder = Path(tempfile.gettempdir()) / f"kiosk-bench-{_account()}"
    file = folder / "motion-1080p30.mp4"
    if not file.is_file():
        folder.mkdir(mode=0o755, exist_ok=True)
        _make(paths.media / _SOURCE, file)
    return BenchFilm(file, FRAMES, SECONDS)


def long_film(paths: Paths, times: int = 10) -> BenchFilm:
    """The same film over and over: two minutes of it.

    Raises:
        EnvironmentFault: there is no ffmpeg, or it failed.
    """
    once = bench_film(paths)
    file = once.file.with_name(f"motion-1080p30-{times}-times.mp4")
    if not file.is_file():
        _ffmpeg(["-stream_loop", str(times - 1), "-i", str(once.file), "-c", "copy"], file)
    return BenchFilm(file, times * once.frames, times * once.seconds)


def _account() -> int:
    return os.getuid() if hasattr(os, "getuid") else 0


def _make(source: Path, file: Path) -> None:
    faster = _RATE / _SOURCE_RATE
    video = f"setpts=PTS/{faster},scale=1920:1080,fps={_RATE},format=yuv420p"
    options = [
        *("-ss", str(_FROM_SECONDS), "-i", str(source)),
        *("-vf", video, "-af", f"atempo={faster}", "-t", str(SECONDS)),
        *("-c:v", "libx264", "-preset", "fast", "-crf", "18", "-g", str(2 * _RATE)),
        *("-c:a", "aac", "-b:a", "128k", "-movflags", "+faststart"),
    ]
    _ffmpeg(options, file)


def _ffmpeg(options: Sequence[str], file: Path) -> None:
    """Make `file`, whole or not at all."""
    if (ffmpeg := shutil.which("ffmpeg")) is None:
        raise EnvironmentFault(
            "ffmpeg is not installed, and the film to measure with is made by it.",
            "Install it: apt-get install ffmpeg",
        )
    part = file.with_name(f"{os.getpid()}-{file.name}")
    command = [ffmpeg, "-v", "error", "-y", *options, str(part)]
    try:
        subprocess.run(command, check=True, timeout=_LONGEST_SECONDS, stdin=subprocess.DEVNULL)
    except (subprocess.SubprocessError, OSError) as error:
        raise EnvironmentFault(
            f"The film to measure with could not be made ({error}).", "Look at ffmpeg's message."
        ) from error
    part.chmod(0o644)
    part.replace(file)
