"""Fixtures: a sound pack to open or to spoil, and a station."""

from pathlib import Path

import pytest

from tests.content.pack_builder import PackBuilder
from tests.content.publisher import Publisher
from tests.content.stations import TestStation


@pytest.fixture
def pack(tmp_path: Path) -> PackBuilder:
    """A sound pack with one film and one survey, its manifest not yet written."""
    return PackBuilder(tmp_path / "pack")


@pytest.fixture
def publisher(tmp_path: Path) -> Publisher:
    """A network whose repository is still empty."""
    return Publisher(tmp_path / "publisher")


@pytest.fixture
def station(tmp_path: Path) -> TestStation:
    """A station that has the starter pack and nothing else."""
    return TestStation(tmp_path / "station")
