"""The first rows of a file, as they will be stored."""

from peonline_desktop.services.preview import Preview, PreviewNumber, PreviewRow
from peonline_desktop.ui.context import day_text
from peonline_desktop.ui.parts.look import GRID
from peonline_desktop.ui.parts.small_table import SmallTable
from peonline_desktop.ui.parts.words import verdict_names
from peonline_desktop.ui.session import Session


class PreviewTable(SmallTable):
    """At most ten rows: person, e-learning, day, verdict, numbers, and what is wrong."""

    def __init__(self, session: Session) -> None:
        """Empty until `show_preview`."""
        super().__init__(
            self.tr("Voorbeeld van de eerste rijen"),
            [
                self.tr("Medewerker"),
                self.tr("Naam"),
                self.tr("E-learning"),
                self.tr("Dag"),
                self.tr("Uitslag"),
                self.tr("Registratienummer"),
                self.tr("Opmerking"),
            ],
            (100, 140, 160, 95, 105, 190),
        )
        self._session = session
        self.setWordWrap(False)
        self.setMinimumHeight(GRID * 20)

    def show_preview(self, preview: Preview) -> None:
        """Show these rows."""
        self.show_rows([self._cells(each) for each in preview.rows])

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
