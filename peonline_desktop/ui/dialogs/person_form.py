"""One person's custom fields, to be corrected by hand."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from peonline_desktop.domain.numbers import read_number
from peonline_desktop.domain.settings import Group
from peonline_desktop.ui.parts.forms import Field, button, label, restyle, row, text_field
from peonline_desktop.ui.parts.look import GRID


class PersonForm(QFrame):
    """The fields of one person. Signals: *saved* with the key and what changed."""

    saved = Signal(str, object)

    def __init__(self) -> None:
        """Empty until `show_person`."""
        super().__init__()
        self.setProperty("kind", "card")
        self._person: Mapping[str, Any] | None = None
        self._groups: Mapping[str, Sequence[Group]] = {}
        self._fields: dict[str, Field[QLineEdit]] = {}
        self._shown: dict[str, str] = {}
        self._name = label("", "group", wrap=True)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._save = button(self.tr("&Opslaan"), self._on_save, "primary")
        self._undo = button(self.tr("Ongedaan maken"), self._on_undo)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GRID * 2, GRID * 2, GRID * 2, GRID * 2)
        layout.setSpacing(GRID)
        layout.addWidget(self._name)
        layout.addWidget(self._area, 1)
        layout.addStretch(0)
        layout.addLayout(row(None, self._undo, self._save))
        self.show_person(None, {})

    @property
    def is_changed(self) -> bool:
        """Whether something was typed that was not saved."""
        return self._typed() != self._shown

    def show_person(
        self, person: Mapping[str, Any] | None, expected: Mapping[str, Sequence[Group]]
    ) -> None:
        """Show a person: the *expected* fields first, with the groups that take a number from
        them, then what else is known.
        """
        self._person, self._groups = person, expected
        self._fields = {}
        named = f"{person['name']} ({person['key']})" if person else ""
        self._name.setText(named or self.tr("Kies een medewerker."))
        restyle(self._name, kind="group" if person else "muted")
        body = QWidget()
        body.setProperty("kind", "body")
        layout = QVBoxLayout(body)
        layout.setContentsMargins(0, 0, GRID, 0)
        layout.setSpacing(GRID * 2)
        for name in self._names(person, expected):
            self._fields[name] = self._field(name, person or {})
            layout.addWidget(self._fields[name])
        layout.addStretch(1)
        self._area.setWidget(body)
        self._area.setVisible(bool(self._fields))
        self.forget_changes()

    def forget_changes(self) -> None:
        """What is shown now counts as stored."""
        self._shown = self._typed()
        self._show_buttons()

    def _names(
        self, person: Mapping[str, Any] | None, expected: Mapping[str, Sequence[Group]]
    ) -> list[str]:
        if person is None:
            return []
        return list(dict.fromkeys([*expected, *person["corrected"], *person["said"]]))

    def _field(self, name: str, person: Mapping[str, Any]) -> Field[QLineEdit]:
        said, corrected = person["said"].get(name, ""), person["corrected"].get(name)
        hint = ""
        if corrected is not None:
            hint = self.tr("Met de hand verbeterd; de bron zegt: {said}. Leeg: weer de bron.")
            hint = hint.format(said=said or self.tr("niets"))
        text = text_field(24)
        text.setText(said if corrected is None else corrected)
        text.textEdited.connect(self._show_buttons)
        text.returnPressed.connect(self._on_save)
        return Field(name.replace("&", "&&"), text, hint)

    def _typed(self) -> dict[str, str]:
        return {name: field.widget.text().strip() for name, field in self._fields.items()}

    def _show_damage(self) -> None:
        """Say of each number that is damaged how it should look."""
        for name, field in self._fields.items():
            found = ""
            for group in self._groups.get(name, ()):
                number = read_number(field.widget.text(), group)
                if number is not None and number.damaged:
                    text = self.tr("Dit nummer is beschadigd. Verwacht: {form}.")
                    found = text.format(form=group.registration_number or group.pattern)
            field.set_error(found)

    @Slot()
    def _show_buttons(self) -> None:
        self._show_damage()
        self._save.setEnabled(self.is_changed)
        self._undo.setVisible(self.is_changed)
        self._save.setVisible(self._person is not None)

    @Slot()
    def _on_save(self) -> None:
        if self._person is not None and self.is_changed:
            typed = self._typed()
            changed = {n: v for n, v in typed.items() if v != self._shown[n]}
            self.saved.emit(self._person["key"], changed)

    @Slot()
    def _on_undo(self) -> None:
        for name, field in self._fields.items():
            field.widget.setText(self._shown[name])
        self._show_buttons()
