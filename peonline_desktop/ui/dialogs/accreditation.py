"""Adds or changes an accreditation; one dialog serves several groups at once."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from PySide6.QtCore import QDate, QTimer, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from peonline_desktop.domain.errors import Problem
from peonline_desktop.domain.periods import Gap, Overlap
from peonline_desktop.domain.settings import CourseType, Group
from peonline_desktop.program import Program
from peonline_desktop.ui.context import Context, day_text
from peonline_desktop.ui.dialogs.accreditation_parts import (
    Activities,
    AlsoFor,
    Counting,
    ReferenceField,
)
from peonline_desktop.ui.dialogs.dialog import Dialog
from peonline_desktop.ui.pages.page import scrolled
from peonline_desktop.ui.parts.forms import Field, choice, choose, day_field, label, say
from peonline_desktop.ui.parts.look import GRID
from peonline_desktop.ui.parts.words import course_type_names

_REFERENCES = ("course", "module", "edition", "meeting")
_FOR_TYPE = {
    CourseType.E_LEARNING: ("course", "module"),
    CourseType.EXPERTISE_GROUP: ("course",),
    CourseType.MEETINGS: ("course", "edition", "meeting"),
    CourseType.CLASSROOM: ("course", "edition"),
}
_WAIT = 250  # milliseconds after the last change, before neighbours are looked up


@dataclass(frozen=True)
class Choices:
    """What one can choose from: providers, groups (active first), (activity, results)."""

    providers: Sequence[str]
    groups: Sequence[Group]
    activities: Sequence[tuple[str, int]]


@dataclass(frozen=True)
class Saved:
    """What was saved: ids, how many earlier results were picked up, how many rows go."""

    ids: tuple[int, ...]
    picked_up: int
    ready: int


class AccreditationDialog(Dialog):
    """One accreditation, or the same for several groups."""

    help_topic = "Stap 3: Accreditatie"

    def __init__(
        self, parent: QWidget, context: Context, choices: Choices, values: Mapping[str, Any]
    ) -> None:
        """*values* as the table of accreditations has them; with an id that one changes."""
        self._id = values.get("id")
        super().__init__(
            parent,
            self.tr("Accreditatie wijzigen") if self._id else self.tr("Accreditatie toevoegen"),
        )
        self._session = context.session
        self._choices = choices
        self.saved: Saved | None = None
        self._soon = QTimer(self, singleShot=True, interval=_WAIT)
        self._soon.timeout.connect(self._look_around)
        self._make_fields(values)
        self._warnings = label("", "warning", wrap=True)
        self._error = label("", "error", wrap=True)
        self._warnings.hide()
        self._error.hide()
        self._lay_out()
        self.add_button(self.tr("Annuleren"), self.reject)
        self._save = self.add_button(self.tr("&Opslaan"), self._on_save, "primary")
        self._on_type()
        self._before = self._typed()
        self.resize(GRID * 104, GRID * 100)

    def _make_fields(self, values: Mapping[str, Any]) -> None:
        providers = [(name, name) for name in self._choices.providers]
        self._provider = Field(self.tr("&Aanbieder"), choice(providers))
        choose(self._provider.widget, values.get("provider"))
        self._provider.setVisible(len(providers) > 1)
        groups: list[tuple[str, object]] = [
            (self._session.group_name(g.org_id), g.org_id) for g in self._choices.groups
        ]
        self._group = Field(self.tr("&Beroepsgroep"), choice(groups, 52))
        choose(self._group.widget, values.get("org"))
        self._inactive = label(
            self.tr(
                "Deze beroepsgroep is nog niet actief; activeer die op de tab Beroepsgroep."
            ),
            "warning",
            wrap=True,
        )
        self._type = Field(
            self.tr("S&oort cursus"),
            choice([(name, CourseType(kind)) for kind, name in course_type_names().items()]),
        )
        choose(self._type.widget, CourseType(values.get("type") or 2))
        titles = {
            "course": (self.tr("&Cursus"), ""),
            "module": (self.tr("&Module (als de cursus die heeft)"), ""),
            "edition": (
                self.tr("&Uitvoering in PE-Online"),
                self.tr("De datum waarop de cursus wordt gegeven; niet de e-learning."),
            ),
            "meeting": (self.tr("Bi&jeenkomst (als er meer zijn)"), ""),
        }
        self._references = {
            what: ReferenceField(*titles[what], values.get(what), values.get("own_" + what))
            for what in _REFERENCES
        }
        self._activities = Activities(self._choices.activities, values.get("activity") or ())
        today = date.today()  # noqa: DTZ011  # a proposal in a form, in the user's own zone
        self._from = Field(
            self.tr("&Van"), day_field(_day(values.get("from"), today.year, 1, 1))
        )
        self._to = Field(
            self.tr("&Tot en met"), day_field(_day(values.get("to"), today.year, 12, 31))
        )
        self._counting = Counting(values, is_new=self._id is None)
        others = [group for group in self._choices.groups if group.active]
        self._also = AlsoFor(others, self._session.group_name)
        for signal in (
            self._group.widget.currentIndexChanged,
            self._from.widget.dateChanged,
            self._to.widget.dateChanged,
            self._activities.changed,
            self._counting.changed,
            *(reference.changed for reference in self._references.values()),
        ):
            signal.connect(self._on_change)
        self._type.widget.currentIndexChanged.connect(self._on_type)

    def _lay_out(self) -> None:
        body = QWidget()
        layout = QVBoxLayout(body)
        layout.setContentsMargins(0, 0, GRID, 0)
        layout.setSpacing(GRID * 2)
        period = QHBoxLayout()
        period.setSpacing(GRID * 2)
        period.addWidget(self._from)
        period.addWidget(self._to)
        period.addStretch(1)
        for part in (
            self._provider,
            self._group,
            self._inactive,
            self._type,
            *self._references.values(),
            self._activities,
        ):
            layout.addWidget(part)
        layout.addLayout(period)
        for part in (self._warnings, self._counting, self._also):
            layout.addWidget(part)
        layout.addStretch(1)
        self.body.addWidget(scrolled(body), 1)
        self.body.addWidget(self._error)

    @property
    def has_unsaved(self) -> bool:
        """Whether anything was changed."""
        return self._typed() != self._before

    def _values(self) -> dict[str, Any]:
        """The accreditation of the first group, as the service takes it."""
        shown = _FOR_TYPE[self._course_type()]
        values: dict[str, Any] = {
            "provider": self._provider.widget.currentData(),
            "org": self._group.widget.currentData(),
            "type": int(self._course_type()),
            "from": self._from.widget.date().toPython(),
            "to": self._to.widget.date().toPython(),
            "activity": self._activities.chosen,
            **self._counting.values(),
        }
        for what, reference in self._references.items():
            pe_id, own = reference.values() if what in shown else ("", "")
            values[what], values["own_" + what] = pe_id, own
        return values

    def _typed(self) -> dict[str, Any]:
        return {**self._values(), "also": self._also.chosen()}

    def _course_type(self) -> CourseType:
        return CourseType(self._type.widget.currentData())

    def _all_values(self) -> list[dict[str, Any]]:
        """One set of values per group."""
        first = self._values()
        others = []
        for org_id, course in self._also.chosen():
            other = {**first, "org": org_id}
            if course:
                other.update(course=course, own_course="")
            others.append(other)
        return [first, *others]

    @Slot()
    def _on_type(self) -> None:
        shown = _FOR_TYPE[self._course_type()]
        for what, reference in self._references.items():
            reference.setVisible(what in shown)
        self._on_change()

    @Slot()
    def _on_change(self) -> None:
        say(self._error, "")
        chosen = self._group.widget.currentData()
        active = {group.org_id for group in self._choices.groups if group.active}
        self._inactive.setVisible(chosen not in active)
        self._also.leave_out(chosen)
        self._also.setVisible(self._id is None and self._also.has_choice)
        complete = (
            bool(any(self._references["course"].values()))
            and bool(self._activities.chosen)
            and self._counting.is_answered
        )
        self._save.setEnabled(complete)
        self._soon.start()

    @Slot()
    def _look_around(self) -> None:
        """Look how the period lies to those of other accreditations."""
        values = {**self._values(), "id": self._id or 0}
        self._session.read(
            self,
            lambda program: program.accreditations.neighbours(values),
            lambda found: self._show_neighbours(*found),
            lambda _: say(self._warnings, ""),
        )

    def _show_neighbours(self, over: list[Overlap], between: list[Gap]) -> None:
        lines = [
            self.tr(
                "Van {first} tot en met {last} geldt ook accreditatie {id} (cursus {course}). "
                "Wie dan slaagt, wordt voor allebei ingediend."
            ).format(
                first=day_text(each.first),
                last=day_text(each.last),
                id=each.other.id,
                course=each.other.course.course.value,
            )
            for each in over
        ]
        lines += [
            self.tr(
                "Van {first} tot en met {last} geldt geen accreditatie: wie dan slaagt, krijgt "
                "geen punten."
            ).format(first=day_text(gap.first), last=day_text(gap.last))
            for gap in between
        ]
        say(self._warnings, "\n".join(lines))

    @Slot()
    def _on_save(self) -> None:
        values, row_id = self._all_values(), self._id
        self._save.setEnabled(False)

        def done(saved: Saved) -> None:
            self.saved = saved
            self.accept()

        def failed(problem: Problem) -> None:
            say(self._error, self._session.words.problem(problem))
            self._save.setEnabled(True)

        self._session.change(self, lambda p: _saved(p, row_id, values), done, failed)


def _saved(program: Program, row_id: int | None, values: Sequence[Mapping[str, Any]]) -> Saved:
    """Save all of them, or none when one is refused."""
    with program.settings.transaction():
        if row_id is not None:
            made = [program.accreditations.change(row_id, values[0])]
        else:
            made = [program.accreditations.add(each) for each in values]
    ids = tuple(each[0] for each in made)
    ready = sum(program.lists.ready_of_accreditation(i) for i in ids)
    return Saved(ids, sum(each[1] for each in made), ready)


def _day(value: object, year: int, month: int, day: int) -> QDate:
    found = QDate.fromString(str(value or ""), "yyyy-MM-dd")
    return found if found.isValid() else QDate(year, month, day)
