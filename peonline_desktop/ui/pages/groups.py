"""Beroepsgroep: the professional groups, which are active, and where their numbers are."""

from array import array
from typing import Any

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from peonline_desktop.domain.listing import Order
from peonline_desktop.domain.number_forms import example_number
from peonline_desktop.domain.settings import Group
from peonline_desktop.ui.context import Context
from peonline_desktop.ui.dialogs.ask import ask
from peonline_desktop.ui.dialogs.group import ActivateDialog, GroupDialog
from peonline_desktop.ui.pages.page import Page, card
from peonline_desktop.ui.parts.forms import button, label, row, search_field
from peonline_desktop.ui.parts.icons import icon
from peonline_desktop.ui.parts.id_model import Column
from peonline_desktop.ui.parts.look import GRID, Role
from peonline_desktop.ui.parts.table import RecordTable


class GroupsPage(Page):
    """All organisations, the active ones first."""

    help_topic = "Stap 2: Beroepsgroep"

    def __init__(self, context: Context) -> None:
        """Table at the left, the chosen group at the right."""
        super().__init__(context)
        self.set_heading(
            self.tr("Beroepsgroep"),
            self.tr(
                "Activeer de registers waarin uw medewerkers staan, en zeg in welk vrij veld "
                "van uw leersysteem of bestand het registratienummer staat."
            ),
        )
        self._groups: dict[int, Group] = {}
        self._fields: list[str] = []
        self._search = search_field(30, self.tr("Zoek op naam, nummer of orgID"))
        self._search.setAccessibleName(self.tr("Zoek een beroepsgroep"))
        self._search.textChanged.connect(self._fill)
        self._only_active = QCheckBox(self.tr("Alleen a&ctieve"))
        self._only_active.toggled.connect(self._fill)
        add = button(self.tr("Organisatie &toevoegen…"), self._add)
        self.table = RecordTable(
            self.tr("Beroepsgroepen"), self._columns(), self._fetch, Order("active")
        )
        self.table.setSelectionMode(self.table.SelectionMode.SingleSelection)
        self.table.order_changed.connect(self._fill)
        self.table.chosen.connect(self._show_group)
        self.table.opened.connect(self._on_opened)
        self.table.set_empty(self.tr("Geen beroepsgroep past bij wat u zoekt."), None)
        left = QVBoxLayout()
        left.setSpacing(GRID)
        left.addLayout(row(self._search, self._only_active, None, add))
        left.addWidget(self.table, 1)
        halves = QHBoxLayout()
        halves.setSpacing(GRID * 2)
        halves.addLayout(left, 3)
        halves.addWidget(self._make_details(), 2, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(halves, 1)

    def _make_details(self) -> QWidget:
        self._name = label("", "group", wrap=True)
        self._state = label("", wrap=True)
        self._number = label("", wrap=True)
        self._where = label("", wrap=True)
        self._activate = button("", self._on_activate, "primary")
        self._deactivate = button(self.tr("&Deactiveren…"), self._on_deactivate)
        self._edit = button(self.tr("&Wijzigen…"), self._on_edit)
        details = card(
            self._name,
            self._state,
            label(self.tr("Registratienummer"), "muted"),
            self._number,
            label(self.tr("Vrij veld"), "muted"),
            self._where,
            row(self._activate, self._deactivate, self._edit),
        )
        details.setMinimumWidth(GRID * 42)
        self._details = details
        details.hide()
        return details

    def _columns(self) -> list[Column]:
        look = self.context.look
        active = icon(look, "accepted", Role.ACCEPTED)
        return [
            Column("name", self.tr("Beroepsgroep"), lambda g: g["name"], 380, sorts="name"),
            Column(
                "active",
                self.tr("Staat"),
                lambda g: self.tr("Actief") if g["active"] else "",
                100,
                icon=lambda g: active if g["active"] else None,
                sorts="active",
            ),
            Column("org_id", "orgID", lambda g: str(g["org_id"]), 80, sorts="org_id"),
            Column("fields", self.tr("Vrij veld"), lambda g: ", ".join(g["fields"]), 160),
        ]

    def refresh(self) -> None:
        """Read the groups anew."""
        self.read(lambda p: (p.groups.all(), p.lists.fields()), self._show)

    def show_target(self, value: Any) -> None:
        """Show the group with this orgID."""
        if isinstance(value, int):
            self._search.clear()
            self.table.select_id(value)

    def _show(self, found: tuple[dict[int, Group], list[str]]) -> None:
        self._groups, self._fields = found
        self._fill()
        self.table.records.refresh()
        self._show_group()

    @Slot()
    def _fill(self) -> None:
        words = self._search.text().casefold().split()
        order = self.table.order

        def text(group: Group) -> str:
            return f"{group.org_id} {group.name} {group.registration_number}".casefold()

        def key(group: Group) -> Any:
            if order.column == "org_id":
                return group.org_id
            return group.name.casefold()

        found = [
            group
            for group in self._groups.values()
            if all(word in text(group) for word in words)
            and (group.active or not self._only_active.isChecked())
        ]
        found.sort(key=key, reverse=order.descending and order.column != "active")
        if order.column == "active":
            found.sort(key=lambda group: group.active, reverse=order.descending)
        self.table.show_ids(array("q", (group.org_id for group in found)))

    def _fetch(self, ids: Any, then: Any) -> None:
        then({i: _as_row(self._groups[i]) for i in ids if i in self._groups})

    def _current(self) -> Group | None:
        chosen = self.table.selected_ids()
        return self._groups.get(chosen[0]) if chosen else None

    @Slot()
    def _show_group(self) -> None:
        group = self._current()
        self._details.setVisible(group is not None)
        if group is None:
            return
        self._name.setText(f"{group.name} ({group.org_id})")
        self._state.setText(
            self.tr("Actief: voor deze groep worden presenties gemaakt.")
            if group.active
            else self.tr("Niet actief: voor deze groep worden geen presenties gemaakt.")
        )
        form = group.registration_number or self.tr("Geen vaste vorm bekend")
        example = example_number(group.pattern)
        self._number.setText(
            self.tr("{form}; bijvoorbeeld {example}").format(form=form, example=example)
            if example
            else form
        )
        self._where.setText(
            self.tr(", en anders ").join(f"'{field}'" for field in group.fields)
            or self.tr("Nog niet gezegd")
        )
        self._activate.setText(
            self.tr("&Vrij veld wijzigen…") if group.active else self.tr("Acti&veren…")
        )
        self._deactivate.setVisible(group.active)

    @Slot(int)
    def _on_opened(self, _: int) -> None:
        self._on_activate()

    @Slot()
    def _on_activate(self) -> None:
        group = self._current()
        if group is None:
            return
        dialog = ActivateDialog(self, group, self._fields)
        if dialog.exec():
            fields = dialog.fields
            self.change(
                lambda program: program.groups.activate(group.org_id, fields),
                lambda saved: self.say(
                    self.session.words.say(
                        "group_activated", name=saved.name, fields=", ".join(saved.fields)
                    )
                ),
            )

    @Slot()
    def _on_deactivate(self) -> None:
        group = self._current()
        if group is not None:
            self.read(
                lambda p: (
                    sum(1 for a in p.accreditations.all() if a.org_id == group.org_id),
                    p.lists.never_sent_in_group(group.org_id),
                ),
                lambda counts: self._ask_deactivate(group, *counts),
            )

    def _ask_deactivate(self, group: Group, accreditations: int, rows: int) -> None:
        text = "\n".join(
            [
                self.tr("Beroepsgroep '{name}' wordt niet meer gebruikt.").format(
                    name=group.name
                ),
                self.tr(
                    "Er hangen %n accreditatie(s) aan; die blijven staan, maar doen niets "
                    "meer.",
                    "",
                    accreditations,
                ),
                self.tr(
                    "%n presentie(s) die nooit verstuurd zijn, vervallen. Activeert u de groep "
                    "opnieuw, dan komen ze terug.",
                    "",
                    rows,
                ),
                self.tr("Wat al verstuurd is, wordt afgemaakt."),
            ]
        )
        if ask(self, self.tr("Beroepsgroep deactiveren"), text, self.tr("Deactiveren")):
            self.change(
                lambda program: program.groups.deactivate(group.org_id),
                lambda saved: self.say(
                    self.session.words.say("group_deactivated", name=saved.name)
                ),
            )

    @Slot()
    def _add(self) -> None:
        dialog = GroupDialog(self, self.context, None)
        if dialog.exec() and dialog.saved is not None:
            self.say(self.session.words.say("group_saved", name=dialog.saved.name))
            self._search.clear()

    @Slot()
    def _on_edit(self) -> None:
        group = self._current()
        if group is not None:
            dialog = GroupDialog(self, self.context, group)
            if dialog.exec() and dialog.saved is not None:
                self.say(self.session.words.say("group_saved", name=dialog.saved.name))


def _as_row(group: Group) -> dict[str, Any]:
    return {
        "org_id": group.org_id,
        "name": group.name,
        "active": group.active,
        "fields": group.fields,
    }
