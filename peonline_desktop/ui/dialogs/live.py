"""Going live, and back to test: the two moments that change what sending means."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QCheckBox, QWidget

from peonline_desktop.ui.dialogs.dialog import Dialog
from peonline_desktop.ui.parts.forms import Field, text_field


class LiveDialog(Dialog):
    """States that the supplier credits from now on."""

    help_topic = "Van test naar live"

    def __init__(self, parent: QWidget, name: str, accepted: int) -> None:
        """*accepted* rows of this provider were accepted in test mode."""
        super().__init__(
            parent,
            self.tr("Live zetten"),
            self.tr(
                "Zeg dit pas als de leverancier aanbieder '{name}' op live heeft gezet. "
                "Vanaf dan schrijft PE-Online bij wat u verstuurt."
            ).format(name=name),
        )
        self._again = QCheckBox(
            self.tr(
                "De %n presentie(s) die op test geaccepteerd zijn, klaarzetten voor live",
                "",
                accepted,
            )
        )
        self._again.setChecked(True)
        self._again.setVisible(accepted > 0)
        self.body.addWidget(self._again)
        self.add_button(self.tr("Annuleren"), self.reject)
        self.add_button(self.tr("De leverancier heeft ons live gezet"), self.accept, "primary")

    @property
    def keeps_test(self) -> bool:
        """Whether rows accepted in test mode stay as they are."""
        return not self._again.isChecked()


class TestDialog(Dialog):
    """States that the supplier credits no longer; asked twice, the second time by name."""

    __test__ = False  # not one of pytest's
    help_topic = "Van test naar live"

    def __init__(self, parent: QWidget, name: str) -> None:
        """*name* of the provider must be typed."""
        super().__init__(
            parent,
            self.tr("Terug naar test"),
            self.tr(
                "Doe dit alleen als de leverancier aanbieder '{name}' weer op test heeft "
                "gezet. Wat u daarna verstuurt, levert geen punten op."
            ).format(name=name),
        )
        self._name = name
        self._typed = Field(
            self.tr("Typ ter bevestiging de naam van de aanbieder"), text_field(36)
        )
        self._typed.widget.textChanged.connect(self._on_typed)
        self.body.addWidget(self._typed)
        self.add_button(self.tr("Annuleren"), self.reject)
        self._go = self.add_button(self.tr("Terug naar test"), self.accept, "danger")
        self._go.setEnabled(False)

    @Slot(str)
    def _on_typed(self, text: str) -> None:
        self._go.setEnabled(text.strip() == self._name)
