"""Where VLC is looked for on Windows."""

from pathlib import Path

import pytest

from kiosk.setup.fault import SetUpStopped
from kiosk.setup.windows_vlc import VARIABLE, point_to_vlc


def _install(folder: Path) -> Path:
    dll = folder / "libvlc.dll"
    dll.parent.mkdir(parents=True)
    dll.touch()
    return dll


def test_vlc_in_program_files_is_found(tmp_path: Path) -> None:
    dll = _install(tmp_path / "VideoLAN" / "VLC")
    environ = {"ProgramFiles": str(tmp_path)}
    point_to_vlc(environ, None)
    assert environ[VARIABLE] == str(dll)


def test_the_folder_in_the_registry_comes_first(tmp_path: Path) -> None:
    _install(tmp_path / "VideoLAN" / "VLC")
    dll = _install(tmp_path / "elsewhere")
    environ = {"ProgramFiles": str(tmp_path)}
    point_to_vlc(environ, tmp_path / "elsewhere")
    assert environ[VARIABLE] == str(dll)


def test_a_registry_that_names_a_removed_folder_does_no_harm(tmp_path: Path) -> None:
    dll = _install(tmp_path / "VideoLAN" / "VLC")
    environ = {"ProgramFiles": str(tmp_path)}
    point_to_vlc(environ, tmp_path / "removed")
    assert environ[VARIABLE] == str(dll)


def test_what_somebody_set_is_left_alone(tmp_path: Path) -> None:
    environ = {VARIABLE: "D:/vlc/libvlc.dll", "ProgramFiles": str(tmp_path)}
    point_to_vlc(environ, None)
    assert environ[VARIABLE] == "D:/vlc/libvlc.dll"


def test_a_machine_without_vlc_is_told_so(tmp_path: Path) -> None:
    with pytest.raises(SetUpStopped, match="not installed") as stop:
        point_to_vlc({"ProgramFiles": str(tmp_path)}, None)
    assert "64-bit VLC" in stop.value.cure


def test_a_32_bit_vlc_alone_is_told_apart(tmp_path: Path) -> None:
    _install(tmp_path / "x86" / "VideoLAN" / "VLC")
    environ = {"ProgramFiles": str(tmp_path), "ProgramFiles(x86)": str(tmp_path / "x86")}
    with pytest.raises(SetUpStopped, match="32-bit"):
        point_to_vlc(environ, None)
