"""A publisher's repository: started, filled, signed anew, and never a state that is half there."""

import json
import stat
import sys
from datetime import timedelta
from pathlib import Path

import pytest

from kiosk.bench.content.sound_pack import CAPTIONS_PATH, FILM_PATH, PACK, SoundPack
from kiosk.content.install.job import Job
from kiosk.content.repository.delegation import delegate, rotate
from kiosk.content.repository.keys import KeyFolder, read_public
from kiosk.content.repository.place import FolderPlace
from kiosk.content.repository.publish import publish
from kiosk.content.repository.repository import Repository
from kiosk.content.repository.withdrawing import take_back, withdraw
from kiosk.errors import ContentFault, EnvironmentFault
from tests.content.publisher import Publisher, no_passphrase
from tests.content.repository.conftest import Look
from tests.content.stations import TODAY, TestStation


def storm(version: int = 1) -> SoundPack:
    """A pack of another hospital, with items of its own."""
    pack = SoundPack("storm", version)
    pack.film["id"], pack.manifest["pages"], pack.manifest["surveys"] = "storm-film", [], []
    return pack


def test_a_station_reads_the_folder_and_believes_it(
    station: TestStation, publisher: Publisher, look: Look
) -> None:
    publisher.publish(SoundPack())
    look(FolderPlace(publisher.repository.folder), publisher.root)
    assert station.version(PACK) == 3
    assert [film.id for film in station.opened().all_films][-1] == "rain"


def test_the_same_pack_is_published_once(publisher: Publisher) -> None:
    assert publisher.publish(SoundPack()).copied_files == 6
    assert not publisher.publish(SoundPack()).is_new


def test_of_a_new_version_only_changed_files_are_added(publisher: Publisher) -> None:
    publisher.publish(SoundPack())
    pack = SoundPack(version=4)
    pack.replace(CAPTIONS_PATH, b"WEBVTT\n\n00:00.100 --> 00:00.900\nSnow.\n")
    assert publisher.publish(pack).copied_files == 1


@pytest.mark.parametrize("version", [2, 3])
def test_versions_only_grow(publisher: Publisher, version: int) -> None:
    publisher.publish(SoundPack(version=3))
    pack = SoundPack(version=version)
    pack.manifest["publisher"] = "Somebody else"
    with pytest.raises(ContentFault, match="is published as version 3"):
        publisher.publish(pack)


def test_a_pack_that_stations_would_refuse_is_not_published(publisher: Publisher) -> None:
    pack = SoundPack()
    pack.replace(CAPTIONS_PATH, b"no captions")
    with pytest.raises(ContentFault, match="holds no captions"):
        publisher.publish(pack)
    pack = SoundPack("local", 1)
    with pytest.raises(ContentFault, match="stays on its ward"):
        publisher.publish(pack)


@pytest.mark.slow
def test_what_was_edited_is_seen_once_it_is_settled_and_not_before(
    station: TestStation, publisher: Publisher, look: Look
) -> None:
    place = FolderPlace(publisher.repository.folder)
    publisher.publish(SoundPack(version=3))
    publish(publisher.repository, publisher.write(SoundPack(version=4)), Job())
    look(place, publisher.root)
    assert station.version(PACK) == 3
    publisher.repository.settle()
    look(place, publisher.root)
    assert station.version(PACK) == 4


def test_keys_inside_the_repository_are_refused(tmp_path: Path) -> None:
    keys = KeyFolder(tmp_path / "repository" / "keys", no_passphrase)
    with pytest.raises(EnvironmentFault, match="inside the repository"):
        Repository(tmp_path / "repository", keys, lambda: None)  # type: ignore[arg-type, return-value]


def test_the_wrong_keys_sign_nothing(publisher: Publisher) -> None:
    other = publisher.with_keys("other-keys")
    for role in ("root", "targets", "snapshot", "timestamp"):
        other.keys.make(role)
    with pytest.raises(EnvironmentFault, match="is not the one that this repository knows"):
        other.settle()
    with pytest.raises(EnvironmentFault, match="is not in"):
        publisher.with_keys("no-keys").settle()


