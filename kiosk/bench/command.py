"""`kiosk bench`: every figure, or the one that is named, each beside its bar."""

import argparse
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from kiosk.bench.answers import commit_times
from kiosk.bench.damaged import damaged
from kiosk.bench.film import film
from kiosk.bench.film_kill import film_kill
from kiosk.bench.guard import guard
from kiosk.bench.linking import linking
from kiosk.bench.many_answers import many_answers
from kiosk.bench.packs import packs
from kiosk.bench.report import Figure, Report, as_json, as_text, at_most
from kiosk.bench.save_kill import campaign
from kiosk.bench.start import start
from kiosk.bench.walks.report import walks
from kiosk.bench.wipe import wipe
from kiosk.errors import EnvironmentFault, KioskError
from kiosk.paths import Paths, default_paths

_SAVE_KILLS = 100
_NONE = at_most(0)


def run(options: argparse.Namespace) -> int:
    """Measure and print; returns 0 when every bar is met, 1 when one is missed.

    `options.name` is one of `NAMES` or nothing for all of them; `options.json` asks for JSON;
    `options.data` is where the answers are saved that are timed, so on which disk.

    Raises:
        EnvironmentFault: there is no such figure.
    """
    paths = default_paths(options.data)
    if options.name is not None and options.name not in NAMES:
        raise EnvironmentFault(
            f"There is no figure “{options.name}”.", f"Ask for one of: {', '.join(NAMES)}."
        )
    names = [options.name] if options.name else list(NAMES)
    reports = []
    for name in names:
        sys.stderr.write(f"{name} …\n")
        reports.append(_measured(name, paths))
        if not options.json:
            sys.stdout.write(as_text(reports[-1]) + "\n")
            sys.stdout.flush()
    if options.json:
        sys.stdout.write(as_json(reports) + "\n")
    return 0 if all(report.is_met for report in reports) else 1


def _measured(name: str, paths: Paths) -> Report:
    """One report; a fault is one as well, which meets no bar."""
    try:
        return NAMES[name](paths)
    except KioskError as fault:
        return Report(name, (Figure("measured", None, "", _NONE),), (fault.what, fault.cure))


def _answers(paths: Paths) -> Report:
    with _folder_on_the_disk_of(paths) as folder:
        times = commit_times(Path(folder))
    note = f"medians of {times.runs} in turns"
    return Report(
        "answers",
        (
            Figure("answer sent to answer on the disk", times.ours_ms, "ms", None, note),
            Figure("the slowest of a hundred", times.slow_ms, "ms", at_most(50)),
            Figure("a bare SQLite insert, same pragmas", times.bare_ms, "ms", None, note),
            Figure("kiosk / bare insert", times.ratio, "x", at_most(1.5)),
        ),
    )


def _many_answers(paths: Paths) -> Report:
    with _folder_on_the_disk_of(paths) as folder:
        return many_answers(Path(folder))


def _linking(paths: Paths) -> Report:
    with _folder_on_the_disk_of(paths) as folder:
        return linking(Path(folder))


def _save_kill(paths: Paths) -> Report:
    with _folder_on_the_disk_of(paths) as folder:
        found = campaign(Path(folder), _SAVE_KILLS)
    return Report(
        "save-kill",
        (
            Figure("kiosk killed while it saves", found.kills),
            Figure("answers thanked for", found.thanked),
            Figure("answers kept", found.kept),
            Figure("thanked answers lost", found.lost, "", _NONE),
            Figure("half answers kept", found.halves, "", _NONE),
            Figure("starts that found the file damaged", found.damaged, "", _NONE),
        ),
    )


def _folder_on_the_disk_of(paths: Paths) -> "tempfile.TemporaryDirectory[str]":
    """A folder beside the station's own answers, since memory file systems know no disk."""
    paths.data.mkdir(mode=0o700, parents=True, exist_ok=True)
    return tempfile.TemporaryDirectory(prefix="bench-", dir=paths.data)


NAMES: dict[str, Callable[[Paths], Report]] = {
    "film": film,
    "start": lambda _: start(),
    "answers": _answers,
    "film-kill": lambda _: film_kill(),
    "save-kill": _save_kill,
    "damaged": lambda _: damaged(),
    "wipe": lambda _: wipe(),
    "packs": packs,
    "guard": guard,
    "many-answers": _many_answers,
    "linking": _linking,
    "walks": lambda _: walks(),
}
