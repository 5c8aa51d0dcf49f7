"""A pack is staged, verified and switched; what was there stays until the new one has opened."""

import os
import zipfile
from pathlib import Path

import pytest

from kiosk.bench.content.sound_pack import (
    CAPTIONS_PATH,
    FILM_PATH,
    PACK,
    SoundPack,
    new_film,
)
from kiosk.content.install import space
from kiosk.content.install.installer import Installer
from kiosk.content.install.job import Cancelled, Job
from kiosk.content.sources.archive import ArchiveSource
from kiosk.content.sources.folder import FolderSource
from kiosk.errors import ContentFault, EnvironmentFault
from tests.content.stations import STARTER, TODAY, TestStation


def test_a_pack_comes_in_whole(station: TestStation) -> None:
    done = station.install(SoundPack())
    assert done.is_new
    (opened,) = (one for one in station.opened().packs if one.manifest.id == PACK)
    assert opened.folder == done.pack.folder
    assert opened.verify() == ()
    assert list(station.home.staging.iterdir()) == []


def test_a_folder_and_the_same_folder_zipped_are_one_pack(
    station: TestStation, tmp_path: Path
) -> None:
    station.install(SoundPack())
    archive = ArchiveSource(SoundPack().zip(tmp_path / "weather.kioskpack"))
    assert not station.install(archive).is_new
    archive.close()


def test_a_pack_out_of_an_archive_is_verified_like_any_other(
    station: TestStation, tmp_path: Path
) -> None:
    archive = ArchiveSource(SoundPack().zip(tmp_path / "weather.kioskpack"))
    assert station.install(archive).copied_bytes > 0
    archive.close()
    assert station.version(PACK) == 3


def test_only_what_changed_is_copied_and_the_rest_is_shared_on_the_disk(
    station: TestStation,
) -> None:
    before = station.install(SoundPack(version=3)).pack.folder
    pack = SoundPack(version=4)
    pack.replace(CAPTIONS_PATH, b"WEBVTT\n\n00:00.100 --> 00:00.900\nMore rain.\n")
    done = station.install(pack)
    assert done.copied_bytes == len(pack.files[CAPTIONS_PATH])
    after = done.pack.folder
    assert (after / FILM_PATH).stat().st_ino == (before / FILM_PATH).stat().st_ino
    assert (after / CAPTIONS_PATH).stat().st_ino != (before / CAPTIONS_PATH).stat().st_ino


def test_a_shared_file_that_is_damaged_by_now_is_copied_again(station: TestStation) -> None:
    before = station.install(SoundPack(version=3)).pack.folder
    whole = (before / FILM_PATH).read_bytes()
    (before / FILM_PATH).write_bytes(bytes(len(whole)))
    after = station.install(SoundPack(version=4)).pack.folder
    assert (after / FILM_PATH).read_bytes() == whole


def test_where_the_disk_has_no_hard_links_files_are_copied_on_the_spot(
    station: TestStation, monkeypatch: pytest.MonkeyPatch
) -> None:
    station.install(SoundPack(version=3))

    def no_links(*_: object, **__: object) -> None:
        raise OSError("this disk has no links")

    monkeypatch.setattr(os, "link", no_links)
    done = station.install(SoundPack(version=4))
    assert done.copied_bytes == 0, "everything was on the station"
    assert station.version(PACK) == 4


def test_the_version_before_stays_and_older_ones_go(station: TestStation) -> None:
    for version in (3, 4, 5):
        station.install(SoundPack(version=version))
    assert [one.version for one in station.home.installed()[PACK]] == [5, 4]


def test_the_starter_pack_itself_can_be_renewed(station: TestStation) -> None:
    pack = SoundPack("starter", version=1000)
    station.install(pack)
    assert station.version("starter") == 1000
    assert [film.id for film in station.opened().all_films] == ["rain"]


def test_a_refused_pack_changes_nothing_and_leaves_nothing(station: TestStation) -> None:
    station.install(SoundPack(version=3))
    pack = SoundPack(version=4)
    pack.replace(CAPTIONS_PATH, b"these are no captions")
    with pytest.raises(ContentFault, match="holds no captions"):
        station.install(pack)
    assert station.version(PACK) == 3
    assert list(station.home.staging.iterdir()) == []


def test_a_damaged_pack_is_mended_by_installing_it_again(station: TestStation) -> None:
    folder = station.install(SoundPack()).pack.folder
    (folder / FILM_PATH).unlink()
    done = station.install(SoundPack())
    assert done.is_new
    assert done.copied_bytes == len(SoundPack().files[FILM_PATH]), "and nothing else"
    assert station.opened().problems == ()


