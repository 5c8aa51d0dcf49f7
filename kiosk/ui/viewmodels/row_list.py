"""A list model of plain rows with named roles."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import (
    Property,
    QAbstractListModel,
    QByteArray,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtQml import QmlElement

QML_IMPORT_NAME = "Kiosk.Backend"
QML_IMPORT_MAJOR_VERSION = 1

Row = Mapping[str, Any]
_NOWHERE = QModelIndex()


@QmlElement
class RowList(QAbstractListModel):
    """Rows of one shape; replacing rows one for one keeps the delegates alive."""

    countChanged = Signal()

    def __init__(self, roles: Sequence[str], parent: QObject | None = None) -> None:
        """Name the roles, in the order in which delegates may require them."""
        super().__init__(parent)
        self._names = {Qt.ItemDataRole.UserRole + i: name for i, name in enumerate(roles)}
        self._rows: tuple[Row, ...] = ()

    @Property(int, notify=countChanged)
    def count(self) -> int:
        """How many rows there are."""
        return len(self._rows)

    @property
    def rows(self) -> tuple[Row, ...]:
        """The rows as Python sees them."""
        return self._rows

    def replace(self, rows: Sequence[Row]) -> None:
        """Show `rows`; only what differs is redrawn when their number is the same."""
        new = tuple(rows)
        if len(new) != len(self._rows):
            self.beginResetModel()
            self._rows = new
            self.endResetModel()
            self.countChanged.emit()
            return
        changed = [i for i, (a, b) in enumerate(zip(self._rows, new, strict=True)) if a != b]
        self._rows = new
        for i in changed:
            self.dataChanged.emit(self.index(i), self.index(i))

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _NOWHERE) -> int:
        """Qt's count of the rows."""
        return 0 if parent.isValid() else len(self._rows)

    def roleNames(self) -> dict[int, QByteArray]:
        """Qt's table of role names."""
        return {number: QByteArray(name.encode()) for number, name in self._names.items()}

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:  # noqa: ANN401 - Qt's own signature
        """One value of one row."""
        name = self._names.get(role)
        if name is None or not 0 <= index.row() < len(self._rows):
            return None
        return self._rows[index.row()].get(name)
