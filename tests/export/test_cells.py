"""Nothing that somebody wrote is run by a spreadsheet."""

import pytest

from kiosk.export.cells import safe_cell


@pytest.mark.parametrize(
    "start", ["=", "+", "-", "@", "\t", "\r", "\n", " =", "\u00a0=", "\ufeff="]
)
def test_what_looks_like_a_formula_is_text(start: str) -> None:
    assert safe_cell(f"{start}1+1") == f"'{start}1+1"


@pytest.mark.parametrize(("value", "cell"), [("kind staff", "kind staff"), (-3, "-3"), ("", "")])
def test_other_cells_stay_as_they_are(value: object, cell: str) -> None:
    assert safe_cell(value) == cell
