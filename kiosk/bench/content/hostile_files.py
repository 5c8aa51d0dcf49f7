"""Packs whose files are not what they are said to be."""

import os
import struct
from collections.abc import Callable, Iterator
from pathlib import Path

from kiosk.bench.content.hostile import HostileKind, Victim
from kiosk.bench.content.sound_pack import (
    CAPTIONS_PATH,
    FILM_PATH,
    PAGE_PATH,
    POSTER_PATH,
    SURVEY_PATH,
    TRANSCRIPT_PATH,
    VERSION,
    SoundPack,
    new_film,
    tiny_film,
)
from kiosk.content.forms import FileEntry
from kiosk.content.sources.folder import FolderSource

_MPEG2 = ("-c:v", "mpeg2video", "-f", "mp4")
_TEN_BIT = ("-c:v", "libx264", "-pix_fmt", "yuv420p10le")
_LARGE = ("-vf", "scale=3840:2160", "-frames:v", "2", "-c:v", "libx264", "-preset", "ultrafast",
          "-pix_fmt", "yuv420p")  # fmt: skip
_HASTY = ("-vf", "fps=120", "-c:v", "libx264", "-pix_fmt", "yuv420p")


def _on_disk(name: str, reason: str, spoil: Callable[[Path], object]) -> HostileKind:
    """The folder is spoilt after it was written."""

    def attack(folder: Path, victim: Victim) -> None:
        there = SoundPack(version=VERSION + 1, film=new_film()).write(folder)
        spoil(there)
        victim.take(there)

    return HostileKind(name, reason, attack)


def _instead(name: str, reason: str, path: str, data: bytes | Callable[[], bytes]) -> HostileKind:
    """Another file stands there under a name of the pack, honestly listed."""

    def attack(folder: Path, victim: Victim) -> None:
        pack = SoundPack(version=VERSION + 1)
        pack.replace(path, data if isinstance(data, bytes) else data())
        victim.take(pack.write(folder))

    return HostileKind(name, reason, attack)


class _Growing(FolderSource):
    """A file that never ends when it is read."""

    def read(self, entry: FileEntry, start: int) -> Iterator[bytes]:
        yield from super().read(entry, start)
        while True:
            yield bytes(1 << 16)


def _endless(folder: Path, victim: Victim) -> None:
    victim.take(_Growing(SoundPack(version=VERSION + 1, film=new_film()).write(folder)))


def _linked(there: Path) -> None:
    (there / FILM_PATH).unlink()
    (there / FILM_PATH).symlink_to("/etc/passwd")


def _piped(there: Path) -> None:
    (there / FILM_PATH).unlink()
    os.mkfifo(there / FILM_PATH)


def _flipped(there: Path) -> None:
    data = bytearray((there / FILM_PATH).read_bytes())
    data[-1] ^= 1
    (there / FILM_PATH).write_bytes(data)


def _longer(there: Path) -> None:
    with (there / FILM_PATH).open("ab") as film:
        film.write(b"and more")


