"""Proof of play: seconds really seen, by film, language and part of the day; nobody is found."""

import csv
from datetime import date

import pytest

from kiosk.clock import PartOfDay
from kiosk.content.played import as_csv, by_language, played, to_export
from kiosk.storage.records import FilmView

LENGTHS = {"rain": 100.0, "sun": 50.0}


def view(
    film: str = "rain",
    seconds: int = 50,
    language: str = "en-GB",
    part: PartOfDay = PartOfDay.MORNING,
    *,
    captions: bool = True,
    signed: bool = False,
) -> FilmView:
    return FilmView(film, 1, language, captions, signed, seconds, date(2026, 11, 2), part)


def test_viewings_add_up_by_film_language_and_part_of_the_day() -> None:
    rows = played(
        [
            view(seconds=100),
            view(seconds=50, captions=False, signed=True),
            view(part=PartOfDay.NIGHT),
            view(language="ur", seconds=20),
            view("sun", seconds=50),
        ],
        LENGTHS,
    )
    assert [(row.film, row.language, row.part, row.views) for row in rows] == [
        ("rain", "en-GB", PartOfDay.NIGHT, 1),
        ("rain", "en-GB", PartOfDay.MORNING, 2),
        ("rain", "ur", PartOfDay.MORNING, 1),
        ("sun", "en-GB", PartOfDay.MORNING, 1),
    ]
    morning = rows[1]
    assert morning.seconds == 150
    assert morning.completion == pytest.approx(0.75)
    assert (morning.with_captions, morning.signed) == (0.5, 0.5)


def test_nobody_sees_more_than_a_whole_film() -> None:
    (row,) = played([view(seconds=900)], LENGTHS)
    assert row.completion == 1.0


def test_a_film_that_is_not_known_any_more_is_left_out() -> None:
    assert played([view("gone")], LENGTHS) == ()


def test_each_language_stands_beside_english() -> None:
    english, urdu = by_language(
        [view(seconds=80), view(seconds=80), view(seconds=60, language="ur")], LENGTHS
    )
    assert (english.language, english.views, english.beside_english) == ("en-GB", 2, 1.0)
    assert urdu.beside_english == pytest.approx(0.75)
    (alone,) = by_language([view(language="ur")], LENGTHS)
    assert alone.beside_english is None


def test_what_stands_for_a_few_families_does_not_leave_the_station() -> None:
    rows = played([view()] * 5 + [view(language="ti")] * 4, LENGTHS)
    assert [row.language for row in to_export(rows)] == ["en-GB"]


def test_the_table_reads_back() -> None:
    text = as_csv(played([view(seconds=100)], LENGTHS))
    (row,) = csv.DictReader(text.splitlines())
    assert row["film"] == "rain"
    assert row["part_of_day"] == "morning"
    assert (row["seconds_seen"], row["completion"]) == ("100", "1.000")
    assert set(row) == {
        *("film", "language", "part_of_day", "views"),
        *("seconds_seen", "completion", "captions", "signed"),
    }
