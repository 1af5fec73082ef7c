"""The parts of the accreditation dialog: a course by id or own code, the e-learnings, how
it counts, and other groups.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QGridLayout,
    QLineEdit,
    QListWidget,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from peonline_desktop.domain.settings import Group
from peonline_desktop.ui.parts.forms import (
    Field,
    button,
    chars,
    choice,
    choose,
    label,
    row,
    text_field,
)
from peonline_desktop.ui.parts.look import GRID


class ReferenceField(QWidget):
    """A course, module, edition or meeting: PE-Online's id, or the provider's own code.

    Signals: *changed* at every change.
    """

    changed = Signal()

    def __init__(self, title: str, hint: str, pe_id: str | None, own: str | None) -> None:
        """*pe_id* or *own* is what it was."""
        super().__init__()
        self._kind = choice([(self.tr("PE-id"), "id"), (self.tr("Eigen code"), "own")])
        self._kind.setAccessibleName(
            self.tr("{what}: id of eigen code").format(what=title.replace("&", ""))
        )
        choose(self._kind, "own" if own else "id")
        self._text = text_field(20)
        self._text.setText(pe_id or own or "")
        self._text.setAccessibleName(title.replace("&", ""))
        name = label(title)
        name.setBuddy(self._text)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID // 2)
        layout.addWidget(name)
        layout.addLayout(row(self._text, self._kind))
        if hint:
            layout.addWidget(label(hint, "hint", wrap=True))
        self._text.textChanged.connect(self.changed)
        self._kind.currentIndexChanged.connect(self.changed)

    def values(self) -> tuple[str, str]:
        """(id, own code); the one that is not used is empty."""
        text = self._text.text().strip()
        return (text, "") if self._kind.currentData() == "id" else ("", text)


class Activities(QWidget):
    """The e-learnings of an accreditation, picked from those seen or typed.

    Signals: *changed* when others are chosen.
    """

    changed = Signal()

    def __init__(self, seen: Sequence[tuple[str, int]], chosen: Sequence[str]) -> None:
        """*seen* are (activity, how many results)."""
        super().__init__()
        self._pick = QComboBox()
        self._pick.setEditable(True)
        for activity, count in seen:
            results = self.tr("%n resultaat(en)", "", count)
            shown = f"{activity} ({results})"
            self._pick.addItem(shown, activity)
        self._pick.setCurrentIndex(-1)
        self._pick.clearEditText()
        self._pick.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        chars(self._pick, 48)
        line = QLineEdit()
        self._pick.setLineEdit(line)
        line.setPlaceholderText(self.tr("Kies een e-learning of typ de naam"))
        self._list = QListWidget()
        self._list.addItems(list(chosen))
        self._list.setMaximumHeight(72)
        self._list.setAccessibleName(self.tr("Gekozen e-learnings"))
        self._take = button(self.tr("Weghalen"), self._remove)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID // 2)
        picked = Field(
            self.tr("&E-learning"),
            self._pick,
            self.tr(
                "De naam of code zoals uw bestand of leersysteem die geeft. Tellen er meer "
                "voor deze cursus, voeg ze dan allemaal toe."
            ),
        )
        layout.addWidget(picked)
        layout.addLayout(row(button(self.tr("Nog een toevoegen"), self._add), self._take))
        layout.addWidget(self._list)
        self._pick.editTextChanged.connect(self._show)
        self._pick.activated.connect(self._on_picked)
        self._show()

    @property
    def chosen(self) -> list[str]:
        """All chosen activities, also what stands typed but was not added."""
        listed = [self._list.item(place).text() for place in range(self._list.count())]
        typed = self._typed()
        return [*listed, *([typed] if typed and typed not in listed else [])]

    def _typed(self) -> str:
        """What stands in the field: a picked activity by its own name."""
        text = self._pick.currentText().strip()
        place = self._pick.findText(text)
        return str(self._pick.itemData(place)) if text and place >= 0 else text

    @Slot()
    def _on_picked(self) -> None:
        self._show()

    def _add(self) -> None:
        typed = self._typed()
        if typed and not self._list.findItems(typed, Qt.MatchFlag.MatchExactly):
            self._list.addItem(typed)
        self._pick.setCurrentIndex(-1)
        self._pick.clearEditText()
        self._show()
        self._pick.setFocus()

    def _remove(self) -> None:
        self._list.takeItem(max(0, self._list.currentRow()))
        self._show()

    @Slot()
    def _show(self) -> None:
        several = self._list.count() > 0
        self._list.setVisible(several)
        self._take.setVisible(several)
        self.changed.emit()


class Counting(QWidget):
    """How passes count, and who reports them. Signals: *changed* at every change."""

    changed = Signal()

    def __init__(self, values: Mapping[str, Any], *, is_new: bool) -> None:
        """For a new accreditation it must be said whether the LMS reports itself."""
        super().__init__()
        self._every = QCheckBox(
            self.tr("&Elke keer slagen telt (anders alleen de eerste keer in de periode)")
        )
        self._every.setChecked(bool(values.get("every_pass")))
        self._completed = QCheckBox(self.tr("Ook '&voltooid' zonder uitslag telt als geslaagd"))
        self._completed.setChecked(bool(values.get("completed_counts")))
        self._auto = QCheckBox(
            self.tr("Dien &vanzelf in wat een koppeling brengt (anders kiest u Nu indienen)")
        )
        self._auto.setChecked(bool(values.get("auto")))
        self._no = QRadioButton(self.tr("&Nee, dit programma dient ze in"))
        self._yes = QRadioButton(
            self.tr("&Ja, het leersysteem meldt zelf: dan toont dit programma ze alleen")
        )
        group = QButtonGroup(self)
        group.addButton(self._no)
        group.addButton(self._yes)
        if not is_new or "posted_elsewhere" in values:
            elsewhere = bool(values.get("posted_elsewhere"))
            (self._yes if elsewhere else self._no).setChecked(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID // 2)
        for part in (
            self._every,
            self._completed,
            self._auto,
            label(self.tr("Meldt uw leersysteem deze e-learning al zelf aan PE-Online?")),
            self._no,
            self._yes,
        ):
            layout.addWidget(part)
        for box in (self._every, self._completed, self._auto, self._no, self._yes):
            box.toggled.connect(self.changed)

    @property
    def is_answered(self) -> bool:
        """Whether it was said who reports."""
        return self._no.isChecked() or self._yes.isChecked()

    def values(self) -> dict[str, bool]:
        """As the table of accreditations has them."""
        return {
            "every_pass": self._every.isChecked(),
            "completed_counts": self._completed.isChecked(),
            "posted_elsewhere": self._yes.isChecked(),
            "auto": self._auto.isChecked(),
        }


class AlsoFor(QWidget):
    """The same e-learning for other active groups, each perhaps with its own course id."""

    def __init__(self, groups: Sequence[Group], named: Callable[[int], str]) -> None:
        """*named* gives the name of a group as it is shown."""
        super().__init__()
        self._boxes: dict[int, tuple[QCheckBox, Any]] = {}
        grid = QGridLayout()
        grid.setSpacing(GRID)
        grid.setColumnStretch(0, 1)
        for place, group in enumerate(groups):
            box = QCheckBox(named(group.org_id).replace("&", "&&"))
            course = text_field(22, self.tr("zelfde cursus-id"))
            course.setAccessibleName(
                self.tr("Cursus-id voor {group}").format(group=named(group.org_id))
            )
            course.setEnabled(False)
            box.toggled.connect(course.setEnabled)
            grid.addWidget(box, place, 0)
            grid.addWidget(course, place, 1)
            self._boxes[group.org_id] = (box, course)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID // 2)
        layout.addWidget(
            label(self.tr("Geldt dezelfde accreditatie ook voor andere beroepsgroepen?"))
        )
        layout.addLayout(grid)

    @property
    def has_choice(self) -> bool:
        """Whether there is another active group."""
        return any(not box.isHidden() for box, _ in self._boxes.values())

    def leave_out(self, org_id: int) -> None:
        """The group that is chosen above cannot be chosen here."""
        for each, (box, course) in self._boxes.items():
            box.setVisible(each != org_id)
            course.setVisible(each != org_id)

    def chosen(self) -> list[tuple[int, str]]:
        """(orgID, course id, empty for the same one) of each group that was checked."""
        return [
            (org_id, course.text().strip())
            for org_id, (box, course) in self._boxes.items()
            if box.isChecked() and not box.isHidden()
        ]
