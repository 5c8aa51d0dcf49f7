"""The one film that is on: opens it, keeps its place, counts what was really seen."""

import logging
from collections.abc import Callable
from dataclasses import replace
from typing import NamedTuple

from PySide6.QtCore import QObject, QSize, Signal

from kiosk.clock import Clock, part_of_day
from kiosk.content.film import Film
from kiosk.films.seen import Seen
from kiosk.films.state import Phase, PlaybackState
from kiosk.storage.records import FilmView
from kiosk.ui.film.player import FilmPlayer
from kiosk.ui.viewmodels.showing import Showing, showing
from kiosk.ui.visit_keeper import VisitKeeper
from kiosk.ui.ward_watch import WardWatch
from kiosk.visit import left_off

DEFAULT_STAGE = QSize(1280, 720)
LONGEST_RECKONING = 0.5
_log = logging.getLogger("kiosk.films")
Record = Callable[[FilmView], object]


class Ending(NamedTuple):
    """A film that was watched to its end."""

    showing: Showing
    percent_seen: int


class FilmDeck(QObject):
    """Joins the player to the visit.

    Signals:
        changed: the film, its phase or its sound.
        progressed: the position.
        ended(Ending): the film came to its end by itself.
    """

    changed = Signal()
    progressed = Signal()
    ended = Signal(object)

    def __init__(
        self,
        player: FilmPlayer,
        visits: VisitKeeper,
        ward: WardWatch,
        clock: Clock,
        record: Record,
        parent: QObject | None = None,
    ) -> None:
        """`record(view)` stores how much of a film was seen; its outcome is not waited for."""
        super().__init__(parent)
        self.player = player
        self._visits = visits
        self._ward = ward
        self._clock = clock
        self._record = record
        self._stage = DEFAULT_STAGE
        self._showing: Showing | None = None
        self._seen = Seen()
        self._resumed = False
        self._was = Phase.IDLE
        self._told_at = clock.monotonic()
        self._told = 0.0
        player.state_changed.connect(self._on_state)
        visits.changed.connect(self._apply_sound)
        ward.changed.connect(self._apply_sound)

    @property
    def showing(self) -> Showing | None:
        """What is on, or nothing."""
        return self._showing

    @property
    def state(self) -> PlaybackState:
        """What the player is doing."""
        return self.player.state

    @property
    def resumed(self) -> bool:
        """Whether the film went on where this visit had left it."""
        return self._resumed

    @property
    def is_playing(self) -> bool:
        """Whether a picture is moving."""
        return self._showing is not None and self.state.phase is Phase.PLAYING

    @property
    def position(self) -> float:
        """Seconds from the beginning, reckoned on from what the film last said."""
        if not self.is_playing:
            return self.state.position
        passed = (self._clock.monotonic() - self._told_at) * self._visits.visit.rate
        return self.state.position + min(passed, LONGEST_RECKONING)

    def set_stage(self, stage: QSize) -> None:
        """The size at which pictures are wanted, in device pixels."""
        if not stage.isEmpty():
            self._stage = stage
            _log.info("films are decoded at %s x %s at most", stage.width(), stage.height())

    def expect(self, film: Film) -> None:
        """Decode the first frame of a film that is likely to be chosen next."""
        if self._showing is None:
            wanted = showing(film, self._visits.visit)
            self.player.preroll(
                wanted.file,
                view=self._stage,
                start_at=self._visits.visit.positions.get(film.id, 0.0),
                embedded_captions=not wanted.cues,
                version=str(film.version),
            )

    def open(self, film: Film) -> None:
        """Show `film` from where this visit left it, and play."""
        self.leave()
        self._start(
            showing(film, self._visits.visit), self._visits.visit.positions.get(film.id, 0.0)
        )

    def reopen(self) -> None:
        """The same film at the same place after a change of language or of signing."""
        if self._showing is not None:
            position = self.state.position
            self._start(showing(self._showing.film, self._visits.visit), position)

    def _start(self, wanted: Showing, position: float) -> None:
        self._showing = wanted
        self._resumed = position > 0
        self._seen = Seen()
        self.player.open(
            wanted.file,
            view=self._stage,
            start_at=position,
            embedded_captions=not wanted.cues and self._visits.visit.captions_on,
            version=str(wanted.film.version),
        )
        self._apply_sound()
        self.player.set_rate(self._visits.visit.rate)
        self.player.play()
        self.changed.emit()

    def restart(self) -> None:
        """From the beginning."""
        self._resumed = False
        self.player.seek(0.0)
        self.player.play()
        self.changed.emit()

    def leave(self) -> None:
        """Stop, and remember what was seen and where."""
        if self._showing is None:
            return
        gone, state = self._showing, self.state
        self._showing = None
        self._resumed = False
        self.player.stop()
        self._store_view(gone)
        if state.phase is not Phase.ENDED:
            self._visits.update(
                lambda visit: left_off(visit, gone.film.id, state.position, gone.film.seconds)
            )
        self.changed.emit()

    def _store_view(self, gone: Showing) -> None:
        if (seconds := round(self._seen.seconds)) < 1:
            return
        visit, now = self._visits.visit, self._clock.now()
        self._record(
            FilmView(
                film_id=gone.film.id,
                film_version=gone.film.version,
                language=gone.caption_language,
                captions=visit.captions_on,
                signed=gone.signed,
                seconds_seen=seconds,
                day=now.date(),
                part=part_of_day(now),
            )
        )

    def _apply_sound(self) -> None:
        visit = self._visits.visit
        loud = 0 if visit.muted else visit.volume * self._ward.volume_cap // 100
        self.player.set_volume(loud)
        self.changed.emit()

    def _on_state(self, state: PlaybackState) -> None:
        if state.position != self._told:
            self._told, self._told_at = state.position, self._clock.monotonic()
        if self._showing is not None:
            self._seen = self._seen.at(state.position, playing=state.phase is Phase.PLAYING)
        if state.phase is not self._was:
            self._was = state.phase
            self.changed.emit()
            if state.phase is Phase.ENDED and self._showing is not None:
                self._finish(self._showing)
                return
        self.progressed.emit()

    def _finish(self, done: Showing) -> None:
        percent = min(100, round(100 * self._seen.seconds / max(done.film.seconds, 1.0)))
        self._visits.update(
            lambda v: replace(
                left_off(v, done.film.id, 0.0, done.film.seconds), seen=v.seen | {done.film.id}
            )
        )
        self.ended.emit(Ending(done, percent))
