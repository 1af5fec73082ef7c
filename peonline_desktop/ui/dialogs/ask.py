"""Asks before something that cannot be taken back; the button says what it does."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMessageBox, QWidget


def ask(parent: QWidget, title: str, text: str, does: str) -> bool:
    """Whether the administrator chose the button *does*; the other leaves all as it is."""
    box = QMessageBox(parent)
    box.setIcon(QMessageBox.Icon.NoIcon)
    box.setWindowTitle(title)
    box.setText(text)
    chosen = box.addButton(does, QMessageBox.ButtonRole.AcceptRole)
    leave = box.addButton(
        QCoreApplication.translate("words", "Annuleren"), QMessageBox.ButtonRole.RejectRole
    )
    box.setDefaultButton(leave)
    box.setEscapeButton(leave)
    box.exec()
    return box.clickedButton() is chosen


def ask_way_back(problem: str, copy: str) -> bool:
    """Whether the newest sound copy is to be put in place of a database that is no more."""
    box = QMessageBox()
    box.setIcon(QMessageBox.Icon.NoIcon)
    box.setWindowTitle("PE-Online Desktop")
    translate = QCoreApplication.translate
    text = translate("words", "De nieuwste gave kopie is {copy}.").format(copy=copy)
    box.setText(f"{problem}\n\n{text}")
    chosen = box.addButton(
        translate("words", "Deze kopie terugzetten"), QMessageBox.ButtonRole.AcceptRole
    )
    box.addButton(translate("words", "Sluiten"), QMessageBox.ButtonRole.RejectRole)
    box.exec()
    return box.clickedButton() is chosen
