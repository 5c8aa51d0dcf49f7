"""PURE: whether the first bytes of a file are those of the kind that its name says."""

from pathlib import PurePosixPath

from kiosk.content.safe_path import PICTURE_ENDINGS, TEXT_ENDINGS

HEAD_BYTES = 4096
_PROGRAMS = (
    (b"MZ", "a Windows program"),
    (b"\x7fELF", "a Linux program"),
    (b"\xfe\xed\xfa\xce", "a Mac program"),
    (b"\xfe\xed\xfa\xcf", "a Mac program"),
    (b"\xce\xfa\xed\xfe", "a Mac program"),
    (b"\xcf\xfa\xed\xfe", "a Mac program"),
    (b"\xca\xfe\xba\xbe", "a Java or Mac program"),
    (b"\x00asm", "a WebAssembly program"),
    (b"dex\n", "an Android program"),
    (b"#!", "a script"),
    (b"\x4c\x00\x00\x00\x01\x14\x02\x00", "a Windows shortcut"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an Office document or an installer"),
    (b"%PDF", "a PDF, which may hold scripts"),
)
_ARCHIVES = (
    (b"PK\x03\x04", "a zip archive"),
    (b"Rar!\x1a\x07", "a RAR archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ\x00", "an xz archive"),
    (b"(\xb5/\xfd", "a zstd archive"),
    (b"MSCF", "a cabinet archive"),
)
_PICTURES = {
    ".png": (b"\x89PNG\r\n\x1a\n", 0),
    ".jpg": (b"\xff\xd8\xff", 0),
    ".jpeg": (b"\xff\xd8\xff", 0),
    ".webp": (b"WEBP", 8),
}


def kind_trouble(path: str, head: bytes) -> str:
    """What tells against a file by its beginning, as the end of a sentence; empty if nothing."""
    for mark, name in _PROGRAMS:
        if head.startswith(mark):
            return f"is {name}, whatever its name says"
    for mark, name in _ARCHIVES:
        if head.startswith(mark):
            return f"is {name} inside the pack"
    ending = PurePosixPath(path).suffix.lower()
    if ending in PICTURE_ENDINGS:
        mark, at = _PICTURES[ending]
        return "" if head[at:].startswith(mark) else f"is no {ending.lstrip('.').upper()} picture"
    if ending in TEXT_ENDINGS and b"\0" in head:
        return "holds no text"
    return ""
