"""The append-only history: every change of an attendance is an event, chained by hash."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from peonline_desktop.domain.attendance import Attendance
from peonline_desktop.domain.chain import Link, content_hash, first_link, next_link
from peonline_desktop.store.database import Database
from peonline_desktop.store.merges import chunks, places
from peonline_desktop.store.rows import moment_text

# What an event says, in the order in which it is hashed: for ever.
CONTENT = (
    "attendance_id",
    "at",
    "what",
    "state",
    "mode",
    "reason",
    "why",
    "registration_number",
    "course",
    "day",
    "who",
    "call_id",
    "proof",
)
_COLUMNS = ("id", *CONTENT, "salt", "content_hash", "link")
_SEALED = ", ".join(f"e.{name}" for name in CONTENT)
_OTHERWISE = f"""e.course <> a.course OR e.day <> a.day
    OR a.end_date NOT GLOB a.day || 'T12:00:00+*'
    OR (e.salt IS NOT NULL AND (e.registration_number <> a.registration_number
    OR e.content_hash <> content_hash(e.salt, {_SEALED})))"""
TOLD_OTHERWISE = f"""(e.id IS NULL OR e.attendance_id <> a.id OR e.state <> a.state
    OR e.mode IS NOT a.mode OR e.reason IS NOT a.reason OR {_OTHERWISE})"""
"""Of an attendance a with its last event e: whether that says something else, or is no longer
what was written. What goes as the day is its end_date. An erased event has no number, and no
salt.
"""
_INSERT = f"INSERT INTO event ({', '.join(_COLUMNS)}) VALUES ({', '.join('?' * len(_COLUMNS))})"


@dataclass(frozen=True, slots=True)
class Happened:
    """One change: the attendance as it became, *what* as a code ("derived", "handed_over",
    "retry", …), *why* in a person's words, the call it was part of, and *proof*: the seal
    of what was sent or answered. *row_id* is for an attendance that gets its id only now.
    """

    row: Attendance
    what: str
    why: str = ""
    call_id: int | None = None
    proof: str = ""
    row_id: int | None = None


def add_events(db: Database, events: Sequence[Happened], at: datetime, who: str) -> int:
    """Add events at the end of the chain and return the first one's number."""
    if not events:
        return 0
    first = db.take_numbers("event", len(events))
    link, moment = _link_before(db, first), moment_text(at)
    rows = []
    for number, happened in enumerate(events, start=first):
        content = _content(happened, moment, who)
        salt = db.salt()
        hashed = content_hash(salt, *content)
        link = next_link(link, number, hashed)
        rows.append((number, *content, salt, hashed, link))
    db.many(_INSERT, rows)
    return first


def sends_otherwise(db: Database, ids: Sequence[int]) -> set[int]:
    """Those of these attendances that would be sent with another number, course or day than the
    newest event that there is of them names. An event of such a row would make that true.
    """
    found = set[int]()
    for chunk in chunks(ids):
        sql = f"""SELECT a.id FROM attendance a LEFT JOIN event e
            ON e.id = (SELECT MAX(id) FROM event WHERE attendance_id = a.id)
            WHERE a.id IN ({places(chunk)}) AND (e.id IS NULL OR {_OTHERWISE})"""
        found.update(db.numbers(sql, *chunk))
    return found


def links(db: Database) -> Iterator[Link]:
    """Every event as the chain sees it, oldest first."""
    for row in db.each("SELECT * FROM event ORDER BY id"):
        content = tuple(row[name] for name in CONTENT)
        yield Link(row["id"], row["salt"], content, row["content_hash"], row["link"])


def newest_link(db: Database) -> tuple[int, str]:
    """The number and the link of the newest event; 0 and the beginning when there is none."""
    row = db.one("SELECT id, link FROM event ORDER BY id DESC LIMIT 1")
    return (0, _beginning(db)) if row is None else (row["id"], row["link"])


def _link_before(db: Database, number: int) -> str:
    """The link that event *number* follows; a missing one stays a break in the chain."""
    if number == 1:
        return _beginning(db)
    link = db.value("SELECT link FROM event WHERE id = ?", number - 1)
    return "missing" if link is None else str(link)


def _beginning(db: Database) -> str:
    return first_link(database_id(db))


def database_id(db: Database) -> str:
    """Which database this is; its copies have the same."""
    return str(db.value("SELECT value FROM setting WHERE key = 'database_id'"))


def _content(happened: Happened, moment: str, who: str) -> tuple[Any, ...]:
    row = happened.row
    return (
        row.id if happened.row_id is None else happened.row_id,
        moment,
        happened.what,
        row.state.value,
        row.mode.value if row.mode else None,
        row.reason,
        happened.why,
        row.sent.registration_number,
        row.sent.course.course.value,
        row.sent.day.isoformat(),
        who,
        happened.call_id,
        happened.proof,
    )
