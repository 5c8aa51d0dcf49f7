"""The item that draws the film."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, QSize
from PySide6.QtGui import QColor, QImage
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow
from pytestqt.qtbot import QtBot

from kiosk.films.slots import HELD_AT_MOST
from kiosk.films.state import Phase
from kiosk.ui.film.player import FilmPlayer
from tests.films.making import Films
from tests.ui.film.stage import BEHIND, PATIENCE, VIEW, Stage

SCENE = b"""
import QtQuick
import Kiosk.Backend
Window {
    id: scene
    required property QtObject player
    width: 640; height: 360; visible: true; color: "darkgreen"
    Item {
        anchors.fill: parent
        LayoutMirroring.enabled: true
        LayoutMirroring.childrenInherit: true
        Loader {
            objectName: "loader"
            anchors.fill: parent
            sourceComponent: FilmItem { player: scene.player }
        }
    }
}
"""


def held(player: FilmPlayer) -> list[int]:
    frames = player._pair.active.frames
    return frames._held if frames else []


def show_first_frame(stage: Stage, film: str, films: Films) -> QImage:
    stage.player.open(films[film], view=VIEW)
    stage.wait_for(Phase.READY)
    stage.qtbot.waitUntil(stage.shows_a_film, timeout=PATIENCE)
    return stage.picture()


def test_a_portrait_film_stands_whole_in_the_middle(stage: Stage, films: Films) -> None:
    picture = show_first_frame(stage, "portrait", films)
    left, right = (640 - 202) // 2, (640 + 202) // 2
    for inside in (left + 1, 320, right - 2):
        assert picture.pixelColor(inside, 180) != BEHIND
    for outside in (0, left - 2, right + 1, 639):
        assert picture.pixelColor(outside, 180) == BEHIND


def test_a_film_in_another_place_than_it_was_opened_for_keeps_its_shape(
    stage: Stage, films: Films
) -> None:
    show_first_frame(stage, "short", films)
    stage.item.setSize(QSize(320, 360))
    stage.item.update()
    picture = stage.picture()
    assert picture.pixelColor(160, 180) != BEHIND
    assert picture.pixelColor(160, 85) == BEHIND
    assert picture.pixelColor(160, 275) == BEHIND
    assert picture.pixelColor(330, 180) == BEHIND


def test_nothing_of_the_film_before_shows_while_the_next_one_opens(
    stage: Stage, films: Films
) -> None:
    show_first_frame(stage, "short", films)
    stage.player.open(films["portrait"], view=VIEW)
    assert not stage.shows_a_film()


def test_no_more_is_held_than_the_screen_needs(stage: Stage, films: Films) -> None:
    stage.player.open(films["short"], view=VIEW)
    stage.player.play()
    most = 0
    while stage.player.state.phase is not Phase.ENDED:
        stage.qtbot.wait(3)
        most = max(most, len(held(stage.player)))
    assert 1 <= most <= HELD_AT_MOST


def test_the_frame_on_the_screen_is_not_drawn_over_however_long_it_stays(
    stage: Stage, films: Films
) -> None:
    stage.player.open(films["long"], view=VIEW)
    stage.player.play()
    stage.wait_for_position(0.5)
    stage.player.frame_ready.disconnect(stage.item.update)
    stage.qtbot.wait(200)
    before = stage.picture().copy()
    place = stage.player.state.position
    stage.wait_for_position(place + 1.0)
    stage.window.update()
    on_screen = stage.item._frames._on_screen
    assert on_screen is not None
    assert on_screen.slot in held(stage.player)
    assert on_screen.image.copy() == on_screen.image
    newest = stage.item._frames.newest
    assert newest is not None
    assert same(newest.image, before)


def same(image: QImage | None, picture: QImage) -> bool:
    spots = [(x, y) for x in range(10, 630, 60) for y in range(10, 350, 40)]
    return image is not None and all(
        image.pixelColor(*spot) == picture.pixelColor(*spot) for spot in spots
    )


@pytest.fixture
def scene(qtbot: QtBot, player: FilmPlayer) -> Iterator[QQuickWindow]:
    """A window from QML, laid out from right to left."""
    engine = QQmlApplicationEngine()
    engine.setInitialProperties({"player": player})
    engine.loadData(SCENE)
    window = engine.rootObjects()[0]
    assert isinstance(window, QQuickWindow)
    qtbot.waitUntil(window.isExposed, timeout=PATIENCE)
    yield window
    engine.deleteLater()
    del engine
    qtbot.wait(0)


def test_a_mirrored_layout_does_not_mirror_the_film(
    qtbot: QtBot, scene: QQuickWindow, stage: Stage, films: Films
) -> None:
    plain = show_first_frame(stage, "short", films)
    scene.update()
    qtbot.waitUntil(lambda: same(scene.grabWindow(), plain), timeout=PATIENCE)


def load(scene: QQuickWindow, *, active: bool) -> None:
    loader = scene.findChild(QObject, "loader")
    assert loader is not None
    loader.setProperty("active", active)


def test_an_item_made_anew_shows_the_held_film_again(
    qtbot: QtBot, scene: QQuickWindow, player: FilmPlayer, films: Films
) -> None:
    player.open(films["short"], view=VIEW)

    def is_shown() -> bool:
        return scene.grabWindow().pixelColor(320, 180) != BEHIND

    qtbot.waitUntil(is_shown, timeout=PATIENCE)
    load(scene, active=False)
    qtbot.waitUntil(lambda: held(player) == [], timeout=PATIENCE)
    assert scene.grabWindow().pixelColor(320, 180) == QColor(BEHIND)
    load(scene, active=True)
    qtbot.waitUntil(is_shown, timeout=PATIENCE)
