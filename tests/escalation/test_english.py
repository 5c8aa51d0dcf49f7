"""The English wording: the clinical draft to the letter, short, and dependent on nothing."""

import ast
import re
from pathlib import Path

import msgspec

from kiosk.escalation import english
from kiosk.escalation.english import ENGLISH_TEXTS
from kiosk.escalation.placeholders import has_stray_brace
from kiosk.escalation.texts import CARDS, Status
from kiosk.escalation.translation import load_help_texts

STEPS = ("tell_us", "nurse_in_charge", "different_team")


def test_english_is_there_without_any_file(tmp_path: Path) -> None:
    assert load_help_texts(tmp_path / "nothing", "en-GB") is ENGLISH_TEXTS


def test_the_english_module_imports_only_the_forms_it_fills() -> None:
    tree = ast.parse(Path(english.__file__).read_text(encoding="utf-8"))
    modules = {node.module for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    assert modules == {"kiosk.escalation.cards", "kiosk.escalation.texts"}


def test_english_stays_a_draft_until_a_clinician_approves_it() -> None:
    assert ENGLISH_TEXTS.status is Status.SOURCE
    assert not ENGLISH_TEXTS.approved
    assert ENGLISH_TEXTS.live


def test_no_brace_stands_outside_a_gap() -> None:
    texts = [text for card in CARDS for text in _texts(card)]
    assert len(texts) > 60
    assert not [text for text in texts if has_stray_brace(text)]


def test_no_step_has_more_than_forty_words_whichever_way_it_is_said() -> None:
    for name in STEPS:
        card = getattr(ENGLISH_TEXTS, name)
        for key in card.__dataclass_fields__:
            if key.startswith("words"):
                shown = f"{card.title} {getattr(card, key)}"
                shown = shown.replace("{SAY}", ENGLISH_TEXTS.nurse_in_charge.say)
                shown = shown.replace("{NURSE_IN_CHARGE_TITLE}", "the ward sister in navy blue")
                if key == "words_without_number":
                    shown += f" {card.withheld}"
                assert len(shown.split()) <= 40, (name, key, shown)


def test_no_sentence_is_longer_than_twenty_words() -> None:
    texts = [text for card in CARDS for text in _texts(card)]
    long = [s for text in texts for s in re.split(r"[.?!:]", text) if len(s.split()) > 20]
    assert long == []


def _texts(card: str) -> list[str]:
    said = msgspec.to_builtins(getattr(ENGLISH_TEXTS, card)).values()
    lists = [value if isinstance(value, tuple | list) else [value] for value in said]
    return [text for texts in lists for text in texts if isinstance(text, str)]