def test_signing_anew_makes_it_good_for_longer(
    station: TestStation, publisher: Publisher, look: Look
) -> None:
    place = FolderPlace(publisher.repository.folder)
    publisher.now -= timedelta(days=40)
    publisher.publish(SoundPack())
    with pytest.raises(ContentFault, match="has not been signed anew in time"):
        look(place, publisher.root)
    publisher.now += timedelta(days=40)
    publisher.repository.settle()
    look(place, publisher.root)
    assert station.version(PACK) == 3


def test_targets_and_root_are_renewed_when_half_their_life_is_over(publisher: Publisher) -> None:
    before = publisher.repository.targets().version
    publisher.repository.settle()
    assert publisher.repository.targets().version == before
    publisher.now += timedelta(days=600)
    publisher.repository.settle()
    assert publisher.repository.targets().version > before
    assert publisher.repository.root().signed.version == 2


@pytest.mark.slow
def test_a_new_root_key_and_new_targets_key_reach_stations_that_trust_the_first(
    station: TestStation, publisher: Publisher, look: Look
) -> None:
    place, root = FolderPlace(publisher.repository.folder), publisher.root
    publisher.publish(SoundPack(version=3))
    for role in ("root", "targets", "snapshot", "timestamp"):
        rotate(publisher.repository, role)
    publisher.publish(SoundPack(version=4))
    look(place, root)
    assert station.version(PACK) == 4
    with pytest.raises(ContentFault, match="has no key in the root"):
        rotate(publisher.repository, "st-elsewhere")


@pytest.mark.slow
def test_a_hospital_vouches_for_its_own_packs_and_for_no_other(
    station: TestStation, publisher: Publisher, look: Look
) -> None:
    place = FolderPlace(publisher.repository.folder)
    publisher.publish(SoundPack())
    hospital = publisher.with_keys("hospital-keys")
    public = hospital.keys.make("st-elsewhere")
    delegate(publisher.repository, "st-elsewhere", public, ["storm"])
    publish(hospital, publisher.write(storm()), Job(), role="st-elsewhere")
    look(place, publisher.root)
    assert station.version("storm") is None, "the network has not signed that state yet"
    publisher.repository.settle()
    look(place, publisher.root)
    assert station.version("storm") == 1
    with pytest.raises(
        ContentFault, match='does not let st-elsewhere vouch for the pack "weather"'
    ):
        publish(hospital, publisher.write(SoundPack(version=9)), Job(), role="st-elsewhere")


def test_the_network_takes_in_nothing_that_the_hospital_has_not_signed(
    publisher: Publisher,
) -> None:
    hospital = publisher.with_keys("hospital-keys")
    delegate(publisher.repository, "st-elsewhere", hospital.keys.make("st-elsewhere"), ["storm"])
    publish(hospital, publisher.write(storm()), Job(), role="st-elsewhere")
    (metadata,) = (publisher.repository.folder / "metadata").glob("*.st-elsewhere.json")
    raw = json.loads(metadata.read_text("utf-8"))
    raw["signed"]["targets"]["packs/storm/pack.json"]["length"] += 1
    metadata.write_text(json.dumps(raw), encoding="utf-8")
    with pytest.raises(ContentFault, match="is not signed by st-elsewhere"):
        publisher.repository.settle()


@pytest.mark.parametrize("name", ["root", "targets", "../x", "St Elsewhere", ""])
def test_a_delegate_needs_a_name_of_its_own(publisher: Publisher, name: str) -> None:
    key = publisher.with_keys("hospital-keys").keys.make("st-elsewhere")
    with pytest.raises(ContentFault, match="cannot be the name of a delegate"):
        delegate(publisher.repository, name, key, ["storm"])


@pytest.mark.slow
def test_a_withdrawn_film_leaves_every_station_and_comes_back_when_it_is_taken_back(
    station: TestStation, publisher: Publisher, look: Look
) -> None:
    place = FolderPlace(publisher.repository.folder)
    publisher.publish(SoundPack())
    look(place, publisher.root)
    withdraw(publisher.repository, PACK, "rain", "Wrong number.", TODAY)
    publisher.repository.settle()
    (one,) = look(place, publisher.root).withdrawn
    assert (one.pack, one.item, one.up_to, one.reason) == (PACK, "rain", 1, "Wrong number.")
    take_back(publisher.repository, PACK, "rain")
    publisher.repository.settle()
    look(place, publisher.root)
    assert station.opened().withdrawals == ()


