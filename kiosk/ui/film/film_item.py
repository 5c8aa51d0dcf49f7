"""The film in the scene."""

from typing import Final

from PySide6.QtCore import Property, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QImage
from PySide6.QtQml import QmlElement
from PySide6.QtQuick import QQuickItem, QQuickWindow, QSGNode, QSGSimpleTextureNode, QSGTexture

from kiosk.films.state import PlaybackState
from kiosk.ui.film.frames import Frame
from kiosk.ui.film.held import HeldFrames
from kiosk.ui.film.player import FilmPlayer

QML_IMPORT_NAME = "Kiosk.Backend"
QML_IMPORT_MAJOR_VERSION = 1

_NEARLY_ONE: Final = 0.01
_OPAQUE: Final = QQuickWindow.CreateTextureOption.TextureIsOpaque


class _Home:
    """The window that an item is in.

    Taken from the signal, since what `QQuickItem.window()` returns dies with the item, for
    everybody; and not by the item itself, since its last signal comes when it is half gone.
    """

    def __init__(self) -> None:
        self.window: QQuickWindow | None = None

    def note(self, window: QQuickWindow | None) -> None:
        if window is not None:
            self.window = window


@QmlElement
class FilmItem(QQuickItem):
    """Draws the newest frame of a player, centred and whole; transparent while there is none.

    Needs the basic render loop. Whatever the scene graph points at, Python keeps a reference to.
    """

    player_changed = Signal()

    def __init__(self, parent: QQuickItem | None = None) -> None:
        """Draw nothing until there is a player with a film."""
        super().__init__(parent)
        self.setFlag(QQuickItem.Flag.ItemHasContents)
        self._player: FilmPlayer | None = None
        self._has_picture = False
        self._size = (1, 1)
        self._is_placed = False
        self._node: QSGSimpleTextureNode | None = None
        self._texture: QSGTexture | None = None
        self._entered: QQuickWindow | None = None
        self._home = _Home()
        self._frames = HeldFrames()
        self.windowChanged.connect(self._home.note)
        self.widthChanged.connect(self._misplace)
        self.heightChanged.connect(self._misplace)
        self.destroyed.connect(self._frames.give_back)

    def _get_player(self) -> QObject | None:
        return self._player

    def _set_player(self, player: FilmPlayer | None) -> None:
        if player is self._player:
            return
        if self._player is not None:
            self._player.frame_ready.disconnect(self.update)
            self._player.state_changed.disconnect(self._on_state)
        self._player = player
        if player is not None:
            player.frame_ready.connect(self.update)
            player.state_changed.connect(self._on_state)
        self.player_changed.emit()
        self.update()

    player = Property(
        QObject, _get_player, _set_player, notify=player_changed, doc="Whose film is drawn."
    )

    def updatePaintNode(  # type: ignore[override]  # None is a node here: nothing to draw
        self, old: QSGNode | None, _data: QQuickItem.UpdatePaintNodeData
    ) -> QSGNode | None:
        """Called by the scene graph: put the newest frame into the node."""
        if old is None:
            self._enter_scene()
        player = self._player
        self._has_picture = player is not None and player.state.first_frame
        if player is None or not self._has_picture:
            self._blank()
            return self._node
        if (frame := self._frames.take_newest(player)) is not None:
            self._draw(frame)
        if self._node is not None and not self._is_placed:
            self._place(self._node)
        return self._node

    def _draw(self, frame: Frame) -> None:
        if self._entered is None:
            return
        self._put(self._entered.createTextureFromImage(frame.image, _OPAQUE))
        if frame.size != self._size:
            self._size = frame.size
            self._is_placed = False

    def _put(self, texture: QSGTexture) -> None:
        if self._node is None:
            self._node = QSGSimpleTextureNode()
            self._node.setOwnsTexture(True)
            self._node.setFiltering(QSGTexture.Filtering.Linear)
        self._node.setTexture(texture)
        self._texture = texture

    def _blank(self) -> None:
        if self._frames.newest is None or self._entered is None:
            return
        nothing = QImage(1, 1, QImage.Format.Format_ARGB32_Premultiplied)
        nothing.fill(Qt.GlobalColor.transparent)
        self._put(self._entered.createTextureFromImage(nothing))
        self._frames.give_back()

    def _place(self, node: QSGSimpleTextureNode) -> None:
        """Put the picture whole, centred, on whole device pixels."""
        ratio = self._entered.effectiveDevicePixelRatio() if self._entered else 1.0
        width, height = self._size[0] / ratio, self._size[1] / ratio
        scale = min(self.width() / width, self.height() / height)
        if abs(scale - 1) > _NEARLY_ONE:
            width, height = width * scale, height * scale
        left = round((self.width() - width) / 2 * ratio) / ratio
        top = round((self.height() - height) / 2 * ratio) / ratio
        node.setRect(QRectF(left, top, width, height))
        self._is_placed = True

    def _misplace(self) -> None:
        self._is_placed = False
        self.update()

    def _on_state(self, state: PlaybackState) -> None:
        if state.first_frame != self._has_picture:
            self.update()

    def _enter_scene(self) -> None:
        """The scene graph has no node of this item, not yet or not any more."""
        self._node = self._texture = None
        self._is_placed = False
        self._frames.give_back()
        window = self._home.window
        if window is not None and self._entered is not window:
            self._entered = window
            window.frameSwapped.connect(self._on_swapped)

    def _on_swapped(self) -> None:
        if self._player is not None:
            self._frames.swapped(self._player)
