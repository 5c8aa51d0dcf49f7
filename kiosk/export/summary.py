"""Counts of answers by month, ward, survey and question, with small numbers hidden."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from datetime import date

from kiosk.export.answers import Response
from kiosk.export.suppression import suppressed

COLUMNS = ("month", "ward", "survey", "version", "item", "answer", "count", "answered", "percent")
Group = tuple[str, str, str, str, str]


class Summary:
    """Adds up responses, one after the other.

    Only months that are over are summed: else two exports a day apart, subtracted, would show what
    one family said.
    """

    def __init__(self, today: date, min_cell: int) -> None:
        """`today` tells which months are over."""
        self._this_month = today.isoformat()[:7]
        self._min_cell = min_cell
        self._counts: dict[Group, Counter[str]] = defaultdict(Counter)
        self._answered: Counter[Group] = Counter()

    def add(self, response: Response) -> None:
        """Count the coded answers of a response of an earlier month."""
        month = response.day[:7]
        if month >= self._this_month:
            return
        coded: dict[str, set[str]] = defaultdict(set)
        for answer in response.answers:
            if answer.code:
                coded[answer.link_id].add(answer.code)
        for link_id, codes in coded.items():
            group = (month, response.ward, response.survey, response.version, link_id)
            self._answered[group] += 1
            self._counts[group].update(codes)

    def rows(self) -> Iterator[tuple[object, ...]]:
        """One row an answer; a hidden count says so, and no percentage stands beside it."""
        few = f"fewer than {self._min_cell}"
        for group in sorted(self._counts):
            total = self._answered[group]
            shown = suppressed(self._counts[group], total, self._min_cell)
            answered: object = few if total < self._min_cell else total
            for code in sorted(shown):
                count = shown[code]
                if count is None:
                    yield (*group, code, few if total < self._min_cell else "hidden", answered, "")
                else:
                    yield (*group, code, count, answered, round(100 * count / total))
