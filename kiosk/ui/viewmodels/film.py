"""The film screen as QML sees it."""

from collections.abc import Callable
from dataclasses import replace
from enum import IntEnum

from PySide6.QtCore import Property, QEnum, QObject, QRectF, QSize, Qt, QTimer, QUrl, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.content.forms import SIGNED
from kiosk.content.forms import Slot as PictureSlot
from kiosk.escalation.help import Help, ShownNumber
from kiosk.films import state as films_state
from kiosk.ui.film_deck import FilmDeck
from kiosk.ui.viewmodels.film_rows import is_draft
from kiosk.ui.viewmodels.row_list import RowList
from kiosk.ui.viewmodels.showing import NO_CUE
from kiosk.ui.visit_keeper import VisitKeeper
from kiosk.ui.ward_watch import WardWatch
from kiosk.visit import CAPTION_SCALES, RATES, Visit, after

QML_IMPORT_NAME = "Kiosk.Backend"
QML_IMPORT_MAJOR_VERSION = 1

BACK_SECONDS = 10.0
NUMBER_SLOT = "RAPID_REVIEW"
VOLUME_STEP = 20
RTL_LANGUAGES = frozenset({"ar", "ur", "fa", "prs", "ps", "ckb", "pa-Arab"})


@QmlElement
class FilmViewModel(QObject):
    """One film: what plays, how it looks and sounds, and where it is."""

    @QEnum
    class Phase(IntEnum):
        """What the picture is doing."""

        Opening = 0
        Playing = 1
        Paused = 2
        Ended = 3
        SetAside = 4

    changed = Signal()
    progressed = Signal()
    captioned = Signal()
    closed = Signal()

    def __init__(
        self,
        deck: FilmDeck,
        visits: VisitKeeper,
        ward: WardWatch,
        help_in: Callable[[str], Help],
        parent: QObject | None = None,
    ) -> None:
        """`deck` plays; `help_in(language)` has the ward's number for films that speak of it."""
        super().__init__(parent)
        self._help_in = help_in
        self._deck = deck
        self._visits = visits
        self._ward = ward
        self._cues = RowList(("start", "words", "now"), self)
        self._cue = NO_CUE
        self._caption = ""
        self._transcript_open = False
        self._next_cue = QTimer(self)
        self._next_cue.setSingleShot(True)
        self._next_cue.setTimerType(Qt.TimerType.PreciseTimer)
        self._next_cue.timeout.connect(self._on_progress)
        self._soon = QTimer(self)  # a touch changes several things; QML is told once
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._refresh)
        deck.changed.connect(self._soon.start)
        deck.progressed.connect(self._on_progress)

    def _refresh(self) -> None:
        self._mark_cue()
        self.changed.emit()
        self.progressed.emit()

    def _on_progress(self) -> None:
        self._mark_cue()
        self.progressed.emit()

    def _mark_cue(self) -> None:
        showing = self._deck.showing
        position = self._deck.position
        self._wake_at_next_cue(position)
        self._cue = showing.cue_index(position) if showing else NO_CUE
        rows = showing.cues if showing else ()
        self._cues.replace(
            [
                {"start": cue.start, "words": cue.text.replace("\n", " "), "now": i == self._cue}
                for i, cue in enumerate(rows)
            ]
        )
        shown = showing.caption(position) if showing and self._visits.visit.captions_on else ""
        if shown != self._caption:
            self._caption = shown
            self.captioned.emit()

    def _wake_at_next_cue(self, position: float) -> None:
        """The film says where it is four times a second; words must come and go on time."""
        self._next_cue.stop()
        if self._deck.showing is None or not self._deck.is_playing:
            return
        change = self._deck.showing.next_change(position)
        if change is not None:
            wait = (change - position) / self._visit.rate
            self._next_cue.start(max(1, round(wait * 1000)))

    def _update(self, **changes: object) -> None:
        self._visits.update(lambda visit: replace(visit, **changes))  # type: ignore[arg-type]
        self._refresh()

    @property
    def _visit(self) -> Visit:
        return self._visits.visit

    def forget(self) -> None:
        """Nothing of the film is kept."""
        self._transcript_open = False
        self._refresh()

    @Slot(float, float)
    def setStage(self, width: float, height: float) -> None:
        """The size of the picture on the screen, in device pixels."""
        self._deck.set_stage(QSize(round(width), round(height)))

    @Slot()
    def togglePlay(self) -> None:
        """Play or pause."""
        if self._deck.state.is_wanted:
            self._deck.player.pause()
        else:
            self._deck.player.play()

    @Slot()
    def back10(self) -> None:
        """Ten seconds back."""
        self.seekTo(self._deck.position - BACK_SECONDS)

    @Slot(float)
    def seekTo(self, seconds: float) -> None:
        """Go to a moment."""
        self._deck.player.seek(max(0.0, seconds))

    @Slot()
    def nextRate(self) -> None:
        """1, 1.25, 0.75, and round again."""
        self._update(rate=after(RATES, self._visit.rate))
        self._deck.player.set_rate(self._visit.rate)

    @Slot()
    def louder(self) -> None:
        """A step louder, never past the ward's cap."""
        self._update(volume=min(100, self._visit.volume + VOLUME_STEP), muted=False)

    @Slot()
    def quieter(self) -> None:
        """A step quieter."""
        self._update(volume=max(0, self._visit.volume - VOLUME_STEP))

    @Slot()
    def toggleMute(self) -> None:
        """Sound off or on."""
        self._update(muted=not self._visit.muted)

    @Slot()
    def toggleCaptions(self) -> None:
        """Words on the picture, off or on; remembered for the visit's next film."""
        self._update(captions_on=not self._visit.captions_on)

    @Slot()
    def nextCaptionSize(self) -> None:
        """Larger words, and round again."""
        self._update(
            caption_scale=after(CAPTION_SCALES, self._visit.caption_scale), captions_on=True
        )

    @Slot()
    def toggleTranscript(self) -> None:
        """Open or close the words beside the film."""
        self._transcript_open = not self._transcript_open
        self.changed.emit()

    @Slot()
    def toggleSigned(self) -> None:
        """The version in British Sign Language, or back."""
        self._update(signing=not self._visit.signing)
        self._deck.reopen()

    @Slot()
    def restart(self) -> None:
        """From the beginning."""
        self._deck.restart()

    @Slot()
    def close(self) -> None:
        """Back to the films."""
        self.closed.emit()

    @Property(int, notify=changed)
    def phase(self) -> int:
        """A `Phase`."""
        phase = films_state.Phase
        return int(
            {
                phase.PLAYING: FilmViewModel.Phase.Playing,
                phase.PAUSED: FilmViewModel.Phase.Paused,
                phase.READY: FilmViewModel.Phase.Paused,
                phase.ENDED: FilmViewModel.Phase.Ended,
                phase.SET_ASIDE: FilmViewModel.Phase.SetAside,
            }.get(self._deck.state.phase, FilmViewModel.Phase.Opening)
        )

    @Property(str, notify=changed)
    def title(self) -> str:
        """In the visit's language."""
        showing = self._deck.showing
        return showing.film.title(self._visit.language) if showing else ""

    @Property(QUrl, notify=changed)
    def poster(self) -> QUrl:
        """Shown until the first frame, and for a film that is set aside."""
        showing = self._deck.showing
        return QUrl.fromLocalFile(str(showing.film.poster)) if showing else QUrl()

    @Property(bool, notify=changed)
    def draft(self) -> bool:
        """Whether to say "Draft film, not approved"."""
        showing = self._deck.showing
        return showing is not None and is_draft(showing.film, self._visit.language)

    @Property(bool, notify=changed)
    def exampleStory(self) -> bool:
        """Whether to say "Example story"."""
        showing = self._deck.showing
        return showing is not None and showing.film.example_story

    @Property(float, notify=progressed)
    def position(self) -> float:
        """Seconds."""
        return self._deck.position

    @Property(float, notify=changed)
    def duration(self) -> float:
        """Seconds; the pack's figure until the film itself has said."""
        showing = self._deck.showing
        return self._deck.state.duration or (showing.film.seconds if showing else 0.0)

    @Property(float, notify=progressed)
    def progress(self) -> float:
        """0 to 1."""
        length = self._deck.state.duration
        return min(1.0, self._deck.position / length) if length else 0.0

    @Property(list, notify=changed)
    def chapters(self) -> list[float]:
        """Where scenes start, 0 to 1."""
        showing = self._deck.showing
        if showing is None or not showing.film.seconds:
            return []
        return [start / showing.film.seconds for start in showing.film.chapters]

    @Property(str, notify=captioned)
    def captionText(self) -> str:
        """Words to draw over the picture, two lines at most."""
        return self._caption

    @Property(bool, notify=changed)
    def captionsOn(self) -> bool:
        """Whether words are wanted."""
        return self._visit.captions_on

    @Property(float, notify=changed)
    def captionScale(self) -> float:
        """1, 1.3 or 1.6."""
        return self._visit.caption_scale

    @Property(bool, notify=changed)
    def captionRtl(self) -> bool:
        """Whether the words run right to left."""
        showing = self._deck.showing
        return showing is not None and showing.caption_language in RTL_LANGUAGES

    @Property(bool, notify=changed)
    def hasCaptions(self) -> bool:
        """Whether the words are drawn by us and can be followed."""
        showing = self._deck.showing
        return showing is not None and bool(showing.cues)

    @Property(RowList, constant=True)
    def cues(self) -> RowList:
        """Rows: start, words, now."""
        return self._cues

    @Property(int, notify=progressed)
    def currentCue(self) -> int:
        """The row that is being said, or -1."""
        return self._cue

    @Property(bool, notify=changed)
    def transcriptOpen(self) -> bool:
        """Whether the words stand beside the film."""
        return self._transcript_open

    @Property(float, notify=changed)
    def rate(self) -> float:
        """0.75, 1 or 1.25."""
        return self._visit.rate

    @Property(int, notify=changed)
    def volume(self) -> int:
        """Percent of the ward's cap."""
        return self._visit.volume

    @Property(bool, notify=changed)
    def muted(self) -> bool:
        """Whether the family turned the sound off."""
        return self._visit.muted

    @Property(bool, notify=changed)
    def soundAllowed(self) -> bool:
        """False in quiet hours."""
        return self._ward.volume_cap > 0

    @Property(bool, notify=changed)
    def canSign(self) -> bool:
        """Whether the film has a version in British Sign Language."""
        showing = self._deck.showing
        return showing is not None and SIGNED in showing.film.versions

    @Property(bool, notify=changed)
    def signing(self) -> bool:
        """Whether that version is on."""
        showing = self._deck.showing
        return showing is not None and showing.signed

    @Property(bool, notify=changed)
    def resumed(self) -> bool:
        """Whether the film went on where it was left."""
        return self._deck.resumed

    @property
    def _slot(self) -> PictureSlot | None:
        """Where the film leaves room for the ward's number now."""
        showing, now = self._deck.showing, self._deck.position
        slots = showing.film.slots if showing else ()
        here = (s for s in slots if s.key == NUMBER_SLOT and s.from_seconds <= now < s.to_seconds)
        return next(here, None)

    @Property(bool, notify=progressed)
    def slotShown(self) -> bool:
        """Whether the picture has room for the ward's number now."""
        return self._slot is not None

    @Property(QRectF, notify=progressed)
    def slotRect(self) -> QRectF:
        """Where, as shares of the picture."""
        slot = self._slot
        return QRectF(*slot.rect) if slot else QRectF()

    @Property(str, notify=changed)
    def slotText(self) -> str:
        """The number, or what to do while none may be shown."""
        showing = self._deck.showing
        if showing is None or not showing.film.slots:
            return ""
        number = self._help_in(self._visit.language).number
        if isinstance(number, ShownNumber):
            return f"{number.team}: {number.number}"
        return number.sentence

    @Property(QObject, constant=True)
    def player(self) -> QObject:
        """For the film item."""
        return self._deck.player
