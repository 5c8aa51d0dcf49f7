"""Out of a film file, and what lies beside it, the files and the entry of a film in a pack.

Beside `bath.mp4` are looked for `bath.vtt`, the captions, and `bath.png` or `bath.jpg`, the poster.
"""

import html
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from kiosk.content.checks.playable import curing_line, film_trouble
from kiosk.content.checks.probe import probe
from kiosk.content.forms import AgePath, FilmEntry, Theme, TranslationStatus
from kiosk.content.making.poster import poster_of
from kiosk.content.rules import SOURCE_LANGUAGE
from kiosk.errors import ContentFault
from kiosk.films.captions import Cue, load_cues
from kiosk.films.container import fault_of

_NO_WORDS = "This film has no captions yet."
_PICTURES = (".png", ".jpg", ".jpeg", ".webp")


@dataclass(frozen=True, slots=True)
class FilmWish:
    """What somebody wants a film to be in a pack.

    Attributes:
        file: the film.
        seconds: its length as the film process told it; None to ask ffprobe.
        poster: a PNG picture; None to look beside the film, and then into it.
    """

    file: Path
    id: str
    title: str
    owner: str
    version: int = 1
    theme: Theme = Theme.MY_CARE
    age_paths: tuple[AgePath, ...] = (AgePath.PARENTS,)
    seconds: float | None = None
    poster: bytes | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class MadeFilm:
    """What belongs into the pack.

    Attributes:
        film_path: where the film itself goes; it is not read here.
        texts: the other files by their paths.
    """

    entry: FilmEntry
    film_path: str
    texts: Mapping[str, bytes]


def make_film(wish: FilmWish) -> MadeFilm:
    """The entry and the files of a film; reads the film only as far as it must.

    Raises:
        ContentFault: no station could play it, or what lies beside it is wrong.
    """
    seconds = _length(wish)
    cues = _cues(wish.file)
    place = f"films/{wish.id}"
    poster, poster_ending = _poster(wish, seconds)
    film_path = f"{place}/film{wish.file.suffix.lower()}"
    captions, transcript = f"{place}/captions.en-GB.vtt", f"{place}/transcript.en-GB.html"
    poster_path = f"{place}/poster{poster_ending}"
    entry = FilmEntry(
        id=wish.id,
        version=wish.version,
        titles={SOURCE_LANGUAGE: wish.title},
        translations={SOURCE_LANGUAGE: TranslationStatus.SOURCE},
        owner=wish.owner,
        approver=None,
        evidence=(),
        co_produced_with=(),
        reviewed_on=None,
        review_due=None,
        audience=("families",),
        age_paths=wish.age_paths,
        theme=wish.theme,
        seconds=seconds,
        chapters=(0.0,),
        example_story=False,
        needs_rapid_review=False,
        versions={SOURCE_LANGUAGE: film_path},
        captions={SOURCE_LANGUAGE: captions},
        transcripts={SOURCE_LANGUAGE: transcript},
        poster=poster_path,
        storyboard=None,
        slots=(),
    )
    texts = {
        captions: _captions_file(wish.file),
        transcript: _transcript(wish.title, cues),
        poster_path: poster,
    }
    return MadeFilm(entry, film_path, texts)


def _length(wish: FilmWish) -> float:
    if fault := fault_of(str(wish.file)):
        raise ContentFault(
            f"{wish.file.name}: {fault}", f"Make it anew: {curing_line(wish.file.name, None)}"
        )
    facts = probe(wish.file)
    if facts is not None and (trouble := film_trouble(facts)):
        cure = f"Make it anew: {curing_line(wish.file.name, facts)}"
        raise ContentFault(f"The film {wish.file.name} {trouble}.", cure)
    seconds = wish.seconds or (facts.seconds if facts is not None else 0.0)
    if seconds <= 0:
        raise ContentFault(
            f"How long {wish.file.name} is could not be found out.",
            "Install ffmpeg, or write seconds into the pack by hand.",
        )
    return round(seconds, 2)


def _cues(film: Path) -> tuple[Cue, ...]:
    beside = film.with_suffix(".vtt")
    return load_cues(beside) if beside.is_file() else ()


def _captions_file(film: Path) -> bytes:
    beside = film.with_suffix(".vtt")
    return beside.read_bytes() if beside.is_file() else b"WEBVTT\n"


def _poster(wish: FilmWish, seconds: float) -> tuple[bytes, str]:
    if wish.poster is not None:
        return wish.poster, ".png"
    for ending in _PICTURES:
        if (beside := wish.file.with_suffix(ending)).is_file():
            return beside.read_bytes(), ending
    return poster_of(wish.file, seconds), ".png"


def _transcript(title: str, cues: Iterable[Cue]) -> bytes:
    said = [" ".join(cue.text.split()) for cue in cues] or [_NO_WORDS]
    words = "".join(f"<p>{html.escape(line)}</p>\n" for line in said)
    name = html.escape(title)
    return (
        '<!doctype html>\n<html lang="en-GB" dir="ltr">\n<head>\n<meta charset="utf-8">\n'
        f"<title>{name}</title>\n</head>\n<body>\n<h1>{name}</h1>\n{words}</body>\n</html>\n"
    ).encode()
