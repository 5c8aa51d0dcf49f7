"""The starter pack opens whole, says what it holds, and never pretends to be more than a draft."""

import pytest

from kiosk.content.files import list_files
from kiosk.content.film import Film, FilmStatus
from kiosk.content.forms import AgePath
from tests.media.starter import MEDIA, films, starter

REFRESH = "after a change in media/, run: python -m kiosk.content.refresh media"


def test_the_list_of_files_is_that_of_the_folder() -> None:
    assert starter().manifest.files == list_files(MEDIA), REFRESH


def test_it_opens_whole() -> None:
    assert [film.id for film in films()] == ["f01", "f02", "f09"]
    assert starter().problems == ()
    assert starter().surveys["after-film"].is_file()


@pytest.mark.parametrize("age", list(AgePath))
def test_every_age_path_has_a_film(age: AgePath) -> None:
    assert starter().films(age)


@pytest.mark.parametrize("film", films(), ids=lambda film: film.id)
def test_every_film_has_all_its_words_in_every_language(film: Film) -> None:
    languages = set(starter().manifest.languages)
    assert set(film.titles) == set(film.captions) == set(film.transcripts) == languages


@pytest.mark.parametrize("film", films(), ids=lambda film: film.id)
def test_nothing_says_that_it_was_approved_or_checked(film: Film) -> None:
    assert film.status is FilmStatus.DRAFT
    assert film.is_draft_in("ur")


def test_a_live_ward_offers_no_draft() -> None:
    assert starter().offered(ward_is_demo=False, rapid_review_open=True) == ()


def test_the_film_about_the_urgent_check_waits_for_that_route() -> None:
    shut = {film.id for film in starter().offered(ward_is_demo=True)}
    is_open = {film.id for film in starter().offered(ward_is_demo=True, rapid_review_open=True)}
    assert is_open - shut == {"f02"}
