"""Reads one table: its rows, notes and swallowed rows become results, problems and notes."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

from peonline_desktop.domain.incoming import Read, RowProblem, SheetRead, Shown
from peonline_desktop.domain.moments import read_moment
from peonline_desktop.domain.spelling import activity_form
from peonline_desktop.domain.verdicts import VerdictWords
from peonline_desktop.sources.files import blocks
from peonline_desktop.sources.files.beside import about_columns, about_hidden
from peonline_desktop.sources.files.blocks import Below, Event
from peonline_desktop.sources.files.choosing import NEEDED_HEADERS, Chosen
from peonline_desktop.sources.files.columns import FIELDS, Layout, layout_of
from peonline_desktop.sources.files.fits import Fits, Words
from peonline_desktop.sources.files.meetings import Columns, Meeting, Meetings
from peonline_desktop.sources.files.repeated import Repeated, repeated
from peonline_desktop.sources.files.row import Row
from peonline_desktop.sources.files.rows import RowReader
from peonline_desktop.sources.files.tables import Table
from peonline_desktop.sources.files.unrepaired import unrepaired

_ACTIVITY = "activity"
_OF_A_RESULT = ("activity", "title", "finished", "verdict", "score", "result_id")
_OF_THE_ROW = ("person_missing", "cell_invalid", "row_short", "row_long")


class TableReads:
    """What one table holds, in the order of its rows. Iterate once; then *shown* is what its
    rows showed.
    """

    def __init__(
        self,
        chosen: Chosen,
        table: Table,
        around: Words,
        verdicts: VerdictWords,
        now: datetime,
        shown: Shown,
    ) -> None:
        """*around* are the words of what stands around a table; *now* is aware.

        Raises Refused or WrongUse when the table cannot be read.
        """
        self._chosen = chosen
        self._table = table
        self._around = around
        self._known = shown
        self._in_pairs = chosen.pairs_of(table)
        headers = self._in_pairs.unfolded_headers if self._in_pairs else table.headers
        self._title = _title_to_add(chosen, table)
        if self._title is not None:
            headers = [*headers, _ACTIVITY]
        self.layout: Layout = layout_of(headers, chosen.how, chosen.preset, chosen.fields)
        self._reader = RowReader(
            self.layout, verdicts, now, shown, table.sheet, from_1904=table.from_1904
        )
        self._hidden: set[int] = set()

    @property
    def shown(self) -> Shown:
        """What the rows that were read show of their columns."""
        return self._reader.shown

    def would_read_otherwise(self, shown: Shown) -> bool:
        """Whether some row that was read is another one by what the whole file has *shown*."""
        return self._reader.would_read_otherwise(shown)

    @property
    def headers_to_repair(self) -> tuple[str, ...]:
        """The headers of a file with some rows of this one, so that it is read in the same way.
        A report of pairs is written out with a row per e-learning: as our own fields.
        """
        if self._in_pairs is None:
            return tuple(self.layout.headers)
        fields: dict[int, str] = {}
        for field in FIELDS:  # the person's key first: a column may be two fields
            if field in self.layout.columns:
                fields.setdefault(self.layout.columns[field], field)
        return tuple(fields.get(n, header) for n, header in enumerate(self.layout.headers))

    def __iter__(self) -> Iterator[Read]:
        """The results, problems and notes."""
        lines, table = self._chosen.seen.lines, self._table
        before = lines.data
        yield from blocks.above(table, lines)
        yield from about_columns(table, self._in_pairs.unread if self._in_pairs else ())
        reads = map(self._read, self._events())
        yield from _once_a_row(reads) if self._in_pairs else reads
        yield from about_hidden(table, self._hidden)
        if table.sheet:
            self._chosen.seen.sheets.append(SheetRead(table.sheet, lines.data - before))

    def _events(self) -> Iterator[Event]:
        table, lines = self._table, self._chosen.seen.lines
        if self._in_pairs is not None:
            fits = Fits(None, lambda _: False)
            events = Below(table, self._around, fits, lines).rows()
            return self._in_pairs.rows(self._repeated().as_one(events, table.sheet))
        reader = self._reader
        key = self.layout.columns["person"]
        fits = Fits(key, reader.holds, reader.may_be, needs=NEEDED_HEADERS)
        preset = self._chosen.preset
        if preset is not None and preset.meeting is not None:
            fits = replace(fits, is_about=preset.meeting.is_about)
        below = Below(table, self._around, fits, lines)
        events = self._repeated().as_one(below.rows(), table.sheet)
        if preset is None or preset.meeting is None:
            return unrepaired(events, table.headers, reader.learn)
        return self._of_meetings(events, below, preset.meeting)

    def _of_meetings(
        self, events: Iterator[Event], below: Below, meeting: Meeting
    ) -> Iterator[Event]:
        """The *events* of a report of meetings, in which rows of one person are summed."""
        meetings = Meetings(meeting, self._title)
        events = meetings.apart(events, below.since)
        if self._title is not None:
            events = meetings.with_title(events, self._table.headers)
        events = unrepaired(events, self._table.headers, self._reader.learn)
        columns = self.layout.columns
        if "score" not in columns:
            return events
        places = Columns(columns["person"], columns["score"], columns["finished"])
        return meetings.summed(events, places, self._moment)

    def _repeated(self) -> Repeated:
        """The columns that are read and stand in the table more than once."""
        layout = self.layout
        read = {*layout.columns.values(), *layout.number_places}
        if self._in_pairs is not None:
            own = self._in_pairs.own
            read = {own[n] for n in read if n < len(own)}
            pairs = repeated(self._table.raw_headers, read.__contains__)
            return Repeated(self._table.headers, pairs)
        together = {layout.columns[f] for f in _OF_A_RESULT if f in layout.columns}
        pairs = repeated(self._table.raw_headers, read.__contains__, layout.columns.values())
        return Repeated(layout.headers, pairs, together)

    def _read(self, event: Event) -> Read:
        if not isinstance(event, Row):
            return replace(event, sheet=self._table.sheet)
        if event.number in self._table.hidden_rows:
            self._hidden.add(event.number)
        return self._reader.read(event)

    def _moment(self, text: str) -> datetime | None:
        try:
            return read_moment(text, self.layout.date_order, self._known.orders)
        except (ValueError, OverflowError):
            return None


def title_of(chosen: Chosen, table: Table) -> str | None:
    """What a meeting was called, in a report of one; None in any other file."""
    if chosen.preset is None or chosen.preset.meeting is None:
        return None
    return chosen.preset.meeting.title_in(table.above) or None


def _title_to_add(chosen: Chosen, table: Table) -> str | None:
    """The meeting's title, where nothing else says which e-learning it was."""
    if chosen.how.activity or any(activity_form(h) == _ACTIVITY for h in table.headers):
        return None
    return title_of(chosen, table)


def _once_a_row(reads: Iterator[Read]) -> Iterator[Read]:
    """Of a row with several e-learnings, what is wrong with the row itself is told once, with
    the cells of all of them.
    """
    held: dict[str, RowProblem] = {}
    row = 0
    for each in reads:
        if each.row != row:
            yield from held.values()
            held, row = {}, each.row
        if isinstance(each, RowProblem) and each.code in _OF_THE_ROW:
            held[each.code] = _with_also(held.get(each.code), each)
        else:
            yield each
    yield from held.values()


def _with_also(first: RowProblem | None, further: RowProblem) -> RowProblem:
    """The *first* problem of a row with the cells of a *further* one."""
    if first is None:
        return further
    return replace(first, block=(*(first.block or (first.cells,)), further.cells))
