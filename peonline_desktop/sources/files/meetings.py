"""Attendance reports of online meetings (Teams, Zoom): the rows of one person are summed, and
what the meeting was called stands in another block of the file.
"""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from peonline_desktop.domain.incoming import Note
from peonline_desktop.domain.spelling import activity_form, person_form
from peonline_desktop.sources.files.blocks import Event
from peonline_desktop.sources.files.durations import Durations, ReadMoment
from peonline_desktop.sources.files.row import Row, width_of

_MINUTE = 60
_NOT_THERE = "?"


@dataclass(frozen=True)
class Meeting:
    """How a meeting is called in its report: *title* are the words before it, and the title
    stands *below* them, or beside them.
    """

    title: frozenset[str]
    below: bool

    def is_about(self, cells: Sequence[str]) -> bool:
        """Whether a row has the words for a meeting's title."""
        return any(activity_form(cell) in self.title for cell in cells if cell)

    def title_in(self, rows: Sequence[Row]) -> str | None:
        """The meeting's title among these *rows*, empty when it has none; None when nothing
        tells it.
        """
        for place, row in enumerate(rows):
            for column, cell in enumerate(row.cells):
                if activity_form(cell) not in self.title:
                    continue
                if self.below:
                    after = rows[place + 1].cells if place + 1 < len(rows) else []
                    found = after[column] if column < len(after) else ""
                else:
                    found = next((each for each in row.cells[column + 1 :] if each), "")
                return found
        return None


@dataclass(frozen=True)
class Columns:
    """The places of a person, the minutes and the moment of leaving."""

    person: int
    minutes: int
    finished: int


class _Sum:
    """What the rows of one person come to: the first *row*, with all of them together."""

    def __init__(self, row: Row, columns: Columns) -> None:
        self.row = row
        self._columns = columns
        self._texts: list[str] = []
        self._latest: datetime | None = None
        self._unread = ""

    def add(self, cells: Sequence[str], left: datetime | None) -> None:
        """Add the *cells* of a row; *left* is the moment in it, None when it is none."""
        minutes, finished = cells[self._columns.minutes], cells[self._columns.finished]
        self._texts.append(minutes or _NOT_THERE)
        if left is None:
            self._unread = self._unread or finished
        elif self._latest is None or left >= self._latest:
            self._latest = left
            self.row.cells[self._columns.finished] = finished

    def whole(self, durations: Durations) -> Row:
        """The row with all minutes and the latest moment; what could not be read of any of them
        stands in its place, so that it is named.
        """
        cells = self.row.cells
        seconds = [
            each for text in self._texts if (each := durations.seconds_of(text)) is not None
        ]
        if len(seconds) == len(self._texts):
            cells[self._columns.minutes] = str(sum(seconds) // _MINUTE)
        elif len(self._texts) > 1:
            cells[self._columns.minutes] = " + ".join(self._texts)
        if self._unread:
            cells[self._columns.finished] = self._unread
        return self.row


class Meetings:
    """The meetings in one table: further ones begin where the headers stand once more, below a
    title of their own. *title* is that of the row that passes.
    """

    def __init__(self, meeting: Meeting, title: str | None) -> None:
        """*title* is the first one's."""
        self.title = title or ""
        self._meeting = meeting
        self._count = 0

    def apart(self, events: Iterator[Event], since: Collection[Row]) -> Iterator[Event]:
        """The *events* as they are; *since* are the rows since the last of a meeting."""
        for event in events:
            if isinstance(event, Note) and event.code == "headers_again":
                title = self._meeting.title_in(list(since))
                if title is not None:
                    self.title = title
                    self._count += 1
            yield event

    def with_title(self, events: Iterator[Event], headers: Sequence[str]) -> Iterator[Event]:
        """The rows of a table with these *headers*, with the meeting's title in one more
        column; one that is too short as it is.
        """
        width = len(headers)
        for event in events:
            if isinstance(event, Row) and len(event.cells) >= width_of(headers):
                blank = [""] * (width - len(event.cells))
                cells = [*event.cells[:width], *blank, self.title, *event.cells[width:]]
                yield event._replace(cells=cells)
            else:
                yield event

    def summed(
        self,
        events: Iterator[Event],
        columns: Columns,
        read: ReadMoment,
    ) -> Iterator[Event]:
        """A row per person and meeting, at the end: with all minutes together, and the latest
        moment, which *read* gives of a text. A row that names nobody passes by itself; so does
        what is no row.
        """
        people: dict[tuple[int, str], _Sum] = {}
        durations = Durations(read)
        widest = max(columns.person, columns.minutes, columns.finished)
        for row in events:
            key = ""
            if isinstance(row, Row) and len(row.cells) > widest:
                key = person_form(row.cells[columns.person])
            if not isinstance(row, Row) or not key:
                yield row
                continue
            cells, left = list(row.cells), read(row.cells[columns.finished])
            durations.see(cells[columns.minutes], cells, left)
            people.setdefault((self._count, key), _Sum(row, columns)).add(cells, left)
        for each in people.values():
            yield each.whole(durations)
