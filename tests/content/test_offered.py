"""What a demo ward shows, what a live ward shows, and what approval means."""

import hashlib
from pathlib import Path

import pytest

from kiosk.content.approval import approval_digest
from kiosk.content.catalogue import Catalogue, open_pack
from kiosk.content.film import FilmStatus
from kiosk.content.manifest import parse_manifest
from tests.content.pack_builder import PackBuilder


def _approve(pack: PackBuilder) -> None:
    manifest = parse_manifest(pack.data())
    digests = {entry.path: entry.sha256 for entry in manifest.files}
    pack.film["approver"] = {
        "role": "Consultant nurse",
        "approvedOn": "2026-01-02",
        "sha256": approval_digest(manifest.films[0], digests),
    }


def _languages_offered(catalogue: Catalogue) -> set[str]:
    (film,) = catalogue.offered(ward_is_demo=False)
    assert set(film.captions) == set(film.titles)
    return set(film.captions)


def test_a_draft_is_for_the_demo_ward_only(pack: PackBuilder) -> None:
    catalogue = open_pack(pack.write())
    (film,) = catalogue.offered(ward_is_demo=True)
    assert film.status is FilmStatus.DRAFT
    assert film.is_draft_in("ur")
    assert catalogue.offered(ward_is_demo=False) == ()


def test_an_approved_film_is_live_without_its_unchecked_languages(pack: PackBuilder) -> None:
    _approve(pack)
    assert _languages_offered(open_pack(pack.write())) == {"en-GB"}


@pytest.mark.parametrize(("status", "is_live"), [("human", False), ("clinically-checked", True)])
def test_a_translation_is_live_once_it_was_checked_clinically(
    pack: PackBuilder, status: str, *, is_live: bool
) -> None:
    pack.film["translations"]["ur"] = status
    _approve(pack)
    assert ("ur" in _languages_offered(open_pack(pack.write()))) is is_live


@pytest.mark.parametrize("change", ["title", "file"])
def test_a_film_that_was_changed_after_approval_is_a_draft_again(
    pack: PackBuilder, change: str
) -> None:
    _approve(pack)
    if change == "title":
        pack.film["titles"]["en-GB"] = "Hail"
    else:
        changed = b"another film of the same length"[:17]
        pack.put("films/rain/film.mp4", changed)
        pack.manifest["files"][0]["sha256"] = hashlib.sha256(changed).hexdigest()
    catalogue = open_pack(pack.write())
    assert catalogue.all_films[0].status is FilmStatus.DRAFT
    assert "changed after it was approved" in catalogue.problems[0].what


def test_a_film_about_the_urgent_review_waits_until_that_route_is_open(pack: PackBuilder) -> None:
    pack.film["needsRapidReview"] = True
    catalogue = open_pack(pack.write())
    assert not catalogue.offered(ward_is_demo=True)
    assert catalogue.offered(ward_is_demo=True, rapid_review_open=True)


def test_offering_leaves_the_catalogue_as_it_was(pack: PackBuilder, tmp_path: Path) -> None:
    _approve(pack)
    catalogue = open_pack(pack.write())
    catalogue.offered(ward_is_demo=False)
    assert set(catalogue.all_films[0].captions) == {"en-GB", "ur"}
    assert catalogue.all_films[0].poster.is_relative_to(tmp_path)
