"""The icon beside the clock, where there is one: the program goes on asking while the window is
hidden. It is never the only way back: starting the program once more shows the window too.
"""

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from peonline_desktop.ui.parts.icons import app_icon


class Tray(QObject):
    """Signals: *opened* when the window is wanted, *ended* when the program is to end."""

    opened = Signal()
    ended = Signal()

    @staticmethod
    def is_there() -> bool:
        """Whether this screen has a place for it."""
        return QSystemTrayIcon.isSystemTrayAvailable()

    def __init__(self, parent: QObject) -> None:
        """The icon is shown until `hide`."""
        super().__init__(parent)
        self._menu = QMenu()
        self._menu.addAction(self.tr("Venster tonen"), self.opened.emit)
        self._menu.addAction(self.tr("Afsluiten"), self.ended.emit)
        self._icon = QSystemTrayIcon(app_icon(), self)
        self._icon.setToolTip("PE-Online Desktop")
        self._icon.setContextMenu(self._menu)
        self._icon.activated.connect(self._on_activated)
        self._icon.show()

    def hide(self) -> None:
        """Take the icon away."""
        self._icon.hide()

    @Slot(QSystemTrayIcon.ActivationReason)
    def _on_activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason != QSystemTrayIcon.ActivationReason.Context:
            self.opened.emit()
