"""What stands around the rows of a table: titles above, totals and remarks below, its headers
once more, other tables in the same file.

Nothing is passed over unseen: each of them is a note with its rows, or counted as a title. What
could be a row of the table, however damaged, is left to be named as a problem.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from peonline_desktop.domain.incoming import Lines, Note, RowProblem
from peonline_desktop.domain.spelling import activity_form
from peonline_desktop.sources.files.row import Row, filled, legible
from peonline_desktop.sources.files.swallowed import swallowed
from peonline_desktop.sources.files.tables import Table

Event = Row | Note | RowProblem
"""A row of data, or what is none."""

_MOST_HELD = 200
_LONGEST_TITLE, _FULLEST_TITLE = 3, 2  # rows, and cells of each
_NARROWEST = 3  # columns of a table in which a remark can be told from a row
_HEADERS_OF_ANOTHER = 2  # cells that are called as headers are
_SHOWN = 200


@dataclass(frozen=True)
class Words:
    """How remarks and totals begin, and what columns are called; in small letters."""

    remark: tuple[str, ...]
    totals: tuple[str, ...]
    headers: frozenset[str]


@dataclass(frozen=True)
class Fits:
    """What a row of the table has: *key* is the column of the person, if any; *holds* tells
    whether a row has a moment or a verdict in its place, as no remark has. *remark*: the most
    cells that a remark fills.
    """

    key: int | None
    holds: Callable[[Sequence[str]], bool]
    remark: int = 2


def above(table: Table, lines: Lines) -> Iterator[Note]:
    """The rows above the headers: titles, and other tables, each a note."""
    header = table.header
    lines.headers += header.height
    for block in _blocks(table.above):
        beside = block[-1].last + 1 == header.number
        if _is_title(block, longest=None if beside else _LONGEST_TITLE):
            lines.titles += sum(row.height for row in block)
        else:
            yield _noted(block, "block_not_read", table, lines)


class Below:
    """Tells the rows below the headers apart."""

    def __init__(self, table: Table, words: Words, fits: Fits, lines: Lines) -> None:
        """The rows are counted in *lines* as they are told apart."""
        self._table = table
        self._words = words
        self._fits = fits
        self._lines = lines
        self._width = sum(map(bool, table.headers))
        self._header_names = {activity_form(header) for header in table.headers if header}
        self._names = words.headers | self._header_names
        self._held: list[Row] = []
        self._other: list[Row] = []
        self._apart = False  # whether a gap divides that table from this one
        self._elsewhere = False  # below another table, until a row fits this one again
        self._before = table.header.last

    def rows(self) -> Iterator[Event]:
        """The rows of data, with notes and swallowed rows in their place."""
        lines, before, holds = self._lines, self._before, self._fits.holds
        header = self._table.raw_headers[0]
        for row in self._table.rows:
            cells = row.cells
            gap = row.number > before + 1
            before = row.last
            plain = not (gap or row.lines or self._held or self._elsewhere)
            if plain and cells[0] != header and holds(cells):  # as most rows are
                lines.data += 1
                yield row
            else:
                yield from self._next(row, gap=gap)
        yield from self._close_other()
        yield from self._remarks()

    def _next(self, row: Row, *, gap: bool) -> Iterator[Event]:
        problem = self._swallowed(row)
        if problem is not None:
            yield from self._close_other()
            yield from self._held_as_data()
            self._lines.data += row.height
            yield problem
        elif self._says_headers(row):
            yield from self._close_other()
            yield from self._remarks()
            self._elsewhere = False
            yield _noted([row], "headers_again", self._table, self._lines)
        elif self._other and not gap and (self._apart or not self._fits.holds(row.cells)):
            self._other.append(row)
        elif self._begins_another(row, gap=gap):
            yield from self._close_other()
            if gap:
                yield from self._remarks()
            self._apart = gap or bool(self._held)
            self._other, self._held, self._elsewhere = [*self._held, row], [], True
        elif self._elsewhere and not self._fits.holds(row.cells):
            yield from self._close_other()
            self._other = [row]
        elif self._may_be_a_remark(row, gap=gap):
            yield from self._close_other()
            self._held.append(row)
            if len(self._held) > _MOST_HELD:
                yield from self._held_as_data()
        else:
            yield from self._close_other()
            yield from self._held_as_data()
            yield self._data(row)

    def _data(self, row: Row) -> Row:
        self._elsewhere = False
        self._lines.data += row.height
        return row

    def _held_as_data(self) -> Iterator[Row]:
        """What might have been remarks stands between rows: they are rows, or problems."""
        for row in self._held:
            yield self._data(row)
        self._held.clear()

    def _remarks(self) -> Iterator[Note]:
        """What is held is below the table: totals and remarks."""
        for block in _blocks(self._held):
            for code, rows in self._by_code(block):
                yield _noted(rows, code, self._table, self._lines)
        self._held.clear()

    def _by_code(self, block: Sequence[Row]) -> Iterator[tuple[str, list[Row]]]:
        """The rows of a block in runs of one kind of note."""
        code, run = "", list[Row]()
        for row in block:
            first = filled(row.cells)[0].casefold()
            its = "totals" if first.startswith(self._words.totals) else "remark"
            if its != code and run:
                yield code, run
                run = []
            code = its
            run.append(row)
        yield code, run

    def _close_other(self) -> Iterator[Note]:
        if self._other:
            yield _noted(self._other, "block_not_read", self._table, self._lines)
            self._other = []

    def _swallowed(self, row: Row) -> RowProblem | None:
        if not row.lines or self._table.separator is None:
            return None
        width = max((n for n, h in enumerate(self._table.headers, 1) if h), default=1)
        return swallowed(row, width, self._fits.key, self._table.separator)

    def _says_headers(self, row: Row) -> bool:
        """Whether a row is the headers once more, as a printed report has on every page."""
        if row.cells[:1] != self._table.raw_headers[:1]:
            return False
        names = [" ".join(cell.split()) for cell in row.cells]
        return names[: len(self._table.raw_headers)] == self._table.raw_headers

    def _begins_another(self, row: Row, *, gap: bool) -> bool:
        """Whether a row is the headers of another table: it is called as headers are, wholly
        or, where it stands apart, in part; and has nothing that a row of this one has.
        """
        if self._fits.holds(row.cells):
            return False
        names = [activity_form(cell) for cell in row.cells if cell]
        called = sum(1 for name in names if name in self._names)
        if called < _HEADERS_OF_ANOTHER or any(c.isdigit() for name in names for c in name):
            return False
        return called == len(names) or gap or bool(self._held or self._other)

    def _may_be_a_remark(self, row: Row, *, gap: bool) -> bool:
        cells = filled(row.cells)
        if self._width < _NARROWEST or len(cells) > self._fits.remark:
            return False
        if self._fits.holds(row.cells):
            return False
        begins = (*self._words.remark, *self._words.totals)
        return gap or bool(self._held) or cells[0].casefold().startswith(begins)


def _noted(rows: Sequence[Row], code: str, table: Table, lines: Lines) -> Note:
    """A note of these rows, which are counted as such."""
    lines.notes += sum(row.height for row in rows)
    shown = legible(" | ".join(filled(rows[0].cells))[:_SHOWN])
    to = rows[-1].last if rows[-1].last > rows[0].number else 0
    return Note(rows[0].number, shown, code, to, table.sheet)


def _is_title(block: Sequence[Row], *, longest: int | None) -> bool:
    """Whether a block above the table is a title: rows with a cell or two, so many at most."""
    if longest is not None and len(block) > longest:
        return False
    return all(not row.lines and len(filled(row.cells)) <= _FULLEST_TITLE for row in block)


def _blocks(rows: Sequence[Row]) -> Iterator[list[Row]]:
    """The rows in runs without a blank row within."""
    block: list[Row] = []
    for row in rows:
        if block and row.number > block[-1].last + 1:
            yield block
            block = []
        block.append(row)
    if block:
        yield block
