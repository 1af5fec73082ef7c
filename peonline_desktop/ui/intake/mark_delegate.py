"""Paints the cells of a file: marked ones on a tint, with an icon and a few words beside what
stands there.
"""

from typing import Any

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from peonline_desktop.ui.intake.file_rows import IS_HEADER, MARK
from peonline_desktop.ui.intake.marks import Mark, Tone
from peonline_desktop.ui.parts.icons import SIZE, icon
from peonline_desktop.ui.parts.look import GRID, Look, Role

_LOOKS = {
    Tone.PROBLEM: ("rejected", Role.REJECTED, Role.REJECTED_TINT),
    Tone.WAITS: ("waiting", Role.WAITING, Role.WAITING_TINT),
    Tone.NOTE: ("lines", Role.MUTED, None),
}
_ASIDE = 3  # pixels between a cell's edge and the tint
MARK_ROOM = SIZE + GRID * 5  # beside the texts of a marked cell


class MarkDelegate(QStyledItemDelegate):
    """Paints one cell."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        """*look* gives the colours."""
        super().__init__(parent)
        self._look = look

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Any) -> None:
        """The ground, the mark, the text, and the line below."""
        place: Any = option
        rect, state = place.rect, place.state
        painter.save()
        ground = Role.SURFACE
        if state & QStyle.StateFlag.State_Selected:
            ground = Role.SELECTED
        painter.fillRect(rect, self._look.color(ground))
        painter.setPen(self._look.color(Role.LINE))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        mark = index.data(MARK)
        text = index.data(Qt.ItemDataRole.DisplayRole)
        inner = rect.adjusted(GRID + 2, 0, -GRID, -1)
        if mark is None:
            is_header = bool(index.data(IS_HEADER))
            painter.setFont(_bold(place.font) if is_header else place.font)
            self._write(painter, inner, text, Role.MUTED if is_header else Role.TEXT)
        else:
            painter.setFont(place.font)
            self._paint_mark(painter, rect, text, mark)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(self._look.color(Role.ACCENT))
            painter.drawRect(rect.adjusted(0, 0, -1, -2))
        painter.restore()

    def _paint_mark(self, painter: QPainter, rect: QRect, text: str, mark: Mark) -> None:
        name, role, tint = _LOOKS[mark.tone]
        box = rect.adjusted(_ASIDE, _ASIDE, -_ASIDE, -_ASIDE - 1)
        if tint is not None:
            painter.fillRect(box, self._look.color(tint))
        top = box.top() + (box.height() - SIZE) // 2
        icon(self._look, name, role).paint(
            painter, QRect(box.left() + GRID - 1, top, SIZE, SIZE)
        )
        inner = box.adjusted(GRID * 2 + SIZE, 0, -GRID, 0)
        words = painter.fontMetrics().horizontalAdvance(mark.words) + GRID
        room = max(inner.width() - words, inner.width() // 3)
        used = self._write(
            painter, inner.adjusted(0, 0, room - inner.width(), 0), text, Role.TEXT
        )
        if used:
            inner.setLeft(inner.left() + used + GRID)
        self._write(painter, inner, mark.words, role)

    def _write(self, painter: QPainter, rect: QRect, text: str, role: Role) -> int:
        """Write *text*, cut when there is no room; returns how wide it became."""
        if not text or rect.width() <= 0:
            return 0
        metrics = painter.fontMetrics()
        line = text.replace("\n", " ")
        shown = metrics.elidedText(line, Qt.TextElideMode.ElideRight, rect.width())
        painter.setPen(self._look.color(role))
        painter.drawText(rect, int(Qt.AlignmentFlag.AlignVCenter), shown)
        return metrics.horizontalAdvance(shown)


def _bold(font: QFont) -> QFont:
    bold = QFont(font)
    bold.setWeight(QFont.Weight.DemiBold)
    return bold
