"""qmllint with our Python types: what QML may ask of a view model is read from its source."""

import ast
import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import PySide6

from tests.qt_tools import ROOT, from_qt_tool, run_qt_tool, short

UI = ROOT / "kiosk" / "ui"
QML = UI / "qml"

_MODULE = "Kiosk.Backend"
_METATYPES = Path(PySide6.__file__).parent / "Qt" / "metatypes"
_FOREIGN = ("core", "gui", "qml", "qmlmodels", "quick")
_QML_NAMES = {"list": "QVariantList", "dict": "QVariantMap", "object": "QVariant"}
_QMLDIR = f"""module {_MODULE}
typeinfo kiosk.qmltypes
depends QtQml.Models
depends QtQuick
"""


def qml_files() -> list[Path]:
    """Every QML file of the program."""
    return sorted(QML.rglob("*.qml"))


def files_with_types() -> list[Path]:
    """Every Python file that gives QML a type."""
    return [file for file in sorted(UI.rglob("*.py")) if "@QmlElement" in file.read_text("utf-8")]


def write_types(folder: Path, sources: Sequence[Path]) -> None:
    """Describe the types in `sources` for QML tools, as a module under `folder`.

    Raises:
        ChildProcessError: a tool refused one of the files.
    """
    module = folder.joinpath(*_MODULE.split("."))
    module.mkdir(parents=True)
    described = module / "metatypes.json"
    described.write_text(json.dumps(_describe(sources)), encoding="utf-8")
    foreign = ",".join(str(_METATYPES / f"qt6{name}_metatypes.json") for name in _FOREIGN)
    from_qt_tool(
        "qmltyperegistrar",
        *("--generate-qmltypes", str(module / "kiosk.qmltypes"), "--foreign-types", foreign),
        *("--import-name", _MODULE, "--major-version", "1", "--minor-version", "0"),
        *("-o", str(module / "unused.cpp"), str(described)),
    )
    (module / "qmldir").write_text(_QMLDIR, encoding="utf-8")


def lint(types: Path, files: Sequence[Path]) -> str:
    """What qmllint says of `files`; empty when it has nothing to say."""
    modules = ("-I", str(types), "-I", str(QML))
    done = run_qt_tool("qmllint", "--max-warnings", "0", *modules, *map(short, files))
    return done.stdout + done.stderr if done.returncode else ""


def _describe(sources: Sequence[Path]) -> Any:  # noqa: ANN401 - moc's own JSON
    described = json.loads(from_qt_tool("metaobjectdump", *map(str, sources)))
    for entry in described:
        constants = set(_constant_properties(Path(entry["inputFile"])))
        for kind in entry["classes"]:
            for prop in kind.get("properties", ()):
                prop["type"] = _QML_NAMES.get(prop["type"], prop["type"])
                if (kind["className"], prop["name"]) in constants:
                    prop["constant"] = True
    return described


def _constant_properties(source: Path) -> Iterator[tuple[str, str]]:
    """(class, property) for each `@Property(..., constant=True)`, which the Qt tool leaves out."""
    for kind in ast.walk(ast.parse(source.read_text("utf-8"))):
        if isinstance(kind, ast.ClassDef):
            members = [m for m in kind.body if isinstance(m, ast.FunctionDef)]
            yield from ((kind.name, m.name) for m in members if _is_constant(m))


def _is_constant(member: ast.FunctionDef) -> bool:
    calls = [d for d in member.decorator_list if isinstance(d, ast.Call)]
    return any(keyword.arg == "constant" for call in calls for keyword in call.keywords)
