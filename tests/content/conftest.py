"""Fixtures: a sound pack to open or to spoil."""

from pathlib import Path

import pytest

from tests.content.pack_builder import PackBuilder


@pytest.fixture
def pack(tmp_path: Path) -> PackBuilder:
    """A sound pack with one film and one survey, its manifest not yet written."""
    return PackBuilder(tmp_path / "pack")
