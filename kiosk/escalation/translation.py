"""Translations of the help texts: one TOML file a language, checked card by card.

- A card is taken only if it has every text, with the same gaps as in English.
- A card says which English wording it was made from; when that has changed, it is out of date.
- A card that is not taken is in English, whole: a half-translated step is never shown.
"""

import hashlib
import tomllib
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

import msgspec

from kiosk.escalation.english import ENGLISH_TEXTS
from kiosk.escalation.placeholders import gaps, has_stray_brace
from kiosk.escalation.texts import CARDS, SPEAKS_ON, Direction, HelpTexts, Status
from kiosk.ward.values import LANGUAGE_TAG

_MADE_FROM = "made_from"


@dataclass(frozen=True, slots=True)
class _Head:
    language: str
    english_name: str
    native_name: str
    direction: Direction
    status: Status
    approved: bool


def help_file(assets: Path, language: str) -> Path:
    """Where the translation into `language` stands."""
    return assets / "help" / f"{language}.toml"


def load_help_texts(assets: Path, language: str) -> HelpTexts:
    """The help texts in `language`, each card that cannot be used in English.

    Never raises: with no usable file, or a tag that is none, everything is in English.
    """
    if language == ENGLISH_TEXTS.language:
        return ENGLISH_TEXTS
    if not LANGUAGE_TAG.fullmatch(language):
        return _all_english(f"“{language}” is not the code of a language")
    try:
        data = help_file(assets, language).read_bytes()
    except OSError as error:
        return _all_english(f"the file cannot be read: {error.strerror or error}")
    return parse_translation(data, language)


def parse_translation(data: bytes, language: str) -> HelpTexts:
    """The help texts in a translation file; pure; never raises."""
    try:
        document = tomllib.loads(data.decode("utf-8-sig"))
        head = msgspec.convert(document, _Head)
    except (ValueError, RecursionError, msgspec.ValidationError) as error:
        return _all_english(f"the file cannot be used: {error}")
    if head.language != language or head.status is Status.SOURCE:
        return _all_english(f"the file says language {head.language}, status {head.status}")
    cards, missing = _take_cards(document)
    return replace(ENGLISH_TEXTS, **asdict(head), **cards, in_english=missing)


def source_digest(card: str) -> str:
    """Twelve hexadecimal digits that change with the English wording of `card`."""
    wording = msgspec.json.encode(getattr(ENGLISH_TEXTS, card), order="sorted")
    return hashlib.sha256(wording).hexdigest()[:12]


def _all_english(reason: str) -> HelpTexts:
    return replace(ENGLISH_TEXTS, in_english=dict.fromkeys(CARDS, reason))


def _take_cards(document: dict[str, Any]) -> tuple[dict[str, Any], dict[str, str]]:
    faults = {name: _fault(name, document.get(name)) for name in CARDS}
    missing = {name: fault for name, fault in faults.items() if fault}
    if "spoken" in missing:
        missing = {**dict.fromkeys(SPEAKS_ON, "it needs the card spoken"), **missing}
    taken = {
        name: msgspec.convert(document[name], form)
        for name, form in CARDS.items()
        if name not in missing
    }
    return taken, missing


def _fault(name: str, said: object) -> str | None:
    """Why the card cannot be used; None when it can."""
    if not isinstance(said, dict):
        return "it is missing"
    texts = {key: value for key, value in said.items() if key != _MADE_FROM}
    try:
        card: object = msgspec.convert(texts, CARDS[name])
    except msgspec.ValidationError as error:
        return str(error)
    if unknown := texts.keys() - CARDS[name].__dataclass_fields__.keys():
        return f"it has an unknown text {min(unknown)}"
    if said.get(_MADE_FROM) != source_digest(name):
        return "the English wording has changed since it was translated"
    return _gap_fault(card, getattr(ENGLISH_TEXTS, name))


def _gap_fault(card: object, english: object) -> str | None:
    own, source = msgspec.to_builtins(card), msgspec.to_builtins(english)
    for key in source:
        said, meant = _joined(own[key]), _joined(source[key])
        if has_stray_brace(said) or gaps(said) != gaps(meant):
            return f"the gaps of {key} are not those of the English text"
    return None


def _joined(value: object) -> str:
    """A text, or a list of texts as one."""
    return " ".join(map(str, value)) if isinstance(value, list | tuple) else str(value)
