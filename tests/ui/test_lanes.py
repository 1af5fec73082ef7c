"""Threads for work: every answer comes home, also when it is an error; none is left behind."""

import threading
from contextlib import contextmanager

import pytest
import shiboken6
from conftest import opened
from PySide6.QtCore import QObject

from peonline_desktop.domain.errors import WrongUse
from peonline_desktop.ui.lanes import Lane


@pytest.fixture
def lane(qtbot, tmp_path, clock, answering):
    """A lane on a new program."""

    @contextmanager
    def opener():
        with opened(tmp_path / "data", clock, answering) as app:
            yield app.program

    owner = QObject()
    made = Lane("reading", opener, owner)
    yield made
    made.close()


def test_an_answer_comes_home_in_the_gui_thread(qtbot, lane):
    """The work is done elsewhere, the answer is given here."""
    threads = []

    def work(program, job):
        threads.append(threading.current_thread())
        return program.practice

    lane.do(lane, work, lambda answer: threads.append((answer, threading.current_thread())))
    qtbot.waitUntil(lambda: len(threads) == 2)
    assert "reading" == threads[0].name
    assert (False, threading.main_thread()) == threads[1]
    assert not lane.is_busy


def test_a_problem_goes_to_whoever_asked_or_to_the_window(qtbot, lane):
    """With a taker of its own, and without."""
    taken, told = [], []
    lane.failed.connect(told.append)

    def work(program, job):
        raise WrongUse("provider_without_name")

    lane.do(lane, work, lambda _: None, taken.append)
    lane.do(lane, work, lambda _: None)
    qtbot.waitUntil(lambda: bool(taken and told))
    assert "provider_without_name" == taken[0].code == told[0].code


def test_a_bug_reaches_the_hook(qtbot, lane):
    """Nothing is swallowed: it is raised in the GUI thread."""
    with qtbot.captureExceptions() as caught:
        lane.do(lane, lambda *_: {}["x"], lambda _: None)
        qtbot.waitUntil(lambda: bool(caught))
    assert KeyError is caught[0][0]


def test_too_little_memory_is_a_sentence(qtbot, lane):
    """Wherever in the work it shows: no bug, and the lane goes on."""
    taken = []

    def work(program, job):
        raise MemoryError

    lane.do(lane, work, taken.append, taken.append)
    lane.do(lane, lambda *_: "done", taken.append)
    qtbot.waitUntil(lambda: len(taken) == 2)
    assert ("memory_full", "done") == (taken[0].code, taken[1])


def test_who_waits_for_what_ends_in_a_bug_is_told(qtbot, lane):
    """With a sentence, so that nothing is worked out for ever; the bug is raised all the same."""
    taken = []
    with qtbot.captureExceptions() as caught:
        lane.do(lane, lambda *_: {}["x"], lambda _: None, taken.append)
        qtbot.waitUntil(lambda: bool(caught))
    assert ["unexpected"] == [each.code for each in taken]
    assert KeyError is caught[0][0]


def test_who_is_gone_gets_no_answer(qtbot, lane):
    """A page that was closed meanwhile is not called."""
    answers, go_on = [], threading.Event()
    owner = QObject()
    lane.do(owner, lambda *_: go_on.wait(10), answers.append)
    shiboken6.delete(owner)
    go_on.set()
    lane.do(lane, lambda *_: "next", answers.append)
    qtbot.waitUntil(lambda: answers == ["next"])


def test_progress_and_cancel(qtbot, lane):
    """Work reports as it goes, and sees that it should stop."""
    seen, done = [], []

    def work(program, job):
        job.report(1)
        return job.cancelled.wait(10)

    job = lane.do(lane, work, done.append, progress=seen.append)
    qtbot.waitUntil(lambda: seen == [1])
    job.cancelled.set()
    qtbot.waitUntil(lambda: done == [True])


def test_closing_waits_for_what_is_running(qtbot, lane):
    """The thread has ended when `close` comes back, also in the middle of a job."""
    running, steps = threading.Event(), []

    def work(program, job):
        running.set()
        job.cancelled.wait(10)
        threading.Event().wait(0.2)  # it finishes what it was doing
        steps.append("finished")

    lane.do(lane, work, lambda _: None)
    qtbot.waitUntil(running.is_set)
    lane.close()
    assert ["finished"] == steps
    assert "reading" not in {thread.name for thread in threading.enumerate()}


def test_a_closed_lane_begins_nothing_and_answers_nobody(qtbot, lane):
    """What was under way when the window closed asks for no new thread."""
    answers = []
    lane.do(lane, lambda *_: "late", answers.append)
    lane.close()
    lane.do(lane, lambda *_: "later", answers.append)
    qtbot.wait(50)
    assert [] == answers
    assert "reading" not in {thread.name for thread in threading.enumerate()}


def test_a_program_that_cannot_be_opened_is_told_to_everyone(qtbot):
    """Each job gets the problem, the first one and the next."""

    @contextmanager
    def opener():
        raise WrongUse("folder_missing", path="x")
        yield

    owner, told = QObject(), []
    made = Lane("reading", opener, owner)
    for _ in range(2):
        made.do(made, lambda *_: None, lambda _: None, told.append)
    qtbot.waitUntil(lambda: len(told) == 2)
    made.close()
