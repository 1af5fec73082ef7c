"""Reads a file of text or a workbook as tables, within bounds: of each sheet the rows that are
not blank, and where its headers stand.

A file that is not what its name says, is a zip bomb, or has too many rows or columns is
refused before anything is imported. Must not know what the columns mean.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field, replace
from itertools import chain, islice
from pathlib import Path

from peonline_desktop.domain.errors import Refused
from peonline_desktop.domain.formulas import unguarded
from peonline_desktop.domain.incoming import Lines
from peonline_desktop.domain.own_columns import OURS
from peonline_desktop.domain.spelling import activity_form
from peonline_desktop.sources.apart.reading import open_apart
from peonline_desktop.sources.files.doubts import Doubts
from peonline_desktop.sources.files.limits import LOOKED_AT, MOST_ROWS, SOUGHT_IN, WIDEST
from peonline_desktop.sources.files.one_column import unpacked
from peonline_desktop.sources.files.raw import OpenRaw, Sheet
from peonline_desktop.sources.files.row import Row, filled, legible, width_of
from peonline_desktop.sources.files.swallowed import first_line_set_free, headers_set_free

NO_HEADERS = -1
_AS_WIDE = 0.6  # of the widest of the first rows: headers are, titles are not

Knows = Callable[[Sequence[str]], int]
"""How surely a row holds headers; 0: nobody knows them."""


def nobody(_: Sequence[str]) -> int:
    """For a table whose headers may be called anything."""
    return 0


@dataclass
class Table:
    """A sheet, or a file of text, with its headers found.

    *raw_headers* are the cells of the header row, *headers* the same with repeated ones
    numbered; *above* and *rows* are the rows on either side of it that are not blank. *known*:
    how surely these are headers; NO_HEADERS: the row that was said is not there. *separator* is
    that of a file of text; *packed*: the whole table stood in one column.
    """

    sheet: str
    header: Row
    raw_headers: list[str]
    headers: list[str]
    above: list[Row]
    rows: Iterator[Row]
    known: int
    is_hidden: bool = False
    from_1904: bool = False
    hidden_rows: frozenset[int] = field(default_factory=frozenset)
    separator: str | None = None
    packed: bool = False

    @property
    def form(self) -> frozenset[str]:
        """The headers for comparison with those of another sheet."""
        return frozenset(activity_form(header) for header in self.headers if header)

    def in_order_of(self, lead: "Table") -> "Table":
        """This table with its columns in the order of another one that has the same headers."""
        if self.headers == lead.headers:
            return self
        place_of = {activity_form(header): n for n, header in enumerate(self.headers) if header}
        nameless = [n for n, header in enumerate(self.headers) if not header]
        places = [
            place_of[activity_form(h)] if h else nameless.pop(0) if nameless else None
            for h in lead.headers
        ]
        rows = (
            row._replace(cells=[*_taken(row.cells, places), *_taken(row.cells, nameless)])
            for row in self.rows
        )
        return replace(self, raw_headers=lead.raw_headers, headers=lead.headers, rows=rows)


def _taken(cells: Sequence[str], places: Sequence[int | None]) -> list[str]:
    """The cells at these places; none is an empty one."""
    return [cells[n] if n is not None and n < len(cells) else "" for n in places]


@dataclass
class Opened:
    """A file that was opened: its *tables* in their order; a sheet without a row has none.
    *sheets* are the names of all its sheets, *doubts* what looks wrongly decoded. Whoever has
    it calls *close* when no further row is wanted.
    """

    tables: list[Table]
    sheets: tuple[str, ...]
    doubts: Doubts
    close: Callable[[], None]

    @contextmanager
    def unless_good(self) -> Iterator[None]:
        """Close it when something goes wrong within."""
        try:
            yield
        except BaseException:
            self.close()
            raise


def opened(
    path: Path,
    lines: Lines,
    knows: Knows = nobody,
    *,
    sheet: str | None = None,
    header_row: int | None = None,
    encoding: str | None = None,
    open_raw: OpenRaw = open_apart,
) -> Opened:
    """A file as tables; its lines are counted in *lines* while they are read. The headers stand
    in *header_row*; else in the row that is known best, or is about as wide as the rows below.

    Raises Refused with what is wrong with the file, WrongUse when it or its *sheet* is not
    there; both also while the rows are read.
    """
    raw = open_raw(path, encoding, sheet)
    with ExitStack() as unless_good:
        unless_good.callback(raw.close)
        doubts, tables = Doubts(encoding), []
        lines.titles, lines.total = raw.titles, raw.titles
        for each in raw.sheets:
            present = _present(path, each.rows, lines, counts_rows=raw.separator is None)
            table = _with_headers(doubts.over(present), header_row, knows, raw.separator)
            if table is not None:
                tables.append(_of_sheet(table, each))
        unless_good.pop_all()
        return Opened(tables, raw.names, doubts, raw.close)


def _of_sheet(table: Table, sheet: Sheet) -> Table:
    return replace(
        table,
        sheet=sheet.name,
        is_hidden=sheet.is_hidden,
        from_1904=sheet.from_1904,
        hidden_rows=sheet.hidden_rows,
    )


def _present(
    path: Path, rows: Iterator[Row], lines: Lines, *, counts_rows: bool
) -> Iterator[Row]:
    """The rows that are not blank; blank ones are counted. Blank rows at the end of a sheet,
    of which rows are counted, are not there; those at the end of a text are lines like others.
    """
    count = blank = 0
    for row in rows:
        cells = row.cells
        if not counts_rows:
            lines.total = row.last
        if not any(cells) and not row.broken:
            blank += row.height
            continue
        count += 1
        if count > MOST_ROWS + 1:
            raise Refused("too_many_rows", path=str(path), most=MOST_ROWS)
        if len(cells) > WIDEST and width_of(cells) > WIDEST:
            raise Refused("too_many_columns", path=str(path), most=WIDEST)
        lines.blank += blank
        if counts_rows:
            lines.total += blank + 1
        blank = 0
        yield row
    if not counts_rows:
        lines.blank += blank


def _with_headers(
    rows: Iterator[Row], header_row: int | None, knows: Knows, separator: str | None
) -> Table | None:
    """The table of these *rows*; None when they hold no headers."""
    first = list(islice(rows, SOUGHT_IN if header_row is None else header_row))
    first, rows, packed = unpacked(first, rows, knows)
    if any(cell.startswith(OURS) for row in first for cell in row.cells):
        first, rows = [_as_it_was(row) for row in first], map(_as_it_was, rows)
    if separator is not None:
        first = headers_set_free(first, separator, knows)
    if not first:
        return None
    found = _header_place(first, header_row, knows)
    place = 0 if found is None else found
    if separator is not None:
        first[place : place + 1] = first_line_set_free(first[place], separator)
    raw = [legible(" ".join(cell.lstrip("\ufeff").split())) for cell in first[place].cells]
    return Table(
        "",
        first[place],
        raw,
        _numbered(raw),
        first[:place],
        chain(first[place + 1 :], rows),
        knows(raw) if found is not None else NO_HEADERS,
        separator=separator,
        packed=packed,
    )


def _as_it_was(row: Row) -> Row:
    """A row of a file that we wrote: its texts as they were before they were made harmless."""
    return row._replace(cells=[unguarded(cell) for cell in row.cells])


def _header_place(first: Sequence[Row], header_row: int | None, knows: Knows) -> int | None:
    """Where among the *first* rows the headers stand."""
    if header_row is not None:
        return next((n for n, row in enumerate(first) if row.number == header_row), None)
    known = [knows(row.cells) for row in first]
    if any(known):
        return known.index(max(known))
    counts = [len(filled(row.cells)) for row in first[:LOOKED_AT]]
    wide = _AS_WIDE * max(counts, default=0)
    return next((n for n, count in enumerate(counts) if count >= wide), None)


def _numbered(raw: Sequence[str]) -> list[str]:
    """The headers; a repeated one gets a number."""
    headers: list[str] = []
    taken: set[str] = set()
    for header in raw:
        name, count = header, 2
        while name and name in taken:
            name, count = f"{header} ({count})", count + 1
        taken.add(name)
        headers.append(name)
    return headers
