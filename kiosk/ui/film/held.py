"""Which frames the scene uses: the one on the screen and the one about to be."""

from PySide6.QtGui import QImage

from kiosk.ui.film.frames import Frame
from kiosk.ui.film.player import FilmPlayer


class HeldFrames:
    """Holds a frame's memory until the frame after it has been swapped onto the screen."""

    def __init__(self) -> None:
        """Hold nothing."""
        self._on_screen: Frame | None = None
        self._coming: Frame | None = None

    @property
    def image(self) -> QImage | None:
        """The newest picture held."""
        newest = self._coming or self._on_screen
        return newest.image if newest else None

    def take_newest(self, player: FilmPlayer) -> bool:
        """Hold the player's newest frame; whether it is another one than before."""
        frame = player.take_frame(self._on_screen, self._coming)
        if frame is None:
            return False
        self._coming = frame
        return True

    def swapped(self, player: FilmPlayer) -> None:
        """The frame that was coming is on the screen, and the one before it is free."""
        if self._coming is None:
            return
        if self._on_screen is not None:
            self._on_screen.done()
        self._on_screen, self._coming = self._coming, None
        player.frame_was_shown(self._on_screen)

    def give_back(self) -> None:
        """Hold nothing any more."""
        for frame in (self._on_screen, self._coming):
            if frame is not None:
                frame.done()
        self._on_screen = self._coming = None
