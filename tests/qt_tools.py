"""Qt's own tools, as PySide6 brings them."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]


def run_qt_tool(name: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run `pyside6-NAME` in the top folder and return how it ended and what it said."""
    program = Path(sys.executable).parent / f"pyside6-{name}"
    return subprocess.run(
        [str(program), *arguments], capture_output=True, text=True, check=False, cwd=ROOT
    )


def from_qt_tool(name: str, *arguments: str) -> str:
    """What `pyside6-NAME` prints.

    Raises:
        ChildProcessError: it failed.
    """
    done = run_qt_tool(name, *arguments)
    if done.returncode != 0:
        raise ChildProcessError(f"{name}: {done.stdout}{done.stderr}")
    return done.stdout


def short(file: Path) -> str:
    """The path of `file` from the top folder, as messages should name it."""
    return str(file.relative_to(ROOT) if file.is_relative_to(ROOT) else file)
