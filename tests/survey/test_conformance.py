"""The table in the handbook is true: every row names a test, and everything known has a row."""

import ast
import re
from collections.abc import Iterator

import pytest

from kiosk.survey.identifiers import REFUSED_NAMES, UNDERSTOOD
from kiosk.survey.items import Kind
from kiosk.survey.values import Operator
from tests.qt_tools import ROOT

_TABLE = (ROOT / "assets" / "handbook" / "fhir-conformance.md").read_text("utf-8")
_TEST = re.compile(r"`(test_\w+\.py)::(test_\w+)`")


def _rows() -> Iterator[list[str]]:
    for line in _TABLE.splitlines():
        cells = [cell.strip() for cell in re.split(r"(?<!\\)\|", line)[1:-1]]
        if cells and not set(cells[0]) <= {"-"} and cells[-1] != "proved by":
            yield cells


def _tests(file: str) -> set[str]:
    tree = ast.parse((ROOT / "tests" / "survey" / file).read_text("utf-8"))
    return {node.name for node in tree.body if isinstance(node, ast.FunctionDef)}


def test_there_are_rows() -> None:
    assert len(list(_rows())) > 70


@pytest.mark.parametrize("cells", list(_rows()), ids=lambda cells: cells[0][:60])
def test_every_row_names_a_test_that_is_there(cells: list[str]) -> None:
    match = _TEST.fullmatch(cells[-1])
    assert match, f"no test is named for {cells[0]}"
    assert match[2] in _tests(match[1])
    assert cells[1] in {"Yes", "Refused", "Passed over"}


@pytest.mark.parametrize(
    "name",
    [
        *(f"`{kind}`" for kind in Kind),
        *(f"enableWhen `{operator}`" for operator in Operator),
        *(f"`{url.rpartition('/')[2]}`" for url in sorted(UNDERSTOOD)),
        *(f"`{name}" for name in REFUSED_NAMES),
    ],
)
def test_everything_that_the_program_knows_has_a_row(name: str) -> None:
    assert any(cells[0].startswith(name) for cells in _rows())
