"""Fixtures: a repository in memory, and a way for a station to look."""

import time
from collections.abc import Callable

import pytest

from kiosk.bench.content.simulator import RepositorySimulator
from kiosk.bench.content.sound_pack import SoundPack
from kiosk.content.install.job import Job
from kiosk.content.repository.place import Place
from kiosk.content.repository.update import Update, Updated
from tests.content.stations import TODAY, TestStation

Look = Callable[..., Updated]


@pytest.fixture
def simulator() -> RepositorySimulator:
    """A sound repository with one pack in it."""
    sim = RepositorySimulator()
    sim.add(SoundPack())
    sim.publish()
    return sim


@pytest.fixture
def look(station: TestStation) -> Look:
    """`look(place, root)`: the station looks at a repository."""

    def look_at(place: Place, root: bytes, only: str | None = None) -> Updated:
        update = Update(place, root, station.home, station.installer, time.monotonic)
        return update.run(TODAY, Job(), only=only)

    return look_at
