"""The test command runs every check and says at the end which failed."""

import pytest

from tests.checks import Check, run

_GOOD = Check("good", ("ruff", "--version"))
_BAD = Check("bad", ("ruff", "no-such-command"))


def test_a_check_that_fails_does_not_keep_the_next_from_running(
    capfd: pytest.CaptureFixture[str],
) -> None:
    assert run(quick=True, checks=(_BAD, _GOOD)) == 1
    out = capfd.readouterr().out
    assert "== good\nruff " in out
    assert out.splitlines()[-1].endswith("FAILED: bad")


def test_the_closing_line_says_that_all_passed(capfd: pytest.CaptureFixture[str]) -> None:
    assert run(quick=False, checks=(_GOOD, _GOOD)) == 0
    assert capfd.readouterr().out.splitlines()[-1].endswith("all passed")
