"""Damaged films on the shelf: the kiosk answers touches throughout, and names each plainly."""

import tempfile
from pathlib import Path

from kiosk.bench.child import started
from kiosk.bench.report import Figure, Report, at_most
from kiosk.bench.screen import place_to_draw

FILMS = 40
_ANSWER_MS = 1000.0
_NONE = at_most(0)
_SECONDS_A_FILM = 40


def damaged(films: int = FILMS) -> Report:
    """Put `films` damaged films on the shelf and touch every one.

    Raises:
        EnvironmentFault: the kiosk could not be run, or a film took it down.
    """
    with (
        tempfile.TemporaryDirectory(prefix="kiosk-bench-") as folder,
        place_to_draw() as place,
        started(
            "damaged", Path(folder), films, place.environment, 60 + films * _SECONDS_A_FILM
        ) as station,
    ):
        found = station.next_fact()["films"]
    helps = [one["help_ms"] for one in found if one["help_ms"] is not None]
    unanswered = len(found) - sum(took <= _ANSWER_MS for took in helps)
    width = max(len(one["file"]) for one in found)
    return Report(
        "damaged",
        (
            Figure("damaged films touched", len(found)),
            Figure("touches of help not answered within 1 s", unanswered, "", _NONE),
            Figure("touch of help to its steps drawn, longest", max(helps, default=None), "ms"),
            Figure("longest the interface answered nobody",
                   max(one["longest_gap_ms"] for one in found), "ms", at_most(_ANSWER_MS)),
            Figure("films not named in plain words", sum(not one["is_named"] for one in found),
                   "", _NONE),
        ),
        tuple(f"{one['file'].ljust(width)}  {one['words']}" for one in found),
    )  # fmt: skip
