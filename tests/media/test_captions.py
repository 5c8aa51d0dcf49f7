"""Captions can be read: short lines, in time with the voice, in every language alike."""

import html
import re
from itertools import pairwise

import pytest

from kiosk.content.film import Film
from kiosk.films.captions import load_cues
from tests.media.starter import films, starter, storyboard

LINES, LETTERS = 2, 42
SHORTEST, LONGEST = 0.9, 6.0

_LANGUAGES = starter().manifest.languages
each_track = pytest.mark.parametrize(
    ("film", "language"),
    [(film, language) for film in films() for language in _LANGUAGES],
    ids=[f"{film.id}-{language}" for film in films() for language in _LANGUAGES],
)
each_film = pytest.mark.parametrize("film", films(), ids=lambda film: film.id)


@each_track
def test_a_caption_is_at_most_two_lines_of_forty_two_letters(film: Film, language: str) -> None:
    for cue in load_cues(film.captions[language]):
        lines = cue.text.splitlines()
        assert 1 <= len(lines) <= LINES, cue
        assert all(len(line) <= LETTERS for line in lines), cue


@each_track
def test_captions_stand_long_enough_and_never_overlap(film: Film, language: str) -> None:
    cues = load_cues(film.captions[language])
    assert all(SHORTEST <= cue.end - cue.start <= LONGEST for cue in cues)
    assert all(after.start >= before.end for before, after in pairwise(cues))
    assert cues[-1].end <= film.seconds


@each_track
def test_every_language_has_the_same_cues_at_the_same_times(film: Film, language: str) -> None:
    assert _times(film, language) == _times(film, "en-GB")


def _times(film: Film, language: str) -> list[tuple[float, float]]:
    return [(cue.start, cue.end) for cue in load_cues(film.captions[language])]


@each_track
def test_music_is_captioned_at_both_ends(film: Film, language: str) -> None:
    first, *_, last = load_cues(film.captions[language])
    assert first.text.startswith("[")
    assert last.text.startswith("[")


@each_film
def test_captions_say_every_spoken_sentence_word_for_word(film: Film) -> None:
    assert " ".join(_spoken(film, "en-GB")) == " ".join(storyboard(film).said)


def _spoken(film: Film, language: str) -> list[str]:
    """The captions that are words, each on one line."""
    cues = load_cues(film.captions[language])
    return [" ".join(cue.text.split()) for cue in cues if not cue.text.startswith("[")]


@each_film
def test_urdu_captions_are_urdu(film: Film) -> None:
    texts = " ".join(cue.text for cue in load_cues(film.captions["ur"]))
    assert not re.search(r"[A-Za-z0-9]", texts)
    assert re.search(r"[ٹڈڑںھہےیک]", texts), "letters of Urdu that Arabic does not have"


@each_film
@pytest.mark.parametrize("language", _LANGUAGES)
def test_the_transcript_holds_every_caption(film: Film, language: str) -> None:
    page = " ".join(film.transcripts[language].read_text(encoding="utf-8").split())
    assert not [text for text in _spoken(film, language) if html.escape(text) not in page]
    assert f'lang="{language}"' in page
    assert ('dir="rtl"' in page) is (language == "ur")


@each_film
@pytest.mark.parametrize("language", _LANGUAGES)
def test_the_transcript_describes_every_scene(film: Film, language: str) -> None:
    page = film.transcripts[language].read_text(encoding="utf-8")
    assert page.count("<em>") == len(storyboard(film).pictures) == len(film.chapters)
    assert "<script" not in page
