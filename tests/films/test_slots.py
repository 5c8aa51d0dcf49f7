"""No frame is overwritten while it is drawn."""

from hypothesis import given
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from kiosk.films.slots import (
    HEADER_BYTES,
    HELD_AT_MOST,
    SLOTS,
    FrameFacts,
    FrameReader,
    FrameWriter,
    choose_slot,
)

SLOT = st.integers(0, SLOTS - 1)


@given(
    stamps=st.lists(st.integers(0, 1000), min_size=SLOTS, max_size=SLOTS),
    newest=st.integers(-1, SLOTS - 1),
    held=st.sets(SLOT, max_size=HELD_AT_MOST),
)
def test_the_chosen_slot_is_free_and_the_oldest_of_the_free(
    stamps: list[int], newest: int, held: set[int]
) -> None:
    chosen = choose_slot(stamps, newest, held)
    assert chosen != newest
    assert chosen not in held
    free = set(range(SLOTS)) - held - {newest}
    assert stamps[chosen] == min(stamps[slot] for slot in free)


class TwoProcesses(RuleBasedStateMachine):
    """The film process and the kiosk take turns in any order."""

    def __init__(self) -> None:
        super().__init__()
        header = memoryview(bytearray(HEADER_BYTES))
        self.writer = FrameWriter(header)
        self.reader = FrameReader(header)
        self.film = 1
        self.writer.begin_film(1, (64, 36))
        self.drawing: int | None = None
        self.contents: dict[int, tuple[int, int]] = {}
        self.drawn = 0
        self.held: list[FrameFacts] = []

    @precondition(lambda self: self.drawing is None)
    @rule()
    def begin_to_draw(self) -> None:
        self.drawing = self.writer.claim()
        self.contents.pop(self.drawing, None)

    @precondition(lambda self: self.drawing is not None)
    @rule()
    def announce(self) -> None:
        assert self.drawing is not None
        self.drawn += 1
        self.contents[self.drawing] = (self.film, self.drawn)
        self.writer.publish(self.drawing, is_due=True)
        self.drawing = None

    @precondition(lambda self: self.drawing is None)
    @rule()
    def change_film(self) -> None:
        self.film += 1
        self.writer.begin_film(self.film, (2 * self.film, 36))

    @precondition(lambda self: len(self.held) < HELD_AT_MOST)
    @rule()
    def take(self) -> None:
        facts = self.reader.newest(self.film)
        if facts is None or facts in self.held:
            return
        self.reader.hold([frame.slot for frame in (*self.held, facts)])
        assert self.reader.is_whole(facts)
        self.held.append(facts)

    @precondition(lambda self: len(self.held) > 0)
    @rule()
    def give_back_the_older(self) -> None:
        self.held.pop(0)
        self.reader.hold([frame.slot for frame in self.held])

    @invariant()
    def what_is_held_is_not_drawn_over(self) -> None:
        for frame in self.held:
            assert frame.slot != self.drawing
            assert self.contents[frame.slot] == (frame.film, frame.serial)


test_in_any_order_of_turns_nothing_held_is_drawn_over = TwoProcesses.TestCase


def test_the_kiosk_is_told_once_until_it_has_looked() -> None:
    header = memoryview(bytearray(HEADER_BYTES))
    writer, reader = FrameWriter(header), FrameReader(header)
    writer.begin_film(1, (2, 2))
    assert [writer.publish(writer.claim(), is_due=True) for _ in range(3)] == [True, False, False]
    reader.looked()
    assert writer.publish(writer.claim(), is_due=False)
    assert reader.counts(1) == (3, 0)
    assert reader.counts(2) == (0, 0)


def test_frames_of_the_film_before_are_not_taken_for_this_one() -> None:
    header = memoryview(bytearray(HEADER_BYTES))
    writer, reader = FrameWriter(header), FrameReader(header)
    writer.begin_film(1, (64, 36))
    writer.publish(writer.claim(), is_due=True)
    writer.begin_film(2, (36, 64))
    assert reader.newest(2) is None
    writer.publish(writer.claim(), is_due=True)
    newest = reader.newest(2)
    assert newest is not None
    assert newest.size == (36, 64)


def test_a_frame_overtaken_between_look_and_hold_is_noticed() -> None:
    header = memoryview(bytearray(HEADER_BYTES))
    writer, reader = FrameWriter(header), FrameReader(header)
    writer.begin_film(1, (64, 36))
    writer.publish(writer.claim(), is_due=True)
    seen = reader.newest(1)
    assert seen is not None
    while writer.claim() != seen.slot:
        writer.publish(writer.claim(), is_due=True)
    reader.hold([seen.slot])
    assert not reader.is_whole(seen)
