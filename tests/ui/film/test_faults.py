"""No film can take the kiosk down."""

import os
import signal
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from kiosk.bench.damaged_films import Damage, damage_films
from kiosk.films.process import library
from kiosk.films.state import Phase
from kiosk.films.watch import Limits, Overdue
from kiosk.ui.film.link import film_process_command
from kiosk.ui.film.player import FilmPlayer
from tests.films.making import Films
from tests.ui.film.stage import PATIENCE, VIEW, Pulse, Stage

pytestmark = pytest.mark.slow

LONGEST_WAIT = 2.0
"""Seconds for which the event loop may be busy: a safety bound, the figure is measured apart."""

PRETENDER = """
import sys, threading, time
from kiosk.films.protocol import *
def say(event): sys.stdout.buffer.write(encode(event)); sys.stdout.buffer.flush()
def beat():
    while True: say(Heartbeat()); time.sleep(0.2)
say(Ready(1, "pretender")); threading.Thread(target=beat, daemon=True).start()
for line in sys.stdin.buffer:
    command = decode_command(line)
    if isinstance(command, Open):
        number, start = command.number, command.start_at
        say(Opened(number, 64, 36, 60.0))
        if sys.argv[1] != "never": say(FirstFrame(number))
    if isinstance(command, Play) and sys.argv[1] != "never":
        say(Playing(number)); say(Position(number, start + float(sys.argv[1])))
"""
"""A film process whose film starts never, or moves once and then stands still."""


def player_of(command: Sequence[str], **limits: float) -> FilmPlayer:
    return FilmPlayer(command=command, limits=Limits(**limits))


@pytest.mark.slow
def test_a_film_goes_on_after_its_process_is_killed_again_and_again(
    stage: Stage, films: Films, pulse: Pulse
) -> None:
    stage.player.open(films["long"], view=VIEW)
    stage.player.play()
    place = 0.0
    for killed in range(1, 5):
        stage.wait_for_position(place + 0.4)
        stage.qtbot.waitUntil(lambda: len(stage.player.counters.pids) == 2, timeout=PATIENCE)
        place = stage.player.state.position
        os.kill(stage.player.counters.pids[0], signal.SIGKILL)
        stage.wait_for_restarts(killed)
        assert stage.player.state.first_frame
    stage.wait_for_position(place + 0.4)
    assert stage.player.state.position < place + 5.0
    assert Phase.SET_ASIDE not in stage.phases
    assert pulse.longest < LONGEST_WAIT


def test_a_held_film_stays_held_when_its_process_is_killed(stage: Stage, films: Films) -> None:
    stage.player.open(films["long"], view=VIEW, start_at=7.0)
    stage.wait_for(Phase.READY)
    os.kill(stage.player.counters.pids[0], signal.SIGKILL)
    stage.wait_for(Phase.OPENING)
    stage.wait_for(Phase.READY)
    assert stage.player.state.position == 7.0
    assert stage.shows_a_film()


@pytest.mark.slow
def test_a_process_that_stops_answering_is_replaced(
    stage: Stage, films: Films, pulse: Pulse
) -> None:
    stage.player.open(films["long"], view=VIEW)
    stage.player.play()
    stage.wait_for_position(1.0)
    frozen = stage.player.counters.pids[0]
    os.kill(frozen, signal.SIGSTOP)
    stage.wait_for_restarts(1)
    stage.wait_for_position(1.0)
    assert frozen not in stage.player.counters.pids
    assert pulse.longest < LONGEST_WAIT


def test_the_waiting_process_is_replaced_too_and_prepares_its_film_again(
    stage: Stage, films: Films
) -> None:
    stage.player.open(films["long"], view=VIEW)
    stage.player.play()
    stage.player.preroll(films["short"], view=VIEW)
    stage.wait_for_position(0.5)
    stage.qtbot.waitUntil(lambda: len(stage.player.counters.pids) == 2, timeout=PATIENCE)
    os.kill(stage.player.counters.pids[1], signal.SIGKILL)
    stage.wait_for_restarts(1)
    assert stage.player.state.phase is Phase.PLAYING
    stage.player.open(films["short"], view=VIEW)
    stage.wait_for(Phase.READY)


