"""The quick look of a second start."""

import os
import sys
from pathlib import Path

import pytest

from kiosk.setup import glance


@pytest.fixture
def root(tmp_path: Path) -> str:
    """A checkout that looks as if set-up had been here."""
    python = Path(glance.interpreter(str(tmp_path)))
    python.parent.mkdir(parents=True)
    python.touch()
    (tmp_path / "requirements.lock").write_text("one==1\n")
    return str(tmp_path)


def test_what_was_noted_holds_until_something_changes(root: str) -> None:
    assert not glance.is_as_noted(root, "run")
    glance.note(root, "run")
    assert glance.is_as_noted(root, "run") is (os.name == "posix")
    assert not glance.is_as_noted(root, "tests")


def test_another_lock_is_noticed(root: str) -> None:
    glance.note(root, "run")
    Path(root, "requirements.lock").write_text("one==2 \n")
    assert not glance.is_as_noted(root, "run")


def test_a_lock_of_the_same_size_but_newer_is_noticed(root: str) -> None:
    glance.note(root, "run")
    os.utime(Path(root, "requirements.lock"), ns=(1, 1))
    assert not glance.is_as_noted(root, "run")


def test_an_interpreter_that_went_away_is_noticed(root: str) -> None:
    glance.note(root, "run")
    Path(glance.interpreter(root)).unlink()
    assert not glance.is_as_noted(root, "run")


def test_what_is_forgotten_is_not_trusted(root: str) -> None:
    glance.note(root, "run")
    glance.note(root, "tests")
    glance.forget(root)
    assert not glance.is_as_noted(root, "run")
    assert not glance.is_as_noted(root, "tests")


def test_only_the_environment_of_this_checkout_counts_as_inside(root: str) -> None:
    assert not glance.is_inside(root)
    assert glance.is_inside(str(Path(sys.prefix).parent)) is (Path(sys.prefix).name == ".venv")
