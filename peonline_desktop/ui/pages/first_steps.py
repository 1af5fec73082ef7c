"""The four steps of a new administrator, with what is still missing."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout

from peonline_desktop.services.today import Today
from peonline_desktop.ui.context import (
    ACCREDITATIONS,
    GROUPS,
    LOGIN,
    PRACTICE,
    RESULTS,
    Context,
    Target,
)
from peonline_desktop.ui.parts.forms import button, label, row
from peonline_desktop.ui.parts.icons import icon
from peonline_desktop.ui.parts.look import GRID, Role


class FirstSteps(QFrame):
    """A checklist, there until every step was done once. Signals: *go* to a step."""

    go = Signal(object)

    def __init__(self, context: Context) -> None:
        """Hidden until `show_today`."""
        super().__init__()
        self._context = context
        self.setProperty("kind", "card")
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(GRID * 2)
        self._grid.setVerticalSpacing(GRID)
        self._grid.setColumnStretch(2, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GRID * 2, GRID * 2, GRID * 2, GRID * 2)
        layout.setSpacing(GRID * 2)
        layout.addWidget(label(self.tr("In vier stappen naar de punten"), "group"))
        layout.addLayout(self._grid)
        practise = button(self.tr("Eerst &oefenen"), lambda: self.go.emit(Target(PRACTICE)))
        hint = label(
            self.tr("Met verzonnen mensen, zonder iets naar PE-Online te sturen."), "muted"
        )
        self._practice = QFrame()
        self._practice.setLayout(row(practise, hint))
        layout.addWidget(self._practice)
        self.hide()

    def show_today(self, today: Today) -> None:
        """Show which steps are done; nothing once all are."""
        results = today.status.counts["results"]["total"]
        steps = (
            (
                bool(today.providers),
                self.tr("Inloggegevens"),
                self.tr("Vul UserID en Userkey in"),
                LOGIN,
            ),
            (
                bool(today.active_groups),
                self.tr("Beroepsgroep"),
                self.tr("Activeer een register en zeg waar het nummer staat"),
                GROUPS,
            ),
            (
                bool(today.accreditations),
                self.tr("Accreditatie"),
                self.tr("Zeg welke e-learning voor welke cursus telt"),
                ACCREDITATIONS,
            ),
            (
                bool(results),
                self.tr("Resultaten"),
                self.tr("Lees in wie geslaagd is, en dien in"),
                RESULTS,
            ),
        )
        self._practice.setVisible(not self._context.session.practice)
        self.setVisible(not all(done for done, *_ in steps))
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        for place, (done, title, text, page) in enumerate(steps):
            mark = label("")
            name, role = ("accepted", Role.ACCEPTED) if done else ("waiting", Role.WAITING)
            mark.setPixmap(icon(self._context.look, name, role).pixmap(16, 16))
            state = self.tr("gedaan") if done else self.tr("nog te doen")
            self._grid.addWidget(mark, place, 0)
            link = button(f"{place + 1}. {title}", _going(self.go.emit, page), "link")
            self._grid.addWidget(link, place, 1)
            self._grid.addWidget(label(text), place, 2)
            self._grid.addWidget(label(state, "good" if done else "warning"), place, 3)


def _going(emit: Callable[[Target], None], page: str) -> Callable[[], None]:
    return lambda: emit(Target(page))
