"""Nu indienen, under every tab: how many are ready, the run's progress, and cancel."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar

from peonline_desktop.domain.errors import Problem
from peonline_desktop.program import Program
from peonline_desktop.services.overview import Line
from peonline_desktop.services.submit import Outgoing, Ready, Submitted
from peonline_desktop.ui.bug import show
from peonline_desktop.ui.context import Context
from peonline_desktop.ui.dialogs.submit import ConfirmDialog, SummaryDialog
from peonline_desktop.ui.lanes import Job
from peonline_desktop.ui.parts.forms import button, label
from peonline_desktop.ui.parts.look import GRID


class SubmitBar(QFrame):
    """The bar under all tabs.

    Signals: *go* to another place; *failed* with a Problem to be said.
    """

    go = Signal(object)
    failed = Signal(object)

    def __init__(self, context: Context) -> None:
        """Counts anew whenever the data changed."""
        super().__init__()
        self._context = context
        self._session = context.session
        self._job: Job | None = None
        self._total = 0
        self._closing = False
        self.setProperty("kind", "bar")
        self._text = label("")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(GRID * 24)
        self._bar.setAccessibleName(self.tr("Voortgang"))
        self._cancel = button(self.tr("S&toppen"), self._on_cancel)
        self.submit = button(self.tr("Nu &indienen…"), self.ask, "primary")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(GRID * 3, GRID, GRID * 3, GRID)
        layout.setSpacing(GRID * 2)
        layout.addWidget(self._text, 1)
        for part in (self._bar, self._cancel, self.submit):
            layout.addWidget(part)
        self._show_running(running=False)
        self._session.changed.connect(self.refresh)
        self.refresh()

    @property
    def is_running(self) -> bool:
        """Whether a run of this window is going on."""
        return self._job is not None

    @Slot()
    def refresh(self) -> None:
        """Count anew what is ready."""
        if self._job is None:
            self._session.count(self, lambda p: p.submitter.ready(), self._show_ready)

    @Slot()
    def ask(self) -> None:
        """Show what would be sent, and send it if the administrator says so."""
        if self._job is None:
            self._session.change(
                self,
                lambda program: program.submitter.outgoing(),
                self._confirm,
                self.failed.emit,
            )

    def cancel(self, *, closing: bool = False) -> None:
        """Stop after the call that is under way; when the window is *closing* that call ends at
        once, and no summary is shown.
        """
        self._closing = closing
        if self._job is not None:
            self._job.cancelled.set()
            self._cancel.setEnabled(False)
            self._text.setText(self.tr("Stopt na de aanroep die nu loopt …"))

    def _confirm(self, going: list[Outgoing]) -> None:
        if not going:
            self._text.setText(self.tr("Er staat nu niets klaar om in te dienen."))
            return
        if ConfirmDialog(self.window(), self._context, going).exec():
            self._start(sum(each.rows for each in going if not each.provider.paused))

    def _start(self, total: int) -> None:
        self._show_running(running=True)
        self._total = total
        self._bar.setRange(0, max(total, 1))
        self._bar.setValue(0)
        self._text.setText(self.tr("Versturen …"))

        def work(program: Program, job: Job) -> tuple[Submitted, list[Line]]:
            done = program.submitter.submit(
                None, job.cancelled, lambda tally: job.report(tally.counts())
            )
            lines = program.lists.lines_of_run(done.run) if done.run is not None else []
            return done, lines

        self._job = self._session.run(
            self, work, lambda found: self._done(*found), self._went_wrong, self._progress
        )

    def _progress(self, counts: dict[str, int]) -> None:
        self._bar.setValue(min(counts["sent"], self._bar.maximum()))
        if self._job is not None and not self._job.cancelled.is_set():
            number = self._context.number
            text = self.tr(
                "{sent} van {total} verstuurd: {accepted} geaccepteerd, {rejected} afgewezen"
            )
            self._text.setText(
                text.format(
                    sent=number(counts["sent"]),
                    total=number(self._bar.maximum()),
                    accepted=number(counts["accepted"]),
                    rejected=number(counts["rejected"]),
                )
            )

    def _done(self, done: Submitted, lines: list[Line]) -> None:
        self._ended()
        if self._closing:
            return
        held_back = self._total - done.counts["sent"]
        dialog = SummaryDialog(self.window(), self._context, done, lines, held_back)
        dialog.go.connect(self.go)
        dialog.open()
        show(done.bugs, set())

    def _went_wrong(self, problem: Problem) -> None:
        self._ended()
        self.failed.emit(problem)

    def _ended(self) -> None:
        self._job = None
        self._show_running(running=False)
        self.refresh()

    def _show_running(self, *, running: bool) -> None:
        self._bar.setVisible(running)
        self._cancel.setVisible(running)
        self._cancel.setEnabled(True)
        self.submit.setVisible(not running)

    def _show_ready(self, found: Ready) -> None:
        if self._job is not None:
            return
        count = found.rows
        self.submit.setEnabled(bool(count or found.due))
        if count:
            text = self.tr("%n presentie(s) staat/staan klaar om in te dienen", "", count)
            if found.all_in_test:
                text += " — " + self.tr("TEST: er wordt niets bijgeschreven")
        elif found.due:
            text = self.tr("Van een geweigerde cursus kan één rij het opnieuw vragen")
        else:
            text = self.tr("Er staat nu niets klaar om in te dienen")
        self._text.setText(text)

    @Slot()
    def _on_cancel(self) -> None:
        self.cancel()
