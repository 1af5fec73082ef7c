"""Attendances per week by outcome: a few bars, and the same as a table."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Slot
from PySide6.QtGui import QBrush, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from peonline_desktop.services.today import Week
from peonline_desktop.ui.context import Context, day_text
from peonline_desktop.ui.parts.forms import button, label, row
from peonline_desktop.ui.parts.look import GRID, ROW_HEIGHT, Look, Role
from peonline_desktop.ui.parts.small_table import SmallTable

_OUTCOMES = (
    ("accepted", Role.ACCEPTED, Qt.BrushStyle.SolidPattern),
    ("accepted_test", Role.WAITING, Qt.BrushStyle.Dense4Pattern),
    ("rejected", Role.REJECTED, Qt.BrushStyle.BDiagPattern),
    ("unknown", Role.UNKNOWN, Qt.BrushStyle.DiagCrossPattern),
    ("waiting", Role.MUTED, Qt.BrushStyle.Dense6Pattern),
)
_HEIGHT = 150


class OutcomeChart(QWidget):
    """A small chart with a legend, or the same numbers as a table."""

    def __init__(self, context: Context) -> None:
        """Hidden while there is nothing to show."""
        super().__init__()
        self._context = context
        self._bars = _Bars(context.look, self._names())
        self._bars.setAccessibleName(self.tr("Presenties per week, naar uitkomst"))
        names = self._names()
        self._table = SmallTable(
            self.tr("Presenties per week, naar uitkomst"),
            [self.tr("Week van"), *(names[outcome] for outcome, *_ in _OUTCOMES)],
        )
        self._table.setFixedHeight(ROW_HEIGHT * 8)
        self._table.hide()
        self._switch = button(self.tr("Als tabel"), self._on_switch, "link")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        title = label(self.tr("De laatste twaalf weken"), "group")
        layout.addLayout(row(title, None, self._switch))
        layout.addWidget(self._bars)
        layout.addWidget(self._table)
        self.hide()

    def _names(self) -> dict[str, str]:
        words = self._context.session.words
        names = {
            outcome: words.state(outcome) for outcome, *_ in _OUTCOMES if "_" not in outcome
        }
        return {**names, "accepted_test": words.state("accepted", "test")}

    def show_weeks(self, weeks: Sequence[Week]) -> None:
        """Show these weeks, oldest first."""
        self._bars.show_weeks(weeks)
        self._table.show_rows([self._cells(week) for week in reversed(weeks)])
        self.setVisible(any(_total(week) for week in weeks))

    def _cells(self, week: Week) -> list[str]:
        counts = [getattr(week, outcome) for outcome, *_ in _OUTCOMES]
        return [day_text(week.monday), *map(self._context.number, counts)]

    @Slot()
    def _on_switch(self) -> None:
        as_table = self._table.isHidden()
        self._table.setVisible(as_table)
        self._bars.setVisible(not as_table)
        self._switch.setText(self.tr("Als grafiek") if as_table else self.tr("Als tabel"))


class _Bars(QWidget):
    """Stacked bars, each outcome with a pattern of its own beside its colour."""

    def __init__(self, look: Look, names: dict[str, str]) -> None:
        super().__init__()
        self._look = look
        self._names = names
        self._weeks: Sequence[Week] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_weeks(self, weeks: Sequence[Week]) -> None:
        """Show these weeks."""
        self._weeks = weeks
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as there is room, and not high."""
        return QSize(480, _HEIGHT + self.fontMetrics().height() * 3)

    def paintEvent(self, _: QPaintEvent) -> None:
        """Paint the bars, the days below them, and the legend."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        metrics = self.fontMetrics()
        highest = max((_total(week) for week in self._weeks), default=0)
        if not highest:
            return
        step = min(self.width() / len(self._weeks), 96.0)
        for place, week in enumerate(self._weeks):
            self._paint_week(painter, metrics, place * step, step, week, highest)
        self._paint_legend(painter, metrics)

    def _paint_week(
        self,
        painter: QPainter,
        metrics: QFontMetrics,
        left: float,
        step: float,
        week: Week,
        highest: int,
    ) -> None:
        room = _HEIGHT - metrics.height() - GRID
        bottom = float(_HEIGHT)
        width = step * 0.55
        for outcome, role, pattern in _OUTCOMES:
            height = room * getattr(week, outcome) / highest
            if height:
                bottom -= height
                painter.setPen(QPen(self._look.color(role), 1))
                painter.setBrush(QBrush(self._look.color(role), pattern))
                painter.drawRect(QRectF(left + GRID, bottom, width, height))
        painter.setPen(self._look.color(Role.TEXT))
        if _total(week):
            box = QRectF(
                left, bottom - metrics.height() - 2, width + GRID * 2, metrics.height()
            )
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(_total(week)))
        painter.setPen(self._look.color(Role.MUTED))
        below = QRectF(left, _HEIGHT + 4, width + GRID * 2, metrics.height())
        painter.drawText(below, Qt.AlignmentFlag.AlignCenter, day_text(week.monday)[:5])

    def _paint_legend(self, painter: QPainter, metrics: QFontMetrics) -> None:
        left = float(GRID)
        top = _HEIGHT + metrics.height() * 1.6
        size = metrics.height() * 0.7
        for outcome, role, pattern in _OUTCOMES:
            painter.setPen(QPen(self._look.color(role), 1))
            painter.setBrush(QBrush(self._look.color(role), pattern))
            painter.drawRect(QRectF(left, top + size * 0.2, size, size))
            painter.setPen(self._look.color(Role.TEXT))
            name = self._names[outcome]
            width = metrics.horizontalAdvance(name)
            box = QRectF(left + size + 6, top, width + 4, metrics.height())
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, name)
            left += size + width + GRID * 3


def _total(week: Week) -> int:
    return sum(getattr(week, outcome) for outcome, *_ in _OUTCOMES)
