"""Which ward is in force, whatever happened to its file."""

import os
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from kiosk.paths import Paths, default_paths
from kiosk.settings import SAFE_WARD, load_ward
from tests.test_settings_problems import GOOD, TODAY

BROKEN = GOOD.replace('"4321"', '"call us"')


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    return default_paths(tmp_path)


def test_a_good_file_is_in_force_and_kept(paths: Paths) -> None:
    paths.ward.write_text(GOOD, encoding="utf-8")
    loaded = load_ward(paths, TODAY)
    assert (loaded.origin, loaded.problems) == ("file", ())
    assert loaded.settings.ward_name == "Heron Ward"
    assert paths.last_good_ward.read_bytes() == paths.ward.read_bytes()
    assert {file.name for file in paths.data.iterdir()} == {"ward.toml", "ward.last-good.toml"}


def test_a_good_file_is_kept_once(paths: Paths) -> None:
    paths.ward.write_text(GOOD, encoding="utf-8")
    load_ward(paths, TODAY)
    first = paths.last_good_ward.stat().st_ino
    load_ward(paths, TODAY)
    assert paths.last_good_ward.stat().st_ino == first


def test_a_broken_file_leaves_the_last_good_one_in_force(paths: Paths) -> None:
    paths.ward.write_text(GOOD, encoding="utf-8")
    load_ward(paths, TODAY)
    paths.ward.write_text(BROKEN.replace("Heron", "Stork"), encoding="utf-8")
    loaded = load_ward(paths, TODAY)
    assert loaded.origin == "last-good"
    assert loaded.settings.ward_name == "Heron Ward"
    assert loaded.settings.rapid_review.number == "4321"
    assert [problem.key for problem in loaded.problems] == ["rapid_review.number"]
    assert "Stork" not in paths.last_good_ward.read_text(encoding="utf-8")


def test_a_broken_file_without_a_good_one_gives_the_safe_ward_never_the_demo(paths: Paths) -> None:
    paths.ward.write_text(BROKEN, encoding="utf-8")
    loaded = load_ward(paths, TODAY)
    assert (loaded.origin, loaded.settings) == ("safe", SAFE_WARD)
    assert not loaded.settings.demo
    assert loaded.problems
    assert not paths.last_good_ward.exists()


def test_a_copy_that_was_tampered_with_is_not_trusted(paths: Paths) -> None:
    paths.last_good_ward.write_text(BROKEN, encoding="utf-8")
    paths.ward.write_text(BROKEN, encoding="utf-8")
    loaded = load_ward(paths, TODAY)
    assert (loaded.origin, loaded.settings) == ("safe", SAFE_WARD)
    assert "cannot be used either" in loaded.problems[-1].what


def test_a_file_that_vanished_leaves_the_last_good_one_in_force(paths: Paths) -> None:
    paths.last_good_ward.write_text(GOOD, encoding="utf-8")
    loaded = load_ward(paths, TODAY)
    assert loaded.origin == "last-good"
    assert "is gone" in loaded.problems[0].what


def test_a_clock_that_went_back_keeps_the_ward(paths: Paths) -> None:
    paths.ward.write_text(GOOD, encoding="utf-8")
    load_ward(paths, TODAY)
    loaded = load_ward(paths, date(2000, 1, 1))
    assert loaded.origin == "last-good"
    assert loaded.settings.ward_name == "Heron Ward"


def test_the_demo_ward_runs_only_where_there_is_no_file_at_all(paths: Paths) -> None:
    loaded = load_ward(paths, TODAY)
    assert (loaded.origin, loaded.problems) == ("demo", ())
    assert loaded.settings.demo
    assert list(paths.data.iterdir()) == []


def test_without_even_the_demo_file_the_kiosk_still_runs(tmp_path: Path) -> None:
    paths = Paths(assets=tmp_path / "nothing", media=tmp_path, data=tmp_path)
    assert load_ward(paths, TODAY).settings == SAFE_WARD


def _folder(file: Path) -> None:
    file.mkdir()


def _dangling(file: Path) -> None:
    file.symlink_to(file.parent / "nowhere")


def _pipe(file: Path) -> None:
    os.mkfifo(file)


def _loop(file: Path) -> None:
    file.symlink_to(file)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs POSIX files")
@pytest.mark.parametrize("make", [_folder, _dangling, _pipe, _loop])
def test_something_else_in_place_of_the_file_is_named_and_never_the_demo(
    paths: Paths, make: Callable[[Path], None]
) -> None:
    make(paths.ward)
    loaded = load_ward(paths, TODAY)
    assert loaded.origin == "safe"
    assert "cannot be read" in loaded.problems[0].what
    assert "IT" in loaded.problems[0].cure


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root reads anything")
def test_a_file_without_permission_is_named(paths: Paths) -> None:
    paths.ward.write_text(GOOD, encoding="utf-8")
    paths.ward.chmod(0)
    loaded = load_ward(paths, TODAY)
    assert loaded.origin == "safe"
    assert "cannot be read" in loaded.problems[0].what


def test_a_copy_that_cannot_be_written_is_named_and_the_file_still_holds(paths: Paths) -> None:
    paths.ward.write_text(GOOD, encoding="utf-8")
    paths.last_good_ward.mkdir()
    (paths.last_good_ward / "full").touch()
    loaded = load_ward(paths, TODAY)
    assert loaded.origin == "file"
    assert "could not be written" in loaded.problems[0].what
    assert {file.name for file in paths.data.iterdir()} == {"ward.toml", "ward.last-good.toml"}
