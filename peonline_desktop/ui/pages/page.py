"""What all pages have: a title, a line for messages, and the habit of reading anew."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from peonline_desktop.domain.errors import Problem
from peonline_desktop.program import Program
from peonline_desktop.ui.context import Context
from peonline_desktop.ui.parts.forms import label, row, say
from peonline_desktop.ui.parts.look import GRID
from peonline_desktop.ui.parts.notice import Action, Notice


class Page(QWidget):
    """One tab.

    Signals: *go* to another place in the window. *refresh* is called when the page is
    shown and whenever the data changed while it is; a hidden page reads nothing.
    """

    go = Signal(object)
    help_topic = ""

    def __init__(self, context: Context) -> None:
        """The header has room for buttons beside the title that `set_heading` gives it."""
        super().__init__()
        self.context = context
        self.session = context.session
        self.notice = Notice(context.look, self.tr("Sluiten"))
        self._heading = label("", "title")
        self._intro = label("", "muted", wrap=True)
        self._intro.hide()
        self.header = row(self._heading, None)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(GRID * 3, GRID * 2, GRID * 3, GRID * 2)
        self.body.setSpacing(GRID * 2)
        self.body.addLayout(self.header)
        self.body.addWidget(self._intro)
        self.body.addWidget(self.notice)
        self._stale = True
        self.session.changed.connect(self._on_changed)

    def set_heading(self, title: str, intro: str = "") -> None:
        """The title of the page, and perhaps a sentence on what one does here."""
        self._heading.setText(title)
        say(self._intro, intro)

    def refresh(self) -> None:
        """Read what is shown anew."""

    def show_target(self, value: Any) -> None:
        """Show what somebody went here for."""

    def fail(self, problem: Problem) -> None:
        """Say what is the matter, on this page."""
        self.notice.say(self.session.words.problem(problem), "error")

    def say(
        self,
        text: str,
        tone: str = "good",
        actions: Sequence[Action] = (),
        body: QWidget | None = None,
    ) -> None:
        """Say what happened, on this page; *body* stands below the text."""
        self.notice.say(text, tone, actions, body=body)

    def read(self, work: Callable[[Program], Any], then: Callable[[Any], None]) -> None:
        """Read something for this page."""
        self.session.read(self, work, then, self.fail)

    def change(
        self, work: Callable[[Program], Any], then: Callable[[Any], None] | None = None
    ) -> None:
        """Change something; a Problem is said on this page."""
        self.session.change(self, work, then, self.fail)

    def showEvent(self, event: Any) -> None:
        """Whoever comes here sees how things are now."""
        super().showEvent(event)
        if self._stale:
            self._stale = False
            self.refresh()

    @Slot()
    def _on_changed(self) -> None:
        if self.isVisible():
            self.refresh()
        else:
            self._stale = True


def scrolled(body: QWidget) -> QScrollArea:
    """*body*, scrolled when the window is small."""
    body.setProperty("kind", "body")
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its fields have it
    area.setWidget(body)
    return area


def listed(title: str, lines: Sequence[QWidget]) -> QFrame:
    """A card with a title, and lines close below each other."""
    close = QVBoxLayout()
    close.setSpacing(0)
    for line in lines:
        close.addWidget(line)
    return card(label(title, "group"), close)


def card(*parts: Any) -> QFrame:
    """A surface with widgets and layouts below each other."""
    frame = QFrame()
    frame.setProperty("kind", "card")
    layout = QVBoxLayout(frame)
    layout.setContentsMargins(GRID * 2, GRID * 2, GRID * 2, GRID * 2)
    layout.setSpacing(GRID)
    for part in parts:
        if isinstance(part, QWidget):
            layout.addWidget(part)
        else:
            layout.addLayout(part)
    return frame
