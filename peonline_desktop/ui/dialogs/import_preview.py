"""The first rows of a file, as they stand."""

from peonline_desktop.domain.reading import FileShape
from peonline_desktop.ui.parts.look import GRID
from peonline_desktop.ui.parts.small_table import SmallTable

_SHOWN = 10


class PreviewTable(SmallTable):
    """At most ten rows under the headers of the file."""

    def __init__(self) -> None:
        """Empty until `show_shape`."""
        super().__init__(self.tr("Voorbeeld van de eerste rijen"), [], ())
        self.setWordWrap(False)
        self.setMinimumHeight(GRID * 20)

    def show_shape(self, shape: FileShape) -> None:
        """Show the first rows of a file."""
        self.setColumnCount(len(shape.headers))
        self.setHorizontalHeaderLabels(list(shape.headers))
        width = len(shape.headers)
        self.show_rows([[*cells, *[""] * width][:width] for _, cells in shape.first[:_SHOWN]])
