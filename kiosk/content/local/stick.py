"""The films that lie on a stick, each with what tells for and against it."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from kiosk.content.checks.playable import film_trouble
from kiosk.content.checks.probe import probe
from kiosk.content.safe_path import FILM_ENDINGS, PICTURE_ENDINGS
from kiosk.films.container import fault_of

MOST_FILMS = 200
_DEEPEST = 4


@dataclass(frozen=True, slots=True)
class StickFilm:
    """One film on a stick.

    Attributes:
        title: out of its name, for staff to correct.
        length: in bytes.
        seconds: how long it is; 0 where nobody could find out.
        fault: why the kiosk cannot play it, one sentence; empty when it can.
        picture: a picture that lies beside it.
        has_captions: whether captions lie beside it.
    """

    file: Path
    title: str
    length: int
    seconds: float
    fault: str
    picture: Path | None
    has_captions: bool


def films_on(stick: Path) -> tuple[StickFilm, ...]:
    """Every film on a stick that is not hidden, in the order of names; 200 at most.

    Raises:
        OSError: the stick is gone.
    """
    found = sorted(_films_in(stick, _DEEPEST), key=lambda file: str(file).casefold())
    return tuple(_look(file) for file in found[:MOST_FILMS])


def title_from(file: Path) -> str:
    """A title out of a file's name."""
    words = " ".join(file.stem.replace("_", " ").replace("-", " ").split())
    return (words[:1].upper() + words[1:])[:100]


def _films_in(folder: Path, depth: int) -> Iterator[Path]:
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.startswith((".", "$")) or entry.is_symlink():
                continue
            if entry.is_dir() and depth > 1:
                yield from _films_in(Path(entry.path), depth - 1)
            elif entry.is_file() and Path(entry.name).suffix.lower() in FILM_ENDINGS:
                yield Path(entry.path)


def _look(file: Path) -> StickFilm:
    fault, seconds = fault_of(str(file)) or "", 0.0
    facts = None if fault else probe(file)
    if facts is not None:
        seconds = facts.seconds
        trouble = film_trouble(facts)
        fault = f"The film {trouble}." if trouble else ""
    pictures = (file.with_suffix(ending) for ending in sorted(PICTURE_ENDINGS))
    return StickFilm(
        file=file,
        title=title_from(file),
        length=file.stat().st_size,
        seconds=seconds,
        fault=fault,
        picture=next((one for one in pictures if one.is_file()), None),
        has_captions=file.with_suffix(".vtt").is_file(),
    )
