"""Shows the window on a folder, and sees to it that nothing of it is left afterwards."""

from collections import Counter
from contextlib import contextmanager

from PySide6.QtWidgets import QApplication
from watchdog import Watchdog

from peonline_desktop.ui.garbage import Garbage
from peonline_desktop.ui.shell import Shell

PATIENCE = 15_000  # milliseconds
HOLDS: Counter[str] = Counter()  # told at the end of a test run


@contextmanager
def shown(qtbot, folder, opener=None):
    """The window on *folder*; it has closed and its threads have ended afterwards."""
    shell = Shell(QApplication.instance(), folder, opener)
    ended = []
    shell.ended.connect(lambda: ended.append(True))
    garbage, watchdog = Garbage(), Watchdog()
    shell.begin()
    qtbot.waitUntil(lambda: shell.window is not None, timeout=PATIENCE)
    try:
        yield shell
    finally:
        if shell.window is not None:
            if (login := shell.window.pages.get("login")) is not None:
                login.form.forget_changes()  # a test that failed leaves nothing to be asked
            shell.window.close()
            qtbot.waitUntil(lambda: bool(ended), timeout=PATIENCE)
        shell.deleteLater()
        watchdog.stop()
        garbage.stop()
        HOLDS.update(watchdog.holds)
