"""PURE: how large a film is drawn in the place it gets."""

from typing import Final

Size = tuple[int, int]
"""Width and height in pixels."""

BYTES_PER_PIXEL: Final = 4
LARGEST_SIDE: Final = 16384
_ALIGNMENT: Final = 64
_NEAR: Final = 0.01


def upright(size: Size, sample_aspect: tuple[int, int], *, sideways: bool) -> Size:
    """The size at which a film's coded picture looks right.

    Args:
        size: the coded picture.
        sample_aspect: width and height of one of its pixels; (0, 0) is unknown: square.
        sideways: whether the film asks to be turned by a quarter.
    """
    width, height = size
    across, down = sample_aspect
    if across > 0 and down > 0:
        width = round(width * across / down)
    return (height, width) if sideways else (width, height)


def fit(film: Size, view: Size, *, enlarge: bool) -> Size:
    """The largest size of the film's shape within `view`, even-numbered, at least 2 x 2.

    Without `enlarge` never larger than the film itself.
    """
    width, height = max(film[0], 1), max(film[1], 1)
    scale = min(view[0] / width, view[1] / height)
    if not enlarge:
        scale = min(scale, 1.0)
    return _even(width * scale, view[0]), _even(height * scale, view[1])


def same_shape(one: Size, other: Size) -> bool:
    """Whether two sizes have the same shape, give or take a hundredth."""
    return abs(one[0] * other[1] - other[0] * one[1]) <= _NEAR * one[0] * other[1]


def pitch(width: int) -> int:
    """Bytes from one line of a frame to the next."""
    return -(-width * BYTES_PER_PIXEL // _ALIGNMENT) * _ALIGNMENT


def slot_bytes(view: Size) -> int:
    """Room for any frame that fits `view`, in whole pages."""
    return -(-pitch(view[0]) * view[1] // 4096) * 4096


def _even(length: float, most: int) -> int:
    nearest = max(2, round(length / 2) * 2)
    return nearest if nearest <= most else max(2, most - most % 2)
