"""Packs: hostile ones refused, an installation killed, a film beside content work."""

import re
import tempfile
from collections.abc import Sequence
from pathlib import Path
from statistics import median

from kiosk.bench.content.film_beside import Beside, film_beside_content
from kiosk.bench.content.hostile import HostileKind, Outcome, try_kind
from kiosk.bench.content.hostile_archives import ARCHIVES
from kiosk.bench.content.hostile_files import FILES
from kiosk.bench.content.hostile_manifests import MANIFESTS
from kiosk.bench.content.hostile_names import NAMES
from kiosk.bench.content.hostile_repositories import REPOSITORIES
from kiosk.bench.content.kill_install import InstallKills, KillCampaign
from kiosk.bench.report import Figure, Report, at_least, at_most
from kiosk.paths import Paths

KINDS: tuple[HostileKind, ...] = (*NAMES, *MANIFESTS, *FILES, *ARCHIVES, *REPOSITORIES)
KILLS = 50
ROUNDS = 5
_NONE = at_most(0)
_MOST_LOST_POINTS = 0.1


def packs(paths: Paths) -> Report:
    """Every kind once, `KILLS` kills, and the film in turns.

    Raises:
        EnvironmentFault: ffmpeg is missing, or the film did not play.
    """
    outcomes = refusals(KINDS)
    with tempfile.TemporaryDirectory(prefix="kiosk-bench-") as folder:
        kills = KillCampaign(Path(folder)).run(KILLS)
    beside = film_beside_content(paths, ROUNDS)
    figures = (*_of_refusals(outcomes), *_of_kills(kills), *_of_films(beside))
    return Report("packs", figures, tuple(_lines(outcomes)))


def refusals(kinds: Sequence[HostileKind]) -> tuple[Outcome, ...]:
    """Give a station each kind of hostile pack or repository, one after the other."""
    found = []
    for kind in kinds:
        with tempfile.TemporaryDirectory(prefix="kiosk-bench-") as folder:
            found.append(try_kind(kind, Path(folder)))
    return tuple(found)


def reasons(outcomes: Sequence[Outcome]) -> int:
    """How many refusals differ in more than the names and numbers in them."""
    return len({re.sub(r'"[^"]*"|\d[\d,.]*|/\S+', "", one.said) for one in outcomes})


def _of_refusals(outcomes: Sequence[Outcome]) -> tuple[Figure, ...]:
    return (
        Figure("kinds of hostile packs and repositories", len(outcomes), "", at_least(60)),
        Figure("kinds let in", sum(not one.said for one in outcomes), "", _NONE),
        Figure("kinds refused with other words than their own",
               sum(bool(one.said) and not one.is_own for one in outcomes), "", _NONE),
        Figure("different reasons given", reasons(outcomes), "", at_least(60)),
        Figure("kinds that wrote outside the staging folder",
               sum(bool(one.strayed) for one in outcomes), "", _NONE),
    )  # fmt: skip


def _of_kills(found: InstallKills) -> tuple[Figure, ...]:
    return (
        Figure("installation killed with -9", found.kills, "", at_least(KILLS)),
        Figure("after which the station showed the old version", found.old),
        Figure("after which it showed the new one", found.new),
        Figure("after which it showed neither, or one not whole", found.broken, "", _NONE),
        Figure("versions that came in all the same", found.versions),
        Figure("verified files copied again", found.copied_again, "", _NONE),
        Figure("files taken up where they were cut", found.resumed),
        Figure("begun files begun anew", found.begun_anew, "", _NONE),
    )


def _of_films(rounds: Sequence[Beside]) -> tuple[Figure, ...]:
    alone = median(one.alone for one in rounds)
    beside = median(one.beside for one in rounds)
    note = f"medians of {len(rounds)} in turns"
    return (
        Figure("frames of a film shown of those due, alone", alone, "%", None, note),
        Figure("the same while content is brought in", beside, "%", None, note),
        Figure("frames that content work cost, in points", alone - beside, "",
               at_most(_MOST_LOST_POINTS)),
        Figure("installations finished meanwhile", sum(one.installations for one in rounds), "",
               at_least(len(rounds))),
    )  # fmt: skip


def _lines(outcomes: Sequence[Outcome]) -> list[str]:
    width = max(len(one.name) for one in outcomes)
    return [f"{one.name.ljust(width)}  {_printable(one.said) or 'LET IN'}" for one in outcomes]


def _printable(words: str) -> str:
    """The refusal on one line, with nothing in it that a hostile name could do to a terminal."""
    return "".join(letter if letter.isprintable() else "�" for letter in words)[:160]
