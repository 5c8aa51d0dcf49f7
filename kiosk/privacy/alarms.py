"""Words of harm or worry: which flag they raise, and which help is shown at once.

A list is one TOML file a language in the pack's folder `guard/`: for each flag its `help`, which is
shown, and `phrases`. In a phrase `*` stands for any ending of a word, and `..` for up to four
words between two others. Nothing is counted or weighed: one phrase raises the flag.
"""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import msgspec

from kiosk.errors import ContentFault
from kiosk.survey.response import Flag

_GAP = r"(?:\W+\w+){0,4}?\W+"
_SAME = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "`": "'"})
ENGLISH = "en-GB"


class _Part(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    help: str
    phrases: list[str]


class _File(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    status: str
    safeguarding: _Part
    worry: _Part


@dataclass(frozen=True, slots=True)
class Alarm:
    """Why somebody should read a text first, and the words to show to whoever wrote it."""

    flag: Flag
    help: str


@dataclass(frozen=True, slots=True)
class _List:
    flag: Flag
    help: str
    pattern: re.Pattern[str]


class AlarmLists:
    """The lists of all languages of a pack."""

    def __init__(self, lists: Mapping[str, tuple[_List, ...]]) -> None:
        """Made by `load`."""
        self._lists = lists

    @classmethod
    def load(cls, folder: Path) -> "AlarmLists":
        """The lists in `folder`, whose files are named by language, such as `en-GB.toml`.

        Raises:
            ContentFault: a file is not as it should be, or English is not there.
        """
        lists = {file.stem: _read(file) for file in sorted(folder.glob("*.toml"))}
        if ENGLISH not in lists:
            raise ContentFault(
                f"There are no words of harm or worry in {ENGLISH}.", f"Add guard/{ENGLISH}.toml."
            )
        return cls(lists)

    def languages(self) -> frozenset[str]:
        """The languages that there is a list in."""
        return frozenset(self._lists)

    def heard(self, text: str, language: str) -> tuple[Alarm, ...]:
        """The alarms that `text` raises, by the words of `language` and of English."""
        said = text.translate(_SAME)
        mine = self._lists.get(language) or self._lists[ENGLISH]
        both = zip(mine, self._lists[ENGLISH], strict=True)
        return tuple(
            Alarm(own.flag, own.help)
            for own, english in both
            if own.pattern.search(said) or english.pattern.search(said)
        )


def _read(file: Path) -> tuple[_List, ...]:
    try:
        found = msgspec.convert(tomllib.loads(file.read_text(encoding="utf-8")), _File)
    except (OSError, ValueError, msgspec.ValidationError) as error:
        raise ContentFault(
            f"The words of harm and worry in {file.name} cannot be used: {error}.",
            "Give it a status, and for safeguarding and worry a help and phrases.",
        ) from error
    parts = ((Flag.SAFEGUARDING, found.safeguarding), (Flag.WORRY, found.worry))
    return tuple(_List(flag, part.help, _pattern(part.phrases)) for flag, part in parts)


def _pattern(phrases: list[str]) -> re.Pattern[str]:
    each = (_phrase(phrase.translate(_SAME)) for phrase in phrases)
    return re.compile(rf"(?<!\w)(?:{'|'.join(each)})(?!\w)", re.IGNORECASE)


def _phrase(phrase: str) -> str:
    parts = [
        r"\W+".join(re.escape(word).replace(r"\*", r"\w*") for word in part.split())
        for part in phrase.split("..")
    ]
    return _GAP.join(parts)
