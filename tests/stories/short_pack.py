"""A pack of films of a few seconds, made by ffmpeg, for stories that need not take a minute."""

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

from kiosk.content.refresh import refresh
from kiosk.paths import default_paths

CAPTIONS = """WEBVTT

00:00.000 --> 00:01.000
First words.

00:01.000 --> 00:09.000
Second words.
"""
TURNED = "WEBVTT\n\n00:00.000 --> 00:09.000\nاردو الفاظ\n"


def make_film(file: Path, seconds: int = 4, size: str = "320x180") -> Path:
    """A moving test picture with a quiet tone."""
    file.parent.mkdir(parents=True, exist_ok=True)
    command = [
        "ffmpeg", "-loglevel", "error", "-y",
        "-f", "lavfi", "-i", f"testsrc2=size={size}:rate=25:duration={seconds}",
        "-f", "lavfi", "-i", f"sine=frequency=220:duration={seconds}",
        "-c:v", "libx264", "-preset", "ultrafast", "-pix_fmt", "yuv420p", "-g", "12",
        "-c:a", "aac", "-shortest", str(file),
    ]  # fmt: skip
    subprocess.run(command, check=True)
    return file


def make_pack(folder: Path, film: Path, names: tuple[str, ...] = ("calm", "rain")) -> Path:
    """A pack whose films are all `film`, with captions in two languages and our own survey."""
    starter = default_paths().media
    manifest = json.loads((starter / "pack.json").read_text(encoding="utf-8"))
    shutil.copytree(starter / "surveys", folder / "surveys")
    model = manifest["films"][0]
    manifest["films"] = [_entry(folder, model, film, name) for name in names]
    (folder / "pack.json").write_text(json.dumps(manifest), encoding="utf-8")
    refresh(folder)
    return folder


def _entry(folder: Path, model: dict[str, Any], film: Path, name: str) -> dict[str, Any]:
    place = f"films/{name}"
    home = folder / place
    home.mkdir(parents=True)
    shutil.copy(film, home / "film.mp4")
    shutil.copy(default_paths().media / model["poster"], home / "poster.png")
    (home / "en.vtt").write_text(CAPTIONS, encoding="utf-8")
    (home / "ur.vtt").write_text(TURNED, encoding="utf-8")
    (home / "en.html").write_text("<p>Words.</p>", encoding="utf-8")
    return model | {
        "id": name,
        "titles": {"en-GB": f"A film called {name}", "ur": f"فلم {name}"},
        "seconds": 4.0,
        "chapters": [0],
        "versions": {"en-GB": f"{place}/film.mp4"},
        "captions": {"en-GB": f"{place}/en.vtt", "ur": f"{place}/ur.vtt"},
        "transcripts": {"en-GB": f"{place}/en.html"},
        "poster": f"{place}/poster.png",
        "storyboard": None,
        "slots": [],
    }
