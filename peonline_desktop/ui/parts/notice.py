"""A line on the page that says what happened or what is the matter, and what to do."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from peonline_desktop.ui.parts.forms import button, label, restyle
from peonline_desktop.ui.parts.icons import icon
from peonline_desktop.ui.parts.look import GRID, Look, Role

_TONES = {
    "info": ("info", Role.ACCENT),
    "good": ("accepted", Role.ACCEPTED),
    "warning": ("warning", Role.WAITING),
    "error": ("rejected", Role.REJECTED),
}
Action = tuple[str, Callable[[], object]]


class Notice(QFrame):
    """One message with an icon and perhaps buttons; hidden while there is none."""

    def __init__(self, look: Look, close_text: str) -> None:
        """*close_text* is what the button that takes it away says."""
        super().__init__()
        self._look = look
        self._close_text = close_text
        self.setProperty("kind", "notice")
        self._icon = label("")
        self._text = label("", wrap=True)
        self._text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(GRID)
        right = QVBoxLayout()
        right.setSpacing(GRID)
        self._right = right
        self._body: QWidget | None = None
        right.addWidget(self._text)
        right.addLayout(self._buttons)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(GRID * 2, GRID, GRID * 2, GRID)
        layout.setSpacing(GRID)
        layout.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(right, 1)
        self.hide()

    @property
    def text(self) -> str:
        """What it says now; empty when hidden."""
        return "" if self.isHidden() else self._text.text()

    def say(
        self,
        text: str,
        tone: str = "info",
        actions: Sequence[Action] = (),
        *,
        stays: bool = False,
        body: QWidget | None = None,
    ) -> None:
        """Show *text*; *tone* is "info", "good", "warning" or "error". One that *stays*
        cannot be taken away. *body* stands below the text.
        """
        if self._body is not None:
            self._body.hide()
            self._body.deleteLater()
        self._body = body
        if body is not None:
            self._right.insertWidget(1, body)
            body.show()
        while (old := self._buttons.takeAt(0)) is not None:
            widget: QWidget | None = old.widget()
            if widget is not None:
                widget.deleteLater()
        name, role = _TONES[tone]
        self._icon.setPixmap(icon(self._look, name, role).pixmap(16, 16))
        self._text.setText(text)
        restyle(self, tone=tone)
        for words, act in actions:
            self._buttons.addWidget(button(words, act))
        if not stays:
            self._buttons.addWidget(button(self._close_text, self.hide, "link"))
        self._buttons.addStretch(1)
        self.setAccessibleName(text)
        self.show()
