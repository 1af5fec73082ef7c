"""Rows of a file that were skipped: where, what was read, what is wrong, what to do."""

from collections.abc import Sequence

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from peonline_desktop.domain.incoming import RowProblem
from peonline_desktop.ui.dialogs.dialog import Dialog
from peonline_desktop.ui.dialogs.files import ask_save
from peonline_desktop.ui.parts.forms import label
from peonline_desktop.ui.parts.look import GRID, ROW_HEIGHT
from peonline_desktop.ui.parts.small_table import SmallTable
from peonline_desktop.ui.session import Session

_MOST_SHOWN = 1000
Line = tuple[RowProblem, str]


class ProblemsDialog(Dialog):
    """The skipped rows as a table, to be written to a file too."""

    help_topic = "Resultaten inlezen"

    def __init__(
        self,
        parent: QWidget,
        session: Session,
        lines: Sequence[Line],
        headers: Sequence[str],
    ) -> None:
        """*lines* are problems with their explanation, *headers* those of the file."""
        super().__init__(
            parent,
            self.tr("%n overgeslagen regel(s)", "", len(lines)),
            self.tr(
                "Deze regels zijn niet ingelezen; al het andere wel. Sla ze op, verbeter ze en "
                "lees dat bestand in. Of verbeter ze in het hele bestand: wat al bekend is, "
                "komt niet dubbel."
            ),
        )
        self._session = session
        self._lines = lines
        self._headers = tuple(headers)
        shown = [
            self.tr("Rij"),
            self.tr("Kolom"),
            self.tr("Gelezen"),
            self.tr("Wat er is, en wat u kunt doen"),
        ]
        table = SmallTable(self.tr("Overgeslagen regels"), shown, (70, 130, 160))
        table.verticalHeader().setDefaultSectionSize(ROW_HEIGHT * 2)
        table.show_rows([_cells(each) for each in lines[:_MOST_SHOWN]])
        self.body.addWidget(table, 1)
        if len(lines) > _MOST_SHOWN:
            text = self.tr("De eerste {count} staan hier; het bestand bevat ze alle.")
            self.body.addWidget(label(text.format(count=_MOST_SHOWN), "hint"))
        self._said = label("", "muted", wrap=True)
        self.body.addWidget(self._said)
        self.add_button(self.tr("Sluiten"), self.accept)
        self.add_button(self.tr("Op&slaan om te verbeteren…"), self._export, "primary")
        self.resize(GRID * 110, GRID * 60)

    @Slot()
    def _export(self) -> None:
        name = self.tr("overgeslagen") + ".xlsx"  # a spreadsheet would damage numbers in a CSV
        path = ask_save(self, self.tr("Overgeslagen regels opslaan"), name)
        if path is None:
            return
        headers, lines, words = self._headers, self._lines, self._session.words
        self._session.read(
            self,
            lambda p: p.exporter.problems(path, headers, lines, words),
            lambda _: self._said.setText(words.say("problems_written", path=path)),
            lambda problem: self._said.setText(words.problem(problem)),
        )


def _cells(line: Line) -> list[str]:
    problem, words = line
    return [str(problem.row), problem.column, problem.value, words]
