"""The header of a file's table: above each column a choice of what it is taken for, and below
that why.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from PySide6.QtCore import QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QFont, QKeyEvent, QPainter, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHeaderView,
    QSizePolicy,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from peonline_desktop.ui.intake.choices import Taken
from peonline_desktop.ui.intake.role_names import Heading
from peonline_desktop.ui.parts.forms import restyle
from peonline_desktop.ui.parts.look import GRID, ROW_HEIGHT, Look, Role
from peonline_desktop.ui.parts.plain import tip

HEIGHT = 64
_TOP = 6
_WIDEST = 272  # of a choice, unless its words need more
_BELOW = 41  # where the evidence begins
_OPENS = (
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_PageUp,
    Qt.Key.Key_PageDown,
    Qt.Key.Key_Home,
    Qt.Key.Key_End,
    Qt.Key.Key_Space,
    Qt.Key.Key_F4,
)
_MOST_SEEN = 16  # choices in the list, before it scrolls
_BOLDER = 1.15  # times the width of ordinary letters
_ROOM = 46  # beside the text of a choice: its edges and its arrow


class _Choice(QStyledItemDelegate):
    """A choice in the list: never bold, as the box itself may be."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: Any) -> None:
        """As the style sheet has it, apart from its weight."""
        super().initStyleOption(option, index)
        shown: Any = option
        shown.font.setWeight(QFont.Weight.Normal)


