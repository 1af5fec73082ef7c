"""The numbers that rows have in the file; with whose they are, where that is scrolled away."""

from typing import Any

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHeaderView

from peonline_desktop.ui.parts.look import GRID, ROW_HEIGHT, Look, Role

WHOSE = Qt.ItemDataRole.UserRole + 2
_WIDEST = 160  # of a name


class RowNumbers(QHeaderView):
    """Left of a table; the model tells what stands in it, names by the role WHOSE."""

    def __init__(self, look: Look) -> None:
        """Without names."""
        super().__init__(Qt.Orientation.Vertical)
        self._look = look
        self._name_width = 0
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setDefaultSectionSize(ROW_HEIGHT)
        self.setProperty("kind", "numbers")
        self.setHighlightSections(False)

    def name_rows(self, *, named: bool) -> None:
        """Say whose the rows are, or no longer."""
        metrics, model = self.fontMetrics(), self.model()
        names = [self._name(n) for n in range(model.rowCount())] if named else []
        widest = max(map(metrics.horizontalAdvance, names), default=0)
        self._name_width = min(widest, _WIDEST) + GRID if widest else 0
        self.updateGeometries()
        self.geometriesChanged.emit()
        self.viewport().update()

    def sizeHint(self) -> QSize:
        """Room for the names too."""
        hint = super().sizeHint()
        return QSize(hint.width() + self._name_width, hint.height())

    def paintSection(self, painter: QPainter, rect: QRect, place: int) -> None:
        """The number, and the name behind it."""
        painter.save()
        painter.fillRect(rect, self._look.color(Role.SURFACE))
        painter.setPen(self._look.color(Role.LINE))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        number = rect.adjusted(GRID, 0, -GRID - self._name_width, 0)
        text = str(self.model().headerData(place, self.orientation()))
        middle = int(Qt.AlignmentFlag.AlignVCenter)
        painter.setPen(self._look.color(Role.MUTED))
        painter.drawText(number, middle | int(Qt.AlignmentFlag.AlignRight), text)
        if self._name_width:
            name = QRect(number.right() + GRID, rect.top(), self._name_width, rect.height())
            shown = self.fontMetrics().elidedText(
                self._name(place), Qt.TextElideMode.ElideRight, name.width()
            )
            painter.setPen(self._look.color(Role.TEXT))
            painter.drawText(name, middle, shown)
        painter.restore()

    def _name(self, place: int) -> str:
        found: Any = self.model().headerData(place, self.orientation(), WHOSE)
        return str(found or "")
