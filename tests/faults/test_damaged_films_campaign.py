"""A small sample of the campaign: damaged films on the shelf of the whole kiosk."""

from pathlib import Path
from random import Random

import pytest
from pytestqt.qtbot import QtBot

from kiosk.bench.damaged_films import Damage, damage_films
from kiosk.bench.station.damaged_watching import DamagedWatching, Watched, is_plain, on_shelf
from kiosk.bench.station.stage import stage
from tests.stories.short_pack import make_film

SECONDS = 3
GENEROUS_MS = 3000


@pytest.fixture
def watched(tmp_path: Path, qtbot: QtBot) -> list[Watched]:
    """What became of one film for each kind of damage."""
    broken = tmp_path / "broken"
    broken.mkdir()
    whole = make_film(tmp_path / "film.mp4", SECONDS)
    films = damage_films(whole, broken, count=len(Damage), seed=7)
    with qtbot.captureExceptions(), stage(tmp_path, on_shelf(films, SECONDS)) as on:
        watching = DamagedWatching(on, SECONDS + 1, Random(7))
        return watching.campaign([film.path.name for film in films])


@pytest.mark.slow
def test_each_damaged_film_is_named_and_the_kiosk_answers_throughout(
    watched: list[Watched],
) -> None:
    assert [one.file.split("-", 1)[1].removesuffix(".mp4") for one in watched] == list(Damage)
    assert [one for one in watched if not one.is_named] == []
    assert [one for one in watched if one.help_ms is None] == []
    assert [one for one in watched if one.longest_gap_ms > GENEROUS_MS] == []
    by_damage = {one.file.split("-", 1)[1]: one.words for one in watched}
    assert by_damage["empty.mp4"] == "The file is empty."
    assert by_damage["text.mp4"] == "This is not a film: it holds text."


@pytest.mark.parametrize(
    "words", ["The file is empty.", "The film is damaged or cut short: it ended early."]
)
def test_one_short_sentence_without_codes_is_plain(words: str) -> None:
    assert is_plain(words)


@pytest.mark.parametrize(
    "words",
    [
        "",
        "the file is empty",
        "Error 0x80004005.",
        "The file /media/film.mp4 is empty.",
        "Avcodec gave up.",
        "The film " + "really " * 30 + "is damaged.",
    ],
)
def test_anything_else_is_not_plain(words: str) -> None:
    assert not is_plain(words)
