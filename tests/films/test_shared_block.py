"""Memory shared with the film process."""

import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.films import shared_block
from kiosk.films.shared_block import attach, create, remove_left_overs

on_linux = pytest.mark.skipif(sys.platform != "linux", reason="blocks have no files elsewhere")


def test_both_sides_see_the_same_bytes() -> None:
    ours = create(8192)
    theirs = attach(ours.name, 8192)
    theirs.memory[8191] = 7
    ours.forget_name()
    assert ours.memory[8191] == 7
    ours.memory[0] = 9
    assert theirs.memory[0] == 9


@on_linux
def test_a_block_without_a_name_leaves_no_trace() -> None:
    block = create(4096)
    assert Path(block.name).stat().st_mode & 0o777 == 0o600
    block.forget_name()
    block.forget_name()
    assert not Path(block.name).exists()
    block.memory[0] = 1


@on_linux
def test_a_block_that_is_not_there_or_too_small_cannot_be_attached() -> None:
    block = create(4096)
    with pytest.raises(OSError, match="smaller"):
        attach(block.name, 8192)
    block.forget_name()
    with pytest.raises(FileNotFoundError):
        attach(block.name, 4096)


@on_linux
def test_what_a_killed_kiosk_left_behind_is_removed_and_what_a_living_one_uses_is_not() -> None:
    code = "from kiosk.films.shared_block import create; print(create(4096).name)"
    killed = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    ).stdout.strip()
    assert Path(killed).exists()
    ours = create(4096)
    assert remove_left_overs() >= 1
    assert not Path(killed).exists()
    assert Path(ours.name).exists()
    ours.forget_name()


@on_linux
def test_a_full_memory_file_system_gives_way_to_the_disk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shared_block, "_MEMORY_FOLDER", tmp_path / "missing")
    block = create(4096)
    assert Path(block.name).parent != tmp_path / "missing"
    block.forget_name()
