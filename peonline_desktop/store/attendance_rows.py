"""Attendances with their causes for review: read together, written together."""

import json
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from peonline_desktop.domain.attendance import Attendance
from peonline_desktop.store.database import Database
from peonline_desktop.store.rows import attendance_of, moment_text, sent_columns


def attendances(db: Database, column: str, values: Sequence[int]) -> list[Attendance]:
    """The attendances whose *column* is one of *values*, by id, with their reviews."""
    places = ", ".join("?" * len(values))
    chosen = f"SELECT id FROM attendance WHERE {column} IN ({places})"
    reviews: dict[int, list[Any]] = {}
    for row in db.each(
        f"SELECT * FROM review WHERE attendance_id IN ({chosen})",
        *values,
    ):
        reviews.setdefault(row["attendance_id"], []).append(row)
    sql = f"""SELECT a.*, EXISTS (SELECT 1 FROM acceptance c WHERE c.attendance_id = a.id
        AND c.mode = 'live') AS was_live FROM attendance a WHERE {column} IN ({places})
        ORDER BY id"""
    return [
        attendance_of(
            row,
            _causes(reviews.get(row["id"], ()), cleared=False),
            _causes(reviews.get(row["id"], ()), cleared=True),
        )
        for row in db.rows(sql, *values)
    ]


def _causes(reviews: Iterable[Any], *, cleared: bool) -> frozenset[tuple[str, str]]:
    return frozenset(
        (row["cause"], row["detail"])
        for row in reviews
        if (row["cleared_at"] is not None) is cleared
    )


def save_reviews(db: Database, row: Attendance, at: datetime) -> None:
    """Make the open causes for review of *row* those it has; cleared ones stay cleared."""
    db.many(
        """INSERT INTO review (attendance_id, cause, detail, raised_at) VALUES (?, ?, ?, ?)
           ON CONFLICT DO NOTHING""",
        [(row.id, cause, detail, moment_text(at)) for cause, detail in row.reviews],
    )
    if row.id:
        known = db.rows(
            "SELECT cause, detail FROM review WHERE attendance_id = ? AND cleared_at IS NULL",
            row.id,
        )
        db.many(
            "DELETE FROM review WHERE attendance_id = ? AND cause = ? AND detail = ?",
            [(row.id, *pair) for pair in known if tuple(pair) not in row.reviews],
        )


def attendance_columns(row: Attendance) -> dict[str, object]:
    """The columns of an attendance that a change of it may change."""
    return {
        "state": row.state.value,
        "mode": row.mode.value if row.mode else None,
        "reason": row.reason,
        "message": row.message,
        "warning": row.warning,
        "proposal": row.proposal,
        "found": row.found,
        "choices": json.dumps(row.choices, ensure_ascii=False) if row.choices else None,
        "review": bool(row.reviews),
        **sent_columns(row.sent),
        "was_sent": row.was_sent,
        "as_is": row.as_is,
        "turned_at_call": row.turned_at_call,
    }
