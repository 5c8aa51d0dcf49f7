"""What the benchmark prints: figures, each beside the bar it has to meet."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any


class Way(StrEnum):
    """On which side of its limit a figure has to be."""

    AT_LEAST = "at least"
    AT_MOST = "at most"


@dataclass(frozen=True, slots=True)
class Bar:
    """What a figure has to reach, in the figure's unit."""

    way: Way
    limit: float

    def is_met_by(self, value: float) -> bool:
        """Whether `value` is on the right side; the limit itself is."""
        return value >= self.limit if self.way is Way.AT_LEAST else value <= self.limit


@dataclass(frozen=True, slots=True)
class Figure:
    """One measured number.

    Attributes:
        value: nothing where it could not be measured.
        unit: such as "ms" or "%"; empty for a count.
        bar: nothing where the figure is there to be compared with.
        note: how it came about, a few words.
    """

    name: str
    value: float | None
    unit: str = ""
    bar: Bar | None = None
    note: str = ""

    @property
    def is_met(self) -> bool | None:
        """Whether the bar is met; nothing without a bar. What was not measured meets no bar."""
        if self.bar is None:
            return None
        return self.value is not None and self.bar.is_met_by(self.value)


@dataclass(frozen=True, slots=True)
class Report:
    """One part of the benchmark.

    Attributes:
        lines: further plain lines, such as a peer that is not installed.
    """

    name: str
    figures: tuple[Figure, ...]
    lines: tuple[str, ...] = ()

    @property
    def is_met(self) -> bool:
        """Whether no bar was missed."""
        return all(figure.is_met is not False for figure in self.figures)


def at_most(limit: float) -> Bar:
    """A bar from above."""
    return Bar(Way.AT_MOST, limit)


def at_least(limit: float) -> Bar:
    """A bar from below."""
    return Bar(Way.AT_LEAST, limit)


def as_text(report: Report) -> str:
    """A plain table."""
    rows = [("figure", "measured", "bar", "met", ""), *(_row(f) for f in report.figures)]
    widths = [max(len(row[column]) for row in rows) for column in range(4)]
    lines = [
        "  ".join(
            (
                row[0].ljust(widths[0]), row[1].rjust(widths[1]), row[2].ljust(widths[2]),
                row[3].ljust(widths[3]), row[4],
            )
        ).rstrip()
        for row in rows
    ]  # fmt: skip
    return "\n".join([report.name, "-" * len(report.name), *lines, *report.lines, ""])


def as_json(reports: Sequence[Report]) -> str:
    """The same for a machine to read: a list with one object a report."""
    return json.dumps([_document(report) for report in reports], indent=2, ensure_ascii=False)


def _row(figure: Figure) -> tuple[str, str, str, str, str]:
    bar = f"{figure.bar.way} {_number(figure.bar.limit, figure.unit)}" if figure.bar else ""
    met = {None: "", True: "yes", False: "NO"}[figure.is_met]
    return figure.name, _number(figure.value, figure.unit), bar, met, figure.note


def _number(value: float | None, unit: str) -> str:
    if value is None:
        return "-"
    digits = 0 if value == int(value) or abs(value) >= 100 else 2 if abs(value) < 10 else 1  # noqa: PLR2004
    return f"{value:,.{digits}f} {unit}".rstrip()


def _document(report: Report) -> dict[str, Any]:
    return {
        "name": report.name,
        "is_met": report.is_met,
        "figures": [
            {
                "name": figure.name,
                "value": figure.value,
                "unit": figure.unit,
                "bar": f"{figure.bar.way} {figure.bar.limit:g}" if figure.bar else None,
                "is_met": figure.is_met,
                "note": figure.note,
            }
            for figure in report.figures
        ],
        "lines": list(report.lines),
    }
