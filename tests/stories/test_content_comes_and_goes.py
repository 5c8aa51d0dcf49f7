"""Packs come in and films are withdrawn while the kiosk runs, without anybody restarting it."""

from datetime import date
from pathlib import Path

from pytestqt.qtbot import QtBot

from kiosk.app import Kiosk
from kiosk.bench.content.sound_pack import PACK, SoundPack
from kiosk.content.install.home import ContentHome
from kiosk.content.install.installer import Installer
from kiosk.content.recall import Withdrawal, stop_now
from kiosk.content.recalled import withdraw_here
from kiosk.content.sources.folder import FolderSource
from kiosk.paths import Paths

TODAY = date(2026, 11, 25)


def shelf(kiosk: Kiosk) -> list[str]:
    return [film.id for film in kiosk.shelf.all()]


def test_a_film_comes_onto_the_shelf_and_leaves_it_by_itself(
    kiosk: Kiosk, paths: Paths, tmp_path: Path, qtbot: QtBot
) -> None:
    pack = SoundPack()
    pack.film["id"] = "sunshine"
    home = ContentHome(paths.content)
    Installer(home, paths.media).install(FolderSource(pack.write(tmp_path / "pack")), TODAY)
    qtbot.waitUntil(lambda: "sunshine" in shelf(kiosk), timeout=5000)
    film = next(film for film in kiosk.shelf.all() if film.id == "sunshine")
    one = Withdrawal(pack=PACK, item="sunshine", up_to=1, reason="Wrong number.", on=TODAY)
    withdraw_here(home.recall, one)
    qtbot.waitUntil(lambda: "sunshine" not in shelf(kiosk), timeout=5000)
    assert kiosk.shelf.catalogue is not None
    assert stop_now([film], kiosk.shelf.catalogue.withdrawals, local_films=True) == (film,)
