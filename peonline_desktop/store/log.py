"""What the log, the counts and the exports read from the database."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from typing import Any

from peonline_desktop.store.database import Database

_LOG = """SELECT a.id, a.state, a.mode, a.reason, a.message, a.review, v.name AS provider,
    a.org_id, a.course, a.course_kind, a.module, a.module_kind, a.edition, a.edition_kind,
    a.meeting, a.meeting_kind, a.registration_number, a.day AS end_date, p.key AS person,
    r.activity, r.event_key AS result_key, a.attempts, a.proposal, a.warning, a.changed_at,
    a.course_type, a.accreditation_id AS accreditation, p.name AS name
    FROM attendance a JOIN provider v ON v.id = a.provider_id
    JOIN person p ON p.id = a.person_id JOIN result r ON r.id = a.result_id"""

# person_unknown in one group needs nobody where the same result was accepted in another.
_STATES = """SELECT state, mode, reason, COUNT(*) AS rows,
    SUM(CASE WHEN reason = 'person_unknown' AND EXISTS (
        SELECT 1 FROM attendance o WHERE o.result_id = a.result_id AND o.org_id <> a.org_id
        AND o.state = 'accepted') THEN 0 ELSE 1 END) AS attention
    FROM attendance a GROUP BY state, mode, reason ORDER BY state, mode, reason"""


class LogTables:
    """Reads only."""

    def __init__(self, database: Database) -> None:
        """Uses the connection of whoever calls."""
        self._db = database

    def transaction(self) -> AbstractContextManager[None]:
        """All or nothing; nobody else writes meanwhile."""
        return self._db.transaction()

    def log(self, states: Sequence[str], limit: int | None) -> Iterator[Mapping[str, Any]]:
        """Attendances as contract.md's `log` gives them, newest change first."""
        where = f" WHERE a.state IN ({', '.join('?' * len(states))})" if states else ""
        sql = f"{_LOG}{where} ORDER BY a.last_event DESC LIMIT ?"
        for row in self._db.each(sql, *states, -1 if limit is None else limit):
            yield {**dict(row), "review": bool(row["review"])}

    def history(self, attendance_id: int) -> list[Mapping[str, Any]]:
        """The events of one attendance, oldest first."""
        sql = "SELECT * FROM event WHERE attendance_id = ? ORDER BY id"
        return [dict(row) for row in self._db.each(sql, attendance_id)]

    def runs(self, limit: int | None) -> list[Mapping[str, Any]]:
        """Runs, newest first."""
        sql = """SELECT id, started_at, finished_at, who, calls, sent, accepted, rejected,
            unknown, ended FROM run ORDER BY id DESC LIMIT ?"""
        return [dict(row) for row in self._db.each(sql, -1 if limit is None else limit)]

    def states(self) -> list[Mapping[str, Any]]:
        """How many attendances stand in each state, mode and reason, and need attention."""
        return [dict(row) for row in self._db.each(_STATES)]

    def results(self) -> tuple[int, int]:
        """How many results there are, and how many passes no accreditation takes."""
        row = self._db.one(
            """SELECT COUNT(*), COALESCE(SUM(reason IN
               ('no_accreditation', 'outside_period', 'group_inactive')), 0) FROM result"""
        )
        return int(row[0]), int(row[1])

    def reviews(self) -> int:
        """How many attendances are under review."""
        return int(self._db.value("SELECT COUNT(*) FROM attendance WHERE review = 1"))

    def paste_rows(self) -> list[Mapping[str, Any]]:
        """Rows that can be entered by hand: group, course, module, day, number and id."""
        sql = """SELECT a.id, a.org_id, a.course, a.module, a.edition, a.meeting, a.day,
            a.registration_number, p.key AS person, p.name FROM attendance a
            JOIN person p ON p.id = a.person_id
            WHERE a.state = 'ready' AND a.registration_number <> ''
            ORDER BY a.org_id, a.course, a.module, a.edition, a.meeting, a.day,
                a.registration_number"""
        return [dict(row) for row in self._db.each(sql)]

    def rows_of_accreditation(self, accreditation_id: int) -> int:
        """How many attendances an accreditation has."""
        sql = "SELECT COUNT(*) FROM attendance WHERE accreditation_id = ?"
        return int(self._db.value(sql, accreditation_id))
