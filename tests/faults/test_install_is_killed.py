"""A small sample of the campaign: an installation is killed at random moments."""

from pathlib import Path

import pytest

from kiosk.bench.content.heavy_pack import Weight
from kiosk.bench.content.kill_install import KillCampaign


@pytest.mark.slow
def test_a_killed_installation_leaves_the_old_pack_or_the_new_and_goes_on(tmp_path: Path) -> None:
    campaign = KillCampaign(tmp_path, Weight(films=4, film_bytes=3_000_000), seed=5)
    found = campaign.run(kills=5)
    assert found.kills == 5
    assert found.old + found.new == 5
    assert (found.broken, found.copied_again, found.begun_anew) == (0, 0, 0)
