"""WebVTT beside a film."""

from pathlib import Path

import pytest

from kiosk.errors import ContentFault
from kiosk.films.captions import Cue, cue_at, load_cues

VTT = """WEBVTT

NOTE made by hand

first
00:00:01.000 --> 00:00:02.500 align:center
<v Nurse>Tell us &amp; we will <i>listen</i>.

00:00:04.000 --> 00:00:06.000
Two lines:
&lt;here&gt;

00:01:00.000 --> 00:01:02.000
ہمیں بتائیں
"""


@pytest.fixture
def vtt(tmp_path: Path) -> Path:
    file = tmp_path / "film.en.vtt"
    file.write_text(VTT, encoding="utf-8")
    return file


def test_cues_come_in_order_as_plain_words(vtt: Path) -> None:
    assert load_cues(vtt) == (
        Cue(1.0, 2.5, "Tell us & we will listen."),
        Cue(4.0, 6.0, "Two lines:\n<here>"),
        Cue(60.0, 62.0, "ہمیں بتائیں"),
    )


@pytest.mark.parametrize(
    ("seconds", "words"),
    [(0.0, ""), (1.0, "Tell us"), (2.49, "Tell us"), (2.5, ""), (5.0, "Two"), (99.0, "")],
)
def test_a_cue_is_there_from_its_start_until_its_end(vtt: Path, seconds: float, words: str) -> None:
    cue = cue_at(load_cues(vtt), seconds)
    assert (cue.text if cue else "").startswith(words)
    assert (cue is None) == (words == "")


def test_a_byte_order_mark_does_no_harm(vtt: Path) -> None:
    vtt.write_text(VTT, encoding="utf-8-sig")
    assert len(load_cues(vtt)) == 3


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"1\n00:00:01,000 --> 00:00:02,000\nSRT\n", "not WebVTT"),
        (b"", "not WebVTT"),
        ("WEBVTT\n\n00:01.000 --> 00:02.000\né".encode("latin-1"), "not UTF-8"),
        (b"WEBVTT" + b"\n" * (1 << 20), "larger than 1 MB"),
    ],
)
def test_a_file_that_holds_no_captions_is_named(tmp_path: Path, content: bytes, words: str) -> None:
    file = tmp_path / "broken.vtt"
    file.write_bytes(content)
    with pytest.raises(ContentFault, match=words):
        load_cues(file)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(ContentFault, match=r"gone\.vtt cannot be read"):
        load_cues(tmp_path / "gone.vtt")
