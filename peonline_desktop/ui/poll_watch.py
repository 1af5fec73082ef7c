"""Polling while the program runs, with the window open or hidden: on a lane of its own.

The schedule is in the database and goes by the wall clock, so that it survives sleep. Must
not know any widget.
"""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from peonline_desktop.domain.bugs import Bug
from peonline_desktop.domain.sources import Connection
from peonline_desktop.program import Program
from peonline_desktop.services.intake.round import PollReport
from peonline_desktop.services.submit import Submitted
from peonline_desktop.ui.bug import show
from peonline_desktop.ui.lanes import Job
from peonline_desktop.ui.session import Session

EVERY = 5000  # milliseconds


class PollWatch(QObject):
    """Asks what is due. Signals: *polled* with PollReports, *failed* with a Problem."""

    polled = Signal(object)
    failed = Signal(object)

    def __init__(self, session: Session, every: int = EVERY) -> None:
        """*every* is in milliseconds: how often it is looked what is due."""
        super().__init__(session)
        self._session = session
        self._told: set[Bug] = set()
        self._timer = QTimer(self)
        self._timer.setInterval(every)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    def fetch(self, connections: Sequence[Connection], *, deep: bool) -> None:
        """Ask these now, whatever their schedule."""

        def work(program: Program, job: Job, sent: list[Submitted]) -> list[PollReport]:
            stop = job.cancelled
            return program.rounds.once(connections, deep=deep, stop=stop, sent=sent.append)

        self._do(work)

    @Slot()
    def _look(self) -> None:
        if not self._session.polling.is_busy:
            self._do(
                lambda program, job, sent: list(
                    program.rounds.due((), job.cancelled, sent.append)
                )
            )

    def _do(self, work: Callable[[Program, Job, list[Submitted]], list[PollReport]]) -> None:
        sent: list[Submitted] = []
        self._session.polling.do(
            self,
            lambda program, job: work(program, job, sent),
            lambda reports: self._done(reports, sent),
            self.failed.emit,
        )

    def _done(self, reports: list[PollReport], sent: list[Submitted]) -> None:
        if reports:
            self.polled.emit(reports)
            self._session.changed.emit()
            bugs = [bug for each in reports for bug in each.bugs]
            show([*bugs, *(bug for each in sent for bug in each.bugs)], self._told)
