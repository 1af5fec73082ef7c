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
    """How a file is read: field -> header, and what the file itself does not say."""

    columns: Mapping[str, str]
    activity: str | None = None
    date_order: str | None = None
    all_passed: bool | None = None
    preset: str | None = None
    sheet: str | None = None
