"""What can be done with the selected attendances, with the count on each button."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from peonline_desktop.ui.parts.forms import button, label, row
from peonline_desktop.ui.parts.id_model import Row

_NOT_TAKEN = ("waiting", "ready", "rejected")


class RowActions(QWidget):
    """Buttons for the selected rows. Signals: *asked* with what is to be done."""

    asked = Signal(str)

    def __init__(self) -> None:
        """Hidden while nothing is selected."""
        super().__init__()
        self._chosen = label("", "muted")
        self._buttons: dict[str, QPushButton] = {}
        texts = {
            "retry": self.tr("&Opnieuw"),
            "accept_repair": self.tr("Reparatie o&vernemen"),
            "withdraw": self.tr("&Niet indienen…"),
            "manual": self.tr("&Handmatig ingevoerd"),
            "clear_review": self.tr("Beoor&deeld…"),
            "removed": self.tr("Verwi&jderd in PE-Online…"),
        }
        for what, text in texts.items():
            self._buttons[what] = button(text, partial(self.asked.emit, what))
        layout = row(self._chosen, *self._buttons.values())
        layout.setContentsMargins(0, 0, 0, 0)
        self.setLayout(layout)
        self.hide()

    def show_for(self, count: int, rows: Sequence[Row]) -> None:
        """Show what can be done with *count* rows; *rows* are those that have been read."""
        self.setVisible(count > 0)
        self._chosen.setText(self.tr("%n rij(en) gekozen:", "", count))
        for what, made in self._buttons.items():
            made.setVisible(not rows or all(_possible(what, each) for each in rows))
            made.setEnabled(len(rows) == count)


def _possible(what: str, row: Row) -> bool:
    """Whether a decision can be taken of a row as it is shown; the service has the rule."""
    state, test = row["state"], row["mode"] == "test"
    return {
        "retry": state in ("waiting", "rejected", "withdrawn"),
        "accept_repair": row["proposal"] is not None and state in _NOT_TAKEN,
        "withdraw": state in _NOT_TAKEN or (state == "accepted" and test),
        "manual": state in (*_NOT_TAKEN, "unknown") and bool(row["registration_number"]),
        "clear_review": bool(row["review"]),
        "removed": state in ("accepted", "unknown", "manual"),
    }[what]
