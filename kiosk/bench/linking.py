"""What one copy of all files of a station tells about who answered when, and what else they said.

The attacker has every byte, knows this program, and tries two things on the answers of one part of
a day: to put them in the order in which they came, and to pair the two answers of one family. Each
guess is the best that the place of an answer in the files allows; of two answers among n, chance
puts them side by side in 2 of n orders.
"""

import shutil
import time
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path
from statistics import mean, stdev
from typing import Any

from kiosk.bench.families import after_film_survey, an_answer, seeded
from kiosk.bench.report import Figure, Report, at_most
from kiosk.clock import SystemClock, part_of_day
from kiosk.storage.store import Store

_ROUNDS = 24
_FAMILIES = 20
_BOUND = 3.0
_PATIENCE_SECONDS = 60.0
Ids = Sequence[str]


def linking(folder: Path, rounds: int = _ROUNDS, families: int = _FAMILIES) -> Report:
    """Let `families` give two answers each, `rounds` times over, and attack a copy of the files."""
    ordered: dict[str, list[float]] = {}
    paired: dict[str, list[float]] = {}
    for n in range(rounds):
        came, files = _one_part_of_a_day(folder / str(n), families, n)
        for name, guess in guesses(came, files).items():
            ordered.setdefault(name, []).append(agreement(guess, came))
            paired.setdefault(name, []).append(pairs(guess, came))
        shutil.rmtree(folder / str(n))
    by_chance = 1 / families
    return Report(
        "linking",
        tuple(
            f for name in ordered for f in _figures(name, ordered[name], paired[name], by_chance)
        ),
        (
            f"{rounds} times {families} families with two answers each, in one part of a day.",
            "Order: Kendall's tau of the guess with the truth, 1 or -1 is all of it, 0 is chance.",
            f"Pairs: two answers of one family side by side; by chance {100 * by_chance:.1f} %.",
            f"Deviation: from chance, in standard errors; {_BOUND:g} is the bar.",
        ),
    )


def _figures(
    name: str, tau: list[float], found: list[float], by_chance: float
) -> tuple[Figure, ...]:
    apart = deviation([one - by_chance for one in found])
    return (
        Figure(f"{name}: order, mean tau", mean(tau)),
        Figure(f"{name}: order, deviation", deviation(tau), "", at_most(_BOUND)),
        Figure(f"{name}: pairs found", 100 * mean(found), "%"),
        Figure(f"{name}: pairs, deviation", apart, "", at_most(_BOUND)),
    )


def deviation(found: Sequence[float]) -> float:
    """How many standard errors the mean of `found` is from 0."""
    spread = stdev(found) / len(found) ** 0.5
    return abs(mean(found)) / spread if spread else 0.0


def _one_part_of_a_day(folder: Path, families: int, seed: int) -> tuple[list[str], bytes]:
    """The ids in the order in which they came, and every byte of the station once it is quiet."""
    survey, chooser = after_film_survey(), seeded(seed)
    clock = SystemClock()
    now = clock.now()
    store = Store(folder / "answers.sqlite", clock, lambda _: None, quiet_seconds=0.05)
    store.start()
    came = []
    for _ in range(families * 2):
        given = _today(an_answer(survey, chooser), now.date().isoformat(), part_of_day(now).value)
        store.save_answer(given).result(_PATIENCE_SECONDS)
        came.append(given["id"])
    _wait_until_quiet(folder)
    copy = b"".join(file.read_bytes() for file in sorted(folder.rglob("*")) if file.is_file())
    store.close()
    return came, copy


def _today(given: dict[str, Any], day: str, part: str) -> dict[str, Any]:
    given["authored"] = day
    given["meta"]["tag"][0]["code"] = part
    return given


def _wait_until_quiet(folder: Path) -> None:
    log = folder / "answers.sqlite-wal"
    deadline = time.monotonic() + _PATIENCE_SECONDS
    while log.stat().st_size > 0 and time.monotonic() < deadline:
        time.sleep(0.01)


def guesses(came: Ids, files: bytes) -> dict[str, list[str]]:
    """Orders of the answers by where in the files each first and last stands."""
    return {
        "first place in the files": sorted(came, key=lambda one: files.find(one.encode())),
        "last place in the files": sorted(came, key=lambda one: files.rfind(one.encode())),
    }


def agreement(guess: Ids, came: Ids) -> float:
    """Kendall's tau of two orders."""
    rank = {one: n for n, one in enumerate(came)}
    ranks = [rank[one] for one in guess]
    signs = [
        1 if ranks[i] < ranks[j] else -1
        for i in range(len(ranks))
        for j in range(i + 1, len(ranks))
    ]
    return mean(signs)


def pairs(guess: Ids, came: Ids) -> float:
    """Share of the families whose two answers stand side by side."""
    family = {one: n // 2 for n, one in enumerate(came)}
    beside = sum(family[one] == family[other] for one, other in pairwise(guess))
    return beside / (len(came) // 2)
