"""The append-only history: every change of an attendance is an event."""

from collections.abc import Sequence
from datetime import datetime

from peonline_desktop.domain.attendance import Attendance
from peonline_desktop.store.database import Database
from peonline_desktop.store.rows import moment_text

Happened = tuple[Attendance, str, str, int | None]


def add_events(db: Database, events: Sequence[Happened], at: datetime, who: str) -> int:
    """Add (attendance as it became, what, why, call id) and return the first event's id.

    *what* is a code ("derived", "handed_over", "retry", …); *why* a person's words.
    """
    if not events:
        return 0
    first = db.take_numbers("event", len(events))
    db.many(
        """INSERT INTO event (id, attendance_id, at, what, state, reason, why,
               registration_number, course, day, who, call_id)
           VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
        [
            (
                first + count,
                row.id,
                moment_text(at),
                what,
                row.state.value,
                row.reason,
                why,
                row.sent.registration_number,
                row.sent.course.course.value,
                row.sent.day.isoformat(),
                who,
                call_id,
            )
            for count, (row, what, why, call_id) in enumerate(events)
        ],
    )
    return first
