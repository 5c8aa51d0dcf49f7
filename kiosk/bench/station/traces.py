"""Where strings of a visit can be found: in live objects, in windows and in files."""

import gc
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

import shiboken6
from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickItem

Traces = Counter[str]
"""How often each place, in words, holds each marker."""
_TEXT_TYPES = frozenset({"QString", "QUrl", "QVariant", "QStringList", "QVariantList"})


def in_memory(markers: Sequence[str]) -> Traces:
    """Python's live objects, of whatever kind, that hold a string with a marker in it.

    Follows everything that the garbage collector knows, and what it does not track because there
    are only plain values in it. `markers` itself does not count.
    """
    gc.collect()
    traces: Traces = Counter()
    known = gc.get_objects()
    seen = {id(known), id(markers)}
    waiting = [one for one in known if id(one) not in seen]
    seen.update(map(id, waiting))
    while waiting:
        holder = waiting.pop()
        for held in gc.get_referents(holder):
            if isinstance(held, str | bytes):
                text = held if isinstance(held, str) else held.decode("utf-8", "replace")
                traces.update(_found(text, markers, f"a {type(holder).__qualname__} in memory"))
            elif not gc.is_tracked(held) and id(held) not in seen:
                seen.add(id(held))
                waiting.append(held)
    return traces


def in_windows(markers: Sequence[str]) -> Traces:
    """Every property of every item and object of every window, shown or not, and the clipboard."""
    traces: Traces = Counter()
    for found in _objects():
        meta = found.metaObject()
        for index in range(meta.propertyCount()):
            about = meta.property(index)
            name = _text(about.name())
            if about.isReadable() and _text(about.typeName()) in _TEXT_TYPES:
                place = f"{_text(meta.className())}.{name}"
                for text in _texts(found.property(name)):
                    traces.update(_found(text, markers, place))
    traces.update(_found(QGuiApplication.clipboard().text(), markers, "the clipboard"))
    return traces


def in_files(folder: Path, markers: Sequence[str], besides: str = "") -> Traces:
    """Every byte of every file below `folder`, except files whose name begins with `besides`."""
    traces: Traces = Counter()
    for file in sorted(path for path in folder.rglob("*") if path.is_file()):
        if besides and file.name.startswith(besides):
            continue
        content = file.read_bytes()
        for marker in markers:
            if any(marker.encode(code) in content for code in ("utf-8", "utf-16-le")):
                traces[f"“{marker}” in the file {file.name}"] += 1
    return traces


def _found(text: str, markers: Sequence[str], place: str) -> list[str]:
    return [f"“{marker}” in {place}" for marker in markers if marker in text]


def _objects() -> Iterator[QObject]:
    seen: set[int] = set()
    windows: list[QObject] = list(QGuiApplication.allWindows())
    ours = [one for one in gc.get_objects() if isinstance(one, QObject)]
    waiting = windows + ours
    while waiting:
        found = waiting.pop()
        if not shiboken6.isValid(found):
            continue
        address = shiboken6.getCppPointer(found)[0]
        if address in seen:
            continue
        seen.add(address)
        yield found
        waiting += found.children()
        if isinstance(found, QQuickItem):
            waiting += found.childItems()


def _text(name: object) -> str:
    """A name of Qt's, which is text although its type stub has bytes."""
    return name.decode() if isinstance(name, bytes) else str(name)


def _texts(value: object) -> Iterator[str]:
    match value:
        case str():
            yield value
        case QUrl():
            yield value.toString()
        case list() | tuple():
            for one in value:
                yield from _texts(one)
        case dict():
            yield from _texts(list(value.values()))
        case _:
            return
