"""Results and problems as a file gives them, and how a file is to be read."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from peonline_desktop.domain.verdicts import Verdict


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
    """A row of a file that could not be taken: *row* counts from 1, the file's first."""

    row: int
    column: str
    code: str
    value: str


@dataclass(frozen=True)
class HowToRead:
    """How a file is read: field -> header, and what the file itself does not say.

    A field with an empty header is not in the file. *header_row* is the row of the headers,
    from 1; None: the first that looks like them.
    """

    columns: Mapping[str, str]
    activity: str | None = None
    date_order: str | None = None
    all_passed: bool | None = None
    preset: str | None = None
    sheet: str | None = None
    header_row: int | None = None


@dataclass(frozen=True)
class FileShape:
    """What a file of results looks like, before anything is imported.

    *columns* is field -> header as it would be read, *preset* the layout that was
    recognised, *missing* the fields without which it cannot be read. *says_verdict*: the
    file or its preset says who passed. *ambiguous*: a date reads two ways, and nothing in
    the file shows which.
    """

    sheets: tuple[str, ...]
    header_row: int
    headers: tuple[str, ...]
    preset: str | None
    columns: Mapping[str, str]
    missing: tuple[str, ...]
    says_verdict: bool
    ambiguous: bool
