"""The administrator's word on rows: why not, or why all is well."""

from datetime import date

from PySide6.QtCore import QDate, Slot
from PySide6.QtWidgets import QWidget

from peonline_desktop.ui.dialogs.dialog import Dialog
from peonline_desktop.ui.parts.forms import Field, day_field, text_field


class WordDialog(Dialog):
    """Asks for a word that goes into the history: these rows were looked at."""

    help_topic = "Beoordelen"

    def __init__(self, parent: QWidget, count: int) -> None:
        """*count* rows are meant."""
        super().__init__(
            parent,
            self.tr("%n rij(en) beoordeeld", "", count),
            self.tr(
                "Zeg in een paar woorden wat u hebt nagekeken. Het komt met uw naam in de "
                "geschiedenis, en de rijen gaan daarna gewoon verder."
            ),
        )
        self._word = Field(self.tr("&Wat hebt u nagekeken?"), text_field(48))
        self._word.widget.textChanged.connect(self._on_typed)
        self.body.addWidget(self._word)
        self.add_button(self.tr("Annuleren"), self.reject)
        self._go = self.add_button(
            self.tr("%n rij(en) beoordeeld", "", count), self.accept, "primary"
        )
        self._go.setEnabled(False)

    @property
    def word(self) -> str:
        """What was typed."""
        return str(self._word.widget.text()).strip()

    @Slot()
    def _on_typed(self) -> None:
        self._go.setEnabled(bool(self.word))


class WithdrawDialog(Dialog):
    """Asks why rows are not submitted, or when they were removed in PE-Online."""

    help_topic = "Niet indienen"

    def __init__(self, parent: QWidget, count: int, *, removed: bool) -> None:
        """*removed*: after acceptance, by hand in PE-Online's own screen."""
        title = self.tr("%n rij(en) niet indienen", "", count)
        intro = self.tr(
            "Deze rijen worden niet verstuurd, ook niet als de resultaten opnieuw worden "
            "ingelezen. Met 'Opnieuw' zet u ze terug."
        )
        if removed:
            title = self.tr("%n rij(en) verwijderd in PE-Online", "", count)
            intro = self.tr(
                "Zeg dit als u de presentie in PE-Online zelf hebt verwijderd. Dit programma "
                "kan dat niet voor u doen; het onthoudt alleen dat het is gebeurd."
            )
        super().__init__(parent, title, intro)
        self._day = Field(self.tr("&Op welke dag?"), day_field(QDate.currentDate()))
        self._day.widget.setMaximumDate(QDate.currentDate())
        self._day.setVisible(removed)
        self._removed = removed
        self._word = Field(self.tr("&Waarom?"), text_field(48))
        self._word.widget.textChanged.connect(self._on_typed)
        self.body.addWidget(self._day)
        self.body.addWidget(self._word)
        self.add_button(self.tr("Annuleren"), self.reject)
        self._go = self.add_button(title, self.accept, "danger")
        self._go.setDefault(True)
        self._go.setEnabled(False)

    @property
    def word(self) -> str:
        """The reason that was typed."""
        return str(self._word.widget.text()).strip()

    @property
    def day(self) -> date | None:
        """The day of removal, or None when nothing was removed."""
        shown = self._day.widget.date()
        return date(shown.year(), shown.month(), shown.day()) if self._removed else None

    @Slot()
    def _on_typed(self) -> None:
        self._go.setEnabled(bool(self.word))
