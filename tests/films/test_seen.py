"""How much of a film was seen."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.films.seen import Seen


def after(*positions: float) -> Seen:
    seen = Seen()
    for position in positions:
        seen = seen.at(position, playing=True)
    return seen


def steps(start: float, end: float) -> list[float]:
    return [start + 0.25 * index for index in range(int((end - start) / 0.25) + 1)]


@pytest.mark.parametrize(
    ("positions", "seconds"),
    [
        ([], 0.0),
        ([5.0], 0.0),
        (steps(0, 10), 10.0),
        ([*steps(0, 5), *steps(50, 55)], 10.0),
        ([*steps(0, 5), *steps(2, 6)], 6.0),
        ([*steps(10, 12), *steps(0, 2), *steps(1, 11)], 12.0),
        ([0.0, 40.0], 0.0),
        ([40.0, 0.0], 0.0),
    ],
)
def test_each_moment_counts_once_and_jumps_count_nothing(
    positions: list[float], seconds: float
) -> None:
    assert after(*positions).seconds == pytest.approx(seconds)


def test_a_held_film_is_not_seen() -> None:
    seen = after(0.0, 0.5).at(0.5, playing=False).at(1.0, playing=False).at(1.5, playing=True)
    assert seen.seconds == pytest.approx(0.5)


@given(st.lists(st.floats(0, 100), max_size=60))
def test_nobody_sees_more_than_the_film_or_less_than_nothing(positions: list[float]) -> None:
    seen = after(*positions)
    assert 0.0 <= seen.seconds <= 100.0
    assert all(one[1] < other[0] for one, other in zip(seen.spans, seen.spans[1:], strict=False))
