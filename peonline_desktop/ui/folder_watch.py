"""The hot folder while the window is open: looks into it now and then, on a lane of its own.

Must not know any widget.
"""

from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from peonline_desktop.domain.bugs import Bug
from peonline_desktop.domain.errors import Problem
from peonline_desktop.program import Program
from peonline_desktop.services.intake.hot_folder import Taken
from peonline_desktop.ui.bug import show
from peonline_desktop.ui.session import Session

EVERY = 5000  # milliseconds
OF_OTHERS = "folder_of_others"


class FolderWatch(QObject):
    """Watches the folder that the administrator chose.

    Signals: *folder_changed* when it is another one; *taken* with a list of Taken; *failed*
    with a Problem, once until it goes well again; *shared* with a folder in which others can
    write and of which nobody said that they may.
    """

    folder_changed = Signal()
    taken = Signal(object)
    failed = Signal(object)
    shared = Signal(object)

    def __init__(self, session: Session, every: int = EVERY) -> None:
        """Reads which folder it is; *every* is in milliseconds."""
        super().__init__(session)
        self.folder: Path | None = None
        self._session = session
        self._failing = False
        self._told: set[Bug] = set()
        self._timer = QTimer(self)
        self._timer.setInterval(every)
        self._timer.timeout.connect(self._look)
        self._timer.start()
        session.read(self, lambda p: p.hot_folder.folder(), self._set)

    def watch(self, folder: Path | None, *, shared: bool = False) -> None:
        """Watch another folder, or none; *shared*: others may write in it."""

        def work(program: Program) -> Path | None:
            if folder is not None and shared:
                program.hot_folder.share(folder, shared=True)
            program.hot_folder.set_folder(folder)
            return folder

        self._session.change(self, work, self._set, lambda p: self._say(p, folder))

    def _set(self, folder: Path | None) -> None:
        self.folder, self._failing = folder, False
        self.folder_changed.emit()

    @Slot()
    def _look(self) -> None:
        folder, words = self.folder, self._session.words
        if folder is None or self._session.watching.is_busy:
            return
        self._session.watching.do(
            self,
            lambda program, _: program.hot_folder.look(folder, words),
            self._looked,
            self._went_wrong,
        )

    def _looked(self, taken: list[Taken]) -> None:
        self._failing = False
        if taken:
            self.taken.emit(taken)
            self._session.changed.emit()
            show((each.bug for each in taken if each.bug is not None), self._told)

    def _went_wrong(self, problem: Problem) -> None:
        if not self._failing:
            self._failing = True
            self._say(problem, self.folder)

    def _say(self, problem: Problem, folder: Path | None) -> None:
        if problem.code == OF_OTHERS and folder is not None:
            self.shared.emit(folder)
        else:
            self.failed.emit(problem)
