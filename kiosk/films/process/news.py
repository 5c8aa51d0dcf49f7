"""What libVLC's threads post to the control loop."""

from enum import StrEnum
from typing import NamedTuple


class What(StrEnum):
    """Something that happened to a film."""

    PARSED = "parsed"
    FIRST_FRAME = "first-frame"
    PLAYING = "playing"
    PAUSED = "paused"
    ENDED = "ended"
    BROKE = "broke"


class News(NamedTuple):
    """Posted by a callback; `film` is the number of the `open` it belongs to."""

    film: int
    what: What
