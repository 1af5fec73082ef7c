"""The bar of the step: what it comes to, whether the layout is kept, and the two ways on."""

import re
from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from peonline_desktop.ui.parts.forms import button, chars, label
from peonline_desktop.ui.parts.icons import SIZE, icon
from peonline_desktop.ui.parts.look import GRID, Look, Role

_TONES = {"info": ("info", Role.ACCENT), "warning": ("warning", Role.WAITING)}


class StepBar(QFrame):
    """Stays in its place while what stands above it scrolls.

    Signals: *accepted* and *rejected* when somebody goes on or back.
    """

    accepted = Signal()
    rejected = Signal()

    def __init__(self, look: Look) -> None:
        """Nothing is known yet."""
        super().__init__()
        self._look = look
        self._taken: Sequence[str] = ()
        self._touched = False
        self.setProperty("kind", "bar")
        self._icon = label("")
        self._text = label("", wrap=True)
        self._keep = QCheckBox(self.tr("Deze indeling &onthouden"))
        self._name = QLineEdit()
        self._name.setAccessibleName(self.tr("Naam van de indeling"))
        self._name.setPlaceholderText(self.tr("Naam van de indeling"))
        chars(self._name, 18)
        self._replaces = label(self.tr("Vervangt de indeling met deze naam."), "warning")
        self._keep.clicked.connect(self._on_keep)
        self._name.textChanged.connect(self._show_name)
        self.cancel = button(self.tr("Annuleren"), self.rejected.emit)
        self.go = button("", self.accepted.emit, "primary")
        self.go.setDefault(True)
        named = QVBoxLayout()
        named.setSpacing(0)
        named.addWidget(self._name)
        named.addWidget(self._replaces)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(GRID * 3, GRID, GRID * 3, GRID)
        layout.setSpacing(GRID)
        layout.addWidget(self._icon)
        layout.addWidget(self._text, 1)
        layout.addWidget(self._keep)
        layout.addLayout(named)
        layout.addWidget(self.cancel)
        layout.addWidget(self.go)
        self._keep.hide()
        self._show_name()
        self.show_nothing()

    def say(self, text: str, tone: str = "info") -> None:
        """What it comes to, or what is missing ("warning")."""
        name, role = _TONES[tone]
        self._icon.setPixmap(icon(self._look, name, role).pixmap(SIZE, SIZE))
        self._text.setText(text)

    def show_nothing(self) -> None:
        """It is not known yet what will be imported."""
        self.go.setText(self.tr("&Inlezen"))
        self.say(self.tr("Er wordt nog niets verstuurd."))

    def show_new(self, count: int, shown: str) -> None:
        """How many results are new; *shown* is that as people write it."""
        self.show_nothing()
        if count:
            text = self.tr("%n resultaat(en) &inlezen", "", count)
            self.go.setText(text.replace(str(count), shown, 1))
            text = self.tr(
                "%n nieuw(e) resultaat(en). Er wordt nog niets verstuurd.", "", count
            )
            self.say(text.replace(str(count), shown, 1))
        else:
            self.say(self.tr("Geen nieuwe resultaten. Er wordt nog niets verstuurd."))

    def suggest(self, name: str, taken: Sequence[str]) -> None:
        """The name that a layout may get; those that are *taken* would be replaced."""
        self._taken = [each.casefold() for each in taken]
        plain = " ".join(re.sub(r"[\d_]+", " ", name).split()).strip(" -.,()")
        self._name.setText(plain or name)

    def offer(self, *, possible: bool, likely: bool) -> None:
        """Whether a layout can be kept; one that was pointed out by hand *likely* is, until
        somebody says otherwise.
        """
        self._keep.setVisible(possible)
        if possible and likely and not self._touched:
            self._keep.setChecked(True)
        self._show_name()

    @property
    def controls(self) -> list[QWidget]:
        """What the keyboard reaches here, in order."""
        return [self._keep, self._name, self.cancel, self.go]

    @property
    def name_to_keep(self) -> str | None:
        """Under which name the layout is to be kept; None when it is not."""
        kept = self._keep.isVisibleTo(self) and self._keep.isChecked()
        return self._name.text().strip() if kept else None

    @Slot()
    def _on_keep(self) -> None:
        self._touched = True
        self._show_name()
        if self._keep.isChecked():
            self._name.setFocus()
            self._name.selectAll()

    @Slot()
    def _show_name(self) -> None:
        name = self.name_to_keep
        self._name.setVisible(name is not None)
        self._replaces.setVisible(name is not None and name.casefold() in self._taken)
