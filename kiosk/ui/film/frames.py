"""The kiosk's view of the memory that one film process draws into."""

from dataclasses import dataclass

from PySide6.QtGui import QImage

from kiosk.films.geometry import Size, pitch, slot_bytes
from kiosk.films.shared_block import create
from kiosk.films.slots import HEADER_BYTES, SLOTS, FrameFacts, FrameReader, block_bytes

_TRIES = 3
_FORMAT = QImage.Format.Format_RGB32
_MOST_SIZES = 8


@dataclass(slots=True, eq=False)
class Frame:
    """A picture in shared memory that nobody overwrites until `done`.

    Attributes:
        image: points into the memory; valid as long as this frame is referenced.
        size: in pixels.
        film: number of the `open` command it belongs to.
        serial: grows with every frame of one film process.
        slot: where it lies.
        is_due: whether it counts as shown.
        frames: whose memory it is.
    """

    image: QImage
    size: Size
    film: int
    serial: int
    slot: int
    is_due: bool
    frames: "FilmFrames"

    def done(self) -> None:
        """Give the slot back: it is neither on the screen nor about to be."""
        self.frames.give_back(self)


class FilmFrames:
    """The shared block of one film process, and which of its slots are in use here."""

    def __init__(self, view: Size) -> None:
        """Make a block whose frames may be as large as `view`, in pixels.

        Raises:
            EnvironmentFault: there is no room for it.
        """
        self.slot_bytes = slot_bytes(view)
        self._block = create(block_bytes(self.slot_bytes))
        self._reader = FrameReader(self._block.memory[:HEADER_BYTES])
        self._held: list[int] = []
        self._images: dict[tuple[int, Size], QImage] = {}

    @property
    def name(self) -> str:
        """By which the film process finds the block."""
        return self._block.name

    def forget_name(self) -> None:
        """The film process has the block: take its name away."""
        self._block.forget_name()

    def looked(self) -> None:
        """Ask to be told of the next frame."""
        self._reader.looked()

    def counts(self, film: int) -> tuple[int, int]:
        """Frames of this film that were due and drawn, and those libVLC left out."""
        return self._reader.counts(film)

    def take(self, film: int, on_screen: Frame | None, coming: Frame | None) -> Frame | None:
        """The newest frame of `film`, held; None when the caller has it already.

        Args:
            film: number of the `open` command.
            on_screen: the frame that is being shown.
            coming: a later frame taken but not yet shown; given back when there is a newer one.
        """
        latest = coming or on_screen
        for _ in range(_TRIES):
            facts = self._reader.newest(film)
            if facts is None or self._is(latest, facts):
                return None
            if coming is not None:
                coming.done()
            self._hold([*self._held, facts.slot])
            if self._reader.is_whole(facts):
                return self._frame(facts)
            self._hold(self._held[:-1])
        return None

    def give_back(self, frame: Frame) -> None:
        """See `Frame.done`; giving back twice is harmless."""
        if frame.slot in self._held:
            self._hold([slot for slot in self._held if slot != frame.slot])

    def _is(self, frame: Frame | None, facts: FrameFacts) -> bool:
        return frame is not None and frame.frames is self and frame.serial == facts.serial

    def _hold(self, slots: list[int]) -> None:
        self._held = slots
        self._reader.hold(slots)

    def _frame(self, facts: FrameFacts) -> Frame:
        key = (facts.slot, facts.size)
        if (image := self._images.get(key)) is None:
            if len(self._images) >= _MOST_SIZES * SLOTS:
                self._images.clear()
            image = self._images[key] = self._image(facts.slot, facts.size)
        return Frame(image, facts.size, facts.film, facts.serial, facts.slot, facts.is_due, self)

    def _image(self, slot: int, size: Size) -> QImage:
        width, height = size
        stride = pitch(width)
        start = HEADER_BYTES + slot * self.slot_bytes
        lines = self._block.memory[start : start + stride * height]
        return QImage(lines, width, height, stride, _FORMAT)
