"""The import rule as data: app -> ui -> subjects -> pure, and each outside library in one place."""

import ast
import sys
from collections.abc import Callable, Container, Iterator, Mapping
from typing import NamedTuple

_COMPOSITION = ("kiosk.app", "kiosk.command_line", "kiosk.__main__")
_TOP = (*_COMPOSITION, "kiosk.ui", "kiosk.bench")
_START = ("kiosk.__main__", "kiosk.command_line", "kiosk.setup", "kiosk.logs")
_LIGHT = ("kiosk", "kiosk.errors", "kiosk.logs")
_EFFECTS = (
    *("PySide6", "vlc", "sqlite3", "sqlite_utils", "subprocess", "threading", "socket"),
    *("multiprocessing", "urllib", "http", "httpx2"),
)


class Import(NamedTuple):
    """One import.

    Attributes:
        module: the dotted name of who imports.
        line: where.
        target: the dotted name of what is imported.
        at_once: whether it happens as soon as the module is loaded.
        is_pure: whether the module calls itself PURE.
    """

    module: str
    line: int
    target: str
    at_once: bool
    is_pure: bool

    def by(self, *packages: str) -> bool:
        """Whether a module in one of `packages` imports."""
        return _within(self.module, packages)

    def of(self, *packages: str) -> bool:
        """Whether something in one of `packages` is imported."""
        return _within(self.target, packages)


class Rule(NamedTuple):
    """What is forbidden, and what to do instead."""

    name: str
    forbids: Callable[[Import], bool]
    cure: str


RULES = (
    Rule(
        "only kiosk/ui, kiosk/bench and kiosk/app.py know Qt",
        lambda i: i.of("PySide6") and not i.by("kiosk.ui", "kiosk.bench", "kiosk.app"),
        "Return a value or take a callback, and let kiosk/ui turn it into Qt.",
    ),
    Rule(
        "only kiosk/films/process knows libVLC",
        lambda i: i.of("vlc") and not i.by("kiosk.films.process"),
        "libVLC may hang or crash: send the film process a command (kiosk/films/protocol.py).",
    ),
    Rule(
        "the film process is a program of its own",
        lambda i: i.of("kiosk.films.process") and not i.by("kiosk.films.process"),
        "Start it as a process, and speak to it through kiosk/films/protocol.py.",
    ),
    Rule(
        "only kiosk/storage knows SQLite",
        lambda i: i.of("sqlite3", "sqlite_utils") and not i.by("kiosk.storage", "kiosk.bench"),
        "Ask the store: it alone has the thread that owns the database.",
    ),
    Rule(
        "a subject does not know who calls it",
        lambda i: i.of(*_TOP) and not i.by(*_TOP),
        "Return a value, or take a callback that kiosk/app.py hands over.",
    ),
    Rule(
        "the interface does not know the composition",
        lambda i: i.of(*_COMPOSITION) and i.by("kiosk.ui") and not i.by("kiosk.ui.tour"),
        "Take it as an argument that kiosk/app.py hands over; only the tour drives the whole.",
    ),
    Rule(
        "the start of the program needs the standard library alone",
        lambda i: (
            i.at_once
            and i.by(*_START)
            and not (_is_standard(i.target) or i.target in _LIGHT or i.of("kiosk.setup"))
        ),
        "It runs before anything is installed: import it inside the function that needs it.",
    ),
    Rule(
        "what stands straight under kiosk/ knows no subject",
        lambda i: _is_pure_place(i.module) and i.of("kiosk") and i.target.count(".") > 1,
        "Move the module into the subject that it needs, or turn the import round.",
    ),
    Rule(
        "a module that calls itself PURE decides and does nothing",
        lambda i: i.is_pure and i.of(*_EFFECTS),
        "Put what touches disk, wire, process or screen into the caller.",
    ),
)


def violations(sources: Mapping[str, str]) -> list[str]:
    """What breaks a rule in `sources` (dotted module name to source), each with its cure."""
    return [
        f"{found.module}, line {found.line}, imports {found.target}: {rule.name}. {rule.cure}"
        for module, source in sources.items()
        for found in imports(module, source, sources)
        for rule in RULES
        if rule.forbids(found)
    ]


def imports(module: str, source: str, known: Container[str]) -> Iterator[Import]:
    """Every import in a module, wherever it stands; `known` tells modules from other names."""
    tree = ast.parse(source)
    is_pure = (ast.get_docstring(tree) or "").startswith("PURE")
    at_once = set(map(id, tree.body))
    for node in ast.walk(tree):
        for target in _targets(node, known):
            yield Import(module, getattr(node, "lineno", 0), target, id(node) in at_once, is_pure)


def _targets(node: ast.AST, known: Container[str]) -> Iterator[str]:
    match node:
        case ast.Import(names=names):
            yield from (alias.name for alias in names)
        case ast.ImportFrom(module=str(package), names=names, level=0):
            deeper = (f"{package}.{alias.name}" for alias in names)
            yield from (name if name in known else package for name in deeper)


def _within(name: str, packages: tuple[str, ...]) -> bool:
    return any(name == package or name.startswith(f"{package}.") for package in packages)


def _is_standard(name: str) -> bool:
    return name.partition(".")[0] in sys.stdlib_module_names


def _is_pure_place(module: str) -> bool:
    """A module straight under `kiosk/`, but for composition and the face of the ward's settings."""
    return module.count(".") == 1 and not _within(module, (*_COMPOSITION, "kiosk.settings"))
