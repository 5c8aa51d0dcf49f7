"""Slots of the shared memory on the kiosk's side."""

import pytest

from kiosk.films.geometry import slot_bytes
from kiosk.films.shared_block import attach
from kiosk.films.slots import HEADER_BYTES, SLOTS, FrameWriter, block_bytes
from kiosk.ui.film.frames import FilmFrames

VIEW = (64, 36)


@pytest.fixture
def frames() -> FilmFrames:
    return FilmFrames(VIEW)


@pytest.fixture
def writer(frames: FilmFrames) -> FrameWriter:
    block = attach(frames.name, block_bytes(slot_bytes(VIEW)))
    frames.forget_name()
    writer = FrameWriter(block.memory[:HEADER_BYTES])
    writer.begin_film(1, VIEW)
    return writer


def draw(writer: FrameWriter) -> int:
    slot = writer.claim()
    writer.publish(slot, is_due=True)
    return slot


def test_the_newest_frame_is_taken_once(frames: FilmFrames, writer: FrameWriter) -> None:
    assert frames.take(1, None, None) is None
    draw(writer)
    frame = frames.take(1, None, None)
    assert frame is not None
    assert frame.image.width() == 64
    assert frames.take(1, None, frame) is None
    assert frames.take(1, frame, None) is None


def test_frames_in_use_are_never_drawn_into(frames: FilmFrames, writer: FrameWriter) -> None:
    draw(writer)
    on_screen = frames.take(1, None, None)
    draw(writer)
    coming = frames.take(1, on_screen, None)
    assert on_screen is not None
    assert coming is not None
    drawn = {draw(writer) for _ in range(20)}
    assert drawn == set(range(SLOTS)) - {on_screen.slot, coming.slot}
    on_screen.done()
    on_screen.done()
    assert on_screen.slot in {draw(writer) for _ in range(20)}


def test_a_frame_never_shown_gives_way_to_a_newer_one(
    frames: FilmFrames, writer: FrameWriter
) -> None:
    draw(writer)
    on_screen = frames.take(1, None, None)
    draw(writer)
    skipped = frames.take(1, on_screen, None)
    draw(writer)
    newest = frames.take(1, on_screen, skipped)
    assert skipped is not None
    assert newest is not None
    assert newest.serial == skipped.serial + 1
    assert skipped.slot in {draw(writer) for _ in range(20)}


def test_frames_of_another_film_are_not_taken(frames: FilmFrames, writer: FrameWriter) -> None:
    draw(writer)
    assert frames.take(2, None, None) is None
