"""A power cut while a damaged file is being replaced loses neither the old nor the new one."""

import shutil
from pathlib import Path

import pytest

from kiosk.storage.health import NoticeKind, StaffNotice
from kiosk.storage.pages import PAGE_SIZE
from kiosk.storage.rescue import rescue
from tests.storage.answers import kept, response
from tests.storage.conftest import OpenStore
from tests.storage.test_saving import WAIT


@pytest.fixture
def interrupted(open_store: OpenStore, path: Path, tmp_path: Path) -> Path:
    """A damaged file with its log still in place, and the finished rescue beside it."""
    store = open_store()
    for n in range(8):
        store.save_answer(response(n)).result(WAIT)
    file = tmp_path / "cut-off" / path.name
    shutil.copytree(path.parent, file.parent)
    file.with_name(file.name + "-shm").unlink()
    file.write_bytes(bytes(PAGE_SIZE) + file.read_bytes()[PAGE_SIZE:])
    assert rescue(file, file.with_name(file.name + ".rescue")) == 8
    return file


@pytest.mark.parametrize("done", [(), ("-wal",), ("-wal", "")], ids=["nothing", "log", "both"])
def test_a_cut_while_the_files_change_places_is_finished_at_the_next_start(
    interrupted: Path, done: tuple[str, ...], open_store: OpenStore, notices: list[StaffNotice]
) -> None:
    file = interrupted
    file.with_name(file.name + ".rescue").rename(file.with_name(file.name + ".rescued"))
    for suffix in done:
        aside = file.with_name("answers.damaged-20260131-000000.sqlite" + suffix)
        file.with_name(file.name + suffix).rename(aside)
    assert open_store(file).answers_count().result(WAIT) == 8
    assert len(kept(file)) == 8
    assert len(list(file.parent.glob("answers.damaged-*.sqlite"))) == 1
    assert not list(file.parent.glob("*.rescue*"))
    assert [notice.kind for notice in notices] == [NoticeKind.ANSWERS_SET_ASIDE]


def test_a_cut_while_rows_are_being_rescued_starts_the_rescue_again(
    interrupted: Path, open_store: OpenStore
) -> None:
    half_done = interrupted.with_name(interrupted.name + ".rescue")
    half_done.write_bytes(half_done.read_bytes()[: 2 * PAGE_SIZE])
    assert open_store(interrupted).answers_count().result(WAIT) == 8
    assert len(kept(interrupted)) == 8
    assert not list(interrupted.parent.glob("*.rescue*"))
