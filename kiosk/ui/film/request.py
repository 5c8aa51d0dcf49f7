"""What the player was asked to show."""

from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtQuick import QQuickWindow

from kiosk.films.geometry import Size
from kiosk.films.protocol import Open
from kiosk.films.trials import FilmKey
from kiosk.ui.film.frames import FilmFrames


@dataclass(frozen=True, slots=True)
class Request:
    """A film as the interface wants it.

    Attributes:
        film: which version of which file.
        view: room for the picture, in device pixels.
        start_at: seconds from the beginning.
        exact: whether to start at that very moment and not at the key frame before it.
        captions: whether to draw embedded captions.
        language: which of them to prefer, such as "en".
        audio: whether it may sound.
    """

    film: FilmKey
    view: Size
    start_at: float = 0.0
    exact: bool = True
    captions: bool = False
    language: str = ""
    audio: bool = True

    def order(self, number: int, frames: FilmFrames, *, volume: int, rate: float) -> Open:
        """The command that opens the film, drawn into `frames`.

        A small film is enlarged by the scene where a graphics processor draws it, and by libVLC,
        which does it faster and better, where none does.
        """
        return Open(
            number=number,
            path=self.film.path,
            memory=frames.name,
            slot_bytes=frames.slot_bytes,
            view=self.view,
            enlarge=QQuickWindow.sceneGraphBackend() == "software",
            start_at=self.start_at,
            exact=self.exact,
            captions=self.captions,
            language=self.language,
            audio=self.audio,
            volume=volume,
            rate=rate,
        )

    def serves(self, other: "Request") -> bool:
        """Whether a film opened for this request can be turned into the other one."""
        return replace(self, start_at=other.start_at, captions=other.captions) == other


def film_key(path: Path, version: str) -> FilmKey:
    """Which film this is; without a version the file's own time and length tell versions apart."""
    absolute = path.absolute()
    if not version:
        try:
            facts = absolute.stat()
            version = f"{facts.st_mtime_ns}-{facts.st_size}"
        except OSError:
            version = "missing"
    return FilmKey(str(absolute), version)
