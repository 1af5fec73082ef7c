"""Two people side by side: are they one person? And whoever is one with others: take apart."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QRadioButton, QVBoxLayout

from peonline_desktop.ui.parts.forms import button, label, row
from peonline_desktop.ui.parts.look import GRID


class MergeCard(QFrame):
    """Asks which of two keys leads. Signals: *merged* with the leading key and the other;
    *apart* with two keys that are two people.
    """

    merged = Signal(str, str)
    apart = Signal(str, str)

    def __init__(self) -> None:
        """Empty until `show_pair`."""
        super().__init__()
        self.setProperty("kind", "card")
        self._pair: Sequence[Mapping[str, Any]] = ()
        self._about = label("", wrap=True)
        self._choices = (QRadioButton(), QRadioButton())
        self._alike = label("", "good", wrap=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GRID * 2, GRID * 2, GRID * 2, GRID * 2)
        layout.setSpacing(GRID)
        layout.addWidget(label(self.tr("Is dit dezelfde persoon?"), "group", wrap=True))
        layout.addWidget(self._about)
        layout.addWidget(self._alike)
        layout.addWidget(label(self.tr("Van wie gaan de gegevens voor?")))
        for each in self._choices:
            layout.addWidget(each)
        layout.addStretch(1)
        two = button(self.tr("Het zijn t&wee mensen"), self._on_apart)
        layout.addLayout(
            row(None, two, button(self.tr("&Samenvoegen"), self._on_merge, "primary"))
        )

    def show_pair(self, pair: Sequence[Mapping[str, Any]]) -> None:
        """Show two people."""
        self._pair = pair
        self._about.setText(
            self.tr(
                "Samengevoegd telt een cursus één keer, en een nummer dat maar bij een van de "
                "twee bekend is, geldt voor beide. Wat al is ingediend, blijft zoals het is. U "
                "kunt het later ongedaan maken."
            )
        )
        for person, choice in zip(pair, self._choices, strict=True):
            named = f"{person['name']} ({person['key']})" if person["name"] else person["key"]
            choice.setText(named.replace("&", "&&"))
        self._choices[0].setChecked(True)
        alike = _alike(*pair)
        text = self.tr("Hetzelfde bij beiden: {what}.").format(what=", ".join(alike))
        self._alike.setText(text if alike else "")
        self._alike.setVisible(bool(alike))

    @Slot()
    def _on_merge(self) -> None:
        first, second = (str(person["key"]) for person in self._pair)
        leads = self._choices[0].isChecked()
        self.merged.emit(*((first, second) if leads else (second, first)))

    @Slot()
    def _on_apart(self) -> None:
        self.apart.emit(*(str(person["key"]) for person in self._pair))


def _alike(one: Mapping[str, Any], other: Mapping[str, Any]) -> list[str]:
    """What two people have in common: name, e-mail, values of fields."""
    mine = {**one["said"], **one["corrected"]}
    theirs = {**other["said"], **other["corrected"]}
    same = [one[name] for name in ("name", "email") if one[name] and one[name] == other[name]]
    return same + [
        f"{name} {value}" for name, value in mine.items() if theirs.get(name) == value
    ]
