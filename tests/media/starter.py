"""The starter pack of this checkout, opened once, and what its storyboards say."""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from kiosk.content.catalogue import Catalogue, open_pack
from kiosk.content.film import Film

MEDIA = Path(__file__).resolve().parents[2] / "media"


@cache
def starter() -> Catalogue:
    """The pack as the kiosk opens it."""
    return open_pack(MEDIA)


def films() -> tuple[Film, ...]:
    """Every film of the pack."""
    return starter().films()


@dataclass(frozen=True, slots=True)
class Storyboard:
    """What a storyboard says and shows, in words.

    Attributes:
        seconds: the length that the script asks for.
        said: every sentence, in order.
        shown: every text that is drawn into the picture.
        pictures: what each scene shows, in words.
    """

    title: str
    seconds: float
    said: tuple[str, ...]
    shown: tuple[str, ...]
    pictures: tuple[str, ...]


def storyboard(film: Film) -> Storyboard:
    """The storyboard that lies beside a film."""
    raw = tomllib.loads((film.poster.parent / "storyboard.toml").read_text(encoding="utf-8"))
    scenes: list[dict[str, Any]] = raw["scene"]
    said = (line.strip() for scene in scenes for line in scene["say"].splitlines())
    return Storyboard(
        title=raw["title"],
        seconds=sum(scene["seconds"] for scene in scenes),
        said=tuple(line for line in said if line),
        shown=tuple(
            actor["text"] for scene in scenes for actor in scene["actors"] if "text" in actor
        ),
        pictures=tuple(scene["picture"] for scene in scenes),
    )
