"""The film process, from command to event and frame."""

import signal
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.films.container import EMPTY
from kiosk.films.geometry import pitch, slot_bytes
from kiosk.films.process.film import NO_PICTURE
from kiosk.films.protocol import (
    Captions,
    Ended,
    Failed,
    FirstFrame,
    Heartbeat,
    Opened,
    Pause,
    Paused,
    Play,
    Playing,
    Position,
    Quit,
    Rate,
    Seek,
    Stop,
    Volume,
)
from kiosk.films.slots import HEADER_BYTES, FrameFacts
from tests.films.making import Films
from tests.films.process.child import VIEW, Child

pytestmark = pytest.mark.slow


def pixels(child: Child, facts: FrameFacts) -> bytes:
    start = HEADER_BYTES + facts.slot * slot_bytes(VIEW)
    return bytes(child.block.memory[start : start + pitch(facts.size[0]) * facts.size[1]])


def white_dots(picture: bytes) -> int:
    return picture.count(b"\xff\xff\xff")


@pytest.mark.parametrize(
    ("name", "size"),
    [
        ("short", (640, 360)),
        ("vp9", (640, 360)),
        ("quicktime", (640, 360)),
        ("hevc", (640, 360)),
        ("matroska", (640, 360)),
        ("silent", (640, 360)),
        ("large", (640, 360)),
        ("portrait", (202, 360)),
        ("odd", (638, 360)),
    ],
)
def test_every_kind_of_film_plays_from_its_first_frame_to_its_end(
    child: Child, films: Films, name: str, size: tuple[int, int]
) -> None:
    child.tell(child.order(films[name]))
    opened = child.hear(Opened)
    assert (opened.width, opened.height) == size
    assert opened.duration == pytest.approx(1.0, abs=0.2)
    child.hear(FirstFrame)
    first = child.wait_for_frame()
    assert first.size == size
    assert any(pixels(child, first))
    child.tell(Play())
    child.hear(Playing)
    child.hear(Ended)
    due, lost = child.reader.counts(child.number)
    assert due + lost >= 20


def test_an_opened_film_waits_silent_at_its_first_frame(child: Child, films: Films) -> None:
    child.tell(child.order(films["short"]))
    child.hear(FirstFrame)
    assert child.hear_all(1.0) == []
    resting = child.reader.newest(1)
    child.hear_all(0.8)
    assert child.reader.newest(1) == resting


def test_a_film_asked_to_play_while_it_opens_plays_at_once(child: Child, films: Films) -> None:
    child.tell(child.order(films["short"]), Play())
    child.hear(Playing)
    child.hear(Ended)


def test_pause_and_play_hold_and_go_on(child: Child, films: Films) -> None:
    child.tell(child.order(films["long"]), Play())
    child.hear(Playing)
    child.hear(Position)
    child.tell(Pause())
    child.hear(Paused)
    child.hear_all(0.6)
    held = child.wait_for_frame()
    child.tell(Play())
    child.hear(Playing)
    assert child.wait_for_frame(held.serial + 3).film == held.film


def test_seeking_a_held_film_shows_another_picture(child: Child, films: Films) -> None:
    child.tell(child.order(films["long"]))
    child.hear(FirstFrame)
    child.hear_all(0.8)
    before = child.wait_for_frame()
    picture = pixels(child, before)
    child.tell(Seek(12.0))
    assert child.hear(Position).seconds == 12.0
    after = before
    while pixels(child, after) == picture:
        after = child.wait_for_frame(after.serial)


def test_a_film_starts_where_it_was_left(child: Child, films: Films) -> None:
    child.tell(child.order(films["long"], start_at=15.0), Play())
    child.hear(Playing)
    child.hear(Position)
    assert 14.5 <= child.hear(Position).seconds <= 17.0


def test_a_start_past_the_end_still_shows_a_picture(child: Child, films: Films) -> None:
    child.tell(child.order(films["short"], start_at=100.0))
    child.hear(FirstFrame)


def test_volume_and_speed_may_be_set_at_any_time(child: Child, films: Films) -> None:
    child.tell(child.order(films["short"], volume=30, rate=1.25), Volume(10), Rate(0.75), Play())
    child.hear(Playing)
    child.tell(Volume(0), Rate(1.25))
    child.hear(Ended)


def test_embedded_captions_are_drawn_when_asked_for(child: Child, films: Films) -> None:
    child.tell(child.order(films["captioned"], captions=True), Play())
    assert child.hear(Opened).captions[0].language.startswith("en")
    frame = child.wait_for_frame()
    while not white_dots(pixels(child, frame)):
        frame = child.wait_for_frame(frame.serial)


