"""The player and its item, with real films in a real process."""

import os
from pathlib import Path

import psutil
import pytest
from PySide6.QtCore import QSize
from pytestqt.qtbot import QtBot

from kiosk.films.container import EMPTY
from kiosk.films.state import Phase
from kiosk.ui.film.player import FilmPlayer
from tests.films.making import Films
from tests.ui.film.stage import VIEW, Stage


def test_a_film_is_shown_from_its_first_frame_to_its_end(stage: Stage, films: Films) -> None:
    assert not stage.shows_a_film()
    stage.player.open(films["short"], view=VIEW)
    stage.player.play()
    stage.wait_for(Phase.ENDED)
    assert stage.shows_a_film()
    assert stage.phases == [Phase.OPENING, Phase.PLAYING, Phase.ENDED]
    counters = stage.player.counters
    assert 0 < counters.frames_shown <= counters.frames_due
    assert counters.tap_to_first_frame_ms is not None
    assert counters.tap_to_first_frame_ms > 0


def test_an_opened_film_shows_its_first_frame_and_waits(stage: Stage, films: Films) -> None:
    stage.player.open(films["short"], view=VIEW)
    stage.wait_for(Phase.READY)
    stage.qtbot.waitUntil(stage.shows_a_film)
    assert stage.player.state.duration == pytest.approx(1.0, abs=0.2)
    assert stage.player.state.size == (640, 360)
    stage.player.play()
    stage.wait_for(Phase.ENDED)


def test_a_prepared_film_is_there_at_once(stage: Stage, films: Films) -> None:
    stage.player.preroll(films["short"], view=VIEW)
    prepared = prepared_state(stage.player)
    stage.qtbot.waitUntil(lambda: prepared_state(stage.player) is Phase.READY, timeout=20_000)
    assert prepared is not Phase.READY
    assert not stage.shows_a_film()
    stage.player.open(films["short"], view=VIEW)
    assert stage.player.state.phase is Phase.READY
    stage.player.play()
    stage.wait_for(Phase.ENDED)


def test_a_film_asked_for_while_the_processes_still_start_plays_all_the_same(
    stage: Stage, films: Films
) -> None:
    stage.player.start()
    stage.player.preroll(films["short"], view=VIEW)
    stage.player.open(films["short"], view=VIEW)
    stage.player.play()
    stage.wait_for(Phase.ENDED)


def test_preparing_a_film_leaves_the_one_that_plays_alone(stage: Stage, films: Films) -> None:
    stage.player.open(films["long"], view=VIEW)
    stage.player.play()
    stage.wait_for_position(0.5)
    stage.player.preroll(films["portrait"], view=VIEW)
    stage.qtbot.waitUntil(lambda: prepared_state(stage.player) is Phase.READY, timeout=20_000)
    assert stage.player.state.phase is Phase.PLAYING
    assert stage.player.state.film == str(films["long"])
    stage.player.open(films["portrait"], view=VIEW)
    assert stage.player.state.size == (202, 360)


def test_a_prepared_film_opened_elsewhere_in_time_goes_there(stage: Stage, films: Films) -> None:
    stage.player.preroll(films["long"], view=VIEW)
    stage.qtbot.waitUntil(lambda: prepared_state(stage.player) is Phase.READY, timeout=20_000)
    stage.player.open(films["long"], view=VIEW, start_at=10.0)
    stage.player.play()
    stage.wait_for_position(10.0)
    assert stage.player.state.position < 14.0


def test_pause_seek_and_play_again_after_the_end(stage: Stage, films: Films) -> None:
    player = stage.player
    player.open(films["long"], view=VIEW)
    player.play()
    stage.wait_for_position(0.3)
    player.pause()
    stage.wait_for(Phase.PAUSED)
    player.seek(19.0)
    stage.qtbot.waitUntil(lambda: player.state.position == 19.0)
    player.play()
    stage.wait_for(Phase.ENDED)
    player.seek(5.0)
    stage.wait_for(Phase.READY)
    player.play()
    stage.wait_for_position(5.0)
    assert player.state.position < 9.0


def test_a_film_that_ended_plays_again_from_its_start(stage: Stage, films: Films) -> None:
    stage.player.open(films["short"], view=VIEW)
    stage.player.play()
    stage.wait_for(Phase.ENDED)
    stage.player.play()
    stage.wait_for_position(0.0)
    stage.wait_for(Phase.ENDED)


def test_a_seek_before_the_first_frame_is_kept(stage: Stage, films: Films) -> None:
    stage.player.open(films["long"], view=VIEW)
    stage.player.play()
    stage.player.seek(12.0)
    stage.wait_for_position(12.0)


