"""A line that leads somewhere: an icon of a state, and words to click on."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from peonline_desktop.ui.parts.forms import button, label, row
from peonline_desktop.ui.parts.icons import SIZE, state_icon
from peonline_desktop.ui.parts.look import Look


def state_link(look: Look, state: str, text: str, act: Callable[[], object]) -> QWidget:
    """The icon of *state* and the words *text*, which do *act*."""
    mark = label("")
    mark.setPixmap(state_icon(look, state).pixmap(SIZE, SIZE))
    made = QWidget()
    layout = row(mark, button(text.replace("&", "&&"), act, "link"))  # names have an &
    layout.setContentsMargins(0, 0, 0, 0)
    made.setLayout(layout)
    return made
