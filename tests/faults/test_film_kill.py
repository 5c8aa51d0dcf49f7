"""A small sample of the campaign: the film process is killed outright while a film plays."""

from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest
from pytestqt.qtbot import QtBot

from kiosk.bench.station.film_killer import FilmKiller
from kiosk.bench.station.pack import MadeUpFilm
from kiosk.bench.station.stage import Stage, stage
from kiosk.films.state import Phase
from tests.stories.short_pack import make_film

SECONDS = 60


@pytest.fixture
def film(tmp_path: Path) -> Path:
    """A film of a minute."""
    return make_film(tmp_path / "film.mp4", SECONDS)


@pytest.fixture
def playing(tmp_path: Path, film: Path, qtbot: QtBot) -> Iterator[Stage]:
    """A kiosk on whose screen the film plays."""
    made_up = [MadeUpFilm("minute", film, SECONDS, "A minute")]
    with qtbot.captureExceptions(), stage(tmp_path, made_up) as on:
        on.play_film()
        yield on


@pytest.mark.slow
def test_help_answers_and_the_film_goes_on_after_every_kill(playing: Stage) -> None:
    found = FilmKiller(playing, Random(5)).campaign(kills=3)
    assert (found.kills, found.not_made) == (6, 0)
    assert playing.kiosk.deck.player.counters.restarts >= 6, "nothing was killed"
    assert (found.unanswered, found.stuck) == (0, 0)
    assert (len(found.help_ms), len(found.back_ms), len(found.goes_on_ms)) == (3, 3, 3)
    assert playing.kiosk.deck.state.phase is Phase.PLAYING


@pytest.mark.slow
def test_a_film_that_cannot_go_on_is_counted(playing: Stage, tmp_path: Path) -> None:
    (played,) = (tmp_path / "pack" / "films").rglob("film.mp4")
    played.unlink()
    found = FilmKiller(playing, Random(5)).campaign(kills=1)
    assert (found.kills, found.stuck, found.not_made) == (1, 1, 1)
    assert (found.goes_on_ms, found.back_ms) == ((), ())
