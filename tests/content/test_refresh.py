"""The list of files can be written anew; the pack's version grows with it."""

import json
import sys
from pathlib import Path

import pytest

from kiosk.content.catalogue import open_pack
from kiosk.content.refresh import main, refresh
from kiosk.errors import ContentFault
from tests.content.pack_builder import PackBuilder


def _version(folder: Path) -> int:
    version: int = json.loads((folder / "pack.json").read_text(encoding="utf-8"))["version"]
    return version


def test_a_changed_file_is_listed_anew_and_the_version_grows(pack: PackBuilder) -> None:
    folder = pack.write()
    pack.put("films/rain/film.mp4", b"a longer and better film")
    assert refresh(folder)
    assert _version(folder) == 4
    assert open_pack(folder).verify() == ()


def test_nothing_changes_where_nothing_changed(pack: PackBuilder) -> None:
    folder = pack.write()
    refresh(folder)
    before = (folder / "pack.json").read_bytes()
    assert not refresh(folder)
    assert (folder / "pack.json").read_bytes() == before


def test_a_file_that_no_pack_may_have_stops_it(pack: PackBuilder) -> None:
    folder = pack.write()
    pack.put("films/rain/setup.exe", b"MZ")
    with pytest.raises(ContentFault, match=r"setup\.exe"):
        refresh(folder)
    assert _version(folder) == 3


def test_the_command_says_what_it_did(
    pack: PackBuilder, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["refresh", str(pack.write())])
    pack.put("films/rain/film.mp4", b"new")
    assert main() == 0
    assert capsys.readouterr().out == "Listed anew.\n"
    pack.put("bad.exe", b"MZ")
    assert main() == 1
    assert "bad.exe" in capsys.readouterr().err
