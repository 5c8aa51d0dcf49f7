"""A full disk, a locked or forbidden file: a kind fault, nothing half stored, and a second try."""

import os
import shutil
import sqlite3
import subprocess
from collections.abc import Iterator
from contextlib import closing
from functools import partial
from pathlib import Path

import pytest

from kiosk.errors import KioskError
from kiosk.storage.answer_row import AnswerRow, answer_row
from kiosk.storage.faults import DiskFull, StorageFault
from kiosk.storage.health import NoticeKind, StaffNotice, StoreState
from kiosk.storage.keeper import Keeper
from kiosk.storage.pages import PAGE_SIZE
from kiosk.storage.store import Store
from kiosk.storage.writes import save_answer
from tests.storage.answers import StoppedClock, kept, response
from tests.storage.conftest import OpenStore
from tests.storage.test_saving import WAIT


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A real file system of 600 kB."""
    folder, mount, unmount = tmp_path / "disk", shutil.which("mount"), shutil.which("umount")
    folder.mkdir()
    if mount is None or unmount is None or not hasattr(os, "geteuid") or os.geteuid() != 0:
        pytest.skip("only root can mount a small disk; the page limit below stands in for it")
    command = [mount, "-t", "tmpfs", "-o", "size=600k", "tmpfs", str(folder)]
    if subprocess.run(command, check=False, capture_output=True).returncode != 0:
        pytest.skip("this machine lets nobody mount a small disk")
    yield folder
    subprocess.run([unmount, "--lazy", str(folder)], check=True)


def _fill(folder: Path) -> Path:
    ballast = folder / "ballast"
    with ballast.open("wb", buffering=0) as file:
        try:
            while file.write(bytes(4096)):
                pass
        except OSError:
            return ballast
    raise AssertionError("the disk never filled up")


def test_a_full_disk_stores_nothing_of_the_answer_and_a_second_try_works(
    small_disk: Path, open_store: OpenStore, notices: list[StaffNotice]
) -> None:
    file = small_disk / "data" / "answers.sqlite"
    store = open_store(file)
    first, second = response(1), response(2)
    store.save_answer(first).result(WAIT)
    ballast = _fill(small_disk)
    fault = None
    for _ in range(3):
        fault = store.save_answer(second).exception(WAIT)
    assert isinstance(fault, DiskFull)
    assert "full" in fault.what
    assert "still here" in fault.cure
    assert [notice.kind for notice in notices] == [NoticeKind.DISK_FULL]
    ballast.unlink()
    assert set(kept(file)) == {first["id"]}
    store.save_answer(second).result(WAIT)
    assert set(kept(file)) == {first["id"], second["id"]}
    assert store.check().result(WAIT).state is StoreState.SOUND


def test_a_disk_that_is_full_from_the_start_is_used_once_there_is_room(
    small_disk: Path, open_store: OpenStore, notices: list[StaffNotice]
) -> None:
    file = small_disk / "data" / "answers.sqlite"
    ballast = _fill(small_disk)
    store = open_store(file)
    given = response()
    assert isinstance(store.save_answer(given).exception(WAIT), DiskFull)
    assert store.check().result(WAIT).state is StoreState.UNAVAILABLE
    ballast.unlink()
    store.save_answer(given).result(WAIT)
    assert set(kept(file)) == {given["id"]}
    assert [notice.kind for notice in notices] == [NoticeKind.DISK_FULL]


def test_a_damaged_file_on_a_full_disk_stays_until_there_is_room(
    small_disk: Path, open_store: OpenStore
) -> None:
    file = small_disk / "data" / "answers.sqlite"
    store = open_store(file)
    ids = set()
    for n in range(10):
        given = response(n)
        store.save_answer(given).result(WAIT)
        ids.add(given["id"])
    store.close()
    file.write_bytes(bytes(100) + file.read_bytes()[100:])
    ballast = _fill(small_disk)
    store = open_store(file)
    assert store.check().result(WAIT).state is StoreState.UNAVAILABLE
    assert [found.name for found in file.parent.iterdir()] == [file.name]
    ballast.unlink()
    assert store.check().result(WAIT).rescued == 10
    assert set(kept(file)) == ids


def _save_until_refused(keeper: Keeper) -> AnswerRow:
    for n in range(50):
        row = answer_row(response(n))
        try:
            keeper.run(partial(save_answer, row=row))
        except DiskFull:
            return row
    raise AssertionError("the limit was never reached")


def test_a_limit_on_pages_is_a_full_disk_too(path: Path, notices: list[StaffNotice]) -> None:
    keeper = Keeper(path, StoppedClock(), notices.append)
    keeper.run(lambda db: save_answer(db, answer_row(response(0))))
    keeper.run(lambda db: db.execute("PRAGMA max_page_count = 1").fetchone())
    refused = _save_until_refused(keeper)
    keeper.run(lambda db: db.execute("PRAGMA max_page_count = 1000000").fetchone())
    assert refused.id not in kept(path)
    keeper.run(lambda db: save_answer(db, refused))
    keeper.close()
    assert refused.id in kept(path)
    assert path.stat().st_size % PAGE_SIZE == 0


def test_a_file_locked_by_another_program_gives_up_soon_and_kindly(
    store: Store, path: Path
) -> None:
    store.answers_count().result(WAIT)
    given = response()
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        fault = store.save_answer(given).exception(WAIT)
        other.execute("ROLLBACK")
    assert isinstance(fault, StorageFault)
    assert "Another program" in fault.what
    assert kept(path) == {}
    store.save_answer(given).result(WAIT)
    assert set(kept(path)) == {given["id"]}


def test_a_folder_that_cannot_be_made_raises_nothing_into_the_interface(
    tmp_path: Path, open_store: OpenStore, notices: list[StaffNotice]
) -> None:
    in_the_way = tmp_path / "data"
    in_the_way.write_text("a file where the folder should be")
    store = open_store(in_the_way / "answers.sqlite")
    health = store.check().result(WAIT)
    assert health.state is StoreState.UNAVAILABLE
    assert "IT" in health.sentence
    fault = store.save_answer(response()).exception(WAIT)
    assert isinstance(fault, StorageFault)
    assert [notice.kind for notice in notices] == [NoticeKind.ANSWERS_UNAVAILABLE]
    in_the_way.unlink()
    store.save_answer(response()).result(WAIT)
    assert store.check().result(WAIT).state is StoreState.SOUND


def test_staff_hear_of_a_trouble_again_only_after_it_was_over(
    tmp_path: Path, open_store: OpenStore, notices: list[StaffNotice]
) -> None:
    folder = tmp_path / "data"
    store = open_store(folder / "answers.sqlite")
    store.save_answer(response()).result(WAIT)
    store.close()
    assert notices == []
    folder.rename(tmp_path / "away")
    folder.write_text("in the way")
    store = open_store(folder / "answers.sqlite")
    for n in range(3):
        assert isinstance(store.save_answer(response(n)).exception(WAIT), KioskError)
    assert len(notices) == 1


def test_a_fault_holds_nothing_of_the_answer(tmp_path: Path, open_store: OpenStore) -> None:
    in_the_way = tmp_path / "data"
    in_the_way.write_text("in the way")
    fault: BaseException | None = (
        open_store(in_the_way / "answers.sqlite").save_answer(response()).exception(WAIT)
    )
    assert fault is not None
    while fault is not None:
        assert fault.__traceback__ is None
        fault = fault.__cause__
