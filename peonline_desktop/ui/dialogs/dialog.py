"""What all dialogs have: room, buttons at the right below, and no typing lost unasked."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from peonline_desktop.ui.dialogs.ask import ask
from peonline_desktop.ui.manual import Manual
from peonline_desktop.ui.parts.focus import give_back, opener_above
from peonline_desktop.ui.parts.forms import button, label
from peonline_desktop.ui.parts.look import GRID


class Dialog(QDialog):
    """A dialog with a title, a body and a row of buttons. Escape leaves."""

    help_topic = ""

    def __init__(
        self, parent: QWidget | None, title: str, intro: str = "", *, bare: bool = False
    ) -> None:
        """*intro* says in a sentence what it is for. A *bare* one has no edges and no title
        but that of its window: what it holds brings its own.
        """
        super().__init__(parent)
        self._opener = opener_above(parent)
        self.manual: Manual | None = None
        self.setWindowTitle(title)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        outer = QVBoxLayout(self)
        if bare:
            outer.setContentsMargins(0, 0, 0, 0)
            outer.setSpacing(0)
        else:
            outer.setContentsMargins(GRID * 3, GRID * 2, GRID * 3, GRID * 2)
            outer.setSpacing(GRID * 2)
            outer.addWidget(label(title, "group", wrap=True))
        if intro:
            outer.addWidget(label(intro, wrap=True))
        self.body = QVBoxLayout()
        self.body.setSpacing(GRID * 2)
        outer.addLayout(self.body, 1)
        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(GRID)
        if not bare:
            self.buttons.addStretch(1)
        outer.addLayout(self.buttons)
        self.setMinimumWidth(GRID * 56)

    def add_button(
        self, text: str, clicked: Callable[[], object], kind: str = ""
    ) -> QPushButton:
        """A button at the right below; the primary one answers to Enter."""
        made = button(text, clicked, kind)
        if kind == "primary":
            made.setDefault(True)
        self.buttons.addWidget(made)
        return made

    @property
    def has_unsaved(self) -> bool:
        """Whether leaving would lose what was typed."""
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """F1 opens the manual at what this dialog is about."""
        if event.key() == Qt.Key.Key_F1 and self.help_topic:
            if self.manual is None:
                self.manual = Manual(self, self.tr("Handleiding"))
            self.manual.show_topic(self.help_topic)
        else:
            super().keyPressEvent(event)

    def done(self, result: int) -> None:
        """Close; the keyboard returns to what opened it."""
        super().done(result)
        give_back(self._opener, self.parentWidget())

    def reject(self) -> None:
        """Leave; what was typed is not lost without asking."""
        if self.has_unsaved and not ask(
            self,
            self.tr("Niet opgeslagen"),
            self.tr("Wat u hier invulde, is nog niet opgeslagen."),
            self.tr("Niet opslaan"),
        ):
            return
        super().reject()
