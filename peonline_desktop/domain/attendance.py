"""Attendances (presenties) and their states."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from peonline_desktop.domain.settings import Course, Mode
from peonline_desktop.domain.verdicts import Verdict


class State(StrEnum):
    """Where an attendance stands; the labels are in texts/states.toml."""

    WAITING = "waiting"
    READY = "ready"
    SENDING = "sending"
    ACCEPTED = "accepted"
    REJECTED = "rejected"
    UNKNOWN = "unknown"
    MANUAL = "manual"
    WITHDRAWN = "withdrawn"


FROZEN = frozenset({State.SENDING, State.UNKNOWN, State.ACCEPTED, State.MANUAL})


@dataclass(frozen=True, slots=True)
class Result:
    """What a source reported of one person and one activity; *person_id* is the key it came
    with, which may be merged into another. *activity* is the key of the e-learning
    (domain/spelling.py), for comparison.

    *finished_at* is an aware UTC instant, *day* its Amsterdam day; both are None for a
    result that was not passed and has no date.
    """

    id: int
    activity: str
    verdict: Verdict
    finished_at: datetime | None
    day: date | None
    person_id: int


@dataclass(frozen=True, slots=True)
class Sent:
    """What PE-Online sees of a row, apart from who sends it: fixed from sending on.

    *day* is the Amsterdam day of the completion; *end_date* the same as the wire has it,
    made once and kept, so that what is sent again is equal byte for byte.
    """

    registration_number: str
    course: Course
    day: date
    end_date: str


@dataclass(frozen=True, slots=True)
class Attendance:
    """One row that PE-Online is to credit: an accreditation, a person, a result.

    *found* is what stood in the number's field, where that needs saying; *proposal* and
    *choices* are numbers to take in its place. *was_sent*: a request held it and may have been
    processed. *as_is*: the number the administrator sends as it is, though damaged, shared or
    of another form. *removed*: removed by hand in
    PE-Online after acceptance. *was_live*: some register once accepted it live, so that it
    may stand in a dossier, whatever became of it. *turned_at_call*: the last call that
    settled it.
    *reviews* are the open causes, *cleared* those the administrator has dealt with.
    """

    id: int
    accreditation_id: int
    person_id: int
    result_id: int
    state: State
    reason: str | None
    sent: Sent
    mode: Mode | None = None
    warning: str | None = None
    proposal: str | None = None
    found: str | None = None
    choices: tuple[str, ...] = ()
    message: str | None = None
    was_sent: bool = False
    as_is: str | None = None
    removed: bool = False
    was_live: bool = False
    turned_at_call: int = 0
    reviews: frozenset[tuple[str, str]] = frozenset()
    cleared: frozenset[tuple[str, str]] = frozenset()
