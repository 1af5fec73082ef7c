"""A line above a list of results: that only those of one import are shown, and the way back."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from peonline_desktop.domain.listing import ResultFilter
from peonline_desktop.services.intake.report import READY, UNMATCHED, WAITING
from peonline_desktop.ui.parts.forms import button, label, row


class OfOneImport(QWidget):
    """Hidden while all results are shown.

    Signals: *ended* when all results are wanted again.
    """

    ended = Signal()

    def __init__(self) -> None:
        """All results."""
        super().__init__()
        self.wanted = ResultFilter()
        self._said = label("", "muted")
        self._all = button(self.tr("Alle resultaten t&onen"), self._on_all, "link")
        layout = row(self._said, self._all)
        layout.setContentsMargins(0, 0, 0, 0)
        self.setLayout(layout)
        self.hide()

    def show_only(self, wanted: ResultFilter) -> None:
        """Of what is *wanted*, take the import and the fate."""
        self.wanted = ResultFilter(import_id=wanted.import_id, fate=wanted.fate)
        names = {
            READY: self.tr("Alleen wat van het ingelezen bestand klaar is."),
            WAITING: self.tr("Alleen wat van het ingelezen bestand wacht."),
            UNMATCHED: self.tr("Alleen wat van het ingelezen bestand geen presentie heeft."),
        }
        self._said.setText(names.get(wanted.fate, ""))
        self.setVisible(bool(wanted.import_id))

    @Slot()
    def _on_all(self) -> None:
        self.show_only(ResultFilter())
        self.ended.emit()
