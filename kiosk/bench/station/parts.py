"""What a station can be started for."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from kiosk.bench.film_file import bench_film
from kiosk.bench.station.film_showing import show_film
from kiosk.paths import default_paths

Say = Callable[[dict[str, Any]], None]
Part = Callable[[Path, int, Say], None]


def _film(folder: Path, _number: int, say: Say) -> None:
    show_film(folder, bench_film(default_paths()), say)


PARTS: dict[str, Part] = {"film": _film}
