"""The linking attack finds what there is to find, and nothing in the files of the kiosk."""

from pathlib import Path
from random import Random

from kiosk.bench.linking import agreement, deviation, guesses, linking, pairs

CAME = [f"{n:02}-{Random(n).random()}" for n in range(40)]


def test_files_in_the_order_of_arrival_are_seen_through() -> None:
    files = "|".join(CAME).encode()
    for guess in guesses(CAME, files).values():
        assert agreement(guess, CAME) == 1
        assert pairs(guess, CAME) == 1


def test_an_order_by_chance_tells_nothing() -> None:
    taus = []
    for seed in range(200):
        shuffled = sorted(CAME)
        Random(seed).shuffle(shuffled)
        taus.append(agreement(shuffled, CAME))
    assert deviation(taus) < 3
    assert deviation([1.0, 0.9, 1.0]) > 3


def test_the_attack_is_made_on_the_real_store(tmp_path: Path) -> None:
    report = linking(tmp_path, rounds=3, families=4)
    assert len(report.figures) == 8
    assert all(figure.value is not None for figure in report.figures)
