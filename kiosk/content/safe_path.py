"""Which paths a pack may name: relative, portable to Windows and Linux, and unable to escape."""

import re
import unicodedata
from pathlib import Path, PurePosixPath

LONGEST_PATH = 200
ALLOWED_ENDINGS = frozenset(
    {
        *(".mp4", ".m4v", ".mov", ".mkv", ".webm"),
        *(".vtt", ".html", ".md", ".json", ".toml"),
        *(".png", ".jpg", ".jpeg", ".webp"),
    }
)
_RESERVED = re.compile(r"(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])", re.IGNORECASE)
_FORBIDDEN = re.compile(r'[<>:"|?*]')


def reason_against(path: str) -> str:
    """Why a pack may not name this path, as the end of a sentence; empty when it may.

    The rules for names are those of Windows (Microsoft, "Naming Files, Paths, and Namespaces"),
    the stricter of the two systems.
    """
    for refused, reason in (
        (not path or len(path) > LONGEST_PATH, f"is empty or longer than {LONGEST_PATH} letters"),
        ("\\" in path, "has a backslash"),
        (path.startswith("/"), "starts at the root of a disk"),
        (bool(_FORBIDDEN.search(path)), "has a drive letter or a sign that no file name may have"),
        (not path.isprintable(), "has a letter that cannot be seen"),
        (path != unicodedata.normalize("NFC", path), "is not in composed Unicode (NFC)"),
    ):
        if refused:
            return reason
    reasons = (_reason_against_part(part) for part in path.split("/"))
    return next((reason for reason in reasons if reason), _reason_against_ending(path))


def _reason_against_ending(path: str) -> str:
    known = PurePosixPath(path).suffix.lower() in ALLOWED_ENDINGS
    return "" if known else "is no kind of file that a pack may hold"


def _reason_against_part(part: str) -> str:
    if part in {"", ".", ".."}:
        return "has an empty part, '.' or '..'"
    if part.startswith(".") or part[-1] in ". ":
        return "has a part that is hidden or ends in a dot or a space"
    if _RESERVED.fullmatch(part.split(".", maxsplit=1)[0].rstrip()):
        return "uses a name that Windows keeps for a device"
    return ""


def passes_a_link(folder: Path, path: str) -> bool:
    """Whether any part of `path` below `folder` is a symbolic link."""
    here = folder
    for part in PurePosixPath(path).parts:
        here /= part
        if here.is_symlink():
            return True
    return False
