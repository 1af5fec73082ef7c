"""The runs: each submission by a person or a schedule, newest first."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from peonline_desktop.services.story import moment_in_words
from peonline_desktop.ui.context import Context
from peonline_desktop.ui.dialogs.dialog import Dialog
from peonline_desktop.ui.parts.look import GRID
from peonline_desktop.ui.parts.small_table import SmallTable

_MOST = 500
_COUNTS = ("calls", "sent", "accepted", "rejected", "unknown")


class RunsDialog(Dialog):
    """A table of runs; *run* is the one whose rows are to be shown, once accepted."""

    help_topic = "Indienen"

    def __init__(self, parent: QWidget, context: Context) -> None:
        """Reads the newest five hundred."""
        super().__init__(parent, self.tr("Runs"), self.tr("Elke keer dat er werd ingediend."))
        self._context = context
        self._runs: list[Mapping[str, Any]] = []
        headers = [
            self.tr("Begonnen"),
            self.tr("Door"),
            self.tr("Aanroepen"),
            self.tr("Verstuurd"),
            self.tr("Geaccepteerd"),
            self.tr("Afgewezen"),
            self.tr("Onzeker"),
            self.tr("Hoe het afliep"),
        ]
        widths = (160, 150, 95, 95, 110, 95, 85)
        self._table = SmallTable(self.tr("Runs"), headers, widths)
        self._table.itemSelectionChanged.connect(self._show_button)
        self.body.addWidget(self._table, 1)
        self.add_button(self.tr("Sluiten"), self.reject)
        self._go = self.add_button(
            self.tr("Toon de &rijen van deze run"), self.accept, "primary"
        )
        self._go.setEnabled(False)
        self.resize(GRID * 125, GRID * 60)
        context.session.read(self, lambda program: program.log.runs(_MOST), self._show)

    @property
    def run(self) -> int | None:
        """The id of the chosen run."""
        place = self._table.currentRow()
        return int(self._runs[place]["id"]) if 0 <= place < len(self._runs) else None

    def _show(self, runs: list[Mapping[str, Any]]) -> None:
        self._runs = runs
        self._table.show_rows([self._cells(run) for run in runs])

    def _cells(self, run: Mapping[str, Any]) -> list[str]:
        counts = [self._context.number(run[name]) for name in _COUNTS]
        return [moment_in_words(run["started_at"]), run["who"], *counts, self._ended(run)]

    def _ended(self, run: Mapping[str, Any]) -> str:
        if run["finished_at"] is None:
            return self.tr("Loopt nog, of werd afgebroken")
        texts = {
            "done": self.tr("Klaar"),
            "cancelled": self.tr("Gestopt op verzoek"),
            "abandoned": self.tr("Gestopt tijdens een aanroep"),
            "left_off": self.tr("Gestopt op verzoek"),
            "interrupted": self.tr("Afgebroken"),
            "login_refused": self.tr("PE-Online weigerde de aanmelding"),
            "provider_paused": self.tr("Aanbieder gepauzeerd"),
            "userkey_missing": self.tr("Geen Userkey bekend"),
            "provider_broke": self.tr("Een fout in dit programma"),
        }
        return texts.get(run["ended"], self.tr("PE-Online was niet bereikbaar"))

    @Slot()
    def _show_button(self) -> None:
        self._go.setEnabled(self.run is not None)
