"""Before and after a submission: what goes where, and what it came to."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from peonline_desktop.domain.listing import AttendanceFilter
from peonline_desktop.domain.reasons import Actor, ReasonBook
from peonline_desktop.domain.settings import Mode
from peonline_desktop.services.overview import Line
from peonline_desktop.services.submit import Outgoing, Submitted
from peonline_desktop.ui.context import LOG, Context, Target, day_text
from peonline_desktop.ui.dialogs.dialog import Dialog
from peonline_desktop.ui.pages.page import card
from peonline_desktop.ui.parts.forms import label
from peonline_desktop.ui.parts.links import state_link
from peonline_desktop.ui.parts.look import GRID
from peonline_desktop.ui.parts.plain import tip

_MOST_COURSES = 8


class ConfirmDialog(Dialog):
    """What will be sent: groups, courses, people, days, live or test."""

    help_topic = "Indienen"

    def __init__(self, parent: QWidget, context: Context, going: Sequence[Outgoing]) -> None:
        """*going* is what the run would send, per provider."""
        super().__init__(parent, self.tr("Indienen bij PE-Online"))
        self._context = context
        sent = [each for each in going if not each.provider.paused]
        rows = sum(each.rows for each in sent)
        for each in going:
            self.body.addWidget(self._of_provider(each))
        live = any(each.provider.mode is Mode.LIVE for each in sent)
        if context.session.practice:
            last = self.tr("Dit is de oefenomgeving: er gaat niets naar de echte PE-Online.")
        elif live:
            last = self.tr(
                "Wat live wordt geaccepteerd, kan niet automatisch worden teruggedraaid."
            )
        else:
            last = self.tr("Op test controleert PE-Online alles, maar schrijft niets bij.")
        warns = live and not context.session.practice
        self.body.addWidget(label(last, "warning" if warns else "muted", wrap=True))
        self.add_button(self.tr("Annuleren"), self.reject)
        self._go = self.add_button(
            self.tr("%n presentie(s) indienen", "", rows), self.accept, "primary"
        )
        self._go.setEnabled(bool(sent))
        self.setMinimumWidth(GRID * 72)

    def _of_provider(self, each: Outgoing) -> QWidget:
        counted, session = self._context.counted, self._context.session
        mode = self.tr("LIVE") if each.provider.mode is Mode.LIVE else self.tr("TEST")
        title = f"{each.provider.name} — {mode}"
        if each.provider.paused:
            text = session.words.error("provider_paused", name=each.provider.name)
            return card(label(title, "group"), label(text, "error", wrap=True))
        lines = []
        if each.rows:
            lines.append(
                self.tr(
                    "U verstuurt {attendances} van {people}, afgerond van {first} tot en met "
                    "{last}."
                ).format(
                    attendances=counted(self.tr("%n presentie(s)", "", each.rows), each.rows),
                    people=counted(self.tr("%n mens(en)", "", each.people), each.people),
                    first=day_text(each.first),
                    last=day_text(each.last),
                )
            )
            groups = ", ".join(session.group_name(org_id) for org_id in each.org_ids)
            lines.append(self.tr("Beroepsgroepen: {groups}").format(groups=groups))
            shown = ", ".join(each.courses[:_MOST_COURSES])
            more = len(each.courses) - _MOST_COURSES
            if more > 0:
                shown += " " + self.tr("en nog {count}").format(count=more)
            lines.append(self.tr("Cursussen: {courses}").format(courses=shown))
        if each.due:
            lines.append(
                self.tr(
                    "Van %n geweigerde cursus(sen) vraagt één rij het opnieuw.", "", each.due
                )
            )
        return card(label(title, "group"), *(label(line, wrap=True) for line in lines))


class SummaryDialog(Dialog):
    """What a run came to, and who must do what. Signals: *go* to rows in the log."""

    help_topic = "Indienen"
    go = Signal(object)

    def __init__(
        self,
        parent: QWidget,
        context: Context,
        done: Submitted,
        lines: Sequence[Line],
        held_back: int,
    ) -> None:
        """*lines* say what became of the rows of the run; *held_back* rows did not go."""
        super().__init__(parent, self.tr("Ingediend"))
        self._context, self._run = context, done.run
        counts, words = done.counts, context.session.words
        self.setModal(False)
        self.body.addWidget(label(words.say("submitted", **counts), wrap=True))
        if held_back > 0:
            text = self.tr(
                "%n presentie(s) ging(en) niet mee: wacht(en) op een geweigerde cursus, of "
                "gaat/gaan de volgende keer.",
                "",
                held_back,
            )
            self.body.addWidget(label(text, "muted", wrap=True))
        for problem in done.problems:
            self.body.addWidget(label(words.problem(problem), "error", wrap=True))
        accepted = [line for line in lines if line.state == "accepted"]
        if any(line.mode == Mode.LIVE.value for line in accepted):
            self.body.addWidget(label(words.say("points_follow"), "muted", wrap=True))
        if any(line.mode == Mode.TEST.value for line in accepted):
            self.body.addWidget(label(words.say("means_accepted_test"), "warning", wrap=True))
        rest = [line for line in lines if line.state in ("rejected", "unknown", "waiting")]
        reasons = context.session.reasons
        for actor in Actor:
            theirs = [each for each in rest if _actor(each, reasons) is actor]
            if theirs:
                who = words.actor(actor)
                title = self.tr("Nu aan zet: {who}").format(who=who)
                if actor is Actor.NOBODY:
                    title = self.tr("Gaat vanzelf verder")
                self.body.addWidget(
                    card(label(title, "group"), *(self._line(each) for each in theirs))
                )
        if not rest and not done.problems:
            self.body.addWidget(label(self.tr("Niemand hoeft nu iets te doen."), "good"))
        if done.run is not None:
            shown = AttendanceFilter(run=done.run)
            self.add_button(self.tr("&Bekijk de rijen"), lambda: self._leave(shown))
        self.add_button(self.tr("Sluiten"), self.accept, "primary")
        self.setMinimumWidth(GRID * 76)

    def _line(self, line: Line) -> QWidget:
        words = self._context.session.words
        title = words.title(line.reason) if line.reason else words.state(line.state, line.mode)
        text = f"{self._context.number(line.rows)} × {title}"
        wanted = AttendanceFilter(
            states=(line.state,),
            reasons=(line.reason,) if line.reason else (),
            run=self._run,
        )
        look = self._context.look
        made = state_link(look, line.state, text, lambda: self._leave(wanted))
        made.setToolTip(tip(words.next_step(line.reason)) if line.reason else "")
        return made

    def _leave(self, wanted: AttendanceFilter) -> None:
        self.go.emit(Target(LOG, wanted))
        self.accept()


def _actor(line: Line, reasons: ReasonBook) -> Actor:
    if line.reason is None:
        return Actor.NOBODY
    return reasons[line.reason].actor
