"""What the player counts for the benchmark."""

from dataclasses import dataclass

from kiosk.ui.film.frames import FilmFrames


@dataclass(frozen=True, slots=True)
class Counters:
    """Figures for the benchmark.

    Attributes:
        frames_due: of the present film so far, those left out by libVLC among them.
        frames_shown: of the present film, swapped onto the screen.
        restarts: film processes replaced since the kiosk began.
        tap_to_first_frame_ms: from the last `play` to the next picture on the screen.
        pids: of the film processes.
    """

    frames_due: int
    frames_shown: int
    restarts: int
    tap_to_first_frame_ms: float | None
    pids: tuple[int, ...]


class Tally:
    """Counts frames and times taps; all moments in seconds of one clock."""

    def __init__(self) -> None:
        """Begin at nothing."""
        self.shown = 0
        self.tap_to_first_frame_ms: float | None = None
        self._due_before = 0
        self._tapped_at: float | None = None

    def new_film(self) -> None:
        """Count another film."""
        self.shown = self._due_before = 0
        self._tapped_at = self.tap_to_first_frame_ms = None

    def tapped(self, now: float) -> None:
        """Somebody wants the film to play."""
        self._tapped_at = now

    def frame_shown(self, now: float, *, is_due: bool) -> None:
        """A frame came onto the screen."""
        self.shown += is_due
        if self._tapped_at is not None:
            self.tap_to_first_frame_ms = (now - self._tapped_at) * 1000
            self._tapped_at = None

    def opened_again(self, frames: FilmFrames | None, film: int) -> None:
        """The film is opened once more; keep what was counted under its number so far."""
        self._due_before = self.due(frames, film)

    def due(self, frames: FilmFrames | None, film: int) -> int:
        """Frames that should have been shown; `frames` counts them under the number `film`."""
        return self._due_before + (sum(frames.counts(film)) if frames else 0)
