"""A pack names no file outside its folder, and none that Windows opens as something else."""

import pytest

from kiosk.content.safe_path import LONGEST_PATH, reason_against

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


@pytest.mark.parametrize(
    "path", ["films/f01/film.mp4", "films/f01/captions.en-GB.vtt", "films/بارش.vtt", "a b.PNG"]
)
def test_an_ordinary_path_is_fine(path: str) -> None:
    assert not reason_against(path)
