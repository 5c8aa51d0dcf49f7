"""No hidden count can be worked out from what is shown."""

from hypothesis import given
from hypothesis import strategies as st

from kiosk.export.suppression import suppressed

_counts = st.dictionaries(st.sampled_from("abcdef"), st.integers(0, 40), min_size=1)


def test_a_small_count_is_hidden_and_the_next_one_with_it() -> None:
    shown = suppressed({"good": 30, "poor": 9, "bad": 2, "none": 0}, 41, 5)
    assert shown == {"good": 30, "poor": None, "bad": None, "none": 0}


def test_nothing_is_shown_of_a_question_that_few_answered() -> None:
    assert suppressed({"yes": 4, "no": 0}, 4, 5) == {"yes": None, "no": None}


def test_large_counts_are_shown() -> None:
    assert suppressed({"yes": 5, "no": 6}, 11, 5) == {"yes": 5, "no": 6}


def test_a_lone_small_count_hides_everything() -> None:
    assert suppressed({"yes": 3, "no": 0}, 9, 5) == {"yes": None, "no": None}


@given(_counts, st.integers(5, 20))
def test_what_is_hidden_stays_hidden_whoever_subtracts(
    counts: dict[str, int], min_cell: int
) -> None:
    total = sum(counts.values())
    shown = suppressed(counts, total, min_cell)
    assert all(count in {None, counts[code]} for code, count in shown.items())
    assert all(count is None or count == 0 or count >= min_cell for count in shown.values())
    hidden = [code for code, count in shown.items() if count is None]
    if hidden and total >= min_cell and any(count for count in shown.values()):
        left = total - sum(count for count in shown.values() if count is not None)
        assert len([code for code in hidden if counts[code]]) > 1
        assert left >= min_cell
