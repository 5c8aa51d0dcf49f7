"""A text and its translations."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

_NONE: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Words:
    """What a family reads, in every language that the survey file has it in.

    Attributes:
        text: the wording in the survey's own language.
        translations: the wording by BCP-47 tag.
        styled: safe HTML of the survey's own language; empty where there is plain text only.
        styled_translations: the same by BCP-47 tag.
    """

    text: str
    translations: Mapping[str, str] = field(default_factory=lambda: _NONE)
    styled: str = ""
    styled_translations: Mapping[str, str] = field(default_factory=lambda: _NONE)

    def in_language(self, language: str) -> str:
        """The wording in `language` or its main language (`ur` for `ur-PK`), else as written."""
        return _find(self.translations, language) or self.text

    def styled_in(self, language: str) -> str:
        """The same with emphasis and lists, as safe HTML; empty where there is plain text only."""
        if found := _find(self.styled_translations, language):
            return found
        return "" if _find(self.translations, language) else self.styled

    def __bool__(self) -> bool:
        """Whether anything is said."""
        return bool(self.text)


def _find(texts: Mapping[str, str], language: str) -> str:
    return texts.get(language) or texts.get(language.partition("-")[0]) or ""


NOTHING = Words("")
