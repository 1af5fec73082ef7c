"""Closed dialogs are taken away by the GUI thread, never by a lane that happens to search."""

import gc
import subprocess
import sys
import threading
import weakref

from peonline_desktop.ui.garbage import Garbage

DIALOGS = """
import sys, threading
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit
from peonline_desktop.ui.garbage import Garbage

app = QApplication([])
garbage = Garbage(app) if sys.argv[1] == "with" else None

class Dialog(QDialog):
    def __init__(self):
        super().__init__()
        self.itself = self
        self.line = QLineEdit(self)
        self.timer = QTimer()
        self.timer.start(3)

def work():
    for _ in range(30_000):
        circle = []
        circle.append(circle)

for _ in range(60):
    dialog = Dialog()
    dialog.show()
    app.processEvents()
    dialog.close()
    del dialog
    lane = threading.Thread(target=work)
    lane.start()
    lane.join()
    app.processEvents()
print("survived")
"""


class Circle:
    """An object that only a search for garbage takes away."""

    def __init__(self) -> None:
        self.itself = self


def ends(how: str) -> subprocess.CompletedProcess:
    """How a process that closes dialogs while a thread works ends."""
    command = [sys.executable, "-c", DIALOGS, how, "-platform", "offscreen"]
    return subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)


def test_dialogs_that_closed_do_not_crash_a_lane():
    """Qt is not told to stop timers from another thread, and the process lives."""
    done = ends("with")
    assert (0, "survived\n") == (done.returncode, done.stdout)
    assert "another thread" not in done.stderr


def test_without_it_they_would():
    """What the rule is for can still be seen with this Qt: else it may go."""
    assert "another thread" in ends("without").stderr


def test_it_takes_circles_away_here_and_nowhere_else(qtbot):
    """Sooner or later, in this thread; and Python searches by itself again afterwards."""
    garbage, where = Garbage(), []
    try:
        weakref.finalize(Circle(), lambda: where.append(threading.get_ident()))
        lane = threading.Thread(target=lambda: [Circle() for _ in range(100_000)])
        lane.start()
        lane.join()
        assert [] == where
        qtbot.waitUntil(lambda: bool(where), timeout=15_000)
        assert [threading.get_ident()] == where
    finally:
        garbage.stop()
    assert gc.isenabled()
