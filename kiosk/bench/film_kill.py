"""The film process is killed with -9 while a film plays, again and again."""

import tempfile
from pathlib import Path
from statistics import median

from kiosk.bench.child import started
from kiosk.bench.report import Bar, Figure, Report, at_most
from kiosk.bench.screen import place_to_draw

KILLS = 30
_HELP_MS, _GOES_ON_MS = at_most(100), at_most(1000)
_NONE = at_most(0)
_SECONDS_A_KILL = 20


def film_kill(kills: int = KILLS) -> Report:
    """Kill it `kills` times with help asked for at once, and as often with nobody touching.

    Raises:
        EnvironmentFault: the kiosk could not be run, or died with its film process.
    """
    with (
        tempfile.TemporaryDirectory(prefix="kiosk-bench-") as folder,
        place_to_draw() as place,
        started(
            "film-kill", Path(folder), kills, place.environment, 60 + 2 * kills * _SECONDS_A_KILL
        ) as station,
    ):
        found = station.next_fact()
    return Report(
        "film-kill",
        (
            Figure("film process killed", found["kills"]),
            Figure("kills not made: no film played any more", found["not_made"], "", _NONE),
            *_times("touch of help to its steps drawn", found["help_ms"], _HELP_MS),
            Figure("touches of help not answered", found["unanswered"], "", _NONE),
            *_times("kill to the film going on", found["goes_on_ms"], _GOES_ON_MS),
            *_times("back from help to the film going on", found["back_ms"], _GOES_ON_MS),
            Figure("films that did not go on", found["stuck"], "", _NONE),
        ),
        (
            "Help is touched within 80 ms of a kill by a finger that waits for nothing.",
            "Its steps are drawn: the first picture in which something of them shows.",
            "The film goes on: a new picture of a film that plays, whose position then grew.",
        ),
    )


def _times(name: str, took: list[float], bar: Bar) -> tuple[Figure, ...]:
    """Median, longest and how many missed the bar."""
    if not took:
        return (Figure(name, None, "ms", bar),)
    late = sum(not bar.is_met_by(one) for one in took)
    return (
        Figure(f"{name}, median", median(took), "ms"),
        Figure(f"{name}, longest of {len(took)}", max(took), "ms", bar),
        Figure(f"{name}, times past the bar", late, "", _NONE),
    )
