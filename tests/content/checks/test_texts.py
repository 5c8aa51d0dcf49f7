"""Transcripts and pages are words and nothing else."""

import pytest

from kiosk.content.checks.html import html_trouble
from kiosk.content.checks.kinds import kind_trouble
from kiosk.content.checks.markdown import page_trouble

HEAD = '+++\ntitle = "Keeping warm"\n+++\n'


@pytest.mark.parametrize(
    "text",
    [
        '<!doctype html><html lang="ur" dir="rtl"><head><meta charset="utf-8"></head><p>بارش</p>',
        "<p>3 &lt; 4</p><!-- a remark -->",
        "plain words",
        "",
    ],
)
def test_words_with_their_form_are_fine(text: str) -> None:
    assert html_trouble(text) == ""


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        "<SCRIPT SRC=//example.org/x></SCRIPT>",
        "<p><svg/onload=alert(1)>",
        '<a href="javascript:x">here</a>',
        '<meta http-equiv="refresh" content="0;url=//example.org">',
        '<p style="background:url(//example.org)">',
        "<iframe></iframe>",
        '<link rel="stylesheet" href="x.css">',
        "<form><input></form>",
        "<![CDATA[x]]>",
        "<?xml-stylesheet href='x'?>",
    ],
)
def test_what_could_run_fetch_or_lead_away_is_refused(text: str) -> None:
    assert html_trouble(text)


def test_a_page_is_markdown_under_its_head() -> None:
    page = f"{HEAD}# Warm\n\n- hats\n- *socks*\n\n1 < 2 and 3 > 2\n"
    assert page_trouble(page, "Keeping warm") == ""


@pytest.mark.parametrize(
    ("text", "trouble"),
    [
        ("words", "does not begin with front matter"),
        ("+++\ntitle = \n+++\nwords", "is no TOML"),
        ('+++\ntitle = "Other"\n+++\nwords', "has another title"),
        (HEAD, "says nothing"),
        (f"{HEAD}<div>x</div>", "has HTML in it"),
        (f"{HEAD}some <b>words</b>", "has HTML in it"),
        (f"{HEAD}![x](y.png)", "has a picture"),
        (f"{HEAD}[x](http://example.org)", "has a link in it"),
        (f"{HEAD}<http://example.org>", "has a link in it"),
        (f"{HEAD}> - [x]\n\n[x]: http://example.org", "has a link in it"),
    ],
)
def test_a_page_with_more_than_words_is_refused(text: str, trouble: str) -> None:
    assert trouble in page_trouble(text, "Keeping warm")


@pytest.mark.parametrize(
    ("path", "head", "trouble"),
    [
        ("a.mp4", b"MZ\x90\0", "is a Windows program"),
        ("a.vtt", b"#!/bin/sh\n", "is a script"),
        ("a.json", b"PK\x03\x04", "is a zip archive"),
        ("a.md", b"\0asm\x01", "is a WebAssembly program"),
        ("a.PNG", b"\x89PNG\r\n\x1a\n", ""),
        ("a.png", b"\xff\xd8\xff\xe0", "is no PNG picture"),
        ("a.jpeg", b"\xff\xd8\xff\xe0", ""),
        ("a.webp", b"RIFF\0\0\0\0WEBPVP8 ", ""),
        ("a.webp", b"RIFF\0\0\0\0AVI LIST", "is no WEBP picture"),
        ("a.html", b"<p>\0</p>", "holds no text"),
        ("a.html", b"", ""),
    ],
)
def test_the_first_bytes_tell_what_a_file_is(path: str, head: bytes, trouble: str) -> None:
    assert kind_trouble(path, head).startswith(trouble)
    assert bool(kind_trouble(path, head)) is bool(trouble)
