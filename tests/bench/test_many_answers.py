"""The figures of a full station are measured on a real archive."""

from pathlib import Path

import pytest

from kiosk.bench.many_answers import many_answers
from kiosk.bench.walks.report import walks


@pytest.mark.slow
def test_a_full_station_is_measured_beside_an_empty_one(tmp_path: Path) -> None:
    report = many_answers(tmp_path, answers=300, starts=1)
    assert [figure.value is not None and figure.value > 0 for figure in report.figures] == [
        True
    ] * 7
    assert (tmp_path / "full" / "answers-archive.sqlite").stat().st_size > 300_000


def test_walks_are_counted() -> None:
    report = walks(40)
    assert report.figures[0].value == 40
    assert report.is_met
