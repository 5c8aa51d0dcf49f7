"""The languages in which help is complete, for the language list and the readiness check."""

from collections.abc import Mapping
from pathlib import Path

from kiosk.escalation.english import ENGLISH_TEXTS
from kiosk.escalation.texts import HelpTexts
from kiosk.escalation.translation import load_help_texts
from kiosk.languages import Language


def help_languages(assets: Path) -> tuple[Language, ...]:
    """English and every language with a help file that lacks nothing; drafts are marked."""
    return tuple(_language(texts) for texts in _all(assets).values() if not texts.in_english)


def incomplete_languages(assets: Path) -> dict[str, Mapping[str, str]]:
    """For each help file that lacks something: its cards without a usable text, and why."""
    return {tag: texts.in_english for tag, texts in _all(assets).items() if texts.in_english}


def _all(assets: Path) -> dict[str, HelpTexts]:
    tags = sorted(file.stem for file in (assets / "help").glob("*.toml"))
    translations = {tag: load_help_texts(assets, tag) for tag in tags}
    return {ENGLISH_TEXTS.language: ENGLISH_TEXTS, **translations}


def _language(texts: HelpTexts) -> Language:
    return Language(texts.language, texts.native_name, rtl=texts.rtl, draft=not texts.live)
