"""What the kiosk and the film process say to each other: one JSON object a line.

Commands go down the film process's standard input, events come up its standard output.
Every `open` carries a number; events that concern a film carry it back, so that a late event
of a film already closed is recognised. The one line that is not JSON is `FRAME_LINE`, "look at
the shared memory": it is sent at most once until the kiosk has looked.
"""

import json
from dataclasses import asdict, dataclass
from typing import Any, Final, TypeVar

K = TypeVar("K")
M = TypeVar("M")

FRAME_LINE: Final = b"f"
MAX_LINE_BYTES: Final = 4096
"""A line is written in one piece, which pipes promise up to this length only."""


@dataclass(frozen=True, slots=True)
class Open:
    """Open a film and decode it to its first frame, silent and paused.

    Attributes:
        number: the kiosk's count of `open` commands, from 1.
        path: the film file, absolute.
        memory: name of the shared block to draw into.
        slot_bytes: room for one frame in that block.
        view: width and height of the place on the screen, in device pixels.
        enlarge: scale a small film up to the view (else the scene does it).
        start_at: seconds from the beginning.
        exact: start at that very moment, which may take a second to decode up to; else at the key
            frame before it.
        captions: draw the film's own embedded captions into the picture.
        language: which embedded captions to prefer, such as "en".
        audio: whether the film may sound at all.
        volume: percent, 0 to 100.
        rate: 1.0 is the film's own speed.
    """

    number: int
    path: str
    memory: str
    slot_bytes: int
    view: tuple[int, int]
    enlarge: bool = True
    start_at: float = 0.0
    exact: bool = True
    captions: bool = False
    language: str = ""
    audio: bool = True
    volume: int = 100
    rate: float = 1.0


@dataclass(frozen=True, slots=True)
class Play:
    """Start the opened film, or go on with it; before the first frame: as soon as it is there."""


@dataclass(frozen=True, slots=True)
class Pause:
    """Hold the picture and the sound."""


@dataclass(frozen=True, slots=True)
class Seek:
    """Go to a moment, in seconds from the beginning; a paused film shows the new picture."""

    seconds: float


@dataclass(frozen=True, slots=True)
class Volume:
    """Set the loudness, 0 to 100 percent; sounds first when the film plays."""

    percent: int


@dataclass(frozen=True, slots=True)
class Rate:
    """Set the speed; 1.0 is the film's own."""

    rate: float


@dataclass(frozen=True, slots=True)
class Captions:
    """Draw the film's own embedded captions into the picture, or stop drawing them."""

    shown: bool


@dataclass(frozen=True, slots=True)
class Stop:
    """Close the film; the process stays warm for the next one."""


@dataclass(frozen=True, slots=True)
class Quit:
    """End the process."""


Command = Open | Play | Pause | Seek | Volume | Rate | Captions | Stop | Quit


@dataclass(frozen=True, slots=True)
class CaptionTrack:
    """Captions inside the film file."""

    track: int
    language: str
    title: str


@dataclass(frozen=True, slots=True)
class Ready:
    """The process has loaded libVLC and checked that it can show a film."""

    pid: int
    libvlc: str


@dataclass(frozen=True, slots=True)
class Unfit:
    """libVLC on this machine cannot show films; both sentences are for people."""

    what: str
    cure: str


@dataclass(frozen=True, slots=True)
class Heartbeat:
    """The loop that carries out commands is alive."""


@dataclass(frozen=True, slots=True)
class Opened:
    """The film's facts are known.

    Attributes:
        width: of the frames to come, in pixels.
        height: of the frames to come, in pixels.
        duration: seconds, 0.0 where the file does not say.
        captions: the embedded caption tracks.
    """

    number: int
    width: int
    height: int
    duration: float
    captions: tuple[CaptionTrack, ...] = ()


@dataclass(frozen=True, slots=True)
class FirstFrame:
    """The first frame is in the shared memory."""

    number: int


@dataclass(frozen=True, slots=True)
class Position:
    """Where the film is, in seconds from the beginning; about four times a second."""

    number: int
    seconds: float


@dataclass(frozen=True, slots=True)
class Playing:
    """The film runs."""

    number: int


@dataclass(frozen=True, slots=True)
class Paused:
    """The film is held."""

    number: int


@dataclass(frozen=True, slots=True)
class Ended:
    """The film has been played to its end."""

    number: int


@dataclass(frozen=True, slots=True)
class Failed:
    """The film cannot be played.

    Attributes:
        reason: one plain sentence for staff.
        certain: trying again would change nothing.
    """

    number: int
    reason: str
    certain: bool


Event = (
    Ready | Unfit | Heartbeat | Opened | FirstFrame | Position | Playing | Paused | Ended | Failed
)

_COMMANDS: Final[dict[str, type[Command]]] = {
    "open": Open,
    "play": Play,
    "pause": Pause,
    "seek": Seek,
    "volume": Volume,
    "rate": Rate,
    "captions": Captions,
    "stop": Stop,
    "quit": Quit,
}
_EVENTS: Final[dict[str, type[Event]]] = {
    "ready": Ready,
    "unfit": Unfit,
    "heartbeat": Heartbeat,
    "opened": Opened,
    "first-frame": FirstFrame,
    "position": Position,
    "playing": Playing,
    "paused": Paused,
    "ended": Ended,
    "failed": Failed,
}
_NAMES: Final[dict[type[Any], str]] = {
    kind: name for table in (_COMMANDS, _EVENTS) for name, kind in table.items()
}


def encode(message: Command | Event) -> bytes:
    """One line, with its line end.

    Raises:
        ValueError: the line would be longer than `MAX_LINE_BYTES`.
    """
    document = {"is": _NAMES[type(message)]} | asdict(message)
    line = json.dumps(document, ensure_ascii=True, separators=(",", ":")).encode() + b"\n"
    if len(line) > MAX_LINE_BYTES:
        raise ValueError(f"a line of {len(line)} bytes is too long to be sent in one piece")
    return line


def decode_command(line: bytes) -> Command:
    """The command in a line.

    Raises:
        ValueError: it holds none.
    """
    fields, kind = _read(line, _COMMANDS)
    if kind is Open and isinstance(fields.get("view"), list):
        fields["view"] = tuple(fields["view"])
    return _build(kind, fields)


def decode_event(line: bytes) -> Event:
    """The event in a line.

    Raises:
        ValueError: it holds none.
    """
    fields, kind = _read(line, _EVENTS)
    if kind is Opened:
        fields["captions"] = _caption_tracks(fields.get("captions"))
    return _build(kind, fields)


def _read(line: bytes, table: dict[str, K]) -> tuple[dict[str, Any], K]:
    document = json.loads(line)
    if not isinstance(document, dict):
        raise ValueError("a line is one JSON object")  # noqa: TRY004 - one kind of error for callers
    name = document.pop("is", None)
    if not isinstance(name, str) or name not in table:
        raise ValueError(f"unknown message {name!r}")
    return document, table[name]


def _build(kind: type[M], fields: dict[str, Any]) -> M:
    try:
        return kind(**fields)
    except TypeError as error:
        raise ValueError(str(error)) from error


def _caption_tracks(rows: Any) -> tuple[CaptionTrack, ...]:  # noqa: ANN401 - parsed JSON
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        raise ValueError("captions are a list of objects")
    return tuple(_build(CaptionTrack, row) for row in rows)
