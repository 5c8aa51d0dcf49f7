"""On which line each key of a TOML file stands; `tomllib` does not say.

Good for settings: tables, keys and dotted keys. Values are skipped, not understood.
"""

import re
from collections.abc import Iterator, Mapping

from kiosk.ward.problems import KeyPath

_NAME = r"""(?:[A-Za-z0-9_-]+|"[^"]*"|'[^']*')"""
_DOTTED = rf"{_NAME}(?:\s*\.\s*{_NAME})*"
_HEADER = re.compile(rf"\s*\[{{1,2}}\s*({_DOTTED})\s*\]{{1,2}}\s*(?:#.*)?")
_ASSIGNMENT = re.compile(rf"\s*({_DOTTED})\s*=")
_BLOCK_QUOTES = re.compile(r'"""|' + "'''")


def key_lines(text: str) -> Iterator[tuple[KeyPath, int]]:
    """Every table header and key with its line, from the top down; a key set twice comes twice."""
    table: KeyPath = ()
    in_block = False
    for line_number, line in enumerate(text.split("\n"), start=1):
        if not in_block:
            if header := _HEADER.fullmatch(line):
                table = _parts(header[1])
                yield table, line_number
            elif assignment := _ASSIGNMENT.match(line):
                yield (*table, *_parts(assignment[1])), line_number
        in_block ^= len(_BLOCK_QUOTES.findall(line)) % 2 == 1


def nearest_line(lines: Mapping[KeyPath, int], path: KeyPath) -> int | None:
    """The line of `path`, or of the nearest table around it that stands in the file."""
    for length in range(len(path), 0, -1):
        if path[:length] in lines:
            return lines[path[:length]]
    return None


def _parts(dotted: str) -> KeyPath:
    return tuple(name.strip("\"'") for name in re.findall(_NAME, dotted))
