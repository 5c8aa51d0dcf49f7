"""What an item lacks is told to its author, and keeps no pack out."""

from datetime import date
from pathlib import Path

import pytest

from kiosk.bench.content.sound_pack import CAPTIONS_PATH, SoundPack
from kiosk.content.checks.pack_check import check_pack
from kiosk.content.making.approve import approve
from tests.content.stations import STARTER, TODAY


def notices(folder: Path, today: date = TODAY) -> list[str]:
    found = check_pack(folder, today)
    assert found.is_fit, found.problems
    return [one.what for one in found.problems]


def test_missing_languages_are_named_for_each_kind_of_words(tmp_path: Path) -> None:
    pack = SoundPack()
    pack.manifest["languages"].append("ur")
    pack.film["titles"]["ur"] = "بارش"
    pack.film["translations"]["ur"] = "machine"
    told = notices(pack.write(tmp_path))
    assert '"rain" has no captions in ur.' in told
    assert '"rain" has no transcript in ur.' in told
    assert '"warm" has no text in ur.' in told
    assert '"rain" has words that nobody has checked: ur (machine).' in told
    assert '"rain" has no title in ur.' not in told


def test_an_item_without_an_approver_is_told_until_it_has_one(tmp_path: Path) -> None:
    folder = SoundPack().write(tmp_path)
    assert '"rain" has no approver; a live ward does not show it.' in notices(folder)
    approve(folder, ["rain"], "Consultant nurse", TODAY)
    assert not any('"rain"' in what and "approv" in what for what in notices(folder))


def test_an_item_changed_after_its_approval_is_told(tmp_path: Path) -> None:
    pack = SoundPack()
    folder = pack.write(tmp_path)
    approved = approve(folder, [], "Consultant nurse", TODAY)
    pack.film["approver"] = {
        "role": "Consultant nurse",
        "approvedOn": TODAY.isoformat(),
        "sha256": approved.films[0].approver.sha256 if approved.films[0].approver else "",
    }
    pack.replace(CAPTIONS_PATH, b"WEBVTT\n\n00:00.100 --> 00:00.900\nSnow.\n")
    assert '"rain" was changed after it was approved.' in notices(pack.write(tmp_path / "two"))


@pytest.mark.parametrize(
    ("today", "words"),
    [
        (date(2026, 5, 1), None),
        (date(2026, 5, 2), '"rain" was due for review on 2026-05-01.'),
        (
            date(2026, 12, 1),
            '"rain" was due for review on 2026-05-01, so long ago that stations hide it.',
        ),
    ],
)
def test_a_review_that_is_overdue_is_told(tmp_path: Path, today: date, words: str | None) -> None:
    pack = SoundPack()
    pack.film["reviewDue"] = "2026-05-01"
    told = [what for what in notices(pack.write(tmp_path), today) if "due for review" in what]
    assert told == ([words] if words else [])


def test_the_starter_pack_passes() -> None:
    assert check_pack(STARTER, TODAY).is_fit
