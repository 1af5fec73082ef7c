"""The program behind one window: its lanes, the words, and the news that data changed.

Reading, counting, small changes, long work, the hot folder, polling and forecasts each have a
lane, so that a list is read while everything is counted or a submission runs. Must not know any
widget.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from peonline_desktop.domain.errors import Problem
from peonline_desktop.domain.reasons import ReasonBook
from peonline_desktop.program import Program
from peonline_desktop.services.explain import Words
from peonline_desktop.ui.lanes import Job, Lane, Opener

_LOOKS_EVERY = 3000  # milliseconds


@dataclass(frozen=True)
class Facts:
    """What a window must know of the program before it is built."""

    words: Words
    reasons: ReasonBook
    practice: bool
    group_names: dict[int, str]


class Session(QObject):
    """What pages and dialogs work with.

    Signals: *changed* when the data may have changed, here or in another window or
    command; *problem* with a Problem that nobody takes himself.
    """

    changed = Signal()
    problem = Signal(object)

    def __init__(self, opener: Opener, facts: Facts, parent: QObject | None = None) -> None:
        """*opener* opens the program once in each lane's thread."""
        super().__init__(parent)
        self.words, self.reasons = facts.words, facts.reasons
        self.practice = facts.practice
        self.group_names = facts.group_names
        self.reading = Lane("reading", opener, self)
        self.counting = Lane("counting", opener, self)
        self.changing = Lane("changing", opener, self)
        self.running = Lane("running", opener, self)
        self.watching = Lane("watching", opener, self)
        self.polling = Lane("polling", opener, self)
        self.forecasting = Lane("forecasting", opener, self)
        self._lanes = (
            self.reading,
            self.counting,
            self.changing,
            self.running,
            self.watching,
            self.polling,
            self.forecasting,
        )
        for lane in self._lanes:
            lane.failed.connect(self.problem)
        self._version: int | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOKS_EVERY)
        self._timer.timeout.connect(self._look)
        self._timer.start()
        self._look()

    def read(
        self,
        owner: QObject,
        work: Callable[[Program], Any],
        then: Callable[[Any], None],
        failed: Callable[[Problem], None] | None = None,
    ) -> None:
        """Read something for *owner*; the answer goes to *then*."""
        self.reading.do(owner, lambda program, _: work(program), then, failed)

    def count(
        self,
        owner: QObject,
        work: Callable[[Program], Any],
        then: Callable[[Any], None],
        failed: Callable[[Problem], None] | None = None,
    ) -> None:
        """Read something that looks at every row: it keeps no list waiting."""
        self.counting.do(owner, lambda program, _: work(program), then, failed)

    def change(
        self,
        owner: QObject,
        work: Callable[[Program], Any],
        then: Callable[[Any], None] | None = None,
        failed: Callable[[Problem], None] | None = None,
    ) -> None:
        """Change something; when it is done the data has *changed*."""

        def done(answer: Any) -> None:
            if then is not None:
                then(answer)
            self.changed.emit()

        self.changing.do(owner, lambda program, _: work(program), done, failed)

    def run(
        self,
        owner: QObject,
        work: Callable[[Program, Job], Any],
        then: Callable[[Any], None],
        failed: Callable[[Problem], None] | None = None,
        progress: Callable[[Any], None] | None = None,
    ) -> Job:
        """Do something long; it can report and be cancelled."""

        def done(answer: Any) -> None:
            then(answer)
            self.changed.emit()

        def went_wrong(problem: Problem) -> None:
            (failed or self.problem.emit)(problem)
            self.changed.emit()

        return self.running.do(owner, work, done, went_wrong, progress)

    def forecast(
        self,
        owner: QObject,
        work: Callable[[Program, Job], Any],
        then: Callable[[Any], None],
        failed: Callable[[Problem], None],
        progress: Callable[[Any], None] | None = None,
    ) -> Job:
        """Try what would be; it changes nothing, can report, and is cancelled when it is no
        longer wanted.
        """
        return self.forecasting.do(owner, work, then, failed, progress)

    def group_name(self, org_id: int) -> str:
        """A professional group as it is shown: its name, and the orgID with it."""
        name = self.group_names.get(org_id)
        return f"{name} ({org_id})" if name else str(org_id)

    def leave(self) -> None:
        """The window is going: what is asked of anybody ends at once, work is finished."""
        for lane in self._lanes:
            lane.leave()

    def retire(self) -> None:
        """Begin nothing new and answer nobody; what is running is cancelled."""
        self._timer.stop()
        for lane in self._lanes:
            lane.retire()

    def close(self) -> None:
        """End the threads; what is still running is waited for."""
        self.retire()
        for lane in self._lanes:
            lane.close()

    @property
    def is_busy(self) -> bool:
        """Whether anything is being read, changed or run."""
        return any(lane.is_busy for lane in self._lanes)

    @Slot()
    def _look(self) -> None:
        """Look whether somebody else changed the database."""
        if not self.reading.is_busy:
            self.read(self, lambda program: program.lists.version(), self._seen)

    def _seen(self, version: int) -> None:
        if self._version not in (None, version):
            self.changed.emit()
        self._version = version
