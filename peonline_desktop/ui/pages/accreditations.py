"""Accreditatie: which e-learning counts as which course, for whom, from when to when."""

from array import array
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import Slot

from peonline_desktop.domain.errors import Refused
from peonline_desktop.domain.listing import AttendanceFilter, Order
from peonline_desktop.program import Program
from peonline_desktop.services.accreditations import TableReport
from peonline_desktop.services.intake.telling import list_sentences
from peonline_desktop.ui.context import LOG, SUBMIT, Context, Target, day_text
from peonline_desktop.ui.dialogs.accreditation import AccreditationDialog, Choices, Saved
from peonline_desktop.ui.dialogs.ask import ask
from peonline_desktop.ui.dialogs.files import ask_open, ask_save
from peonline_desktop.ui.dialogs.problems import Line, ProblemsDialog
from peonline_desktop.ui.pages.page import Page
from peonline_desktop.ui.parts.forms import button, row, search_field
from peonline_desktop.ui.parts.id_model import Column
from peonline_desktop.ui.parts.notice import Action
from peonline_desktop.ui.parts.table import RecordTable
from peonline_desktop.ui.parts.words import course_type_names


class AccreditationsPage(Page):
    """All accreditations."""

    help_topic = "Stap 3: Accreditatie"

    def __init__(self, context: Context) -> None:
        """A table, and what can be done with its rows."""
        super().__init__(context)
        self.set_heading(
            self.tr("Accreditatie"),
            self.tr(
                "Per e-learning: voor welke cursus in PE-Online die telt, en in welke periode. "
                "Resultaten die al binnen de periode vallen, worden meteen opgepakt."
            ),
        )
        self._rows: dict[int, dict[str, Any]] = {}
        self._choices: Choices | None = None
        self._waiting: dict[str, Any] | None = None
        self._search = search_field(30, self.tr("Zoek op groep, cursus of e-learning"))
        self._search.setAccessibleName(self.tr("Zoek een accreditatie"))
        self._search.textChanged.connect(self._fill)
        self._read_table = button(self.tr("Tabel &inlezen…"), self._import)
        self._write_table = button(self.tr("Tabel o&pslaan…"), self._export)
        self._add = button(self.tr("+ Accreditatie &toevoegen"), self._on_add, "primary")
        self.table = RecordTable(
            self.tr("Accreditaties"), self._columns(), self._fetch, Order("to")
        )
        self.table.setSelectionMode(self.table.SelectionMode.SingleSelection)
        self.table.order_changed.connect(self._fill)
        self.table.chosen.connect(self._show_buttons)
        self.table.opened.connect(self._on_edit)
        self.table.set_empty(
            self.tr(
                "Hier komen uw accreditaties: welke e-learning voor welke cursus telt, en in "
                "welke periode."
            ),
            (self.tr("Accreditatie toevoegen"), self._on_add),
        )
        self._edit = button(self.tr("&Wijzigen…"), self._on_edit)
        self._copy = button(self.tr("&Dupliceren…"), self._on_copy)
        self._remove = button(self.tr("&Verwijderen…"), self._on_remove)
        self._to_rows = button(self.tr("Bekijk de p&resenties"), self._on_rows, "link")
        self.body.addLayout(row(self._search, None, self._read_table, self._write_table))
        self.body.addWidget(self.table, 1)
        self.body.addLayout(
            row(self._edit, self._copy, self._remove, self._to_rows, None, self._add)
        )

    def _columns(self) -> list[Column]:
        types = course_type_names()
        return [
            Column("group", self.tr("Beroepsgroep"), lambda r: r["group"], 280, sorts="group"),
            Column("course", self.tr("Cursus"), lambda r: r["shown"], 120, sorts="course"),
            Column(
                "activity",
                self.tr("E-learning"),
                lambda r: ", ".join(r["activity"]),
                240,
                sorts="activity",
            ),
            Column("from", self.tr("Van"), lambda r: day_text(r["from"]), 110, sorts="from"),
            Column("to", self.tr("Tot en met"), lambda r: day_text(r["to"]), 110, sorts="to"),
            Column("type", self.tr("Soort"), lambda r: types[r["type"]], 170, sorts="type"),
            Column(
                "posted",
                self.tr("Wie meldt"),
                lambda r: (
                    self.tr("Leersysteem zelf")
                    if r["posted_elsewhere"]
                    else self.tr("Dit programma")
                ),
                130,
            ),
            Column("provider", self.tr("Aanbieder"), lambda r: r["provider"], 160),
        ]

    def refresh(self) -> None:
        """Read the accreditations anew."""
        self.read(_everything, self._show)

    def show_target(self, value: Any) -> None:
        """Show an accreditation by its id, or begin a new one for an activity."""
        if isinstance(value, int):
            self._search.clear()
            self.table.select_id(value)
        elif isinstance(value, str):
            self._open({"activity": [value]})

    def _show(self, found: tuple[list[dict[str, Any]], Choices]) -> None:
        rows, self._choices = found
        for each in rows:
            each["group"] = self.session.group_name(each["org"])
            parts = (each["course_shown"], each["module"] or each["own_module"])
            each["shown"] = " / ".join(part for part in parts if part)
        self._rows = {each["id"]: each for each in rows}
        self._fill()
        self.table.records.refresh()
        self._show_buttons()
        if self._waiting is not None:
            waiting, self._waiting = self._waiting, None
            self._open(waiting)

    @Slot()
    def _fill(self) -> None:
        words = self._search.text().casefold().split()
        order = self.table.order
        found = [
            row
            for row in self._rows.values()
            if all(
                word in f"{row['group']} {row['shown']} {row['activity']}".casefold()
                for word in words
            )
        ]
        found.sort(key=lambda r: (str(r[order.column]), r["id"]), reverse=order.descending)
        self.table.show_ids(array("q", (row["id"] for row in found)))

    def _fetch(self, ids: Any, then: Any) -> None:
        then({i: self._rows[i] for i in ids if i in self._rows})

    def _current(self) -> dict[str, Any] | None:
        chosen = self.table.selected_ids()
        return self._rows.get(chosen[0]) if chosen else None

    @Slot()
    def _show_buttons(self) -> None:
        one = self._current() is not None
        for each in (self._edit, self._copy, self._remove, self._to_rows):
            each.setEnabled(one)
        self._write_table.setEnabled(bool(self._rows))

    @Slot()
    def _on_add(self) -> None:
        self._open({})

    @Slot()
    def _on_edit(self) -> None:
        if (current := self._current()) is not None:
            self._open(current)

    @Slot()
    def _on_copy(self) -> None:
        if (current := self._current()) is not None:
            copied = {**current, "from": "", "to": ""}
            self._open({name: value for name, value in copied.items() if name != "id"})

    def _open(self, values: dict[str, Any]) -> None:
        if self._choices is None:
            self._waiting = values  # opened as soon as the choices have been read
            return
        if not self._choices.providers:
            self.fail(Refused("no_provider_yet"))
            return
        dialog = AccreditationDialog(self, self.context, self._choices, values)
        if dialog.exec() and dialog.saved is not None:
            self._say_saved(dialog.saved, changed="id" in values)

    def _say_saved(self, saved: Saved, *, changed: bool) -> None:
        text = self.tr("Opgeslagen.")
        if not changed:
            text = self.tr("%n accreditatie(s) toegevoegd.", "", len(saved.ids))
        if saved.picked_up:
            text += " " + self.tr(
                "%n eerder(e) resulta(a)t(en) valt/vallen binnen deze periode.",
                "",
                saved.picked_up,
            )
        actions: list[Action] = []
        if saved.ready:
            text += " " + self.tr("%n presentie(s) staat/staan klaar.", "", saved.ready)
            actions.append((self.tr("Nu indienen…"), lambda: self.go.emit(Target(SUBMIT))))
        if saved.picked_up:
            shown = AttendanceFilter(accreditation=saved.ids[0])
            actions.append((self.tr("Bekijk ze"), lambda: self.go.emit(Target(LOG, shown))))
        self.say(text, "good", actions)

    @Slot()
    def _on_rows(self) -> None:
        if (current := self._current()) is not None:
            self.go.emit(Target(LOG, AttendanceFilter(accreditation=current["id"])))

    @Slot()
    def _on_remove(self) -> None:
        current = self._current()
        if current is not None and ask(
            self,
            self.tr("Accreditatie verwijderen"),
            self.tr(
                "De accreditatie van '{activity}' voor {group} wordt verwijderd. Presenties "
                "die nooit verstuurd zijn, vervallen; wat al verstuurd is, wordt afgemaakt "
                "en blijft in het logboek."
            ).format(activity=", ".join(current["activity"]), group=current["group"]),
            self.tr("Accreditatie verwijderen"),
        ):
            self.change(
                lambda program: program.accreditations.remove(current["id"]),
                lambda _: self.say(
                    self.session.words.say("accreditation_removed", id=current["id"])
                ),
            )

    @Slot()
    def _import(self) -> None:
        path = ask_open(self, self.tr("Tabel met accreditaties inlezen"))
        if path is not None:
            self.change(lambda p: p.accreditations.import_table(path), self._imported)

    def _imported(self, report: TableReport) -> None:
        words = self.session.words
        counts = words.say(
            "accreditations_imported",
            rows=report.rows,
            added=report.added,
            changed=report.changed,
            known=report.known,
            picked_up=report.picked_up,
            problems=len(report.problems),
        )
        text, lines = list_sentences(report, counts, words), report.explained(words)
        look = self.tr("Bekijk de overgeslagen regels")
        shown = [(look, lambda: self._show_problems(lines, report.headers))] if lines else []
        self.say(text, "warning" if lines else "good", shown)

    def _show_problems(self, lines: Sequence[Line], headers: Sequence[str]) -> None:
        ProblemsDialog(self, self.session, lines, headers).exec()

    @Slot()
    def _export(self) -> None:
        name = self.tr("accreditaties") + ".xlsx"
        path = ask_save(self, self.tr("Accreditaties opslaan als tabel"), name)
        if path is not None:
            self.read(
                lambda p: p.accreditations.export_table(path),
                lambda count: self.say(self._written(count, path)),
            )

    def _written(self, count: int, path: Path) -> str:
        return self.session.words.say("exported", count=count, path=path)


def _everything(program: Program) -> tuple[list[dict[str, Any]], Choices]:
    groups = program.groups.all().values()
    choices = Choices(
        providers=[p.name for p in program.providers.all()],
        groups=sorted(groups, key=lambda group: (not group.active, group.name.casefold())),
        activities=program.lists.activities(),
    )
    return program.accreditations.table(), choices
