"""Rows of a file of problems that were not repaired: they are the same problems again."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from peonline_desktop.domain.incoming import RowProblem, Shown
from peonline_desktop.domain.own_columns import OURS
from peonline_desktop.domain.repair import CHECK, LOST_IN_A_SHEET, RepairMark, read_mark
from peonline_desktop.sources.files.blocks import Event
from peonline_desktop.sources.files.row import Row, filled

_SHOWN = 200
_SWALLOWED = "quote_swallowed"
_QUOTE = '"'


def unrepaired(
    events: Iterator[Event], headers: Sequence[str], learn: Callable[[Shown], None]
) -> Iterator[Event]:
    """The *events* of a table with these *headers*, of which the rows that still are as they
    were written out are problems; *learn* is told what each row's former file showed.
    """
    if CHECK not in headers:
        return events
    return _Again(headers, learn).told(events)


@dataclass(frozen=True)
class _Same:
    """A row that is as it was written out: its *cells* without ours, and its mark."""

    row: Row
    cells: list[str]
    mark: RepairMark


class _Again:
    """Tells the rows of one table that were not repaired."""

    def __init__(self, headers: Sequence[str], learn: Callable[[Shown], None]) -> None:
        self._headers = headers
        self._learn = learn
        self._check = headers.index(CHECK)
        self._own = [n for n, header in enumerate(headers) if not header.startswith(OURS)]

    def told(self, events: Iterator[Event]) -> Iterator[Event]:
        """The *events*. Rows that were one problem, of a quotation mark that swallowed some,
        are one again while a mark stands in one of them.
        """
        together: list[_Same] = []
        for event in events:
            same = self._same(event) if isinstance(event, Row) else None
            goes_on = together and same is not None and same.mark.rows == together[0].mark.rows
            if together and not goes_on:
                yield from _swallowed(together)
                together = []
            if same is None:
                yield event
            elif same.mark.code == _SWALLOWED:
                together.append(same)
            else:
                yield self._problem(same)
        yield from _swallowed(together)

    def _same(self, row: Row) -> _Same | None:
        """The row as it was written out; None when it was repaired, or shows by itself what is
        wrong with it.
        """
        mark = read_mark(row.cells[self._check]) if self._check < len(row.cells) else None
        if mark is None:
            return None
        self._learn(mark.shown)
        cells = [row.cells[n] for n in self._own if n < len(row.cells)]
        cells += row.cells[len(self._headers) :]
        lost = mark.code in LOST_IN_A_SHEET and mark.is_of(cells)
        return _Same(row, cells, mark) if lost else None

    def _problem(self, same: _Same) -> RowProblem:
        mark, row, cells = same.mark, same.row, same.row.cells
        there = bool(mark.column) and mark.column in self._headers
        cell = cells[self._headers.index(mark.column)] if there else ""
        shown = cell or " | ".join(filled(same.cells))
        to = row.last if row.last > row.number else 0
        return RowProblem(row.number, mark.column, mark.code, shown[:_SHOWN], tuple(cells), to)


def _swallowed(together: Sequence[_Same]) -> Iterator[Event]:
    """The problem of rows that still hold a quotation mark; without one, the rows."""
    if not any(_QUOTE in cell for same in together for cell in same.cells):
        yield from (same.row for same in together)
        return
    first, last = together[0].row, together[-1].row
    shown = " / ".join(" | ".join(filled(same.cells)) for same in together[:3])
    yield RowProblem(
        first.number,
        "",
        _SWALLOWED,
        shown[:_SHOWN],
        to=last.last if last.last > first.number else 0,
        block=tuple(tuple(same.row.cells) for same in together),
    )
