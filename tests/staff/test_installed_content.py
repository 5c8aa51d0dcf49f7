"""IT is told whether installed packs are whole, in time for their review, and from where."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from kiosk.bench.content.sound_pack import FILM, FILM_PATH, PACK, SoundPack
from kiosk.content.install.home import ContentHome
from kiosk.content.install.installer import Installer
from kiosk.content.recall import Withdrawal
from kiosk.content.recalled import withdraw_here
from kiosk.content.sources.folder import FolderSource
from kiosk.paths import Paths, default_paths
from kiosk.settings import ContentSettings, WardSettings
from kiosk.staff import installed_content
from kiosk.staff.facts import Fact, Profile, Verdict

TODAY = date(2026, 12, 1)
WARD = WardSettings(ward_name="Heron Ward")


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    """A station with an installed pack."""
    found = default_paths(tmp_path / "data")
    pack = SoundPack()
    pack.film["reviewDue"] = "2026-11-01"
    source = FolderSource(pack.write(tmp_path / "pack"))
    Installer(ContentHome(found.content), found.media).install(source, TODAY)
    return found


def facts(paths: Paths) -> list[Fact]:
    return list(installed_content.packs(paths, WARD, TODAY))


def test_a_whole_pack_passes_and_an_overdue_review_is_a_warning(paths: Paths) -> None:
    pack, review = facts(paths)
    assert (pack.subject, pack.verdict) == (f"pack {PACK}", Verdict.PASS)
    assert (review.subject, review.verdict) == ("review", Verdict.WARN)
    assert "“Rain” was due for review on 1 November 2026" in review.found


def test_one_turned_bit_fails_with_the_command_that_mends_it(paths: Paths) -> None:
    (version,) = ContentHome(paths.content).installed()[PACK]
    film = version.folder / FILM_PATH
    data = film.read_bytes()
    film.write_bytes(data[:-1] + bytes([data[-1] ^ 1]))
    fact = facts(paths)[0]
    assert fact.verdict is Verdict.FAIL
    assert FILM_PATH in fact.found
    assert "kiosk pack install --verify" in fact.cure


def test_a_withdrawn_film_is_told(paths: Paths) -> None:
    one = Withdrawal(pack=PACK, item=FILM, up_to=1, reason="Wrong number.", on=TODAY)
    withdraw_here(ContentHome(paths.content).recall, one)
    assert any("is withdrawn: Wrong number." in fact.found for fact in facts(paths))


@pytest.mark.parametrize(
    ("source", "has_root", "verdict"),
    [("", False, Verdict.PASS), ("/films", False, Verdict.FAIL), ("/films", True, Verdict.PASS)],
)
def test_a_source_without_a_root_of_trust_fails(
    paths: Paths, source: str, *, has_root: bool, verdict: Verdict
) -> None:
    if has_root:
        paths.content_root.write_text("{}", encoding="utf-8")
    settings = replace(WARD, content=ContentSettings(source=source))
    (fact,) = installed_content.source(paths, settings, Profile.STATION)
    assert fact.verdict is verdict