def test_a_film_that_never_starts_is_set_aside_after_the_second_time(
    qtbot: QtBot,
) -> None:
    player = player_of((sys.executable, "-c", PRETENDER, "never"), open=0.4)
    player.open("/films/never.mp4", view=VIEW)
    qtbot.waitUntil(lambda: player.state.phase is Phase.SET_ASIDE, timeout=PATIENCE)
    assert player.state.reason == Overdue.OPEN
    assert player.counters.restarts == 2
    player.open("/films/never.mp4", view=VIEW)
    assert player.state.phase is Phase.SET_ASIDE
    player.close()


def test_a_film_that_stands_still_is_set_aside_after_the_second_time(qtbot: QtBot) -> None:
    command = (sys.executable, "-c", PRETENDER, "0.1")
    player = player_of(command, progress=0.5)
    player.open("/films/still.mp4", view=VIEW)
    player.play()
    qtbot.waitUntil(lambda: player.state.phase is Phase.SET_ASIDE, timeout=PATIENCE)
    assert player.state.reason == Overdue.PROGRESS
    player.close()


def test_a_film_that_stands_still_at_its_very_end_has_ended(qtbot: QtBot) -> None:
    command = (sys.executable, "-c", PRETENDER, "59.8")
    player = player_of(command, progress=0.5)
    player.open("/films/still.mp4", view=VIEW)
    player.play()
    qtbot.waitUntil(lambda: player.state.phase is Phase.ENDED, timeout=PATIENCE)
    player.close()


@pytest.mark.parametrize(
    "command",
    [
        ("/no/such/program",),
        (sys.executable, "-c", "pass"),
        (sys.executable, "-c", "while True: print('nonsense ' * 50)"),
        (sys.executable, "-c", "import sys; sys.stdout.write('[' * 10**6); sys.stdin.read()"),
    ],
    ids=["missing", "ends", "babbles", "one endless line"],
)
def test_a_film_process_that_is_none_neither_blocks_nor_spins(
    qtbot: QtBot, films: Films, pulse: Pulse, command: Sequence[str]
) -> None:
    player = player_of(command, start=0.3)
    player.open(films["short"], view=VIEW)
    player.play()
    qtbot.waitUntil(lambda: player.state.phase is Phase.SET_ASIDE, timeout=PATIENCE)
    restarts = player.counters.restarts
    qtbot.wait(1500)
    assert player.counters.restarts - restarts < 12
    assert pulse.longest < LONGEST_WAIT
    player.close()


def test_a_machine_without_libvlc_says_so_instead_of_blaming_the_film(
    qtbot: QtBot, films: Films
) -> None:
    player = player_of((*film_process_command(), "--no-video"))
    player.start()
    with qtbot.waitSignal(player.fitness_changed, timeout=PATIENCE):
        pass
    assert player.fault is not None
    assert player.fault.what == library.NO_OUTPUT.what
    player.open(films["short"], view=VIEW)
    assert player.state.phase is Phase.SET_ASIDE
    assert player.fault.cure in player.state.reason
    player.close()


@pytest.mark.slow
def test_damaged_films_are_named_in_plain_words_and_the_kiosk_answers_throughout(
    stage: Stage, films: Films, tmp_path: Path, pulse: Pulse
) -> None:
    over = (Phase.SET_ASIDE, Phase.ENDED)
    for film in damage_films(films["short"], tmp_path, count=12, seed=3):
        stage.player.open(film.path, view=VIEW)
        stage.player.play()
        stage.qtbot.waitUntil(lambda: stage.player.state.phase in over, timeout=PATIENCE)
        reason = stage.player.state.reason
        assert reason.endswith(".") or film.damage in (Damage.BIT_FLIPPED, Damage.HUGE_HEADER)
    assert pulse.longest < LONGEST_WAIT
    stage.player.open(films["short"], view=VIEW)
    stage.player.play()
    stage.wait_for(Phase.ENDED)
