"""One table of a settings file, read key by key; every problem is noted, none stops the reading."""

import difflib
from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from kiosk.ward.problems import Findings, KeyPath, Wrong

T = TypeVar("T")


class Section:
    """A table whose keys are asked for one by one.

    - A key that is asked for and wrong is noted; its stand-in is returned.
    - A key that nobody asked for is noted by `refuse_the_rest`.
    """

    def __init__(self, values: Mapping[str, Any], path: KeyPath, findings: Findings) -> None:
        """`path` is where the table stands; empty for the top of the file."""
        self._values = values
        self._path = path
        self._findings = findings
        self._asked: list[str] = []

    def read(self, key: str, convert: Callable[[object], T], default: T) -> T:
        """The value of `key`, or `default` when it is not there or wrong."""
        self._asked.append(key)
        if key not in self._values:
            return default
        try:
            return convert(self._values[key])
        except Wrong as wrong:
            self._findings.add((*self._path, key), wrong.what, wrong.cure)
            return default

    def need(self, key: str, convert: Callable[[object], T], stand_in: T, example: str) -> T:
        """The value of `key`; that it is missing is a problem."""
        if key not in self._values:
            self._findings.add(
                (*self._path, key),
                f"The setting {key} is missing{self._where()}.",
                f"Add a line: {key} = {example}",
            )
        return self.read(key, convert, stand_in)

    def table(self, key: str) -> "Section":
        """The table under `key`; empty when it is not there."""
        self._asked.append(key)
        value = self._values.get(key, {})
        if not isinstance(value, dict):
            self._findings.add(
                (*self._path, key),
                f"{key} is not a section.",
                f"Start it with a line of its own: [{key}].",
            )
            value = {}
        return Section(value, (*self._path, key), self._findings)

    def entries(
        self, check_key: Callable[[object], object], convert: Callable[[object], T]
    ) -> dict[str, T]:
        """Every entry of a table whose keys are values too, such as language tags."""
        found: dict[str, T] = {}
        for key, value in self._values.items():
            self._asked.append(key)
            try:
                check_key(key)
                found[key] = convert(value)
            except Wrong as wrong:
                self._findings.add((*self._path, key), wrong.what, wrong.cure)
        return found

    def refuse_the_rest(self, elsewhere: Mapping[str, str]) -> None:
        """Note every key that nobody asked for.

        Args:
            elsewhere: keys that are right in another place, and where.
        """
        for key in self._values:
            if key not in self._asked:
                self._findings.add(
                    (*self._path, key),
                    f"There is no setting called {key}{self._where()}.",
                    self._cure(key, elsewhere),
                )

    def _cure(self, key: str, elsewhere: Mapping[str, str]) -> str:
        if key in elsewhere:
            return f"It belongs {elsewhere[key]}."
        if near := difflib.get_close_matches(key, self._asked, n=1):
            return f"Did you mean {near[0]}?"
        if near := difflib.get_close_matches(key, list(elsewhere), n=1):
            return f"Did you mean {near[0]}? It belongs {elsewhere[near[0]]}."
        return "Take the line out, or start it with # to keep it as a remark."

    def _where(self) -> str:
        return f" in [{'.'.join(self._path)}]" if self._path else ""
