"""A table of records as all pages have it: rows of one height, sorted and chosen by whole
rows, with what stands there when it is empty.

Sorting asks for a new list; it never sorts here.
"""

from array import array
from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from peonline_desktop.domain.listing import Order
from peonline_desktop.ui.parts.forms import button, label
from peonline_desktop.ui.parts.id_model import Column, Fetch, IdTableModel, Row
from peonline_desktop.ui.parts.look import ROW_HEIGHT, tabular

_MOST_COPIED = 10_000
_MOST_KEPT = 1000  # selected rows, when the list is read anew


class RecordTable(QTableView):
    """A table over ids.

    Signals: *order_changed* with an Order to read the list in; *chosen* when other rows are
    selected; *opened* with an id when a row is opened by a double click or Enter.
    """

    order_changed = Signal(object)
    chosen = Signal()
    opened = Signal(int)

    def __init__(
        self, name: str, columns: Sequence[Column], fetch: Fetch, order: Order
    ) -> None:
        """*name* is what a screen reader says of the table."""
        super().__init__()
        self.records = IdTableModel(columns, fetch, self)
        self.order = order
        self.setAccessibleName(name)
        self.setModel(self.records)
        self.setFont(tabular(self.font()))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setAlternatingRowColors(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        rows = self.verticalHeader()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(ROW_HEIGHT)
        rows.hide()
        self._set_up_header(columns)
        self._empty = QWidget(self.viewport())
        self._empty_text = label("", "muted", wrap=True)
        self._empty_text.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty_layout = QVBoxLayout(self._empty)
        self._empty_layout.addStretch(1)
        self._empty_layout.addWidget(self._empty_text)
        self._empty_layout.addStretch(2)
        self._empty.hide()
        self.selectionModel().selectionChanged.connect(self._on_selection)
        self.doubleClicked.connect(self._on_opened)
        self.records.loaded.connect(self.chosen)

    def _set_up_header(self, columns: Sequence[Column]) -> None:
        header = self.horizontalHeader()
        header.setAccessibleName(self.accessibleName())
        header.setHighlightSections(False)
        header.setStretchLastSection(True)
        header.setSectionsMovable(True)
        header.setMinimumSectionSize(ROW_HEIGHT * 2)
        header.setSortIndicatorShown(True)
        header.setSectionsClickable(True)
        for place, column in enumerate(columns):
            self.setColumnWidth(place, column.width)
        self._show_order()
        header.sectionClicked.connect(self._on_header)

    def set_empty(self, text: str, action: tuple[str, Callable[[], object]] | None) -> None:
        """What stands in the table when it has no rows, and the button that helps."""
        while self._empty_layout.count() > 3:
            item = self._empty_layout.takeAt(2)
            if (old := item.widget() if item else None) is not None:
                old.deleteLater()
        self._empty_text.setText(text)
        if action is not None:
            self._empty_layout.insertWidget(
                2, button(*action), 0, Qt.AlignmentFlag.AlignHCenter
            )

    def show_ids(self, ids: "array[int]") -> None:
        """Show these rows; those that were selected stay so."""
        if ids == self.records.ids:
            self.records.refresh()
        else:
            kept = set(self.selected_ids()) if self._few_selected() else set()
            current, place = self.current_id(), self.verticalScrollBar().value()
            self.records.set_ids(ids)
            self._select(kept, current)
            self.verticalScrollBar().setValue(place)
        focus = self.window().focusWidget()
        if len(ids) and focus is not None and self._empty.isAncestorOf(focus):
            self.setFocus()  # its button goes: the rows that came are where one was
        self._empty.setVisible(not len(ids))

    def select_id(self, row_id: int) -> None:
        """Select one row and go to it."""
        ids = self.records.ids
        if row_id in ids:
            self.selectRow(ids.index(row_id))

    def selected_ids(self) -> list[int]:
        """The ids of the selected rows, in order."""
        ids = self.records.ids
        return [row_id for part in self._ranges() for row_id in ids[part.start : part.stop]]

    def selected_count(self) -> int:
        """How many rows are selected."""
        return sum(map(len, self._ranges()))

    def current_id(self) -> int | None:
        """The id of the row one is at."""
        index = self.currentIndex()
        return self.records.id_at(index.row()) if index.isValid() else None

    def selected_rows(self) -> list[Row]:
        """The selected rows as far as they have been read."""
        rows = [
            self.records.row_at(place)
            for part in self._ranges()
            for place in part[:_MOST_COPIED]
        ]
        return [row for row in rows if row is not None]

    def layout_kept(self) -> str:
        """Widths and places of the columns, as text to keep."""
        return bytes(self.horizontalHeader().saveState().toHex().data()).decode()

    def restore_layout(self, kept: str) -> None:
        """Give the columns the widths and places they had."""
        self.horizontalHeader().restoreState(bytes.fromhex(kept))
        self._show_order()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens a row; copying takes the selected rows as a table of text."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self._copy()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._on_opened(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What stands in an empty table stays in its middle."""
        super().resizeEvent(event)
        self._empty.setGeometry(self.viewport().rect())

    def _ranges(self) -> list[range]:
        """The places of the selected rows, from the top."""
        selection: Any = self.selectionModel().selection()
        return sorted(
            (range(r.top(), r.bottom() + 1) for r in selection), key=lambda r: r.start
        )

    def _few_selected(self) -> bool:
        return self.selected_count() <= _MOST_KEPT

    def _select(self, kept: set[int], current: int | None) -> None:
        if not kept:
            return
        ids, model = self.records.ids, self.selectionModel()
        flags = QItemSelectionModel.SelectionFlag
        for place in [place for place, row_id in enumerate(ids) if row_id in kept]:
            index = self.records.index(place, 0)
            model.select(index, flags.Select | flags.Rows)
            if ids[place] == current:
                model.setCurrentIndex(index, flags.NoUpdate)

    def _copy(self) -> None:
        columns = self.records.columns
        lines = ["\t".join(column.title for column in columns)]
        lines += ["\t".join(c.text(row) for c in columns) for row in self.selected_rows()]
        QGuiApplication.clipboard().setText("\n".join(lines))

    def _show_order(self) -> None:
        sorts = [column.sorts for column in self.records.columns]
        header = self.horizontalHeader()
        if self.order.column in sorts:
            way = Qt.SortOrder.DescendingOrder if self.order.descending else None
            place = sorts.index(self.order.column)
            header.setSortIndicator(place, way or Qt.SortOrder.AscendingOrder)
        else:
            header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)

    @Slot(int)
    def _on_header(self, section: int) -> None:
        sorts = self.records.columns[section].sorts
        if sorts is not None:
            again = self.order.column == sorts
            self.order = Order(sorts, descending=again and not self.order.descending)
            self.order_changed.emit(self.order)
        self._show_order()

    @Slot()
    def _on_selection(self) -> None:
        self.chosen.emit()

    @Slot(QModelIndex)
    def _on_opened(self, index: QModelIndex) -> None:
        if index.isValid():
            self.opened.emit(self.records.id_at(index.row()))
