"""Messages between the kiosk and the film process."""

import json
from dataclasses import replace

import pytest

from kiosk.films.protocol import (
    MAX_LINE_BYTES,
    Captions,
    CaptionTrack,
    Command,
    Ended,
    Event,
    Failed,
    FirstFrame,
    Heartbeat,
    Open,
    Opened,
    Pause,
    Paused,
    Play,
    Playing,
    Position,
    Quit,
    Rate,
    Ready,
    Seek,
    Stop,
    Unfit,
    Volume,
    decode_command,
    decode_event,
    encode,
)

OPEN = Open(7, "/films/Ünïcode é.mp4", "block", 4096, (1920, 1080), start_at=1.5, captions=True)
COMMANDS: tuple[Command, ...] = (
    OPEN,
    Play(),
    Pause(),
    Seek(12.25),
    Volume(40),
    Rate(1.25),
    Captions(shown=True),
    Stop(),
    Quit(),
)
EVENTS: tuple[Event, ...] = (
    Ready(12, "3.0.20"),
    Unfit("No libVLC.", "Install it."),
    Heartbeat(),
    Opened(7, 1280, 720, 75.5, (CaptionTrack(2, "ur", "اردو"),)),
    FirstFrame(7),
    Position(7, 1.25),
    Playing(7),
    Paused(7),
    Ended(7),
    Failed(7, "The file is empty.", certain=True),
)


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: type(command).__name__)
def test_a_command_arrives_as_it_was_sent(command: Command) -> None:
    assert decode_command(encode(command)) == command


@pytest.mark.parametrize("event", EVENTS, ids=lambda event: type(event).__name__)
def test_an_event_arrives_as_it_was_sent(event: Event) -> None:
    assert decode_event(encode(event)) == event


@pytest.mark.parametrize(
    "line",
    [
        b"",
        b"\xff\xfe",
        b"f",
        b"[1]",
        b"{}",
        b'{"is":"dance"}',
        b'{"is":["open"]}',
        b'{"is":"position"}',
        b'{"is":"position","number":1,"seconds":2,"colour":3}',
        b'{"is":"opened","number":1,"width":2,"height":2,"duration":1,"captions":[1]}',
        b'{"is":"opened","number":1,"width":2,"height":2,"duration":1,"captions":7}',
    ],
)
def test_a_line_that_holds_no_event_is_refused(line: bytes) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - the one kind there is
        decode_event(line)


def test_every_message_is_one_line_of_plain_ascii() -> None:
    for message in (*COMMANDS, *EVENTS):
        line = encode(message)
        assert line.endswith(b"\n")
        assert line.count(b"\n") == 1
        assert json.loads(line.decode("ascii"))["is"]


def test_a_line_too_long_for_one_write_is_refused() -> None:
    with pytest.raises(ValueError, match="too long"):
        encode(replace(OPEN, path="x" * MAX_LINE_BYTES))
