"""What lies in a pack beside, instead of, or almost under the names that it lists."""

import pytest

from kiosk.content.files import IS_LINK, Found
from kiosk.content.listing import listing_problems
from kiosk.content.manifest import parse_manifest
from tests.content.pack_builder import PackBuilder


def said(pack: PackBuilder, found: list[Found]) -> list[str]:
    return [one.what for one in listing_problems(parse_manifest(pack.data()), found)]


@pytest.fixture
def found(pack: PackBuilder) -> list[Found]:
    """The files of the sound pack as they should lie there."""
    listed = [Found(one["path"], one["length"]) for one in pack.manifest["files"]]
    return [Found("pack.json", 100), *listed]


def test_a_pack_as_listed_has_no_problem(pack: PackBuilder, found: list[Found]) -> None:
    assert said(pack, found) == []


def test_a_stranger_is_named(pack: PackBuilder, found: list[Found]) -> None:
    (what,) = said(pack, [*found, Found("films/snow.mp4", 5)])
    assert what == 'The file "films/snow.mp4" is in the pack but not in its list.'


def test_a_stranger_with_a_forbidden_name_is_told_for_its_name(
    pack: PackBuilder, found: list[Found]
) -> None:
    (what,) = said(pack, [*found, Found("../snow.mp4", 5)])
    assert "has an empty part, '.' or '..'" in what


def test_a_missing_file_is_named(pack: PackBuilder, found: list[Found]) -> None:
    (what,) = said(pack, [one for one in found if one.path != "films/rain/poster.png"])
    assert what == 'The file "films/rain/poster.png" is missing.'


def test_other_capitals_are_told_once_and_as_what_they_are(
    pack: PackBuilder, found: list[Found]
) -> None:
    kept = [one for one in found if one.path != "films/rain/poster.png"]
    (what,) = said(pack, [*kept, Found("films/rain/Poster.png", 20)])
    assert 'is there as "films/rain/Poster.png": small and capital letters differ' in what


def test_a_twin_in_other_capitals_is_a_stranger(pack: PackBuilder, found: list[Found]) -> None:
    (what,) = said(pack, [*found, Found("films/rain/Poster.png", 20)])
    assert "not in its list" in what


def test_a_link_is_told_as_a_link_and_not_for_its_length(
    pack: PackBuilder, found: list[Found]
) -> None:
    kept = [one for one in found if one.path != "films/rain/poster.png"]
    (what,) = said(pack, [*kept, Found("films/rain/poster.png", 0, IS_LINK)])
    assert what.endswith("is a symbolic link.")


def test_a_name_that_is_there_twice_is_named(pack: PackBuilder, found: list[Found]) -> None:
    (what,) = said(pack, [*found, found[1]])
    assert "is there twice" in what


def test_another_length_is_named_with_both(pack: PackBuilder, found: list[Found]) -> None:
    (what,) = said(pack, [Found(found[1].path, 5) if n == 1 else f for n, f in enumerate(found)])
    assert "has 5 bytes instead of 17" in what
