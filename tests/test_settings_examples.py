"""The example files are right, and nobody can mistake them for a real ward."""

from datetime import date
from pathlib import Path

import pytest

from kiosk.paths import default_paths
from kiosk.settings import (
    SAFE_WARD,
    ContentSettings,
    RapidReview,
    WardSettings,
    numbers_of,
    parse_ward,
)
from kiosk.ward.phone import is_made_up

EXAMPLES = sorted((default_paths().assets / "examples").glob("*.toml"))
LONG_AGO, LONG_AFTER = date(2000, 1, 1), date(2100, 1, 1)


def test_there_are_examples() -> None:
    assert {file.name for file in EXAMPLES} == {"demo-ward.toml", "example-ward.toml"}


@pytest.mark.parametrize("file", EXAMPLES, ids=lambda file: file.name)
@pytest.mark.parametrize("today", [LONG_AGO, LONG_AFTER])
def test_an_example_is_right_on_any_day(file: Path, today: date) -> None:
    settings = parse_ward(file.read_bytes(), today)
    assert isinstance(settings, WardSettings), settings
    assert settings.demo
    assert "(demo)" in settings.ward_name
    assert "(demo)" in settings.rapid_review.name
    numbers = [contact.number for contact in numbers_of(settings).values() if contact.number]
    assert numbers
    assert all(is_made_up(number) for number in numbers)


def test_an_example_turned_real_without_its_own_facts_is_refused_everywhere() -> None:
    file = default_paths().assets / "examples" / "example-ward.toml"
    found = parse_ward(file.read_bytes().replace(b"demo = true\n", b"demo = false\n"), LONG_AFTER)
    assert not isinstance(found, WardSettings)
    assert [problem.key for problem in found] == [
        "ward_name",
        "rapid_review.name",
        "rapid_review.number",
        "pals.number",
        "switchboard.number",
        "open_access.number",
    ]


def test_the_commented_example_shows_every_setting() -> None:
    text = (default_paths().assets / "examples" / "example-ward.toml").read_text(encoding="utf-8")
    fields = [*WardSettings.__dataclass_fields__, *ContentSettings.__dataclass_fields__]
    assert all(key in text for key in fields)


def test_no_default_holds_a_name_or_a_number() -> None:
    assert SAFE_WARD.ward_name == ""
    assert all(contact.number == "" for contact in numbers_of(SAFE_WARD).values())


def test_the_handbook_page_explains_every_setting() -> None:
    page = default_paths().assets / "handbook" / "ward-settings.md"
    text = page.read_text(encoding="utf-8")
    kinds = (WardSettings, RapidReview, ContentSettings)
    fields = [key for kind in kinds for key in kind.__dataclass_fields__]
    assert [key for key in fields if f"`{key}`" not in text and f"`[{key}]`" not in text] == []
