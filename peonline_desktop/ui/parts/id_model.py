"""A table model over an array of ids: a million rows cost eight megabytes, and only the
rows one looks at are read, in pages, on a lane.

Order and filter are the database's work. Must not know what the rows are.
"""

from array import array
from collections import OrderedDict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QIcon

from peonline_desktop.ui.parts.plain import tip

Row = Mapping[str, Any]
Fetch = Callable[[Sequence[int], Callable[[dict[int, Row]], None]], None]
Index = QModelIndex
_PAGE = 100  # rows
_KEPT = 40  # pages
_LOADING = "…"
_Parent = QModelIndex()


@dataclass(frozen=True)
class Column:
    """One column: what it is called, what it shows of a row, and how wide it begins.

    *sorts* is the name that the list sorts by; None when it cannot.
    """

    key: str
    title: str
    text: Callable[[Row], str]
    width: int = 120
    icon: Callable[[Row], QIcon | None] | None = None
    tip: Callable[[Row], str] | None = None
    sorts: str | None = None
    figures: bool = False


class IdTableModel(QAbstractTableModel):
    """Rows by id. Signals: *loaded* when rows that were asked for have come."""

    loaded = Signal()

    def __init__(
        self, columns: Sequence[Column], fetch: Fetch, parent: QObject | None = None
    ) -> None:
        """*fetch* gets ids and a callback for their rows; it must not block."""
        super().__init__(parent)
        self.columns = columns
        self._fetch = fetch
        self._ids: array[int] = array("q")
        self._pages: OrderedDict[int, dict[int, Row]] = OrderedDict()
        self._wanted: list[int] = []
        self._asked: set[int] = set()
        self._generation = 0
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._ask)

    def set_ids(self, ids: "array[int]") -> None:
        """Show these rows, in this order."""
        if ids == self._ids:
            self.refresh()
            return
        self.beginResetModel()
        self._ids = ids
        self._forget()
        self.endResetModel()

    def refresh(self) -> None:
        """Read the shown rows anew: they stay on the screen until the new ones have come."""
        shown = list(self._pages)
        self._generation += 1
        self._asked.clear()
        self._wanted = shown[-3:]
        for page in shown[:-3]:
            del self._pages[page]
        self._soon.start()

    @property
    def ids(self) -> "array[int]":
        """All ids, in order."""
        return self._ids

    def id_at(self, place: int) -> int:
        """The id of the row at *place*."""
        return self._ids[place]

    def row_at(self, place: int) -> Row | None:
        """The row at *place* if it has been read; else it is asked for."""
        if not 0 <= place < len(self._ids):
            return None
        page = place // _PAGE
        rows = self._pages.get(page)
        if rows is None:
            self._want(page)
            return None
        return rows.get(self._ids[place])

    def rowCount(self, parent: QModelIndex = _Parent) -> int:  # type: ignore[override]
        """How many rows there are."""
        return 0 if parent.isValid() else len(self._ids)

    def columnCount(self, parent: QModelIndex = _Parent) -> int:  # type: ignore[override]
        """How many columns there are."""
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Any, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a cell shows."""
        if not index.isValid():
            return None
        column = self.columns[index.column()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            row = self.row_at(index.row())
            return _LOADING if row is None else column.text(row)
        if role == Qt.ItemDataRole.DecorationRole and column.icon:
            row = self.row_at(index.row())
            return None if row is None else column.icon(row)
        if role == Qt.ItemDataRole.ToolTipRole:
            row = self.row_at(index.row())
            return None if row is None else tip((column.tip or column.text)(row))
        return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        """What stands above a column."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.columns[section].title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def _forget(self) -> None:
        self._generation += 1
        self._pages.clear()
        self._wanted.clear()
        self._asked.clear()

    def _want(self, page: int) -> None:
        if page in self._asked:
            return
        if page in self._wanted:
            self._wanted.remove(page)
        self._wanted.append(page)
        del self._wanted[:-4]  # where one scrolled past is not read
        self._soon.start()

    @Slot()
    def _ask(self) -> None:
        """Ask for the page that was wanted last; the others follow when it has come."""
        if not self._wanted or self._asked:
            return
        page = self._wanted.pop()
        self._asked.add(page)
        ids = self._ids[page * _PAGE : (page + 1) * _PAGE]
        generation = self._generation
        if len(ids):
            self._fetch(list(ids), lambda rows: self._came(generation, page, rows))

    def _came(self, generation: int, page: int, rows: dict[int, Row]) -> None:
        self._asked.discard(page)
        if generation == self._generation:
            self._pages[page] = rows
            while len(self._pages) > _KEPT:
                self._pages.popitem(last=False)
            last = min((page + 1) * _PAGE, len(self._ids)) - 1
            top, bottom = self.index(page * _PAGE, 0), self.index(last, len(self.columns) - 1)
            self.dataChanged.emit(top, bottom)
            self.loaded.emit()
        self._ask()