class RoleBox(QComboBox):
    """The choice above one column. Signals: *reached* when it gets the keyboard."""

    reached = Signal()

    def __init__(self, parent: QWidget) -> None:
        """Empty until `show_heading`."""
        super().__init__(parent)
        self._heading: Heading | None = None
        self.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.setMinimumContentsLength(4)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setProperty("kind", "role")
        self.setMaxVisibleItems(_MOST_SEEN)
        self.setItemDelegate(_Choice(self))

    def show_heading(self, heading: Heading) -> None:
        """Show what a column is taken for, and what it may be."""
        before, self._heading = self._heading, heading
        if before is None or before.options != heading.options:
            self.clear()
            for text, taken in heading.options:
                self.addItem(text, taken)
            widest = max(self.fontMetrics().horizontalAdvance(t) for t, _ in heading.options)
            self.view().setMinimumWidth(int(widest * _BOLDER) + GRID * 5)
        self.setCurrentIndex([taken for _, taken in heading.options].index(heading.taken))
        self.setAccessibleName(
            self.tr("Kolom {header} is: {role}").format(
                header=heading.header, role=heading.role
            )
        )
        self.setAccessibleDescription(heading.evidence)
        self.setToolTip(tip(heading.role))
        if before is None or before.strong != heading.strong:
            restyle(self, strong=heading.strong)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Whoever scrolls the table chooses nothing."""
        event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows and letters open the list: what one passes on the way is not chosen."""
        if event.key() in _OPENS:
            self.showPopup()
        elif event.text().isprintable() and event.text():
            self.showPopup()
            self.view().keyboardSearch(event.text())
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Whoever comes here by the keyboard wants to see it."""
        super().focusInEvent(event)
        self.reached.emit()


class RoleHeader(QHeaderView):
    """Choices above the columns of a table.

    A choice is made when its column first comes into sight, or is the next one beside it: a
    file may have hundreds of columns.

    Signals: *chosen* with the place of a column and what it is taken for; *reached* with the
    place of the column whose choice got the keyboard; *grown* when more choices were made.
    """

    chosen = Signal(int, object)
    reached = Signal(int)
    grown = Signal()

    def __init__(self, look: Look) -> None:
        """Empty until `show_headings`."""
        super().__init__(Qt.Orientation.Horizontal)
        self._look = look
        self._headings: list[Heading] = []
        self._needs: list[int] = []
        self._held = False
        self._boxes: dict[int, RoleBox] = {}
        self.setSectionsMovable(False)
        self.setStretchLastSection(True)
        self.setMinimumSectionSize(GRID * 11)
        self.sectionResized.connect(self.place_boxes)
        self.geometriesChanged.connect(self.place_boxes)

    def show_headings(self, headings: Sequence[Heading]) -> None:
        """Show what each column is taken for; a choice that stays keeps the keyboard."""
        self._headings = list(headings)
        self._needs = [self._width_for(heading) for heading in headings]
        for place in list(self._boxes):
            if place < len(headings) and headings[place].options:
                self._boxes[place].show_heading(headings[place])
            else:
                self._boxes.pop(place).deleteLater()
        self.place_boxes()
        self.viewport().update()

    @contextmanager
    def held(self) -> Iterator[None]:
        """Put the choices in their place once, after all columns got their width."""
        self._held = True
        try:
            yield
        finally:
            self._held = False
            self.place_boxes()

    def boxes(self) -> list[RoleBox]:
        """The choices, from left to right."""
        return [self._boxes[place] for place in sorted(self._boxes)]

    def width_of(self, place: int) -> int:
        """How wide a column must be for what stands above it."""
        return self._needs[place]

    def sizeHint(self) -> QSize:
        """As high as a choice with a line below it."""
        return QSize(super().sizeHint().width(), HEIGHT)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The choices stay above their columns."""
        super().resizeEvent(event)
        self.place_boxes()

    def paintSection(self, painter: QPainter, rect: QRect, place: int) -> None:
        """The ground, a role that cannot be chosen, the evidence, and the line below."""
        painter.save()
        painter.fillRect(rect, self._look.color(Role.SURFACE))
        if place < len(self._headings):
            heading = self._headings[place]
            inner = rect.adjusted(GRID + 2, 0, -GRID, 0)
            if not heading.options:
                self._write(painter, inner, _TOP, ROW_HEIGHT, heading.fixed, Role.TEXT)
            self._write(painter, inner, _BELOW, 18, heading.evidence, Role.MUTED)
        painter.setPen(self._look.color(Role.LINE))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.restore()

    @Slot()
    def place_boxes(self, *_: Any) -> None:
        """Put each choice above its column, as far as it is scrolled."""
        if self._held:
            return
        if self._make_boxes():
            self.grown.emit()
        for place, box in self._boxes.items():
            left, width = self.sectionViewportPosition(place), self.sectionSize(place)
            widest = max(self._needs[place], _WIDEST)
            box.setGeometry(left + 3, _TOP, min(width - 6, widest), ROW_HEIGHT)

    def _make_boxes(self) -> bool:
        """Make the choices that come into sight, and the next beside them; whether any was."""
        if not self._headings or not self.count():
            return False
        first = max(0, self.visualIndexAt(0) - 1)
        last = self.visualIndexAt(self.viewport().width() - 1)
        last = len(self._headings) - 1 if last < 0 else last + 1
        wanted = [
            place
            for place in range(first, min(last, len(self._headings) - 1) + 1)
            if self._headings[place].options and place not in self._boxes
        ]
        for place in wanted:
            self._new_box(place).show_heading(self._headings[place])
        return bool(wanted)

    def _width_for(self, heading: Heading) -> int:
        metrics = self.fontMetrics()
        role = metrics.horizontalAdvance(heading.role) * (_BOLDER if heading.strong else 1)
        evidence = metrics.horizontalAdvance(heading.evidence)
        return max(int(role) + _ROOM, evidence + GRID * 3)

    def _write(
        self, painter: QPainter, rect: QRect, top: int, height: int, text: str, role: Role
    ) -> None:
        painter.setPen(self._look.color(role))
        shown = painter.fontMetrics().elidedText(
            text, Qt.TextElideMode.ElideRight, rect.width()
        )
        place = QRect(rect.x(), rect.y() + top, rect.width(), height)
        painter.drawText(place, int(Qt.AlignmentFlag.AlignVCenter), shown)

    def _new_box(self, place: int) -> RoleBox:
        box = RoleBox(self.viewport())
        self._boxes[place] = box
        box.activated.connect(lambda _: self._on_chosen(place))
        box.reached.connect(lambda: self.reached.emit(place))
        box.show()
        return box

    def _on_chosen(self, place: int) -> None:
        heading, box = self._headings[place], self._boxes[place]
        taken: Taken = heading.options[box.currentIndex()][1]
        if taken != heading.taken:
            self.chosen.emit(place, taken)
