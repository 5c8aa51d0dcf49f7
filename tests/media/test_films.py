"""The rendered films: length, size, posters, loudness."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from kiosk.content.film import Film
from tests.media.mp4 import seconds_of
from tests.media.starter import films, storyboard

LARGEST_FILM = 5_000_000
LARGEST_POSTER = 250_000
FROM_SCRIPT = 0.10
HIGHEST_PEAK_DB = -1.0
MANY_COLOURS = 25

each_film = pytest.mark.parametrize("film", films(), ids=lambda film: film.id)


@each_film
def test_the_film_is_as_long_as_the_pack_says_and_near_its_script(film: Film) -> None:
    assert seconds_of(film.file("en-GB")) == pytest.approx(film.seconds, abs=0.1)
    assert film.seconds == pytest.approx(storyboard(film).seconds, rel=FROM_SCRIPT)


@each_film
def test_the_film_is_small_enough_for_a_stick_and_a_slow_line(film: Film) -> None:
    assert 500_000 < film.file("en-GB").stat().st_size <= LARGEST_FILM


@each_film
def test_the_poster_is_a_full_picture_and_not_blank(film: Film) -> None:
    picture = QImage(str(film.poster))
    assert (picture.width(), picture.height()) == (1280, 720)
    assert film.poster.stat().st_size <= LARGEST_POSTER
    assert _colours(picture) > MANY_COLOURS


def test_a_blank_poster_would_be_noticed() -> None:
    blank = QImage(1280, 720, QImage.Format.Format_RGB32)
    blank.fill(0xFFF8F2E6)
    assert _colours(blank) == 1


def _colours(picture: QImage) -> int:
    """How many different colours a small copy has, sixteen steps for each of red, green, blue."""
    small = picture.scaled(32, 18)
    return len({small.pixelColor(x, y).rgb() >> 4 & 0x0F0F0F for x in range(32) for y in range(18)})


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("ffmpeg") is None, reason="needs ffmpeg to measure the sound")
@each_film
def test_the_sound_is_as_loud_as_every_other_film_and_never_clips(film: Film) -> None:
    loudness, peak = _ebu_r128(film.file("en-GB"))
    assert -26 <= loudness <= -20
    assert peak <= HIGHEST_PEAK_DB


def _ebu_r128(film: Path) -> tuple[float, float]:
    """Integrated loudness in LUFS and true peak in dBTP, as EBU R 128 defines them."""
    ffmpeg = shutil.which("ffmpeg") or ""
    command = (ffmpeg, "-hide_banner", "-nostats", "-i", str(film), "-vn")
    measure = ("-af", "ebur128=peak=true", "-f", "null", "-")
    told = subprocess.run([*command, *measure], capture_output=True, text=True, check=True).stderr
    summary = told[told.rindex("Summary:") :]
    loudness = re.search(r"I:\s+(-?[\d.]+) LUFS", summary)
    peak = re.search(r"Peak:\s+(-?[\d.]+) dBFS", summary)
    assert loudness, summary
    assert peak, summary
    return float(loudness[1]), float(peak[1])
