"""How results come in through the window: by a file, by letting one fall, or pasted."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QDropEvent, QGuiApplication

from peonline_desktop.domain.errors import Problem
from peonline_desktop.domain.listing import ResultFilter
from peonline_desktop.domain.reading import HowToRead
from peonline_desktop.services.intake.outlook import PROBLEMS, Figure
from peonline_desktop.services.intake.report import IntakeReport
from peonline_desktop.services.intake.telling import (
    about_reading,
    counts_of,
    note_lines,
    remedies,
)
from peonline_desktop.ui.context import SUBMIT, Target
from peonline_desktop.ui.dialogs.files import ask_open
from peonline_desktop.ui.dialogs.import_results import ImportDialog
from peonline_desktop.ui.dialogs.problems import Line, ProblemsDialog
from peonline_desktop.ui.intake.outcome import Outcome, tone_of
from peonline_desktop.ui.pages.page import Page
from peonline_desktop.ui.parts.notice import Action
from peonline_desktop.ui.parts.pasted import Pasted


class Intake(QObject):
    """The ways in for a page; each leads through the same dialog."""

    def __init__(self, page: Page) -> None:
        """*page* shows the dialogs, and says what came of them."""
        super().__init__(page)
        self._page = page
        self._pasted = Pasted()
        self._of_lines = True

    @Slot()
    def ask_file(self) -> None:
        """Ask for a file, and show how it would be read."""
        path = ask_open(self._page, self.tr("Resultaten inlezen"))
        if path is not None:
            self.open_file(path)

    @Slot()
    def paste(self) -> None:
        """Import the table that is on the clipboard."""
        path = self._pasted.keep(QGuiApplication.clipboard().text())
        if path is None:
            self._page.say(
                self.tr(
                    "Op het klembord staat geen tabel. Kopieer in Excel de koppen en de rijen, "
                    "en plak ze hier."
                ),
                "warning",
            )
        else:
            self.open_file(path)

    def open_file(self, path: Path) -> None:
        """Show how a file would be read, and import it if the administrator says so."""
        dialog = ImportDialog(self._page, self._page.context, path)
        if dialog.exec():
            self._of_lines = dialog.step.of_lines
            self._run_import(path, dialog.how)
        else:
            self._pasted.forget()

    def _run_import(self, path: Path, how: HowToRead) -> None:
        self._page.say(self.tr("{file} wordt ingelezen …").format(file=path.name), "info")

        def work(program: Any, _: Any) -> tuple[IntakeReport, int]:
            report = program.importer.run(path, how, dry_run=False)
            ready = program.overview.status().counts["attendances"]["ready"]
            return report, ready

        self._page.session.run(
            self, work, lambda found: self._imported(*found), self._not_imported
        )

    def _not_imported(self, problem: Problem) -> None:
        self._pasted.forget()
        self._page.fail(problem)

    def _imported(self, report: IntakeReport, ready: int) -> None:
        """Say what it came to, with the figures of the forecast."""
        self._pasted.forget()
        words = self._page.session.words
        problems = [(bad, words.row_problem(bad)) for bad in report.problems]
        actions: list[Action] = []
        if problems:
            look = self.tr("Bekijk de %n regel(s)", "", len(problems))
            actions.append((look, lambda: self._show_problems(problems, report.headers)))
        notes = (each.strip() for each in note_lines(report.notes, words, 1))
        notes = (each[:1].upper() + each[1:] for each in notes)
        said = [words.say("imported_window", **counts_of(report))]
        said += [*about_reading(report, words), *notes]
        if report.came is not None:
            said += remedies(report.came, words)
        if ready:
            said.append(self.tr("In totaal staat/staan er %n presentie(s) klaar.", "", ready))
            actions.append(
                (self.tr("Nu indienen…"), lambda: self._page.go.emit(Target(SUBMIT)))
            )
        outcome = Outcome(self._page.context, report, of_lines=self._of_lines)
        outcome.chosen.connect(lambda figure: self._on_figure(figure, report, problems))
        self._page.say(" ".join(said), tone_of(report), actions, outcome)

    def _on_figure(
        self, figure: Figure, report: IntakeReport, problems: Sequence[Line]
    ) -> None:
        """Show what is behind a figure: skipped lines, or the results in the list."""
        if figure.kind == PROBLEMS:
            self._show_problems(problems, report.headers)
        else:
            wanted = ResultFilter(import_id=report.import_id, fate=figure.kind)
            self._page.show_target(wanted)

    def _show_problems(self, lines: Sequence[Line], headers: Sequence[str]) -> None:
        ProblemsDialog(self._page, self._page.session, lines, headers).exec()


def dropped(event: QDropEvent) -> Path | None:
    """The one local file that is being dropped."""
    urls = event.mimeData().urls()
    if len(urls) == 1 and urls[0].isLocalFile():
        return Path(urls[0].toLocalFile())
    return None
