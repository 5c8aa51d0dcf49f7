"""A small sound pack in a folder, and ways to spoil it."""

import hashlib
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

_FILES = {
    "films/rain/film.mp4": b"not really a film",
    "films/rain/en.vtt": b"WEBVTT\n",
    "films/rain/ur.vtt": b"WEBVTT\n\n",
    "films/rain/en.html": b"<p>Rain.</p>",
    "films/rain/poster.png": b"not really a picture",
    "surveys/after.json": b"{}",
}


def _item(identity: str) -> dict[str, Any]:
    return {
        "id": identity,
        "version": 1,
        "titles": {"en-GB": "Rain", "ur": "بارش"},
        "translations": {"en-GB": "source", "ur": "machine"},
        "owner": "Play team",
        "approver": None,
        "evidence": [],
        "coProducedWith": [],
        "reviewedOn": None,
        "reviewDue": None,
        "audience": ["children"],
        "agePaths": ["under-8", "parents"],
    }


class PackBuilder:
    """Writes a pack with one film, `rain`, and one survey, `after`.

    `manifest` is the object that `write` puts into `pack.json`; change it first to plant a fault.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        for path, data in _FILES.items():
            self.put(path, data)
        film = _item("rain") | {
            "theme": "my-care",
            "seconds": 30.0,
            "chapters": [0, 12.5],
            "exampleStory": False,
            "needsRapidReview": False,
            "versions": {"en-GB": "films/rain/film.mp4"},
            "captions": {"en-GB": "films/rain/en.vtt", "ur": "films/rain/ur.vtt"},
            "transcripts": {"en-GB": "films/rain/en.html"},
            "poster": "films/rain/poster.png",
            "storyboard": None,
            "slots": [],
        }
        self.manifest: dict[str, Any] = {
            "formatVersion": 1,
            "id": "weather",
            "version": 3,
            "publisher": "Nobody",
            "languages": ["en-GB", "ur"],
            "films": [film],
            "surveys": [_item("after") | {"questionnaire": "surveys/after.json"}],
            "files": [
                {"path": path, "length": len(data), "sha256": hashlib.sha256(data).hexdigest()}
                for path, data in _FILES.items()
            ],
        }

    @property
    def film(self) -> dict[str, Any]:
        """The entry of the film."""
        entry: dict[str, Any] = self.manifest["films"][0]
        return entry

    def put(self, path: str, data: bytes) -> Path:
        """Write a file of the pack, listed or not."""
        file = self.folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data)
        return file

    def spoilt(self, spoil: Callable[["PackBuilder"], object]) -> bytes:
        """The manifest after `spoil` changed it."""
        spoil(self)
        return self.data()

    def data(self) -> bytes:
        """The manifest as bytes."""
        return json.dumps(self.manifest, ensure_ascii=False).encode("utf-8")

    def write(self) -> Path:
        """Put `pack.json` in place; the pack's folder."""
        self.put("pack.json", self.data())
        return self.folder
