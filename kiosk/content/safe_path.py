"""Which paths a pack may name: relative, portable to Windows and Linux, and unable to escape; pure.

The rules for names are those of Windows (Microsoft, "Naming Files, Paths, and Namespaces"), the
stricter of the two systems.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator

LONGEST_PATH = 200
LONGEST_PART_BYTES = 200
MOST_PARTS = 8
FILM_ENDINGS = frozenset({".mp4", ".m4v", ".mov", ".mkv", ".webm"})
PICTURE_ENDINGS = frozenset({".png", ".jpg", ".jpeg", ".webp"})
TEXT_ENDINGS = frozenset({".vtt", ".html", ".md", ".json", ".toml"})
ALLOWED_ENDINGS = FILM_ENDINGS | PICTURE_ENDINGS | TEXT_ENDINGS
PROGRAM_ENDINGS = frozenset(
    {
        *(".exe", ".dll", ".com", ".scr", ".msi", ".bat", ".cmd", ".ps1", ".vbs", ".js", ".jar"),
        *(".sh", ".py", ".so", ".dylib", ".app", ".apk", ".lnk", ".desktop", ".qml", ".hta"),
    }
)
_RESERVED = re.compile(r"(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])", re.IGNORECASE)
_FORBIDDEN = re.compile(r'[<>:"|?*]')
_TURNS_LETTERS = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f]")


def reason_against(path: str) -> str:
    """Why a pack may not name this path, as the end of a sentence; empty when it may."""
    for refused, reason in (
        (not path, "has no name"),
        (len(path) > LONGEST_PATH, f"is longer than {LONGEST_PATH} letters"),
        ("\\" in path, "has a backslash"),
        (path.startswith("/"), "starts at the root of a disk"),
        (bool(_CONTROL.search(path)), "has a control character"),
        (bool(_FORBIDDEN.search(path)), "has a drive letter or a sign that no file name may have"),
        (bool(_TURNS_LETTERS.search(path)), "has a sign that turns letters round and hides a name"),
        (not path.isprintable(), "has a letter that cannot be seen"),
        (path != unicodedata.normalize("NFC", path), "is not in composed Unicode (NFC)"),
        (path.count("/") >= MOST_PARTS, f"lies deeper than {MOST_PARTS} folders"),
    ):
        if refused:
            return reason
    reasons = (_reason_against_part(part) for part in path.split("/"))
    return next((reason for reason in reasons if reason), _reason_against_ending(path))


def _reason_against_ending(path: str) -> str:
    name = path.rpartition("/")[2]
    ending = f".{name.rpartition('.')[2].lower()}" if "." in name else ""
    if ending in PROGRAM_ENDINGS:
        return "is a program or a script, which no pack may hold"
    return "" if ending in ALLOWED_ENDINGS else "is no kind of file that a pack may hold"


def _reason_against_part(part: str) -> str:
    if part in {"", ".", ".."}:
        return "has an empty part, '.' or '..'"
    if part.startswith("."):
        return "has a part that is hidden"
    if part[-1] in ". ":
        return "has a part that ends in a dot or a space"
    if len(part.encode("utf-8")) > LONGEST_PART_BYTES:
        return "has a part that is too long for some disks"
    if _RESERVED.fullmatch(part.split(".", maxsplit=1)[0].rstrip()):
        return "uses a name that Windows keeps for a device"
    return ""


def shown(path: str) -> str:
    """A path as it may stand in a message: nothing in it turns letters round or clears a screen."""
    return "".join(letter if letter.isprintable() else "\ufffd" for letter in path)


def _folders_of(path: str) -> Iterator[str]:
    at = path.find("/")
    while at >= 0:
        yield path[:at]
        at = path.find("/", at + 1)


def clashes(paths: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Paths that cannot lie beside the others on every disk, each with the reason.

    Windows takes names for one that differ only in capitals, and no disk has a file and a folder of
    one name.
    """
    files: dict[str, str] = {}
    folders: dict[str, str] = {}
    for path in paths:
        if before := files.get(path.casefold()):
            yield (
                path,
                "is there twice" if before == path else f'differs from "{before}" in capitals',
            )
        files.setdefault(path.casefold(), path)
        for folder in _folders_of(path):
            if folders.setdefault(folder.casefold(), folder) != folder:
                yield (
                    path,
                    f'is in a folder that differs from "{folders[folder.casefold()]}" in capitals',
                )
    yield from (
        (path, "is a file and a folder at once") for key, path in files.items() if key in folders
    )
