"""Forms: a label with its buddy, the field, a hint where the word is jargon, and the error
under the field it belongs to.

Must not know what is asked.
"""

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QDate, QSize, Qt, Signal, Slot
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import (
    QComboBox,
    QDateEdit,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from peonline_desktop.ui.parts.look import GRID

_NARROWEST_SEARCH = 12  # figures


def label(text: str, kind: str = "", *, wrap: bool = False) -> QLabel:
    """A text on the page: a "title", "group", "hint", "muted", "error", or plain."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    if kind:
        made.setProperty("kind", kind)
    made.setWordWrap(wrap)
    return made


def say(text_label: QLabel, text: str) -> None:
    """Show *text*; a label with nothing to say takes no room."""
    text_label.setText(text)
    text_label.setVisible(bool(text))


def button(text: str, clicked: Callable[[], object], kind: str = "") -> QPushButton:
    """A button; *kind* is "primary", "danger", "link" or plain."""
    made = QPushButton(text)
    if kind:
        made.setProperty("kind", kind)
    made.setAutoDefault(False)
    made.clicked.connect(lambda _checked=False: clicked())
    return made


def clear(layout: QLayout) -> None:
    """Take everything out of *layout*."""
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()


def restyle(widget: QWidget, **properties: object) -> None:
    """Change properties that the style sheet looks at."""
    for name, value in properties.items():
        widget.setProperty(name, value)
    widget.style().unpolish(widget)
    widget.style().polish(widget)


def row(*widgets: QWidget | None, stretch: bool = True) -> QHBoxLayout:
    """Widgets beside each other; None is where the room goes (else at the end)."""
    layout = QHBoxLayout()
    layout.setSpacing(GRID)
    for widget in widgets:
        if widget is None:
            layout.addStretch(1)
        else:
            layout.addWidget(widget)
    if stretch and None not in widgets:
        layout.addStretch(1)
    return layout


def line() -> QFrame:
    """A thin line between groups."""
    made = QFrame()
    made.setProperty("kind", "line")
    made.setFixedHeight(1)
    return made


def chars(widget: QWidget, count: int) -> None:
    """Make a field as wide as *count* figures."""
    widget.setMinimumWidth(widget.fontMetrics().horizontalAdvance("0") * count + 4 * GRID)
    widget.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)


def text_field(width: int = 28, placeholder: str = "") -> QLineEdit:
    """A line of text, *width* figures wide."""
    made = QLineEdit()
    made.setPlaceholderText(placeholder)
    chars(made, width)
    return made


def search_field(width: int, placeholder: str) -> QLineEdit:
    """A line to search with: *width* figures wide where there is room for it."""
    made = _SearchField(width)
    made.setPlaceholderText(placeholder)
    made.setClearButtonEnabled(True)
    return made


class _SearchField(QLineEdit):
    """As wide as it would be, down to what one can still search in."""

    def __init__(self, width: int) -> None:
        super().__init__()
        figure = self.fontMetrics().horizontalAdvance("0")
        self._wanted = figure * width + 4 * GRID
        self.setMinimumWidth(figure * _NARROWEST_SEARCH + 4 * GRID)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """As wide as it would be."""
        return QSize(self._wanted, super().sizeHint().height())


def number_field(smallest: int, largest: int, width: int) -> QLineEdit:
    """A line for a whole number."""
    made = text_field(width)
    made.setValidator(QIntValidator(smallest, largest, made))
    return made


def choice(options: Sequence[tuple[str, object]], width: int = 0) -> QComboBox:
    """A choice of (text, value)."""
    made = QComboBox()
    for text, value in options:
        made.addItem(text, value)
    if width:
        made.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        made.setMinimumContentsLength(width)
    made.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
    return made


def choose(combo: QComboBox, value: object) -> None:
    """Choose the option that has *value*."""
    combo.setCurrentIndex(max(0, combo.findData(value)))


def day_field(day: QDate) -> QDateEdit:
    """A day, with a calendar."""
    made = QDateEdit(day)
    made.setCalendarPopup(True)
    made.setDisplayFormat("dd-MM-yyyy")
    chars(made, 12)
    return made


W = TypeVar("W", bound=QWidget)


class Field(QWidget, Generic[W]):
    """A labelled field. Signals: *left* when one leaves it."""

    left = Signal()

    def __init__(self, title: str, widget: W, hint: str = "") -> None:
        """*title* has the mnemonic ("&UserID"); *widget* becomes its buddy."""
        super().__init__()
        self.widget = widget
        self.title = label(title)
        self.title.setBuddy(widget)
        widget.setAccessibleName(title.replace("&", ""))
        self._error = label("", "error", wrap=True)
        self._error.hide()
        self._note = label("", "hint", wrap=True)
        self._note.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID // 2)
        layout.addWidget(self.title)
        layout.addWidget(widget)
        if hint:
            widget.setAccessibleDescription(hint)
            layout.addWidget(label(hint, "hint", wrap=True))
        layout.addWidget(self._note)
        layout.addWidget(self._error)
        if isinstance(widget, QLineEdit):
            widget.editingFinished.connect(self.left)

    def set_note(self, text: str) -> None:
        """Say something of what was filled in that is not wrong; nothing: as before."""
        say(self._note, text)

    @Slot(str)
    def set_error(self, text: str) -> None:
        """Show what is wrong with this field; nothing when all is well."""
        self._error.setText(text)
        self._error.setVisible(bool(text))
        restyle(self.widget, wrong=bool(text))

    @property
    def error(self) -> str:
        """What is shown to be wrong."""
        return self._error.text() if not self._error.isHidden() else ""
