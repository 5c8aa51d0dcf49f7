"""Films damaged on purpose, the same ones for the same seed."""

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import cycle, islice
from pathlib import Path
from typing import Final

_FLIPPED_SHARE: Final = 0.002
_HUGE: Final = (b"\xff\xff\xff\xff", b"\x7f\xff\xff\xff", b"\xff\xff\xff\xf0")
_HEADERS: Final = (b"mvhd", b"tkhd", b"mdhd", b"stsd", b"stsz", b"stts", b"stsc", b"stco", b"moov")


class Damage(StrEnum):
    """Ways in which a film comes to be no film."""

    TRUNCATED = "truncated"
    BIT_FLIPPED = "bit-flipped"
    EMPTY = "empty"
    ZEROED = "zeroed"
    TEXT = "text"
    HUGE_HEADER = "huge-header"


@dataclass(frozen=True, slots=True)
class DamagedFilm:
    """A file named as a film.

    Attributes:
        path: the file.
        damage: what was done to it.
    """

    path: Path
    damage: Damage


def damaged(film: bytes, damage: Damage, chance: random.Random) -> bytes:
    """The bytes of a film after some damage.

    Args:
        film: the bytes of an MP4 film.
        damage: what to do.
        chance: decides where; its state decides all.
    """
    ways: dict[Damage, Callable[[bytes, random.Random], bytes]] = {
        Damage.TRUNCATED: _truncated,
        Damage.BIT_FLIPPED: _bit_flipped,
        Damage.EMPTY: lambda _film, _chance: b"",
        Damage.ZEROED: lambda film, _chance: bytes(len(film)),
        Damage.TEXT: _text,
        Damage.HUGE_HEADER: _huge_header,
    }
    return ways[damage](film, chance)


def damage_films(film: Path, folder: Path, *, count: int, seed: int) -> tuple[DamagedFilm, ...]:
    """Write `count` damaged copies of an MP4 film into `folder`, every kind in turn."""
    whole = film.read_bytes()
    chance = random.Random(seed)  # noqa: S311 - to be repeatable, not secret
    return tuple(
        _write(folder / f"{number:03}-{damage}.mp4", damaged(whole, damage, chance), damage)
        for number, damage in enumerate(islice(_kinds(), count))
    )


def _kinds() -> Iterator[Damage]:
    return cycle(Damage)


def _write(path: Path, content: bytes, damage: Damage) -> DamagedFilm:
    path.write_bytes(content)
    return DamagedFilm(path, damage)


def _truncated(film: bytes, chance: random.Random) -> bytes:
    return film[: chance.randrange(1, len(film))]


def _bit_flipped(film: bytes, chance: random.Random) -> bytes:
    spoiled = bytearray(film)
    for _ in range(max(8, int(len(film) * _FLIPPED_SHARE))):
        spoiled[chance.randrange(len(film))] ^= 1 << chance.randrange(8)
    return bytes(spoiled)


def _text(film: bytes, chance: random.Random) -> bytes:
    words = ("film", "ward", "night", "please", "ring", "again")
    return " ".join(chance.choice(words) for _ in range(min(len(film), 2000))).encode()


def _huge_header(film: bytes, chance: random.Random) -> bytes:
    spoiled = bytearray(film)
    name = chance.choice([name for name in _HEADERS if name in film])
    at = film.index(name)
    if chance.random() < 0.5:  # noqa: PLR2004 - as often the length of the box as what is in it
        spoiled[at - 4 : at] = chance.choice(_HUGE)
    else:
        within = at + 4 + 4 * chance.randrange(1, 24)
        spoiled[within : within + 4] = chance.choice(_HUGE)
    return bytes(spoiled)
