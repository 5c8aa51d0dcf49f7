"""A card is shown in one language, whole, or in English."""

from datetime import date
from pathlib import Path

import pytest

from kiosk.escalation.english import ENGLISH_TEXTS
from kiosk.escalation.languages import help_languages, incomplete_languages
from kiosk.escalation.steps import build_help
from kiosk.escalation.texts import CARDS, Status
from kiosk.escalation.translation import (
    help_file,
    load_help_texts,
    parse_translation,
    source_digest,
)
from kiosk.languages import Language
from kiosk.paths import default_paths
from tests.escalation.test_steps import DEMO

ASSETS = default_paths().assets
URDU_FILE = help_file(ASSETS, "ur").read_text(encoding="utf-8")


def urdu_with(old: str, new: str) -> bytes:
    assert old in URDU_FILE
    return URDU_FILE.replace(old, new, 1).encode()


def test_the_urdu_draft_is_complete_and_marked_as_a_draft() -> None:
    texts = load_help_texts(ASSETS, "ur")
    assert texts.in_english == {}
    assert (texts.status, texts.approved, texts.live) == (Status.MACHINE, False, False)
    assert texts.rtl


def test_no_urdu_text_was_left_in_english() -> None:
    texts = load_help_texts(ASSETS, "ur")
    for name in CARDS:
        own, english = getattr(texts, name), getattr(ENGLISH_TEXTS, name)
        same = [
            key
            for key in own.__dataclass_fields__
            if getattr(own, key) == getattr(english, key) and key != "date"
        ]
        assert same == [], name


DAMAGE = [
    ("a text is gone", 'title = "آپ اپنے بچے کو سب سے بہتر جانتے ہیں۔"\n', "", "tell_us"),
    ("a text is empty", 'fit = "جھٹکے یا دورہ پڑنا"', 'fit = ""', "emergency"),
    ("a text is a number", 'stone = "انچارج نرس"', "stone = 7", "nurse_in_charge"),
    ("a gap is lost", "{RAPID_REVIEW_NAME} کو فون کریں", "فون کریں", "different_team"),
    ("a gap is misspelt", "{WARD_NAME}", "{WARD}", "they_ask"),
    ("a gap is translated", "{MINUTES}", "{منٹ}", "what_happens"),
    ("a gap is open", "{LANGUAGE_NAME}", "{LANGUAGE_NAME", "sentences"),
    ("a text is unknown", '[notes]\n', '[notes]\nextra = "x"\n', "notes"),
    ("it is from older English", f'"{source_digest("tell_us")}"', '"0123456789ab"', "tell_us"),
    ("it does not say from what", f'made_from = "{source_digest("they_ask")}"\n', "", "they_ask"),
    ("the section is gone", "[sentences]", "[phrases]", "sentences"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("old", "new", "card"), [pytest.param(*case[1:], id=case[0]) for case in DAMAGE]
)
def test_a_damaged_card_is_in_english_whole_and_the_others_stay(
    old: str, new: str, card: str
) -> None:
    texts = parse_translation(urdu_with(old, new), "ur")
    assert list(texts.in_english) == [card]
    assert texts.in_english[card]
    assert getattr(texts, card) == getattr(ENGLISH_TEXTS, card)
    others = [name for name in CARDS if name != card]
    assert all(getattr(texts, name) != getattr(ENGLISH_TEXTS, name) for name in others)


def test_a_number_never_stands_in_one_language_and_its_step_in_another() -> None:
    texts = parse_translation(urdu_with("clock = 24", "clock = 25"), "ur")
    assert set(texts.in_english) == {"spoken", "different_team", "other"}


def test_help_with_a_damaged_card_says_so_in_both_languages() -> None:
    texts = parse_translation(urdu_with("{WARD_NAME}", "{WARD}"), "ur")
    shown = build_help(DEMO, texts, ENGLISH_TEXTS, date(2026, 11, 23))
    assert shown.language == "ur"
    assert "ترجمان" in shown.language_note
    assert "Ask for an interpreter." in shown.language_note


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(b"", id="empty"),
        pytest.param(b"\xff\xfe", id="not text"),
        pytest.param(b"[" * 60_000, id="brackets"),
        pytest.param(b"a = " + b"[" * 60_000, id="lists in lists"),
        pytest.param(urdu_with('language = "ur"', 'language = "fa"'), id="another language"),
        pytest.param(urdu_with('"machine"', '"checked"'), id="no such status"),
        pytest.param(urdu_with('"machine"', '"source"'), id="calls itself the source"),
        pytest.param(urdu_with("approved = false", 'approved = "yes"'), id="approved in words"),
        pytest.param(urdu_with('"rtl"', '"up"'), id="no such direction"),
    ],
)
def test_a_file_that_cannot_be_used_leaves_everything_in_english(data: bytes) -> None:
    texts = parse_translation(data, "ur")
    assert texts.language == "en-GB"
    assert set(texts.in_english) == set(CARDS)


@pytest.mark.parametrize("language", ["xx", "../../etc/passwd", "", "ur/../ur", "UR"])
def test_a_language_without_a_file_is_english(language: str) -> None:
    assert load_help_texts(ASSETS, language).language == "en-GB"


def test_only_complete_languages_are_offered_and_the_others_say_what_they_lack(
    tmp_path: Path,
) -> None:
    folder = tmp_path / "help"
    folder.mkdir()
    (folder / "ur.toml").write_text(URDU_FILE, encoding="utf-8")
    lacking = URDU_FILE.replace('language = "ur"', 'language = "fa"').replace("[other]", "[x]")
    (folder / "fa.toml").write_text(lacking, encoding="utf-8")
    assert help_languages(tmp_path) == (
        Language("en-GB", "English"),
        Language("ur", "اردو", rtl=True, draft=True),
    )
    assert incomplete_languages(tmp_path) == {"fa": {"other": "it is missing"}}
