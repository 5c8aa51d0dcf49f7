"""Rows out of a damaged SQLite file, page by page, with no help from its tree.

A row of a table WITHOUT ROWID lies in a page of an index tree. Each such page can be read alone, so
one broken page costs only the rows that touch it, wherever it is: the header, a root, a leaf. Of
the write-ahead log, what was committed comes before the file. Nothing read here is trusted: the
caller must be able to tell a whole row from a broken one. Format: sqlite.org/fileformat2.html.
"""

import struct
from collections.abc import Iterator, Mapping
from pathlib import Path

PAGE_SIZE = 4096
Row = tuple[object, ...]

_HEADER_BYTES = {0x02: 12, 0x0A: 8}  # inner page and leaf of an index tree
_LEFT_CHILD_BYTES = {0x02: 4, 0x0A: 0}
_MOST_LOCAL = (PAGE_SIZE - 12) * 64 // 255 - 23
_LEAST_LOCAL = (PAGE_SIZE - 12) * 32 // 255 - 23
_LONGEST_ROW = 1_000_000
_VARINT_BYTES = 9
_LOG_HEADER = struct.Struct(">8I")
_FRAME_HEADER = struct.Struct(">6I")
_INTEGER_BYTES = {1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8}
_ZERO, _ONE, _FIRST_SIZED = 8, 9, 12


def read_pages(path: Path) -> Mapping[int, bytes]:
    """Every whole page of the file at `path`, by number from 1, with its log applied."""
    data = path.read_bytes() if path.exists() else b""
    count = len(data) // PAGE_SIZE
    pages = {n + 1: data[n * PAGE_SIZE : (n + 1) * PAGE_SIZE] for n in range(count)}
    log = path.with_name(path.name + "-wal")
    return {**pages, **_committed(log.read_bytes() if log.exists() else b"")}


def rows(pages: Mapping[int, bytes]) -> Iterator[Row]:
    """Every row of a table WITHOUT ROWID that can be made out, in no order."""
    for page in pages.values():
        if page[0] in _HEADER_BYTES:
            yield from _rows_of(page, pages)


def _committed(log: bytes) -> dict[int, bytes]:
    """The newest committed image of each page in the write-ahead log."""
    if len(log) < _LOG_HEADER.size:
        return {}
    salts = _LOG_HEADER.unpack_from(log)[4:6]
    committed: dict[int, bytes] = {}
    waiting: dict[int, bytes] = {}
    step = _FRAME_HEADER.size + PAGE_SIZE
    for start in range(_LOG_HEADER.size, len(log) - step + 1, step):
        number, size_after_commit, *frame_salts, _, _ = _FRAME_HEADER.unpack_from(log, start)
        if tuple(frame_salts) != salts:
            break
        waiting[number] = log[start + _FRAME_HEADER.size : start + step]
        if size_after_commit:
            committed |= waiting
            waiting = {}
    return committed


def _rows_of(page: bytes, pages: Mapping[int, bytes]) -> Iterator[Row]:
    (cells,) = struct.unpack_from(">H", page, 3)
    first = _HEADER_BYTES[page[0]]
    for n in range(min(cells, (PAGE_SIZE - first) // 2)):
        (start,) = struct.unpack_from(">H", page, first + 2 * n)
        try:
            yield _values(_payload(page, start + _LEFT_CHILD_BYTES[page[0]], pages))
        except (ValueError, IndexError, KeyError, struct.error):
            continue


def _payload(page: bytes, start: int, pages: Mapping[int, bytes]) -> bytes:
    length, start = _varint(page, start)
    if length > _LONGEST_ROW:
        raise ValueError("no row is this long")
    local = _local_bytes(length)
    found = page[start : start + local]
    if local == length:
        return found
    (following,) = struct.unpack_from(">I", page, start + local)
    while len(found) < length:
        overflow = pages[following]
        (following,) = struct.unpack_from(">I", overflow)
        found += overflow[4 : 4 + length - len(found)]
    return found


def _local_bytes(length: int) -> int:
    """How much of a row stands in the tree's own page; the rest is on overflow pages."""
    if length <= _MOST_LOCAL:
        return length
    kept = _LEAST_LOCAL + (length - _LEAST_LOCAL) % (PAGE_SIZE - 4)
    return kept if kept <= _MOST_LOCAL else _LEAST_LOCAL


def _values(payload: bytes) -> Row:
    header_end, at = _varint(payload, 0)
    start = header_end
    values: list[object] = []
    while at < header_end:
        kind, at = _varint(payload, at)
        value, start = _value(payload, kind, start)
        values.append(value)
    return tuple(values)


def _value(payload: bytes, kind: int, start: int) -> tuple[object, int]:
    if kind in {_ZERO, _ONE}:
        return kind - _ZERO, start
    if kind in _INTEGER_BYTES:
        end = start + _INTEGER_BYTES[kind]
        return int.from_bytes(payload[start:end], "big", signed=True), end
    if kind > _FIRST_SIZED and kind % 2:
        end = start + (kind - _FIRST_SIZED) // 2
        return payload[start:end].decode(), end
    raise ValueError("no column of ours has such a value")


def _varint(data: bytes, start: int) -> tuple[int, int]:
    """A variable-length integer of SQLite and where the next value starts."""
    value = 0
    for n in range(_VARINT_BYTES - 1):
        byte = data[start + n]
        value = value << 7 | byte & 0x7F
        if byte < 0x80:  # noqa: PLR2004 - the bit that says "more follows"
            return value, start + n + 1
    return value << 8 | data[start + _VARINT_BYTES - 1], start + _VARINT_BYTES
