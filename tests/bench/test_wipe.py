"""A small sample of the campaign: what is left of a visit after the reset."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from kiosk.bench.station.stage import Stage, stage
from kiosk.bench.station.wiping import Wiping, marked_films, marked_survey
from kiosk.paths import default_paths
from tests.stories.short_pack import make_film

SECONDS = 6


@pytest.fixture
def marked(tmp_path: Path, qtbot: QtBot) -> Iterator[Stage]:
    """A kiosk whose film, survey and words are full of markers."""
    film = make_film(tmp_path / "film.mp4", SECONDS)
    survey = (default_paths().media / "surveys" / "after-film.json").read_text("utf-8")
    with (
        qtbot.captureExceptions(),
        stage(tmp_path, marked_films(film, SECONDS), survey=marked_survey(survey)) as on,
    ):
        yield on


@pytest.mark.slow
def test_nothing_is_left_of_two_visits(marked: Stage) -> None:
    wiping = Wiping(marked)
    assert wiping.after_finish().leaks == ()
    assert wiping.after_silence().leaks == ()


@pytest.mark.slow
def test_what_is_left_behind_is_told(marked: Stage) -> None:
    wiping = Wiping(marked)
    deck, kept = marked.kiosk.deck, []
    diary = marked.paths.data / "diary.txt"

    def remember() -> None:
        if deck.showing is not None:
            kept.append(deck.showing)
            diary.write_text(deck.showing.film.title("en-GB"), "utf-8")

    deck.changed.connect(remember)
    leaks = wiping.after_silence().leaks
    assert any("Zqx words of a film” in a Cue in memory" in leak for leak in leaks)
    assert any("Zqx title of a film” in the file diary.txt" in leak for leak in leaks)
    kept.clear()
