"""One line on the page: the folder that is watched, and how to choose or stop it; and what came
out of it, in words.
"""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QWidget

from peonline_desktop.services.intake.hot_folder import Taken
from peonline_desktop.services.intake.telling import about_file, counts_of, refused_in_folder
from peonline_desktop.ui.context import Context
from peonline_desktop.ui.dialogs.ask import ask
from peonline_desktop.ui.dialogs.files import ask_folder
from peonline_desktop.ui.dialogs.problems import ProblemsDialog
from peonline_desktop.ui.folder_watch import FolderWatch
from peonline_desktop.ui.intake.outcome import tone_of
from peonline_desktop.ui.parts.forms import button, label, row
from peonline_desktop.ui.parts.notice import Action


class FolderBar(QWidget):
    """Says which folder is watched."""

    def __init__(self, context: Context) -> None:
        """Shows how it is, and follows the watch."""
        super().__init__()
        self._context = context
        self._watch: FolderWatch = context.folder
        self._text = label("", "muted", wrap=True)
        self._choose = button(self.tr("&Map volgen…"), self._on_choose, "link")
        self._stop = button(self.tr("Niet meer volgen"), self._on_stop, "link")
        layout = row(self._text, self._choose, self._stop, None)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setStretchFactor(self._text, 1)
        self.setLayout(layout)
        self._watch.folder_changed.connect(self._show)
        self._show()

    @Slot()
    def _show(self) -> None:
        folder = self._watch.folder
        self._stop.setVisible(folder is not None)
        self._choose.setVisible(folder is None)
        if folder is None:
            text = self.tr("Bestanden die u in een map zet, kunnen vanzelf worden ingelezen.")
        else:
            text = self.tr(
                "De map {folder} wordt gevolgd: wat u erin zet, wordt ingelezen en gaat naar "
                "'verwerkt' of 'geweigerd'."
            ).format(folder=folder)
        self._text.setText(text)

    @Slot()
    def _on_choose(self) -> None:
        folder = ask_folder(self, self.tr("Welke map moet worden gevolgd?"))
        if folder is not None:
            self._watch.watch(folder)

    @Slot()
    def _on_stop(self) -> None:
        self._watch.watch(None)


def taken_text(context: Context, taken: Sequence[Taken]) -> str:
    """What became of files that were put in the folder, a line each."""
    return "\n".join(_told(context, each) for each in taken)


def _told(context: Context, taken: Taken) -> str:
    translate, words = QCoreApplication.translate, context.session.words
    if taken.report is None:
        why = refused_in_folder(taken.problem, words) if taken.problem else ""
        text = translate("words", "{file} uit de gevolgde map is geweigerd. {why}")
        trouble = [words.problem(taken.trouble)] if taken.trouble else []
        return " ".join([text.format(file=taken.name, why=why), *trouble])
    text = translate("words", "{file} uit de gevolgde map: {counts}").format(
        file=taken.name, counts=words.say("imported_window", **counts_of(taken.report))
    )
    said = [text, *about_file(taken.report, words)]
    if taken.repair is not None:
        skipped = translate("words", "De overgeslagen regels staan in {path}.")
        said.append(skipped.format(path=taken.repair))
    if taken.trouble is not None:
        said.append(words.problem(taken.trouble))
    return " ".join(said)


def ask_shared(parent: QWidget, watch: FolderWatch, folder: Path) -> None:
    """Others can write in the folder: only the administrator can say that they may."""
    translate = QCoreApplication.translate
    text = translate(
        "words",
        "In de map {folder} kunnen ook andere gebruikers van deze computer bestanden zetten of "
        "wijzigen. Wat zij daar neerzetten, wordt dan ook ingelezen.",
    ).format(folder=folder)
    does = translate("words", "Toch volgen")
    if ask(parent, translate("words", "Map volgen"), text, does):
        watch.watch(folder, shared=True)
    elif watch.folder is not None:
        watch.watch(None)


def taken_tone(taken: Sequence[Taken]) -> str:
    """How well it went with all of them together: as with the worst."""
    tones = {
        tone_of(each.report) if each.report and not each.trouble else "warning"
        for each in taken
    }
    return next(tone for tone in ("warning", "info", "good") if tone in tones)


def taken_actions(parent: QWidget, context: Context, taken: Sequence[Taken]) -> list[Action]:
    """The ways to the skipped lines of files."""
    return [_look_at(parent, context, each) for each in taken if each.repair is not None]


def _look_at(parent: QWidget, context: Context, taken: Taken) -> Action:
    report, words = taken.report, context.session.words
    problems = report.problems if report else []
    headers = report.headers if report else ()
    lines = [(bad, words.row_problem(bad)) for bad in problems]
    text = QCoreApplication.translate("words", "Bekijk wat is overgeslagen in {file}")
    shown = text.format(file=taken.name).replace("&", "&&")
    return shown, lambda: ProblemsDialog(parent, context.session, lines, headers).exec()
