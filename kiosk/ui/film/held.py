"""Which frames the scene uses: the one on the screen and the one about to be."""

from kiosk.ui.film.frames import Frame
from kiosk.ui.film.player import FilmPlayer


class HeldFrames:
    """Holds a frame's memory until the frame after it has been swapped onto the screen."""

    def __init__(self) -> None:
        """Hold nothing."""
        self._on_screen: Frame | None = None
        self._coming: Frame | None = None

    @property
    def newest(self) -> Frame | None:
        """The newest frame held."""
        return self._coming or self._on_screen

    def take_newest(self, player: FilmPlayer) -> Frame | None:
        """Hold the player's newest frame; None when it is held already."""
        frame = player.take_frame(self._on_screen, self._coming)
        if frame is not None:
            self._coming = frame
        return frame

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
