"""Archives that are none, bombs, and archives that say one thing and hold another."""

import struct
import warnings
import zipfile
from collections.abc import Callable
from pathlib import Path

from kiosk.bench.content.hostile import HostileKind, Victim
from kiosk.bench.content.sound_pack import (
    CAPTIONS_PATH,
    FILM_PATH,
    VERSION,
    SoundPack,
    new_film,
)
from kiosk.content.files import MOST_FILES

_DIRECTORY_ENTRY = b"PK\x01\x02"


def _spoilt(
    name: str,
    reason: str,
    spoil: Callable[[Path], object],
    change: Callable[[zipfile.ZipInfo], object] | None = None,
) -> HostileKind:
    """A sound archive, spoilt in its entries by `change`, or as a file by `spoil`."""

    def attack(folder: Path, victim: Victim) -> None:
        archive = SoundPack(version=VERSION + 1, film=new_film()).zip(
            folder / "pack.kioskpack", change
        )
        spoil(archive)
        victim.take(archive)

    return HostileKind(name, reason, attack)


def _entries(name: str, reason: str, change: Callable[[zipfile.ZipInfo], object]) -> HostileKind:
    return _spoilt(name, reason, lambda _: None, change)


def _bytes(change: Callable[[bytearray], object]) -> Callable[[Path], None]:
    def spoil(archive: Path) -> None:
        data = bytearray(archive.read_bytes())
        change(data)
        archive.write_bytes(data)

    return spoil


def _more(path: str, data: bytes, packing: int = zipfile.ZIP_DEFLATED) -> Callable[[Path], None]:
    """Another entry is added."""

    def spoil(archive: Path) -> None:
        with warnings.catch_warnings(), zipfile.ZipFile(archive, "a") as writer:
            warnings.simplefilter("ignore")
            writer.writestr(path, data, packing)

    return spoil


def _as(mode: int) -> Callable[[zipfile.ZipInfo], None]:
    def change(info: zipfile.ZipInfo) -> None:
        if info.filename == FILM_PATH:
            info.external_attr = mode << 16

    return change


def _packed_otherwise(info: zipfile.ZipInfo) -> None:
    if info.filename == CAPTIONS_PATH:
        info.compress_type = zipfile.ZIP_BZIP2


def _encrypted(data: bytearray) -> None:
    """Mark the film as encrypted in the list of files."""
    at = data.index(FILM_PATH.encode(), data.index(_DIRECTORY_ENTRY)) - 46
    data[at + 8] |= 1


def _overlapping(data: bytearray) -> None:
    """Let two entries share the bytes of one."""
    first = data.index(_DIRECTORY_ENTRY)
    second = data.index(_DIRECTORY_ENTRY, first + 4)
    third = data.index(_DIRECTORY_ENTRY, second + 4)
    data[third + 42 : third + 46] = data[second + 42 : second + 46]


def _lying_small(data: bytearray) -> None:
    """Let the captions unpack to more than their entry says."""
    at = data.index(CAPTIONS_PATH.encode(), data.index(_DIRECTORY_ENTRY)) - 46
    struct.pack_into("<I", data, at + 24, 7)


def _broken_inside(data: bytearray) -> None:
    at = data.index(FILM_PATH.encode()) + len(FILM_PATH) + 100
    data[at : at + 40] = bytes(40)


def _zero_in_name(data: bytearray) -> None:
    at = data.index(CAPTIONS_PATH.encode(), data.index(_DIRECTORY_ENTRY))
    data[at + 4] = 0
    local = data.index(CAPTIONS_PATH.encode())
    data[local + 4] = 0


def _in_a_folder(folder: Path, victim: Victim) -> None:
    archive = folder / "pack.kioskpack"
    with zipfile.ZipFile(archive, "w") as writer:
        writer.writestr("weather/pack.json", SoundPack(version=VERSION + 1).data())
    victim.take(archive)


def _two_lists(archive: Path) -> None:
    _more("pack.json", SoundPack(version=VERSION + 2).data())(archive)


def _too_many(folder: Path, victim: Victim) -> None:
    archive = folder / "pack.kioskpack"
    with zipfile.ZipFile(archive, "w") as writer:
        for number in range(MOST_FILES + 1):
            writer.writestr(f"{number}.md", b"")
    victim.take(archive)


def _long_list(data: bytearray) -> None:
    """Say in the end record that the list of files has 2 GB."""
    end = data.rindex(b"PK\x05\x06")
    struct.pack_into("<I", data, end + 12, 2**31)


def _behind_another(archive: Path) -> None:
    """A whole archive stands before it, so that two programs read two packs out of one file."""
    data = archive.read_bytes()
    archive.write_bytes(data + data)


def _folder_with_bytes(archive: Path) -> None:
    _more("films/rain/", b"hidden here")(archive)


ARCHIVES = (
    _spoilt(
        "no archive at all",
        "does not start as a zip archive",
        lambda archive: archive.write_bytes(b"Dear ward, " * 50),
    ),
    _spoilt(
        "program before the archive",
        "is no pack: it is a script",
        lambda archive: archive.write_bytes(b"#!/bin/sh\n" + archive.read_bytes()),
    ),
    _spoilt(
        "archive cut short",
        "is cut short",
        lambda archive: archive.write_bytes(archive.read_bytes()[:-300]),
    ),
    _spoilt(
        "something behind the archive",
        "has something behind its end",
        _bytes(lambda data: data.extend(b"more")),
    ),
    _spoilt("two archives in one file", "has something before its first file", _behind_another),
    _spoilt("list of files without end", "says that its list of files alone", _bytes(_long_list)),
    HostileKind("too many files", "more files than any pack may have", _too_many),
    _spoilt("encrypted film", "is encrypted", _bytes(_encrypted)),
    _entries("link in an archive", "is a symbolic link", _as(0o120777)),
    _entries("device in an archive", "is a device or a pipe", _as(0o020666)),
    _entries("packed in another way", "in a way that no kiosk unpacks", _packed_otherwise),
    _spoilt("bomb", "unpacks to more than 100 times", _more("films/zeros.mp4", bytes(50_000_000))),
    _spoilt(
        "files that share bytes", "two of its files share the same bytes", _bytes(_overlapping)
    ),
    _spoilt("file twice in an archive", "is there twice", _more(CAPTIONS_PATH, b"WEBVTT\n")),
    _spoilt("second list of files", "more than one pack.json", _two_lists),
    HostileKind("pack in a folder of the archive", "no pack.json at the top", _in_a_folder),
    _spoilt("zero in a name", "has a control character", _bytes(_zero_in_name)),
    _spoilt("length that lies", "has 7 bytes instead of", _bytes(_lying_small)),
    _spoilt("damaged inside", "is damaged: it cannot be unpacked", _bytes(_broken_inside)),
    _spoilt("folder that is a file", "is a folder with something in it", _folder_with_bytes),
    _spoilt(
        "climbs out of the archive",
        "has an empty part, '.' or '..'",
        _more("../../escaped.md", b"out"),
    ),
    _spoilt(
        "stranger in the archive",
        "is in the pack but not in its list",
        _more("films/more.md", b"hello"),
    ),
)
