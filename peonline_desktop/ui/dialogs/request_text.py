"""The text with which numbers are asked, to be made one's own."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from peonline_desktop.services.number_requests import PLACES
from peonline_desktop.ui.dialogs.dialog import Dialog
from peonline_desktop.ui.parts.forms import Field, label
from peonline_desktop.ui.parts.look import GRID
from peonline_desktop.ui.session import Session


class RequestTextDialog(Dialog):
    """Shows the text, and keeps it when it can be filled in."""

    help_topic = "Nummers opvragen"

    def __init__(self, parent: QWidget, session: Session) -> None:
        """Reads the text that is used now."""
        super().__init__(
            parent,
            self.tr("Tekst van de vraag"),
            self.tr(
                "De eerste regel is het onderwerp. Vermeld waarvoor u het nummer gebruikt en "
                "hoe lang u het bewaart: dat bent u de medewerker verplicht (AVG)."
            ),
        )
        self._session = session
        self._shown = ""
        edit = QPlainTextEdit()
        edit.setTabChangesFocus(True)
        self._text = Field(self.tr("&Tekst"), edit)
        places = ", ".join(f"{{{name}}}" for name in PLACES)
        text = self.tr("Wordt per medewerker ingevuld: {places}.").format(places=places)
        self.body.addWidget(self._text, 1)
        self.body.addWidget(label(text, "hint", wrap=True))
        self.add_button(self.tr("Tekst van het &programma"), self._on_shipped)
        self.add_button(self.tr("Annuleren"), self.reject)
        self._save = self.add_button(self.tr("&Opslaan"), self._on_save, "primary")
        self._save.setEnabled(False)
        edit.textChanged.connect(self._on_change)
        self.resize(GRID * 90, GRID * 72)
        words = session.words
        session.read(self, lambda p: p.number_requests.template(words), self._show)

    @property
    def has_unsaved(self) -> bool:
        """Whether the text was changed and not kept."""
        return self._text.widget.toPlainText() != self._shown

    def _show(self, text: str) -> None:
        self._shown = text.strip()
        self._text.widget.setPlainText(self._shown)

    @Slot()
    def _on_change(self) -> None:
        self._save.setEnabled(self.has_unsaved)
        self._text.set_error("")

    @Slot()
    def _on_shipped(self) -> None:
        words = self._session.words
        self._text.widget.setPlainText(words.template("number_request_template").strip())

    @Slot()
    def _on_save(self) -> None:
        text, words = self._text.widget.toPlainText(), self._session.words
        own = None if text == words.template("number_request_template").strip() else text

        def saved(_: object) -> None:
            self._shown = text
            self.accept()

        self._session.change(
            self,
            lambda p: p.number_requests.save_template(own),
            saved,
            lambda problem: self._text.set_error(words.problem(problem)),
        )
