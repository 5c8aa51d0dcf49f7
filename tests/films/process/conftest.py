"""A film process for each test."""

from collections.abc import Iterator

import pytest

from kiosk.films.protocol import Ready
from tests.films.process.child import Child


@pytest.fixture
def child() -> Iterator[Child]:
    """A film process that is ready."""
    process = Child()
    try:
        process.hear(Ready)
        yield process
    finally:
        process.close()
