"""What the repository holds speaks of the project alone, and anybody can use it."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.qt_tools import ROOT

_TEXT = {
    *("", ".bat", ".cfg", ".css", ".csv", ".html", ".in", ".ini", ".js", ".json", ".lock", ".md"),
    *(".ps1", ".py", ".qml", ".service", ".sh", ".spec", ".svg", ".toml", ".ts", ".txt", ".vtt"),
    *(".xml", ".yaml", ".yml"),
}
_FOREIGN = re.compile(
    r"/(?:root|work|home/[a-z]+)/[\w.]|/tmp/\w|\b[A-Z]:\\Users\\\w"
    r"|\b(?:files\.pythonhosted|pypi|pythonhosted)\.org|\bregistry\.npmjs\.org|\bdeb\.debian\.org"
    r"|--(?:extra-)?index-url[ =]|--find-links[ =]",
)


def _files() -> list[Path]:
    git = shutil.which("git")
    if git is None or not (ROOT / ".git").exists():
        pytest.skip("this is not a git checkout")
    listed = subprocess.run(
        [git, "ls-files", "--cached", "--others", "--exclude-standard", "-z"],
        capture_output=True,
        text=True,
        check=True,
        cwd=ROOT,
    )
    return [ROOT / name for name in listed.stdout.split("\0") if name and (ROOT / name).is_file()]


def _foreign_names(text: str) -> list[str]:
    return _FOREIGN.findall(text)


def test_no_file_names_a_path_of_some_machine_or_a_package_server() -> None:
    files = [file for file in _files() if file.suffix in _TEXT]
    assert len(files) > 50, f"only {len(files)} text files were found: is the search right?"
    found = {
        str(file.relative_to(ROOT)): names
        for file in files
        if file != Path(__file__) and (names := _foreign_names(file.read_text("utf-8")))
    }
    assert not found, f"name the place by what it is, not by where it was on one machine: {found}"


@pytest.mark.parametrize(
    ("text", "is_foreign"),
    [
        ("find it in /home/sam/films", True),
        ("find it in C:\\Users\\sam", True),
        ("--index-url https://mirror.example/simple", True),
        ("see https://pypi.org/project/x", True),
        ("kept in /var/lib and /usr/share", False),
        ("uv pip compile --no-emit-index-url -o requirements.lock", False),
    ],
)
def test_a_planted_path_or_server_is_found(text: str, *, is_foreign: bool) -> None:
    assert bool(_foreign_names(text)) is is_foreign


def test_the_licence_is_there_in_full() -> None:
    licence = (ROOT / "LICENCE").read_text("utf-8")
    assert "Apache License" in licence
    assert "END OF TERMS AND CONDITIONS" in licence
