"""A picture for a film that brings none: one of its own frames, or a plain one."""

import shutil
import struct
import subprocess
import zlib
from pathlib import Path

_PATIENCE_SECONDS = 30
_WIDTH, _HEIGHT = 1280, 720
_COLOUR = bytes((0x17, 0x3F, 0x4A))


def poster_of(film: Path, seconds: float) -> bytes:
    """A PNG picture for `film`, from its first third where ffmpeg is installed."""
    return _frame(film, seconds / 3) or plain_poster()


def plain_poster() -> bytes:
    """A PNG picture of one colour (PNG specification, third edition, section 11.2)."""
    row = b"\0" + _COLOUR * _WIDTH
    header = struct.pack(">IIBBBBB", _WIDTH, _HEIGHT, 8, 2, 0, 0, 0)
    chunks = ((b"IHDR", header), (b"IDAT", zlib.compress(row * _HEIGHT, 9)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(kind, data) for kind, data in chunks)


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def _frame(film: Path, at: float) -> bytes | None:
    program = shutil.which("ffmpeg")
    if program is None:
        return None
    command = [
        *(program, "-v", "error", "-protocol_whitelist", "file,pipe", "-ss", f"{at:.2f}"),
        *("-i", str(film), "-frames:v", "1", "-vf", f"scale={_WIDTH}:-2"),
        *("-c:v", "png", "-f", "image2pipe", "-"),
    ]
    try:
        done = subprocess.run(
            command, capture_output=True, check=True, timeout=_PATIENCE_SECONDS,
            stdin=subprocess.DEVNULL,
        )  # fmt: skip
    except (subprocess.SubprocessError, OSError):
        return None
    return done.stdout or None
