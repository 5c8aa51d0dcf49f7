"""Where a film also exists in British Sign Language, a family can switch to that version."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path

from kiosk.app import Kiosk
from kiosk.content.refresh import refresh
from kiosk.journey import Screen
from kiosk.paths import Paths
from kiosk.ui.tour.visitor import Visitor


def _add_signed_version(media: Path, film: str) -> Path:
    signed = media / "films" / film / "film.bfi.mp4"
    shutil.copy(signed.with_name("film.mp4"), signed)
    manifest = json.loads((media / "pack.json").read_text(encoding="utf-8"))
    entry = next(one for one in manifest["films"] if one["id"] == film)
    entry["versions"]["bfi"] = f"films/{film}/{signed.name}"
    (media / "pack.json").write_text(json.dumps(manifest), encoding="utf-8")
    refresh(media)
    return signed


def test_the_signed_version_goes_on_where_the_other_was(
    paths: Paths, start_kiosk: Callable[[Paths], Kiosk]
) -> None:
    signed = _add_signed_version(paths.media, "calm")
    kiosk = start_kiosk(paths)
    visitor, deck = Visitor(kiosk), kiosk.deck
    visitor.start()
    visitor.open_films()
    visitor.play_first_film()
    visitor.driver.wait(lambda: deck.position > 0.5, "some of the film")
    before = deck.position

    visitor.show_controls()
    visitor.driver.touch("film.sign")
    visitor.driver.wait(
        lambda: deck.is_playing and deck.state.film == str(signed), "the signed version"
    )
    assert deck.position >= before - 0.5

    visitor.show_controls()
    visitor.driver.touch("film.close")
    visitor.at(Screen.LIBRARY)


def test_a_film_without_a_signed_version_offers_none(visitor: Visitor) -> None:
    visitor.start()
    visitor.open_films()
    visitor.play_first_film()
    visitor.show_controls()
    assert visitor.driver.find("film.sign") is None
