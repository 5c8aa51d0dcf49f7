"""PURE: how much of a film was really seen; skipping earns nothing, seeing twice counts once."""

from dataclasses import dataclass
from typing import Final

Span = tuple[float, float]

_LONGEST_STEP: Final = 2.0
"""Seconds between two positions that still count as watching and not as a jump."""


@dataclass(frozen=True, slots=True)
class Seen:
    """The parts of one film that played in front of somebody.

    Attributes:
        spans: seconds from and to, in order, apart from each other.
        last: the position that was told last while the film played.
    """

    spans: tuple[Span, ...] = ()
    last: float | None = None

    @property
    def seconds(self) -> float:
        """How much was seen, each moment once."""
        return sum(end - start for start, end in self.spans)

    def at(self, position: float, *, playing: bool) -> "Seen":
        """With the film now at `position`, in seconds from its beginning."""
        if not playing:
            return Seen(self.spans)
        if self.last is None or not 0 < position - self.last <= _LONGEST_STEP:
            return Seen(self.spans, position)
        return Seen(_joined(self.spans, (self.last, position)), position)


def _joined(spans: tuple[Span, ...], new: Span) -> tuple[Span, ...]:
    start, end = new
    apart: list[Span] = []
    for span in spans:
        if span[1] < start or span[0] > end:
            apart.append(span)
        else:
            start, end = min(start, span[0]), max(end, span[1])
    return tuple(sorted([*apart, (start, end)]))
