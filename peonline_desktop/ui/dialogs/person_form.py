"""One person's custom fields, to be corrected by hand."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from peonline_desktop.domain.number_fields import Doubt, NumberFields
from peonline_desktop.domain.numbers import DAMAGED, MISFIT, SEVERAL
from peonline_desktop.domain.people import PersonChange
from peonline_desktop.services.explain import Words
from peonline_desktop.services.people import change_key
from peonline_desktop.services.story import moment_in_words
from peonline_desktop.ui.parts.forms import Field, button, label, restyle, row, text_field
from peonline_desktop.ui.parts.look import GRID

_MOST_CHANGES = 20


class PersonForm(QFrame):
    """The fields of one person, whom they are one with, and who changed what.

    Signals: *saved* with the key and what changed; *apart* with the key and the other one, of
    two that are two people after all.
    """

    saved = Signal(str, object)
    apart = Signal(str, str)

    def __init__(self, words: Words) -> None:
        """Empty until `show_person`."""
        super().__init__()
        self._words = words
        self.setProperty("kind", "card")
        self._person: Mapping[str, Any] | None = None
        self._numbers: NumberFields | None = None
        self._fields: dict[str, Field[QLineEdit]] = {}
        self._shown: dict[str, str] = {}
        self._changes = label("")
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
        self.show_person(None, None)

    @property
    def is_changed(self) -> bool:
        """Whether something was typed that was not saved."""
        return self._typed() != self._shown

    def show_person(
        self, person: Mapping[str, Any] | None, numbers: NumberFields | None
    ) -> None:
        """Show a person: the fields that groups take *numbers* from first, then what else is
        known.
        """
        self._person, self._numbers = person, numbers
        self._fields = {}
        named = f"{person['name']} ({person['key']})" if person else ""
        self._name.setText(named or self.tr("Kies een medewerker."))
        restyle(self._name, kind="group" if person else "muted")
        body = QWidget()
        body.setProperty("kind", "body")
        layout = QVBoxLayout(body)
        layout.setContentsMargins(0, 0, GRID, 0)
        layout.setSpacing(GRID * 2)
        for name in self._names(person):
            self._fields[name] = self._field(name, person or {})
            layout.addWidget(self._fields[name])
        for key in person["one_with"] if person else ():
            layout.addWidget(self._one_with(key))
        self._changes = label("", "hint", wrap=True)
        self._changes.hide()
        layout.addWidget(self._changes)
        layout.addStretch(1)
        self._area.setWidget(body)
        self._area.setVisible(person is not None)
        self.forget_changes()

    def show_history(self, key: str, changes: Sequence[PersonChange]) -> None:
        """Show who changed what of the person with this key, if that is who is shown."""
        if self._person is None or self._person["key"] != key or not changes:
            return
        lines = [self.tr("Wie wat veranderde:"), *map(self._told, changes[:_MOST_CHANGES])]
        self._changes.setText("\n".join(lines))
        self._changes.show()

    def forget_changes(self) -> None:
        """What is shown now counts as stored."""
        self._shown = self._typed()
        self._show_buttons()

    def _names(self, person: Mapping[str, Any] | None) -> list[str]:
        if person is None:
            return []
        expected = self._numbers.groups if self._numbers else {}
        return list(dict.fromkeys([*expected, *person["corrected"], *person["said"]]))

    def _one_with(self, key: str) -> QWidget:
        """A key that is the same person, and the way to take the two apart."""
        text = self.tr("Dezelfde persoon als {key}").format(key=key)
        part = QWidget()
        layout = QVBoxLayout(part)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(label(text, wrap=True))
        take = button(self.tr("Losmaken van {key}").format(key=key), self._apart(key), "link")
        layout.addLayout(row(take))
        return part

    def _apart(self, key: str) -> Callable[[], None]:
        return lambda: self.apart.emit(self._person["key"] if self._person else "", key)

    def _told(self, change: PersonChange) -> str:
        """One change, as a line."""
        when, what = moment_in_words(change.at.isoformat()), self._words.say(change_key(change))
        values = " → ".join(value or "…" for value in (change.before, change.after))
        field = f"{change.field}: " if change.field else ""
        return f"{when}  {what}. {field}{values} [{change.who}]"

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

    def _show_doubts(self) -> None:
        """Say of each text that no group can use what is the matter, and what is expected."""
        for name, field in self._fields.items():
            text = field.widget.text().strip()
            doubt = self._numbers.doubt(name, text) if text and self._numbers else None
            field.set_error(self._said_of(doubt) if doubt else "")

    def _said_of(self, doubt: Doubt) -> str:
        form = doubt.group.registration_number or doubt.group.pattern
        text = {
            DAMAGED: self.tr("Dit nummer is beschadigd. Verwacht: {form}."),
            MISFIT: self.tr(
                "Dit nummer heeft een andere vorm; presenties wachten dan tot u zegt dat het "
                "klopt. Verwacht: {form}."
            ),
            SEVERAL: self.tr("Dit zijn meer nummers. Verwacht: {form}."),
        }.get(doubt.reason, self.tr("Dit is geen nummer. Verwacht: {form}."))
        return text.format(form=form or self._words.say("registration_number"))

    @Slot()
    def _show_buttons(self) -> None:
        self._show_doubts()
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
