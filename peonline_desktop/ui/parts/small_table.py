"""A small table whose cells are all there at once: a preview, skipped rows, runs, weeks."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHeaderView, QTableWidget, QTableWidgetItem

from peonline_desktop.ui.parts.look import ROW_HEIGHT, tabular
from peonline_desktop.ui.parts.plain import tip


class SmallTable(QTableWidget):
    """Rows of text that can be read and chosen, not changed."""

    def __init__(self, name: str, headers: Sequence[str], widths: Sequence[int] = ()) -> None:
        """*name* is what a screen reader says; the columns without a width share the room."""
        super().__init__(0, len(headers))
        self.setAccessibleName(name)
        self.setHorizontalHeaderLabels(list(headers))
        self.setFont(tabular(self.font()))
        self.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        self.setSelectionMode(QTableWidget.SelectionMode.SingleSelection)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setAccessibleName(name)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for place in range(len(headers)):
            if place < len(widths):
                self.setColumnWidth(place, widths[place])
            else:
                header.setSectionResizeMode(place, QHeaderView.ResizeMode.Stretch)

    def show_rows(self, rows: Sequence[Sequence[str]]) -> None:
        """Show these rows instead of those that were there."""
        self.setRowCount(len(rows))
        for place, cells in enumerate(rows):
            for column, text in enumerate(cells):
                item = QTableWidgetItem(text)
                item.setToolTip(tip(text))
                self.setItem(place, column, item)
