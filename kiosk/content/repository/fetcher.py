"""TUF's seam for reading, over any place, bounded in bytes by TUF and in time here."""

from collections.abc import Callable, Iterator

from tuf.api.exceptions import DownloadHTTPError
from tuf.ngclient import FetcherInterface

from kiosk.content.repository.pace import paced
from kiosk.content.repository.place import NotThere, Place

_GONE = 404


class PlaceFetcher(FetcherInterface):
    """What TUF calls an address is a path in a place."""

    def __init__(self, place: Place, monotonic: Callable[[], float]) -> None:
        """`monotonic` gives seconds that only grow."""
        super().__init__()
        self._place = place
        self._monotonic = monotonic

    def _fetch(self, url: str) -> Iterator[bytes]:
        """The pieces of a file, the first of them at once: TUF wants to know if there is one."""
        pieces = paced(self._place.read(url), self._monotonic)
        try:
            first = next(pieces, b"")
        except NotThere as error:
            raise DownloadHTTPError(str(error), _GONE) from error
        return _with_first(first, pieces)


def _with_first(first: bytes, pieces: Iterator[bytes]) -> Iterator[bytes]:
    yield first
    yield from pieces
