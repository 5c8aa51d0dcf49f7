"""Figures, their bars, and how both are printed."""

import json

import pytest

from kiosk.bench.report import Bar, Figure, Report, as_json, as_text, at_least, at_most


@pytest.mark.parametrize(
    ("bar", "value", "is_met"),
    [
        (at_most(50), 50.0, True),
        (at_most(50), 50.1, False),
        (at_least(99.5), 99.5, True),
        (at_least(99.5), 99.4, False),
        (at_most(50), None, False),
        (None, 50.0, None),
    ],
)
def test_a_bar_is_met_from_its_own_side(
    bar: Bar | None,
    value: float | None,
    is_met: bool | None,
) -> None:
    assert Figure("any", value, "ms", bar).is_met is is_met


def test_a_report_with_one_missed_bar_is_not_met() -> None:
    kept, missed = Figure("kept", 1, "", at_most(1)), Figure("missed", 2, "", at_most(1))
    assert Report("both", (kept,)).is_met
    assert not Report("both", (kept, missed)).is_met


def test_the_table_has_the_figure_its_bar_and_whether_it_is_met() -> None:
    figures = (
        Figure("tap to first frame", 61.26, "ms", at_most(50), "15 taps"),
        Figure("frames shown", None, "%"),
    )
    head, rule, columns, first, second, line, end = as_text(
        Report("film", figures, ("VLC: not installed, left out",))
    ).split("\n")
    assert (head, rule, line, end) == ("film", "----", "VLC: not installed, left out", "")
    assert columns.split() == ["figure", "measured", "bar", "met"]
    assert first.split("  ")[0] == "tap to first frame"
    assert "61.3 ms" in first
    assert "at most 50 ms" in first
    assert first.endswith("NO   15 taps")
    assert second.split() == ["frames", "shown", "-"]


def test_json_holds_the_same() -> None:
    report = Report("film", (Figure("CPU", 1.2, "x", at_most(1.15)),), ("a line",))
    (said,) = json.loads(as_json([report]))
    assert said["name"] == "film"
    assert said["is_met"] is False
    assert said["lines"] == ["a line"]
    assert said["figures"] == [
        {
            "name": "CPU",
            "value": 1.2,
            "unit": "x",
            "bar": "at most 1.15",
            "is_met": False,
            "note": "",
        }
    ]
