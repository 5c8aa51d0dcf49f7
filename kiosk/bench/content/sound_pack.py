"""A small pack that every station takes, to be spoilt in one place."""

import hashlib
import json
import shutil
import subprocess
import tempfile
import zipfile
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

from kiosk.content.making.poster import plain_poster
from kiosk.errors import EnvironmentFault
from kiosk.paths import default_paths

PACK, FILM, PAGE, SURVEY = "weather", "rain", "warm", "weather-survey"
FILM_PATH, POSTER_PATH = "films/rain/film.mp4", "films/rain/poster.png"
CAPTIONS_PATH, TRANSCRIPT_PATH = "films/rain/captions.vtt", "films/rain/transcript.html"
PAGE_PATH, SURVEY_PATH = "pages/warm.md", "surveys/weather.json"
VERSION = 3
_ENGLISH = "en-GB"
_PICTURE = "testsrc2=size=128x72:rate=25:duration=1"
_PATIENCE_SECONDS = 60


@cache
def tiny_film(*options: str) -> bytes:
    """A film of a second, made by ffmpeg with further `options`.

    Raises:
        EnvironmentFault: there is no ffmpeg, or it failed.
    """
    ffmpeg = shutil.which("ffmpeg")
    if ffmpeg is None:
        raise EnvironmentFault("ffmpeg is not installed.", "Install it: apt-get install ffmpeg")
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "film.mp4")
        command = [
            *(
                ffmpeg,
                "-v",
                "error",
                "-f",
                "lavfi",
                "-i",
                "testsrc2=size=128x72:rate=25:duration=1",
            ),
            *(options or ("-c:v", "libx264", "-pix_fmt", "yuv420p")),
            *("-movflags", "+faststart", str(file)),
        ]
        try:
            subprocess.run(command, check=True, timeout=_PATIENCE_SECONDS, stdin=subprocess.DEVNULL)
        except (subprocess.SubprocessError, OSError) as error:
            raise EnvironmentFault(
                f"The small film could not be made ({error}).", "Look at ffmpeg's message."
            ) from error
        return file.read_bytes()


def new_film() -> bytes:
    """Another film than that of `SoundPack`, so that a station has to read it."""
    return tiny_film("-c:v", "libx264", "-pix_fmt", "yuv420p", "-bf", "0", "-g", "5")


def _item(identity: str, title: str) -> dict[str, Any]:
    return {
        "id": identity,
        "version": 1,
        "titles": {_ENGLISH: title},
        "translations": {_ENGLISH: "source"},
        "owner": "Play team",
        "approver": None,
        "evidence": [],
        "coProducedWith": [],
        "reviewedOn": None,
        "reviewDue": None,
        "audience": ["parents"],
        "agePaths": ["parents"],
    }


class SoundPack:
    """A pack with one film, one page and one survey.

    `files` and `manifest` may be changed before it is written; `manifest["files"]` then still
    lists what was there first, unless `list_anew` is called.
    """

    def __init__(self, pack: str = PACK, version: int = VERSION, film: bytes | None = None) -> None:
        """Touches no disk but for the film."""
        survey = default_paths().media / "surveys" / "after-film.json"
        self.files: dict[str, bytes] = {
            FILM_PATH: film or tiny_film(),
            CAPTIONS_PATH: b"WEBVTT\n\n00:00.100 --> 00:00.900\nRain.\n",
            TRANSCRIPT_PATH: b"<p>Rain.</p>\n",
            POSTER_PATH: plain_poster(),
            PAGE_PATH: b'+++\ntitle = "Keeping warm"\n+++\nHats are good.\n',
            SURVEY_PATH: survey.read_bytes(),
        }
        self.manifest: dict[str, Any] = {
            "formatVersion": 1,
            "id": pack,
            "version": version,
            "publisher": "Made up for a measurement",
            "languages": [_ENGLISH],
            "films": [self._film_entry()],
            "pages": [_item(PAGE, "Keeping warm") | {"texts": {_ENGLISH: PAGE_PATH}}],
            "surveys": [_item(SURVEY, "Weather") | {"questionnaire": SURVEY_PATH}],
        }
        self.list_anew()

    @property
    def film(self) -> dict[str, Any]:
        """The entry of the film."""
        entry: dict[str, Any] = self.manifest["films"][0]
        return entry

    def listed(self, path: str) -> dict[str, Any]:
        """The entry of a file."""
        found: dict[str, Any] = next(e for e in self.manifest["files"] if e["path"] == path)
        return found

    def list_anew(self) -> None:
        """List the files as they are now."""
        self.manifest["files"] = [
            {"path": path, "length": len(data), "sha256": hashlib.sha256(data).hexdigest()}
            for path, data in self.files.items()
        ]

    def replace(self, path: str, data: bytes) -> None:
        """Change a file, listed as it is now."""
        self.files[path] = data
        self.list_anew()

    def rename(self, path: str, new: str) -> None:
        """Give a file another name everywhere, so that only the name can be wrong."""
        self.files[new] = self.files.pop(path)
        text = json.dumps(self.manifest).replace(json.dumps(path), json.dumps(new))
        self.manifest = json.loads(text)

    def data(self) -> bytes:
        """The manifest as bytes."""
        return json.dumps(self.manifest).encode()

    def write(self, folder: Path) -> Path:
        """Write it into a folder; a name that no disk takes is left out there."""
        for path, data in {**self.files, "pack.json": self.data()}.items():
            file = folder / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(data)
        return folder

    def zip(self, archive: Path, change: Callable[[zipfile.ZipInfo], object] | None = None) -> Path:
        """Write it into an archive; `change` may spoil each entry."""
        with zipfile.ZipFile(archive, "w") as writer:
            for path, data in {"pack.json": self.data(), **self.files}.items():
                info = zipfile.ZipInfo(path)
                info.compress_type = zipfile.ZIP_DEFLATED
                info.external_attr = 0o100644 << 16
                if change is not None:
                    change(info)
                writer.writestr(info, data)
        return archive

    def _film_entry(self) -> dict[str, Any]:
        return _item(FILM, "Rain") | {
            "theme": "my-care",
            "seconds": 1.0,
            "chapters": [0],
            "exampleStory": False,
            "needsRapidReview": False,
            "versions": {_ENGLISH: FILM_PATH},
            "captions": {_ENGLISH: CAPTIONS_PATH},
            "transcripts": {_ENGLISH: TRANSCRIPT_PATH},
            "poster": POSTER_PATH,
            "storyboard": None,
            "slots": [],
        }
