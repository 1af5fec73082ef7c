"""Boxes: what one has to know, and what is asked before something that cannot be taken back.

Their texts are shown as they stand: values in them come from outside.
"""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from peonline_desktop.ui.parts.focus import focus_kept

Icon = QMessageBox.Icon


def ask(parent: QWidget | None, title: str, text: str, does: str) -> bool:
    """Whether the administrator chose the button *does*; the other leaves all as it is."""
    box = _box(parent, title, text)
    chosen = box.addButton(does, QMessageBox.ButtonRole.AcceptRole)
    leave = box.addButton(
        QCoreApplication.translate("words", "Annuleren"), QMessageBox.ButtonRole.RejectRole
    )
    box.setDefaultButton(leave)
    box.setEscapeButton(leave)
    with focus_kept(parent):
        box.exec()
    return box.clickedButton() is chosen


def ask_way_back(problem: str, copy: str) -> bool:
    """Whether the newest sound copy is to be put in place of a database that is no more."""
    translate = QCoreApplication.translate
    text = translate("words", "De nieuwste gave kopie is {copy}.").format(copy=copy)
    box = _box(None, "PE-Online Desktop", f"{problem}\n\n{text}")
    chosen = box.addButton(
        translate("words", "Deze kopie terugzetten"), QMessageBox.ButtonRole.AcceptRole
    )
    box.addButton(translate("words", "Sluiten"), QMessageBox.ButtonRole.RejectRole)
    box.exec()
    return box.clickedButton() is chosen


def tell(text: str, icon: Icon) -> None:
    """Say something when there is no window to say it in."""
    box = _box(None, "PE-Online Desktop", text)
    box.setIcon(icon)
    box.exec()


def _box(parent: QWidget | None, title: str, text: str) -> QMessageBox:
    box = QMessageBox(parent)
    box.setIcon(QMessageBox.Icon.NoIcon)
    box.setWindowTitle(title)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(text)
    return box
