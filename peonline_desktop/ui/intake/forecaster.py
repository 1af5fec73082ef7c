"""Looks at a file and forecasts what its import would make, anew after every choice.

One job on the lane of forecasts does both; a newer question stops the older one. Must not know
any widget.
"""

from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from peonline_desktop.domain.errors import Problem
from peonline_desktop.domain.reading import HowToRead
from peonline_desktop.program import Program
from peonline_desktop.services.intake.files import DryRun, Stopped
from peonline_desktop.services.intake.looking import Look
from peonline_desktop.services.intake.outlook import Outlook, outlook_of
from peonline_desktop.ui.lanes import Job
from peonline_desktop.ui.session import Session

MOST_AT_ONCE = 20_000
"""Rows of a file of which the forecast is made unasked: about a second and a half, in which
nobody else can write to the database (docs/decisions/0014)."""
_SOON = 150  # milliseconds after the last choice


class Forecaster(QObject):
    """The forecasts of one file.

    Signals: *asked* when something was chosen, and all that was told is old; *looked* with a
    Look; *foretold* with an Outlook; *too_long* when the file has more rows than are forecast
    unasked; *refused* with a Problem.
    """

    asked = Signal()
    looked = Signal(object)
    foretold = Signal(object)
    too_long = Signal()
    refused = Signal(object)

    def __init__(self, session: Session, path: Path, parent: QObject) -> None:
        """Nothing is asked yet."""
        super().__init__(parent)
        self._session = session
        self._path = path
        self._how = HowToRead({})
        self._most: int | None = MOST_AT_ONCE
        self._job: Job | None = None
        self._number = 0
        self._soon = QTimer(self, singleShot=True, interval=_SOON)
        self._soon.timeout.connect(self._begin)

    @property
    def is_busy(self) -> bool:
        """Whether an answer is still to come."""
        return self._soon.isActive() or self._job is not None

    def ask(self, how: HowToRead) -> None:
        """Forecast the file as read by *how*, once nothing was chosen for a moment."""
        self._how, self._most = how, MOST_AT_ONCE
        self._ask(_SOON)

    def ask_whole(self) -> None:
        """Forecast however long the file is."""
        self._most = None
        self._ask(0)

    def stop(self) -> None:
        """Ask no more; the answer that was to come is not wanted."""
        self._soon.stop()
        self._number += 1
        if self._job is not None:
            self._job.cancelled.set()
            self._job = None

    def _ask(self, soon: int) -> None:
        self.stop()
        self._soon.start(soon)
        self.asked.emit()

    @Slot()
    def _begin(self) -> None:
        number, path, how, most = self._number, self._path, self._how, self._most
        self._job = self._session.forecast(
            self,
            lambda program, job: _forecast(program, job, path, how, most),
            lambda answer: self._came(number, answer),
            lambda problem: self._failed(number, problem),
            lambda look: self._seen(number, look),
        )

    def _seen(self, number: int, look: Look) -> None:
        if number == self._number:
            self.looked.emit(look)

    def _came(self, number: int, answer: Outlook | Stopped | None) -> None:
        if number != self._number:
            return
        self._job = None
        if isinstance(answer, Outlook):
            self.foretold.emit(answer)
        elif answer is not None and answer.too_long:
            self.too_long.emit()

    def _failed(self, number: int, problem: Problem) -> None:
        if number == self._number:
            self._job = None
            self.refused.emit(problem)


def _forecast(
    program: Program, job: Job, path: Path, how: HowToRead, most: int | None
) -> Outlook | Stopped | None:
    """What an import would make, on the lane; None when the file cannot be read so."""
    if job.cancelled.is_set():
        return None
    look = program.previewer.look(path, how)
    job.report(look)
    shape = look.shape
    if look.problem is not None or shape.missing:
        return None
    wish = DryRun(job.cancelled, most)
    try:
        report = program.importer.run(path, look.how, dry_run=True, wish=wish)
    except Stopped as stopped:
        return stopped
    first = {(shape.sheet, row) for row, _ in shape.first}
    return outlook_of(report, of_lines=not (shape.pairs or shape.sums_rows), first=first)
