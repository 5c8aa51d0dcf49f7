"""What a decoder finds wrong is said for the person who wrote it."""

from datetime import date
from typing import Annotated

import msgspec
import pytest

from kiosk.content.forms import Code, Digest, Growing, Language, Theme, Words
from kiosk.content.plain import plainly, plainly_with_place


class Form(msgspec.Struct, forbid_unknown_fields=True):
    number: int = 0
    grown: Growing = 1
    share: Annotated[float, msgspec.Meta(gt=0, le=1)] = 1.0
    words: Words = "x"
    path: Annotated[str, msgspec.Meta(min_length=1)] = "x"
    code: Code = "x"
    digest: Digest = "0" * 64
    language: Language = "en-GB"
    theme: Theme = Theme.MY_CARE
    day: date | None = None
    truth: bool = True
    names: tuple[str, ...] = ()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (b'{"number": "1"}', "number should be a whole number, and is text"),
        (b'{"number": 1.5}', "number should be a whole number, and is a number"),
        (b'{"number": null}', "number should be a whole number, and is null"),
        (b'{"truth": 1}', "truth should be true or false, and is a whole number"),
        (b'{"names": {}}', "names should be a list in brackets, and is an object in braces"),
        (b'{"grown": 0}', "grown should be 1 at least"),
        (b'{"grown": 9999999999}', "grown should be 2147483648 at most"),
        (b'{"share": 0}', "share should be more than 0.0"),
        (b'{"share": 2}', "share should be 1.0 at most"),
        (b'{"words": " "}', "words should not be empty"),
        (b'{"words": "' + b"a" * 301 + b'"}', "words should have 300 letters at most"),
        (b'{"path": ""}', "path should have 1 at least"),
        (b'{"code": "A B"}', "code should be an id of small letters, digits and single dashes"),
        (b'{"digest": "00"}', "digest should be a SHA-256, 64 digits from 0 to f"),
        (b'{"language": "english"}', 'language should be a language tag, such as "en-GB"'),
        (b'{"theme": "fun"}', "theme should be one of the known words, not 'fun'"),
        (b'{"day": "soon"}', "day should be a day, such as 2026-11-02"),
        (b'{"colour": 1}', 'the whole of it has a key "colour" that nobody knows'),
        (b"{", "the whole of it ends before it is complete"),
    ],
)
def test_each_fault_has_plain_words(text: bytes, words: str) -> None:
    with pytest.raises(msgspec.MsgspecError) as fault:
        msgspec.json.decode(text, type=Form)
    assert plainly_with_place(str(fault.value)) == words


def test_what_is_not_known_is_passed_on() -> None:
    assert plainly("Something new") == "is not understood: Something new"
