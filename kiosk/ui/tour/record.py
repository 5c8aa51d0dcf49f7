"""What the tour saw and measured, written as `tour.json` and one picture a step."""

import json
from dataclasses import asdict, dataclass, field
from pathlib import Path

from PySide6.QtCore import QPoint, QPointF
from PySide6.QtGui import QColor, QImage

from kiosk.ui.tour.driver import Driver

HELP_BAR = "helpBar"
SAMPLES = 16
MOST = 0.5


@dataclass(frozen=True, slots=True)
class Stop:
    """One picture.

    Attributes:
        language: BCP-47 tag on the screen.
        help_visible: whether the help bar was really drawn where it stands.
    """

    name: str
    file: str
    language: str
    help_visible: bool


@dataclass(slots=True)
class Record:
    """The figures of `tour.json`: times in milliseconds, CPU in percent of one core."""

    cold_start_ms: float = 0.0
    film: dict[str, float] = field(default_factory=dict)
    answer: dict[str, float] = field(default_factory=dict)
    screens: list[Stop] = field(default_factory=list)

    def write(self, folder: Path) -> None:
        """Write `tour.json`."""
        text = json.dumps(asdict(self), indent=2, ensure_ascii=False)
        (folder / "tour.json").write_text(text + "\n", encoding="utf-8")


def help_is_drawn(driver: Driver, picture: QImage, sun: QColor) -> bool:
    """Whether the help bar is in view and most of it in `picture` really is its amber."""
    bar = driver.find(HELP_BAR)
    if bar is None:
        return False
    ratio = picture.devicePixelRatio()
    corner = bar.mapToScene(QPointF(0, 0))
    found = 0
    for column in range(1, SAMPLES):
        for row in range(1, SAMPLES):
            x = (corner.x() + bar.width() * column / SAMPLES) * ratio
            y = (corner.y() + bar.height() * row / SAMPLES) * ratio
            point = QPoint(round(x), round(y))
            found += picture.rect().contains(point) and picture.pixelColor(point) == sun
    return found > MOST * (SAMPLES - 1) ** 2
