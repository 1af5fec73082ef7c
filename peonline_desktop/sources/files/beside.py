"""What is to be said of a sheet beside its rows: what of it is not read, and what is hidden."""

from collections.abc import Collection, Iterable, Iterator

from peonline_desktop.domain.incoming import Lines, Note
from peonline_desktop.sources.files.tables import Table


def about_columns(table: Table, unread: Iterable[int] = ()) -> Iterator[Note]:
    """That the whole table stood in one column, and which columns (by place) are not read."""
    number, sheet = table.header.number, table.sheet
    if table.packed:
        yield Note(number, "", "table_in_one_column", sheet=sheet)
    for place in unread:
        yield Note(number, table.headers[place], "column_not_read", sheet=sheet)


def about_hidden(table: Table, read: Collection[int]) -> Iterator[Note]:
    """How many of the rows that were *read*, by number, are hidden."""
    hidden = table.hidden_rows.intersection(read)
    if hidden:
        first, last = min(hidden), max(hidden)
        yield Note(first, "", "rows_hidden", last, table.sheet, len(hidden))


def not_read(table: Table, lines: Lines, *, is_other_chosen: bool = False) -> Note:
    """That a sheet is not read, and why; its rows are counted in *lines*."""
    why = "hidden" if table.is_hidden else "chosen" if is_other_chosen else "headers"
    rows = [table.header.number, table.header.last]
    count = len(table.above) + 1
    for row in table.rows:
        rows.append(row.last)
        count += 1
    lines.notes += count
    first = min([rows[0], *(row.number for row in table.above)])
    return Note(first, table.sheet, "sheet_not_read", max(rows), table.sheet, count, why=why)
