"""Overzicht: what needs whom now, what ends soon, and how it went in the past weeks."""

from functools import partial
from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from peonline_desktop.domain.days import amsterdam_day
from peonline_desktop.domain.judged_anew import JudgedAnew
from peonline_desktop.domain.listing import AttendanceFilter, ResultFilter
from peonline_desktop.domain.reasons import Actor
from peonline_desktop.services.overview import Line
from peonline_desktop.services.story import moment_in_words
from peonline_desktop.services.today import Today
from peonline_desktop.ui.context import (
    ACCREDITATIONS,
    LOG,
    LOGIN,
    NUMBERS,
    PEOPLE,
    RESULTS,
    SUBMIT,
    Context,
    Target,
    day_text,
)
from peonline_desktop.ui.pages.anew import AnewCard
from peonline_desktop.ui.pages.chart import OutcomeChart
from peonline_desktop.ui.pages.first_steps import FirstSteps
from peonline_desktop.ui.pages.page import Page, card, listed, scrolled
from peonline_desktop.ui.parts.forms import button, clear, label, row
from peonline_desktop.ui.parts.icons import state_icon
from peonline_desktop.ui.parts.links import state_link
from peonline_desktop.ui.parts.look import GRID

_MOST_LINES = 6


class OverviewPage(Page):
    """The first page."""

    help_topic = "Overzicht"

    def __init__(self, context: Context) -> None:
        """Cards, made anew whenever the data changed."""
        super().__init__(context)
        self.set_heading(self.tr("Overzicht"))
        self.steps = FirstSteps(context)
        self.steps.go.connect(self.go)
        self._todo = QVBoxLayout()
        self._todo.setSpacing(GRID * 2)
        self._figures = QHBoxLayout()
        self._figures.setSpacing(GRID * 2)
        self._state = label("", "muted", wrap=True)
        self.chart = OutcomeChart(context)
        body = QWidget()
        layout = QVBoxLayout(body)
        layout.setContentsMargins(0, 0, GRID, 0)
        layout.setSpacing(GRID * 2)
        layout.addWidget(self.steps)
        layout.addLayout(self._figures)
        layout.addLayout(self._todo)
        layout.addWidget(self.chart)
        layout.addWidget(self._state)
        layout.addStretch(1)
        self.body.addWidget(scrolled(body), 1)

    def refresh(self) -> None:
        """Look how everything stands now."""
        self.session.count(self, lambda p: p.todays.look(), self._show, self.fail)

    def _show(self, today: Today) -> None:
        self.steps.show_today(today)
        clear(self._figures)
        clear(self._todo)
        counts = today.status.counts["attendances"]
        if today.status.lines:
            self._show_figures(counts, today.status.counts["review"])
        for widget in self._cards(today):
            self._todo.addWidget(widget)
        self.chart.show_weeks(today.weeks)
        self._state.setText(self._last(today))

    def _show_figures(self, counts: dict[str, int], review: int) -> None:
        for title, count, wanted, state in (
            (
                self.tr("Geaccepteerd"),
                counts["accepted_live"] + counts["manual"],
                AttendanceFilter(states=("accepted",), mode="live"),
                "accepted",
            ),
            (
                self.tr("Klaar om in te dienen"),
                counts["ready"],
                AttendanceFilter(states=("ready",)),
                "ready",
            ),
            (
                self.tr("Wacht"),
                counts["waiting"],
                AttendanceFilter(states=("waiting",)),
                "waiting",
            ),
            (
                self.tr("Afgewezen"),
                counts["rejected"],
                AttendanceFilter(states=("rejected",)),
                "rejected",
            ),
            (
                self.tr("Te beoordelen"),
                review,
                AttendanceFilter(review=True),
                "review",
            ),
        ):
            figure = label(self.context.number(count), "figure")
            icon = label("")
            icon.setPixmap(state_icon(self.context.look, state).pixmap(16, 16))
            link = button(title, _going(self, Target(LOG, wanted)), "link")
            self._figures.addWidget(card(row(icon, figure), row(link)), 1)

    def _cards(self, today: Today) -> list[QWidget]:
        found: list[QWidget] = [self._anew(today.judged_anew)] if today.judged_anew else []
        first = self._first_things(today)
        for actor in Actor:
            lines = [self._line(line) for line in today.lines.get(actor, ())]
            if actor is Actor.ADMINISTRATOR:
                lines = [*first, *lines, *self._unmatched(today)]
            if actor is Actor.EMPLOYEE:
                lines = [*lines, *self._numbers(today)]
            if actor is Actor.REGISTER:
                lines = [*lines, *self._courses(today)]
            if lines:
                found.append(listed(self._title(actor), lines))
        ending = self._ending(today)
        if ending:
            found.append(listed(self.tr("Loopt binnen 60 dagen af"), ending))
        if by_itself := self._by_itself(today):
            found.append(listed(self.tr("Vandaag vanzelf ingediend"), by_itself))
        if not found and today.status.lines:
            done = self.tr("Niets vraagt nu om uw aandacht.")
            found.append(card(label(done, "good")))
        return found

    def _anew(self, anew: JudgedAnew) -> QWidget:
        waiting = Target(LOG, AttendanceFilter(states=("waiting",)))
        seen = partial(self.change, lambda program: program.upgrade.seen())
        return AnewCard(anew, self.session.words, _going(self, waiting), seen)

    def _title(self, actor: Actor) -> str:
        return {
            Actor.ADMINISTRATOR: self.tr("Voor u"),
            Actor.EMPLOYEE: self.tr("Voor de medewerker"),
            Actor.PROVIDER: self.tr("Voor de aanbieder van de scholing"),
            Actor.REGISTER: self.tr("Voor het register"),
            Actor.SUPPLIER: self.tr("Voor de leverancier (Xaurum)"),
            Actor.NOBODY: self.tr("Gaat vanzelf verder"),
        }[actor]

    def _link(self, state: str, text: str, target: Target) -> QWidget:
        return state_link(self.context.look, state, text, _going(self, target))

    def _first_things(self, today: Today) -> list[QWidget]:
        """What keeps everything else back comes first."""
        number, found = self.context.number, []
        if today.held:
            found.append(
                self._link(
                    "warning",
                    self.tr(
                        "Een teruggezette kopie wacht op uw woord: er wordt niets verstuurd"
                    ),
                    Target(LOG, AttendanceFilter(review=True)),
                )
            )
        for name in today.status.counts["paused"]:
            text = self.tr("PE-Online weigert de aanmelding van '{name}'").format(name=name)
            found.append(self._link("rejected", text, Target(LOGIN, name)))
        for name in today.without_key:
            text = self.tr("Van '{name}' is geen Userkey bekend").format(name=name)
            found.append(self._link("warning", text, Target(LOGIN, name)))
        if today.status.counts["review"]:
            count = number(today.status.counts["review"])
            text = self.tr("{count} × Vraagt om uw beoordeling").format(count=count)
            found.append(self._link("review", text, Target(LOG, AttendanceFilter(review=True))))
        if today.doubles:
            text = self.tr(
                "%n medewerker(s) staat/staan hier misschien dubbel", "", today.doubles
            )
            found.append(self._link("person", text, Target(PEOPLE)))
        if today.ready:
            text = self.tr("{count} × Klaar om in te dienen").format(count=number(today.ready))
            found.append(self._link("ready", text, Target(SUBMIT)))
        return found

    def _line(self, line: Line) -> QWidget:
        words = self.session.words
        title = words.title(line.reason) if line.reason else words.state(line.state, line.mode)
        reasons = (line.reason,) if line.reason else ()
        wanted = AttendanceFilter(states=(line.state,), reasons=reasons)
        text = f"{self.context.number(line.attention)} × {title}"
        return self._link(line.state, text, Target(LOG, wanted))

    def _courses(self, today: Today) -> list[QWidget]:
        words, found = self.session.words, []
        for each in today.status.courses[:_MOST_LINES]:
            text = self.tr("{rows} × cursus {course}: {why}").format(
                rows=self.context.number(each["rows"]),
                course=each["course"],
                why=words.title(each["reason"]),
            )
            if each["next_probe"]:
                text += " " + self.tr("(vraagt het opnieuw vanaf {day})").format(
                    day=day_text(each["next_probe"])
                )
            wanted = AttendanceFilter(course=each["course"], org_id=each["org_id"])
            found.append(self._link("waiting", text, Target(LOG, wanted)))
        return found

    def _numbers(self, today: Today) -> list[QWidget]:
        """Numbers that were asked, or can be."""
        numbers, found = today.status.numbers, []
        if numbers.open and numbers.oldest:
            text = self.tr(
                "%n medewerker(s) gaf/gaven het gevraagde nummer nog niet (sinds {day})",
                "",
                numbers.open,
            ).format(day=day_text(amsterdam_day(numbers.oldest)))
            found.append(self._link("waiting", text, Target(NUMBERS)))
        if numbers.unasked:
            text = self.tr("Vraag %n medewerker(s) om een nummer…", "", numbers.unasked)
            found.append(self._link("waiting", text, Target(NUMBERS)))
        return found

    def _unmatched(self, today: Today) -> list[QWidget]:
        words, found = self.session.words, []
        for each in today.unmatched[:_MOST_LINES]:
            text = self.tr("{count} × geslaagd voor '{activity}': {why}").format(
                count=self.context.number(each["results"]),
                activity=each["activity"],
                why=words.title(each["reason"]),
            )
            wanted = ResultFilter(reasons=(each["reason"],), activity=each["activity"])
            found.append(self._link("info", text, Target(RESULTS, wanted)))
        more = len(today.unmatched) - _MOST_LINES
        if more > 0:
            text = self.tr("en nog %n e-learning(s) zonder geldige accreditatie", "", more)
            found.append(
                self._link("info", text, Target(RESULTS, ResultFilter(unmatched=True)))
            )
        return found

    def _ending(self, today: Today) -> list[QWidget]:
        found = []
        for each in today.ending[:_MOST_LINES]:
            text = self.tr("{activity} ({group}) tot en met {day}").format(
                activity=", ".join(sorted(each.activities)),
                group=self.session.group_name(each.org_id),
                day=day_text(each.ends_on),
            )
            found.append(self._link("waiting", text, Target(ACCREDITATIONS, each.id)))
        return found

    def _by_itself(self, today: Today) -> list[QWidget]:
        """The digest of the day: what was submitted without anybody asking."""
        found = []
        for each in today.by_itself:
            text = self.tr(
                "Cursus {course} ({group}): {accepted} geaccepteerd, {rejected} afgewezen, "
                "{unknown} onzeker"
            ).format(
                course=each["course"],
                group=self.session.group_name(each["org_id"]),
                accepted=self.context.number(each["accepted"]),
                rejected=self.context.number(each["rejected"]),
                unknown=self.context.number(each["unknown"]),
            )
            wanted = AttendanceFilter(course=each["course"], org_id=each["org_id"])
            state = "rejected" if each["rejected"] else "accepted"
            found.append(self._link(state, text, Target(LOG, wanted)))
        return found

    def _last(self, today: Today) -> str:
        run, parts = today.last_run, []
        if run is None:
            parts.append(self.tr("Er is nog niets ingediend."))
        else:
            parts.append(
                self.tr("Laatst ingediend: {when} door {who}.").format(
                    when=moment_in_words(run["started_at"]), who=run["who"]
                )
            )
        if today.last_copy:
            day = day_text(today.last_copy)
            parts.append(self.tr("Laatste dagelijkse kopie: {day}.").format(day=day))
        test = self.tr("Aanbieder '{name}' staat op TEST: er wordt niets bijgeschreven.")
        parts += [test.format(name=name) for name in today.in_test]
        return " ".join(parts)


def _going(page: Page, target: Target) -> Any:
    return lambda: page.go.emit(target)
