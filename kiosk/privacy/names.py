"""PURE: names of people in free text, with a capital letter or without.

A word is taken for a name when a list has it, when a title or a relationship stands before it
("Dr", "my son"), when it is introduced ("called", "thank you"), or when it stands in the middle of
a sentence with a capital letter and does something. Recall comes before precision: the guard asks,
and whoever writes decides.
"""

from collections.abc import Iterator

from kiosk.privacy.cues import CUES, Cues
from kiosk.privacy.finding import Finding, Kind
from kiosk.privacy.name_lists import NameLists
from kiosk.privacy.tokens import Token, tokens

_LONGEST_NAME = 3


def find_names(text: str, language: str, lists: NameLists) -> Iterator[Finding]:
    """Every name in `text`, written in `language`; of Dr Jane Hill, `Jane Hill`."""
    yield from _Reader(text, CUES.get(language.partition("-")[0], CUES["en"]), lists).find()


class _Reader:
    """Goes through one text from its first word to its last."""

    def __init__(self, text: str, cues: Cues, lists: NameLists) -> None:
        self._tokens = tokens(text)
        self._cues = cues
        self._lists = lists

    def find(self) -> Iterator[Finding]:
        at = 0
        follows_name = False
        while at < len(self._tokens):
            here = self._tokens[at]
            if self._is_name(at, follows_name=follows_name):
                end = self._end_of_name(at)
                yield Finding(here.start, self._tokens[end - 1].end, Kind.NAME)
                at, follows_name = end, True
                continue
            follows_name = follows_name and here.lower in self._cues.joins
            at += 1

    def _is_name(self, at: int, *, follows_name: bool) -> bool:
        here = self._tokens[at]
        if here.lower in self._lists.never or len(here.word) == 1 or self._is_foreign(here):
            return False
        if self._cues.has_capitals and not here.is_capital:
            return self._is_name_in_small_letters(at)
        if self._is_known(here.lower):
            return True
        if self._follows_title(at) or (follows_name and self._joins_on(at)):
            return here.lower not in self._cues.stops
        return self._cues.has_capitals and self._is_likely(at)

    def _is_likely(self, at: int) -> bool:
        """Whether a word with a capital letter, on no list or an ambiguous one, is a name here."""
        here = self._tokens[at]
        if here.lower in self._lists.ambiguous:
            return self._speaks_for_name(at)
        if here.lower in self._lists.common or here.starts_sentence:
            return here.starts_sentence and self._is_declined(here)
        return self._cues.capital_is_name or self._speaks_for_name(at)

    def _is_foreign(self, here: Token) -> bool:
        """Words in Latin letters within a language that has none are left to their own rules."""
        return not self._cues.has_capitals and here.word.isascii() and not here.is_capital

    def _is_known(self, word: str) -> bool:
        parts = word.split("-")
        lists = self._lists
        return any(part in lists.known and part not in lists.ambiguous for part in parts)

    def _is_name_in_small_letters(self, at: int) -> bool:
        here, before = self._tokens[at], self._before(at)
        if here.lower in self._lists.sure:
            return True
        is_word = here.lower in self._lists.common or here.lower in self._cues.stops
        if is_word or before is None or here.starts_sentence:
            return False
        return before.lower in self._cues.titles

    def _follows_title(self, at: int) -> bool:
        before = self._before(at)
        if before is None or (self._tokens[at].starts_sentence and before.lower != "dr"):
            return False
        cues = self._cues
        return before.lower in cues.titles or before.lower in cues.relations

    def _joins_on(self, at: int) -> bool:
        before = self._before(at)
        return before is not None and before.lower in self._cues.joins

    def _speaks_for_name(self, at: int) -> bool:
        """Whether the word before or after makes a name of a word with a capital letter."""
        here, before, after = self._tokens[at], self._before(at), self._after(at)
        cues = self._cues
        if here.is_possessive:
            return True
        if before is not None and not here.starts_sentence:
            introduced = before.lower in cues.introductions
            if introduced or before.lower in cues.titles or before.lower in cues.relations:
                return True
        return after is not None and not after.starts_sentence and after.lower in cues.deeds

    def _is_declined(self, here: Token) -> bool:
        """Whether a list has the word with another ending, as in Polish."""
        stem = here.lower[: max(len(here.lower) - 2, 3)]
        if not self._cues.declines or len(here.lower) <= len(stem):
            return False
        return any(stem + ending in self._lists.sure for ending in self._cues.declines)

    def _end_of_name(self, at: int) -> int:
        """After further words with capital letters: Sam Whittaker, Mary O'Connor."""
        end = at + 1
        if self._tokens[at].is_possessive or not self._cues.has_capitals:
            return end
        while end < len(self._tokens) and end - at < _LONGEST_NAME:
            following = self._tokens[end]
            goes_on = following.gap in {" ", "-"} and following.is_capital
            if not goes_on or following.lower in self._lists.never:
                break
            end += 1
            if following.is_possessive:
                break
        return end

    def _before(self, at: int) -> Token | None:
        """The word before, past an initial: the title of Mrs P Fletcher."""
        while at > 1 and self._tokens[at - 1].is_initial:
            at -= 1
        return self._tokens[at - 1] if at > 0 else None

    def _after(self, at: int) -> Token | None:
        return self._tokens[at + 1] if at + 1 < len(self._tokens) else None
