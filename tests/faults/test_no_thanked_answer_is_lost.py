"""A small sample of the campaign: the kiosk is killed while it saves."""

from pathlib import Path

import pytest

from kiosk.bench.save_kill import campaign


@pytest.mark.slow
def test_no_thanked_answer_is_lost_and_none_is_half_kept(tmp_path: Path) -> None:
    found = campaign(tmp_path, kills=6, seed=11)
    assert found.kills == 6
    assert found.thanked > 6, "nothing was saved: the campaign is blind"
    assert found.kept >= found.thanked
    assert (found.lost, found.halves, found.damaged) == (0, 0, 0)