def test_sound_and_speed_are_kept_from_film_to_film(stage: Stage, films: Films) -> None:
    stage.player.set_volume(250)
    stage.player.set_rate(1.25)
    stage.player.open(films["short"], view=VIEW)
    stage.player.play()
    stage.player.set_volume(0)
    stage.wait_for(Phase.ENDED)


def test_of_thirty_films_opened_in_a_row_the_last_one_plays(stage: Stage, films: Films) -> None:
    names = ("short", "portrait", "vp9", "hevc", "odd")
    for index in range(30):
        stage.player.open(films[names[index % 5]], view=VIEW)
        stage.player.play()
        stage.qtbot.wait(index % 3)
    stage.player.open(films["quicktime"], view=VIEW)
    stage.player.play()
    stage.wait_for(Phase.ENDED)
    assert stage.player.state.film == str(films["quicktime"])
    assert stage.player.counters.restarts == 0


def test_films_of_other_sizes_follow_each_other(stage: Stage, films: Films) -> None:
    for name, size in (("short", (640, 360)), ("portrait", (202, 360)), ("odd", (638, 360))):
        stage.player.open(films[name], view=VIEW)
        stage.wait_for(Phase.READY)
        assert stage.player.state.size == size
        stage.qtbot.waitUntil(stage.shows_a_film)


def test_a_larger_view_is_served_by_new_memory(stage: Stage, films: Films) -> None:
    stage.player.open(films["large"], view=QSize(64, 36))
    stage.wait_for(Phase.READY)
    stage.player.open(films["large"], view=QSize(1920, 1080))
    stage.wait_for(Phase.READY)
    assert stage.player.state.size == (1920, 1080)
    stage.qtbot.waitUntil(stage.shows_a_film)


def test_a_stopped_film_leaves_what_is_behind_it(stage: Stage, films: Films) -> None:
    stage.player.open(films["short"], view=VIEW)
    stage.qtbot.waitUntil(stage.shows_a_film, timeout=20_000)
    stage.player.stop()
    assert stage.player.state.phase is Phase.IDLE
    stage.qtbot.waitUntil(lambda: not stage.shows_a_film())


def test_a_file_that_is_no_film_is_set_aside_and_the_next_film_plays(
    stage: Stage, films: Films, tmp_path: Path
) -> None:
    empty = tmp_path / "empty.mp4"
    empty.touch()
    stage.player.open(empty, view=VIEW)
    stage.player.play()
    stage.wait_for(Phase.SET_ASIDE)
    assert stage.player.state.reason == EMPTY
    assert stage.player.state.film == str(empty)
    stage.player.open(films["short"], view=VIEW)
    stage.player.play()
    stage.wait_for(Phase.ENDED)


def test_a_film_once_set_aside_is_not_tried_again_until_its_file_changes(
    stage: Stage, films: Films, tmp_path: Path
) -> None:
    film = tmp_path / "film.mp4"
    film.write_bytes(b"no film")
    stage.player.preroll(film, view=VIEW)
    stage.qtbot.waitUntil(lambda: prepared_state(stage.player) is None, timeout=20_000)
    stage.player.open(film, view=VIEW)
    assert stage.player.state.phase is Phase.SET_ASIDE
    film.write_bytes(films["short"].read_bytes())
    stage.player.open(film, view=VIEW)
    stage.wait_for(Phase.READY)


def test_commands_without_a_film_do_nothing(player: FilmPlayer) -> None:
    player.play()
    player.pause()
    player.seek(3.0)
    player.stop()
    player.set_rate(0.75)
    assert player.state.phase is Phase.IDLE
    assert player.counters.pids == ()


def test_nothing_is_left_of_a_closed_player(qtbot: QtBot, player: FilmPlayer, films: Films) -> None:
    player.open(films["long"], view=VIEW)
    player.play()
    player.preroll(films["short"], view=VIEW)
    qtbot.waitUntil(lambda: player.state.phase is Phase.PLAYING, timeout=20_000)
    pids = player.counters.pids
    assert len(pids) == 2
    player.close()
    assert not any(psutil.pid_exists(pid) for pid in pids)
    assert not list(Path("/dev/shm").glob(f"kiosk-film-{os.getpid()}-*"))  # noqa: S108
    player.open(films["short"], view=VIEW)
    player.play()
    assert player.counters.pids == ()


def prepared_state(player: FilmPlayer) -> Phase | None:
    prepared = player._prepared
    return prepared.state.phase if prepared else None
