"""The head of the step: the file's name, how it was recognised, which table of it is read."""

from PySide6.QtCore import QSignalBlocker, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from peonline_desktop.domain.reading import FileShape
from peonline_desktop.ui.parts.forms import choice, choose, label, say
from peonline_desktop.ui.parts.look import GRID

_HEADER_ROWS = 30


class StepHead(QWidget):
    """Signals: *sheet_chosen* with the name of a sheet, empty for all that are alike;
    *row_chosen* with the number of the row of the headers.
    """

    sheet_chosen = Signal(str)
    row_chosen = Signal(int)

    def __init__(self, name: str) -> None:
        """*name* is the file's."""
        super().__init__()
        self._preset = label("", "good")
        self._preset.hide()
        self._sheet = choice([], 12)
        self.header_row = choice([(str(n), n) for n in range(1, _HEADER_ROWS + 1)])
        self._of_sheet = _named(self.tr("&Werkblad"), self._sheet)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        layout.addWidget(label(name, "group"))
        layout.addWidget(self._preset)
        layout.addStretch(1)
        for part in (
            self._of_sheet,
            self._sheet,
            _named(self.tr("&Koppen op rij"), self.header_row),
            self.header_row,
        ):
            layout.addWidget(part)
        self._of_sheet.hide()
        self._sheet.hide()
        self._sheet.activated.connect(self._on_sheet)
        self.header_row.activated.connect(self._on_row)

    def show_shape(self, shape: FileShape) -> None:
        """Show which sheet is read, where its headers stand, and what is recognised."""
        for each in (self._sheet, self._of_sheet):
            each.setVisible(len(shape.sheets) > 1)
        with QSignalBlocker(self._sheet):
            if not self._sheet.count():
                self._sheet.addItem(self.tr("Alle gelijke bladen"), "")
                for sheet in shape.sheets:
                    self._sheet.addItem(sheet, sheet)
            choose(self._sheet, "" if len(shape.together) > 1 else shape.sheet)
        with QSignalBlocker(self.header_row):
            for number in range(self.header_row.count() + 1, shape.header_row + 1):
                self.header_row.addItem(str(number), number)
            choose(self.header_row, shape.header_row)
        preset = shape.preset
        text = self.tr("Herkend als: {preset}").format(preset=preset) if preset else ""
        say(self._preset, text)

    @Slot()
    def _on_sheet(self) -> None:
        self.sheet_chosen.emit(self._sheet.currentData())

    @Slot()
    def _on_row(self) -> None:
        self.row_chosen.emit(int(self.header_row.currentData()))


def _named(text: str, field: QWidget) -> QLabel:
    """A label beside its *field*."""
    made = label(text, "muted")
    made.setBuddy(field)
    field.setAccessibleName(text.replace("&", ""))
    return made
