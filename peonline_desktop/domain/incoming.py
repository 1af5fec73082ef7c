"""Results and problems as a file gives them, and how a file is to be read."""

from collections.abc import Generator, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from peonline_desktop.domain.verdicts import Verdict

OURS = "PE-Online: "  # begins the headers of columns that we add to a file of problems


@dataclass(frozen=True, slots=True)
class NewResult:
    """A result as a source delivers it; *cells* is what was read, text for text."""

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


@dataclass(frozen=True, slots=True)
class RowProblem:
    """A row of a file that could not be taken: *row* counts from 1, the file's first.

    *cells* is the whole row as read, so that it can be written out to be repaired.
    """

    row: int
    column: str
    code: str
    value: str
    cells: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Note:
    """A row that is no data: a remark below the table, or its headers once more."""

    row: int
    text: str


Read = NewResult | RowProblem | Note


@dataclass(frozen=True)
class Reading:
    """A file that is being read: its *rows* as they come, and the *headers* that a file with
    some of its rows would have. *kind* is what is remembered about files of this kind goes by:
    the name of the preset that was recognised; None when there is none.
    """

    headers: tuple[str, ...]
    kind: str | None
    rows: Generator[Read, None, None]


@dataclass(frozen=True)
class PlainTable:
    """A table of people or accreditations: its named *headers*, and its rows as their number
    in the file and the cell by header. Columns that we add to a file of problems are left out.
    """

    headers: tuple[str, ...]
    rows: Iterator[tuple[int, dict[str, str]] | RowProblem]


@dataclass(frozen=True)
class HowToRead:
    """How a file is read: field -> header, and what the file itself does not say.

    A field with an empty header is not in the file. *header_row* is the row of the headers,
    from 1; None: the first that looks like them. *pass_mark* tells who passed by the score,
    where there is no column of verdicts.
    """

    columns: Mapping[str, str]
    activity: str | None = None
    date_order: str | None = None
    all_passed: bool | None = None
    preset: str | None = None
    sheet: str | None = None
    header_row: int | None = None
    pass_mark: str | None = None


@dataclass(frozen=True)
class FileShape:
    """What a file of results looks like, before anything is imported.

    *columns* is field -> header as it would be read, *preset* the layout that was
    recognised, *missing* the fields without which it cannot be read. *says_verdict*: the
    file or its preset says who passed. *ambiguous*: a date reads two ways, and nothing in
    the file shows which. *sheet* is the one that is read, None in a file of text.
    """

    sheets: tuple[str, ...]
    sheet: str | None
    header_row: int
    headers: tuple[str, ...]
    preset: str | None
    columns: Mapping[str, str]
    missing: tuple[str, ...]
    says_verdict: bool
    ambiguous: bool


Mark = tuple[int, int, int]
"""What changes of a file while it is written: size in bytes, time in nanoseconds, and which
file it is on the disk.
"""


@dataclass(frozen=True, slots=True)
class Waiting:
    """A file in a watched folder. *is_open*: an office program has it open."""

    path: Path
    mark: Mark
    is_link: bool
    is_table: bool
    is_open: bool


def shown_name(name: str) -> str:
    """A file's name as text that can be kept: what is no character becomes a mark."""
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
