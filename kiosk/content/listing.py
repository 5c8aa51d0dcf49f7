"""PURE: what lies in a pack's folder or archive, held against what its manifest lists."""

import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator

from kiosk.content.files import Found
from kiosk.content.forms import MANIFEST_NAME, PackManifest
from kiosk.content.problem import Problem
from kiosk.content.safe_path import reason_against, shown

_AUTHOR = "Take it out of the pack, or have the pack built again by its author."


def listing_problems(manifest: PackManifest, found: Iterable[Found]) -> Iterator[Problem]:
    """Every file that is there and should not be, or should be and is not as it should."""
    found = tuple(found)
    yield from (_problem(one.path, one.oddity, _AUTHOR) for one in found if one.oddity)
    counted = Counter(one.path for one in found)
    yield from (_problem(path, "is there twice") for path, n in counted.items() if n > 1)
    listed = {entry.path: entry for entry in manifest.files}
    there = {one.path: one for one in found}
    near = {_nearly(path): path for path in there}
    for path, entry in listed.items():
        if path not in there:
            yield _problem(path, _how_it_is_missing(path, near.get(_nearly(path))), _AUTHOR)
        elif there[path].length != entry.length and not there[path].oddity:
            yield _problem(path, f"has {there[path].length:,} bytes instead of {entry.length:,}")
    meant = {_nearly(path) for path in listed if path not in there}
    for path, one in there.items():
        is_expected = path in listed or path == MANIFEST_NAME or _nearly(path) in meant
        if not is_expected and not one.oddity:
            reason = reason_against(path) or "is in the pack but not in its list"
            yield _problem(path, reason, _AUTHOR)


def _how_it_is_missing(path: str, near: str | None) -> str:
    if near is None:
        return "is missing"
    if near.casefold() == path.casefold():
        return f'is there as "{shown(near)}": small and capital letters differ'
    return f'is there as "{shown(near)}", whose accents are written in another way'


def _nearly(path: str) -> str:
    return unicodedata.normalize("NFC", path).casefold()


def _problem(path: str, what: str, cure: str = "Have the pack sent again.") -> Problem:
    return Problem(path, f'The file "{shown(path)}" {what}.', cure)