def test_embedded_captions_are_not_drawn_unasked(child: Child, films: Films) -> None:
    child.tell(child.order(films["captioned"]), Play())
    child.hear(FirstFrame)
    frame = child.wait_for_frame()
    for _ in range(10):
        assert not white_dots(pixels(child, frame))
        frame = child.wait_for_frame(frame.serial)


def test_embedded_captions_can_be_switched_on_while_the_film_plays(
    child: Child, films: Films
) -> None:
    child.tell(child.order(films["captioned"]), Play())
    child.hear(Playing)
    child.tell(Captions(shown=True))
    frame = child.wait_for_frame()
    while not white_dots(pixels(child, frame)):
        frame = child.wait_for_frame(frame.serial)


def test_a_film_whose_shape_only_the_decoder_knows_is_drawn_in_its_shape(
    child: Child, films: Films
) -> None:
    child.tell(child.order(films["portrait-stream"]))
    assert child.hear(Opened).width == 640
    assert child.hear(Opened).width == 202
    child.hear(FirstFrame)
    child.hear_all(0.3)
    assert child.wait_for_frame().size == (202, 360)


def test_films_of_different_sizes_follow_each_other_in_one_block(
    child: Child, films: Films
) -> None:
    sizes = []
    for name in ("short", "portrait", "odd", "short"):
        child.tell(child.order(films[name]), Play())
        child.hear(FirstFrame)
        sizes.append(child.wait_for_frame().size)
    assert sizes == [(640, 360), (202, 360), (638, 360), (640, 360)]


def test_of_many_films_asked_for_in_a_row_the_last_is_shown(child: Child, films: Films) -> None:
    names = ("short", "portrait", "vp9")
    orders = [child.order(films[names[index % 3]]) for index in range(30)]
    child.tell(*orders, child.order(films["odd"]), Play())
    while child.hear(FirstFrame).number != child.number:
        pass
    assert child.wait_for_frame().size == (638, 360)
    child.hear(Ended)


@pytest.mark.parametrize(
    ("content", "reason"), [(b"", EMPTY), (b"words " * 50, "This is not a film: it holds text.")]
)
def test_a_file_that_is_no_film_is_refused_in_plain_words(
    child: Child, tmp_path: Path, content: bytes, reason: str
) -> None:
    file = tmp_path / "film.mp4"
    file.write_bytes(content)
    child.tell(child.order(file))
    failed = child.hear(Failed)
    assert (failed.reason, failed.certain) == (reason, True)


def test_a_file_with_sound_alone_is_refused(child: Child, films: Films) -> None:
    child.tell(child.order(films["sound-only"]))
    assert child.hear(Failed).reason == NO_PICTURE


def test_after_a_film_that_failed_the_next_one_plays(
    child: Child, films: Films, tmp_path: Path
) -> None:
    child.tell(child.order(tmp_path / "gone.mp4"))
    child.hear(Failed)
    child.tell(child.order(films["short"]), Play())
    child.hear(Ended)


def test_memory_that_is_not_there_fails_the_film_and_not_the_process(
    child: Child, films: Films
) -> None:
    child.tell(replace(child.order(films["short"]), memory="/nowhere/block"))
    assert not child.hear(Failed).certain
    child.hear(Heartbeat)


def test_a_stopped_film_says_and_draws_nothing_more(child: Child, films: Films) -> None:
    child.tell(child.order(films["long"]), Play())
    child.hear(Playing)
    child.tell(Stop())
    child.hear_all(0.6)
    newest = child.reader.newest(1)
    assert child.hear_all(0.6) == []
    assert child.reader.newest(1) == newest


def test_nonsense_on_the_pipe_is_left_out(child: Child, films: Films) -> None:
    assert child.process.stdin is not None
    child.process.stdin.write(b'\xff\xfe\n{"is":"dance"}\n' + b"x" * 500_000 + b"\n[1]\n")
    child.tell(child.order(films["short"]), Play())
    child.hear(Ended)


def test_it_ends_when_its_kiosk_does(child: Child, films: Films) -> None:
    child.tell(child.order(films["long"]), Play())
    child.hear(Playing)
    assert child.process.stdin is not None
    child.process.stdin.close()
    assert child.process.wait(5) == 0


def test_it_ends_when_told_to_quit(child: Child) -> None:
    child.tell(Quit())
    assert child.process.wait(5) == 0


def test_a_process_held_up_by_its_kiosk_waits_and_goes_on(child: Child, films: Films) -> None:
    child.tell(child.order(films["short"]))
    child.hear(FirstFrame)
    child.process.send_signal(signal.SIGSTOP)
    child.process.send_signal(signal.SIGCONT)
    child.tell(Play())
    child.hear(Ended)
