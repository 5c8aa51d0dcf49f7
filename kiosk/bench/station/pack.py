"""A pack made around films that were made for something else."""

import json
import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kiosk.content.files import list_files

_SURVEY = "surveys/after-film.json"
_POSTER = "films/f01/poster.png"
_LANGUAGE = "en-GB"


@dataclass(frozen=True, slots=True)
class MadeUpFilm:
    """A film for a made-up pack.

    Attributes:
        seconds: its length, as the pack says.
        title: on its tile.
        words: its only caption.
        words_seconds: how long the caption is shown; as long as the film unless given.
    """

    id: str
    file: Path
    seconds: float
    title: str
    words: str = "Made up"
    words_seconds: float | None = None


def write_pack(
    folder: Path, films: Sequence[MadeUpFilm], media: Path, *, survey: str | None = None
) -> Path:
    """Write a pack with `films`, in their order.

    Args:
        folder: to be made.
        films: what stands on the shelf.
        media: the pack whose poster they borrow.
        survey: the questionnaire after a film, the one of `media` unless given.

    Returns:
        `folder`, which is what the kiosk opens.
    """
    for film in films:
        _write_film(folder, film, media)
    (folder / _SURVEY).parent.mkdir(parents=True)
    (folder / _SURVEY).write_text(survey or (media / _SURVEY).read_text("utf-8"), "utf-8")
    manifest = {
        "formatVersion": 1,
        "id": "made-up",
        "version": 1,
        "publisher": "Made up for a measurement",
        "languages": [_LANGUAGE],
        "films": [_film(film) for film in films],
        "surveys": [_item("after-film", "After the film") | {"questionnaire": _SURVEY}],
        "files": [
            {"path": entry.path, "length": entry.length, "sha256": entry.sha256}
            for entry in list_files(folder)
        ],
    }
    (folder / "pack.json").write_text(json.dumps(manifest), encoding="utf-8")
    return folder


def _write_film(folder: Path, film: MadeUpFilm, media: Path) -> None:
    place = folder / "films" / film.id
    place.mkdir(parents=True)
    shutil.copyfile(film.file, place / _name(film))
    shutil.copyfile(media / _POSTER, place / "poster.png")
    (place / "transcript.html").write_text(f"<p>{film.words}</p>\n", encoding="utf-8")
    cue = f"WEBVTT\n\n00:00.100 --> {_moment(film.words_seconds or film.seconds)}\n{film.words}\n"
    (place / "captions.vtt").write_text(cue, encoding="utf-8")


def _moment(seconds: float) -> str:
    return f"{int(seconds) // 60:02}:{seconds % 60:06.3f}"


def _name(film: MadeUpFilm) -> str:
    return f"film{film.file.suffix}"


def _film(film: MadeUpFilm) -> dict[str, Any]:
    place = f"films/{film.id}"
    return _item(film.id, film.title) | {
        "theme": "my-care",
        "seconds": film.seconds,
        "chapters": [0],
        "exampleStory": False,
        "needsRapidReview": False,
        "versions": {_LANGUAGE: f"{place}/{_name(film)}"},
        "captions": {_LANGUAGE: f"{place}/captions.vtt"},
        "transcripts": {_LANGUAGE: f"{place}/transcript.html"},
        "poster": f"{place}/poster.png",
        "storyboard": None,
        "slots": [],
    }


def _item(identity: str, title: str) -> dict[str, Any]:
    return {
        "id": identity,
        "version": 1,
        "titles": {_LANGUAGE: title},
        "translations": {_LANGUAGE: "source"},
        "owner": "Made up",
        "approver": None,
        "evidence": [],
        "coProducedWith": [],
        "reviewedOn": None,
        "reviewDue": None,
        "audience": ["parents"],
        "agePaths": ["parents"],
    }
