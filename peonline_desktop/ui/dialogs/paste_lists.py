"""Numbers to paste into PE-Online's own import screen, per group, course and day."""

from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QPlainTextEdit, QVBoxLayout, QWidget

from peonline_desktop.domain.errors import Problem
from peonline_desktop.domain.listing import PasteList
from peonline_desktop.ui.context import Context, day_text
from peonline_desktop.ui.dialogs.ask import ask
from peonline_desktop.ui.dialogs.dialog import Dialog
from peonline_desktop.ui.dialogs.files import ask_folder
from peonline_desktop.ui.parts.forms import button, label, row
from peonline_desktop.ui.parts.look import GRID
from peonline_desktop.ui.parts.notice import Notice


class PasteListsDialog(Dialog):
    """Every list of numbers that can be entered by hand."""

    help_topic = "Plaklijsten"

    def __init__(self, parent: QWidget, context: Context) -> None:
        """Reads what is ready now."""
        super().__init__(
            parent,
            self.tr("Plaklijsten"),
            self.tr(
                "Voor wie geen webservice heeft: kopieer een lijst, plak die in het "
                "importscherm van PE-Online, en zeg daarna dat die is ingevoerd."
            ),
        )
        self._session = context.session
        self._context = context
        self._lists: list[PasteList] = []
        self.notice = Notice(context.look, self.tr("Sluiten"))
        self._which = QListWidget()
        self._which.setAccessibleName(self.tr("Lijsten"))
        self._which.currentRowChanged.connect(self._on_chosen)
        self._numbers = QPlainTextEdit()
        self._numbers.setReadOnly(True)
        self._numbers.setTabChangesFocus(True)
        self._numbers.setAccessibleName(self.tr("Nummers van deze lijst"))
        self._what = label("", "muted", wrap=True)
        self._copy = button(self.tr("&Kopiëren"), self._on_copy, "primary")
        self._done = button(self.tr("&Ingevoerd in PE-Online…"), self._on_done)
        self._save = button(self.tr("Alle lijsten &opslaan…"), self._on_save)
        right = QVBoxLayout()
        right.setSpacing(GRID)
        right.addWidget(self._what)
        right.addWidget(self._numbers, 1)
        right.addLayout(row(self._copy, self._done))
        halves = QHBoxLayout()
        halves.setSpacing(GRID * 2)
        halves.addWidget(self._which, 3)
        halves.addLayout(right, 2)
        self.body.addWidget(self.notice)
        self.body.addLayout(halves, 1)
        self.buttons.insertWidget(0, self._save)
        self.add_button(self.tr("Sluiten"), self.reject)
        self.resize(GRID * 112, GRID * 64)
        self._read()

    def _read(self) -> None:
        self._session.read(self, lambda program: program.exporter.lists(), self._show)

    def _show(self, lists: list[PasteList]) -> None:
        self._lists = lists
        self._which.clear()
        for each in lists:
            self._which.addItem(self._title(each))
        self._save.setEnabled(bool(lists))
        self._which.setCurrentRow(0 if lists else -1)
        self._on_chosen()
        if not lists:
            self._what.setText(self.tr("Er staat nu niets klaar om met de hand in te voeren."))

    def _title(self, each: PasteList) -> str:
        parts = [each.course, each.module, each.edition, each.meeting]
        course = " / ".join(part for part in parts if part)
        numbers = self.tr("%n nummer(s)", "", len(each.numbers))
        group = self._session.group_name(each.org_id)
        return self.tr("{day}  cursus {course}  {numbers}  {group}").format(
            day=day_text(each.day), course=course, numbers=numbers, group=group
        )

    def _current(self) -> PasteList | None:
        place = self._which.currentRow()
        return self._lists[place] if 0 <= place < len(self._lists) else None

    @Slot()
    def _on_chosen(self) -> None:
        current = self._current()
        self._copy.setEnabled(current is not None)
        self._done.setEnabled(current is not None)
        self._numbers.setPlainText("\n".join(current.numbers) if current else "")
        self._what.setText(self._title(current) if current else "")

    @Slot()
    def _on_copy(self) -> None:
        if (current := self._current()) is not None:
            QGuiApplication.clipboard().setText("\n".join(current.numbers) + "\n")
            self.notice.say(
                self.tr("%n nummer(s) gekopieerd.", "", len(current.numbers)), "good"
            )

    @Slot()
    def _on_done(self) -> None:
        current = self._current()
        if current is None:
            return
        does = self.tr("%n rij(en) als handmatig markeren", "", len(current.ids))
        if ask(
            self,
            self.tr("Ingevoerd in PE-Online"),
            self.tr(
                "Deze rijen worden dan niet meer door dit programma verstuurd. Zeg dit pas als "
                "PE-Online de lijst heeft aangenomen."
            ),
            does,
        ):
            ids, words = current.ids, self._session.words
            self._session.change(
                self,
                lambda program: program.decisions.manual(ids),
                partial(self._marked, words.say("marked_manual", count=len(ids))),
                self._fail,
            )

    def _marked(self, said: str, _: object) -> None:
        self.notice.say(said, "good")
        self._read()

    def _fail(self, problem: Problem) -> None:
        self.notice.say(self._session.words.problem(problem), "error")

    @Slot()
    def _on_save(self) -> None:
        folder = ask_folder(self, self.tr("Map voor de lijsten"))
        if folder is not None:
            words = self._session.words
            self._session.read(
                self,
                lambda program: program.exporter.paste_lists(folder),
                lambda paths: self.notice.say(
                    words.say("paste_lists_written", count=len(paths) - 1, path=folder), "good"
                ),
                self._fail,
            )
