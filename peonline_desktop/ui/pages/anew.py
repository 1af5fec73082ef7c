"""What an upgrade held back, told on the first page until somebody has seen it."""

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from peonline_desktop.domain.judged_anew import JudgedAnew
from peonline_desktop.services.explain import Words, judged_anew_text
from peonline_desktop.ui.pages.page import card
from peonline_desktop.ui.parts.forms import button, label, row


class AnewCard(QWidget):
    """What waits now, the way to it, and a button to take it away."""

    def __init__(
        self,
        anew: JudgedAnew,
        words: Words,
        look: Callable[[], object],
        seen: Callable[[], object],
    ) -> None:
        """*look* shows what waits, *seen* is done when it was read."""
        super().__init__()
        said = label(judged_anew_text(anew, words), "warning", wrap=True)
        buttons = row(
            None, button(self.tr("Bekijk wat wacht"), look), button(self.tr("Gezien"), seen)
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(card(said, buttons))
