"""The figure of saving is measured with the real store."""

from pathlib import Path

from kiosk.bench.answers import commit_times


def test_saving_is_measured_beside_sqlite_alone(tmp_path: Path) -> None:
    found = commit_times(tmp_path, runs=5)
    assert found.runs == 5
    assert found.ours_ms > 0
    assert found.bare_ms > 0
    assert found.slow_ms >= found.ours_ms
    assert found.ratio == found.ours_ms / found.bare_ms
