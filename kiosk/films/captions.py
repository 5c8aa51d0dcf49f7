"""Captions that lie beside a film, as WebVTT."""

import html
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from kiosk.errors import ContentFault

if TYPE_CHECKING:
    from webvtt.models import Timestamp

_MOST_BYTES: Final = 1 << 20
_CURE: Final = "Export the captions again as WebVTT in UTF-8."


@dataclass(frozen=True, slots=True)
class Cue:
    """Words and when they are said.

    Attributes:
        start: seconds from the beginning of the film.
        end: seconds; the words are gone at this moment.
        text: plain, with line breaks.
    """

    start: float
    end: float
    text: str


def load_cues(path: Path) -> tuple[Cue, ...]:
    """The cues of a WebVTT file in the order they begin; styling is dropped, entities are read.

    Raises:
        ContentFault: the file is missing, too large, not UTF-8 or not WebVTT.
    """
    import webvtt  # noqa: PLC0415 - the first screen must not wait for it
    from webvtt.errors import MalformedFileError  # noqa: PLC0415

    document = _text_of(path)
    try:
        cues = [
            Cue(_seconds(caption.start_time), _seconds(caption.end_time), _plain(caption.text))
            for caption in webvtt.from_string(document).captions
        ]
    except (MalformedFileError, ValueError) as error:
        raise ContentFault(f"The captions {path.name} are not WebVTT.", _CURE) from error
    kept = [cue for cue in cues if cue.text and cue.end > cue.start]
    return tuple(sorted(kept, key=lambda cue: cue.start))


def cue_at(cues: Sequence[Cue], seconds: float) -> Cue | None:
    """The cue to show at a moment; of several the one that began last."""
    begun = bisect_right(cues, seconds, key=lambda cue: cue.start)
    if begun and seconds < cues[begun - 1].end:
        return cues[begun - 1]
    return None


def _text_of(path: Path) -> str:
    try:
        if path.stat().st_size > _MOST_BYTES:
            raise ContentFault(f"The captions {path.name} are larger than 1 MB.", _CURE)
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise ContentFault(f"The captions {path.name} are not UTF-8.", _CURE) from error
    except OSError as error:
        raise ContentFault(f"The captions {path.name} cannot be read.", _CURE) from error


def _seconds(time: "Timestamp") -> float:
    return time.in_milliseconds() / 1000


def _plain(text: str) -> str:
    return "\n".join(html.unescape(line).strip() for line in text.splitlines()).strip()
