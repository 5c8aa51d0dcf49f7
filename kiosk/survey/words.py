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
    """

    text: str
    translations: Mapping[str, str] = field(default_factory=lambda: _NONE)

    def in_language(self, language: str) -> str:
        """The wording in `language` or its main language (`ur` for `ur-PK`), else as written."""
        main = language.partition("-")[0]
        return self.translations.get(language) or self.translations.get(main) or self.text
