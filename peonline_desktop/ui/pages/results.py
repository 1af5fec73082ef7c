"""Resultaten: what sources reported, and what became of each."""

from array import array
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent, QKeySequence

from peonline_desktop.domain.listing import AttendanceFilter, Order, ResultFilter
from peonline_desktop.domain.reasons import RESULT_REASONS
from peonline_desktop.ui.context import (
    ACCREDITATIONS,
    GROUPS,
    LOG,
    Context,
    Target,
    day_text,
)
from peonline_desktop.ui.dialogs.people import PeopleDialog
from peonline_desktop.ui.pages.folder_bar import FolderBar
from peonline_desktop.ui.pages.intake import Intake, dropped
from peonline_desktop.ui.pages.lists import ListPage
from peonline_desktop.ui.pages.of_one_import import OfOneImport
from peonline_desktop.ui.pages.result_story import ResultStory
from peonline_desktop.ui.parts.forms import (
    button,
    choice,
    choose,
    row,
    search_field,
)
from peonline_desktop.ui.parts.icons import state_icon
from peonline_desktop.ui.parts.id_model import Column, Row
from peonline_desktop.ui.parts.table import RecordTable
from peonline_desktop.ui.parts.words import verdict_names

_UNMATCHED = "unmatched"


class ResultsPage(ListPage):
    """All results."""

    help_topic = "Stap 4: Resultaten"

    def __init__(self, context: Context) -> None:
        """Filters, the table, and the story of the chosen result."""
        super().__init__(context)
        self.set_heading(
            self.tr("Resultaten"),
            self.tr(
                "Lees hier in wie wat heeft gehaald; u kunt een bestand ook op dit venster "
                "laten vallen. Van elk resultaat staat erbij wat ervan is geworden, en "
                "waarom."
            ),
        )
        self.setAcceptDrops(True)
        self.intake = Intake(self)
        self._make_filters()
        self._only = OfOneImport()
        self._only.ended.connect(self.read_soon)
        paste = button(self.tr("&Plakken"), self.intake.paste)
        paste.setToolTip(self.tr("Een tabel plakken die u in Excel hebt gekopieerd"))
        self._people = button(self.tr("&Mensen en nummers…"), self._on_people)
        self._import = button(self.tr("Resultaten &inlezen…"), self.intake.ask_file, "primary")
        self.table = RecordTable(
            self.tr("Resultaten"), self._columns(), self._fetch, Order("read")
        )
        self.table.set_empty(
            self.tr(
                "Hier komen de resultaten van uw medewerkers, uit een CSV- of Excelbestand."
            ),
            (self.tr("Bestand kiezen…"), self.intake.ask_file),
        )
        self.table.order_changed.connect(self.read_soon)
        self.table.chosen.connect(self._show_story)
        self.body.addLayout(
            row(self._search, self._which, None, self._people, paste, self._import)
        )
        self.body.addWidget(self._only)
        self.body.addWidget(self.table, 1)
        self._story = self._make_story()
        self.body.addWidget(self._story)
        self.body.addWidget(self.count)
        self.body.addWidget(FolderBar(context))

    def _make_filters(self) -> None:
        """Which results are listed."""
        self._search = search_field(34, self.tr("Zoek op medewerker of e-learning"))
        self._search.setAccessibleName(self.tr("Zoek een resultaat"))
        self._search.textChanged.connect(self.read_soon)
        words = self.session.words
        self._which = choice(
            [
                (self.tr("Alle resultaten"), ""),
                (self.tr("Geslaagd, maar zonder accreditatie"), _UNMATCHED),
                *((words.title(reason), reason) for reason in RESULT_REASONS),
            ]
        )
        self._which.setAccessibleName(self.tr("Welke resultaten"))
        self._which.currentIndexChanged.connect(self.read_soon)

    def _make_story(self) -> ResultStory:
        story = ResultStory()
        story.to_rows.connect(self._on_rows)
        story.to_accreditation.connect(self._on_accreditation)
        story.to_group.connect(self._on_group)
        story.to_person.connect(self._on_person)
        return story

    def _columns(self) -> list[Column]:
        verdicts = verdict_names()
        look = self.context.look

        def icon(result: Row) -> Any:
            if not result["attendances"]:
                return None
            return state_icon(look, _state(result["attendances"][0]))

        return [
            Column("person", self.tr("Medewerker"), lambda r: r["person"], 110, sorts="person"),
            Column("name", self.tr("Naam"), lambda r: r["name"], 170, sorts="name"),
            Column(
                "activity",
                self.tr("E-learning"),
                lambda r: r["activity"],
                220,
                sorts="activity",
            ),
            Column(
                "day",
                self.tr("Dag"),
                lambda r: day_text(r["day"]) or r["finished"],
                100,
                tip=lambda r: self.tr("Gelezen: {text}").format(text=r["finished"]),
                sorts="day",
            ),
            Column(
                "verdict",
                self.tr("Uitslag"),
                lambda r: verdicts[r["verdict"]],
                100,
                sorts="verdict",
            ),
            Column(
                "became",
                self.tr("Wat ervan werd"),
                self._became,
                300,
                icon=icon,
                tip=self._explained,
                sorts="reason",
            ),
            Column("file", self.tr("Uit bestand"), lambda r: r["file"], 160),
        ]

    def wanted(self) -> ResultFilter:
        """What the filters say."""
        chosen, text = self._which.currentData(), self._search.text().strip()
        if chosen == _UNMATCHED:
            return replace(self._only.wanted, unmatched=True, text=text)
        reasons = (str(chosen),) if chosen else ()
        return replace(self._only.wanted, reasons=reasons, text=text)

    def refresh(self) -> None:
        """Read the list anew."""
        wanted, order = self.wanted(), self.table.order
        self.read(lambda p: p.lists.result_ids(wanted, order), self.show_ids)

    def show_ids(self, ids: "array[int]") -> None:
        """Show the list, and how many results it has."""
        super().show_ids(ids)
        self.count.setText(
            self.context.counted(self.tr("%n resultaat(en)", "", len(ids)), len(ids))
        )

    def show_target(self, value: Any) -> None:
        """Show a ResultFilter, or import a file."""
        if isinstance(value, ResultFilter):
            choose(self._which, _UNMATCHED if value.unmatched else (*value.reasons, "")[0])
            self._search.setText(value.activity or value.text)
            self._only.show_only(value)
            self.read_soon()
        elif isinstance(value, Path):
            self.intake.open_file(value)

    def _fetch(self, ids: Any, then: Any) -> None:
        self.read(lambda p: p.lists.results(ids), then)

    def _became(self, result: Row) -> str:
        words = self.session.words
        if not result["attendances"]:
            return words.title(result["reason"]) if result["reason"] else ""
        several = len(result["attendances"]) > 1
        parts = []
        for each in result["attendances"]:
            text = words.state(each["state"], each["mode"])
            if each["reason"]:
                text += f": {words.title(each['reason'])}"
            parts.append(f"{each['org_id']} {text}" if several else text)
        return "; ".join(parts)

    def _explained(self, result: Row) -> str:
        words = self.session.words
        reasons = [result["reason"]] if result["reason"] else []
        reasons += [each["reason"] for each in result["attendances"] if each["reason"]]
        lines = [words.explanation(reason) for reason in dict.fromkeys(reasons)]
        for each in result["skipped"]:
            group = self.session.group_name(each["org_id"])
            lines.append(f"{group}: {words.title(each['reason'])}")
        return "\n".join(lines) or self._became(result)

    def _current(self) -> Row | None:
        rows = self.table.selected_rows()
        return rows[0] if len(rows) == 1 else None

    @Slot()
    def _show_story(self) -> None:
        result = self._current()
        self._story.setVisible(result is not None)
        if result is None:
            return
        became, why = self._became(result), self._explained(result)
        self._story.tell(result, became, why, self.session.words)

    @Slot()
    def _on_rows(self) -> None:
        if (result := self._current()) is not None:
            wanted = AttendanceFilter(text=result["person"], activity=result["activity"])
            self.go.emit(Target(LOG, wanted))

    @Slot()
    def _on_accreditation(self) -> None:
        if (result := self._current()) is not None:
            self.go.emit(Target(ACCREDITATIONS, result["activity"]))

    @Slot()
    def _on_group(self) -> None:
        result = self._current()
        inactive = (
            [s for s in result["skipped"] if s["reason"] == "group_inactive"] if result else []
        )
        if inactive:
            self.go.emit(Target(GROUPS, inactive[0]["org_id"]))

    @Slot()
    def _on_person(self) -> None:
        if (result := self._current()) is not None:
            PeopleDialog(self, self.context, result["person"]).exec()

    @Slot()
    def _on_people(self) -> None:
        PeopleDialog(self, self.context).exec()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """A file may be dropped here."""
        if dropped(event) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Import the file that was dropped."""
        if (path := dropped(event)) is not None:
            event.acceptProposedAction()
            self.intake.open_file(path)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Pasting imports a table."""
        if event.matches(QKeySequence.StandardKey.Paste):
            self.intake.paste()
        else:
            super().keyPressEvent(event)


def _state(attendance: Row) -> str:
    test = (attendance["state"], attendance["mode"]) == ("accepted", "test")
    return "accepted_test" if test else str(attendance["state"])
