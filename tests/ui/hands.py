"""Uses the window as a person does: looks for what is on the screen by the name a screen
reader says, clicks on it, and types.
"""

from collections.abc import Callable
from contextlib import contextmanager
from pathlib import Path

import shiboken6
from PySide6.QtCore import QMimeData, QPoint, Qt, QTimer, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QListWidget,
    QMessageBox,
    QPlainTextEdit,
    QTableView,
    QTextBrowser,
    QWidget,
)

from peonline_desktop.ui.pages.page import Page

PATIENCE = 15_000  # milliseconds


def plain(text: str) -> str:
    """A text without the marks of its mnemonic."""
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&")


def name_of(widget: QWidget) -> str:
    """What a screen reader says of a widget."""
    if widget.accessibleName():
        return widget.accessibleName()
    if isinstance(widget, QAbstractButton | QLabel):
        return plain(widget.text())
    return ""


class Hands:
    """A person at the screen, in front of one window or dialog."""

    def __init__(self, qtbot, window: QWidget) -> None:
        self.bot = qtbot
        self.window = window

    # --- looking ------------------------------------------------------------------------

    def see(self, kind: type, name: str) -> QWidget:
        """The one shown widget of this kind and name; waits until it is there."""
        self.bot.waitUntil(lambda: bool(self._shown(kind, name)), timeout=PATIENCE)
        found = self._shown(kind, name)
        assert len(found) == 1, f"{len(found)} x {name!r}"
        return found[0]

    def _shown(self, kind: type, name: str) -> list[QWidget]:
        return [
            each
            for each in self.window.findChildren(kind)
            if each.isVisible()
            and each.window() is self.window
            and name_of(each) == name
            and (kind is QLabel or not isinstance(each, QLabel))
        ]

    def sees(self, text: str) -> bool:
        """Whether this text is on the screen."""
        return text in self.read()

    def wait_for(self, text: str) -> None:
        """Wait until this text is on the screen."""
        try:
            self.bot.waitUntil(lambda: self.sees(text), timeout=PATIENCE)
        except Exception as error:
            seen = f"not seen: {text!r}; seen:\n{self.read()}"
            raise AssertionError(seen) from error

    def read(self) -> str:
        """Every text that is shown, in no particular order."""
        texts = []
        for each in self.window.findChildren(QWidget):
            if not each.isVisible() or each.window() is not self.window:
                continue
            if isinstance(each, QLabel | QAbstractButton):
                texts.append(plain(each.text()))
            elif isinstance(each, QTextBrowser | QPlainTextEdit):
                texts.append(each.toPlainText())
            elif isinstance(each, QLineEdit):
                texts.append(each.text())
            elif isinstance(each, QTableView):
                texts += self.cells(each)
            elif isinstance(each, QListWidget):
                texts += [each.item(n).text() for n in range(each.count())]
        return "\n".join(texts)

    def cells(self, table: QTableView, most: int = 60) -> list[str]:
        """The cells of a table, row by row."""
        model = table.model()
        rows, columns = min(model.rowCount(), most), model.columnCount()
        return [
            " | ".join(str(model.index(row, column).data() or "") for column in range(columns))
            for row in range(rows)
        ]

    # --- doing --------------------------------------------------------------------------

    def press(self, text: str) -> None:
        """Click the button, box or radio button that says this: the first of equal ones."""
        self.bot.waitUntil(lambda: bool(self._shown(QAbstractButton, text)), timeout=PATIENCE)
        button = self._shown(QAbstractButton, text)[0]
        self.bot.waitUntil(button.isEnabled, timeout=PATIENCE)
        place = QPoint(12, button.height() // 2)
        QTest.mouseClick(button, Qt.MouseButton.LeftButton, pos=place)

    def leave(self) -> None:
        """Press Escape."""
        QTest.keyClick(self.window, Qt.Key.Key_Escape)

    def write(self, name: str, text: str) -> None:
        """Type in the field of this name, instead of what stood there."""
        field = self.see(QWidget, name)
        line = field.lineEdit() if isinstance(field, QComboBox) else field
        self.bot.waitUntil(line.isEnabled, timeout=PATIENCE)
        if not self.window.isActiveWindow():
            self.window.activateWindow()
            QTest.qWaitForWindowActive(self.window)
        QTest.mouseClick(line, Qt.MouseButton.LeftButton)
        QTest.keyClick(line, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        QTest.keyClick(line, Qt.Key.Key_Delete)
        QTest.keyClicks(line, text)

    def pick(self, name: str, option: str) -> None:
        """Choose an option of the box of this name, with the keyboard."""
        box = self.see(QComboBox, name)
        place = next(n for n in range(box.count()) if box.itemText(n).startswith(option))
        box.setFocus()
        while box.currentIndex() != place:
            down = place > box.currentIndex()
            QTest.keyClick(box, Qt.Key.Key_Down if down else Qt.Key.Key_Up)

    def tab(self, name: str) -> None:
        """Click a tab of the main window."""
        bar = self.window.tabs.tabBar()
        place = next(n for n in range(bar.count()) if bar.tabText(n) == name)
        QTest.mouseClick(bar, Qt.MouseButton.LeftButton, pos=bar.tabRect(place).center())
        assert bar.currentIndex() == place

    def choose_row(self, table_name: str, text: str) -> None:
        """Click the first row of a table that shows this text."""
        table = self.see(QTableView, table_name)
        self.bot.waitUntil(
            lambda: any(text in line for line in self.cells(table)), timeout=PATIENCE
        )
        row = next(n for n, line in enumerate(self.cells(table)) if text in line)
        place = table.visualRect(table.model().index(row, 0)).center()
        QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)

    def drop(self, path: Path) -> None:
        """Drag a file from the desktop onto the page that is shown, and let go."""
        page = self.window.tabs.currentWidget().findChild(Page)
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(path))])
        how = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton)
        middle, keys = page.rect().center(), Qt.KeyboardModifier.NoModifier
        entering = QDragEnterEvent(middle, *how, keys)
        QApplication.sendEvent(page, entering)
        assert entering.isAccepted()
        QApplication.sendEvent(page, QDropEvent(middle.toPointF(), *how, keys))

    @contextmanager
    def meeting(self, *acts: Callable[["Hands"], None]):
        """Whatever opens dialogs goes within; each of *acts* is done in the next dialog."""
        failures: list[BaseException] = []
        met: list[QDialog] = []
        waiting = list(acts)
        timer = QTimer()

        def look() -> None:
            dialog = QApplication.activeModalWidget()
            known = any(dialog is each for each in (None, self.window, *met))
            if known or not waiting:
                return
            met.append(dialog)
            try:
                waiting.pop(0)(Hands(self.bot, dialog))
            except BaseException as error:  # noqa: BLE001  # told when the dialog has gone
                failures.append(error)
                _leave(dialog)
                return
            QTimer.singleShot(PATIENCE // 2, dialog, left_open)

        def left_open() -> None:
            dialog = met[-1]
            if _is_shown(dialog) and not waiting:
                failures.append(AssertionError(f"left open: {dialog.windowTitle()}"))
                _leave(dialog)

        timer.timeout.connect(look)
        timer.start(20)
        yield
        self.bot.waitUntil(lambda: bool(failures) or not waiting, timeout=PATIENCE)
        timer.stop()
        if failures:
            raise failures[0]
        self.bot.waitUntil(lambda: not any(map(_is_shown, met)), timeout=PATIENCE)


def _is_shown(dialog: QDialog) -> bool:
    return shiboken6.isValid(dialog) and dialog.isVisible()


def _leave(dialog: QDialog) -> None:
    """Get out of a dialog, whatever it asks."""
    if isinstance(dialog, QMessageBox):
        dialog.close()
    else:
        QDialog.reject(dialog)
