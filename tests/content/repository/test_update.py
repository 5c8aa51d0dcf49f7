"""What a station takes from a repository, what it copies, and what it keeps whatever happens."""

from datetime import UTC, datetime, timedelta

import msgspec
import pytest

from kiosk.bench.content.simulator import RepositorySimulator
from kiosk.bench.content.sound_pack import (
    CAPTIONS_PATH,
    FILM,
    PACK,
    SoundPack,
    new_film,
)
from kiosk.content.install import space
from kiosk.content.repository.layout import PackNote, Withdrawn, pack_target
from kiosk.errors import ContentFault
from tests.content.repository.conftest import Look
from tests.content.stations import TODAY, TestStation


def withdraw(sim: RepositorySimulator, item: str | None = FILM, up_to: int = 1) -> None:
    note = PackNote((Withdrawn(item=item, up_to=up_to, reason="Wrong number.", on=TODAY),))
    fields = sim.targets.targets[pack_target(PACK)].unrecognized_fields
    fields["custom"] = msgspec.to_builtins(note)


def test_a_station_takes_what_is_new_and_then_nothing_more(
    station: TestStation, simulator: RepositorySimulator, look: Look
) -> None:
    first = look(simulator, simulator.first_root)
    assert [(one.pack.id, one.is_new) for one in first.installed] == [(PACK, True)]
    simulator.asked.clear()
    second = look(simulator, simulator.first_root)
    assert [one.is_new for one in second.installed] == [False]
    assert not any(path.startswith("files/") for path in simulator.asked)
    assert station.version(PACK) == 3


def test_of_a_new_version_only_changed_files_are_asked_for(
    simulator: RepositorySimulator, look: Look
) -> None:
    look(simulator, simulator.first_root)
    pack = SoundPack(version=4)
    pack.replace(CAPTIONS_PATH, b"WEBVTT\n\n00:00.100 --> 00:00.900\nSnow.\n")
    simulator.add(pack)
    simulator.publish()
    simulator.asked.clear()
    look(simulator, simulator.first_root)
    assert sum(path.startswith("files/") for path in simulator.asked) == 1


def test_a_copy_that_broke_off_goes_on_where_it_stopped(
    station: TestStation, simulator: RepositorySimulator, look: Look
) -> None:
    simulator.wire["file"] = lambda data, start: iter([data[start : len(data) // 2]])
    assert "ends after" in str(look(simulator, simulator.first_root).refused[PACK])
    started: list[int] = []

    def note(data: bytes, start: int) -> "list[bytes]":
        started.append(start)
        return [data[start:]]

    simulator.wire["file"] = lambda data, start: iter(note(data, start))
    look(simulator, simulator.first_root)
    assert started[0] > 0
    assert station.version(PACK) == 3


def test_a_withdrawal_is_in_force_before_anything_is_copied(
    station: TestStation,
    simulator: RepositorySimulator,
    look: Look,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    look(simulator, simulator.first_root)
    simulator.add(SoundPack(version=4, film=new_film()))
    withdraw(simulator)
    simulator.publish()
    monkeypatch.setattr(space, "free_bytes", lambda _: 0)
    done = look(simulator, simulator.first_root)
    assert "Too little room" in str(done.refused[PACK])
    assert [one.item for one in done.withdrawn] == [FILM]
    assert [one.item for one in station.opened().withdrawals] == [FILM]


def test_expired_metadata_blocks_new_content_and_removes_nothing(
    station: TestStation, simulator: RepositorySimulator, look: Look
) -> None:
    withdraw(simulator, up_to=1)
    simulator.publish()
    look(simulator, simulator.first_root)
    simulator.add(SoundPack(version=4))
    simulator.timestamp.expires = datetime.now(UTC).replace(microsecond=0) - timedelta(hours=1)
    simulator.publish()
    with pytest.raises(ContentFault, match="has not been signed anew in time"):
        look(simulator, simulator.first_root)
    assert station.version(PACK) == 3
    assert [one.item for one in station.opened().withdrawals] == [FILM]


def test_a_delegate_whose_metadata_is_refused_keeps_its_withdrawals(
    station: TestStation, simulator: RepositorySimulator, look: Look
) -> None:
    simulator.delegate("st-elsewhere", [pack_target("storm")])
    pack = SoundPack("storm", 1)
    pack.film["id"], pack.manifest["pages"], pack.manifest["surveys"] = "storm-film", [], []
    target = simulator.add(pack, "st-elsewhere")
    note = PackNote((Withdrawn(item="storm-film", up_to=1, reason="Wrong.", on=TODAY),))
    target.unrecognized_fields["custom"] = msgspec.to_builtins(note)
    simulator.publish()
    look(simulator, simulator.first_root)
    simulator.delegates["st-elsewhere"].expires = datetime.now(UTC).replace(
        microsecond=0
    ) - timedelta(hours=1)
    simulator.publish()
    done = look(simulator, simulator.first_root)
    assert "storm" in done.refused
    assert [one.item for one in station.opened().withdrawals] == ["storm-film"]
    assert [one.pack.id for one in done.installed] == [PACK], "others come in all the same"


def test_a_withdrawn_pack_is_not_brought_in(
    station: TestStation, simulator: RepositorySimulator, look: Look
) -> None:
    withdraw(simulator, item=None, up_to=3)
    simulator.publish()
    assert look(simulator, simulator.first_root).installed == ()
    assert station.version(PACK) is None


def test_a_station_may_ask_for_one_pack_only(
    station: TestStation, simulator: RepositorySimulator, look: Look
) -> None:
    other = SoundPack("storm", 1)
    other.film["id"], other.manifest["pages"], other.manifest["surveys"] = "storm-film", [], []
    simulator.add(other)
    simulator.publish()
    done = look(simulator, simulator.first_root, only="storm")
    assert [one.pack.id for one in done.installed] == ["storm"]
    assert station.version(PACK) is None
    assert 'has no pack "calm"' in str(
        look(simulator, simulator.first_root, only="calm").refused["calm"]
    )


def test_work_on_a_pack_that_is_gone_is_thrown_away(
    station: TestStation, simulator: RepositorySimulator, look: Look
) -> None:
    left = station.home.staging / "storm_1-0000000000000000"
    left.mkdir(parents=True)
    look(simulator, simulator.first_root)
    assert not left.exists()


def test_another_root_of_trust_does_not_trip_over_the_memory_of_the_first(
    station: TestStation, simulator: RepositorySimulator, look: Look
) -> None:
    look(simulator, simulator.first_root)
    other = RepositorySimulator()
    other.add(SoundPack(version=9))
    other.publish()
    look(other, other.first_root)
    assert station.version(PACK) == 9
