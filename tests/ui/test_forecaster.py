"""Forecasts that are superseded: whatever they still say is not heard."""

from pathlib import Path

import pytest
from PySide6.QtCore import QObject

from peonline_desktop.domain.errors import Refused
from peonline_desktop.domain.reading import HowToRead
from peonline_desktop.services.intake.files import Stopped
from peonline_desktop.ui.intake.forecaster import Forecaster
from peonline_desktop.ui.lanes import Job


class FakeSession:
    """Takes forecasts, and never makes them."""

    def __init__(self) -> None:
        self.jobs: list[Job] = []

    def forecast(self, owner, work, then, failed, progress) -> Job:
        """Keep the job."""
        self.jobs.append(Job(work, then, failed, owner, progress))
        return self.jobs[-1]


class Heard:
    """What a forecaster said."""

    def __init__(self, forecaster: Forecaster) -> None:
        self.said: list[str] = []
        forecaster.looked.connect(lambda look: self.said.append(f"looked {look}"))
        forecaster.refused.connect(lambda problem: self.said.append(problem.code))
        forecaster.too_long.connect(lambda: self.said.append("too long"))


@pytest.fixture
def made(qtbot):
    """A forecaster that was asked twice, with both jobs under way."""
    session, owner = FakeSession(), QObject()
    forecaster = Forecaster(session, Path("lijst.csv"), owner)
    heard = Heard(forecaster)
    for count in (1, 2):
        forecaster.ask(HowToRead({}))
        qtbot.waitUntil(lambda count=count: count == len(session.jobs))
    yield forecaster, session.jobs, heard.said
    owner.deleteLater()


def test_only_the_newest_is_heard(made):
    """Looks, refusals and ends of an older one are nobody's."""
    forecaster, (older, newer), said = made
    assert older.cancelled.is_set()
    assert not newer.cancelled.is_set()
    older.progress("old")
    older.failed(Refused("file_empty", path=""))
    older.then(Stopped(too_long=True))
    assert [] == said
    assert forecaster.is_busy
    newer.progress("new")
    newer.then(Stopped(too_long=True))
    assert ["looked new", "too long"] == said
    assert not forecaster.is_busy


def test_after_a_stop_nothing_is_heard(made):
    """Until it is asked again, for however long the file is."""
    forecaster, (_, newer), said = made
    forecaster.stop()
    assert newer.cancelled.is_set()
    newer.failed(Refused("file_empty", path=""))
    assert [] == said
    assert not forecaster.is_busy


def test_choices_that_follow_each_other_are_one_question(qtbot):
    """Nothing is asked until nothing was chosen for a moment."""
    session, owner = FakeSession(), QObject()
    forecaster = Forecaster(session, Path("lijst.csv"), owner)
    for _ in range(5):
        forecaster.ask(HowToRead({}))
    qtbot.waitUntil(lambda: bool(session.jobs))
    assert 1 == len(session.jobs)
    owner.deleteLater()
