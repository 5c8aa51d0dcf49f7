"""PURE: whether bytes come fast enough to wait for the rest."""

from collections.abc import Callable, Iterator

from kiosk.content.repository.place import TooSlow

WINDOW_SECONDS = 30.0
LEAST_BYTES_A_SECOND = 2_000


def paced(
    pieces: Iterator[bytes],
    monotonic: Callable[[], float],
    *,
    window_seconds: float = WINDOW_SECONDS,
) -> Iterator[bytes]:
    """The same pieces, as long as each stretch of time brings some.

    Raises:
        TooSlow: a stretch brought less than `LEAST_BYTES_A_SECOND`.
    """
    began, given = monotonic(), 0
    for piece in pieces:
        given += len(piece)
        took = monotonic() - began
        if took > window_seconds:
            if given < took * LEAST_BYTES_A_SECOND:
                raise TooSlow(
                    f"Only {given:,} bytes came in {took:.0f} seconds.",
                    "Look at the network, or bring the repository on a stick.",
                )
            began, given = monotonic(), 0
        yield piece
