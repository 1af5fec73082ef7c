"""The step before a file is imported, in a dialog of its own."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QWidget

from peonline_desktop.domain.reading import HowToRead
from peonline_desktop.ui.context import Context
from peonline_desktop.ui.dialogs.ask import ask
from peonline_desktop.ui.dialogs.dialog import Dialog
from peonline_desktop.ui.intake.step import ImportStep
from peonline_desktop.ui.parts.look import GRID

_WIDEST, _HIGHEST = GRID * 164, GRID * 96
_FRAME = (GRID * 2, GRID * 6)  # of a window: its edges, and its title


class ImportDialog(Dialog):
    """Shows a file as it would be read; *how* says how, once accepted."""

    help_topic = "Resultaten inlezen"

    def __init__(self, parent: QWidget, context: Context, path: Path) -> None:
        """*path* is the file."""
        super().__init__(parent, self.tr("{file} inlezen").format(file=path.name), bare=True)
        self.step = ImportStep(context, path)
        self.body.setContentsMargins(GRID * 3, GRID * 2, GRID * 3, GRID)
        self.body.addWidget(self.step, 1)
        self.buttons.addWidget(self.step.bar, 1)
        self.step.accepted.connect(self.accept)
        self.step.rejected.connect(lambda: QDialog.reject(self))  # the button says what it does
        self.step.setFocus()  # nothing is chosen by whoever only presses a key
        room = self.screen().availableSize()
        width, height = room.width() - _FRAME[0], room.height() - _FRAME[1]
        self.resize(min(_WIDEST, width), min(_HIGHEST, height))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape first shows all rows again, where there are fewer."""
        if event.key() == Qt.Key.Key_Escape and self.step.show_all():
            return
        super().keyPressEvent(event)

    def reject(self) -> None:
        """Leave; what was chosen is not lost without asking."""
        if not self.step.has_chosen or ask(
            self,
            self.tr("Nog niet ingelezen"),
            self.tr("Wat u hier koos en antwoordde, gaat verloren; er is niets ingelezen."),
            self.tr("Niet inlezen"),
        ):
            super().reject()

    @property
    def how(self) -> HowToRead:
        """How the file is to be read, as chosen here."""
        return self.step.how

    def done(self, result: int) -> None:
        """Nobody waits for a forecast any more."""
        self.step.stop()
        super().done(result)
