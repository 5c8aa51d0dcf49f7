"""The search for what is left of a visit: it must find what is there, wherever that is."""

from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickItem, QQuickWindow
from pytestqt.qtbot import QtBot

from kiosk.bench.station.traces import in_files, in_memory, in_windows


def marker(number: int) -> str:
    """Put together anew each time, so that the test's own code does not hold it."""
    return "-".join(("trace", str(number), "xyzzy"))


@pytest.mark.slow
@pytest.mark.parametrize(
    "plant",
    [
        lambda word: [word],
        lambda word: {"a": {"b": ("c", word)}},
        lambda word: SimpleNamespace(hidden=f"before {word} after"),
        lambda word: lambda: word,
        lambda word: [word.encode()],
        lambda word: [Path("films") / word],
    ],
    ids=["list", "plain values in a dict", "attribute", "closure", "bytes", "path"],
)
def test_a_string_held_by_any_live_object_is_found(plant: object) -> None:
    assert callable(plant)
    words = (marker(1),)
    before = in_memory(words)
    held = plant(marker(1))
    assert sum((in_memory(words) - before).values()) > 0
    del held
    assert not in_memory(words) - before


def test_a_string_in_a_hidden_item_of_a_window_is_found(qtbot: QtBot) -> None:
    window = QQuickWindow()
    item = QQuickItem(window.contentItem())
    item.setVisible(False)
    words = (marker(2),)
    with qtbot.captureExceptions():
        assert not in_windows(words)
        item.setObjectName(marker(2))
        assert in_windows(words)["“trace-2-xyzzy” in QQuickItem.objectName"] == 1
        item.setObjectName("")
        window.setTitle(marker(2))
        assert in_windows(words)
    window.deleteLater()


def test_a_string_on_the_clipboard_is_found(qtbot: QtBot) -> None:
    clipboard = QGuiApplication.clipboard()
    clipboard.setText(marker(3))
    with qtbot.captureExceptions():
        assert in_windows((marker(3),))
        clipboard.clear()
        assert not in_windows((marker(3),))


@pytest.mark.parametrize("code", ["utf-8", "utf-16-le"])
def test_a_string_in_any_file_is_found_but_where_it_may_stay(tmp_path: Path, code: str) -> None:
    words = (marker(4),)
    (tmp_path / "logs").mkdir()
    (tmp_path / "logs" / "kiosk.log").write_bytes(b"\x00\xff" + marker(4).encode(code))
    (tmp_path / "answers.sqlite-wal").write_bytes(marker(4).encode())
    found = in_files(tmp_path, words, besides="answers.sqlite")
    assert dict(found) == {"“trace-4-xyzzy” in the file kiosk.log": 1}
