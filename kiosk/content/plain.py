"""PURE: what msgspec finds wrong with a value, said for the person who wrote it."""

import re
from collections.abc import Callable

_KINDS = {
    "int": "a whole number",
    "float": "a number",
    "str": "text",
    "bool": "true or false",
    "object": "an object in braces",
    "array": "a list in brackets",
    "null": "null",
    "object | null": "an object in braces, or null",
    "str | null": "text, or null",
    "date": "a day",
    "date | null": "a day, or null",
}
_PATTERNS = {
    "[a-z0-9]+(-[a-z0-9]+)*": "should be an id of small letters, digits and single dashes",
    "[0-9a-f]{64}": "should be a SHA-256, 64 digits from 0 to f",
    "[a-z]{2,3}(": 'should be a language tag, such as "en-GB"',
    "\\\\S": "should not be empty",
    "[A-Z_]+": "should be capital letters",
}
_SAYINGS: tuple[tuple[str, Callable[[re.Match[str]], str]], ...] = (
    (
        r"Expected `([^`]+)`, got `([^`]+)`",
        lambda m: f"should be {_KINDS.get(m[1], m[1])}, and is {_KINDS.get(m[2], m[2])}",
    ),
    (r"Expected `\w+` >= (\S+)", lambda m: f"should be {m[1]} at least"),
    (r"Expected `\w+` > (\S+)", lambda m: f"should be more than {m[1]}"),
    (r"Expected `\w+` <= (\S+)", lambda m: f"should be {m[1]} at most"),
    (r"Expected `\w+` of length >= (\S+)", lambda m: f"should have {m[1]} at least"),
    (r"Expected `\w+` of length <= (\S+)", lambda m: f"should have {m[1]} letters at most"),
    (r"Expected `str` matching regex '(.*)'", lambda m: _pattern(m[1])),
    (r"Object contains unknown field `(.*)`", lambda m: f'has a key "{m[1]}" that nobody knows'),
    (r"Object missing required field `(.*)`", lambda m: f'lacks the key "{m[1]}"'),
    (r"Invalid enum value (.*)", lambda m: f"should be one of the known words, not {m[1]}"),
    (r"Invalid RFC3339 encoded date", lambda _: "should be a day, such as 2026-11-02"),
    (r"Input data was truncated", lambda _: "ends before it is complete"),
)


def plainly(message: str) -> str:
    """The end of a sentence about the value; the message itself where it is not known."""
    for pattern, say in _SAYINGS:
        if match := re.fullmatch(pattern, message):
            return say(match)
    return f"is not understood: {message}"


def plainly_with_place(message: str) -> str:
    """The same of a message that says where the value stands."""
    complaint, _, where = message.partition(" - at `$")
    place = where.rstrip("`").lstrip(".") or "the whole of it"
    return f"{place} {plainly(complaint)}"


def _pattern(regex: str) -> str:
    for known, words in _PATTERNS.items():
        if known in regex:
            return words
    return "is not written as it should be"
