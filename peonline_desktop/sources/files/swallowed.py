"""Rows that a stray quotation mark swallowed: told from a cell that really spans lines.

A quoted cell may hold line breaks (an address, a remark). It is suspect when its lines, read by
themselves, would be rows of the table, or when a mark is closed in the middle of a cell: then
it was opened in one row and closed in another, and no cell of these lines can be trusted.
"""

import csv
import re
from collections.abc import Callable, Iterator, Sequence

from peonline_desktop.domain.incoming import RowProblem
from peonline_desktop.sources.files.row import Row, is_no_text, legible
from peonline_desktop.sources.files.text_tables import cells_of, naive_cells

_SHOWN = 200
_QUOTE = '"'

IsRow = Callable[[Sequence[str]], bool]
"""Whether cells, though they may be too few, hold what a row of the table needs."""


def swallowed(
    row: Row, width: int, key: int | None, separator: str, is_row: IsRow
) -> RowProblem | None:
    """The problem of a row that spans lines, when it is suspect in a table of *width* named
    columns with the person's key in column *key*; None when its line breaks are its own.
    """
    if not row.lines:
        return None
    if row.broken and not any('"' in line for line in row.lines):
        return _problem(row, "cell_invalid", separator)
    too_wide = any(row.cells[width:])
    if (
        row.broken
        or too_wide
        or _is_suspect(row, width, separator)
        or _holds_a_row(row, separator, is_row)
        or _is_malformed(row, separator)
        or _spans(row, key)
    ):
        return _problem(row, "quote_swallowed", separator)
    return None


def headers_set_free(
    first: Sequence[Row], separator: str, knows: Callable[[Sequence[str]], int]
) -> list[Row]:
    """The *first* rows of a file; when the headers stand in lines that a quotation mark made
    one row, that row is taken apart: the lines to the headers stand by themselves, and the
    rest of them is a broken row.
    """
    known = [_known(row, separator, knows) for row in first]
    place = known.index(max(known)) if any(known) else None
    if place is None or not first[place].lines:
        return list(first)
    row = first[place]
    by_line = [naive_cells(line, separator) for line in row.lines]
    scores = [knows(cells) for cells in by_line]
    if not any(scores) or (knows(row.cells) and not _is_suspect(row, 1, separator)):
        return list(first)
    apart = _apart(row, by_line, scores.index(max(scores)) + 1)
    return [*first[:place], *apart, *first[place + 1 :]]


def first_line_set_free(row: Row, separator: str) -> list[Row]:
    """The headers, which nobody knows, with the rest of their row as a broken one, when a
    quotation mark made them one row; else the headers as they are.
    """
    if not row.lines or not (_is_suspect(row, 1, separator) or _is_malformed(row, separator)):
        return [row]
    return _apart(row, [naive_cells(line, separator) for line in row.lines], 1)


def _apart(row: Row, by_line: Sequence[list[str]], end: int) -> list[Row]:
    """The first lines of a row by themselves, to *end*, and the others as a broken row."""
    free = [
        Row(number, number, cells) for number, cells in enumerate(by_line[:end], row.number)
    ]
    if rest := row.lines[end:]:
        free.append(Row(row.number + end, row.last, by_line[end], rest, broken=True))
    return free


def _known(row: Row, separator: str, knows: Callable[[Sequence[str]], int]) -> int:
    """How surely a row holds headers, in its cells or in one of its lines by itself."""
    lines = [naive_cells(line, separator) for line in row.lines]
    return max(knows(cells) for cells in (row.cells, *lines))


def _is_suspect(row: Row, width: int, separator: str) -> bool:
    """Whether separators stand within the cells that span lines, and a line of them is a whole
    row by itself: a later one as wide as the table, or the first, of which the cell that spans
    lines took separators.
    """
    counts = [line.count(separator) for line in row.lines]
    if sum(counts) <= len(row.cells) - 1:
        return False
    if any(count >= max(width - 1, 1) for count in counts[1:]):
        return True
    outside = len(cells_of(row.lines[0], separator)) - 1
    return outside < counts[0] == width - 1


def _holds_a_row(row: Row, separator: str, is_row: IsRow) -> bool:
    """Whether a later line is a row by itself, though it may be short; what begins with the end
    of a cell is none.
    """
    for line in row.lines[1:]:
        first, found, _ = line.partition(separator)
        if found and _QUOTE not in first and is_row(naive_cells(line, separator)):
            return True
    return False


def _is_malformed(row: Row, separator: str) -> bool:
    """Whether a mark is closed in the middle of a cell, as that of another row is."""
    spaces = rf"{_QUOTE}[ \t]+(?={re.escape(separator)}|[\r\n]|$)"
    lines = [re.sub(spaces, _QUOTE, line) for line in row.lines]
    try:
        list(csv.reader(lines, delimiter=separator, strict=True))
    except csv.Error:
        return True
    return False


def _spans(row: Row, key: int | None) -> bool:
    """Whether the person's key holds a line break, as no key does."""
    return key is not None and key < len(row.cells) and "\n" in row.cells[key]


def _problem(row: Row, code: str, separator: str) -> RowProblem:
    first = (naive_cells(legible(line), separator) for line in row.lines[:3])
    shown = " / ".join(" | ".join(filter(None, cells)) for cells in first)
    block = tuple(tuple(_to_be_repaired(line, separator)) for line in row.lines)
    return RowProblem(row.number, "", code, shown[:_SHOWN], to=row.last, block=block)


def _to_be_repaired(line: str, separator: str) -> Iterator[str]:
    """The cells of one line read by itself, with the quotation marks that belong to none of
    them: there the line is to be repaired. What can be no text is left out.
    """
    for part in line.rstrip("\r\n").split(separator):
        cell = part.strip()
        if cell[:1] == cell[-1:] == _QUOTE and len(cell) > 1:
            cell = cell[1:-1].replace(2 * _QUOTE, _QUOTE).strip()
        yield "" if is_no_text(cell) else cell
