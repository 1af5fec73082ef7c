"""How results come in through the window: by a file, by letting one fall, or pasted."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtGui import (
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
)

from peonline_desktop.domain.errors import Problem
from peonline_desktop.domain.incoming import HowToRead
from peonline_desktop.services.import_results import ImportReport
from peonline_desktop.ui.context import SUBMIT, Context, Target
from peonline_desktop.ui.dialogs.files import ask_open
from peonline_desktop.ui.dialogs.import_results import ImportDialog
from peonline_desktop.ui.dialogs.problems import ProblemsDialog
from peonline_desktop.ui.pages.lists import ListPage
from peonline_desktop.ui.pages.pasted import Pasted
from peonline_desktop.ui.parts.notice import Action


class IntakePage(ListPage):
    """A page on which results can be imported; each way leads through the same dialog."""

    def __init__(self, context: Context) -> None:
        """Files may be dropped on it."""
        super().__init__(context)
        self._pasted = Pasted()
        self.setAcceptDrops(True)

    def say_skipped(self, count: int) -> str:
        """What the button to the skipped rows says: a page of its own has the words, since
        Qt looks for a count's words in the class that is shown only.
        """
        raise NotImplementedError

    def say_ready(self, count: int) -> str:
        """How many attendances are ready now; as above."""
        raise NotImplementedError

    @Slot()
    def ask_file(self) -> None:
        """Ask for a file, and show how it would be read."""
        path = ask_open(self, self.tr("Resultaten inlezen"))
        if path is not None:
            self.open_file(path)

    @Slot()
    def paste(self) -> None:
        """Import the table that is on the clipboard."""
        path = self._pasted.keep(QGuiApplication.clipboard().text())
        if path is None:
            self.say(
                self.tr(
                    "Op het klembord staat geen tabel. Kopieer in Excel de koppen en de rijen, "
                    "en plak ze hier."
                ),
                "warning",
            )
        else:
            self.open_file(path)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Pasting imports a table."""
        if event.matches(QKeySequence.StandardKey.Paste):
            self.paste()
        else:
            super().keyPressEvent(event)

    def open_file(self, path: Path) -> None:
        """Show how a file would be read, and import it if the administrator says so."""
        dialog = ImportDialog(self, self.context, path)
        if dialog.exec():
            self._run_import(path, dialog.how)
        else:
            self._pasted.forget()

    def _run_import(self, path: Path, how: HowToRead) -> None:
        self.say(self.tr("{file} wordt ingelezen …").format(file=path.name), "info")

        def work(program: Any, _: Any) -> tuple[ImportReport, int]:
            report = program.importer.run(path, how, dry_run=False)
            ready = program.overview.status().counts["attendances"]["ready"]
            return report, ready

        self.session.run(self, work, lambda found: self._imported(*found), self._not_imported)

    def _not_imported(self, problem: Problem) -> None:
        self._pasted.forget()
        self.fail(problem)

    def _imported(self, report: ImportReport, ready: int) -> None:
        self._pasted.forget()
        words = self.session.words
        problems = [(bad, words.row_problem(bad.code, bad.value)) for bad in report.problems]
        text = self.tr(
            "{new} resultaten ingelezen, {known} al bekend, {skipped} overgeslagen."
        ).format(
            new=self.context.number(report.new),
            known=self.context.number(report.duplicate),
            skipped=self.context.number(len(problems)),
        )
        actions: list[Action] = []
        if problems:
            look = self.say_skipped(len(problems))
            actions.append((look, lambda: ProblemsDialog(self, self.session, problems).exec()))
        if report.rows_before is not None:
            before = report.rows_before
            text += " " + words.say("import_smaller", rows=report.rows, before=before)
        if ready:
            text += " " + self.say_ready(ready)
            actions.append((self.tr("Nu indienen…"), lambda: self.go.emit(Target(SUBMIT))))
        self.say(text, "warning" if problems else "good", actions)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """A file may be dropped here."""
        if _dropped(event) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Import the file that was dropped."""
        path = _dropped(event)
        if path is not None:
            event.acceptProposedAction()
            self.open_file(path)


def _dropped(event: QDropEvent) -> Path | None:
    """The one local file that is being dropped."""
    urls = event.mimeData().urls()
    if len(urls) == 1 and urls[0].isLocalFile():
        return Path(urls[0].toLocalFile())
    return None
