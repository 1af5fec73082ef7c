"""Threads for work: the window never waits, and a worker never touches a widget.

A lane is one plain thread with a program (and so a database connection) of its own; jobs
go in by a queue, answers come home by signal to a slot of the GUI thread. A job whose owner
is gone is not answered. Must not know what the work is.
"""

import queue
import threading
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from typing import Any

import shiboken6
from PySide6.QtCore import QObject, Signal, Slot

from peonline_desktop.domain.errors import Problem
from peonline_desktop.program import Program

Opener = Callable[[], AbstractContextManager[Program]]


@dataclass(eq=False)
class Job:
    """Something to do on a lane. *work* gets the program and the job itself, for `report`
    and `cancelled`; *then*, *failed* and *progress* are called in the GUI thread, unless
    *owner* is gone by then.
    """

    work: Callable[[Program, "Job"], Any]
    then: Callable[[Any], None]
    failed: Callable[[Problem], None] | None
    owner: QObject
    progress: Callable[[Any], None] | None = None
    cancelled: threading.Event = field(default_factory=threading.Event)
    report: Callable[[Any], None] = lambda _: None

    def is_wanted(self) -> bool:
        """Whether there is still somebody who waits for the answer."""
        return shiboken6.isValid(self.owner)


class Lane(QObject):
    """One thread, its program, and the jobs that wait for it.

    Signals: *busy_changed* when it begins or ends to have work; *failed* with a Problem
    that no job takes itself.
    """

    busy_changed = Signal(bool)
    failed = Signal(object)
    _came_home = Signal(object, object, object)  # job, answer, error
    _progressed = Signal(object, object)

    def __init__(self, name: str, opener: Opener, parent: QObject) -> None:
        """The thread begins with the first job; *opener* is called in it."""
        super().__init__(parent)
        self._name = name
        self._opener = opener
        self._jobs: queue.SimpleQueue[Job | None] = queue.SimpleQueue()
        self._thread: threading.Thread | None = None
        self._waiting: list[Job] = []
        self._closed = self._left = False
        self._program: Program | None = None
        self._came_home.connect(self._on_home)
        self._progressed.connect(self._on_progress)

    @property
    def is_busy(self) -> bool:
        """Whether a job is running or waiting."""
        return bool(self._waiting)

    def do(
        self,
        owner: QObject,
        work: Callable[[Program, Job], Any],
        then: Callable[[Any], None],
        failed: Callable[[Problem], None] | None = None,
        progress: Callable[[Any], None] | None = None,
    ) -> Job:
        """Have *work* done; the answer goes to *then*, a Problem to *failed*; so does that the
        work ended in a bug, which is raised as well. A lane that was closed does nothing any
        more: the window is going.
        """
        job = Job(work, then, failed, owner, progress)
        if self._closed:
            return job
        job.report = lambda value: self._progressed.emit(job, value)
        if self._thread is None:
            self._thread = threading.Thread(target=self._run, name=self._name)
            self._thread.start()
        self._waiting.append(job)
        self._jobs.put(job)
        if len(self._waiting) == 1:
            self.busy_changed.emit(True)
        return job

    def leave(self) -> None:
        """The window is going: ask every job to stop; requests and waits end at once."""
        self._left = True
        for job in self._waiting:
            job.cancelled.set()
        if self._program is not None:
            self._program.leaving.set()

    def retire(self) -> None:
        """Leave, begin nothing new, and answer nobody any more."""
        self._closed = True
        self.leave()

    def close(self) -> None:
        """Retire, and wait for the thread to end."""
        self.retire()
        if self._thread is not None:
            self._jobs.put(None)
            self._thread.join()
            self._thread = None

    def _run(self) -> None:
        """The thread: one program, job after job."""
        job = self._jobs.get()
        try:
            with self._opener() as program:
                self._program = program
                if self._left:
                    program.leaving.set()
                while job is not None:
                    self._one(program, job)
                    job = self._jobs.get()
        except Exception as error:
            if job is None:
                raise  # on closing, when nobody waits any more: a bug
            while job is not None:
                self._came_home.emit(job, None, error)
                job = self._jobs.get()

    def _one(self, program: Program, job: Job) -> None:
        try:
            answer = job.work(program, job)
        except Exception as error:  # noqa: BLE001  # it goes to whoever asked
            self._came_home.emit(job, None, program.doctor.judged(error))
        else:
            self._came_home.emit(job, answer, None)

    @Slot(object, object, object)
    def _on_home(self, job: Job, answer: Any, error: Exception | None) -> None:
        self._waiting.remove(job)
        if not self._waiting:
            self.busy_changed.emit(False)
        if self._closed or not job.is_wanted():
            return
        if error is None:
            job.then(answer)
        elif isinstance(error, Problem):
            (job.failed or self.failed.emit)(error)
        else:
            try:
                if job.failed is not None:
                    job.failed(Problem("unexpected"))  # nobody waits for ever
            finally:
                raise error  # a bug: it goes to sys.excepthook

    @Slot(object, object)
    def _on_progress(self, job: Job, value: Any) -> None:
        if job.progress is not None and not self._closed and job.is_wanted():
            job.progress(value)
