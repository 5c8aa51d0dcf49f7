"""QML asks our view models only for what they have, and follows Qt's advice."""

from pathlib import Path

import pytest

from tests.typed_qml import files_with_types, lint, qml_files, write_types

_PLANTED = """
import QtQml
import Kiosk.Backend

QtObject {
    required property PlantedViewModel model
    property string name: model.%s
}
"""
_TYPE = """
from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement

QML_IMPORT_NAME = "Kiosk.Backend"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class PlantedViewModel(QObject):
    changed = Signal()

    @Property(str, notify=changed)
    def title(self) -> str:
        return ""

    @Property(str, constant=True)
    def kind(self) -> str:
        return ""
"""


@pytest.fixture(scope="module")
def types(tmp_path_factory: pytest.TempPathFactory) -> Path:
    sources = files_with_types()
    assert sources, "no Python file under kiosk/ui has an @QmlElement: is the search right?"
    folder = tmp_path_factory.mktemp("types")
    write_types(folder, sources)
    return folder


def test_qmllint_finds_nothing_in_any_qml_file(types: Path) -> None:
    files = qml_files()
    assert files, "no QML file was found under kiosk/ui/qml: is the search right?"
    said = lint(types, files)
    assert not said, f"pyside6-qmllint, with the types of our view models, says:\n{said}"


@pytest.mark.parametrize(
    ("property_name", "is_right"),
    [("title", True), ("kind", True), ("tittle", False)],
    ids=["one that is there", "a constant", "a misspelt one"],
)
def test_a_misspelt_property_of_a_view_model_is_found(
    tmp_path: Path, property_name: str, *, is_right: bool
) -> None:
    source, file = tmp_path / "planted.py", tmp_path / "Planted.qml"
    source.write_text(_TYPE, encoding="utf-8")
    file.write_text(_PLANTED % property_name, encoding="utf-8")
    write_types(tmp_path / "types", [source])
    said = lint(tmp_path / "types", [file])
    assert (said == "") is is_right, said
