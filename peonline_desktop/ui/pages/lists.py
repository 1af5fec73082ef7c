"""A page whose heart is one list: it is read a moment after the filters changed."""

from array import array

from PySide6.QtCore import QTimer, Slot

from peonline_desktop.ui.context import Context
from peonline_desktop.ui.pages.page import Page
from peonline_desktop.ui.parts.forms import label
from peonline_desktop.ui.parts.table import RecordTable

_WAIT = 200  # milliseconds after the last key


class ListPage(Page):
    """A page with a table over many rows."""

    table: RecordTable

    def __init__(self, context: Context) -> None:
        """*count* says how many rows the list has."""
        super().__init__(context)
        self.count = label("", "muted")
        self._soon = QTimer(self, singleShot=True, interval=_WAIT)
        self._soon.timeout.connect(self.refresh)

    @Slot()
    def read_soon(self) -> None:
        """Read the list anew, once typing has paused."""
        self._soon.start()

    def show_ids(self, ids: "array[int]") -> None:
        """Show the list that was read; what to say of its length is the page's."""
        self.table.show_ids(ids)
