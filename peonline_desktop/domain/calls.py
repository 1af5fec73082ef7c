"""Calls: which rows go to PE-Online together, and what comes of each.

One call is one provider and one orgID, with a registration number at most once: in the
answer a number is a row. Must not know how a call is written or sent.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum

from peonline_desktop.domain.attendance import Sent, State
from peonline_desktop.domain.course_standing import CourseKey
from peonline_desktop.domain.settings import Provider


@dataclass(frozen=True, slots=True)
class Row:
    """An attendance as a call holds it."""

    attendance_id: int
    person_id: int
    org_id: int
    state: State
    sent: Sent
    course_key: CourseKey


@dataclass(frozen=True)
class Login:
    """Inloggegevens: what Xaurum gave the provider for the webservice."""

    user_id: str
    user_key: str = field(repr=False)


@dataclass(frozen=True)
class Call:
    """One ProcessXML with the rows of one provider and one orgID, in the order sent."""

    provider: Provider
    org_id: int
    rows: tuple[Row, ...]


class Verdict(StrEnum):
    """What an answer says of a row."""

    ACCEPTED = "accepted"
    REJECTED = "rejected"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What an answer says of one row: *reason* is a code, *message* PE-Online's words.

    *review* marks a row of which the answer says two things at once.
    """

    verdict: Verdict
    reason: str | None = None
    message: str | None = None
    review: bool = False


UNKNOWN = Outcome(Verdict.UNKNOWN)


@dataclass(frozen=True)
class RowOutcome:
    """What a call did to one row: the row, its outcome, and whether to review it."""

    row: Row
    outcome: Outcome
    review: tuple[str, str] | None = None


class NotANumber(ValueError):  # noqa: N818  # named for what is the matter
    """A bug: a row would go out under a number without an ASCII letter or digit."""


class WholeRefusal(StrEnum):
    """An answer that says that nothing of the call was processed (protocol.md)."""

    LOGIN = "400"
    TOO_MANY = "500"
    INVALID = "505"


@dataclass(frozen=True)
class Answer:
    """An answer that could be read: a refusal of the call, or an outcome per row."""

    refusal: WholeRefusal | None
    message: str | None
    outcomes: tuple[Outcome, ...]


def into_calls(provider: Provider, rows: Iterable[Row], size: int) -> list[Call]:
    """Divide *rows* over as few calls of at most *size* rows as their order allows.

    A number that stands in a call already goes into the next one.
    """
    by_org: dict[int, list[Row]] = {}
    for row in rows:
        by_org.setdefault(row.org_id, []).append(row)
    calls = []
    for org_id, of_org in by_org.items():
        left = of_org
        while left:
            chosen, left = _one_call(left, size)
            calls.append(Call(provider, org_id, tuple(chosen)))
    return calls


def _one_call(rows: list[Row], size: int) -> tuple[list[Row], list[Row]]:
    numbers: set[str] = set()
    chosen: list[Row] = []
    for position, row in enumerate(rows):
        if len(chosen) == size:
            return chosen, [*_left(rows[:position], chosen), *rows[position:]]
        if row.sent.registration_number not in numbers:
            numbers.add(row.sent.registration_number)
            chosen.append(row)
    return chosen, _left(rows, chosen)


def _left(rows: list[Row], chosen: list[Row]) -> list[Row]:
    ids = {row.attendance_id for row in chosen}
    return [row for row in rows if row.attendance_id not in ids]
