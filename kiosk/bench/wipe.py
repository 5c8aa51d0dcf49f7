"""After the reset no string of the visit is in a window, a live object or a file."""

import tempfile
from pathlib import Path

from kiosk.bench.child import started
from kiosk.bench.report import Figure, Report, at_most
from kiosk.bench.screen import place_to_draw

_LONGEST_SECONDS = 180.0


def wipe() -> Report:
    """Two visits full of marked words; what is found of them after each.

    Raises:
        EnvironmentFault: the kiosk could not be run.
    """
    with (
        tempfile.TemporaryDirectory(prefix="kiosk-bench-") as folder,
        place_to_draw() as place,
        started("wipe", Path(folder), 0, place.environment, _LONGEST_SECONDS) as station,
    ):
        visits = station.next_fact()["visits"]
    return Report(
        "wipe",
        tuple(
            Figure(f"strings left: {one['visit']}", len(one["leaks"]), "", at_most(0))
            for one in visits
        ),
        (
            *(f"left: {leak}" for one in visits for leak in one["leaks"]),
            "Looked for: the film's id, title and words, the words to use, the answer and its id.",
            "Looked in: all Python objects, all properties of all windows, all files.",
            "The answers' own file may hold the answer.",
        ),
    )
