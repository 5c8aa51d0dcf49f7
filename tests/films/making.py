"""Small real films, made by ffmpeg once for each test run."""

import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

import pytest

Films = Mapping[str, Path]

_PICTURE = ("-f", "lavfi", "-i", "{picture}size={size}:rate=25:duration={seconds}")
_SOUND = ("-f", "lavfi", "-i", "sine=frequency=440:duration={seconds}")
_H264 = ("-c:v", "libx264", "-preset", "veryfast", "-pix_fmt", "yuv420p", "-g", "12")
_AAC = ("-c:a", "aac")
_WORDS = "".join(
    f"{second + 1}\n00:00:0{second},000 --> 00:00:0{second + 1},000\nWords inside the film\n\n"
    for second in range(4)
)


def films_in(factory: pytest.TempPathFactory) -> Films:
    """The films by name; made at the first call."""
    folder = factory.getbasetemp() / "films"
    if not folder.is_dir():
        folder.mkdir()
        _make_all(folder)
    return {file.stem: file for file in folder.iterdir() if file.suffix != ".srt"}


def _make_all(folder: Path) -> None:
    _make(folder / "short.mp4", *_H264, *_AAC, "-movflags", "+faststart")
    _make(folder / "long.mp4", *_H264, *_AAC, seconds=20)
    _make(
        folder / "vp9.webm",
        "-c:v",
        "libvpx-vp9",
        "-deadline",
        "realtime",
        "-cpu-used",
        "8",
        "-c:a",
        "libopus",
    )
    _make(folder / "matroska.mkv", *_H264, *_AAC)
    _make(folder / "quicktime.mov", *_H264, *_AAC)
    _make(
        folder / "hevc.mp4",
        "-c:v",
        "libx265",
        "-preset",
        "ultrafast",
        "-x265-params",
        "log-level=none",
        *_AAC,
    )
    _make(folder / "portrait.mp4", *_H264, *_AAC, size="180x320")
    _make(folder / "portrait-stream.ts", *_H264, *_AAC, size="180x320")
    _make(folder / "odd.mp4", "-vf", "setsar=4/3", *_H264, *_AAC, size="242x182")
    _make(folder / "silent.mp4", *_H264, "-an")
    _make(folder / "large.mp4", *_H264, *_AAC, size="1920x1080")
    words = folder / "words.srt"
    words.write_text(_WORDS)
    _make(folder / "captioned.mkv", *_H264, *_AAC, "-c:s", "srt", "-map", "0", "-map", "1",
          "-map", "2", "-metadata:s:s:0", "language=eng", also=("-i", str(words)),
          picture="color=color=navy:", seconds=4)  # fmt: skip
    _run(*_with(_SOUND, seconds="1"), *_AAC, str(folder / "sound-only.mp4"))


def _make(
    file: Path,
    *how: str,
    picture: str = "testsrc2=",
    size: str = "320x180",
    seconds: int = 1,
    also: tuple[str, ...] = (),
) -> None:
    inputs = _with((*_PICTURE, *_SOUND), picture=picture, size=size, seconds=str(seconds))
    _run(*inputs, *also, *how, str(file))


def _with(arguments: tuple[str, ...], **values: str) -> tuple[str, ...]:
    return tuple(argument.format(**values) for argument in arguments)


def _run(*arguments: str) -> None:
    ffmpeg = shutil.which("ffmpeg") or "ffmpeg"
    subprocess.run([ffmpeg, "-v", "error", "-y", *arguments], check=True, timeout=120)
