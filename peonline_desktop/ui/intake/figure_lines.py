"""Figures of a forecast as lines of a list, or as chips: an icon, a count, words; a button
where it has rows to be shown.
"""

from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QLabel, QSizePolicy, QWidget

from peonline_desktop.ui.parts.icons import SIZE, icon
from peonline_desktop.ui.parts.look import GRID, Look, Role, tabular
from peonline_desktop.ui.parts.plain import tip

_LINE, _DETAIL, _CHIP = 34, 19, 28
_COUNT_ROOM = 44  # for the count, to the right
_WORDS_AT = GRID * 5 + _COUNT_ROOM
_TEXT = int(Qt.AlignmentFlag.AlignVCenter)
_RIGHT = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight)


@dataclass(frozen=True)
class FigureText:
    """What a line says: an icon in the colour of a role, a count, words, and a *detail*. What
    sums others up has no icon.
    """

    icon: str
    role: Role
    count: str
    words: str
    detail: str = ""

    @property
    def text(self) -> str:
        """Count and words."""
        return f"{self.count} {self.words}"


class Painted:
    """How a figure is painted, in one line or in a chip."""

    def __init__(self, figure: FigureText, look: Look, font: QFont, *, chip: bool) -> None:
        """*font* is that of the page."""
        self.figure = figure
        self._look = look
        self._chip = chip
        self._font = tabular(font)
        self._bold = QFont(self._font)
        self._bold.setWeight(QFont.Weight.DemiBold)

    def size(self, *, leads: bool) -> QSize:
        """How much room it takes; in a list, at least."""
        bold, plain = QFontMetrics(self._bold), QFontMetrics(self._font)
        words = plain.horizontalAdvance(self.figure.words)
        if self._chip:
            count = bold.horizontalAdvance(self.figure.count)
            return QSize(GRID * 6 + SIZE + count + words, _CHIP)
        height = _LINE + (_DETAIL * len(self._details(GRID * 26)) if self.figure.detail else 0)
        return QSize(_WORDS_AT + words + GRID * 2 + (SIZE if leads else 0), height)

    def height_for(self, width: int) -> int:
        """How high a line of this width is, with its detail."""
        return _LINE + _DETAIL * len(self._details(width - _WORDS_AT - GRID * 2))

    def paint(
        self, painter: QPainter, rect: QRect, *, leads: bool, chosen: bool, hover: bool
    ) -> None:
        """Paint it in *rect*; *leads*: it has rows to be shown, which may be *chosen*."""
        self._paint_ground(painter, rect, chosen=chosen, hover=hover)
        if self._chip:
            self._paint_chip(painter, rect)
            return
        top = rect.top() + (_LINE - SIZE) // 2
        self._paint_icon(painter, rect.left() + GRID + 4, top)
        line = QRect(rect.left(), rect.top(), rect.width(), _LINE)
        painter.setPen(self._look.color(Role.TEXT))
        painter.setFont(self._bold)
        count = QRect(line.left() + GRID * 4, line.top(), _COUNT_ROOM, _LINE)
        painter.drawText(count, _RIGHT, self.figure.count)
        painter.setFont(self._font)
        words = line.adjusted(_WORDS_AT, 0, -GRID, 0)
        painter.drawText(words, _TEXT, self.figure.words)
        if leads:
            right = QRect(rect.right() - GRID * 3, top, SIZE, SIZE)
            icon(self._look, "right", Role.MUTED).paint(painter, right)
        painter.setPen(self._look.color(Role.MUTED))
        for number, text in enumerate(self._details(words.width() - GRID)):
            y = rect.top() + _LINE - GRID + 1 + number * _DETAIL
            painter.drawText(QRect(words.left(), y, words.width(), _DETAIL), _TEXT, text)

    def _paint_ground(
        self, painter: QPainter, rect: QRect, *, chosen: bool, hover: bool
    ) -> None:
        ground = Role.SURFACE if self.figure.icon else Role.PAGE
        ground = Role.SELECTED if chosen else Role.HOVER if hover else ground
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, self._chip)
        if self._chip:
            painter.setPen(self._look.color(Role.ACCENT if chosen else Role.LINE))
            painter.setBrush(self._look.color(ground))
            painter.drawRoundedRect(rect.adjusted(0, 0, -1, -1), _CHIP / 2, _CHIP / 2)
        else:
            painter.fillRect(rect, self._look.color(ground))

    def _paint_chip(self, painter: QPainter, rect: QRect) -> None:
        top = rect.top() + (rect.height() - SIZE) // 2
        self._paint_icon(painter, rect.left() + GRID + 4, top)
        painter.setPen(self._look.color(Role.TEXT))
        inner = rect.adjusted(GRID * 2 + SIZE + 4, 0, -GRID, 0)
        painter.setFont(self._bold)
        painter.drawText(inner, _TEXT, self.figure.count)
        inner.setLeft(
            inner.left() + QFontMetrics(self._bold).horizontalAdvance(self.figure.count) + GRID
        )
        painter.setFont(self._font)
        painter.drawText(inner, _TEXT, self.figure.words)

    def _paint_icon(self, painter: QPainter, left: int, top: int) -> None:
        if self.figure.icon:
            drawing = icon(self._look, self.figure.icon, self.figure.role)
            drawing.paint(painter, QRect(left, top, SIZE, SIZE))

    def _details(self, width: int) -> list[str]:
        """The detail in lines that fit *width*, broken between its parts, or between words
        where a part needs more than a line.
        """
        if not self.figure.detail or self._chip:
            return []
        metrics, lines = QFontMetrics(self._font), [""]
        *others, last = self.figure.detail.split(", ")
        for part in [*(f"{each}," for each in others), last]:
            fits = metrics.horizontalAdvance(part) <= width
            for piece in [part] if fits else part.split():
                longer = f"{lines[-1]} {piece}".strip()
                if lines[-1] and metrics.horizontalAdvance(longer) > width:
                    lines.append(piece)
                else:
                    lines[-1] = longer
        return lines


