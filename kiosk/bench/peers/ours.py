"""The kiosk itself, measured as its peers are."""

import tempfile
from pathlib import Path

from kiosk.bench.child import started
from kiosk.bench.film_file import BenchFilm
from kiosk.bench.load import measure
from kiosk.bench.peers.peer import Showing
from kiosk.bench.screen import Screen

NAME = "kiosk"
_LONGEST_SECONDS = 120.0


def show(film: BenchFilm, screen: Screen) -> Showing:
    """Play `film` once on the real film screen, which fills `screen`.

    Raises:
        EnvironmentFault: it did not play.
    """
    with (
        tempfile.TemporaryDirectory(prefix="kiosk-bench-") as folder,
        started("film", Path(folder), 0, screen.environment, _LONGEST_SECONDS) as station,
    ):
        station.next_fact()
        load = measure(station.pid, screen.pid)
        facts = station.next_fact()
    width, height = facts["picture"]
    return Showing(
        player=NAME,
        picture=(width, height),
        load=load,
        due=max(film.frames, facts["due"]),
        shown=facts["shown"],
        ready_ms=tuple(facts["ready_ms"]),
        unready_ms=tuple(facts["unready_ms"]),
    )
