"""What the handbook says of the guard is measured here, on sentences that it was not made with."""

import re

import pytest

from kiosk.bench.guard import guard, score, the_guard
from kiosk.bench.guard_set import sentences
from kiosk.paths import default_paths
from kiosk.privacy.finding import Kind

_NAMES = frozenset({Kind.NAME})


def test_there_are_at_least_four_hundred_sentences_in_four_languages() -> None:
    every = [*sentences("held-out"), *sentences("development")]
    assert len(every) >= 400
    assert {one.language for one in every} == {"en-GB", "pl", "cy", "ur"}
    assert len({one.text for one in every}) == len(every)


def test_the_bars_are_met_in_english_on_the_held_out_sentences() -> None:
    watch = the_guard(default_paths())
    chosen = [one for one in sentences("held-out") if one.language == "en-GB"]
    assert score(watch, chosen, frozenset(Kind) - _NAMES).recall >= 95
    assert score(watch, chosen, _NAMES).recall >= 80
    assert score(watch, chosen, frozenset(Kind)).precision >= 90


def test_the_benchmark_reports_every_language() -> None:
    report = guard(default_paths())
    assert report.is_met
    assert len(report.figures) == 4 * 4 + 2


def test_the_score_counts_what_is_missed_and_what_is_wrong() -> None:
    watch = the_guard(default_paths())
    (one,) = [s for s in sentences("development") if s.text.startswith("Thank you Grace")]
    assert score(watch, [one], _NAMES).recall == 100
    unlabelled = type(one)(one.language, one.text, (), one.flags)
    assert score(watch, [unlabelled], _NAMES).precision == 0
    unseen = type(one)(one.language, "x" * 40, one.findings, one.flags)
    assert score(watch, [unseen], _NAMES).recall == 0


@pytest.mark.parametrize("name", ["held-out", "development"])
def test_no_number_in_the_sentences_could_be_anybodys(name: str) -> None:
    drama = r"07700 ?-?900|\+44 7700 900|01632 ?960|020 7946|0113 496|0121 496|0161 496|029 2018 0"
    for one in sentences(name):
        for label in one.findings:
            words = one.text[label.start : label.end]
            if label.kind is Kind.PHONE:
                assert re.match(drama, words), words
            if label.kind is Kind.NHS_NUMBER:
                assert words.startswith("999"), words
            if label.kind is Kind.EMAIL:
                assert re.search(r"@example\.(com|org|net|co\.uk)$", words), words


@pytest.mark.parametrize(
    ("language", "word"), [("en-GB", "English"), ("pl", "Polish"), ("cy", "Welsh"), ("ur", "Urdu")]
)
def test_the_handbook_says_what_is_measured(language: str, word: str) -> None:
    watch = the_guard(default_paths())
    chosen = [one for one in sentences("held-out") if one.language == language]
    numbers = score(watch, chosen, frozenset(Kind) - _NAMES)
    names, every = score(watch, chosen, _NAMES), score(watch, chosen, frozenset(Kind))
    row = (
        f"| {word} | {_percent(numbers.recall)} of {numbers.wanted} | {_percent(names.recall)} of "
        f"{names.wanted} | {_percent(every.precision)} of {every.marked}"
    )
    page = (default_paths().assets / "handbook" / "surveys.md").read_text("utf-8")
    assert row in page


def _percent(value: float) -> str:
    return f"{value:.1f}".removesuffix(".0") + " %"
