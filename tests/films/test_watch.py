"""When a film process is given up."""

import pytest

from kiosk.films.protocol import (
    Ended,
    Event,
    FirstFrame,
    Heartbeat,
    Opened,
    Paused,
    Playing,
    Position,
    Ready,
)
from kiosk.films.watch import (
    Limits,
    Overdue,
    Vigil,
    asked_to_open,
    forgive,
    heard,
    overdue,
    restart_delay,
    told_to_stop,
)

LIMITS = Limits(start=10.0, open=2.5, progress=3.0, heartbeat=2.0)
READY = heard(Vigil(0.0), Ready(1, "3"), 1.0)


def with_events(vigil: Vigil, *events: tuple[float, Event]) -> Vigil:
    for now, event in events:
        vigil = heard(vigil, event, now)
    return vigil


def beating(vigil: Vigil, now: float) -> Vigil:
    return heard(vigil, Heartbeat(), now)


PLAYING = with_events(
    asked_to_open(READY, 1.0),
    (1.1, Opened(1, 2, 2, 60.0)),
    (1.2, FirstFrame(1)),
    (1.2, Playing(1)),
    (1.5, Position(1, 5.0)),
)


@pytest.mark.parametrize(
    ("vigil", "now", "expected"),
    [
        (Vigil(0.0), 9.9, None),
        (Vigil(0.0), 10.1, Overdue.START),
        (READY, 2.9, None),
        (READY, 3.1, Overdue.HEARTBEAT),
        (beating(READY, 3.0), 4.9, None),
        (beating(asked_to_open(READY, 1.0), 3.0), 3.4, None),
        (beating(asked_to_open(READY, 1.0), 3.0), 3.6, Overdue.OPEN),
        (beating(told_to_stop(asked_to_open(READY, 1.0)), 3.0), 3.6, None),
        (beating(PLAYING, 4.4), 4.4, None),
        (beating(PLAYING, 4.6), 4.6, Overdue.PROGRESS),
        (with_events(PLAYING, (4.6, Position(1, 5.0))), 4.6, Overdue.PROGRESS),
        (with_events(PLAYING, (4.6, Position(1, 5.1))), 4.6, None),
        (with_events(PLAYING, (2.0, Paused(1)), (9.0, Heartbeat())), 9.0, None),
        (with_events(PLAYING, (2.0, Ended(1)), (9.0, Heartbeat())), 9.0, None),
        (with_events(PLAYING, (2.0, Position(1, 59.5)), (9.0, Heartbeat())), 9.0, Overdue.END),
        (forgive(PLAYING, 60.0), 61.0, None),
    ],
)
def test_what_is_overdue(vigil: Vigil, now: float, expected: Overdue | None) -> None:
    assert overdue(vigil, now, LIMITS) is expected


def test_a_film_asked_for_while_the_process_starts_is_timed_from_when_it_is_ready() -> None:
    vigil = with_events(asked_to_open(Vigil(0.0), 0.0), (5.0, Ready(1, "3")), (7.0, Heartbeat()))
    assert overdue(vigil, 7.4, LIMITS) is None
    assert overdue(beating(vigil, 7.6), 7.6, LIMITS) is Overdue.OPEN


def test_a_process_that_keeps_dying_is_started_less_and_less_often() -> None:
    delays = [restart_delay(deaths) for deaths in range(12)]
    assert delays[:3] == [0.0, 0.0, 0.0]
    assert delays == sorted(delays)
    assert delays[-1] == 30.0
