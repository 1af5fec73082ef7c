"""What an intake came to: one report for files, pasted tables, folders and learning systems."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from peonline_desktop.domain.incoming import (
    Lines,
    Moved,
    Note,
    PlainRow,
    PlainTable,
    RowProblem,
    SheetRead,
    Waits,
)

READY, WAITING, UNMATCHED, KNOWN = "ready", "waiting", "unmatched", "known"


@dataclass(frozen=True, slots=True)
class Fate:
    """What becomes of the result in one row: *category* is READY, WAITING, UNMATCHED or KNOWN,
    *reason* why it waits or has no attendance; *waits* are its attendances that wait.
    """

    row: int
    sheet: str
    category: str
    reason: str | None = None
    waits: tuple[Waits, ...] = ()


@dataclass(frozen=True)
class Forecast:
    """What an import would make: attendances that would be *ready*, and *waiting* by reason;
    results without an attendance (*unmatched*) by reason; and the fate of each result.
    """

    ready: int
    waiting: Mapping[str, int]
    unmatched: Mapping[str, int]
    fates: tuple[Fate, ...] = ()

    def count(self, category: str) -> int:
        """How many results have this fate."""
        return sum(1 for fate in self.fates if fate.category == category)


@dataclass(frozen=True)
class Came:
    """What an import made: *fates* are how many of its new results are READY, WAITING or
    UNMATCHED, each by the reason; *moved* are attendances of other results that it brought to
    another state.
    """

    fates: Mapping[str, Mapping[str, int]]
    moved: tuple[Moved, ...] = ()

    def count(self, category: str) -> int:
        """How many new results have this fate."""
        return sum(self.fates.get(category, {}).values())

    def moved_to(self, state: str) -> list[Moved]:
        """The attendances of other results that are "waiting", "ready" or "gone" now."""
        return [each for each in self.moved if each.after == state]


@dataclass
class ListReport:
    """What a list came to: *rows* or records read, and what of them is a problem.

    *lines* counts every line of a file as one of data, note, title, header and blank; *sheets*
    are those of a workbook that were read. *headers* are those of a file with the rows that
    have a problem. *zeros* are the people who would be known, but for leading zeros, of
    *people* in all.
    """

    rows: int = 0
    problems: list[RowProblem] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)
    lines: Lines = field(default_factory=Lines)
    sheets: list[SheetRead] = field(default_factory=list)
    headers: tuple[str, ...] = ()
    zeros: int = 0
    people: int = 0

    def put_in_order(self) -> None:
        """Put problems and notes in the order of the sheets and their rows."""
        places = {sheet.name: place for place, sheet in enumerate(self.sheets)}

        def order(each: RowProblem | Note) -> tuple[int, int]:
            return places.get(each.sheet, len(places)), each.row

        self.problems.sort(key=order)
        self.notes.sort(key=order)

    def data_of(self, table: PlainTable) -> Iterator[PlainRow]:
        """The rows of *table* that could be read, as they come; what else there is is told
        here.
        """
        self.headers, self.lines, self.sheets = (
            table.headers,
            table.seen.lines,
            table.seen.sheets,
        )
        for row in table.rows:
            if isinstance(row, Note):
                self.notes.append(row)
                continue
            self.rows += 1
            if isinstance(row, RowProblem):
                self.problems.append(row)
            else:
                yield row


@dataclass
class IntakeReport(ListReport):
    """What came in: *results* are the rows that are results, *new* those that were not known.

    *rows_before*: the last file of this name had so many rows, which is more; nothing is
    retracted for it. *forecast* is there when nothing was kept; *came* when results were
    derived, be it only to forecast. *guessed* are the columns that nobody showed or named, and
    that their contents told: (header, field or register's name). *import_id* names the import
    in lists of results.
    """

    results: int = 0
    new: int = 0
    rows_before: int | None = None
    forecast: Forecast | None = None
    guessed: tuple[tuple[str, str], ...] = ()
    came: Came | None = None
    import_id: int = 0

    @property
    def duplicate(self) -> int:
        """How many results were known already, or stood in the file twice."""
        return self.results - self.new
