"""The first rows of a file, as they will be stored."""

from PySide6.QtWidgets import QHeaderView, QTableWidget, QTableWidgetItem

from peonline_desktop.services.preview import Preview, PreviewNumber, PreviewRow
from peonline_desktop.ui.context import day_text
from peonline_desktop.ui.parts.look import GRID, ROW_HEIGHT, tabular
from peonline_desktop.ui.parts.words import verdict_names
from peonline_desktop.ui.session import Session


class PreviewTable(QTableWidget):
    """At most ten rows: person, e-learning, day, verdict, numbers, and what is wrong."""

    def __init__(self, session: Session) -> None:
        """Empty until `show_preview`."""
        super().__init__(0, 7)
        self._session = session
        self.setAccessibleName(self.tr("Voorbeeld van de eerste rijen"))
        self.setHorizontalHeaderLabels(
            [
                self.tr("Medewerker"),
                self.tr("Naam"),
                self.tr("E-learning"),
                self.tr("Dag"),
                self.tr("Uitslag"),
                self.tr("Registratienummer"),
                self.tr("Opmerking"),
            ]
        )
        self.setFont(tabular(self.font()))
        self.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        self.setMinimumHeight(GRID * 20)
        header = self.horizontalHeader()
        header.setSectionResizeMode(6, QHeaderView.ResizeMode.Stretch)
        for place, width in enumerate((110, 150, 180, 100, 110, 220)):
            self.setColumnWidth(place, width)

    def show_preview(self, preview: Preview) -> None:
        """Show these rows."""
        self.setRowCount(len(preview.rows))
        for place, each in enumerate(preview.rows):
            for column, text in enumerate(self._cells(each)):
                item = QTableWidgetItem(text)
                item.setToolTip(text)
                self.setItem(place, column, item)

    def _cells(self, row: PreviewRow) -> list[str]:
        words = self._session.words
        if row.problem is not None:
            where = self.tr("Rij {row} wordt overgeslagen: {why}").format(
                row=row.problem.row, why=words.row_problem(row.problem.code, row.problem.value)
            )
            return ["", "", "", "", "", "", where]
        verdict = verdict_names()[row.verdict.value] if row.verdict else ""
        day = day_text(row.day)
        note = (
            self.tr("gelezen: {text}").format(text=row.finished) if row.finished != day else ""
        )
        numbers = "; ".join(filter(None, map(self._number, row.numbers)))
        return [row.person, row.name, row.activity, day, verdict, numbers, note]

    def _number(self, number: PreviewNumber) -> str:
        if number.text is None:
            return ""
        damaged = " (" + self.tr("beschadigd") + ")" if number.damaged else ""
        return f"{number.org_id}: {number.text}{damaged}"
