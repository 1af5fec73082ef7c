"""Tables of people, answers and accreditations: cells by header, notes and damaged rows named.

Of a workbook the first visible sheet is read, with every other one that has the same headers.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path

from peonline_desktop.domain.errors import Refused
from peonline_desktop.domain.incoming import (
    Lines,
    Note,
    PlainRow,
    PlainTable,
    RowProblem,
    Seen,
    SheetRead,
)
from peonline_desktop.domain.own_columns import OURS
from peonline_desktop.domain.spelling import activity_form
from peonline_desktop.sources.files import blocks
from peonline_desktop.sources.files.bad_rows import bad_row
from peonline_desktop.sources.files.beside import about_columns, about_hidden, not_read
from peonline_desktop.sources.files.blocks import Below, Event
from peonline_desktop.sources.files.fits import NARROWEST, Fits, Words
from peonline_desktop.sources.files.raw import OpenRaw
from peonline_desktop.sources.files.repeated import Repeated, repeated
from peonline_desktop.sources.files.row import Row, filled
from peonline_desktop.sources.files.tables import Opened, Table, opened
from peonline_desktop.sources.files.unrepaired import unrepaired

_Plain = PlainRow | RowProblem | Note
_SURE = 1000  # of headers: more than any count of words
_LEAST = 2  # words that are known before they tell headers
_DIGITS_OF_A_NUMBER = 4


@dataclass(frozen=True)
class Known:
    """What is known of the columns of a table, as forms: the *key* that was said, the *words*
    for people's columns, and the *fields* that hold numbers, with their own spelling.
    """

    key: str
    words: Collection[str]
    fields: Mapping[str, str]

    def is_read(self, header: str) -> bool:
        """Whether a column is more than a custom field of which nobody knows the meaning."""
        form = activity_form(header)
        return bool(form) and (form == self.key or form in self.words or form in self.fields)

    def knows(self, cells: Sequence[str]) -> int:
        """How surely a row holds headers: the key that was said, or known ones."""
        on_a_line = [" ".join(cell.split()) for cell in cells]
        if self.key:
            return _SURE if self.key in map(activity_form, on_a_line) else 0
        known = sum(1 for cell in on_a_line if self.is_read(cell))
        return known if known >= _LEAST else 0


def plain_table(path: Path, around: Words, known: Known, open_raw: OpenRaw) -> PlainTable:
    """The table of a file; raises Refused when there is none."""
    seen = Seen()
    found = opened(path, seen.lines, known.knows, open_raw=open_raw)
    found.tables = [
        replace(each, headers=_spelled(each.headers, known)) for each in found.tables
    ]
    lead = next(iter(sorted(found.tables, key=lambda each: each.is_hidden)), None)
    if lead is None:
        found.close()
        raise Refused("file_empty", path=str(path))
    named = [h for h in lead.headers if h and not h.startswith(OURS)]
    return PlainTable(tuple(named), _in_order(found, lead, around, known, seen), seen)


def _spelled(headers: Sequence[str], known: Known) -> list[str]:
    """The *headers*, in which a field of numbers is spelled as it is called."""
    taken = set(headers)
    own = (known.fields.get(activity_form(header), header) for header in headers)
    return [h if o in taken else o for h, o in zip(headers, own, strict=True)]


def _in_order(
    found: Opened, lead: Table, around: Words, known: Known, seen: Seen
) -> Iterator[_Plain]:
    """What each sheet holds, then what is to be said of the file as a whole."""
    others = []
    with closing(found):
        for table in found.tables:
            if table is lead or (not table.is_hidden and table.form == lead.form):
                before = seen.lines.data
                yield from _rows(table.in_order_of(lead), around, known, seen.lines)
                if table.sheet:
                    seen.sheets.append(SheetRead(table.sheet, seen.lines.data - before))
            else:
                others.append(table)
        for table in others:
            yield not_read(table, seen.lines)
        yield from found.doubts.note()


def _rows(table: Table, around: Words, known: Known, lines: Lines) -> Iterator[_Plain]:
    yield from blocks.above(table, lines)
    yield from about_columns(table)
    headers, read = table.headers, set()
    named = [n for n, h in enumerate(headers) if h and not h.startswith(OURS)]
    numbers = [n for n, h in enumerate(headers) if activity_form(h) in known.fields]
    fits = Fits(None, lambda _: False, lambda cells: _is_row(cells, numbers), remark=1)
    pairs = repeated(table.raw_headers, lambda n: known.is_read(headers[n]))
    below = Below(table, around, fits, lines).rows()
    events = Repeated(headers, pairs).as_one(below, table.sheet)
    for event in unrepaired(events, headers, lambda _: None):
        if isinstance(event, Row):
            read.add(event.number)
        yield _told(event, table, named)
    yield from about_hidden(table, read)


def _is_row(cells: Sequence[str], numbers: Sequence[int]) -> bool:
    """Whether cells that may be too few are a row: several are filled, or one of the columns
    with *numbers* has one.
    """
    digits = (sum(map(str.isdigit, cells[n])) for n in numbers if n < len(cells))
    return len(filled(cells)) >= NARROWEST or any(d >= _DIGITS_OF_A_NUMBER for d in digits)


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
