"""PURE: a text as words, with what stands between them."""

import re
import unicodedata
from dataclasses import dataclass

_ACCENTS = re.compile(r"[\u0300-\u036f]")
_WORD = re.compile(r"[^\W\d_]+(?:['’`-][^\W\d_]+)*", re.UNICODE)
_POSSESSIVE = re.compile(r"['’](?:s|S)?$")
_ENDS_SENTENCE = re.compile(r"[.!?…:;•\n\"“”،۔]|^\s*[-–]\s|[-–]\s")


def without_accents(word: str) -> str:
    """The same word with its Latin letters plain; other scripts keep their marks."""
    apart = unicodedata.normalize("NFD", word)
    if "a" <= apart[:1] <= "z":
        apart = _ACCENTS.sub("", apart)
    return unicodedata.normalize("NFC", apart)


@dataclass(frozen=True, slots=True)
class Token:
    """One word.

    Attributes:
        word: without the possessive 's.
        starts_sentence: whether it is the first of a sentence, where any word has a capital.
        is_possessive: whether something of it follows: Liam's.
        gap: what stands between the word before and this one.
    """

    start: int
    end: int
    word: str
    starts_sentence: bool
    is_possessive: bool
    gap: str

    @property
    def lower(self) -> str:
        """In small letters, with a plain apostrophe and without accents of Latin letters."""
        return without_accents(self.word.lower().replace("’", "'"))

    @property
    def is_initial(self) -> bool:
        """Whether it is one capital letter, and not a word by itself."""
        return len(self.word) == 1 and self.word.isupper() and self.word not in "AI"

    @property
    def is_capital(self) -> bool:
        """Whether it begins with a capital letter and is no abbreviation in capitals."""
        return self.word[:1].isupper() and not (self.word.isupper() and len(self.word) > 1)


def tokens(text: str) -> tuple[Token, ...]:
    """The words of `text`."""
    found: list[Token] = []
    last = 0
    for match in _WORD.finditer(text):
        word, end = match[0], match.end()
        possessive = _POSSESSIVE.search(word)
        if possessive:
            end -= len(possessive[0])
            word = word[: -len(possessive[0])]
        gap = text[last : match.start()]
        starts = not found or bool(_ENDS_SENTENCE.search(gap))
        found.append(Token(match.start(), end, word, starts, possessive is not None, gap))
        last = match.end()
    return tuple(found)
