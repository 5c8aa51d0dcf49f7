"""A look at the bytes of a file before libVLC gets it: a film, and all of it there, or not.

libVLC guesses from names and contents and will open a playlist named `.mp4`, go to the network
for it, or reserve what a damaged header asks for. So only film containers pass, and the boxes of
an MP4 or MOV (ISO 14496-12) and the outermost element of an MKV or WebM (RFC 8794) must add up.
Reads a few hundred bytes, or for MP4 its index; never the pictures.
"""

import codecs
import os
from collections.abc import Iterator
from typing import BinaryIO, Final, NamedTuple

EMPTY: Final = "The file is empty."
MISSING: Final = "The file is not there."
UNREADABLE: Final = "The file cannot be read."
TEXT: Final = "This is not a film: it holds text."
NO_FILM: Final = "This is not a film that the kiosk knows."
BLANK: Final = "This is not a film: it holds nothing but zeros."
CUT_SHORT: Final = "The film is damaged or cut short."
BAD_INDEX: Final = "The film is damaged: its index makes no sense."

_HEAD_BYTES: Final = 4096
_MOST_INDEX_BYTES: Final = 64 << 20
_MOST_BOXES: Final = 20_000
_BOX: Final = frozenset({b"ftyp", b"moov", b"mdat", b"free", b"skip", b"wide", b"pnot", b"uuid"})
_HOLDS_BOXES: Final = frozenset({b"trak", b"mdia", b"minf", b"stbl", b"edts", b"dinf"})
_ROW_BYTES: Final = {
    b"stts": 8,
    b"ctts": 8,
    b"stsc": 12,
    b"stco": 4,
    b"co64": 8,
    b"stss": 4,
    b"elst": 12,
}
_OTHER_FILMS: Final = (
    (0, b"RIFF"),
    (0, b"OggS"),
    (0, b"FLV\x01"),
    (0, b"\x00\x00\x01\xba"),
    (0, bytes.fromhex("3026b2758e66cf11a6d900aa0062ce6c")),
)
_EBML: Final = b"\x1a\x45\xdf\xa3"
_SEGMENT: Final = b"\x18\x53\x80\x67"
_TS_PACKET: Final = 188
_NOT_IN_TEXT: Final = bytes(set(range(32)) - set(b"\t\r\n\f"))


class _Box(NamedTuple):
    kind: bytes
    start: int
    end: int


def fault_of(path: str) -> str | None:
    """What is wrong with the file, as one plain sentence; None when it looks like a film."""
    try:
        with open(path, "rb") as file:  # noqa: PTH123 - a plain string comes down the pipe
            return _fault_in(file, os.fstat(file.fileno()).st_size)
    except FileNotFoundError:
        return MISSING
    except OSError:
        return UNREADABLE


def _fault_in(file: BinaryIO, length: int) -> str | None:
    head = file.read(_HEAD_BYTES)
    if not head:
        return EMPTY
    if head[4:8] in _BOX:
        return _fault_in_boxes(file, length)
    if head.startswith(_EBML):
        return _fault_in_matroska(head, length)
    if any(head.startswith(mark, at) for at, mark in _OTHER_FILMS) or _is_transport_stream(head):
        return None
    return _name_of(head)


def _name_of(head: bytes) -> str:
    if not head.strip(b"\0"):
        return BLANK
    try:
        codecs.getincrementaldecoder("utf-8")().decode(head)
    except UnicodeDecodeError:
        return NO_FILM
    return NO_FILM if head.translate(None, _NOT_IN_TEXT) != head else TEXT


def _is_transport_stream(head: bytes) -> bool:
    return len(head) > 3 * _TS_PACKET and all(
        head[index * _TS_PACKET] == ord("G") for index in range(4)
    )


def _fault_in_boxes(file: BinaryIO, length: int) -> str | None:
    index: _Box | None = None
    for box in _boxes(file, 0, length):
        if not box.start <= box.end <= length:
            return CUT_SHORT
        if box.kind == b"moov":
            index = box
    if index is None or index.end - index.start > _MOST_INDEX_BYTES:
        return CUT_SHORT
    return None if _adds_up(file, index) else BAD_INDEX


def _adds_up(file: BinaryIO, parent: _Box) -> bool:
    """Whether every box stays inside its parent and every table inside its box."""
    seen = 0
    waiting = [parent]
    while waiting:
        outer = waiting.pop()
        for box in _boxes(file, outer.start, outer.end):
            seen += 1
            if box.end > outer.end or box.end < box.start or seen > _MOST_BOXES:
                return False
            if box.kind in _HOLDS_BOXES:
                waiting.append(box)
            elif not _table_fits(file, box):
                return False
    return True


def _table_fits(file: BinaryIO, box: _Box) -> bool:
    file.seek(box.start)
    facts = file.read(12)
    if box.kind == b"stsz":
        rows = 0 if facts[4:8] != bytes(4) else int.from_bytes(facts[8:12], "big")
        return box.start + 12 + 4 * rows <= box.end
    if (row_bytes := _ROW_BYTES.get(box.kind)) is None:
        return True
    return box.start + 8 + row_bytes * int.from_bytes(facts[4:8], "big") <= box.end


def _boxes(file: BinaryIO, start: int, end: int) -> Iterator[_Box]:
    """The boxes that follow each other from `start`; the last may claim to go past `end`."""
    at = start
    while at + 8 <= end:
        file.seek(at)
        head = file.read(16)
        size, body = int.from_bytes(head[:4], "big"), at + 8
        if size == 1:
            size, body = int.from_bytes(head[8:16], "big"), at + 16
        elif size == 0:
            size = end - at
        yield _Box(head[4:8], body, at + size)
        if at + size < body:
            return
        at += size


def _fault_in_matroska(head: bytes, length: int) -> str | None:
    after_ebml = _element_end(head, len(_EBML))
    if after_ebml is None or head[after_ebml : after_ebml + 4] != _SEGMENT:
        return CUT_SHORT
    end = _element_end(head, after_ebml + len(_SEGMENT))
    return CUT_SHORT if end is not None and end > length else None


def _element_end(head: bytes, at: int) -> int | None:
    """Where the element ends whose length begins at `at`; None when it does not say."""
    first = head[at] if at < len(head) else 0
    octets = 9 - first.bit_length()
    if not first or at + octets > len(head):
        return None
    payload = int.from_bytes(head[at : at + octets], "big") & ((1 << 7 * octets) - 1)
    unknown = payload == (1 << 7 * octets) - 1
    return None if unknown else at + octets + payload
