"""Who may use which frame of the shared memory.

One page of 64-bit words lies before the frames. Each word has one writer; a word is read and
written in one piece. Rules:

- The film process never draws into the newest frame nor into one that the kiosk holds, and of the
  others takes the one that was drawn longest ago.
- It marks a slot as being drawn *before* it looks again at what is held; the kiosk marks a slot as
  held *before* it looks again at whether it is still the frame it wanted. One of the two notices.
- What belongs to a frame (which film, what size) is written for its slot before the frame is
  announced, so that a frame is always read whole, also across a change of films.
"""

from collections.abc import Collection, Sequence
from typing import Final, NamedTuple

from kiosk.films.geometry import Size

SLOTS: Final = 5
"""One drawn now, one newest, up to two held, one more so that a choice always remains."""
HELD_AT_MOST: Final = 2
HEADER_BYTES: Final = 4096

_NEWEST: Final = 0  # serial * SLOTS + slot, 0 for none; by the film process
_NOTIFIED: Final = 1  # by both: set when announced, cleared when looked at
_DUE: Final = 2
_LOST: Final = 3
_COUNTED: Final = 4  # the film that the two counts are of
_HELD: Final = 8  # slot + 1, 0 for none; by the kiosk
_STAMP: Final = 16  # serial of the frame in a slot, 0 while it is drawn
_FILM: Final = _STAMP + SLOTS
_SIZE: Final = _FILM + SLOTS


def choose_slot(stamps: Sequence[int], newest: int, held: Collection[int]) -> int:
    """The slot to draw into next.

    Args:
        stamps: for each slot, the serial of the frame in it.
        newest: the slot announced last, or -1.
        held: slots that the kiosk uses.

    Raises:
        ValueError: every slot is in use.
    """
    return min(
        (slot for slot in range(len(stamps)) if slot != newest and slot not in held),
        key=lambda slot: stamps[slot],
    )


def block_bytes(slot_bytes: int) -> int:
    """The size of a shared block whose slots hold `slot_bytes` each."""
    return HEADER_BYTES + SLOTS * slot_bytes


class FrameFacts(NamedTuple):
    """One frame in the shared memory.

    Attributes:
        serial: grows with every frame.
        slot: where it lies.
        film: number of the `open` command it belongs to.
        size: in pixels.
        is_due: whether it counts: it was its turn, and not once more because the film is held.
    """

    serial: int
    slot: int
    film: int
    size: Size
    is_due: bool


class FrameWriter:
    """The film process's side; used on libVLC's drawing thread only, except `begin_film`."""

    def __init__(self, header: memoryview) -> None:
        """Share `header`, `HEADER_BYTES` of writable memory."""
        self._words = header.cast("Q")
        self._serial = self._words[_NEWEST] // SLOTS
        self._film = 0
        self._size = 0

    def begin_film(self, film: int, size: Size) -> None:
        """The frames that follow are of this film and this size; the counts begin anew."""
        self._film = film
        self._size = size[0] << 32 | size[1]
        self._words[_DUE] = 0
        self._words[_LOST] = 0
        self._words[_COUNTED] = film

    def claim(self) -> int:
        """A slot to draw into, now marked as being drawn."""
        words = self._words
        newest = words[_NEWEST] % SLOTS if words[_NEWEST] else -1
        while True:
            held = (words[_HELD] - 1, words[_HELD + 1] - 1)
            slot = choose_slot(words[_STAMP : _STAMP + SLOTS], newest, held)
            before = words[_STAMP + slot]
            words[_STAMP + slot] = 0
            if slot + 1 not in (words[_HELD], words[_HELD + 1]):
                return slot
            words[_STAMP + slot] = before

    def publish(self, slot: int, *, is_due: bool) -> bool:
        """Announce the drawn frame; True when the kiosk has to be told to look."""
        words = self._words
        self._serial += 1
        words[_FILM + slot] = self._film << 1 | is_due
        words[_SIZE + slot] = self._size
        words[_STAMP + slot] = self._serial
        words[_NEWEST] = self._serial * SLOTS + slot
        words[_DUE] += is_due
        if words[_NOTIFIED]:
            return False
        words[_NOTIFIED] = 1
        return True

    def note_lost(self, frames: int) -> None:
        """How many frames of this film libVLC had to leave out so far."""
        self._words[_LOST] = frames


class FrameReader:
    """The kiosk's side."""

    def __init__(self, header: memoryview) -> None:
        """Share `header`, `HEADER_BYTES` of writable memory."""
        self._words = header.cast("Q")

    def looked(self) -> None:
        """Ask to be told of the next frame; call before looking at the newest."""
        self._words[_NOTIFIED] = 0

    def hold(self, slots: Sequence[int]) -> None:
        """Say which slots are in use, at most `HELD_AT_MOST`; all others may be drawn into."""
        first, second = (*slots, -1, -1)[:HELD_AT_MOST]
        self._words[_HELD] = first + 1
        self._words[_HELD + 1] = second + 1

    def newest(self, film: int) -> FrameFacts | None:
        """The newest frame if it is of `film`; safe to use after `hold` while `is_whole`."""
        words = self._words
        if not (newest := words[_NEWEST]):
            return None
        serial, slot = divmod(newest, SLOTS)
        size = words[_SIZE + slot]
        number, is_due = divmod(words[_FILM + slot], 2)
        if number != film:
            return None
        return FrameFacts(serial, slot, film, (size >> 32, size & 0xFFFFFFFF), bool(is_due))

    def is_whole(self, frame: FrameFacts) -> bool:
        """Whether the slot still holds this frame and nobody draws into it."""
        return self._words[_STAMP + frame.slot] == frame.serial

    def counts(self, film: int) -> tuple[int, int]:
        """Frames of this film that were due and drawn, and those libVLC left out."""
        if self._words[_COUNTED] != film:
            return 0, 0
        return self._words[_DUE], self._words[_LOST]
