"""PURE: whether somebody answers for an item exactly as it is now, and for its words."""

from collections.abc import Mapping
from enum import StrEnum

from kiosk.content.forms import TranslationStatus

_LIVE = frozenset({TranslationStatus.SOURCE, TranslationStatus.CLINICALLY_CHECKED})


class FilmStatus(StrEnum):
    """Whether somebody answers for a film, or a page, exactly as it is now."""

    DRAFT = "draft"
    APPROVED = "approved"


def is_draft_in(translations: Mapping[str, TranslationStatus], language: str) -> bool:
    """Whether what is shown in `language` has yet to be checked; false where it falls back."""
    return translations.get(language, TranslationStatus.SOURCE) not in _LIVE
