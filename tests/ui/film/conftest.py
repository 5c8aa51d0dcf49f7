"""A player with the real film process, and real films."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from kiosk.ui.film.player import FilmPlayer
from tests.films.making import Films, films_in
from tests.ui.film.stage import Pulse, Stage


@pytest.fixture(scope="session")
def films(tmp_path_factory: pytest.TempPathFactory) -> Films:
    """Small films by name."""
    return films_in(tmp_path_factory)


@pytest.fixture
def player(qtbot: QtBot) -> Iterator[FilmPlayer]:
    """A player that nothing has been asked of."""
    player = FilmPlayer()
    yield player
    player.close()
    player.deleteLater()
    qtbot.wait(0)


@pytest.fixture
def stage(qtbot: QtBot, player: FilmPlayer) -> Iterator[Stage]:
    """A window that shows what the player plays."""
    stage = Stage(qtbot, player)
    yield stage
    stage.window.close()
    stage.item.deleteLater()
    stage.window.deleteLater()
    qtbot.wait(0)


@pytest.fixture
def pulse(qtbot: QtBot) -> Iterator[Pulse]:
    """An eye on the event loop."""
    del qtbot
    pulse = Pulse()
    yield pulse
    pulse.stop()
