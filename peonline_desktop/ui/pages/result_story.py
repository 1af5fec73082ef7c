"""The story of one result: what became of it, why, and where to go from there."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from peonline_desktop.services.explain import Words
from peonline_desktop.ui.parts.forms import button, label, row
from peonline_desktop.ui.parts.id_model import Row
from peonline_desktop.ui.parts.look import GRID


class ResultStory(QFrame):
    """One result told. Signals: *to_rows*, *to_accreditation*, *to_group* and *to_person*
    when the administrator wants to go there.
    """

    to_rows = Signal()
    to_accreditation = Signal()
    to_group = Signal()
    to_person = Signal()

    def __init__(self) -> None:
        """Hidden until `tell`."""
        super().__init__()
        self.setProperty("kind", "card")
        self._title = label("", "group", wrap=True)
        self._text = label("", wrap=True)
        self._step = label("", "muted", wrap=True)
        self._rows = button(self.tr("Bekijk de &presentie"), self.to_rows.emit)
        self._accreditation = button(
            self.tr("&Accreditatie toevoegen…"), self.to_accreditation.emit
        )
        self._group = button(self.tr("&Beroepsgroep activeren…"), self.to_group.emit)
        person = button(self.tr("Gegevens van de &medewerker…"), self.to_person.emit)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GRID * 2, GRID * 2, GRID * 2, GRID * 2)
        layout.setSpacing(GRID)
        for part in (self._title, self._text, self._step):
            layout.addWidget(part)
        layout.addLayout(row(self._rows, self._accreditation, self._group, person))
        self.hide()

    def tell(self, result: Row, became: str, why: str, words: Words) -> None:
        """Tell what *became* of a result and *why*."""
        reason, rows = result["reason"], result["attendances"]
        who = result["name"] or result["person"]
        self._title.setText(f"{who} — {result['activity']}: {became}")
        self._text.setText(why)
        step = reason or next((each["reason"] for each in rows if each["reason"]), None)
        self._step.setText(words.next_step(step) if step else "")
        self._step.setVisible(bool(step))
        self._rows.setVisible(bool(rows))
        self._accreditation.setVisible(reason in ("no_accreditation", "outside_period"))
        self._group.setVisible(reason == "group_inactive")
