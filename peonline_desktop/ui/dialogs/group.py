"""Activating a professional group, and adding or changing an organisation."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QCheckBox, QComboBox, QListWidget, QWidget

from peonline_desktop.domain.errors import Problem
from peonline_desktop.domain.number_forms import example_number
from peonline_desktop.domain.settings import Group
from peonline_desktop.ui.context import Context
from peonline_desktop.ui.dialogs.dialog import Dialog
from peonline_desktop.ui.parts.forms import (
    Field,
    button,
    chars,
    label,
    number_field,
    row,
    text_field,
)

_EXACT = Qt.MatchFlag.MatchExactly
_LIKELY = ("nummer", "number", "big", "registratie", "relatie", "lid", "riziv", "inami", "nr")


class ActivateDialog(Dialog):
    """Which custom fields hold the numbers of a group, the best one first."""

    help_topic = "Stap 2: Beroepsgroep"

    def __init__(self, parent: QWidget, group: Group, seen: Sequence[str]) -> None:
        """*seen* are the fields that results and people brought so far."""
        super().__init__(
            parent,
            self.tr("Vrij veld van {group}").format(group=group.name),
            self.tr(
                "In welk vrij veld staat het registratienummer? Staat het bij de een in dit "
                "veld en bij de ander in dat, zet ze dan op volgorde: het eerste dat een "
                "bruikbaar nummer bevat, telt."
            ),
        )
        self._list = QListWidget()
        self._list.addItems(list(group.fields))
        self._list.setMinimumHeight(96)
        self._field = QComboBox()
        self._field.setEditable(True)
        self._field.addItems(_likely_first(seen))
        self._field.setCurrentIndex(-1 if group.fields or not seen else 0)
        chars(self._field, 28)
        add = button(self.tr("&Toevoegen"), self._add)
        self._up = button(self.tr("O&mhoog"), self._move_up)
        self._take = button(self.tr("&Weghalen"), self._remove)
        chosen = Field(self.tr("&Gebruikte velden, in volgorde"), self._list)
        new = Field(
            self.tr("&Vrij veld"),
            self._field,
            self.tr(
                "De naam zoals die als kop in het bestand of in het leersysteem staat. "
                "U kunt ook een naam typen die nog niet is gezien."
            ),
        )
        example = example_number(group.pattern)
        if group.registration_number:
            form = group.registration_number + (f": {example}" if example else "")
            self.body.addWidget(
                label(self.tr("Verwacht: {form}").format(form=form), "muted", wrap=True)
            )
        self.body.addWidget(new)
        self.body.addLayout(row(add))
        self.body.addWidget(chosen)
        self.body.addLayout(row(self._up, self._take))
        self.add_button(self.tr("Annuleren"), self.reject)
        self._save = self.add_button(
            self.tr("&Opslaan") if group.active else self.tr("Activeren"),
            self.accept,
            "primary",
        )
        self._field.editTextChanged.connect(self._show_buttons)
        self._list.currentRowChanged.connect(self._show_buttons)
        self._show_buttons()
        self._field.setFocus()

    @property
    def fields(self) -> list[str]:
        """The fields, best first; what stands typed but was not added counts last."""
        listed = [self._list.item(place).text() for place in range(self._list.count())]
        typed = self._field.currentText().strip()
        return [*listed, *([typed] if typed and typed not in listed else [])]

    @Slot()
    def _add(self) -> None:
        typed = self._field.currentText().strip()
        if typed and typed in self.fields:
            if not self._list.findItems(typed, _EXACT):
                self._list.addItem(typed)
            self._field.setCurrentIndex(-1)
            self._field.clearEditText()

    @Slot()
    def _move_up(self) -> None:
        place = self._list.currentRow()
        if place > 0:
            self._list.insertItem(place - 1, self._list.takeItem(place))
            self._list.setCurrentRow(place - 1)

    @Slot()
    def _remove(self) -> None:
        self._list.takeItem(self._list.currentRow())
        self._show_buttons()

    @Slot()
    def _show_buttons(self) -> None:
        self._save.setEnabled(bool(self.fields))
        self._up.setEnabled(self._list.currentRow() > 0)
        self._take.setEnabled(self._list.currentRow() >= 0)


class GroupDialog(Dialog):
    """Adds an organisation that the program does not know, or changes one."""

    help_topic = "Stap 2: Beroepsgroep"

    def __init__(self, parent: QWidget, context: Context, group: Group | None) -> None:
        """*group* is the one to change; None: a new one."""
        super().__init__(
            parent,
            self.tr("Organisatie toevoegen")
            if group is None
            else self.tr("Organisatie wijzigen"),
        )
        self._session = context.session
        self._group = group
        self.saved: Group | None = None
        org = number_field(1, 999_999, 8)
        org.setText(str(group.org_id) if group else "")
        self._org = Field(
            "&orgID", org, self.tr("Het nummer van de organisatie bij PE-Online.")
        )
        self._org.setVisible(group is None)
        self._name = Field(self.tr("&Naam"), text_field(50))
        self._name.widget.setText(group.name if group else "")
        self._pattern = Field(
            self.tr("&Vorm van het nummer"),
            text_field(30),
            self.tr(
                "Een reguliere expressie, bijvoorbeeld \\d{6} voor zes cijfers. Leeg: elke "
                "vorm is goed."
            ),
        )
        self._pattern.widget.setText(group.pattern if group else "")
        self._keep = QCheckBox(self.tr("Het voorvoegsel &BIG- hoort bij het nummer"))
        self._keep.setChecked(bool(group and group.keep_prefix))
        for part in (self._org, self._name, self._pattern, self._keep):
            self.body.addWidget(part)
        self.add_button(self.tr("Annuleren"), self.reject)
        self._save = self.add_button(self.tr("&Opslaan"), self._on_save, "primary")
        self._before = self._values()

    @property
    def has_unsaved(self) -> bool:
        """Whether anything was changed."""
        return self._values() != self._before

    def _values(self) -> tuple[int, str, str, bool]:
        return (
            int(self._org.widget.text() or 0),
            self._name.widget.text().strip(),
            self._pattern.widget.text().strip(),
            self._keep.isChecked(),
        )

    @Slot()
    def _on_save(self) -> None:
        org_id, name, pattern, keep = self._values()
        group = self._group

        def done(saved: Group) -> None:
            self.saved = saved
            self._session.group_names[saved.org_id] = saved.name
            self.accept()

        def failed(problem: Problem) -> None:
            fields = {"pattern_wrong": self._pattern, "group_exists": self._org}
            field = fields.get(problem.code, self._name)
            field.set_error(self._session.words.problem(problem))

        self._session.change(
            self,
            lambda program: (
                program.groups.add(org_id, name, pattern, keep_prefix=keep)
                if group is None
                else program.groups.change(group.org_id, name, pattern, keep_prefix=keep)
            ),
            done,
            failed,
        )


def _likely_first(seen: Sequence[str]) -> list[str]:
    """Fields whose name looks like that of a number come first."""
    return sorted(seen, key=lambda f: (not any(w in f.casefold() for w in _LIKELY), f))
