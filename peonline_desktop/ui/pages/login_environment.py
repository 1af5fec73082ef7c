"""Where a provider's attendances go: the live address, acceptance, or one of its own."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from peonline_desktop.domain.addresses import ACCEPTANCE, LIVE
from peonline_desktop.ui.parts.forms import (
    Field,
    button,
    choice,
    choose,
    label,
    row,
    text_field,
)
from peonline_desktop.ui.parts.look import GRID

_OWN, _PRACTICE = "own", "practice"


class EnvironmentField(QWidget):
    """The environment, and the address where it needs one.

    Signals: *changed* at every change, *submitted* by Enter, *practice_wanted* when one
    wants to practise: that is a place of its own, not an address here.
    """

    changed = Signal()
    submitted = Signal()
    practice_wanted = Signal()

    def __init__(self, *, practice: bool) -> None:
        """In *practice* there is only the practice register."""
        super().__init__()
        self._practice = practice
        self._stored: str | None = None
        self._which = Field(self.tr("O&mgeving"), choice(self._environments()))
        self._elsewhere = self._make_elsewhere()
        self.address = Field(self.tr("A&dres"), text_field(70), self.tr("Begint met https://"))
        self._same = Field(
            self.tr("Is het &register achter dit adres hetzelfde als eerst?"),
            choice(
                [
                    (self.tr("Nee: wat daar geaccepteerd was, telt hier als test"), False),
                    (self.tr("Ja: alleen het adres is veranderd"), True),
                ]
            ),
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID * 2)
        for part in (self._which, self._elsewhere, self.address, self._same):
            layout.addWidget(part)
        self._which.widget.currentIndexChanged.connect(self._on_which)
        self._same.widget.currentIndexChanged.connect(self.changed)
        self.address.widget.textEdited.connect(self._on_change)
        self.address.widget.returnPressed.connect(self.submitted)

    def _environments(self) -> list[tuple[str, object]]:
        if self._practice:
            return [(self.tr("Oefenomgeving (op deze computer)"), _PRACTICE)]
        return [
            (self.tr("PE-Online (live adres)"), LIVE),
            (self.tr("Acceptatie (op verzoek bij Xaurum)"), ACCEPTANCE),
            (self.tr("Eigen adres"), _OWN),
            (self.tr("Oefenomgeving"), _PRACTICE),
        ]

    def _make_elsewhere(self) -> QWidget:
        made = QWidget()
        text = self.tr(
            "Oefenen doet u in een eigen omgeving, met verzonnen mensen; hier verandert niets."
        )
        practise = button(self.tr("Eerst oefenen"), self.practice_wanted.emit)
        layout = row(label(text), practise)
        layout.setContentsMargins(0, 0, 0, 0)
        made.setLayout(layout)
        return made

    @property
    def is_elsewhere(self) -> bool:
        """Whether the practice register is chosen, which is not an address here."""
        return not self._practice and self._which.widget.currentData() == _PRACTICE

    @property
    def is_moved(self) -> bool:
        """Whether the address differs from the one that is stored."""
        return self._stored is not None and self.chosen != self._stored

    @property
    def same_register(self) -> bool:
        """Whether the register behind a new address is the same as before."""
        return bool(self._same.widget.currentData())

    @property
    def chosen(self) -> str:
        """The address as chosen or typed."""
        which = str(self._which.widget.currentData())
        if self.is_elsewhere:
            return self._stored or LIVE
        if which in (_OWN, _PRACTICE):
            return str(self.address.widget.text()).strip()
        return which

    def show_address(self, stored: str | None) -> None:
        """Show the *stored* address; None: a new provider's."""
        self._stored = stored
        address = stored or LIVE
        own = _PRACTICE if self._practice else _OWN
        choose(self._which.widget, address if address in (LIVE, ACCEPTANCE) else own)
        self.address.widget.setText(address)
        self._on_which()

    @Slot()
    def _on_which(self) -> None:
        own = self._which.widget.currentData() == _OWN
        self._elsewhere.setVisible(self.is_elsewhere)
        self.address.setVisible(own)
        if own and self.chosen in (LIVE, ACCEPTANCE):
            self.address.widget.clear()
        self._on_change()

    @Slot()
    def _on_change(self) -> None:
        self.address.set_error("")
        self._same.setVisible(self.is_moved)
        self.changed.emit()
