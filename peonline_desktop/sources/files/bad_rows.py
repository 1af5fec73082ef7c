"""What is wrong with a row as such, whatever its columns mean."""

from collections.abc import Sequence

from peonline_desktop.domain.incoming import RowProblem
from peonline_desktop.sources.files.row import Row, is_no_text, legible

SHOWN_OF_A_CELL = 200
"""Characters of a cell that a problem shows."""


def bad_row(row: Row, headers: Sequence[str], least: int, sheet: str) -> RowProblem | None:
    """What is wrong with a row as such: fewer than *least* cells, more than there are headers,
    or one that cannot be text (it is left out of the cells that are kept).
    """
    shown = legible(" | ".join(row.cells)[:SHOWN_OF_A_CELL])
    whole = tuple("" if is_no_text(cell) else cell for cell in row.cells)

    def problem(column: str, code: str, value: str) -> RowProblem:
        to = row.last if row.last > row.number else 0
        return RowProblem(row.number, column, code, value, whole, to, sheet)

    if len(row.cells) < least:
        return problem(headers[len(row.cells)], "row_short", shown)
    if any(row.cells[len(headers) :]):
        return problem("", "row_long", shown)
    for header, cell in zip(headers, row.cells, strict=False):
        if is_no_text(cell):
            shown = legible(cell[:SHOWN_OF_A_CELL])
            return problem(header, "cell_invalid", shown)
    return None
