"""From showings in rounds to medians and ratios."""

from kiosk.bench.film_figures import figures
from kiosk.bench.load import Load
from kiosk.bench.peers.peer import Showing, Size
from kiosk.bench.report import Figure

SMALL, WHOLE = (1600, 900), (1920, 1080)


def showing(player: str, picture: Size, cpu: float, tap: float = 40.0) -> Showing:
    return Showing(player, picture, Load(cpu, 3.0, 200.0), 360, 360, (tap,), (tap,))


def found(rounds: list[list[Showing]], name: str) -> Figure:
    (figure,) = [figure for figure in figures(rounds) if figure.name == name]
    return figure


def test_a_ratio_is_taken_within_each_round() -> None:
    rounds = [
        [showing("kiosk", SMALL, 20), showing("mpv", SMALL, 20)],
        [showing("kiosk", SMALL, 90), showing("mpv", SMALL, 100)],
        [showing("kiosk", SMALL, 33), showing("mpv", SMALL, 30)],
    ]
    ratio = found(rounds, "CPU, kiosk / mpv 1600x900")
    assert ratio.value == 1.0
    assert ratio.is_met
    assert found(rounds, "CPU, kiosk").value == 33


def test_a_round_without_a_peer_leaves_the_ratio_to_the_others() -> None:
    rounds = [
        [showing("kiosk", SMALL, 60), showing("mpv", SMALL, 30), showing("mpv", WHOLE, 40)],
        [showing("kiosk", SMALL, 60), showing("mpv", SMALL, 30)],
    ]
    assert found(rounds, "CPU, kiosk / mpv 1920x1080").value == 1.5
    assert found(rounds, "CPU, kiosk / mpv 1600x900").is_met is False


def test_lost_frames_miss_the_bar_of_the_kiosk_alone() -> None:
    short = Showing("kiosk", SMALL, Load(1, 1, 1), due=360, shown=350)
    peer = Showing("VLC", SMALL, Load(1, 1, 1), due=360, shown=300)
    assert found([[short, peer]], "frames shown, kiosk").is_met is False
    assert found([[short, peer]], "frames shown, kiosk").note == "350/360"
    assert found([[short, peer]], "frames shown, VLC 1600x900").is_met is None


def test_taps_are_held_to_the_bar_and_to_chromium() -> None:
    rounds = [[showing("kiosk", SMALL, 1, tap=60), showing("Chromium", SMALL, 1, tap=30)]]
    assert found(rounds, "tap to first frame, pre-rolled, kiosk").is_met is False
    assert found(rounds, "tap to first frame, not pre-rolled, kiosk").is_met is True
    assert found(rounds, "tap, pre-rolled, kiosk / Chromium 1600x900").value == 2.0
    assert found(rounds, "tap, pre-rolled, kiosk / Chromium 1600x900").is_met is False


def test_a_peer_that_tells_no_taps_has_no_such_figure() -> None:
    silent = Showing("VLC", SMALL, Load(1, 1, 1), due=360, shown=360)
    names = [figure.name for figure in figures([[showing("kiosk", SMALL, 1), silent]])]
    assert not [name for name in names if "tap" in name and "VLC" in name]
