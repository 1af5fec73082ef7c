"""Care of the database from the menu: a copy, a copy back, and a look at everything."""

from datetime import date
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QMainWindow, QWidget

from peonline_desktop import __version__
from peonline_desktop.domain.errors import Problem
from peonline_desktop.domain.restored import Restored
from peonline_desktop.services.care import Check
from peonline_desktop.services.explain import restored_text
from peonline_desktop.ui.context import Context
from peonline_desktop.ui.dialogs.ask import ask
from peonline_desktop.ui.dialogs.dialog import Dialog
from peonline_desktop.ui.dialogs.files import ask_save, last_folder
from peonline_desktop.ui.pages.page import card
from peonline_desktop.ui.parts.forms import label, row
from peonline_desktop.ui.parts.icons import icon
from peonline_desktop.ui.parts.look import GRID, Role


class CareActions(QObject):
    """What the menu does; the window says what came of it."""

    def __init__(self, window: QMainWindow, context: Context) -> None:
        """*window* has a notice above its tabs."""
        super().__init__(window)
        self._window: Any = window
        self._context = context
        self._session = context.session

    def backup(self) -> None:
        """Make a sound copy where the administrator wants it."""
        name = f"peonline-{date.today():%Y-%m-%d}.db"  # noqa: DTZ011  # the user's own day
        path = ask_save(self._window, self.tr("Reservekopie maken"), name)
        if path is not None:
            self._run(lambda p: p.caretaker.backup(path), lambda _: self._say_copy(path))

    def restore(self) -> None:
        """Put a copy back, after asking; what was there is kept aside."""
        name, _ = QFileDialog.getOpenFileName(
            self._window,
            self.tr("Kopie terugzetten"),
            last_folder(),
            self.tr("Kopieën") + " (*.db)",
        )
        if name and ask(
            self._window,
            self.tr("Kopie terugzetten"),
            self.tr(
                "Alles wordt weer zoals in de kopie. Wat er nu staat, wordt apart bewaard. "
                "Wat na de kopie is verstuurd, moet u met PE-Online vergelijken voordat er "
                "weer iets wordt verstuurd."
            ),
            self.tr("Kopie terugzetten"),
        ):
            path = Path(name)
            self._run(lambda p: p.caretaker.restore(path), self._restored)

    def examine(self) -> None:
        """Look whether everything is well."""
        self._run(lambda p: p.doctor.examine(), self._show_checks)

    def about(self) -> None:
        """Say which version this is."""
        text = self.tr(
            "PE-Online Desktop {version}\n\nGegevens staan in {folder}. Userkeys staan in de "
            "sleutelring van dit systeem en nergens anders."
        )
        self._session.read(
            self,
            lambda p: p.folder,
            lambda folder: self._window.notice.say(
                text.format(version=__version__, folder=folder), "info"
            ),
        )

    def _run(self, work: Any, then: Any) -> None:
        self._session.run(self, lambda program, _: work(program), then, self._fail)

    def _fail(self, problem: Problem) -> None:
        self._window.show_problem(problem)

    def _say_copy(self, path: Path) -> None:
        self._window.notice.say(self._session.words.say("backed_up", path=path), "good")

    def _restored(self, restored: Restored) -> None:
        self._window.notice.say(restored_text(restored, self._session.words), "warning")

    def _show_checks(self, checks: list[Check]) -> None:
        ChecksDialog(self._window, self._context, checks).exec()


class ChecksDialog(Dialog):
    """Every check, with an icon and a word."""

    help_topic = "Is alles in orde?"

    def __init__(self, parent: QWidget, context: Context, checks: list[Check]) -> None:
        """*checks* are what was looked at, with what was found."""
        words = context.session.words
        bad = [check for check in checks if check.found]
        super().__init__(
            parent,
            self.tr("Alles nagekeken"),
            words.say("doctor_good")
            if not bad
            else self.tr("Er is iets niet in orde; maak eerst een reservekopie."),
        )
        lines = []
        for check in checks:
            name, role = (
                ("rejected", Role.REJECTED) if check.found else ("accepted", Role.ACCEPTED)
            )
            mark = label("")
            mark.setPixmap(icon(context.look, name, role).pixmap(16, 16))
            word = self.tr("niet goed") if check.found else self.tr("goed")
            text = words.say(f"check_{check.code}")
            text += f": {check.found}" if check.found else ""
            said = label(word, "error" if check.found else "good")
            line = row(mark, said, label(text, wrap=True), stretch=False)
            line.setStretch(2, 1)
            lines.append(line)
        self.body.addWidget(card(*lines))
        self.add_button(self.tr("Sluiten"), self.accept, "primary")
        self.setMinimumWidth(GRID * 70)
