"""PURE: the entries of an archive as files of a pack, each with what tells against it."""

import stat
import zipfile
from collections.abc import Iterable, Iterator

from kiosk.content.files import IS_DEVICE, IS_LINK, Found

MOST_RATIO = 100
_SMALL_BYTES = 1 << 20
_ENCRYPTED = 0x1 | 0x40 | 0x2000
_KNOWN_PACKINGS = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})


def found_in(entries: Iterable[zipfile.ZipInfo]) -> Iterator[Found]:
    """Every entry but plain folders."""
    for info in entries:
        oddity = _oddity(info)
        if oddity or not info.is_dir():
            yield Found(info.orig_filename, info.file_size, oddity)


def _oddity(info: zipfile.ZipInfo) -> str:
    kind = stat.S_IFMT(info.external_attr >> 16)
    largest = max(_SMALL_BYTES, MOST_RATIO * info.compress_size)
    for is_odd, oddity in (
        ("\0" in info.orig_filename, "has a control character"),
        (kind == stat.S_IFLNK, IS_LINK),
        (kind not in {0, stat.S_IFREG, stat.S_IFDIR, stat.S_IFLNK}, IS_DEVICE),
        (info.flag_bits & _ENCRYPTED, "is encrypted, so that nobody can look into it"),
        (info.is_dir() and info.file_size, "is a folder with something in it"),
        (info.compress_type not in _KNOWN_PACKINGS, "is packed in a way that no kiosk unpacks"),
        (info.file_size > largest, f"unpacks to more than {MOST_RATIO} times its size"),
    ):
        if is_odd:
            return oddity
    return ""
