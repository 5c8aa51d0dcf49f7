"""A film that stations cannot play is refused with the very line that makes one they can."""

import shlex
import subprocess
from pathlib import Path

import pytest

from kiosk.bench.content.sound_pack import FILM_PATH, SoundPack, tiny_film
from kiosk.content.checks import file_check
from kiosk.content.checks.pack_check import check_pack
from kiosk.content.checks.playable import cured_name, film_trouble
from kiosk.content.checks.probe import Probe, probe
from kiosk.content.problem import Problem
from tests.content.stations import TODAY

GOOD = Probe("h264", "yuv420p", 1920, 1080, 30.0, ("aac",), 60.0, carries_files=False)


def refusals(pack: SoundPack, folder: Path) -> list[Problem]:
    return [one for one in check_pack(pack.write(folder), TODAY).problems if one.refuses]


@pytest.mark.slow
@pytest.mark.parametrize(
    "options",
    [
        ("-c:v", "mpeg2video", "-f", "mp4"),
        ("-c:v", "libx264", "-pix_fmt", "yuv444p"),
        (
            "-vf",
            "scale=2560:1440",
            "-c:v",
            "libx264",
            "-preset",
            "ultrafast",
            "-pix_fmt",
            "yuv420p",
        ),
        (
            "-vf",
            "scale=1440:2560",
            "-c:v",
            "libx264",
            "-preset",
            "ultrafast",
            "-pix_fmt",
            "yuv420p",
        ),
        ("-vf", "fps=120", "-c:v", "libx264", "-pix_fmt", "yuv420p"),
    ],
    ids=["codec", "pixels", "too large", "too tall", "too fast"],
)
def test_the_line_that_is_given_makes_a_film_that_plays(
    tmp_path: Path, options: tuple[str, ...]
) -> None:
    pack = SoundPack()
    pack.replace(FILM_PATH, tiny_film(*options))
    (refused,) = refusals(pack, tmp_path)
    line = refused.cure.removeprefix("In the pack's folder: ")
    subprocess.run(shlex.split(line), cwd=tmp_path, check=True, capture_output=True)
    cured = probe(tmp_path / cured_name(FILM_PATH))
    assert cured is not None
    assert film_trouble(cured) == ""
    assert cured.video == "h264"


@pytest.mark.parametrize(
    ("film", "trouble"),
    [
        (GOOD, ""),
        (Probe("vp9", "yuv420p", 1080, 1920, 60.0, ("opus",), 60.0, carries_files=False), ""),
        (Probe("", "", 0, 0, 0.0, ("aac",), 60.0, carries_files=False), "has no pictures"),
        (
            Probe("h264", "yuv420p", 640, 360, 25.0, ("dts",), 60.0, carries_files=False),
            "has sound in dts, which stations do not decode",
        ),
        (
            Probe("h264", "yuv420p", 640, 360, 25.0, (), 60.0, carries_files=True),
            "carries other files inside it",
        ),
    ],
    ids=["good", "upright", "sound only", "sound", "attachments"],
)
def test_what_tells_against_a_film(film: Probe, trouble: str) -> None:
    assert film_trouble(film) == trouble


def test_a_length_that_the_pack_gets_wrong_is_told_and_refuses_nothing(tmp_path: Path) -> None:
    pack = SoundPack()
    pack.film["seconds"] = 40.0
    found = check_pack(pack.write(tmp_path), TODAY)
    assert found.is_fit
    assert any("the pack says 40.0 s, the film has 1.00 s" in one.what for one in found.problems)


def test_without_ffprobe_the_container_is_looked_at_and_the_author_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", "")
    pack = SoundPack()
    found = check_pack(pack.write(tmp_path / "good"), TODAY)
    assert found.is_fit
    assert any("ffprobe is not installed" in one.what for one in found.problems)
    pack.replace(FILM_PATH, pack.files[FILM_PATH][:-200])
    (refused,) = refusals(pack, tmp_path / "cut")
    assert "damaged or cut short" in refused.what
    assert "ffmpeg -i films/rain/film.mp4" in refused.cure


def test_a_film_that_ffprobe_does_not_understand_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(file_check, "probe", lambda _: None)
    (refused,) = refusals(SoundPack(), tmp_path)
    assert "is not understood by ffprobe" in refused.what
