"""A table of which every row stands in one cell, as a CSV that was opened in a spreadsheet and
saved: it is taken apart when its separator is plain.
"""

from collections.abc import Callable, Iterator, Sequence

from peonline_desktop.sources.files.row import Row, width_of
from peonline_desktop.sources.files.text_tables import SEPARATORS, cells_of


def unpacked(
    first: list[Row], rows: Iterator[Row], knows: Callable[[Sequence[str]], int]
) -> tuple[list[Row], Iterator[Row], bool]:
    """The *first* rows and the further *rows* taken apart, and whether they were: only when
    each of the first fills one column at most, and one of them then holds known headers.
    """
    if not first or any(width_of(row.cells) > 1 for row in first):
        return first, rows, False
    for separator in SEPARATORS:
        apart = [_apart(row, separator) for row in first]
        if any(knows(row.cells) for row in apart):
            return apart, (_apart(row, separator) for row in rows), True
    return first, rows, False


def _apart(row: Row, separator: str) -> Row:
    """A row whose one cell is taken apart; any other as it is."""
    if width_of(row.cells) != 1 or row.lines:
        return row
    cells = [cell.strip() for cell in cells_of(row.cells[0], separator)]
    return row._replace(cells=cells)
