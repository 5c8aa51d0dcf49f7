"""The command line, typed as a person types it."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk import __version__
from kiosk.command_line import parse
from tests.qt_tools import ROOT


def _typed(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "kiosk", *arguments],
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
    )


def test_the_version_is_told() -> None:
    done = _typed("--version")
    assert (done.returncode, done.stdout) == (0, f"kiosk {__version__}\n")


def test_a_command_that_does_not_exist_is_refused_by_name() -> None:
    done = _typed("paint")
    assert done.returncode == 2
    assert "paint" in done.stderr


def test_the_film_process_is_not_offered_to_people() -> None:
    assert "film-process" not in _typed("--help").stdout


def test_without_a_command_the_kiosk_runs() -> None:
    options = parse([])
    assert (options.command, options.data, options.windowed) == ("run", None, False)


@pytest.mark.parametrize(
    "arguments", [["--data", "there", "check"], ["check", "--data", "there"]], ids=" ".join
)
def test_the_data_folder_may_be_named_before_or_after_the_command(arguments: list[str]) -> None:
    assert parse(arguments).data == Path("there")


def test_starting_loads_nothing_that_set_up_must_first_install() -> None:
    code = (
        "import sys; before = set(sys.modules); import kiosk.__main__, kiosk.command_line;"
        "import kiosk.setup.start;"
        "new = {name.partition('.')[0] for name in set(sys.modules) - before};"
        "print(*sorted(new - sys.stdlib_module_names))"
    )
    done = subprocess.run(
        [sys.executable, "-S", "-c", code], capture_output=True, text=True, check=False, cwd=ROOT
    )
    assert (done.stdout, done.stderr) == ("kiosk\n", "")


def _run_a_command_that(does: str, data: Path) -> subprocess.CompletedProcess[str]:
    """`check`, with `does` in its place, in a process of its own."""
    code = f"""
import sys, types
from kiosk import command_line
from kiosk.errors import EnvironmentFault

def run(options):
    {does}

sys.modules["planted"] = types.SimpleNamespace(run=run)
command_line.MODULES["check"] = "planted"
sys.exit(command_line.run(["check", "--data", {str(data)!r}]))
"""
    return subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=False, cwd=ROOT
    )


def test_a_fault_is_two_sentences_and_never_a_traceback(tmp_path: Path) -> None:
    does = "raise EnvironmentFault('The disk is full.', 'Free some of it.')"
    done = _run_a_command_that(does, tmp_path)
    assert (done.returncode, done.stderr) == (1, "The disk is full.\nFree some of it.\n")


def test_what_nobody_foresaw_is_logged_whole_and_told_without_a_traceback(tmp_path: Path) -> None:
    done = _run_a_command_that("raise RuntimeError('planted')", tmp_path)
    assert done.returncode == 1
    assert "planted" in done.stderr
    assert "Traceback" not in done.stderr
    log = (tmp_path / "logs" / "kiosk.log").read_text("utf-8")
    assert "Traceback" in log
    assert "RuntimeError: planted" in log


def test_the_exit_status_is_the_command_s_own(tmp_path: Path) -> None:
    assert _run_a_command_that("return 7", tmp_path).returncode == 7


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="Windows always has a screen")
def test_where_there_is_no_screen_it_says_so_and_takes_the_tour(tmp_path: Path) -> None:
    code = f"""
import os, sys, types
from kiosk import command_line

def run(options):
    print(options.command, options.out, os.environ["QT_QPA_PLATFORM"])
    return 0

sys.modules["planted"] = types.SimpleNamespace(run=run)
command_line.MODULES["tour"] = "planted"
sys.exit(command_line.run(["--data", {str(tmp_path)!r}]))
"""
    screens = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
        env={name: value for name, value in os.environ.items() if name not in screens},
    )
    assert (done.returncode, done.stdout) == (0, "tour tour offscreen\n")
    assert "no screen" in done.stderr
