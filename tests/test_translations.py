"""Every interface word of the QML is in every translation, and the compiled files are these."""

import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from tests.qt_tools import ROOT, from_qt_tool
from tests.typed_qml import QML

_FOLDER = ROOT / "assets" / "translations"
_UPDATE = (
    "pyside6-lupdate kiosk/ui/qml -locations none -no-obsolete -ts assets/translations/{name}.ts"
)
_RELEASE = "pyside6-lrelease assets/translations/{name}.ts -qm assets/translations/{name}.qm"

_FILES = sorted(_FOLDER.glob("kiosk_*.ts"))
_EACH_FILE = pytest.mark.parametrize("file", _FILES, ids=[file.stem for file in _FILES])

Words = tuple[str, str, str]


def test_urdu_is_there_as_the_right_to_left_proof() -> None:
    assert _FOLDER / "kiosk_ur.ts" in _FILES


@_EACH_FILE
def test_a_translation_has_the_words_of_the_qml_and_no_others(file: Path, tmp_path: Path) -> None:
    fresh = tmp_path / "fresh.ts"
    from_qt_tool("lupdate", str(QML), "-silent", "-target-language", "ur", "-ts", str(fresh))
    wanted = set(_messages(fresh))
    assert wanted, "lupdate found no qsTr() in the QML: is the search right?"
    differing = sorted(wanted ^ set(_messages(file)))
    assert not differing, f"{differing}\nRun: {_UPDATE.format(name=file.stem)}"


@_EACH_FILE
def test_every_word_has_its_translation(file: Path) -> None:
    bare = [words for words, message in _messages(file).items() if not _is_translated(message)]
    assert not bare, f"translate them (unfinished is right for a draft, empty is not): {bare}"


@_EACH_FILE
def test_the_compiled_translation_is_the_one_that_lrelease_makes(
    file: Path, tmp_path: Path
) -> None:
    fresh = tmp_path / "fresh.qm"
    from_qt_tool("lrelease", "-silent", str(file), "-qm", str(fresh))
    compiled = file.with_suffix(".qm")
    same = compiled.is_file() and compiled.read_bytes() == fresh.read_bytes()
    assert same, f"Run: {_RELEASE.format(name=file.stem)}"


@pytest.mark.parametrize(
    ("translation", "is_translated"),
    [
        ("<translation>گھر</translation>", True),
        ("<translation type='unfinished'>گھر</translation>", True),
        ("<translation type='unfinished'></translation>", False),
        ("<translation><numerusform>ایک</numerusform><numerusform/></translation>", False),
    ],
)
def test_an_empty_translation_is_seen(translation: str, *, is_translated: bool) -> None:
    message = ET.fromstring(f"<message>{translation}</message>")  # noqa: S314 - our own text
    assert _is_translated(message) is is_translated


def _messages(file: Path) -> dict[Words, ET.Element]:
    """What a Linguist file asks to be translated: (context, English, comment) to its message."""
    contexts = ET.parse(file).getroot().iter("context")  # noqa: S314 - our own files
    return {
        (_text(context, "name"), _text(message, "source"), _text(message, "comment")): message
        for context in contexts
        for message in context.iter("message")
    }


def _is_translated(message: ET.Element) -> bool:
    translation = message.find("translation")
    if translation is None:
        return False
    forms = translation.findall("numerusform") or [translation]
    return all((form.text or "").strip() for form in forms)


def _text(element: ET.Element, name: str) -> str:
    return element.findtext(name, default="")
