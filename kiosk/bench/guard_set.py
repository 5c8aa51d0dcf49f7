"""The labelled sentences that the guard is measured with."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from kiosk.privacy.finding import Finding, Kind
from kiosk.survey.response import Flag

_FOLDER = Path(__file__).resolve().parent / "sentences"
_LANGUAGES = {"en": "en-GB"}
_LABEL = re.compile(r"\{(\w+):([^}]*)\}")


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence with what is to be found in it."""

    language: str
    text: str
    findings: tuple[Finding, ...]
    flags: frozenset[Flag]


def sentences(name: str) -> tuple[Sentence, ...]:
    """The set `held-out`, `development` or `hard`."""
    return tuple(_read(_FOLDER / f"{name}.txt"))


def _read(file: Path) -> Iterator[Sentence]:
    language = ""
    for line in file.read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            language = _LANGUAGES.get(line.strip("[]"), line.strip("[]"))
        elif line and not line.startswith("#"):
            yield _sentence(language, line)


def _sentence(language: str, line: str) -> Sentence:
    labelled, _, flags = line.partition(" | ")
    text, found, at = "", [], 0
    for match in _LABEL.finditer(labelled):
        text += labelled[at : match.start()]
        found.append(Finding(len(text), len(text) + len(match[2]), Kind(match[1])))
        text += match[2]
        at = match.end()
    return Sentence(
        language, text + labelled[at:], tuple(found), frozenset(map(Flag, flags.split()))
    )
