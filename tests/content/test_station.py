"""One catalogue over all packs: ids unique, the newest of each, the ward's own, withdrawals."""

import json
from datetime import date
from pathlib import Path

import pytest

from kiosk.bench.content.sound_pack import FILM, FILM_PATH, PACK, PAGE, SURVEY, SoundPack
from kiosk.content.install.home import ContentHome
from kiosk.content.offer import Offer
from kiosk.content.recall import Withdrawal
from kiosk.content.recalled import withdraw_here
from kiosk.content.station import open_station
from kiosk.errors import ContentFault
from tests.content.stations import STARTER, TestStation

DEMO = Offer(ward_is_demo=True, rapid_review_open=True)


def shown(station: TestStation, offer: Offer = DEMO) -> list[str]:
    return [film.id for film in station.opened().films(offer)]


def test_a_new_station_shows_the_starter_pack(station: TestStation) -> None:
    assert shown(station) == ["f01", "f02", "f09"]
    assert station.opened().problems == ()


def test_installed_films_pages_and_surveys_come_after_it(station: TestStation) -> None:
    station.install(SoundPack())
    opened = station.opened()
    assert shown(station) == ["f01", "f02", "f09", FILM]
    assert [page.id for page in opened.pages(DEMO)] == [PAGE]
    assert opened.surveys.keys() >= {SURVEY, "after-film"}


def test_of_one_pack_the_newest_version_counts(station: TestStation) -> None:
    station.install(SoundPack(version=3))
    station.install(SoundPack(version=4))
    film = next(film for film in station.opened().all_films if film.id == FILM)
    assert (film.pack, film.pack_version) == (PACK, 4)


def test_a_newest_version_that_does_not_open_gives_way_to_the_one_before(
    station: TestStation,
) -> None:
    station.install(SoundPack(version=3))
    (station.install(SoundPack(version=4)).pack.folder / "pack.json").write_bytes(b"{")
    opened = station.opened()
    assert station.version(PACK) == 3
    assert any("pack.json" in problem.what for problem in opened.problems)


def test_an_older_copy_of_the_starter_pack_does_not_count(tmp_path: Path) -> None:
    home = ContentHome(tmp_path)
    manifest = json.loads((STARTER / "pack.json").read_text("utf-8"))
    old = home.place_of("starter", manifest["version"], "0" * 64)
    old.folder.mkdir(parents=True)
    (old.folder / "pack.json").write_text("{", encoding="utf-8")
    assert open_station(home, STARTER).problems == ()


def test_an_id_that_is_taken_is_left_out_and_named(station: TestStation) -> None:
    station.install(SoundPack())
    twin = station.home.place_of("aaa-twin", 1, "1" * 64)
    pack = SoundPack("aaa-twin", 1)
    pack.write(twin.folder)
    opened = station.opened()
    assert [film.pack for film in opened.all_films if film.id == FILM] == ["aaa-twin"]
    assert any(f'"{FILM}" of the pack "{PACK}" is left out' in one.what for one in opened.problems)


def test_what_is_withdrawn_is_on_no_screen(station: TestStation) -> None:
    station.install(SoundPack())
    one = Withdrawal(pack=PACK, item=FILM, up_to=1, reason="Wrong.", on=date(2026, 11, 2))
    withdraw_here(station.home.recall, one)
    assert FILM not in shown(station)
    assert [page.id for page in station.opened().pages(DEMO)] == [PAGE]
    whole = Withdrawal(pack=PACK, item=None, up_to=3, reason="Wrong.", on=date(2026, 11, 2))
    withdraw_here(station.home.recall, whole)
    assert station.opened().pages(DEMO) == ()


def test_a_corrected_film_is_shown_again(station: TestStation) -> None:
    one = Withdrawal(pack=PACK, item=FILM, up_to=1, reason="Wrong.", on=date(2026, 11, 2))
    withdraw_here(station.home.recall, one)
    pack = SoundPack()
    pack.film["version"] = 2
    station.install(pack)
    assert FILM in shown(station)


def test_a_list_of_withdrawals_that_cannot_be_read_is_told(station: TestStation) -> None:
    station.home.folder.mkdir(parents=True)
    station.home.recall.write_bytes(b"{")
    assert "withdrawn films" in station.opened().problems[0].what


@pytest.mark.parametrize(
    ("today", "is_shown", "is_told"),
    [
        (date(2026, 5, 1), True, False),
        (date(2026, 5, 2), True, True),
        (date(2026, 5, 31), True, True),
        (date(2026, 6, 1), False, True),
    ],
)
def test_an_overdue_film_is_told_and_then_hidden(
    station: TestStation, today: date, *, is_shown: bool, is_told: bool
) -> None:
    pack = SoundPack()
    pack.film["reviewDue"] = "2026-05-01"
    station.install(pack)
    offer = Offer(ward_is_demo=True, rapid_review_open=True, today=today, review_grace_days=30)
    assert (FILM in shown(station, offer)) is is_shown
    assert bool(station.opened().overdue(offer)) is is_told


def test_a_page_is_offered_by_the_rules_of_films(station: TestStation) -> None:
    station.install(SoundPack())
    live = Offer(ward_is_demo=False, rapid_review_open=True)
    assert station.opened().pages(live) == ()
    (page,) = station.opened().pages(DEMO)
    assert page.title("pl") == "Keeping warm"
    assert page.text("pl").read_text("utf-8").endswith("Hats are good.\n")


def test_without_any_pack_the_station_says_why(tmp_path: Path) -> None:
    with pytest.raises(ContentFault, match=r"no pack\.json"):
        open_station(ContentHome(tmp_path / "content"), tmp_path)


def test_a_broken_starter_pack_does_not_take_the_others_down(
    station: TestStation, tmp_path: Path
) -> None:
    station.install(SoundPack())
    opened = open_station(station.home, tmp_path)
    assert [film.id for film in opened.all_films] == [FILM]
    assert opened.problems


def test_the_state_tells_when_something_came_went_or_was_withdrawn(station: TestStation) -> None:
    states = [station.home.state()]
    station.install(SoundPack())
    states.append(station.home.state())
    one = Withdrawal(pack=PACK, item=FILM, up_to=1, reason="Wrong.", on=date(2026, 11, 2))
    withdraw_here(station.home.recall, one)
    states.append(station.home.state())
    assert len(set(states)) == 3
    assert station.home.state() == states[-1]
    assert (station.install(SoundPack()).pack.folder / FILM_PATH).is_file()