class FigureButton(QAbstractButton):
    """A figure whose rows are shown while it is chosen."""

    def __init__(self, figure: FigureText, look: Look, *, chip: bool) -> None:
        """Not chosen yet."""
        super().__init__()
        self.painted = Painted(figure, look, self.font(), chip=chip)
        self._look = look
        self._chip = chip
        self.setText(figure.text)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleDescription(figure.detail)
        self.setToolTip(tip(figure.detail))
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        _fit(self, chip=chip)

    def sizeHint(self) -> QSize:
        """Room for all its words."""
        return self.painted.size(leads=True)

    def heightForWidth(self, width: int) -> int:
        """A detail takes the lines that it needs."""
        return self.painted.height_for(width)

    def paintEvent(self, _: QPaintEvent) -> None:
        """The figure, and where the keyboard is."""
        painter = QPainter(self)
        is_over = self.underMouse() and self.isEnabled()
        if not self.isEnabled():
            painter.setOpacity(0.6)
        self.painted.paint(
            painter, self.rect(), leads=True, chosen=self.isChecked(), hover=is_over
        )
        if self.hasFocus():
            pen = painter.pen()
            pen.setColor(self._look.color(Role.ACCENT))
            pen.setWidth(2)
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            radius = _CHIP / 2 if self._chip else 3
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), radius, radius)
        painter.end()


class FigureLabel(QLabel):
    """A figure without rows to be shown."""

    def __init__(self, figure: FigureText, look: Look, *, chip: bool) -> None:
        """It says the same as a button."""
        super().__init__(figure.text)
        self.painted = Painted(figure, look, self.font(), chip=chip)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setToolTip(tip(figure.detail))
        self.setAccessibleDescription(figure.detail)
        _fit(self, chip=chip)

    def sizeHint(self) -> QSize:
        """Room for all its words."""
        return self.painted.size(leads=False)

    def minimumSizeHint(self) -> QSize:
        """It is never cut."""
        return self.sizeHint()

    def heightForWidth(self, width: int) -> int:
        """A detail takes the lines that it needs."""
        return self.painted.height_for(width)

    def paintEvent(self, _: QPaintEvent) -> None:
        """The figure."""
        painter = QPainter(self)
        self.painted.paint(painter, self.rect(), leads=False, chosen=False, hover=False)
        painter.end()


def _fit(widget: QWidget, *, chip: bool) -> None:
    """A chip is as wide as its words; a line as wide as its list, and higher for a detail."""
    across = QSizePolicy.Policy.Fixed if chip else QSizePolicy.Policy.Expanding
    policy = QSizePolicy(across, QSizePolicy.Policy.Fixed)
    policy.setHeightForWidth(not chip)
    widget.setSizePolicy(policy)
