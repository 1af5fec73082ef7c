"""The manual inside the program, opened at the place that belongs to the screen."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import QSize, Qt, QTimer, QUrl, Slot
from PySide6.QtGui import QImageReader, QPixmap, QTextCursor, QTextDocument
from PySide6.QtWidgets import QDialog, QLineEdit, QTextBrowser, QVBoxLayout, QWidget

from peonline_desktop import shipped
from peonline_desktop.ui.parts.forms import button, row, text_field
from peonline_desktop.ui.parts.look import GRID

_WIDTH = GRID * 96  # of a picture


class _Pages(QTextBrowser):
    """The text, whose pictures come one after the other: decoding them all at once would hold
    the window.
    """

    def __init__(self, folder: Path) -> None:
        """Pictures are files in *folder*."""
        super().__init__()
        self._folder = folder
        self._waiting: list[str] = []
        self._soon = QTimer(self)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._load_one)

    def loadResource(self, kind: int, name: QUrl | str) -> Any:
        """A picture that has not come yet is an empty place of its size."""
        picture = QUrl(name).toString()
        if kind != QTextDocument.ResourceType.ImageResource.value or not picture:
            return super().loadResource(kind, QUrl(name))
        if picture not in self._waiting:
            self._waiting.append(picture)
            self._soon.start()
        empty = QPixmap(1, 1)
        empty.fill(Qt.GlobalColor.transparent)
        return empty

    def size_of(self, picture: str) -> QSize:
        """How large a picture is shown: as wide as the text."""
        size = QImageReader(str(self._folder / picture)).size()
        return size.scaled(_WIDTH, size.height(), Qt.AspectRatioMode.KeepAspectRatio)

    @Slot()
    def _load_one(self) -> None:
        if not self._waiting:
            self._soon.stop()
            return
        picture = self._waiting.pop(0)
        size = self.size_of(picture) * self.devicePixelRatioF()
        reader = QImageReader(str(self._folder / picture))
        reader.setScaledSize(size)
        kind = QTextDocument.ResourceType.ImageResource.value
        self.document().addResource(kind, QUrl(picture), reader.read())
        self.viewport().update()


class Manual(QDialog):
    """docs/handleiding.md, with a field to search it."""

    def __init__(self, parent: QWidget, title: str) -> None:
        """The text is read when it is first opened."""
        super().__init__(parent)
        self.setWindowTitle(title)
        manual = shipped.manual()
        self.text = _Pages(manual.parent)
        self.text.setAccessibleName(title)
        self.text.setOpenExternalLinks(False)
        self.text.setOpenLinks(False)
        self.text.setMarkdown(manual.read_text(encoding="utf-8"))
        self._fit_pictures()
        self._search: QLineEdit = text_field(30, self.tr("Zoek in de handleiding"))
        self._search.setAccessibleName(self.tr("Zoek in de handleiding"))
        self._search.returnPressed.connect(self._on_search)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GRID * 2, GRID * 2, GRID * 2, GRID * 2)
        layout.setSpacing(GRID)
        layout.addLayout(row(self._search, button(self.tr("&Zoeken"), self._on_search)))
        layout.addWidget(self.text, 1)
        self.resize(GRID * 110, GRID * 90)

    def show_topic(self, topic: str) -> None:
        """Open the manual at the heading *topic*; at the beginning if there is none."""
        self.show()
        self.raise_()
        block = self.text.document().begin()
        while block.isValid():
            if block.blockFormat().headingLevel() and block.text() == topic:
                self.text.setTextCursor(QTextCursor(self.text.document().lastBlock()))
                self.text.setTextCursor(QTextCursor(block))
                self.text.ensureCursorVisible()
                bar = self.text.verticalScrollBar()
                bar.setValue(bar.value() + self.text.cursorRect().top())
                return
            block = block.next()
        self.text.moveCursor(QTextCursor.MoveOperation.Start)

    def _fit_pictures(self) -> None:
        """Pictures are no wider than the text."""
        block = self.text.document().begin()
        while block.isValid():
            place = block.begin()
            while not place.atEnd():
                part = place.fragment()
                if part.charFormat().isImageFormat():
                    picture = part.charFormat().toImageFormat()
                    size = self.text.size_of(picture.name())
                    picture.setWidth(size.width())
                    picture.setHeight(size.height())
                    cursor = QTextCursor(self.text.document())
                    cursor.setPosition(part.position())
                    cursor.setPosition(
                        part.position() + part.length(), QTextCursor.MoveMode.KeepAnchor
                    )
                    cursor.setCharFormat(picture)
                place += 1
            block = block.next()

    @Slot()
    def _on_search(self) -> None:
        wanted = self._search.text()
        if not self.text.find(wanted):
            self.text.moveCursor(QTextCursor.MoveOperation.Start)
            self.text.find(wanted, QTextDocument.FindFlag(0))
