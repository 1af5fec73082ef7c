"""Uses the step before an import as a person does: chooses above a column, answers, looks at
what will happen, and imports.
"""

import re
from collections.abc import Callable

from hands import PATIENCE, Hands
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QRadioButton,
    QTableView,
)

from peonline_desktop.ui.intake.figure_lines import FigureButton, FigureLabel
from peonline_desktop.ui.intake.question_cards import QuestionCard
from peonline_desktop.ui.intake.role_header import RoleBox

IMPORT = re.compile(r"(?:[\d.]+ resulta(?:at|ten) i|I)nlezen")


def settled(step: Hands) -> Hands:
    """Wait until the forecast is there, or it is said why there is none."""
    forecaster = step.window.step._forecaster
    step.bot.waitUntil(lambda: not forecaster.is_busy, timeout=PATIENCE)
    return step


def way_on(step: Hands) -> QAbstractButton:
    """The button that imports."""
    (found,) = [
        each
        for each in step.window.findChildren(QAbstractButton)
        if each.isVisible() and IMPORT.fullmatch(each.text().replace("&", ""))
    ]
    return found


def import_it(step: Hands) -> None:
    """Import, once the forecast is there."""
    settled(step)
    step.press(way_on(step).text().replace("&", ""))


def column(step: Hands, header: str) -> RoleBox:
    """The choice above a column; the table is scrolled to it."""
    table = step.see(QTableView, "Het bestand")
    place = step.window.step._look.shape.headers.index(header)
    table.scrollTo(table.model().index(0, place))
    found = f"Kolom {header} is: "
    (box,) = [b for b in table.findChildren(RoleBox) if b.accessibleName().startswith(found)]
    return box


def role_of(step: Hands, header: str) -> str:
    """What a column is taken for, as a screen reader says it."""
    box = column(step, header)
    assert box.accessibleName() == f"Kolom {header} is: {box.currentText()}"
    return box.currentText()


def choose_role(step: Hands, header: str, role: str) -> None:
    """Click the choice above a column, and the option that begins so."""
    settled(step)
    box = column(step, header)
    patience = QApplication.doubleClickInterval()
    QApplication.setDoubleClickInterval(0)  # so long a list that opened takes no click
    QTest.mouseClick(box, Qt.MouseButton.LeftButton)
    QApplication.setDoubleClickInterval(patience)
    options = box.view()
    step.bot.waitUntil(options.isVisible, timeout=PATIENCE)
    step.bot.wait(20)
    place = next(n for n in range(box.count()) if box.itemText(n).startswith(role))
    index = options.model().index(place, 0)
    options.scrollTo(index)
    shown = options.visualRect(index).intersected(options.viewport().rect())
    QTest.mouseClick(options.viewport(), Qt.MouseButton.LeftButton, pos=shown.center())
    step.bot.waitUntil(lambda: not options.isVisible(), timeout=PATIENCE)
    settled(step)


def questions(step: Hands) -> list[str]:
    """What is asked, in order."""
    settled(step)
    cards = step.window.findChildren(QuestionCard)
    shown = [card for card in cards if card.isVisible()]
    return [card._text.text() for card in sorted(shown, key=lambda card: card.y())]


def question(step: Hands, text: str) -> Hands:
    """The one question that has this text."""
    settled(step)
    cards = step.window.findChildren(QuestionCard)
    (card,) = [c for c in cards if c.isVisible() and text in c._text.text()]
    return _Within(step.bot, card)


class _Within(Hands):
    """Hands that see only what is in one part of a window."""

    def _shown(self, kind: type, name: str) -> list:
        inside = self.window
        self.window = inside.window()
        try:
            found = super()._shown(kind, name)
        finally:
            self.window = inside
        return [each for each in found if inside.isAncestorOf(each)]


def answer(step: Hands, text: str, option: str) -> None:
    """Click an answer to the question that has this text."""
    card = question(step, text)
    (chosen,) = [
        each
        for each in card.window.findChildren(QRadioButton)
        if each.text().replace("&&", "&").startswith(option)
    ]
    QTest.mouseClick(chosen, Qt.MouseButton.LeftButton, pos=QPoint(10, chosen.height() // 2))
    settled(step)


def figures(step: Hands) -> dict[str, int]:
    """What will happen, by its words."""
    settled(step)
    found = {}
    for kind in (FigureButton, FigureLabel):
        for each in step.window.findChildren(kind):
            if not each.isVisible() or not each.painted.figure.icon:
                continue
            count, _, words = each.text().partition(" ")
            found[words] = int(count.replace(".", ""))
    return found


def said_of(step: Hands, row: str, header: str) -> str:
    """What a screen reader says of the cell in this row of the file, under this header."""
    table = step.see(QTableView, "Het bestand")
    model, down = table.model(), Qt.Orientation.Vertical
    place = next(n for n in range(model.rowCount()) if model.headerData(n, down) == row)
    headers = step.window.step._look.shape.headers
    index = model.index(place, headers.index(header))
    return model.data(index, Qt.ItemDataRole.AccessibleTextRole)


def rows(step: Hands) -> list[str]:
    """The numbers of the rows that are shown, without that of the headers."""
    table = step.see(QTableView, "Het bestand")
    model, down = table.model(), Qt.Orientation.Vertical
    return [str(model.headerData(n, down)) for n in range(1, model.rowCount())]


def bar_says(step: Hands) -> str:
    """What stands in the bar, left of the buttons."""
    bar = step.window.step.bar
    return "\n".join(each.text() for each in bar.findChildren(QLabel) if each.isVisible())


def box_of(step: Hands, name: str) -> QComboBox:
    """The box of this name."""
    return step.see(QComboBox, name)


HEAD = "Personeelsnummer;Training;Datum behaald;Uitslag;Relatienummer"
REGISTER = "Registratienummer bij Verpleegkundigen & Verzorgenden"


def lines(*rows: str, head: str = HEAD) -> str:
    """A list with these rows."""
    return "\n".join([head, *rows, ""])


def leaving(act: Callable[[Hands], None]) -> Callable[[Hands], None]:
    """Do something in the step, and import nothing."""

    def acting(step: Hands) -> None:
        act(step)
        step.press("Annuleren")

    return acting
