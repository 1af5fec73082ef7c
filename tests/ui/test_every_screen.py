"""Every tab and dialog, in every language: a name for the screen reader, a place for the
keyboard, no clipped text, and no Dutch where Dutch was not asked for.
"""

import re
from contextlib import closing

import pytest
from hands import name_of, plain
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QTabBar,
    QTableView,
    QTextBrowser,
    QToolButton,
    QWidget,
)
from screenshots import Studio, scenes

from peonline_desktop.ui.dialogs.settings import Preferences

OPERATED = (
    QAbstractButton,
    QLineEdit,
    QComboBox,
    QAbstractSpinBox,
    QAbstractItemView,
    QPlainTextEdit,
    QTextBrowser,
    QTabBar,
)
# Words that are Dutch and neither English nor French.
DUTCH = re.compile(
    r"\b(een|het|geen|niet|wordt|worden|voor|naar|opslaan|annuleren|sluiten|nummer|zoek|elke"
    r"|alle|geschiedenis|keer|rij|rijen|toevoegen|wijzigen|verwijderen|presenties|resultaten|beroepsgroep|medewerker)\b",
    re.IGNORECASE,
)
# What the register, the administrator and the sample people are called, and the manual.
DATA = re.compile(
    r"verpleegkundigen|verzorgenden|relatienummer|BIG-nummer|mondzorgnummer|resultaten(-\w+)?"
    r"\.(csv|xlsx)|registratienummer|lidnummer|nummer \(|Kwaliteitsregisters|Koninklijke"
    r"|Nederlands|Nieuwe richtlijn|Professional \d+( op regel \d+ bestaat niet in PE)?|Cursus met|PE in|Vereniging|Zorggroep"
    r"|Stichting|Het Oranje Kruis|Beroeps|Intervisie verloskundigen|voor |RIZIV",
    re.IGNORECASE,
)


def widgets(top: QWidget) -> list[QWidget]:
    """Every widget one sees, apart from the insides of Qt's own."""
    return [
        each
        for each in top.findChildren(QWidget)
        if each.isVisible() and each.window() is top and not _inside_another(each)
    ]


def _inside_another(widget: QWidget) -> bool:
    """Whether a widget is a part of one that has a name itself."""
    if isinstance(widget, QHeaderView | QToolButton) or widget.objectName().startswith("qt_"):
        return True
    parent = widget.parentWidget()
    return isinstance(parent, QComboBox | QAbstractSpinBox | QLineEdit | QAbstractItemView)


def clipped(widget: QWidget) -> bool:
    """Whether a text needs more room than it has."""
    if isinstance(widget, QLabel):
        if not widget.text():
            return False
        if widget.wordWrap():
            return widget.height() < widget.heightForWidth(widget.width())
        return widget.width() < widget.sizeHint().width()
    if isinstance(widget, QAbstractButton):
        hint = widget.sizeHint()
        return widget.width() < hint.width() or widget.height() < hint.height()
    return False


def texts(widget: QWidget) -> list[str]:
    """What a widget says."""
    found = [widget.accessibleName(), widget.accessibleDescription(), widget.windowTitle()]
    if isinstance(widget, QLabel | QAbstractButton):
        found.append(plain(widget.text()))
    if isinstance(widget, QLineEdit):
        found.append(widget.placeholderText())
    if isinstance(widget, QTextBrowser):
        found += widget.toPlainText().splitlines()
    if isinstance(widget, QComboBox):
        found += [widget.itemText(n) for n in range(widget.count())]
    if isinstance(widget, QTabBar):
        found += [widget.tabText(n) for n in range(widget.count())]
    if isinstance(widget, QListWidget):
        found += [widget.item(n).text() for n in range(widget.count())]
    if isinstance(widget, QTableView):
        model, across = widget.model(), Qt.Orientation.Horizontal
        columns = range(model.columnCount())
        found += [str(model.headerData(n, across) or "") for n in columns]
        found += [
            str(model.index(row, column).data() or "")
            for row in range(min(model.rowCount(), 30))
            for column in columns
        ]
    return [text for text in found if text]


@pytest.mark.parametrize(
    ("language", "theme"), [("nl", "light"), ("en", "dark"), ("fr", "light")]
)
def test_every_screen(qtbot, tmp_path, language, theme):
    """All screens are walked in this language; what is wrong is told for all at once."""
    wrong = []
    studio = Studio(tmp_path / "data", Preferences(language, theme), rest=0.06)
    with closing(scenes(studio)) as walk:
        for scene, top in walk:
            for each in [top, *widgets(top)]:
                what = f"{scene}: {type(each).__name__} {name_of(each)!r}"
                wrong += [f"{found}: {what}" for found in faults(each)]
                if language != "nl" and scene != "handleiding":
                    wrong += [f"Dutch: {what}: {text}" for text in texts(each) if dutch(text)]
    assert [] == sorted(set(wrong))


def faults(widget: QWidget) -> list[str]:
    """What is wrong with a widget, whatever the language."""
    found = []
    if isinstance(widget, OPERATED):
        if not name_of(widget).strip():
            found.append("no name")
        if widget.isEnabled() and widget.focusPolicy() == Qt.FocusPolicy.NoFocus:
            found.append("not by keyboard")
    return [*found, *(["clipped"] if clipped(widget) else [])]


def dutch(text: str) -> bool:
    """Whether a text has Dutch words that are not data."""
    return bool(DUTCH.search(DATA.sub("", text)))