@pytest.mark.slow
def test_the_network_can_withdraw_a_hospital_s_film_at_once(
    station: TestStation, publisher: Publisher, look: Look
) -> None:
    place = FolderPlace(publisher.repository.folder)
    hospital = publisher.with_keys("hospital-keys")
    delegate(publisher.repository, "st-elsewhere", hospital.keys.make("st-elsewhere"), ["storm"])
    publish(hospital, publisher.write(storm()), Job(), role="st-elsewhere")
    publisher.repository.settle()
    look(place, publisher.root)
    withdraw(publisher.repository, "storm", "storm-film", "Wrong number.", TODAY)
    publisher.repository.settle()
    look(place, publisher.root)
    assert [one.item for one in station.opened().withdrawals] == ["storm-film"]
    take_back(publisher.repository, "storm", "storm-film")
    publish(hospital, publisher.write(storm(2)), Job(), role="st-elsewhere")
    publisher.repository.settle()
    look(place, publisher.root)
    assert station.version("storm") == 2
    assert station.opened().withdrawals == ()


def test_a_withdrawal_survives_a_new_version_of_the_pack(
    publisher: Publisher, station: TestStation, look: Look
) -> None:
    place = FolderPlace(publisher.repository.folder)
    publisher.publish(SoundPack())
    withdraw(publisher.repository, PACK, "rain", "Wrong number.", TODAY)
    publisher.publish(SoundPack(version=4))
    look(place, publisher.root)
    assert station.version(PACK) == 4
    assert [one.item for one in station.opened().withdrawals] == ["rain"]


@pytest.mark.parametrize(
    ("pack", "item", "words"),
    [("calm", None, 'has no pack "calm"'), (PACK, "snow", 'has no item "snow"')],
)
def test_what_is_not_there_cannot_be_withdrawn(
    publisher: Publisher, pack: str, item: str | None, words: str
) -> None:
    publisher.publish(SoundPack())
    with pytest.raises(ContentFault, match=words):
        withdraw(publisher.repository, pack, item, "Wrong.", TODAY)
    with pytest.raises(ContentFault, match=r"is not withdrawn|has no pack"):
        take_back(publisher.repository, pack, item)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps rights in another way")
def test_a_private_key_is_for_its_owner_only(tmp_path: Path) -> None:
    keys = KeyFolder(tmp_path / "keys", no_passphrase)
    keys.make("st-elsewhere")
    file = tmp_path / "keys" / "st-elsewhere.pem"
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE(file.parent.stat().st_mode) == 0o700


def test_a_key_with_a_passphrase_opens_with_it_alone(tmp_path: Path) -> None:
    KeyFolder(tmp_path, no_passphrase).make("st-elsewhere", "open sesame")
    assert b"ENCRYPTED" in (tmp_path / "st-elsewhere.pem").read_bytes()
    right = KeyFolder(tmp_path, lambda _: "open sesame").signer("st-elsewhere")
    assert right.public_key == read_public(tmp_path / "st-elsewhere.public.json")
    with pytest.raises(EnvironmentFault, match="cannot be opened"):
        KeyFolder(tmp_path, lambda _: "open barley").signer("st-elsewhere")


def test_a_key_is_never_made_over_another(tmp_path: Path) -> None:
    keys = KeyFolder(tmp_path, no_passphrase)
    keys.make("st-elsewhere")
    with pytest.raises(EnvironmentFault, match="is a key for st-elsewhere"):
        keys.make("st-elsewhere")
    with pytest.raises(EnvironmentFault, match="is no name for a key"):
        keys.make("../st-elsewhere")


def test_a_file_that_is_no_public_key_is_told(tmp_path: Path) -> None:
    (tmp_path / "x.json").write_text("[]", encoding="utf-8")
    with pytest.raises(EnvironmentFault, match="holds no public key"):
        read_public(tmp_path / "x.json")


def test_a_folder_that_is_no_repository_is_told(tmp_path: Path) -> None:
    keys = KeyFolder(tmp_path / "keys", no_passphrase)
    publisher = Publisher(tmp_path / "publisher")
    empty = Repository(tmp_path / "empty", keys, lambda: publisher.now)
    assert not empty.exists
    with pytest.raises(EnvironmentFault, match="this is no repository"):
        empty.settle()
    assert (publisher.write(SoundPack()) / FILM_PATH).is_file()
