"""The Userkey of a provider: write-only. What is kept is in the keyring, never shown here."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from peonline_desktop.services.explain import Words
from peonline_desktop.ui.parts.forms import button, label, row
from peonline_desktop.ui.parts.look import GRID
from peonline_desktop.ui.parts.secret_field import SecretField


class UserkeyField(QWidget):
    """Says that a Userkey is kept, or takes a new one.

    Signals: *changed* when something is typed, *submitted* by Enter.
    """

    changed = Signal()
    submitted = Signal()

    def __init__(self, words: Words, *, practice: bool) -> None:
        """The practice register has a key of its own, which cannot be replaced."""
        super().__init__()
        self.field = SecretField(
            self.tr("User&key"),
            36,
            self.tr("Zonder Userkey kunt u plaklijsten maken, maar niets versturen."),
            words,
        )
        self.field.widget.textEdited.connect(self.changed)
        self.field.widget.returnPressed.connect(self.submitted)
        text = self.tr("Opgeslagen in de sleutelring van dit systeem")
        if practice:
            text = self.tr("De oefenomgeving heeft een eigen Userkey")
        replace = button(self.tr("Ver&vangen"), self._on_replace)
        replace.setVisible(not practice)
        replace.setAccessibleName(self.tr("Userkey vervangen"))
        self._kept = QWidget()
        kept = QVBoxLayout(self._kept)
        kept.setContentsMargins(0, 0, 0, 0)
        kept.setSpacing(GRID // 2)
        kept.addWidget(label(self.tr("Userkey")))
        kept.addLayout(row(label(text), replace))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.field)
        layout.addWidget(self._kept)

    @property
    def text(self) -> str:
        """What was typed; empty when nothing was."""
        return self.field.text

    def show_kept(self, *, has_key: bool) -> None:
        """Say that a key is kept, or ask for one; what was typed is forgotten."""
        self.field.widget.clear()
        self.field.setVisible(not has_key)
        self._kept.setVisible(has_key)

    def _on_replace(self) -> None:
        self.show_kept(has_key=False)
        self.field.widget.setFocus()
