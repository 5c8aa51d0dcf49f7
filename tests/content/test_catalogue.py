"""An opened pack holds what is whole, says what is not, and never fails for one bad film."""

import os
import shutil
from pathlib import Path

import pytest

from kiosk.content.catalogue import open_pack
from kiosk.content.forms import AgePath
from kiosk.errors import ContentFault
from tests.content.pack_builder import PackBuilder


def test_a_sound_pack_opens_with_its_film_and_survey(pack: PackBuilder) -> None:
    catalogue = open_pack(pack.write())
    assert [film.id for film in catalogue.films()] == ["rain"]
    assert catalogue.surveys["after"].read_bytes() == b"{}"
    assert catalogue.problems == ()
    assert catalogue.verify() == ()


def test_a_film_is_on_its_own_age_paths_only(pack: PackBuilder) -> None:
    catalogue = open_pack(pack.write())
    assert catalogue.films(AgePath.UNDER_8)
    assert not catalogue.films(AgePath.FROM_12)


def test_a_film_with_a_missing_file_is_left_out_and_named(pack: PackBuilder) -> None:
    (pack.write() / "films/rain/poster.png").unlink()
    catalogue = open_pack(pack.folder)
    assert catalogue.films() == ()
    assert catalogue.film("rain") is None
    assert "films/rain/poster.png" in catalogue.problems[0].what
    assert "missing" in catalogue.problems[0].what
    assert "after" in catalogue.surveys


def test_a_cut_film_is_left_out_without_reading_it(pack: PackBuilder) -> None:
    (pack.write() / "films/rain/film.mp4").write_bytes(b"not")
    problem = open_pack(pack.folder).problems[0]
    assert problem.item == "rain"
    assert "3 bytes instead of 17" in problem.what


def test_a_missing_survey_is_left_out_and_named(pack: PackBuilder) -> None:
    (pack.write() / "surveys/after.json").unlink()
    catalogue = open_pack(pack.folder)
    assert not catalogue.surveys
    assert catalogue.problems[0].item == "after"
    assert catalogue.films()


def test_a_link_instead_of_a_film_is_left_out(pack: PackBuilder, tmp_path: Path) -> None:
    film = pack.write() / "films/rain/film.mp4"
    elsewhere = shutil.move(film, tmp_path / "elsewhere.mp4")
    film.symlink_to(elsewhere)
    assert "symbolic link" in open_pack(pack.folder).problems[0].what


def test_a_changed_byte_of_the_same_length_is_found_by_verify(pack: PackBuilder) -> None:
    (pack.write() / "films/rain/film.mp4").write_bytes(b"now really a film")
    catalogue = open_pack(pack.folder)
    assert catalogue.films()
    assert [problem.item for problem in catalogue.verify()] == ["films/rain/film.mp4"]


def test_a_file_that_nobody_listed_is_found_by_verify(pack: PackBuilder) -> None:
    pack.put("films/rain/setup.exe", b"MZ")
    (problem,) = open_pack(pack.write()).verify()
    assert problem.item == "films/rain/setup.exe"


def test_a_folder_without_a_manifest_is_no_pack(tmp_path: Path) -> None:
    with pytest.raises(ContentFault, match=r"no pack\.json"):
        open_pack(tmp_path)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root reads everything")
def test_a_manifest_that_may_not_be_read_is_a_fault_with_a_cure(pack: PackBuilder) -> None:
    (pack.write() / "pack.json").chmod(0)
    with pytest.raises(ContentFault, match="cannot be read"):
        open_pack(pack.folder)


def test_texts_fall_back_to_british_english(pack: PackBuilder) -> None:
    film = open_pack(pack.write()).all_films[0]
    assert film.title("ur") == "بارش"
    assert film.title("pl") == "Rain"
    assert film.caption_file("ur").name == "ur.vtt"
    assert film.caption_file("pl").name == "en.vtt"
    assert film.transcript("ur").name == "en.html"


def test_the_signed_version_is_played_where_there_is_one(pack: PackBuilder) -> None:
    pack.film["versions"]["bfi"] = "films/rain/poster.png"
    film = open_pack(pack.write()).all_films[0]
    assert film.file("ur").name == "film.mp4"
    assert film.file("ur", signed=True).name == "poster.png"
