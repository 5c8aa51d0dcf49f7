"""PURE: when a film process must be replaced. Never trust events alone: also what fails to come."""

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

from kiosk.films.protocol import (
    Ended,
    Event,
    Failed,
    FirstFrame,
    Opened,
    Paused,
    Playing,
    Position,
    Ready,
)

_NEAR_END_SECONDS: Final = 1.0


@dataclass(frozen=True, slots=True)
class Limits:
    """How long to wait for what, in seconds.

    Attributes:
        start: from starting a process to its being ready; a cold disk may need some.
        open: from asking for a film to its first frame.
        progress: without the position moving, while the film plays.
        heartbeat: without a sign of life.
    """

    start: float = 10.0
    open: float = 2.5
    progress: float = 3.0
    heartbeat: float = 2.0


class Overdue(StrEnum):
    """What did not come in time; the value is a plain sentence for staff."""

    START = "The film process did not start in time."
    HEARTBEAT = "The film process stopped answering."
    OPEN = "The film did not start in time."
    PROGRESS = "The film stood still."
    END = "The film stood still at its very end."


@dataclass(frozen=True, slots=True)
class Vigil:
    """What is known about one film process, in seconds of a clock that only grows.

    Attributes:
        since: when it was started.
        heard_at: its last sign of life; None until it is ready.
        opening_since: when the film now opening was asked for, or the process was ready for it.
        moving_since: when the position of a playing film last changed; None while it is held.
        position: seconds from the film's beginning.
        duration: of the film in seconds, 0.0 when unknown.
    """

    since: float
    heard_at: float | None = None
    opening_since: float | None = None
    moving_since: float | None = None
    position: float = 0.0
    duration: float = 0.0


def asked_to_open(vigil: Vigil, now: float) -> Vigil:
    """A film was asked for."""
    return Vigil(vigil.since, vigil.heard_at, opening_since=now)


def told_to_stop(vigil: Vigil) -> Vigil:
    """No film is to be open any more."""
    return Vigil(vigil.since, vigil.heard_at)


def heard(vigil: Vigil, event: Event, now: float) -> Vigil:
    """The process sent an event about the film it has now, or a sign of life."""
    changes: dict[str, float | None] = {"heard_at": now}
    match event:
        case Ready() if vigil.opening_since is not None:
            changes["opening_since"] = now
        case Opened():
            changes["duration"] = event.duration
        case FirstFrame():
            changes["opening_since"] = None
        case Playing():
            changes["moving_since"] = now
        case Position(_, seconds) if seconds != vigil.position:
            changes["position"] = seconds
            changes["moving_since"] = now if vigil.moving_since is not None else None
        case Paused() | Ended() | Failed():
            changes |= {"opening_since": None, "moving_since": None}
    return replace(vigil, **changes)  # type: ignore[arg-type]  # keys are its fields


def forgive(vigil: Vigil, now: float) -> Vigil:
    """The kiosk itself was held up and could not listen: begin to wait anew."""
    return replace(
        vigil,
        since=now if vigil.heard_at is None else vigil.since,
        heard_at=None if vigil.heard_at is None else now,
        opening_since=None if vigil.opening_since is None else now,
        moving_since=None if vigil.moving_since is None else now,
    )


def overdue(vigil: Vigil, now: float, limits: Limits) -> Overdue | None:
    """What should have come by now and did not."""
    if vigil.heard_at is None:
        return Overdue.START if now - vigil.since > limits.start else None
    if now - vigil.heard_at > limits.heartbeat:
        return Overdue.HEARTBEAT
    if vigil.opening_since is not None and now - vigil.opening_since > limits.open:
        return Overdue.OPEN
    if vigil.moving_since is not None and now - vigil.moving_since > limits.progress:
        at_end = 0 < vigil.duration <= vigil.position + _NEAR_END_SECONDS
        return Overdue.END if at_end else Overdue.PROGRESS
    return None


def restart_delay(deaths: int) -> float:
    """Seconds to wait before a new process, after so many in a row that came to nothing."""
    free = 3
    return 0.0 if deaths < free else float(min(30.0, 0.5 * 2 ** (deaths - free)))
