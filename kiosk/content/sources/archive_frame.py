"""Whether an archive is a plain zip and nothing else, before any of its entries is looked at.

The end record and the headers are those of PKWARE's APPNOTE, sections 4.3.7, 4.3.14 and 4.3.16.
"""

import struct
import zipfile
from pathlib import Path
from typing import BinaryIO

from kiosk.content.checks.kinds import kind_trouble
from kiosk.content.files import MOST_FILES
from kiosk.errors import ContentFault

_ENTRY, _END, _END_64, _WAY_TO_64 = b"PK\x03\x04", b"PK\x05\x06", b"PK\x06\x06", b"PK\x06\x07"
_END_BYTES, _WAY_BYTES, _END_64_BYTES, _LOCAL_BYTES = 22, 20, 56, 30
_HEAD_BYTES, _LONGEST_TAIL = 16, 1 << 17
_LONGEST_DIRECTORY = MOST_FILES * 512
_AGAIN = "Have the pack built again: kiosk pack build."


def check_frame(file: Path) -> None:
    """Refuse what is no zip, has something before or behind it, or lists too much.

    Raises:
        ContentFault: one of these.
        OSError: the file cannot be read.
    """
    with file.open("rb") as stream:
        if not (head := stream.read(_HEAD_BYTES)).startswith(_ENTRY):
            what = kind_trouble("", head) or "does not start as a zip archive does"
            raise ContentFault(f"{file.name} is no pack: it {what}.", _AGAIN)
        stream.seek(0, 2)
        size = stream.tell()
        if size < _END_BYTES:
            raise ContentFault(f"{file.name} is cut short.", "Have the pack sent again.")
        stream.seek(size - _END_BYTES)
        end = stream.read(_END_BYTES)
        if not end.startswith(_END) or not end.endswith(b"\0\0"):
            stream.seek(max(0, size - _LONGEST_TAIL))
            is_longer = _END in stream.read(_LONGEST_TAIL)
            what = "has something behind its end" if is_longer else "is cut short"
            raise ContentFault(f"{file.name} {what}.", "Have the pack sent again.")
        directory = _directory_of_64(stream, size) or struct.unpack_from("<I", end, 12)[0]
    if directory > _LONGEST_DIRECTORY:
        raise ContentFault(
            f"{file.name} says that its list of files alone has {directory:,} bytes.", _AGAIN
        )


def check_layout(file: Path, archive: zipfile.ZipFile) -> None:
    """Refuse an archive with too many entries, or entries that share bytes.

    Raises:
        ContentFault: one of these.
    """
    entries = sorted(archive.infolist(), key=lambda info: info.header_offset)
    if len(entries) > MOST_FILES:
        raise ContentFault(f"{file.name} lists more files than any pack may have.", _AGAIN)
    if entries and entries[0].header_offset > 0:
        raise ContentFault(f"{file.name} has something before its first file.", _AGAIN)
    with file.open("rb") as stream:
        after = 0
        for info in entries:
            if info.header_offset < after:
                raise ContentFault(
                    f"{file.name} is no honest archive: two of its files share the same bytes.",
                    _AGAIN,
                )
            after = _end_of(stream, info)
    if after > archive.start_dir:
        raise ContentFault(
            f"{file.name} is no honest archive: a file in it runs into its list of files.", _AGAIN
        )


def _end_of(stream: BinaryIO, info: zipfile.ZipInfo) -> int:
    """Where the entry ends at the earliest; a record that describes its data may follow."""
    stream.seek(info.header_offset)
    header = stream.read(_LOCAL_BYTES)
    if len(header) < _LOCAL_BYTES or not header.startswith(_ENTRY):
        raise zipfile.BadZipFile("no header where one should be")
    name, extra = struct.unpack_from("<HH", header, 26)
    return int(info.header_offset + _LOCAL_BYTES + name + extra + info.compress_size)


def _directory_of_64(stream: BinaryIO, size: int) -> int:
    """The length of the list of files as archives above 4 GB write it; 0 where none does.

    Looks where `zipfile` looks, since that is who reads the list.
    """
    if size < _END_BYTES + _WAY_BYTES + _END_64_BYTES:
        return 0
    stream.seek(size - _END_BYTES - _WAY_BYTES - _END_64_BYTES)
    end, way = stream.read(_END_64_BYTES), stream.read(_WAY_BYTES)
    if not (end.startswith(_END_64) and way.startswith(_WAY_TO_64)):
        return 0
    return int(struct.unpack_from("<Q", end, 40)[0])
