"""The rows of a file as they stand, with their numbers and their marks."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt

from peonline_desktop.services.intake.outlook import Place
from peonline_desktop.ui.intake.marks import Mark
from peonline_desktop.ui.intake.row_numbers import WHOSE
from peonline_desktop.ui.parts.plain import tip

MARK, IS_HEADER = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1
_Parent = QModelIndex()


@dataclass(frozen=True)
class FileLine:
    """A row of the file: where it stands, and its cells."""

    place: Place
    cells: tuple[str, ...]

    def cell(self, column: int) -> str:
        """What a cell holds; empty where the row is shorter."""
        return self.cells[column] if column < len(self.cells) else ""


class FileRows(QAbstractTableModel):
    """The header row of a file, and rows below it."""

    def __init__(self, parent: QObject) -> None:
        """Empty until `show_lines`."""
        super().__init__(parent)
        self._columns: Sequence[str] = ()
        self._lines: Sequence[FileLine] = ()
        self._header: FileLine | None = None
        self._marks: Mapping[Place, Mapping[int, Mark]] = {}
        self._names_sheets = False
        self._who: int | None = None
        self._show: Callable[[str], str] = str

    def show_cells(self, show: Callable[[str], str]) -> None:
        """How a cell is shown."""
        self._show = show

    def name_by(self, column: int | None) -> None:
        """The column that says whose a row is."""
        self._who = column

    def text(self, line: FileLine, column: int) -> str:
        """What a cell shows."""
        return self._show(line.cell(column))

    def show_lines(
        self, header: FileLine, lines: Sequence[FileLine], columns: Sequence[str]
    ) -> None:
        """Show *lines* below the *header*; *columns* are what a screen reader calls them."""
        self.beginResetModel()
        self._marks = {}
        self._header = header
        self._lines = [header, *lines]
        self._columns = columns
        self._names_sheets = len({line.place[0] for line in self._lines}) > 1
        self.endResetModel()

    def name_columns(self, columns: Sequence[str]) -> None:
        """Call the columns otherwise: they are taken for something else."""
        self._columns = columns
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, max(0, len(columns) - 1))

    def show_marks(self, marks: Mapping[Place, Mapping[int, Mark]]) -> None:
        """Show what is the matter with cells."""
        self._marks = marks
        if self._lines and self._columns:
            last = self.index(len(self._lines) - 1, len(self._columns) - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    @property
    def columns(self) -> Sequence[str]:
        """What the columns are called."""
        return self._columns

    @property
    def lines(self) -> Sequence[FileLine]:
        """All rows, the header first."""
        return self._lines

    def mark_at(self, row: int, column: int) -> Mark | None:
        """What is the matter with a cell."""
        return self._marks.get(self._lines[row].place, {}).get(column)

    def rowCount(self, parent: QModelIndex = _Parent) -> int:  # type: ignore[override]
        """How many rows there are."""
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: QModelIndex = _Parent) -> int:  # type: ignore[override]
        """How many columns there are."""
        return 0 if parent.isValid() else len(self._columns)

    def data(self, index: Any, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a cell shows, and what is said of it."""
        line, column = self._lines[index.row()], index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return self.text(line, column)
        if role == IS_HEADER:
            return line is self._header
        mark = self.mark_at(index.row(), column)
        if role == MARK:
            return mark
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return _said(self.text(line, column), mark)
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip(mark.more if mark else self.text(line, column))
        return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        """The number that a row has in the file; what a column is taken for."""
        if role == WHOSE and orientation == Qt.Orientation.Vertical:
            line = self._lines[section]
            has_name = self._who is not None and line is not self._header
            return self.text(line, self._who or 0) if has_name else ""
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        if orientation == Qt.Orientation.Horizontal:
            return self._columns[section]
        sheet, number = self._lines[section].place
        return f"{sheet} {number}" if self._names_sheets else str(number)


def _said(text: str, mark: Mark | None) -> str:
    """A cell and its mark as a screen reader says them."""
    if mark is None:
        return text
    return f"{text}, {mark.words}" if text else mark.words
