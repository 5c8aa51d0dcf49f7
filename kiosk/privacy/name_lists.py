"""Which words are names: our own lists, and those that the Faker package has by country."""

from collections.abc import Iterable
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

from kiosk.privacy.tokens import without_accents

_COUNTRIES = (
    *("en_GB", "en_IE", "en_IN", "en_PK", "en_NG", "en_KE", "ga_IE", "pl_PL", "ro_RO", "pt_PT"),
    *("es_ES", "it_IT", "fr_FR", "lt_LT", "hu_HU", "yo_NG", "zu_ZA", "ar_AA", "fa_IR", "hi_IN"),
)
_IN_FAKER = ("first_names", "first_names_male", "first_names_female")
_SHORTEST = 3


@dataclass(frozen=True, slots=True)
class NameLists:
    """Words in small letters.

    Attributes:
        known: first names; with a capital letter they are taken for one anywhere.
        sure: those of them that are taken for one in small letters too.
        ambiguous: names that are ordinary words as well.
        never: words with a capital letter that name nobody.
        common: ordinary words.
    """

    known: frozenset[str]
    sure: frozenset[str]
    ambiguous: frozenset[str]
    never: frozenset[str]
    common: frozenset[str]

    @classmethod
    def load(cls, folder: Path) -> "NameLists":
        """The lists of `folder`, and Faker's.

        Raises:
            OSError: a list cannot be read.
        """
        own = _words(folder / "names.txt") | _words(folder / "names.ur.txt")
        ambiguous, never = _words(folder / "ambiguous.txt"), _words(folder / "not-names.txt")
        common = _words(folder / "common.txt") | _of_faker("lorem", ("en_US",), ("word_list",))
        not_sure = ambiguous | never | common
        known = own | _of_faker("person", _COUNTRIES, _IN_FAKER)
        return cls(
            known=frozenset(w for w in known - never - common if len(w) >= _SHORTEST),
            sure=frozenset(word for word in own - not_sure if len(word) >= _SHORTEST),
            ambiguous=frozenset(ambiguous),
            never=frozenset(never),
            common=frozenset(common - own),
        )


def _words(file: Path) -> set[str]:
    lines = file.read_text(encoding="utf-8").splitlines()
    words = {word for line in lines if not line.startswith("#") for word in line.split()}
    return words | {without_accents(word) for word in words}


def _of_faker(subject: str, places: Iterable[str], lists: Iterable[str]) -> set[str]:
    found: set[str] = set()
    for place in places:
        provider = import_module(f"faker.providers.{subject}.{place}").Provider
        for name in lists:
            found.update(without_accents(w.lower()) for w in getattr(provider, name, ()))
    return found
