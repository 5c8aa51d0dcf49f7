"""The program keeps its import rule: app -> ui -> subjects -> pure."""

import ast
from collections import defaultdict
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

from tests.import_rules import RULES, imports, violations

_ROOT = Path(__file__).resolve().parents[1]
_READ_BY_ANY_PYTHON = (
    *("kiosk/__init__.py", "kiosk/__main__.py", "kiosk/setup/__init__.py"),
    *("kiosk/setup/glance.py", "tests/__init__.py", "tests/__main__.py"),
)


@pytest.fixture(scope="module")
def sources() -> dict[str, str]:
    """Every module of the program by its dotted name."""
    found = {
        ".".join(file.relative_to(_ROOT).with_suffix("").parts).removesuffix(".__init__"): file
        for file in sorted((_ROOT / "kiosk").rglob("*.py"))
    }
    assert len(found) > 20, f"only {len(found)} modules were found: is the search right?"
    return {name: file.read_text("utf-8") for name, file in found.items()}


def test_no_import_breaks_a_rule(sources: dict[str, str]) -> None:
    broken = violations(sources)
    assert not broken, "\n".join(broken)


def test_no_two_packages_need_each_other(sources: dict[str, str]) -> None:
    needs: dict[str, set[str]] = defaultdict(set)
    for module, source in sources.items():
        for found in imports(module, source, sources):
            if module.count(".") > 1 and found.target.count(".") > 1 and found.of("kiosk"):
                needs[module.split(".")[1]].add(found.target.split(".")[1])
    apart = {package: others - {package} for package, others in needs.items()}
    try:
        order = tuple(TopologicalSorter(apart).static_order())
    except CycleError as cycle:
        pytest.fail(
            f"{' -> '.join(cycle.args[1])}: give what they share to one of them, or to a module "
            "that both may import."
        )
    assert order, "no package imports another: is the search right?"


_BREAKS = [
    ("kiosk.survey.session", "from PySide6.QtCore import QObject"),
    ("kiosk.ui.film.player", "import vlc"),
    ("kiosk.ui.film.player", "from kiosk.films.process import main"),
    ("kiosk.sync.outbox", "def send():\n    import sqlite3"),
    ("kiosk.staff.facts", "from kiosk.ui.engine import QML"),
    ("kiosk.ui.engine", "from kiosk import app"),
    ("kiosk.setup.start", "import platformdirs"),
    ("kiosk.journey", "from kiosk.content.film import Film"),
    ("kiosk.films.state", '"""PURE: the state of a film."""\nfrom threading import Lock'),
]


@pytest.mark.parametrize(
    ("rule", "module", "source"),
    [(rule.name, *broken) for rule, broken in zip(RULES, _BREAKS, strict=True)],
    ids=[rule.name for rule in RULES],
)
def test_a_planted_break_is_found_and_its_cure_told(rule: str, module: str, source: str) -> None:
    planted = {module: source, "kiosk.app": "", "kiosk.content.film": ""}
    (message,) = violations(planted)
    assert message.startswith(f"{module}, line ")
    assert rule in message


@pytest.mark.parametrize(
    ("module", "source"),
    [
        ("kiosk.app", "from PySide6.QtGui import QGuiApplication\nfrom kiosk.ui.engine import QML"),
        ("kiosk.ui.tour.stops", "from kiosk.app import Kiosk"),
        ("kiosk.setup.start", "import os\nfrom kiosk.setup import glance"),
        ("kiosk.command_line", "def _run():\n    import platformdirs"),
        ("kiosk.journey", "from kiosk.errors import KioskError"),
    ],
)
def test_what_the_rule_allows_is_let_through(module: str, source: str) -> None:
    planted = {module: source, "kiosk.setup.glance": ""}
    assert violations(planted) == []


@pytest.mark.parametrize("name", _READ_BY_ANY_PYTHON)
def test_an_old_python_can_read_far_enough_to_be_told_so(name: str) -> None:
    ast.parse((_ROOT / name).read_text("utf-8"), feature_version=(3, 7))
