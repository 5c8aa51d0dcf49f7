"""Stores with real files, closed after each test."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kiosk.storage.health import StaffNotice
from kiosk.storage.store import Store
from tests.storage.answers import StoppedClock

LONG_SECONDS = 60.0
"""Longer than any test, so that nothing settles unless a test wants it to."""
OpenStore = Callable[..., Store]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "answers.sqlite"


@pytest.fixture
def notices() -> list[StaffNotice]:
    return []


@pytest.fixture
def open_store(path: Path, notices: list[StaffNotice]) -> Iterator[OpenStore]:
    """Starts stores; by default on the test's file."""
    stores: list[Store] = []

    def start(file: Path = path, quiet_seconds: float = LONG_SECONDS) -> Store:
        store = Store(file, StoppedClock(), notices.append, quiet_seconds=quiet_seconds)
        stores.append(store)
        store.start()
        return store

    yield start
    for store in stores:
        store.close()


@pytest.fixture
def store(open_store: OpenStore) -> Store:
    return open_store()
