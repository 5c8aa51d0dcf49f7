"""From film showings to figures: medians of rounds, and ratios taken within each round."""

from collections.abc import Callable, Iterable, Sequence
from statistics import median

from kiosk.bench.peers.ours import NAME
from kiosk.bench.peers.peer import Showing, Size
from kiosk.bench.report import Bar, Figure, at_least, at_most

_SHOWN_PERCENT = at_least(99.5)
_CPU_RATIO = at_most(1.15)
_READY_MS, _UNREADY_MS = at_most(50), at_most(120)
_TAP_RATIO = at_most(1.5)
Round = Sequence[Showing]
Seat = tuple[str, Size]
Pick = Callable[[Showing], float | None]


def figures(rounds: Sequence[Round]) -> tuple[Figure, ...]:
    """All figures of the film benchmark; in each round the kiosk's showing comes first."""
    seats = list(dict.fromkeys((one.player, one.picture) for row in rounds for one in row))
    return (
        *_frames(rounds, seats),
        *_compared(rounds, seats, "CPU", "% of a core", lambda one: one.load.cpu, _cpu_bar),
        *_compared(rounds, seats, "memory (PSS)", "MB", lambda one: one.load.memory_mb, _no_bar),
        *_taps(rounds, seats, "pre-rolled", lambda one: one.ready_ms, _READY_MS),
        *_taps(rounds, seats, "not pre-rolled", lambda one: one.unready_ms, _UNREADY_MS),
    )


def _frames(rounds: Sequence[Round], seats: Sequence[Seat]) -> Iterable[Figure]:
    for seat in seats:
        showings = _at(rounds, seat)
        counted = [(one.shown, one.due) for one in showings if one.shown is not None]
        bar = _SHOWN_PERCENT if seat[0] == NAME else None
        note = ", ".join(f"{min(shown, due)}/{due}" for shown, due in counted)
        value = _median(one.shown_percent for one in showings)
        yield Figure(f"frames shown, {_label(seat)}", value, "%", bar, note)


def _compared(
    rounds: Sequence[Round],
    seats: Sequence[Seat],
    name: str,
    unit: str,
    pick: Pick,
    bar: Callable[[str], Bar | None],
) -> Iterable[Figure]:
    for seat in seats:
        yield Figure(f"{name}, {_label(seat)}", _median(map(pick, _at(rounds, seat))), unit)
    for seat in seats:
        if seat[0] != NAME:
            ratio = _ratio(rounds, seat, pick)
            yield Figure(f"{name}, kiosk / {_label(seat)}", ratio, "x", bar(seat[0]))


def _taps(
    rounds: Sequence[Round],
    seats: Sequence[Seat],
    name: str,
    pick: Callable[[Showing], tuple[float, ...]],
    bar: Bar,
) -> Iterable[Figure]:
    def middle(one: Showing) -> float | None:
        return median(pick(one)) if pick(one) else None

    for seat in seats:
        taps = [tap for one in _at(rounds, seat) for tap in pick(one)]
        if taps:
            yield Figure(
                f"tap to first frame, {name}, {_label(seat)}",
                median(taps), "ms", bar if seat[0] == NAME else None,
                f"{len(taps)} taps, longest {max(taps):.0f} ms",
            )  # fmt: skip
    for seat in seats:
        if seat[0] != NAME and (ratio := _ratio(rounds, seat, middle)) is not None:
            tap_bar = _TAP_RATIO if seat[0] == "Chromium" else None
            yield Figure(f"tap, {name}, kiosk / {_label(seat)}", ratio, "x", tap_bar)


def _ratio(rounds: Sequence[Round], seat: Seat, pick: Pick) -> float | None:
    """Ours over a peer's, in each round in which both were measured; the median of these."""
    ratios = []
    for row in rounds:
        ours, peer = pick(row[0]), next((pick(one) for one in row if _seat(one) == seat), None)
        if ours is not None and peer:
            ratios.append(ours / peer)
    return _median(ratios)


def _at(rounds: Sequence[Round], seat: Seat) -> list[Showing]:
    return [one for row in rounds for one in row if _seat(one) == seat]


def _seat(one: Showing) -> Seat:
    return one.player, one.picture


def _median(values: Iterable[float | None]) -> float | None:
    known = [value for value in values if value is not None]
    return median(known) if known else None


def _label(seat: Seat) -> str:
    player, (width, height) = seat
    return player if player == NAME else f"{player} {width}x{height}"


def _cpu_bar(player: str) -> Bar | None:
    return _CPU_RATIO if player == "mpv" else None


def _no_bar(_player: str) -> None:
    return None
