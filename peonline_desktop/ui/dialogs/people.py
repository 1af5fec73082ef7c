"""People and their numbers: looked up, corrected by hand, and imported from a file."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QHBoxLayout, QInputDialog, QStackedWidget, QVBoxLayout, QWidget

from peonline_desktop.domain.listing import Order
from peonline_desktop.domain.number_fields import NumberFields
from peonline_desktop.domain.people import Double
from peonline_desktop.program import Program
from peonline_desktop.services.intake.people_files import PeopleReport
from peonline_desktop.services.intake.telling import list_sentences
from peonline_desktop.ui.context import Context
from peonline_desktop.ui.dialogs.dialog import Dialog
from peonline_desktop.ui.dialogs.files import ask_open
from peonline_desktop.ui.dialogs.merge_card import MergeCard
from peonline_desktop.ui.dialogs.numbers import NumbersDialog
from peonline_desktop.ui.dialogs.person_form import PersonForm
from peonline_desktop.ui.dialogs.problems import Line, ProblemsDialog
from peonline_desktop.ui.parts.forms import button, row, text_field
from peonline_desktop.ui.parts.id_model import Column
from peonline_desktop.ui.parts.look import GRID
from peonline_desktop.ui.parts.notice import Notice
from peonline_desktop.ui.parts.table import RecordTable

_WAIT = 200  # milliseconds after the last key


class PeopleDialog(Dialog):
    """Everyone, with the fields that hold their numbers."""

    help_topic = "Mensen en nummers"

    def __init__(self, parent: QWidget, context: Context, text: str = "") -> None:
        """*text* is looked for at once: the key of a person, perhaps."""
        super().__init__(
            parent,
            self.tr("Mensen en nummers"),
            self.tr(
                "Zoek een medewerker en verbeter een nummer. Een verbetering met de hand "
                "gaat vóór op wat bestanden en leersystemen zeggen. Kies er twee (met Ctrl) om "
                "ze samen te voegen."
            ),
        )
        self._context, self._session = context, context.session
        self.notice = Notice(context.look, self.tr("Sluiten"))
        self._search = text_field(34, self.tr("Zoek op nummer, naam of e-mail"))
        self._search.setAccessibleName(self.tr("Zoek een medewerker"))
        self._search.setClearButtonEnabled(True)
        self._search.setText(text)
        self._soon = QTimer(self, singleShot=True, interval=_WAIT)
        self._soon.timeout.connect(self._read)
        self._search.textChanged.connect(self._on_typed)
        self.table = self._make_table()
        self.form = PersonForm(self._session.words)
        self.form.saved.connect(self._on_save)
        self.form.apart.connect(self._on_apart)
        self.pair = MergeCard()
        self.pair.merged.connect(self._on_merge)
        self.pair.apart.connect(self._on_two_people)
        self.proposal = Notice(context.look, self.tr("Sluiten"))
        self._right = QStackedWidget()
        self._right.addWidget(self.form)
        self._right.addWidget(self.pair)
        self._lay_out()
        self.add_button(self.tr("Sluiten"), self.reject)
        self.resize(GRID * 130, GRID * 76)
        self._numbers: NumberFields | None = None
        self._read()

    def _make_table(self) -> RecordTable:
        table = RecordTable(
            self.tr("Medewerkers"),
            [
                Column(
                    "person", self.tr("Medewerker"), lambda p: p["key"], 120, sorts="person"
                ),
                Column("name", self.tr("Naam"), lambda p: p["name"], 180, sorts="name"),
                Column("email", self.tr("E-mail"), lambda p: p["email"], 200, sorts="email"),
            ],
            self._fetch,
            Order("person", descending=False),
        )
        table.order_changed.connect(self._read)
        table.chosen.connect(self._show_person)
        table.set_empty(self.tr("Niemand gevonden."), None)
        return table

    def _lay_out(self) -> None:
        """The list at the left, the chosen person or pair at the right."""
        left = QVBoxLayout()
        left.setSpacing(GRID)
        imported = button(self.tr("Mensen &inlezen…"), self._on_import)
        ask = button(self.tr("&Nummers opvragen…"), self._on_numbers)
        left.addLayout(row(self._search, None, ask, imported))
        left.addWidget(self.table, 1)
        halves = QHBoxLayout()
        halves.setSpacing(GRID * 2)
        halves.addLayout(left, 3)
        halves.addWidget(self._right, 2)
        self.body.addWidget(self.notice)
        self.body.addWidget(self.proposal)
        self.body.addLayout(halves, 1)

    @property
    def has_unsaved(self) -> bool:
        """Whether a correction was typed but not saved."""
        return self.form.is_changed

    def _fetch(self, ids: Any, then: Any) -> None:
        self._session.read(self, lambda p: p.lists.persons(ids), then)

    @Slot()
    def _on_typed(self) -> None:
        self._soon.start()

    @Slot()
    def _read(self) -> None:
        text, order = self._search.text().strip(), self.table.order
        self._session.read(
            self,
            lambda p: (
                p.lists.person_ids(text, order),
                p.groups.number_fields(),
                p.people.doubles(),
            ),
            self._show,
        )

    def _show(self, found: Any) -> None:
        ids, self._numbers, doubles = found
        self._propose(doubles)
        self.table.show_ids(ids)
        if len(ids) == 1:
            self.table.select_id(ids[0])

    def _propose(self, doubles: Sequence[Double]) -> None:
        """Propose to merge the first pair that may be one person."""
        self.proposal.setVisible(bool(doubles))
        if not doubles:
            return
        first = doubles[0]
        text = self.tr(
            "'{one}' en '{other}' zijn misschien dezelfde medewerker: ze verschillen alleen in "
            "schrijfwijze of voorloopnullen."
        ).format(one=first.one, other=first.other)
        if further := len(doubles) - 1:
            text += " " + self.tr("Daarna is er nog %n paar/paren.", "", further)
        look = partial(self._show_pair, first)
        self.proposal.say(text, "info", [(self.tr("Deze twee &bekijken"), look)], stays=True)

    def _show_pair(self, double: Double) -> None:
        """Show two people side by side, to be merged or said to be two."""

        def show(people: Mapping[int, Mapping[str, Any]]) -> None:
            self.pair.show_pair([people[each] for each in double.ids])
            self._right.setCurrentWidget(self.pair)

        self.table.clearSelection()
        self._session.read(self, lambda p: p.lists.persons(double.ids), show)

    @Slot()
    def _show_person(self) -> None:
        rows = self.table.selected_rows()
        if self.form.is_changed:
            return
        pair = rows if len(rows) == 2 and self.table.selected_count() == 2 else ()
        self._right.setCurrentWidget(self.pair if pair else self.form)
        if pair:
            self.pair.show_pair(pair)
            return
        person = rows[0] if len(rows) == 1 else None
        self.form.show_person(person, self._numbers)
        if person is not None:
            key = str(person["key"])
            self._session.read(
                self.form,
                lambda p: p.people.history(key),
                lambda changes: self.form.show_history(key, changes),
            )

    @Slot(str, str)
    def _on_merge(self, leading: str, other: str) -> None:
        said = self._session.words.say("people_merged", person=leading, other=other)
        self._change(lambda program: program.people.merge(leading, other), said)

    @Slot(str, str)
    def _on_two_people(self, one: str, other: str) -> None:
        said = self._session.words.say("people_apart", person=one, other=other)
        self._change(lambda program: program.people.set_apart(one, other), said)

    @Slot(str, str)
    def _on_apart(self, one: str, other: str) -> None:
        said = self._session.words.say("people_unmerged", person=one, other=other)
        self._change(lambda program: program.people.unmerge(one, other), said)

    def _change(self, work: Callable[[Program], object], said: str) -> None:
        """Change something of people, and say so."""

        def done(_: object) -> None:
            self.form.forget_changes()
            self.notice.say(said, "good")
            self.table.clearSelection()
            self._read()

        self._session.change(
            self,
            work,
            done,
            lambda problem: self.notice.say(self._session.words.problem(problem), "error"),
        )

    @Slot(str, object)
    def _on_save(self, key: str, values: dict[str, str]) -> None:
        said = self._session.words.say("person_set", person=key)
        self._change(lambda program: program.people.set(key, values), said)

    @Slot()
    def _on_numbers(self) -> None:
        NumbersDialog(self, self._context).exec()
        self._read()

    @Slot()
    def _on_import(self) -> None:
        path = ask_open(self, self.tr("Mensen inlezen"))
        if path is not None:
            self._session.read(
                self,
                lambda program: program.people.headers(path),
                partial(self._ask_key, path),
                lambda problem: self.notice.say(self._session.words.problem(problem), "error"),
            )

    def _ask_key(self, path: Path, headers: tuple[str, ...]) -> None:
        key, chosen = QInputDialog.getItem(
            self,
            self.tr("Mensen inlezen"),
            self.tr(
                "In welke kolom staat de medewerker (hetzelfde nummer als bij de resultaten)?"
            ),
            list(headers),
            0,
            editable=False,
        )
        if chosen:
            self._import(path, key, None)

    def _import(self, path: Path, key: str, zeros: bool | None) -> None:  # noqa: FBT001  # or None
        self._session.change(
            self,
            lambda program: program.people.import_file(path, key, zeros=zeros),
            partial(self._imported, path, key),
            lambda problem: self.notice.say(self._session.words.problem(problem), "error"),
        )

    def _imported(self, path: Path, key: str, report: PeopleReport) -> None:
        words = self._session.words
        lines = [(bad, words.row_problem(bad)) for bad in report.problems]
        counts = words.say(
            "people_imported", people=report.kept, problems=len(lines), rows=report.rows
        )
        again = partial(self._import, path, key)
        buttons = []
        if report.zeros:
            buttons += [
                (self.tr("Ja, voorloopnullen ontbreken"), partial(again, True)),
                (self.tr("Nee, het zijn andere mensen"), partial(again, False)),
            ]
        if lines:
            look = self.tr("Bekijk de overgeslagen regels")
            buttons.append((look, partial(self._show_problems, lines, report.headers)))
        text = list_sentences(report, counts, words)
        kind = "warning" if lines else "good"
        self.notice.say(text, kind, buttons, stays=bool(report.zeros))
        self._read()

    def _show_problems(self, lines: Sequence[Line], headers: Sequence[str]) -> None:
        ProblemsDialog(self, self._session, lines, headers).exec()
