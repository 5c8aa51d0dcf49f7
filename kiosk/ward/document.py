"""Bytes of a settings file to its tables, with the line of every key; pure."""

import tomllib
from dataclasses import dataclass
from typing import Any

from kiosk.ward.lines import key_lines, nearest_line
from kiosk.ward.problems import KeyPath, Problem
from kiosk.ward.syntax import syntax_problem

MAX_BYTES = 64 * 1024


@dataclass(frozen=True, slots=True)
class Document:
    """A file that is TOML, whatever it says.

    Attributes:
        tables: as `tomllib` gives them.
        lines: key to line.
    """

    tables: dict[str, Any]
    lines: dict[KeyPath, int]

    def line_of(self, path: KeyPath) -> int | None:
        """The line of a key, or of the table around it."""
        return nearest_line(self.lines, path)


def read_document(data: bytes) -> Document | Problem:
    """The document in `data`, or the first thing that keeps it from being read."""
    if len(data) > MAX_BYTES:
        return Problem(
            None,
            "",
            f"The file is larger than {MAX_BYTES // 1024} kilobytes, so it cannot be a ward file.",
            "Put the right file in its place.",
        )
    try:
        text = data.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        return _not_utf8(data, error.start)
    try:
        tables = tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        return syntax_problem(text, str(error))
    return Document(tables, dict(reversed(list(key_lines(text)))))


def _not_utf8(data: bytes, at: int) -> Problem:
    return Problem(
        data.count(b"\n", 0, at) + 1,
        "",
        "The file is not saved as UTF-8, so a letter on this line cannot be read.",
        "Save it again as UTF-8: in Notepad, Save as, Encoding: UTF-8.",
    )
