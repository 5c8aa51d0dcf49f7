"""PURE: what the items of a pack still lack before families on a live ward see them."""

from collections.abc import Iterable, Iterator
from datetime import date

from kiosk.content.approval import is_approved
from kiosk.content.forms import FilmEntry, ItemEntry, PackManifest, PageEntry, TranslationStatus
from kiosk.content.problem import Problem
from kiosk.content.review import GRACE_DAYS, Review, review
from kiosk.content.status import is_draft_in


def item_problems(manifest: PackManifest, today: date) -> Iterator[Problem]:
    """What does not keep the pack out, and keeps an item, or a language of it, from being shown."""
    digests = manifest.digests()
    for item in manifest.items():
        yield from _missing_languages(item, manifest.languages)
        yield from _unchecked_languages(item)
        if item.approver is None:
            yield _notice(item, "has no approver; a live ward does not show it", "Have it approved")
        elif not is_approved(item, digests):
            yield _notice(item, "was changed after it was approved", "Have it approved again")
        yield from _reviews(item, today)


def _missing_languages(item: ItemEntry, languages: Iterable[str]) -> Iterator[Problem]:
    for what, has in _words_of(item):
        if missing := [language for language in languages if language not in has]:
            names = ", ".join(missing)
            yield _notice(item, f"has no {what} in {names}", "Add them, or families get English")


def _words_of(item: ItemEntry) -> Iterator[tuple[str, Iterable[str]]]:
    yield "title", item.titles
    match item:
        case FilmEntry():
            yield "captions", item.captions
            yield "transcript", item.transcripts
        case PageEntry():
            yield "text", item.texts


def _unchecked_languages(item: ItemEntry) -> Iterator[Problem]:
    drafts = [key for key in item.titles if is_draft_in(item.translations, key)]
    if drafts:
        said = ", ".join(f"{key} ({item.translations[key]})" for key in drafts)
        wanted = TranslationStatus.CLINICALLY_CHECKED
        yield _notice(
            item, f"has words that nobody has checked: {said}", f"A live ward wants {wanted}"
        )


def _reviews(item: ItemEntry, today: date) -> Iterator[Problem]:
    if item.review_due is None:
        yield _notice(item, "has no review date", "Write reviewDue, or nobody is told in time")
        return
    match review(item.review_due, today, GRACE_DAYS):
        case Review.DUE:
            yield _notice(item, f"was due for review on {item.review_due}", "Have it reviewed")
        case Review.HIDDEN:
            yield _notice(
                item,
                f"was due for review on {item.review_due}, so long ago that stations hide it",
                "Have it reviewed",
            )


def _notice(item: ItemEntry, what: str, cure: str) -> Problem:
    return Problem(item.id, f'"{item.id}" {what}.', f"{cure}.", refuses=False)
