"""A bug: a dialog with a report that holds no secret and nobody's data.

The report names the kind of error and the lines of ours it passed, never a value.
"""

import platform
import sys
import threading
from collections.abc import Iterable
from types import TracebackType

from PySide6.QtCore import QObject, QThread, Signal, Slot, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from peonline_desktop import __version__
from peonline_desktop.domain.bugs import Bug, bug_of
from peonline_desktop.ui.dialogs.dialog import Dialog
from peonline_desktop.ui.parts.look import GRID


class Found(Exception):  # noqa: N818  # it carries a bug to where bugs are shown
    """A bug that stopped one file, record, connection or provider, and nothing else."""

    def __init__(self, bug: Bug) -> None:
        """*bug* is what was found."""
        super().__init__()
        self.bug = bug


def show(bugs: Iterable[Bug], told: set[Bug]) -> None:
    """Show those of *bugs* that were not *told* before, as any other bug; they are told then.
    What goes on by itself meets the same bug again and again.
    """
    for bug in bugs:
        if bug not in told:
            told.add(bug)
            sys.excepthook(Found, Found(bug), None)


def report_of(error: BaseException) -> str:
    """What one may send to the makers of this program about *error*."""
    bug = error.bug if isinstance(error, Found) else bug_of(error)
    lines = [
        f"PE-Online Desktop {__version__}",
        f"Python {platform.python_version()}, Qt {qVersion()}, {platform.system()}",
    ]
    return "\n".join([*lines, *bug.told()])


class BugDialog(Dialog):
    """Says that it is not the user's fault, and what can be sent."""

    def __init__(self, report: str) -> None:
        """*report* is from `report_of`."""
        super().__init__(
            QApplication.activeWindow(),
            self.tr("Er ging iets mis dat niet aan u ligt"),
            self.tr(
                "Alles wat was opgeslagen, staat er nog. U kunt doorwerken; lukt dat niet, "
                "start het programma dan opnieuw. Stuur dit verslag naar de makers: er staan "
                "geen wachtwoorden en geen gegevens van mensen in."
            ),
        )
        self._report = report
        text = QPlainTextEdit(report)
        text.setReadOnly(True)
        text.setTabChangesFocus(True)
        text.setAccessibleName(self.tr("Verslag"))
        self.body.addWidget(text, 1)
        self.add_button(self.tr("&Kopiëren"), self._on_copy)
        self.add_button(self.tr("Sluiten"), self.accept, "primary")
        self.resize(GRID * 80, GRID * 50)

    @Slot()
    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self._report)


class Bugs(QObject):
    """Catches what nobody took, in any thread, and shows it in the GUI thread."""

    _came = Signal(str)

    def __init__(self, parent: QObject) -> None:
        """From now on until `stop`."""
        super().__init__(parent)
        self._before = (sys.excepthook, threading.excepthook)
        self._shown = False
        self._came.connect(self._on_bug)
        sys.excepthook = self._on_exception
        threading.excepthook = self._on_thread_exception

    def stop(self) -> None:
        """As it was before."""
        sys.excepthook, threading.excepthook = self._before

    def _on_exception(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            QApplication.quit()
            return
        report = report_of(error.with_traceback(trace))
        sys.stderr.write(report + "\n")
        if QThread.currentThread() is self.thread():
            self._on_bug(report)
        else:
            self._came.emit(report)

    def _on_thread_exception(self, what: threading.ExceptHookArgs) -> None:
        if what.exc_value is not None:
            self._on_exception(what.exc_type, what.exc_value, what.exc_traceback)

    @Slot(str)
    def _on_bug(self, report: str) -> None:
        """Show one dialog; a bug while it is open is only written to stderr."""
        if not self._shown:
            self._shown = True
            try:
                BugDialog(report).exec()
            finally:
                self._shown = False
