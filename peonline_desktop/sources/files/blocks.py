"""What stands around the rows of a table: titles above, totals and remarks below, its headers
once more, other tables in the same file.

Nothing is passed over unseen: each of them is a note with its rows, or counted as a title. What
could be a row of the table, however damaged, is left to be named as a problem.
"""

import re
from collections import deque
from collections.abc import Iterator, Sequence

from peonline_desktop.domain.incoming import Lines, Note, RowProblem
from peonline_desktop.domain.spelling import activity_form
from peonline_desktop.sources.files.fits import NARROWEST, Fits, Words
from peonline_desktop.sources.files.row import Row, filled, legible
from peonline_desktop.sources.files.swallowed import swallowed
from peonline_desktop.sources.files.tables import Table

Event = Row | Note | RowProblem
"""A row of data, or what is none."""

_MOST_HELD = 200
_LONGEST_TITLE, _FULLEST_TITLE = 3, 2  # rows, and cells of each
_HEADERS_OF_ANOTHER = 2  # cells that are called as headers are
_SHOWN = 200
_FIRST_WORD = re.compile(r"[^\s:]+")
_COUNT = re.compile(r"\d{1,5}(?:[.,]\d{1,3})?%?", re.ASCII)


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
        """The rows are counted in *lines* as they are told apart. While they are, *since* holds
        the last rows that were none of the table's own, since there was one that was.
        """
        self._table = table
        self._words = words
        self._fits = fits
        self._lines = lines
        self._width = sum(map(bool, table.headers))
        self._header_names = {activity_form(header) for header in table.headers if header}
        self._names = words.headers.keys() | self._header_names
        self._held: list[Row] = []
        self._other: list[Row] = []
        self._other_header: Row | None = None
        self._apart = False  # whether a gap divides that table from this one
        self._elsewhere = False  # below another table, until a row fits this one again
        self._before = table.header.last
        self.since: deque[Row] = deque(maxlen=_MOST_HELD)

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
                if self.since:
                    self.since.clear()
                yield row
            else:
                yield from self._next(row, gap=gap)
                self.since.append(row)
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
        elif self._other and self._is_no_header_of(row):
            yield from self._undone()
            yield from self._next(row, gap=gap)
        elif self._other and not gap and (self._apart or not self._fits.holds(row.cells)):
            self._other.append(row)
        elif self._begins_another(row, gap=gap):
            yield from self._close_other()
            if gap:
                yield from self._remarks()
            self._open_other(row, gap=gap)
        elif self._elsewhere and not self._fits.holds(row.cells):
            yield from self._close_other()
            self._other = [row]
        else:
            yield from self._close_other()
            yield from self._own(row, gap=gap)

    def _open_other(self, row: Row, *, gap: bool) -> None:
        """Another table begins, with what is held just above it."""
        is_about = self._fits.is_about(row.cells)
        self._apart = gap or is_about or bool(self._held)
        self._other, self._held, self._elsewhere = [*self._held, row], [], True
        self._other_header = None if is_about else row

    def _own(self, row: Row, *, gap: bool) -> Iterator[Event]:
        """A row that is in no other table: a total or what may be a remark, or data."""
        if self._is_total(row) or self._may_be_a_remark(row, gap=gap):
            self._held.append(row)
            if len(self._held) > _MOST_HELD:
                yield from self._held_as_data()
        else:
            yield from self._held_as_data()
            yield self._data(row)

    def _data(self, row: Row) -> Row:
        self._elsewhere = False
        self._lines.data += row.height
        if self._fits.holds(row.cells):
            self.since.clear()
        return row

    def _held_as_data(self) -> Iterator[Event]:
        """What might have been remarks stands between rows: they are rows, or problems; a
        total is one wherever it stands.
        """
        for row in self._held:
            if self._is_total(row):
                yield _noted([row], "totals", self._table, self._lines)
            else:
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

    def _is_no_header_of(self, row: Row) -> bool:
        """Whether *row*, the first below what was taken for the headers of another table, fits
        this one better: it has cells where that one has no header.
        """
        header = self._other_header
        if header is None or self._other[-1] is not header:
            return False
        return any(
            cell and not (n < len(header.cells) and header.cells[n])
            for n, cell in enumerate(row.cells)
        )

    def _undone(self) -> Iterator[Event]:
        """What was taken for headers is a heading between rows."""
        *self._held, heading = self._other
        self._other, self._elsewhere = [], False
        yield from self._held_as_data()
        yield _noted([heading], "remark", self._table, self._lines)

    def _swallowed(self, row: Row) -> RowProblem | None:
        if not row.lines or self._table.separator is None:
            return None
        width = max((n for n, h in enumerate(self._table.headers, 1) if h), default=1)
        fits = self._fits
        return swallowed(row, width, fits.key, self._table.separator, fits.is_row)

    def _says_headers(self, row: Row) -> bool:
        """Whether a row is the headers once more, as a printed report has on every page."""
        if row.cells[:1] != self._table.raw_headers[:1]:
            return False
        names = [" ".join(cell.split()) for cell in row.cells]
        return names[: len(self._table.raw_headers)] == self._table.raw_headers

    def _begins_another(self, row: Row, *, gap: bool) -> bool:
        """Whether a row is the headers of another table: most of its cells are called as
        headers are, and they name what such a table needs, or are so called without exception;
        and it has nothing that a row has. What says how a meeting was called begins one too.
        """
        if self._fits.is_about(row.cells):
            return True
        names = [activity_form(cell) for cell in row.cells if cell]
        known = [name for name in names if name in self._names]
        whole, needs = len(known) == len(names), self._fits.needs
        if len(known) < _HEADERS_OF_ANOTHER or 2 * len(known) <= len(names):
            return False
        if self._fits.holds(row.cells) or any(map(_is_of_a_row, names)):
            return False
        fields = frozenset[str]().union(*(self._words.headers.get(n, ()) for n in known))
        if not (whole or (needs and needs <= fields)):
            return False
        return whole or gap or bool(self._held or self._other)

    def _is_total(self, row: Row) -> bool:
        """Whether a row is a total beyond doubt, wherever it stands: called so, with nothing
        but counts beside it.
        """
        first, *others = filled(row.cells)
        is_called_so = _FIRST_WORD.match(first.casefold())
        return (
            is_called_so is not None
            and is_called_so[0] in self._words.totals
            and all(map(_COUNT.fullmatch, others))
            and not self._fits.holds(row.cells)
        )

    def _may_be_a_remark(self, row: Row, *, gap: bool) -> bool:
        cells = filled(row.cells)
        if self._width < NARROWEST or len(cells) > self._fits.remark:
            return False
        if self._fits.holds(row.cells):
            return False
        begins = (*self._words.remark, *self._words.totals)
        return gap or bool(self._held) or cells[0].casefold().startswith(begins)


def _is_of_a_row(name: str) -> bool:
    """Whether a cell is something that no header is: it has a digit, or is an address."""
    return "@" in name or any(char.isdigit() for char in name)


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
