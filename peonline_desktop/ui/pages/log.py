"""Logboek: every attendance, what became of it and why, and what can be done about it."""

from datetime import date
from typing import Any

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from peonline_desktop.domain.listing import AttendanceFilter, Order
from peonline_desktop.ui.context import ACCREDITATIONS, SUBMIT, Context, Target, day_text
from peonline_desktop.ui.dialogs.decide import WithdrawDialog, WordDialog
from peonline_desktop.ui.dialogs.evidence import EvidenceDialog
from peonline_desktop.ui.dialogs.files import ask_save
from peonline_desktop.ui.dialogs.paste_lists import PasteListsDialog
from peonline_desktop.ui.dialogs.people import PeopleDialog
from peonline_desktop.ui.dialogs.runs import RunsDialog
from peonline_desktop.ui.pages.lists import ListPage
from peonline_desktop.ui.pages.log_actions import RowActions
from peonline_desktop.ui.pages.log_filter import LogFilter
from peonline_desktop.ui.pages.log_story import Step, StoryPanel
from peonline_desktop.ui.parts.forms import button, row
from peonline_desktop.ui.parts.icons import state_icon
from peonline_desktop.ui.parts.id_model import Column, Row
from peonline_desktop.ui.parts.look import GRID
from peonline_desktop.ui.parts.table import RecordTable


