"""Every attack on a repository is refused in its own words, and changes nothing on the station."""

from pathlib import Path

import pytest

from kiosk.bench.content.hostile import HostileKind, try_kind
from kiosk.bench.content.hostile_repositories import REPOSITORIES


@pytest.mark.slow
@pytest.mark.parametrize("kind", REPOSITORIES, ids=lambda kind: kind.name)
def test_an_attack_is_refused_in_its_own_words(kind: HostileKind, tmp_path: Path) -> None:
    found = try_kind(kind, tmp_path)
    assert kind.reason in found.said
    assert found.cure
    assert found.strayed == ()
