"""What narrows the log: state, reason, who must act, group, period, text; and saved views."""

from dataclasses import replace
from datetime import date

from PySide6.QtCore import QDate, QSignalBlocker, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QInputDialog, QVBoxLayout, QWidget

from peonline_desktop.domain.attendance import State
from peonline_desktop.domain.listing import AttendanceFilter
from peonline_desktop.domain.reasons import Actor
from peonline_desktop.program import Program
from peonline_desktop.ui.context import Context
from peonline_desktop.ui.parts.forms import (
    button,
    choice,
    choose,
    day_field,
    row,
    search_field,
    text_field,
)
from peonline_desktop.ui.parts.look import GRID

_REVIEW = "review"
_TEST = "accepted:test"


class LogFilter(QWidget):
    """The filters of the log.

    Signals: *changed* when another list is wanted; *view_saved* with a name and a filter,
    or None to forget it.
    """

    changed = Signal()
    view_saved = Signal(str, object)

    def __init__(self, context: Context) -> None:
        """Nothing is filtered at first."""
        super().__init__()
        self._session = context.session
        self._shown = AttendanceFilter()
        self._views: dict[str, AttendanceFilter] = {}
        self._make_choices()
        self._text = search_field(30, self.tr("Zoek op naam, nummer, cursus"))
        self._text.setAccessibleName(self.tr("Zoek in het logboek"))
        self._text.textChanged.connect(self._on_change)
        self._course = text_field(10, self.tr("Cursus"))
        self._course.setAccessibleName(self.tr("Cursus"))
        self._course.textChanged.connect(self._on_change)
        self._period = QCheckBox(self.tr("Afgerond &van"))
        self._first, self._last = (day_field(QDate.currentDate()) for _ in range(2))
        self._first.setDate(QDate(QDate.currentDate().year(), 1, 1))
        self._first.setAccessibleName(self.tr("Van dag"))
        self._last.setAccessibleName(self.tr("Tot en met dag"))
        self._period.toggled.connect(self._on_period)
        for field in (self._first, self._last):
            field.setEnabled(False)
            field.dateChanged.connect(self._on_change)
        self._clear = button(self.tr("Alles &tonen"), self.clear)
        self._save = button(self.tr("Weergave &bewaren…"), self._on_save, "link")
        self._forget = button(self.tr("Weergave vergeten"), self._on_forget, "link")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        layout.addLayout(row(self._text, self._state, self._reason, self._actor, self._clear))
        layout.addLayout(
            row(
                self._group,
                self._course,
                self._period,
                self._first,
                self._last,
                self._view,
                self._save,
                self._forget,
            )
        )
        self._show_buttons()

    def _make_choices(self) -> None:
        words = self._session.words
        states: list[tuple[str, object]] = [(self.tr("Elke staat"), "")]
        states += [(words.state(state), state.value) for state in State]
        states.insert(5, (words.state("accepted", "test"), _TEST))
        states.append((self.tr("Te beoordelen"), _REVIEW))
        self._state = choice(states, 16)
        self._state.setAccessibleName(self.tr("Staat"))
        reasons = sorted((words.title(code), code) for code in self._session.reasons)
        self._reason = choice([(self.tr("Elke reden"), ""), *reasons], 22)
        self._reason.setAccessibleName(self.tr("Reden"))
        actors = [(words.actor(actor), actor.value) for actor in Actor]
        self._actor = choice([(self.tr("Wie moet iets doen"), ""), *actors], 16)
        self._actor.setAccessibleName(self.tr("Wie moet iets doen"))
        self._group = choice([(self.tr("Elke beroepsgroep"), None)], 24)
        self._group.setAccessibleName(self.tr("Beroepsgroep"))
        self._view = choice([(self.tr("Bewaarde weergaven"), "")], 18)
        self._view.setAccessibleName(self.tr("Bewaarde weergaven"))
        for combo in (self._state, self._reason, self._actor, self._group):
            combo.currentIndexChanged.connect(self._on_change)
        self._view.currentIndexChanged.connect(self._on_view)

    @property
    def is_on(self) -> bool:
        """Whether the list is narrowed at all."""
        return self.wanted() != AttendanceFilter()

    def wanted(self) -> AttendanceFilter:
        """What the fields say, with what somebody came here for and has no field."""
        state = str(self._state.currentData())
        period = self._period.isChecked()
        reason = self._reason.currentData()
        same_state = (state,) == self._shown.states
        return replace(
            self._shown,
            states=("accepted",)
            if state == _TEST
            else (state,)
            if state not in ("", _REVIEW)
            else (),
            mode="test" if state == _TEST else self._shown.mode if same_state else None,
            review=state == _REVIEW,
            reasons=(reason,) if reason else (),
            actor=self._actor.currentData() or None,
            org_id=self._group.currentData(),
            first=_day(self._first.date()) if period else None,
            last=_day(self._last.date()) if period else None,
            course=self._course.text().strip(),
            text=self._text.text().strip(),
        )

    def show_filter(self, wanted: AttendanceFilter) -> None:
        """Show this filter in the fields."""
        self._shown = wanted
        test = wanted.mode == "test" and wanted.states == ("accepted",)
        state = _REVIEW if wanted.review else _TEST if test else (*wanted.states, "")[0]
        self._add_group(wanted.org_id)
        boxes = (self._state, self._reason, self._actor, self._group, self._view)
        typed = (self._text, self._course, self._period, self._first, self._last)
        blocked = [QSignalBlocker(each) for each in (*boxes, *typed)]
        choose(self._state, state)
        choose(self._reason, (*wanted.reasons, "")[0])
        choose(self._actor, wanted.actor or "")
        choose(self._group, wanted.org_id)
        self._text.setText(wanted.text)
        self._course.setText(wanted.course)
        self._period.setChecked(wanted.first is not None)
        if wanted.first and wanted.last:
            self._first.setDate(QDate(wanted.first.year, wanted.first.month, wanted.first.day))
            self._last.setDate(QDate(wanted.last.year, wanted.last.month, wanted.last.day))
        for blocker in blocked:
            blocker.unblock()
        for field in (self._first, self._last):
            field.setEnabled(self._period.isChecked())
        self._show_buttons()
        self.changed.emit()

    def refresh(self) -> None:
        """Read the active groups and the saved views anew."""
        self._session.read(self, _choices, lambda found: self._show_choices(*found))

    def clear(self) -> None:
        """Show everything."""
        with QSignalBlocker(self._view):
            self._view.setCurrentIndex(0)
        self.show_filter(AttendanceFilter())

    def _show_choices(self, org_ids: list[int], views: dict[str, AttendanceFilter]) -> None:
        for org_id in org_ids:
            self._add_group(org_id)
        self._views = views
        kept = self._view.currentData()
        with QSignalBlocker(self._view):
            while self._view.count() > 1:
                self._view.removeItem(1)
            for name in views:
                self._view.addItem(name, name)
            choose(self._view, kept)
        self._view.setVisible(bool(views))
        self._show_buttons()

    def _add_group(self, org_id: int | None) -> None:
        if org_id is not None and self._group.findData(org_id) < 0:
            with QSignalBlocker(self._group):
                self._group.addItem(self._session.group_name(org_id), org_id)

    def _show_buttons(self) -> None:
        self._clear.setEnabled(self.is_on)
        self._save.setVisible(self.is_on and not self._view.currentData())
        self._forget.setVisible(bool(self._view.currentData()))

    @Slot()
    def _on_change(self) -> None:
        with QSignalBlocker(self._view):
            self._view.setCurrentIndex(0)
        self._shown = self.wanted()
        self._show_buttons()
        self.changed.emit()

    @Slot()
    def _on_period(self) -> None:
        for field in (self._first, self._last):
            field.setEnabled(self._period.isChecked())
        self._on_change()

    @Slot()
    def _on_view(self) -> None:
        wanted = self._views.get(str(self._view.currentData()))
        if wanted is not None:
            self.show_filter(wanted)

    @Slot()
    def _on_save(self) -> None:
        name, chosen = QInputDialog.getText(
            self, self.tr("Weergave bewaren"), self.tr("Onder welke naam?")
        )
        if chosen and name.strip():
            self.view_saved.emit(name.strip(), self.wanted())

    @Slot()
    def _on_forget(self) -> None:
        self.view_saved.emit(str(self._view.currentData()), None)
        self.clear()


def _choices(program: Program) -> tuple[list[int], dict[str, AttendanceFilter]]:
    active = [g.org_id for g in program.groups.all().values() if g.active]
    return active, program.lists.views()


def _day(shown: QDate) -> date:
    return date(shown.year(), shown.month(), shown.day())
