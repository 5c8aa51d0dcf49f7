"""Where a playing film is, between the moments at which libVLC says so."""

from typing import Final

LONGEST_GUESS: Final = 0.6
"""Seconds."""


class FilmClock:
    """libVLC tells the time of a film two to four times a second; this goes on from there.

    It goes on for a short while only, so that a film that stands still is seen to stand still.
    """

    def __init__(self, position: float, rate: float) -> None:
        """The film stands at `position`, in seconds, and will run at `rate`."""
        self._told: tuple[float, float | None] = (position, None)
        self._rate = rate

    def told(self, position: float, now: float) -> None:
        """LibVLC said where the running film is; may be called from its threads."""
        self._told = (position, now)

    def stand(self, position: float) -> None:
        """The film stands at `position`, or is sent there."""
        self._told = (position, None)

    def set_rate(self, rate: float) -> None:
        """How fast the film runs."""
        self._rate = rate

    def position(self, now: float) -> float:
        """Seconds from the beginning."""
        position, at = self._told
        return position if at is None else position + min(now - at, LONGEST_GUESS) * self._rate
