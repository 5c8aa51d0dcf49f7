"""What was withdrawn is not shown, and leaves the screen in the middle of a film."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from kiosk.content.recall import Withdrawal, stop_now, withdrawal_of, without_withdrawn
from kiosk.content.recalled import (
    Recall,
    keep_network,
    read_recall,
    restore_here,
    withdraw_here,
)
from kiosk.errors import ContentFault


@dataclass(frozen=True)
class Item:
    id: str = "rain"
    version: int = 2
    pack: str = "weather"
    pack_version: int = 5


def withdrawal(
    pack: str = "weather", item: str | None = "rain", up_to: int = 2, reason: str = "Wrong number."
) -> Withdrawal:
    return Withdrawal(pack=pack, item=item, up_to=up_to, reason=reason, on=date(2026, 11, 2))


@pytest.mark.parametrize(
    ("one", "is_about"),
    [
        (withdrawal(), True),
        (withdrawal(up_to=3), True),
        (withdrawal(up_to=1), False),
        (withdrawal(item="snow"), False),
        (withdrawal(pack="climate"), False),
        (withdrawal(item=None, up_to=5), True),
        (withdrawal(item=None, up_to=4), False),
    ],
    ids=["this version", "later too", "older only", "other item", "other pack", "pack", "old pack"],
)
def test_a_withdrawal_is_about_an_item_up_to_a_version(one: Withdrawal, *, is_about: bool) -> None:
    assert (withdrawal_of(Item(), [one]) is one) is is_about


def test_a_list_goes_on_without_what_was_withdrawn() -> None:
    items = [Item("sun"), Item("rain"), Item("snow")]
    assert [one.id for one in without_withdrawn(items, [withdrawal()])] == ["sun", "snow"]


def test_what_plays_and_was_withdrawn_stops_now_and_nothing_else_does() -> None:
    playing = [Item("rain"), Item("sun")]
    assert stop_now(playing, [withdrawal()], local_films=True) == (Item("rain"),)
    assert stop_now(playing, [], local_films=True) == ()


def test_a_ward_s_own_film_stops_when_it_switches_them_off() -> None:
    own = Item("bath", pack="local")
    assert stop_now([own], [], local_films=True) == ()
    assert stop_now([own], [], local_films=False) == (own,)


def test_what_was_withdrawn_is_kept(tmp_path: Path) -> None:
    file = tmp_path / "recall.json"
    assert read_recall(file) == Recall()
    assert keep_network(file, {"weather": [withdrawal()]}) == (withdrawal(),)
    assert read_recall(file).all() == (withdrawal(),)
    assert keep_network(file, {"weather": [withdrawal()]}) == (), "it was withdrawn before"


def test_a_pack_that_nothing_is_said_of_keeps_its_withdrawals(tmp_path: Path) -> None:
    file = tmp_path / "recall.json"
    keep_network(file, {"weather": [withdrawal()]})
    keep_network(file, {"climate": []})
    assert read_recall(file).all() == (withdrawal(),)
    keep_network(file, {"weather": []})
    assert read_recall(file).all() == ()


def test_what_it_withdrew_here_is_its_own_to_take_back(tmp_path: Path) -> None:
    file = tmp_path / "recall.json"
    withdraw_here(file, withdrawal(reason="First."))
    withdraw_here(file, withdrawal(reason="Second."))
    keep_network(file, {"weather": [withdrawal(item="sun")]})
    assert [one.reason for one in read_recall(file).station] == ["Second."]
    assert restore_here(file, "weather", "rain")
    assert not restore_here(file, "weather", "sun")
    assert read_recall(file).all() == (withdrawal(item="sun"),)


@pytest.mark.parametrize("damage", [b"", b"{", b"[]", b'{"network": 1}', b"\xff"])
def test_a_damaged_list_is_a_fault_and_the_network_mends_it(tmp_path: Path, damage: bytes) -> None:
    file = tmp_path / "recall.json"
    file.write_bytes(damage)
    with pytest.raises(ContentFault, match="cannot be read"):
        read_recall(file)
    keep_network(file, {"weather": [withdrawal()]})
    assert read_recall(file).all() == (withdrawal(),)
