"""The lock file, and the part of it that a set needs."""

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement

from kiosk.setup.fault import SetUpStopped
from kiosk.setup.lock import PackageSet, canonical, package_names, select

_ROOT = Path(__file__).resolve().parents[2]
_LOCK = (_ROOT / "requirements.lock").read_text("utf-8")
_PYPROJECT = (_ROOT / "pyproject.toml").read_text("utf-8")

_SMALL_PYPROJECT = '[project]\ndependencies = ["Big_Thing>=1", "lone[fast]"]'
_SMALL_LOCK = """# made by hand
big-thing==1.0 \\
    --hash=sha256:aa
    # via kiosk (pyproject.toml)
deep==2.0 ; sys_platform == 'win32' \\
    --hash=sha256:bb
    # via
    #   middle
    #   tester
lone==1.0 \\
    --hash=sha256:cc
    # via kiosk (pyproject.toml)
middle==1.5 \\
    --hash=sha256:dd \\
    --hash=sha256:ee
    # via big-thing
tester==9.0 \\
    --hash=sha256:ff
    # via kiosk (pyproject.toml)
"""


def test_the_run_set_is_what_the_program_asks_for_and_what_that_asks_for_in_turn() -> None:
    part = select(_SMALL_LOCK, _SMALL_PYPROJECT, PackageSet.RUN)
    assert package_names(part) == ("big-thing", "deep", "lone", "middle")


def test_a_part_of_the_lock_keeps_hashes_and_markers() -> None:
    part = select(_SMALL_LOCK, _SMALL_PYPROJECT, PackageSet.RUN)
    assert re.findall("sha256:..", part) == [f"sha256:{h}" for h in ("aa", "bb", "cc", "dd", "ee")]
    assert "deep==2.0 ; sys_platform == 'win32'" in part


def test_the_tests_get_everything() -> None:
    assert select(_SMALL_LOCK, _SMALL_PYPROJECT, PackageSet.TESTS) == _SMALL_LOCK


def test_a_lock_that_lacks_a_package_stops_set_up_by_its_name() -> None:
    with pytest.raises(SetUpStopped, match="big-thing"):
        select("", _SMALL_PYPROJECT, PackageSet.RUN)


def test_running_needs_no_test_tools() -> None:
    names = set(package_names(select(_LOCK, _PYPROJECT, PackageSet.RUN)))
    assert {"pyside6-essentials", "shiboken6", "python-vlc", "sqlite-utils"} <= names
    assert not names & {"pytest", "mypy", "ruff", "numpy", "uv"}


def test_every_package_of_the_lock_is_pinned_and_hashed() -> None:
    entries = re.split(r"^(?=[a-z0-9])", _LOCK, flags=re.MULTILINE)[1:]
    assert len(entries) > 20
    loose = [e.splitlines()[0] for e in entries if "==" not in e or "--hash=sha256:" not in e]
    assert loose == []


def test_the_lock_holds_no_address() -> None:
    assert not re.search(r"://|--find-links|--(extra-)?index-url", _LOCK)


def test_the_lock_is_in_step_with_what_the_project_asks_for() -> None:
    project = tomllib.loads(_PYPROJECT)["project"]
    extras = project["optional-dependencies"].values()
    pinned = {
        canonical(name): version
        for name, version in re.findall(r"^([\w.-]+)==([\w.]+)", _LOCK, flags=re.MULTILINE)
    }
    asked = [Requirement(text) for group in (project["dependencies"], *extras) for text in group]
    late = [
        str(asked_for)
        for asked_for in asked
        if canonical(asked_for.name) not in pinned
        or not asked_for.specifier.contains(pinned[canonical(asked_for.name)])
    ]
    assert not late, f"make the lock again with the command in its first lines, for {late}"
