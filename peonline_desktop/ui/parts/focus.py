"""Where the keyboard is after a dialog: where it was, or else at the tabs; never at whatever
button happens to be next.
"""

from collections.abc import Iterator
from contextlib import contextmanager

import shiboken6
from PySide6.QtWidgets import QApplication, QTabBar, QWidget


@contextmanager
def focus_kept(parent: QWidget | None) -> Iterator[None]:
    """While a dialog above *parent* is open."""
    opener = opener_above(parent)
    try:
        yield
    finally:
        give_back(opener, parent)


def opener_above(parent: QWidget | None) -> QWidget | None:
    """What had the keyboard last in the window of *parent*, active or not: a file may be
    dropped on one that is not.
    """
    return parent.window().focusWidget() if parent else QApplication.focusWidget()


def give_back(opener: QWidget | None, parent: QWidget | None) -> None:
    """Let the keyboard return to what opened a dialog; where that is gone or can no longer be
    used, to the tabs of the window.
    """
    if opener is not None and shiboken6.isValid(opener) and _can_be_used(opener):
        opener.setFocus()
    elif parent is not None and shiboken6.isValid(parent):
        bar = parent.window().findChild(QTabBar)
        if bar is not None:
            bar.setFocus()


def _can_be_used(widget: QWidget) -> bool:
    return widget.isVisible() and widget.isEnabled()
