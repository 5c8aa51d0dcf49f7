"""The same film in the kiosk and in what is installed of mpv, VLC and Chromium, in turns."""

import sys
from collections.abc import Callable, Iterable, Sequence
from statistics import median

from kiosk.bench.film_figures import figures
from kiosk.bench.film_file import BenchFilm, bench_film
from kiosk.bench.peers import ours
from kiosk.bench.peers.chromium import Chromium
from kiosk.bench.peers.mpv import Mpv
from kiosk.bench.peers.peer import Peer, Showing, Size
from kiosk.bench.peers.vlc_program import VlcProgram
from kiosk.bench.report import Report
from kiosk.bench.screen import SIZE, Screen
from kiosk.errors import EnvironmentFault
from kiosk.paths import Paths

ROUNDS = 5
PEERS: tuple[Peer, ...] = (Mpv(), VlcProgram(), Chromium())


def film(paths: Paths, rounds: int = ROUNDS) -> Report:
    """Measure `rounds` times in turns, so that whatever else the machine does befalls all alike.

    Peers play in the size that the film has in the kiosk, where the help bar is never covered, and
    in every second round also on the whole screen.

    Raises:
        EnvironmentFault: the kiosk could not be measured here.
    """
    source = bench_film(paths)
    installed = [(peer, peer.version()) for peer in PEERS]
    lines = [f"{peer.name}: {said}" if said else f"{peer.name}: not installed, left out"
             for peer, said in installed]  # fmt: skip
    present = [peer for peer, said in installed if said]
    showings: list[list[Showing]] = []
    for number in range(rounds):
        done, troubles = _round(number, source, present)
        showings.append(done)
        lines += troubles
    return Report("film", figures(showings), (*_sizes(showings), *lines))


def _round(
    number: int, source: BenchFilm, peers: Sequence[Peer]
) -> tuple[list[Showing], list[str]]:
    """One round, and what went wrong in it."""
    done: list[Showing] = []
    troubles: list[str] = []

    def play(name: str, show: Callable[[Screen], Showing]) -> None:
        sys.stderr.write(f"round {number + 1}: {name}\n")
        try:
            with Screen() as screen:
                done.append(show(screen))
        except EnvironmentFault as fault:
            troubles.append(f"round {number + 1}, {name}: {fault.what}")

    play(ours.NAME, lambda screen: ours.show(source, screen))
    if not done:
        raise EnvironmentFault(troubles[0], "Look at what it said.")
    for size in _sizes_of_round(number, done[0].picture):
        for peer in peers:
            play(peer.name, _playing(peer, source, size))
    return done, troubles


def _playing(peer: Peer, source: BenchFilm, size: Size) -> Callable[[Screen], Showing]:
    return lambda screen: peer.show(source, screen, size)


def _sizes_of_round(number: int, ours_size: Size) -> Iterable[Size]:
    yield ours_size
    if number % 2 == 1 and ours_size != SIZE:
        yield SIZE


def _sizes(showings: Sequence[Sequence[Showing]]) -> list[str]:
    width, height = showings[0][0].picture
    screens = [one.load.screen_cpu for row in showings for one in row if one.player == ours.NAME]
    return [
        f"The picture is {width}x{height} in the kiosk; beside a peer's name is that of its own.",
        f"The X server's own work is not counted; it took {median(screens):.1f} % for the kiosk.",
        "Tap to first frame, kiosk: from the touch of a tile to the frame swapped into the window.",
        "Tap to first frame, Chromium: from its pointer event to its own video frame callback.",
        "Tap to first frame, mpv: from the command to load the film to the event that it plays.",
    ]
