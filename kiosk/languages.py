"""The languages a station may offer."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Language:
    """One language of the interface.

    Attributes:
        code: BCP-47 tag.
        name: its own name, in its own script.
        rtl: whether it is written right to left.
        draft: whether any of its texts still lacks a human check.
    """

    code: str
    name: str
    rtl: bool = False
    draft: bool = False


def offered(
    known: Iterable[Language],
    wanted: Collection[str],
    complete: Iterable[Collection[str]],
    *,
    drafts_allowed: bool,
) -> tuple[Language, ...]:
    """The languages of `known` that the ward wants and that every part of the kiosk has.

    Args:
        known: all languages with help texts.
        wanted: the tags in the ward's settings, in the ward's order.
        complete: for each part (interface, surveys, captions…) the tags it has.
        drafts_allowed: true on a demo ward, which marks drafts as such.
    """
    parts = [frozenset(part) for part in complete]
    by_code = {language.code: language for language in known}
    chosen = (by_code[code] for code in wanted if code in by_code)
    return tuple(
        language
        for language in chosen
        if all(language.code in part for part in parts) and (drafts_allowed or not language.draft)
    )