def _huge_picture() -> bytes:
    header = struct.pack(">IIBBBBB", 60_000, 60_000, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + struct.pack(">I", len(header)) + b"IHDR" + header + bytes(64)


_PROGRAMS = (
    (
        "Windows program under a film's name",
        "is a Windows program",
        FILM_PATH,
        b"MZ\x90\0" + bytes(200),
    ),
    (
        "Linux program under a picture's name",
        "is a Linux program",
        POSTER_PATH,
        b"\x7fELF\x02\x01\x01" + bytes(200),
    ),
    (
        "Mac program under a film's name",
        "is a Mac program",
        FILM_PATH,
        b"\xcf\xfa\xed\xfe" + bytes(200),
    ),
    ("script under a transcript's name", "is a script", TRANSCRIPT_PATH, b"#!/bin/sh\nid\n"),
    (
        "shortcut under a picture's name",
        "is a Windows shortcut",
        POSTER_PATH,
        b"\x4c\0\0\0\x01\x14\x02\0" + bytes(200),
    ),
    ("PDF under a page's name", "is a PDF", PAGE_PATH, b"%PDF-1.7\n"),
    ("archive in the pack", "is a zip archive inside", POSTER_PATH, b"PK\x03\x04" + bytes(200)),
    ("packed text", "is a gzip archive inside", TRANSCRIPT_PATH, b"\x1f\x8b\x08" + bytes(200)),
)

_TEXTS = (
    (
        "script in a transcript",
        "has <script>",
        TRANSCRIPT_PATH,
        b"<p>Rain.</p><script>fetch('//example.org')</script>",
    ),
    (
        "transcript that acts when touched",
        'the attribute "onclick"',
        TRANSCRIPT_PATH,
        b"<p onclick='go()'>Rain.</p>",
    ),
    (
        "transcript that fetches",
        "has <img>",
        TRANSCRIPT_PATH,
        b"<img src='http://example.org/seen'>",
    ),
    (
        "transcript that runs PHP",
        "an instruction for a program",
        TRANSCRIPT_PATH,
        b"<?php system('id'); ?><p>Rain.</p>",
    ),
    (
        "HTML in a page",
        "has HTML in it",
        PAGE_PATH,
        b'+++\ntitle = "Keeping warm"\n+++\nHi <b onclick="x">there</b>\n',
    ),
    (
        "link in a page",
        "has a link in it",
        PAGE_PATH,
        b'+++\ntitle = "Keeping warm"\n+++\n[here](http://example.org)\n',
    ),
    (
        "picture from elsewhere in a page",
        "has a picture from somewhere",
        PAGE_PATH,
        b'+++\ntitle = "Keeping warm"\n+++\n![x](http://example.org/x.png)\n',
    ),
    ("page without its head", "does not begin with front matter", PAGE_PATH, b"Hats are good.\n"),
    (
        "page with another title",
        "has another title",
        PAGE_PATH,
        b'+++\ntitle = "Buy hats"\n+++\nHats are good.\n',
    ),
    (
        "captions that are no UTF-8",
        "is not UTF-8",
        CAPTIONS_PATH,
        "WEBVTT\n\n00:00.100 --> 00:00.900\nمطر\n".encode("cp1256"),
    ),
    (
        "captions of another kind",
        "holds no captions",
        CAPTIONS_PATH,
        b"1\n00:00:00,100 --> 00:00:00,900\nRain.\n",
    ),
    ("text without end", "is a text of more than", TRANSCRIPT_PATH, b"<p>Rain.</p>" * 200_000),
    ("text with nothing in it but bytes", "holds no text", TRANSCRIPT_PATH, b"<p>\0\0\0</p>"),
    ("survey that is none", "holds no survey", SURVEY_PATH, b'{"resourceType": "Patient"}'),
    ("survey that is no JSON", "is no JSON", SURVEY_PATH, b"{"),
)

_PICTURES_AND_FILMS = (
    ("picture that is none", "is no PNG picture", POSTER_PATH, b"GIF89a" + bytes(64)),
    ("picture that bursts", "60000 x 60000 pixels", POSTER_PATH, _huge_picture),
    (
        "playlist under a film's name",
        "it holds text",
        FILM_PATH,
        b"#EXTM3U\nhttp://example.org/film.mp4\n",
    ),
    ("film cut short", "damaged or cut short", FILM_PATH, lambda: tiny_film()[:-400]),
    (
        "film that nobody decodes",
        "has pictures in mpeg2video",
        FILM_PATH,
        lambda: tiny_film(*_MPEG2),
    ),
    ("film in ten bits", "has pixels in yuv420p10le", FILM_PATH, lambda: tiny_film(*_TEN_BIT)),
    ("film too large to draw", "is 3840 x 2160", FILM_PATH, lambda: tiny_film(*_LARGE)),
    ("film too fast to draw", "has 120 pictures a second", FILM_PATH, lambda: tiny_film(*_HASTY)),
)

FILES = (
    _on_disk("link instead of a film", "is a symbolic link", _linked),
    _on_disk("pipe instead of a film", "is a device or a pipe", _piped),
    _on_disk("film that is missing", "is missing", lambda there: (there / FILM_PATH).unlink()),
    _on_disk(
        "file that nobody lists",
        "is in the pack but not in its list",
        lambda there: (there / "films/more.mp4").write_bytes(b"x"),
    ),
    _on_disk("longer than listed", "bytes instead of", _longer),
    _on_disk("one bit turned", "its SHA-256 differs", _flipped),
    HostileKind("file that never ends", "goes on after its", _endless),
    *(_instead(*row) for row in (*_PROGRAMS, *_TEXTS, *_PICTURES_AND_FILMS)),
)