def test_a_turned_bit_is_found_and_mended_where_that_is_asked_for(station: TestStation) -> None:
    folder = station.install(SoundPack()).pack.folder
    whole = (folder / FILM_PATH).read_bytes()
    (folder / FILM_PATH).write_bytes(whole[:-1] + bytes([whole[-1] ^ 1]))
    source = FolderSource(station.write(SoundPack()))
    assert not station.installer.install(source, TODAY).is_new
    assert station.installer.install(source, TODAY, verify=True).is_new
    assert (folder / FILM_PATH).read_bytes() == whole


def test_too_little_room_is_said_before_anything_is_copied(
    station: TestStation, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(space, "free_bytes", lambda _: space.KEEP_FREE_BYTES + 10)
    with pytest.raises(EnvironmentFault, match="Too little room"):
        station.install(SoundPack())
    assert station.version(PACK) is None


def test_a_disk_that_fills_up_meanwhile_stops_it_and_it_goes_on_later(
    station: TestStation, monkeypatch: pytest.MonkeyPatch
) -> None:
    free = iter([10**12, 0])
    monkeypatch.setattr(space, "free_bytes", lambda _: next(free))
    monkeypatch.setattr("kiosk.content.install.job._ROOM_BYTES", 1000)
    with pytest.raises(EnvironmentFault, match="Too little room"):
        station.install(SoundPack())
    monkeypatch.undo()
    assert station.install(SoundPack()).is_new


def test_a_stopped_copy_goes_on_where_it_stopped(station: TestStation) -> None:
    told: list[int] = [0]
    film = len(SoundPack().files[FILM_PATH])
    job = Job(lambda done, _: told.append(done), lambda: told[-1] > film)
    with pytest.raises(Cancelled):
        station.install(SoundPack(), job)
    assert station.version(PACK) is None
    work = next(station.home.staging.iterdir())
    there = {file for file in work.rglob("*") if file.is_file() and file.suffix != ".part"}
    assert there
    before = {file.relative_to(work): file.stat().st_ino for file in there}
    folder = station.install(SoundPack()).pack.folder
    assert {path: (folder / path).stat().st_ino for path in before} == before


def test_progress_runs_from_nothing_to_all(station: TestStation) -> None:
    told: list[tuple[int, int]] = []
    station.install(SoundPack(), Job(lambda done, total: told.append((done, total))))
    total = sum(map(len, SoundPack().files.values()))
    assert told[0] == (0, total)
    assert told[-1] == (total, total)
    assert [done for done, _ in told] == sorted(done for done, _ in told)


def test_two_installations_at_once_are_one_too_many(station: TestStation) -> None:
    other = Installer(station.home, STARTER)
    with other.alone(), pytest.raises(EnvironmentFault, match="Another installation is at work"):
        station.install(SoundPack())


def test_a_link_planted_in_the_staging_folder_leads_nowhere(
    station: TestStation, tmp_path: Path
) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    source = FolderSource(station.write(SoundPack(film=new_film())))
    with pytest.raises(Cancelled):
        station.install(source, Job(is_cancelled=lambda: True))
    work = next(station.home.staging.iterdir())
    for child in work.iterdir():
        (child.rename(tmp_path / child.name)) if child.is_dir() else child.unlink()
    (work / "films").symlink_to(outside, target_is_directory=True)
    assert station.install(source).is_new
    assert list(outside.iterdir()) == []


def test_notices_come_with_the_pack_and_do_not_keep_it_out(station: TestStation) -> None:
    notices = station.install(SoundPack()).notices
    assert any("has no approver" in one.what for one in notices)
    assert not any(one.refuses for one in notices)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root writes anywhere")
def test_a_folder_that_may_not_be_written_is_said(station: TestStation, tmp_path: Path) -> None:
    station.folder.mkdir(parents=True)
    station.folder.chmod(0o500)
    with pytest.raises(EnvironmentFault, match="could not be written"):
        Installer(station.home, STARTER).install(FolderSource(SoundPack().write(tmp_path)), TODAY)


def test_the_archive_of_a_pack_has_no_place_for_paths_of_its_own(tmp_path: Path) -> None:
    archive = SoundPack().zip(tmp_path / "pack.kioskpack")
    with zipfile.ZipFile(archive) as reader:
        assert all(not name.startswith(("/", "..")) for name in reader.namelist())