class LogPage(ListPage):
    """All attendances, newest change first."""

    help_topic = "Logboek"

    def __init__(self, context: Context) -> None:
        """Filters above, the list at the left, the story of one row at the right."""
        super().__init__(context)
        self.set_heading(self.tr("Logboek"))
        for text, act in (
            (self.tr("&Plaklijsten…"), self._on_paste_lists),
            (self.tr("&Runs…"), self._on_runs),
            (self.tr("Be&wijs…"), self._on_evidence),
            (self.tr("&Exporteren…"), self._on_export),
        ):
            self.header.addWidget(button(text, act))
        self.filter = LogFilter(context)
        self.filter.changed.connect(self.read_soon)
        self.filter.view_saved.connect(self._on_view)
        self.table = RecordTable(
            self.tr("Presenties"), self._columns(), self._fetch, Order("changed_at")
        )
        self.table.order_changed.connect(self.read_soon)
        self.table.chosen.connect(self._on_chosen)
        self._say_empty()
        self.story = StoryPanel(context)
        self.story.acted.connect(self._on_next_step)
        self.decide = RowActions()
        self.decide.asked.connect(self._on_asked)
        left = QWidget()
        layout = QVBoxLayout(left)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.table, 1)
        layout.addLayout(row(self.count, None))
        layout.addWidget(self.decide)
        halves = QSplitter(Qt.Orientation.Horizontal)
        halves.setChildrenCollapsible(False)
        halves.addWidget(left)
        halves.addWidget(self.story)
        halves.setSizes([GRID * 94, GRID * 46])
        halves.setStretchFactor(0, 2)
        halves.setStretchFactor(1, 1)
        self.body.addWidget(self.filter)
        self.body.addWidget(halves, 1)

    def _columns(self) -> list[Column]:
        words, look = self.session.words, self.context.look

        def state(a: Row) -> str:
            flag = " ⚑" if a["review"] else ""
            return words.state(a["state"], a["mode"]) + flag

        def icon(a: Row) -> Any:
            test = (a["state"], a["mode"]) == ("accepted", "test")
            return state_icon(look, "accepted_test" if test else a["state"])

        def why(a: Row) -> str:
            if a["review"]:
                return self.tr("Vraagt om uw beoordeling")
            return words.title(a["reason"]) if a["reason"] else ""

        return [
            Column(
                "name", self.tr("Naam"), lambda a: a["name"] or a["person"], 160, sorts="name"
            ),
            Column("state", self.tr("Staat"), state, 140, icon=icon, sorts="state"),
            Column(
                "reason",
                self.tr("Reden"),
                why,
                230,
                tip=lambda a: words.explanation(a["reason"]) if a["reason"] else "",
                sorts="reason",
            ),
            Column(
                "registration_number",
                self.tr("Registratienummer"),
                lambda a: a["registration_number"],
                165,
                sorts="registration_number",
            ),
            Column(
                "activity",
                self.tr("E-learning"),
                lambda a: a["activity"],
                190,
                sorts="activity",
            ),
            Column("course", self.tr("Cursus"), lambda a: a["course"], 90, sorts="course"),
            Column(
                "day", self.tr("Dag"), lambda a: day_text(a["end_date"]), 100, sorts="end_date"
            ),
            Column(
                "group",
                self.tr("Beroepsgroep"),
                lambda a: self.session.group_name(a["org_id"]),
                200,
                sorts="org_id",
            ),
            Column("person", self.tr("Medewerker"), lambda a: a["person"], 110, sorts="person"),
            Column("id", self.tr("Nr"), lambda a: str(a["id"]), 70, sorts="changed_at"),
        ]

    def refresh(self) -> None:
        """Read the list and the choices of the filter anew."""
        self.filter.refresh()
        wanted, order = self.filter.wanted(), self.table.order
        self.read(lambda p: p.lists.attendance_ids(wanted, order), self.show_ids)
        self.story.refresh()

    def _counted(self, count: int) -> str:
        """How many attendances the list has, and that a filter is on."""
        text = self.context.counted(self.tr("%n presentie(s)", "", count), count)
        return text + (" " + self.tr("(gefilterd)") if self.filter.is_on else "")

    def show_target(self, value: Any) -> None:
        """Show an AttendanceFilter."""
        if isinstance(value, AttendanceFilter):
            self.filter.show_filter(value)
            self._say_empty()
            self.refresh()

    def _fetch(self, ids: Any, then: Any) -> None:
        self.read(lambda p: p.lists.attendances(ids), then)

    def _say_empty(self) -> None:
        if self.filter.is_on:
            self.table.set_empty(
                self.tr("Geen presentie past bij dit filter."),
                (self.tr("Alles tonen"), self.filter.clear),
            )
        else:
            self.table.set_empty(
                self.tr(
                    "Hier komt elke presentie, met wat ervan werd en waarom. Ze ontstaan "
                    "zodra er resultaten zijn die onder een accreditatie vallen."
                ),
                None,
            )

    def show_ids(self, ids: Any) -> None:
        """Show the list, and what stands there when it is empty."""
        self._say_empty()
        super().show_ids(ids)
        self.count.setText(self._counted(len(ids)))
        self._on_chosen()

    @Slot()
    def _on_chosen(self) -> None:
        count = self.table.selected_count()
        self.decide.show_for(count, self.table.selected_rows() if count <= 1000 else [])
        ids = self.table.selected_ids() if count == 1 else []
        self.story.show_row(ids[0] if ids else None)

    @Slot(str)
    def _on_asked(self, what: str) -> None:
        """Something is to be done with the selected rows."""
        self._decide(what, self.table.selected_ids())

    def _decide(self, what: str, ids: list[int]) -> None:
        words = self.session.words
        if what == "retry":
            self._do(lambda p: p.decisions.retry(ids), words.say("retried", count=len(ids)))
        elif what == "manual":
            self._do(
                lambda p: p.decisions.manual(ids), words.say("marked_manual", count=len(ids))
            )
        elif what == "accept_repair":
            self._do(
                lambda p: p.decisions.accept_repair(ids), words.say("repaired", count=len(ids))
            )
        elif what == "clear_review":
            dialog = WordDialog(self, len(ids))
            if dialog.exec():
                word = dialog.word
                self._do(
                    lambda p: p.decisions.clear_review(ids, word),
                    words.say("reviewed", count=len(ids)),
                )
        else:
            self._withdraw(ids, removed=what == "removed")

    def _withdraw(self, ids: list[int], *, removed: bool) -> None:
        dialog = WithdrawDialog(self, len(ids), removed=removed)
        if dialog.exec():
            word, day = dialog.word, dialog.day
            self._do(
                lambda p: p.decisions.withdraw(ids, word, day),
                self.session.words.say("withdrawn", count=len(ids)),
            )

    def _do(self, work: Any, said: str) -> None:
        self.change(work, lambda _: self.say(said))

    @Slot(object, object)
    def _on_next_step(self, step: Step, attendance: Row) -> None:
        """A next step of the row whose story is shown."""
        ids, words = [attendance["id"]], self.session.words
        if step.what == "person":
            PeopleDialog(self, self.context, attendance["person"]).exec()
        elif step.what == "accreditation":
            self.go.emit(Target(ACCREDITATIONS, attendance["accreditation"]))
        elif step.what == "submit":
            self.go.emit(Target(SUBMIT))
        elif step.what == "accept_repair":
            said, number = words.say("repaired", count=1), step.number
            self._do(lambda p: p.decisions.accept_repair(ids, number), said)
        elif step.what == "release":
            self.change(
                lambda p: p.decisions.release(ids),
                lambda freed: self.say(words.say("released", count=freed)),
            )
        else:
            self._decide(step.what, ids)

    @Slot(str, object)
    def _on_view(self, name: str, wanted: AttendanceFilter | None) -> None:
        self.change(lambda p: p.lists.save_view(name, wanted), lambda _: self.filter.refresh())

    @Slot()
    def _on_paste_lists(self) -> None:
        PasteListsDialog(self, self.context).exec()

    @Slot()
    def _on_runs(self) -> None:
        dialog = RunsDialog(self, self.context)
        if dialog.exec() and dialog.run is not None:
            self.show_target(AttendanceFilter(run=dialog.run))

    @Slot()
    def _on_evidence(self) -> None:
        persons = dict.fromkeys(str(each["person"]) for each in self.table.selected_rows())
        EvidenceDialog(self, self.context, list(persons)).exec()

    @Slot()
    def _on_export(self) -> None:
        name = f"presenties-{date.today():%Y-%m-%d}.xlsx"  # noqa: DTZ011  # the user's own day
        path = ask_save(self, self.tr("Presenties exporteren"), name)
        if path is None:
            return
        ids = list(self.table.records.ids) if self.filter.is_on else None
        words = self.session.words
        self.session.run(
            self,
            lambda p, _: p.exporter.export(path, words, ids),
            lambda count: self.say(words.say("exported", count=count, path=path)),
            self.fail,
        )
