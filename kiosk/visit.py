"""What one family's visit is made of; forgotten whole by replacing it with `Visit()`."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType

ENGLISH = "en-GB"
TEXT_SCALES = (1.0, 1.5, 2.0)
CAPTION_SCALES = (1.0, 1.3, 1.6)
RATES = (1.0, 1.25, 0.75)
RESUME_FROM_SECONDS = 30.0
EDGE_SECONDS = 3.0
_NO_POSITIONS: Mapping[str, float] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Visit:
    """Choices and places of the people in front of the screen, in memory only.

    Attributes:
        language: BCP-47 tag of the interface, help, captions and surveys.
        text_scale: 1, 1.5 or 2.
        volume: percent of what the ward allows.
        positions: where each film was left, seconds by film id.
        asked: films whose after-film question has been shown.
    """

    language: str = ENGLISH
    text_scale: float = 1.0
    age: str = "parents"
    captions_on: bool = True
    caption_scale: float = 1.0
    volume: int = 60
    muted: bool = False
    rate: float = 1.0
    signing: bool = False
    seen: frozenset[str] = frozenset()
    asked: frozenset[str] = frozenset()
    positions: Mapping[str, float] = field(default_factory=lambda: _NO_POSITIONS)


def left_off(visit: Visit, film_id: str, seconds: float, duration: float) -> Visit:
    """Remember where a film was left; a film that is short or nearly over starts afresh."""
    positions = {k: v for k, v in visit.positions.items() if k != film_id}
    if duration > RESUME_FROM_SECONDS and EDGE_SECONDS < seconds < duration - EDGE_SECONDS:
        positions[film_id] = seconds
    return replace(visit, positions=MappingProxyType(positions))


def after(options: tuple[float, ...], current: float) -> float:
    """The next of a round of options; the first where `current` is none of them."""
    if current not in options:
        return options[0]
    return options[(options.index(current) + 1) % len(options)]
