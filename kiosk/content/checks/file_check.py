"""Every file of a staged pack: is it what its name says, and can a station use it."""

import struct
import tomllib
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path, PurePosixPath

import imagesize
import msgspec

from kiosk.content.checks.html import html_trouble
from kiosk.content.checks.kinds import HEAD_BYTES, kind_trouble
from kiosk.content.checks.markdown import page_trouble
from kiosk.content.checks.playable import curing_line, film_trouble
from kiosk.content.checks.probe import can_probe, probe
from kiosk.content.forms import FilmEntry, PackManifest
from kiosk.content.problem import Problem
from kiosk.content.safe_path import FILM_ENDINGS, PICTURE_ENDINGS
from kiosk.errors import ContentFault
from kiosk.films.captions import load_cues
from kiosk.films.container import fault_of
from kiosk.survey.library import read_survey

MOST_TEXT_BYTES = 2_000_000
MOST_PICTURE_PIXELS = 4096
_LATE_SECONDS = 1.0


def file_problems(folder: Path, manifest: PackManifest) -> Iterator[Problem]:
    """What no station takes, and what an author should know, about every file in `folder`.

    Lengths and digests are taken to be right: they are checked before.
    """
    closer = _closer_looks(manifest)
    for entry in manifest.files:
        try:
            yield from _problems_of(folder, entry.path, closer)
        except OSError as error:
            yield _refused(entry.path, f"cannot be read ({error.strerror or error})")
    for film in manifest.films:
        yield from _film_problems(folder, film)


Look = Callable[[Path], str]


def _closer_looks(manifest: PackManifest) -> dict[str, Look]:
    """How to look at the files whose entries say what they are."""
    looks: dict[str, Look] = {}
    for film in manifest.films:
        looks |= dict.fromkeys(film.captions.values(), _captions_trouble)
    for page in manifest.pages:
        for language, path in page.texts.items():
            looks[path] = partial(_page_trouble, page.titles[language])
    for survey in manifest.surveys:
        looks[survey.questionnaire] = _survey_trouble
    return looks


def _problems_of(folder: Path, path: str, closer: dict[str, Look]) -> Iterator[Problem]:
    file, ending = folder / PurePosixPath(path), PurePosixPath(path).suffix.lower()
    with file.open("rb") as stream:
        trouble = kind_trouble(path, stream.read(HEAD_BYTES))
    if not trouble and ending in FILM_ENDINGS:
        if fault := fault_of(str(file)):
            yield Problem(path, f'"{path}": {fault}', f"Make it anew: {curing_line(path, None)}")
        return
    looks = (_picture_trouble,) if ending in PICTURE_ENDINGS else (_text_trouble,)
    for look in (*looks, *((closer[path],) if path in closer else ())):
        trouble = trouble or look(file)
    if trouble:
        yield _refused(path, trouble)


def _film_problems(folder: Path, film: FilmEntry) -> Iterator[Problem]:
    if not can_probe():
        return
    for path in film.versions.values():
        file = folder / PurePosixPath(path)
        if fault_of(str(file)):
            continue
        facts = probe(file)
        trouble = "is not understood by ffprobe" if facts is None else film_trouble(facts)
        if trouble:
            cure = f"In the pack's folder: {curing_line(path, facts)}"
            yield Problem(film.id, f'The film "{path}" {trouble}.', cure)
        elif facts is not None and abs(facts.seconds - film.seconds) > _LATE_SECONDS:
            yield Problem(
                film.id,
                f"{film.id}: the pack says {film.seconds} s, the film has {facts.seconds:.2f} s.",
                "Correct seconds.",
                refuses=False,
            )


def _picture_trouble(file: Path) -> str:
    try:
        width, height = imagesize.get(str(file))
    except (ValueError, LookupError, struct.error):
        width, height = -1, -1
    if width < 1 or height < 1:
        return "is a damaged picture: it does not say how large it is"
    if max(width, height) > MOST_PICTURE_PIXELS:
        return f"is {width} x {height} pixels, more than {MOST_PICTURE_PIXELS} either way"
    return ""


def _text_trouble(file: Path) -> str:
    """What tells against any text: its size, its letters, and its syntax where it has one."""
    if file.stat().st_size > MOST_TEXT_BYTES:
        return f"is a text of more than {MOST_TEXT_BYTES:,} bytes"
    try:
        text = file.read_bytes().decode("utf-8")
    except UnicodeDecodeError as error:
        return f"is not UTF-8 (byte {error.start:,})"
    match file.suffix.lower():
        case ".html":
            return html_trouble(text)
        case ".json":
            return _syntax_trouble("JSON", lambda: msgspec.json.decode(text))
        case ".toml":
            return _syntax_trouble("TOML", lambda: tomllib.loads(text))
    return ""


def _syntax_trouble(name: str, read: Callable[[], object]) -> str:
    try:
        read()
    except (ValueError, RecursionError, msgspec.MsgspecError) as error:
        return f"is no {name} ({error})"
    return ""


def _captions_trouble(file: Path) -> str:
    try:
        load_cues(file)
    except ContentFault as fault:
        return f"holds no captions: {fault.what}"
    return ""


def _page_trouble(title: str, file: Path) -> str:
    return page_trouble(file.read_text(encoding="utf-8"), title)


def _survey_trouble(file: Path) -> str:
    try:
        read_survey(file)
    except ContentFault as fault:
        return f"holds no survey that a kiosk can ask: {fault.what}"
    return ""


def _refused(path: str, trouble: str) -> Problem:
    return Problem(
        path,
        f'The file "{path}" {trouble.rstrip(".")}.',
        "Correct the file, and build the pack again.",
    )
