"""Problems in a settings file, for the person who can cure them."""

from collections.abc import Callable
from dataclasses import dataclass

KeyPath = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong.

    Attributes:
        line: counted from 1; None when it is about the whole file.
        key: dotted, such as `rapid_review.number`; empty when it is about the whole file.
        what: what is wrong, one plain sentence.
        cure: what to do about it, one plain sentence.
    """

    line: int | None
    key: str
    what: str
    cure: str

    def __str__(self) -> str:
        """Place, what and cure in one line: `Line 12, rapid_review.number: …`."""
        place = ", ".join(
            part for part in (f"Line {self.line}" if self.line else "", self.key) if part
        )
        return f"{place}: {self.what} {self.cure}" if place else f"{self.what} {self.cure}"


class Wrong(Exception):
    """A value that cannot be used, on its way to the list of problems."""

    def __init__(self, what: str, cure: str) -> None:
        """Both are plain sentences."""
        super().__init__(what)
        self.what = what
        self.cure = cure


class Findings:
    """Collects every problem of one file, one for each key, and knows the line of each."""

    def __init__(self, line_of: Callable[[KeyPath], int | None]) -> None:
        """`line_of` says where a key stands."""
        self._line_of = line_of
        self._problems: list[Problem] = []

    def add(self, path: KeyPath, what: str, cure: str) -> None:
        """Note that the value at `path` is wrong, unless something about it is noted already."""
        key = ".".join(path)
        if all(problem.key != key for problem in self._problems):
            self._problems.append(Problem(self._line_of(path), key, what, cure))

    def in_order(self) -> tuple[Problem, ...]:
        """All of them, from the top of the file down."""
        return tuple(sorted(self._problems, key=lambda problem: problem.line or 0))
