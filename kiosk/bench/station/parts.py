"""What a station can be started for; each part says what it found as plain JSON."""

from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path
from random import Random
from typing import Any

from kiosk.bench.damaged_films import damage_films
from kiosk.bench.film_file import bench_film, long_film
from kiosk.bench.station.damaged_watching import DamagedWatching, on_shelf
from kiosk.bench.station.film_killer import FilmKiller
from kiosk.bench.station.film_showing import show_film
from kiosk.bench.station.pack import MadeUpFilm
from kiosk.bench.station.stage import stage
from kiosk.bench.station.wiping import Wiping, marked_films, marked_survey
from kiosk.paths import default_paths

Say = Callable[[dict[str, Any]], None]
Part = Callable[[Path, int, Say], None]
SEED = 3


def _film(folder: Path, _number: int, say: Say) -> None:
    show_film(folder, bench_film(default_paths()), say)


def _film_kill(folder: Path, kills: int, say: Say) -> None:
    film = long_film(default_paths())
    with stage(folder, [MadeUpFilm("long", film.file, film.seconds, "Long")]) as on:
        on.play_film()
        say(asdict(FilmKiller(on, Random(SEED)).campaign(kills)))  # noqa: S311 - repeatable


def _damaged(folder: Path, number: int, say: Say) -> None:
    film = bench_film(default_paths())
    broken = folder / "broken"
    broken.mkdir()
    films = damage_films(film.file, broken, count=number, seed=SEED)
    with stage(folder, on_shelf(films, film.seconds)) as on:
        watching = DamagedWatching(on, film.seconds + 1, Random(SEED))  # noqa: S311 - repeatable
        found = watching.campaign([one.path.name for one in films])
    say({"films": [asdict(one) for one in found]})


def _wipe(folder: Path, _number: int, say: Say) -> None:
    paths = default_paths()
    film = bench_film(paths)
    survey = marked_survey((paths.media / "surveys" / "after-film.json").read_text("utf-8"))
    with stage(folder, marked_films(film.file, film.seconds), survey=survey) as on:
        wiping = Wiping(on)
        say({"visits": [asdict(wiping.after_finish()), asdict(wiping.after_silence())]})


PARTS: dict[str, Part] = {
    "film": _film,
    "film-kill": _film_kill,
    "damaged": _damaged,
    "wipe": _wipe,
}
