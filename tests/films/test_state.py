"""The player's state: one table of changes."""

import pytest

from kiosk.films.protocol import Ended, Failed, FirstFrame, Opened, Paused, Playing, Position
from kiosk.films.state import (
    Change,
    Chosen,
    Closed,
    Phase,
    PlaybackState,
    SetAside,
    TakenUpAgain,
    Wanted,
    reduce,
)


def after(*changes: Change) -> PlaybackState:
    state = PlaybackState()
    for change in changes:
        state = reduce(state, change)
    return state


CHOSEN = Chosen("/a.mp4", 3, position=4.0)
OPENED = (CHOSEN, Opened(3, 640, 360, 60.0), FirstFrame(3))
PLAYED = (*OPENED, Wanted(playing=True), Playing(3), Position(3, 10.0))


@pytest.mark.parametrize(
    ("changes", "phase"),
    [
        ((), Phase.IDLE),
        ((CHOSEN,), Phase.OPENING),
        (OPENED, Phase.READY),
        ((CHOSEN, Wanted(playing=True), FirstFrame(3)), Phase.OPENING),
        (PLAYED, Phase.PLAYING),
        ((*PLAYED, Paused(3)), Phase.PAUSED),
        ((*PLAYED, Ended(3)), Phase.ENDED),
        ((*PLAYED, TakenUpAgain(4, 10.0)), Phase.OPENING),
        ((*PLAYED, SetAside("/a.mp4", "Damaged.")), Phase.SET_ASIDE),
        ((*PLAYED, Closed()), Phase.IDLE),
        ((*PLAYED, Failed(3, "Damaged.", certain=False)), Phase.PLAYING),
        ((*PLAYED, Ended(2)), Phase.PLAYING),
    ],
)
def test_the_phase_follows_from_the_changes(changes: tuple[Change, ...], phase: Phase) -> None:
    assert after(*changes).phase is phase


def test_a_new_film_starts_with_nothing_of_the_one_before() -> None:
    assert after(*PLAYED, Chosen("/b.mp4", 4)) == PlaybackState(Phase.OPENING, "/b.mp4", 4)


def test_a_film_taken_up_again_keeps_its_picture_its_place_and_that_it_is_wanted() -> None:
    state = after(*PLAYED, TakenUpAgain(4, 10.0))
    assert state.first_frame
    assert state.is_wanted
    assert state.position == 10.0
    assert state.duration == 60.0


def test_late_events_of_the_film_before_change_nothing() -> None:
    state = after(*PLAYED, TakenUpAgain(4, 10.0))
    assert reduce(state, Position(3, 99.0)) == state


def test_a_film_that_ended_is_at_its_end_and_no_longer_wanted() -> None:
    state = after(*PLAYED, Ended(3))
    assert state.position == 60.0
    assert not state.is_wanted
    assert state.first_frame


def test_a_film_set_aside_shows_no_picture_and_says_why() -> None:
    state = after(*PLAYED, SetAside("/a.mp4", "Damaged."))
    assert (state.first_frame, state.reason, state.film) == (False, "Damaged.", "/a.mp4")
