"""What the parts of a manifest must say of each other; pure."""

from collections.abc import Iterable, Mapping
from itertools import pairwise

from kiosk.content.forms import (
    MANIFEST_NAME,
    SIGNED,
    FilmEntry,
    ItemEntry,
    PackManifest,
    PageEntry,
    TranslationStatus,
)
from kiosk.content.safe_path import clashes, reason_against, shown
from kiosk.errors import ContentFault

SOURCE_LANGUAGE = "en-GB"


def check_rules(manifest: PackManifest) -> None:
    """Refuse a manifest whose parts contradict each other.

    Raises:
        ContentFault: naming the item or file, and the cure.
    """
    _check_languages(manifest)
    listed = _checked_paths(manifest)
    _check_once([item.id for item in manifest.items()], "item", "Give each item an id of its own.")
    for item in manifest.items():
        _check_listed(item, listed)
        _check_texts(item, manifest.languages)
        _check_days(item)
    for film in manifest.films:
        _check_film(film)
    for page in manifest.pages:
        _check_page(page)


def _check_languages(manifest: PackManifest) -> None:
    _check_once(manifest.languages, "language", "Name each language once.")
    if SOURCE_LANGUAGE not in manifest.languages:
        raise ContentFault(
            f"The pack does not have {SOURCE_LANGUAGE}, which every other language falls back to.",
            f"Add {SOURCE_LANGUAGE} to languages.",
        )


def _checked_paths(manifest: PackManifest) -> frozenset[str]:
    paths = [entry.path for entry in manifest.files]
    for path in paths:
        if reason := reason_against(path):
            raise ContentFault(
                f'The file "{shown(path)}" {reason}.', "Rename it, and list the new name."
            )
        if path == MANIFEST_NAME:
            raise ContentFault(f"{MANIFEST_NAME} lists itself.", "Take it out of files.")
    for path, reason in clashes(paths):
        raise ContentFault(
            f'The file "{shown(path)}" {reason}.',
            "Give each file one place of its own; capitals make no difference on Windows.",
        )
    return frozenset(paths)


def _check_once(names: Iterable[str], kind: str, cure: str) -> None:
    seen: set[str] = set()
    for name in names:
        if name in seen:
            raise ContentFault(f'The {kind} "{name}" is there twice.', cure)
        seen.add(name)


def _check_listed(item: ItemEntry, listed: frozenset[str]) -> None:
    for path in item.named_files():
        if path in listed:
            continue
        if reason := reason_against(path):
            raise ContentFault(f'{item.id}: the file "{shown(path)}" {reason}.', "Rename the file.")
        raise ContentFault(
            f'{item.id}: the file "{shown(path)}" is not in files.',
            "Add the file to the pack, or take it out of the item.",
        )


def _check_texts(item: ItemEntry, languages: tuple[str, ...]) -> None:
    _check_known(item, "titles", item.titles, languages)
    if SOURCE_LANGUAGE not in item.titles:
        raise ContentFault(f"{item.id}: no title in {SOURCE_LANGUAGE}.", "Add that title.")
    if set(item.translations) != set(item.titles):
        raise ContentFault(
            f"{item.id}: titles and translations are not in the same languages.",
            "Give every language that has a title its translation status, and no other.",
        )
    if TranslationStatus.SOURCE not in item.translations.values():
        raise ContentFault(
            f"{item.id}: no language is its source.", "Mark the language it was written in."
        )


def _check_known(
    item: ItemEntry, what: str, table: Mapping[str, object], known: Iterable[str]
) -> None:
    if unknown := sorted(set(table) - set(known)):
        raise ContentFault(
            f"{item.id}: {what} in {', '.join(unknown)}, which its languages do not have.",
            "Add the language to languages, titles and translations, or take it out.",
        )


def _check_days(item: ItemEntry) -> None:
    if item.reviewed_on and item.review_due and item.review_due <= item.reviewed_on:
        raise ContentFault(
            f"{item.id}: its next review is not after the last one.", "Correct reviewDue."
        )
    if not item.age_paths or len(set(item.age_paths)) < len(item.age_paths):
        raise ContentFault(
            f"{item.id}: its age paths are none, or one is there twice.", "Correct agePaths."
        )


def _check_page(page: PageEntry) -> None:
    _check_known(page, "a text", page.texts, page.titles)
    if SOURCE_LANGUAGE not in page.texts:
        raise ContentFault(f"{page.id}: no text in {SOURCE_LANGUAGE}.", "Add it.")


def _check_film(film: FilmEntry) -> None:
    _check_known(film, "a version", film.versions, (*film.titles, SIGNED))
    _check_known(film, "captions", film.captions, film.titles)
    _check_known(film, "a transcript", film.transcripts, film.titles)
    for what, table in (
        ("version", film.versions),
        ("captions", film.captions),
        ("transcript", film.transcripts),
    ):
        if SOURCE_LANGUAGE not in table:
            raise ContentFault(f"{film.id}: no {what} in {SOURCE_LANGUAGE}.", "Add it.")
    starts = film.chapters
    rising = all(before < after for before, after in pairwise(starts))
    if not rising or any(start >= film.seconds for start in starts):
        raise ContentFault(
            f"{film.id}: its chapters do not rise within its {film.seconds} seconds.",
            "Write when each scene starts, in order.",
        )
    for slot in film.slots:
        left, top, width, height = slot.rect
        if left + width > 1 or top + height > 1 or slot.from_seconds >= slot.to_seconds:
            raise ContentFault(
                f"{film.id}: the slot {slot.key} leaves the picture or lasts no time.",
                "Correct its rect and its times.",
            )
