"""What comes in: results, problems and notes as a file or a source gives them, with the count
of a file's lines.

Every line of a file is counted as exactly one of data, note, title, header and blank
(`Lines`); every line of data ends as a result, a known result or a named problem.
"""

from collections.abc import Generator, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import NamedTuple

from peonline_desktop.domain.bugs import Bug
from peonline_desktop.domain.moments import OrdersShown
from peonline_desktop.domain.reading import HowToRead
from peonline_desktop.domain.scores import Scale
from peonline_desktop.domain.verdicts import Verdict

ONLY_COMPLETED = "only_completed"
"""Why a result did not pass that says it is completed: no accreditation lets that count."""


class NewResult(NamedTuple):
    """A result as a source delivers it; *cells* is what was read, text for text.

    *event_key* is the source's own, or empty: then *completion* tells two completions of one
    person and e-learning apart. *row* and *sheet* say where in a file it stood (0 and empty
    for a record of a learning system).
    """

    person: str
    name: str
    email: str
    activity: str
    title: str
    finished: str
    finished_at: datetime | None
    day: date | None
    verdict: Verdict
    score: str
    event_key: str
    cells: str
    fields: Mapping[str, str]
    completion: str = ""
    row: int = 0
    sheet: str = ""


@dataclass(frozen=True)
class Shown:
    """What the rows of a whole file show of its columns: the *orders* of its dates, and the
    *scale* of its scores. *from_1904*: its bare day numbers count from then. *marks*: among its
    verdicts are marks, so that 0 and 1 are no verdicts.
    """

    orders: OrdersShown = OrdersShown.NONE
    scale: Scale | None = None
    from_1904: bool = False
    marks: bool = False

    def with_also(self, other: "Shown") -> "Shown":
        """What both show together: percentages go before fractions."""
        scales = {self.scale, other.scale}
        scale = next((each for each in (Scale.PERCENT, Scale.FRACTION) if each in scales), None)
        return Shown(
            self.orders | other.orders,
            scale,
            self.from_1904 or other.from_1904,
            self.marks or other.marks,
        )


@dataclass(frozen=True, slots=True)
class RowProblem:
    """What could not be taken: rows *row* to *to* of a file, the file's first being 1, or the
    *record* of a source by that source's own id (then *row* is 0).

    *cells* is the whole row as read, so that it can be written out to be repaired; of a
    problem of several rows, *block* holds the cells of each. *detail* completes its sentence:
    the known person whom it may be, the numbers that contradict. *shown* is what the rows of
    its file showed, by which it is to be read again.

    Of a record: *mark* is another when the record is, *again_at* the instant (UTC) from which
    it may pass unchanged, and *bug* there when reading it failed in a way nobody foresaw.
    """

    row: int
    column: str
    code: str
    value: str
    cells: tuple[str, ...] = ()
    to: int = 0
    sheet: str = ""
    record: str = ""
    block: tuple[tuple[str, ...], ...] = ()
    detail: str = ""
    shown: Shown = Shown()
    mark: str = ""
    again_at: datetime | None = None
    bug: Bug | None = None

    @property
    def last(self) -> int:
        """The last of its rows."""
        return self.to or self.row


@dataclass(frozen=True, slots=True)
class Note:
    """Something worth saying that is no problem: rows *row* to *to* that are no data, or a
    fact about the file. *code* is one of "remark", "totals", "headers_again",
    "block_not_read", "sheet_not_read", "rows_hidden", "column_not_read", "text_doubtful" and
    "table_in_one_column". *count* is how many rows a sheet holds or are hidden; *choices* are
    other ways to read doubtful text: (encoding, text). *why* a sheet was not read: "hidden",
    "chosen" (another was) or "headers" (they are others).
    """

    row: int
    text: str
    code: str = "remark"
    to: int = 0
    sheet: str = ""
    count: int = 0
    choices: tuple[tuple[str, str], ...] = ()
    why: str = ""

    @property
    def last(self) -> int:
        """The last of its rows."""
        return self.to or self.row


@dataclass
class Lines:
    """What the lines of a file are. *total* is counted by itself: the physical lines of a file
    of text, or the rows of the sheets that were looked at up to the last that is not blank;
    the other five add up to it.
    """

    total: int = 0
    data: int = 0
    notes: int = 0
    titles: int = 0
    headers: int = 0
    blank: int = 0


@dataclass(frozen=True, slots=True)
class SheetRead:
    """A sheet that was read, with how many rows of data it holds."""

    name: str
    rows: int


Read = NewResult | RowProblem | Note


@dataclass
class Seen:
    """What has been seen of a file so far; whole once its rows were read to the end. *again*:
    what was *shown* changes how some of its rows are read.
    """

    lines: Lines = field(default_factory=Lines)
    sheets: list[SheetRead] = field(default_factory=list)
    shown: Shown = field(default_factory=Shown)
    again: bool = False


@dataclass(frozen=True)
class Reading:
    """A file that is being read: its *rows* as they come, and the *headers* that a file with
    some of its rows would have. What is remembered about files of this *kind* goes by it: the
    name of a preset, or what stands for the header row. *how* is how it is read, with what was
    remembered; *person* is the header of the column that says who.
    """

    headers: tuple[str, ...]
    kind: str
    rows: Generator[Read, None, None]
    seen: Seen
    how: HowToRead
    person: str


class PlainRow(NamedTuple):
    """A row of a table of people, answers or accreditations: its number in the file, its cells
    by header, and the sheet it stands in.
    """

    number: int
    cells: dict[str, str]
    sheet: str = ""


@dataclass(frozen=True)
class PlainTable:
    """A table of people, answers or accreditations: its named *headers*, and its *rows* as they
    come. Columns that we add to a file of problems are left out. *seen* is whole once the rows
    were read to the end.
    """

    headers: tuple[str, ...]
    rows: Iterator[PlainRow | RowProblem | Note]
    seen: Seen


@dataclass(frozen=True, slots=True)
class Waits:
    """An attendance that waits: the *reason*, the group, what was *found* in the field of its
    number when that needs saying, and the *proposal* for it, if any.
    """

    reason: str
    org_id: int
    found: str | None
    proposal: str | None


@dataclass(frozen=True, slots=True)
class Moved:
    """An attendance of another result that an import brought from one state to another:
    *after* is "gone" when there is none any more (then *person* and *activity* are empty), and
    *before* is "" when there was none. *reason* is why it waits.
    """

    person: str
    activity: str
    org_id: int
    before: str
    after: str
    reason: str | None


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a result: whether an attendance of it is ready, why it has none
    (ONLY_COMPLETED where that is why it did not pass), and those of its attendances that wait.
    """

    is_ready: bool
    unmatched: str | None
    waits: tuple[Waits, ...] = ()
