"""A pack that takes a while to copy: small films with much beside them that is never shown."""

import random
from dataclasses import dataclass
from pathlib import Path

from kiosk.bench.content.sound_pack import (
    CAPTIONS_PATH,
    POSTER_PATH,
    TRANSCRIPT_PATH,
    SoundPack,
    tiny_film,
)

_ENGLISH = "en-GB"


@dataclass(frozen=True, slots=True)
class Weight:
    """How heavy a pack is."""

    films: int
    film_bytes: int


def heavy_pack(folder: Path, version: int, weight: Weight, *, changed: int) -> Path:
    """Write a version of the pack, in which the last `changed` films are new with each version."""
    pack = SoundPack(version=version)
    entry = pack.film
    pack.manifest["films"], pack.manifest["surveys"], pack.manifest["pages"] = [], [], []
    shared = {path: pack.files[path] for path in (CAPTIONS_PATH, TRANSCRIPT_PATH, POSTER_PATH)}
    pack.files = dict(shared)
    for number in range(weight.films):
        is_changed = number >= weight.films - changed
        path = f"films/heavy-{number}.mp4"
        seed = 1000 * version + number if is_changed else number
        pack.files[path] = _padded(tiny_film(), weight.film_bytes, seed)
        pack.manifest["films"].append(
            entry | {"id": f"heavy-{number}", "versions": {_ENGLISH: path}}
        )
    pack.list_anew()
    return pack.write(folder)


def _padded(film: bytes, length: int, seed: int) -> bytes:
    """The film with a box behind it that players skip (ISO 14496-12, "free")."""
    filling = random.Random(seed).randbytes(length)  # noqa: S311 - to be repeatable, not secret
    return film + (len(filling) + 8).to_bytes(4, "big") + b"free" + filling
