"""Settings of the window: the language, and light or dark."""

from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from peonline_desktop.ui.dialogs.dialog import Dialog
from peonline_desktop.ui.parts.forms import Field, choice, choose


@dataclass(frozen=True)
class Preferences:
    """*language* is "nl", "en" or "fr"; *theme* is "system", "light" or "dark"."""

    language: str = "nl"
    theme: str = "system"


class SettingsDialog(Dialog):
    """Asks for the preferences; *chosen* once accepted."""

    def __init__(self, parent: QWidget, now: Preferences) -> None:
        """*now* is how they are."""
        super().__init__(parent, self.tr("Instellingen"))
        languages: list[tuple[str, object]] = [
            ("Nederlands", "nl"),
            ("English", "en"),
            ("Français", "fr"),
        ]
        self._language = Field(self.tr("&Taal van de schermen"), choice(languages))
        choose(self._language.widget, now.language)
        self._theme = Field(
            self.tr("&Weergave"),
            choice(
                [
                    (self.tr("Zoals het systeem"), "system"),
                    (self.tr("Licht"), "light"),
                    (self.tr("Donker"), "dark"),
                ]
            ),
        )
        choose(self._theme.widget, now.theme)
        self.body.addWidget(self._language)
        self.body.addWidget(self._theme)
        self.add_button(self.tr("Annuleren"), self.reject)
        self.add_button(self.tr("&Opslaan"), self.accept, "primary")

    @property
    def chosen(self) -> Preferences:
        """What is chosen now."""
        return Preferences(
            self._language.widget.currentData(), self._theme.widget.currentData()
        )
