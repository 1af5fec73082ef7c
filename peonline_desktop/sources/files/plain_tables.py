"""Tables of people, answers and accreditations: cells by header, notes and damaged rows named.

Of a workbook the first visible sheet is read, with every other one that has the same headers.
"""

from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from peonline_desktop.domain.errors import Refused
from peonline_desktop.domain.incoming import (
    OURS,
    Lines,
    Note,
    PlainRow,
    PlainTable,
    RowProblem,
    Seen,
    SheetRead,
)
from peonline_desktop.sources.files import blocks
from peonline_desktop.sources.files.beside import about_columns, about_hidden, not_read
from peonline_desktop.sources.files.blocks import Below, Event, Fits, Words
from peonline_desktop.sources.files.raw import OpenRaw
from peonline_desktop.sources.files.row import Row
from peonline_desktop.sources.files.rows import bad_row
from peonline_desktop.sources.files.tables import Opened, Table, opened
from peonline_desktop.sources.files.unrepaired import unrepaired

_Plain = PlainRow | RowProblem | Note


def plain_table(path: Path, around: Words, open_raw: OpenRaw) -> PlainTable:
    """The table of a file; raises Refused when there is none."""
    seen = Seen()
    found = opened(path, seen.lines, open_raw=open_raw)
    lead = next(iter(sorted(found.tables, key=lambda each: each.is_hidden)), None)
    if lead is None:
        found.close()
        raise Refused("file_empty", path=str(path))
    named = [h for h in lead.headers if h and not h.startswith(OURS)]
    return PlainTable(tuple(named), _in_order(found, lead, around, seen), seen)


def _in_order(found: Opened, lead: Table, around: Words, seen: Seen) -> Iterator[_Plain]:
    """What each sheet holds, then what is to be said of the file as a whole."""
    others = []
    with closing(found):
        for table in found.tables:
            if table is lead or (not table.is_hidden and table.form == lead.form):
                before = seen.lines.data
                yield from _rows(table.in_order_of(lead), around, seen.lines)
                if table.sheet:
                    seen.sheets.append(SheetRead(table.sheet, seen.lines.data - before))
            else:
                others.append(table)
        for table in others:
            yield not_read(table, seen.lines)
        yield from found.doubts.note()


def _rows(table: Table, around: Words, lines: Lines) -> Iterator[_Plain]:
    yield from blocks.above(table, lines)
    yield from about_columns(table)
    headers, read = table.headers, set()
    named = [n for n, h in enumerate(headers) if h and not h.startswith(OURS)]
    fits = Fits(None, lambda _: False, remark=1)
    below = Below(table, around, fits, lines).rows()
    for event in unrepaired(below, headers, lambda _: None):
        if isinstance(event, Row):
            read.add(event.number)
        yield _told(event, table, named)
    yield from about_hidden(table, read)


def _told(event: Event, table: Table, named: Sequence[int]) -> _Plain:
    """A row by its headers, or what is wrong with it, with the cells of the *named* columns."""
    headers = table.headers
    if isinstance(event, Note):
        return replace(event, sheet=table.sheet)
    if isinstance(event, RowProblem):
        return _under(named, len(headers), replace(event, sheet=table.sheet))
    problem = bad_row(event, headers, len(headers), table.sheet)
    if problem is not None:
        return _under(named, len(headers), problem)
    return PlainRow(event.number, {headers[n]: event.cells[n] for n in named}, table.sheet)


def _under(named: Sequence[int], width: int, problem: RowProblem) -> RowProblem:
    """A problem with the cells of the *named* columns, and those that a row has too much."""

    def kept(cells: Sequence[str]) -> tuple[str, ...]:
        return (*(cells[n] for n in named if n < len(cells)), *cells[width:])

    block = tuple(map(kept, problem.block))
    return replace(problem, cells=kept(problem.cells), block=block)
