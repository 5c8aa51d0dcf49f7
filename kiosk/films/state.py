"""PURE: what the player is doing, as one frozen value and the rule by which it changes."""

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TypeGuard, assert_never

from kiosk.films.geometry import Size
from kiosk.films.protocol import (
    CaptionTrack,
    Ended,
    Event,
    FirstFrame,
    Opened,
    Paused,
    Playing,
    Position,
)


class Phase(StrEnum):
    """Where a film is in its life."""

    IDLE = "idle"
    OPENING = "opening"
    READY = "ready"
    PLAYING = "playing"
    PAUSED = "paused"
    ENDED = "ended"
    SET_ASIDE = "set-aside"


@dataclass(frozen=True, slots=True)
class PlaybackState:
    """All that may be known about the film that is on.

    Attributes:
        phase: READY is opened and held at its first frame, never played so far.
        film: path of the file; empty without a film.
        number: of the `open` command whose events count.
        is_wanted: whether it is to play.
        size: of its pictures, in pixels; (0, 0) until known.
        duration: seconds; 0.0 until known.
        position: seconds from the beginning.
        first_frame: whether there is a picture to show; kept while a broken film is taken up again.
        captions: embedded caption tracks.
        reason: why the film is set aside, one plain sentence for staff.
    """

    phase: Phase = Phase.IDLE
    film: str = ""
    number: int = 0
    is_wanted: bool = False
    size: Size = (0, 0)
    duration: float = 0.0
    position: float = 0.0
    first_frame: bool = False
    captions: tuple[CaptionTrack, ...] = ()
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Chosen:
    """A film is being opened, at a position in seconds."""

    film: str
    number: int
    position: float = 0.0


@dataclass(frozen=True, slots=True)
class TakenUpAgain:
    """The same film is being opened again where it was."""

    number: int
    position: float


@dataclass(frozen=True, slots=True)
class Wanted:
    """Somebody wants the film to play, or to be held."""

    playing: bool


@dataclass(frozen=True, slots=True)
class SetAside:
    """The film will not be tried again."""

    film: str
    reason: str


@dataclass(frozen=True, slots=True)
class Closed:
    """No film is on."""


_FilmEvent = Opened | FirstFrame | Position | Playing | Paused | Ended
Change = Event | Chosen | TakenUpAgain | Wanted | SetAside | Closed


def reduce(state: PlaybackState, change: Change) -> PlaybackState:
    """The state after a change; what concerns another film changes nothing."""
    match change:
        case Chosen(film, number, position):
            return PlaybackState(Phase.OPENING, film, number, position=position)
        case TakenUpAgain(number, position):
            return replace(state, phase=Phase.OPENING, number=number, position=position)
        case Wanted(playing):
            return replace(state, is_wanted=playing)
        case SetAside(film, reason):
            return PlaybackState(Phase.SET_ASIDE, film, reason=reason)
        case Closed():
            return PlaybackState()
        case _:
            return _after_event(state, change) if _is_of(change, state.number) else state


def _is_of(event: Event, number: int) -> TypeGuard[_FilmEvent]:
    return isinstance(event, _FilmEvent) and event.number == number


def _after_event(state: PlaybackState, event: _FilmEvent) -> PlaybackState:
    match event:
        case Opened():
            size = (event.width, event.height)
            return replace(state, size=size, duration=event.duration, captions=event.captions)
        case FirstFrame():
            phase = state.phase if state.is_wanted else Phase.READY
            return replace(state, phase=phase, first_frame=True)
        case Position(_, seconds):
            return replace(state, position=max(0.0, seconds))
        case Playing():
            return replace(state, phase=Phase.PLAYING)
        case Paused():
            return replace(state, phase=Phase.PAUSED)
        case Ended():
            position = max(state.position, state.duration)
            return replace(state, phase=Phase.ENDED, is_wanted=False, position=position)
        case _:
            assert_never(event)
