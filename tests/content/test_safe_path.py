"""A pack names no file outside its folder, and none that Windows opens as something else."""

import pytest

from kiosk.content.safe_path import LONGEST_PATH, clashes, reason_against, shown

_ESCAPES = {
    "up": "../film.mp4",
    "up later": "films/../../film.mp4",
    "root": "/films/film.mp4",
    "drive": "C:/film.mp4",
    "drive without root": "C:film.mp4",
    "stream": "film.mp4:hidden.mp4",
    "backslash": "films\\film.mp4",
    "server": "//server/film.mp4",
    "here": "./film.mp4",
    "nothing": "",
    "empty part": "films//film.mp4",
    "folder": "films/",
    "device": "con.mp4",
    "device in a folder": "films/NUL/film.mp4",
    "device with a superscript": "com¹.mp4",
    "device with two endings": "aux.en.vtt",
    "device before a space": "nul .mp4",
    "dot at the end": "films./film.mp4",
    "space at the end": "films /film.mp4",
    "hidden": "films/.film.mp4",
    "wild card": "film?.mp4",
    "new line": "film\n.mp4",
    "letter that turns the line round": "film\u202e4pm.mp4",
    "half a letter": "film\ud800.mp4",
    "decomposed": "cafe\u0301.mp4",
    "long": "a" * LONGEST_PATH + ".mp4",
    "program": "film.exe",
    "script": "film.js",
    "no ending": "film",
}


@pytest.mark.parametrize("path", _ESCAPES.values(), ids=_ESCAPES.keys())
def test_a_dangerous_path_is_refused(path: str) -> None:
    assert reason_against(path)


def test_a_name_in_a_message_can_do_nothing_to_whoever_reads_it() -> None:
    assert shown("films/rain\u202e4pm.\x1b[2J.mp4") == "films/rain\ufffd4pm.\ufffd[2J.mp4"
    assert shown("films/بارش.vtt") == "films/بارش.vtt"


@pytest.mark.parametrize(
    ("paths", "reason"),
    [
        (("a.md", "a.md"), "is there twice"),
        (("a/b.md", "a/B.md"), 'differs from "a/b.md" in capitals'),
        (("a/b.md", "A/c.md"), 'is in a folder that differs from "a" in capitals'),
        (("a.md", "a.md/b.md"), "is a file and a folder at once"),
        (("A.md", "a.md/b.md"), "is a file and a folder at once"),
    ],
)
def test_paths_that_cannot_lie_beside_each_other_are_named(
    paths: tuple[str, ...], reason: str
) -> None:
    assert [found for _, found in clashes(paths)] == [reason]


def test_paths_that_can_lie_beside_each_other_are_fine() -> None:
    assert list(clashes(["a/b.md", "a/c.md", "ab.md", "a/b/c.md"])) == []


@pytest.mark.parametrize(
    "path", ["films/f01/film.mp4", "films/f01/captions.en-GB.vtt", "films/بارش.vtt", "a b.PNG"]
)
def test_an_ordinary_path_is_fine(path: str) -> None:
    assert not reason_against(path)
