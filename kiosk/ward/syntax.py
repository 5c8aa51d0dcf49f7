"""A TOML mistake in the words of somebody who has never heard of TOML; pure."""

import re

from kiosk.ward.lines import key_lines
from kiosk.ward.problems import Problem

_PLACE = re.compile(r"\(at line (\d+), column \d+\)")
_TWICE = re.compile(r"Cannot (overwrite|declare|redefine|mutate)")

_HINTS = (
    (r"[“”„‘’]", "The quotes are curly.", 'Use straight double quotes: "like this".'),
    (
        r"=\s*\d{1,2}:\d{2}",
        "A time stands without quotes.",
        'Write it in double quotes: "19:30-07:30".',
    ),
    (
        r"=\s*\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}",
        "This is not a date of the calendar in the right form.",
        "Write year, month, day with dashes and no quotes: 2026-11-02.",
    ),
    (
        r"=\s*\+?[0-9][0-9 ]+$",
        "A phone number stands without quotes.",
        'Write it in double quotes: "01632 960 123".',
    ),
    (
        r"=\s*(?i:yes|no|on|off|true|false)\b",
        "This is not a yes or no the kiosk knows.",
        "Write true or false, in small letters.",
    ),
    (r"\\", "There is a backslash (\\) in the text.", "Take the backslash out."),
    (r"=\s*$", "There is nothing after the equals sign.", 'Write the value, or "" for none.'),
    (
        r'^[^=]*=\s*"[^"]*$',
        "The closing quote is missing.",
        'End the text with a double quote: "like this".',
    ),
    (r"^\s*\[[^\]]*$", "The closing square bracket is missing.", "End the line with ]."),
    (
        r"^[^=\[]+$",
        "There is no equals sign.",
        'Write name = "value", or start the line with # for a remark.',
    ),
    (r"=\s*[A-Za-z]", "A text stands without quotes.", 'Write it in double quotes: "like this".'),
)
_UNKNOWN = (
    "This line cannot be read.",
    'Compare it with the example file: name = "value", one on a line.',
)


def syntax_problem(text: str, message: str) -> Problem:
    """The problem behind a message of `tomllib`, or of Python when it gave up on the file."""
    if _TWICE.search(message) and (twice := _set_twice(text)):
        return twice
    lines = text.rstrip("\n").split("\n")
    place = _PLACE.search(message)
    line_number = min(int(place[1]), len(lines)) if place else len(lines)
    if "Unclosed array" in message:
        what, cure = "A list before this line is not closed.", "End the list with ]."
    else:
        what, cure = _hint(lines[line_number - 1])
    return Problem(line_number, "", what, cure)


def _hint(line: str) -> tuple[str, str]:
    bare = line.partition("#")[0].rstrip()
    found = [(what, cure) for pattern, what, cure in _HINTS if re.search(pattern, bare)]
    return found[0] if found else _UNKNOWN


def _set_twice(text: str) -> Problem | None:
    seen: dict[tuple[str, ...], int] = {}
    for path, line in key_lines(text):
        if path in seen:
            return Problem(
                line,
                ".".join(path),
                f"This is set twice, first on line {seen[path]}.",
                "Keep one of the two lines.",
            )
        seen[path] = line
    return None
