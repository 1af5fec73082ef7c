"""The file itself: its rows as they stand, and above each column what it is taken for."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget

from peonline_desktop.services.intake.outlook import Place
from peonline_desktop.ui.intake.file_rows import FileLine, FileRows
from peonline_desktop.ui.intake.mark_delegate import MARK_ROOM, MarkDelegate
from peonline_desktop.ui.intake.marks import Mark
from peonline_desktop.ui.intake.role_header import HEIGHT, RoleHeader
from peonline_desktop.ui.intake.role_names import Heading
from peonline_desktop.ui.intake.row_numbers import RowNumbers
from peonline_desktop.ui.parts.look import GRID, ROW_HEIGHT, Look, tabular

_WIDEST = 272
_MEASURED = 60  # rows, for the width of a column
_MOST_MEASURED = 3000  # cells
_LEAST_ROWS = 5


class FileTable(QTableView):
    """A file as a table.

    Signals: *chosen* with the place of a column and what it is taken for.
    """

    chosen = Signal(int, object)

    def __init__(self, look: Look) -> None:
        """Empty until `show_file`."""
        super().__init__()
        self.rows = FileRows(self)
        self.roles = RoleHeader(look)
        self._plain: list[int] = []  # widths of the columns without marks
        self._given: list[int] = []  # those that they got last
        self._before: QWidget | None = None
        self._who: int | None = None
        name = self.tr("Het bestand")
        self.setAccessibleName(name)
        self.roles.setAccessibleName(name)
        self.setHorizontalHeader(self.roles)
        self.setModel(self.rows)
        self.setItemDelegate(MarkDelegate(look, self))
        self.setFont(tabular(self.font()))
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.numbers = RowNumbers(look)
        self.setVerticalHeader(self.numbers)
        self.horizontalScrollBar().valueChanged.connect(self.roles.place_boxes)
        self.roles.chosen.connect(self.chosen)
        self.roles.reached.connect(self._on_reached)
        self.roles.grown.connect(self._set_tab_order)

    def show_file(
        self, headings: Sequence[Heading], header: FileLine, lines: Sequence[FileLine]
    ) -> None:
        """Show another table: its columns get the width of what they hold."""
        self.rows.show_lines(header, lines, _named(headings))
        self.roles.show_headings(headings)
        self._plain = [self._width_of(n) for n in range(len(headings))]
        self._given = []
        self._set_widths(self._plain)

    def show_lines(self, header: FileLine, lines: Sequence[FileLine]) -> None:
        """Show other rows of the same table."""
        self.rows.show_lines(header, lines, self.rows.columns)
        self.scrollToTop()

    def show_headings(self, headings: Sequence[Heading]) -> None:
        """Show what the columns of the same table are taken for now."""
        self.rows.name_columns(_named(headings))
        self.roles.show_headings(headings)
        self._plain = [max(w, self.roles.width_of(n)) for n, w in enumerate(self._plain)]
        self._set_widths([max(both) for both in zip(self._plain, self._given, strict=True)])

    def show_marks(self, marks: Mapping[Place, Mapping[int, Mark]]) -> None:
        """Show what is the matter with cells; their columns are as wide as the words need."""
        self.rows.show_marks(marks)
        widths, metrics = list(self._plain), self.fontMetrics()
        for line in self.rows.lines:
            for column, mark in marks.get(line.place, {}).items():
                texts = (self.rows.text(line, column), mark.words)
                width = sum(map(metrics.horizontalAdvance, texts)) + MARK_ROOM
                if column < len(widths):
                    widths[column] = max(widths[column], min(width, _WIDEST))
        self._set_widths(widths)

    def show_first_mark(self) -> None:
        """Scroll sideways to where the first row is marked; say whose the rows are, if the
        column with that is no longer in sight.
        """
        for row in range(1, self.rows.rowCount()):
            for column in range(self.rows.columnCount()):
                if self.rows.mark_at(row, column) is not None:
                    self.scrollTo(self.rows.index(row, column))
                    self._name_rows()
                    return

    def show_left(self) -> None:
        """Scroll back to the first column."""
        self.horizontalScrollBar().setValue(0)
        self.numbers.name_rows(named=False)

    def name_by(self, column: int | None) -> None:
        """The column that says whose a row is."""
        self._who = column
        self.rows.name_by(column)

    def _name_rows(self) -> None:
        who = self._who
        hidden = who is not None and self.columnViewportPosition(who) < 0
        self.numbers.name_rows(named=hidden)

    def sizeHint(self) -> QSize:
        """Room for a few rows: the page below it is seen too."""
        return self.minimumSizeHint()

    def minimumSizeHint(self) -> QSize:
        """The choices, and a few rows below them."""
        rows = ROW_HEIGHT * _LEAST_ROWS
        return QSize(GRID * 40, HEIGHT + rows + GRID * 2)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter is for whoever holds the table."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def come_after(self, before: QWidget) -> None:
        """Let the keyboard come from *before* to the choices, and then to the rows."""
        self._before = before
        self._set_tab_order()

    @Slot()
    def _set_tab_order(self) -> None:
        before = self._before
        for each in (*self.roles.boxes(), self):
            if before is not None:
                QWidget.setTabOrder(before, each)
            before = each

    def _width_of(self, column: int) -> int:
        metrics = self.fontMetrics()
        most = min(_MEASURED, _MOST_MEASURED // max(1, self.rows.columnCount()) + 2)
        header, *some = self.rows.lines[:most]
        bold = QFont(self.font())
        bold.setWeight(QFont.Weight.DemiBold)
        widest = QFontMetrics(bold).horizontalAdvance(self.rows.text(header, column))
        for line in some:
            widest = max(widest, metrics.horizontalAdvance(self.rows.text(line, column)))
        return max(self.roles.width_of(column), min(widest + GRID * 3, _WIDEST))

    def _set_widths(self, widths: Sequence[int]) -> None:
        """Give the columns these widths, apart from those that somebody gave another."""
        last = len(widths) - 1  # takes what is left
        with self.roles.held():
            for column, width in enumerate(widths):
                given = self._given[column] if self._given else None
                if given is None or column == last or self.columnWidth(column) == given:
                    self.setColumnWidth(column, width)
        self._given = list(widths)

    @Slot(int)
    def _on_reached(self, column: int) -> None:
        """Scroll sideways to the choice that has the keyboard."""
        row = max(0, self.rowAt(0))
        index = self.rows.index(row, column)
        if index.isValid() and index != QModelIndex():
            self.scrollTo(index)


def _named(headings: Sequence[Heading]) -> list[str]:
    """The columns as a screen reader says them: what stands above, and what it is."""
    return [f"{each.header}: {each.role}" if each.header else each.role for each in headings]
