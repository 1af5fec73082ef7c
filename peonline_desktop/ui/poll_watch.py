"""Polling while the program runs, with the window open or hidden: on a lane of its own.

The schedule is in the database and goes by the wall clock, so that it survives sleep. Must
not know any widget.
"""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from peonline_desktop.domain.sources import Connection
from peonline_desktop.program import Program
from peonline_desktop.services.intake.polling import PollReport
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
        self._timer = QTimer(self)
        self._timer.setInterval(every)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    def fetch(self, connections: Sequence[Connection], *, deep: bool) -> None:
        """Ask these now, whatever their schedule."""

        def work(program: Program, job: Job) -> list[PollReport]:
            return program.rounds.once(connections, deep=deep, stop=job.cancelled)

        self._do(work)

    @Slot()
    def _look(self) -> None:
        if not self._session.polling.is_busy:
            self._do(lambda program, job: list(program.rounds.due((), job.cancelled)))

    def _do(self, work: Callable[[Program, Job], list[PollReport]]) -> None:
        self._session.polling.do(self, work, self._done, self.failed.emit)

    def _done(self, reports: list[PollReport]) -> None:
        if reports:
            self.polled.emit(reports)
            self._session.changed.emit()
