"""A field for a Userkey or token: never readable, and it warns of one that is short.

Must not know whose secret it is.
"""

from collections.abc import Callable, Iterable

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QLineEdit

from peonline_desktop.domain.masking import SHORTEST, is_short
from peonline_desktop.services.explain import Words
from peonline_desktop.ui.parts.forms import Field, text_field


class SecretField(Field[QLineEdit]):
    """Takes a secret. *parts* says what of the text is secret, each of which may be short."""

    def __init__(
        self,
        title: str,
        width: int,
        hint: str,
        words: Words,
        parts: Callable[[str], Iterable[str]] = lambda text: (text,),
    ) -> None:
        """An empty field."""
        line = text_field(width)
        line.setEchoMode(QLineEdit.EchoMode.Password)
        super().__init__(title, line, hint)
        self._warning = words.say("secret_short", least=SHORTEST)
        self._parts = parts
        line.textChanged.connect(self._on_text)

    @property
    def text(self) -> str:
        """What was typed, without spaces around it."""
        return str(self.widget.text()).strip()

    @Slot()
    def _on_text(self) -> None:
        short = any(is_short(part) for part in self._parts(self.text))
        self.set_note(self._warning if short else "")
