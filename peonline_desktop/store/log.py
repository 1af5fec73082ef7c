"""What the log, the counts and the exports read from the database."""

import zlib
from collections.abc import Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from datetime import datetime
from typing import Any

from peonline_desktop.store.database import Database
from peonline_desktop.store.rows import moment_text, texts_of

LOG = """SELECT a.id, a.state, a.mode, a.reason, a.message, a.review, v.name AS provider,
    a.org_id, a.course, a.course_kind, a.module, a.module_kind, a.edition, a.edition_kind,
    a.meeting, a.meeting_kind, a.registration_number, a.day AS end_date, p.key AS person,
    r.activity, r.event_key AS result_key, a.attempts, a.proposal, a.warning, a.changed_at,
    a.course_type, a.accreditation_id AS accreditation, p.name AS name, a.found, a.choices
    FROM attendance a JOIN provider v ON v.id = a.provider_id
    JOIN person p ON p.id = a.person_id JOIN result r ON r.id = a.result_id"""

# person_unknown in one group needs nobody where the same result was accepted in another.
_STATES = """SELECT state, mode, reason, COUNT(*) AS rows,
    SUM(CASE WHEN reason = 'person_unknown' AND EXISTS (
        SELECT 1 FROM attendance o WHERE o.result_id = a.result_id AND o.org_id <> a.org_id
        AND o.state = 'accepted') THEN 0 ELSE 1 END) AS attention
    FROM attendance a GROUP BY state, mode, reason ORDER BY state, mode, reason"""

# The rows that a refused course holds back: waiting ones, and those that asked in vain.
_HELD_BACK = """s.refused IS NOT NULL AND s.org_id = a.org_id
    AND s.course_kind = a.course_kind AND s.course = a.course
    AND ((a.state = 'waiting' AND a.reason = 'course_refused') OR (a.state = 'rejected'
        AND (a.reason = s.refused OR a.reason IN ({reasons}))))"""

_COURSES = """SELECT v.name AS provider, s.org_id, s.course_kind, s.course, s.refused AS reason,
    s.message, s.next_probe, s.asked_for IS NOT NULL AS asked_for,
    (SELECT COUNT(*) FROM attendance a WHERE a.provider_id = v.id AND {held_back}) AS rows
    FROM course_standing s JOIN provider v ON v.register_id = s.register_id
    WHERE s.refused IS NOT NULL ORDER BY v.name, s.org_id, s.course"""
_WAS_READY = """(SELECT e.state FROM event e WHERE e.attendance_id = {id} AND e.id <= ?
    ORDER BY e.id DESC LIMIT 1) = 'ready'"""
_CHUNK = 500


class LogTables:
    """Reads only."""

    def __init__(self, database: Database) -> None:
        """Uses the connection of whoever calls."""
        self._db = database

    def transaction(self) -> AbstractContextManager[None]:
        """All or nothing; nobody else writes meanwhile."""
        return self._db.transaction()

    def log(
        self, states: Sequence[str], limit: int | None, folded: Sequence[str] = ()
    ) -> Iterator[Mapping[str, Any]]:
        """Attendances as contract.md's `log` gives them, newest change first.

        With *folded*, the reasons of a whole course, without the rows that `courses` counts.
        """
        conditions = []
        if states:
            conditions.append(f"a.state IN ({_places(states)})")
        if folded:
            conditions.append(
                f"""NOT EXISTS (SELECT 1 FROM course_standing s
                WHERE s.register_id = v.register_id
                AND {_HELD_BACK.format(reasons=_places(folded))})"""
            )
        where = f" WHERE {' AND '.join(conditions)}" if conditions else ""
        sql = f"{LOG}{where} ORDER BY a.last_event DESC LIMIT ?"
        for row in self._db.each(sql, *states, *folded, -1 if limit is None else limit):
            yield log_row(row)

    def these(self, ids: Sequence[int]) -> Iterator[Mapping[str, Any]]:
        """These attendances as `log` gives them, in this order; gone ones are left out."""
        for start in range(0, len(ids), _CHUNK):
            chunk = ids[start : start + _CHUNK]
            sql = f"{LOG} WHERE a.id IN ({_places(chunk)})"
            found = {row["id"]: log_row(row) for row in self._db.each(sql, *chunk)}
            yield from (found[row_id] for row_id in chunk if row_id in found)

    def attendance(self, attendance_id: int) -> Mapping[str, Any] | None:
        """One attendance as `log` gives it."""
        row = self._db.one(f"{LOG} WHERE a.id = ?", attendance_id)
        return None if row is None else log_row(row)

    def courses(self, reasons: Sequence[str]) -> list[Mapping[str, Any]]:
        """Courses that are refused as a whole (*reasons* are those that concern a course),
        with how many rows each holds back.
        """
        sql = _COURSES.format(held_back=_HELD_BACK.format(reasons=_places(reasons)))
        rows = [dict(row) for row in self._db.each(sql, *reasons)]
        return [{**row, "asked_for": bool(row["asked_for"])} for row in rows if row["rows"]]

    def calls_of(self, attendance_id: int) -> list[Mapping[str, Any]]:
        """The calls that held an attendance, oldest first: where, when, request and answer."""
        sql = """SELECT c.id, c.handed_over_at, c.answered_at, c.address, c.mode, c.ended,
            c.request, c.answer, r.position FROM call_row r JOIN call c ON c.id = r.call_id
            WHERE r.attendance_id = ? ORDER BY c.id"""
        return [_call(row) for row in self._db.each(sql, attendance_id)]

    def chosen(
        self, persons: Sequence[str], courses: Sequence[str], period: tuple[str, str]
    ) -> list[int]:
        """Ids of attendances of any of *persons* and *courses* (none named: all) whose day
        lies in the *period*, by person, day and id.
        """
        conditions, values = ["a.day BETWEEN ? AND ?"], list(period)
        for column, wanted in (("p.key", persons), ("a.course", courses)):
            if wanted:
                conditions.append(f"{column} IN ({_places(wanted)})")
                values += wanted
        sql = f"""SELECT a.id FROM attendance a JOIN person p ON p.id = a.person_id
            WHERE {" AND ".join(conditions)} ORDER BY p.key, a.day, a.id"""
        return [row[0] for row in self._db.each(sql, *values)]

    def history(self, attendance_id: int) -> list[Mapping[str, Any]]:
        """The events of one attendance, oldest first."""
        sql = "SELECT * FROM event WHERE attendance_id = ? ORDER BY id"
        return [dict(row) for row in self._db.each(sql, attendance_id)]

    def runs(self, limit: int | None) -> list[Mapping[str, Any]]:
        """Runs, newest first."""
        sql = """SELECT id, started_at, finished_at, who, calls, sent, accepted, rejected,
            unknown, ended, auto FROM run ORDER BY id DESC LIMIT ?"""
        rows = self._db.each(sql, -1 if limit is None else limit)
        return [{**dict(row), "auto": bool(row["auto"])} for row in rows]

    def sent_by_itself(self, since: datetime) -> list[Mapping[str, Any]]:
        """What went without anybody asking, per course, of runs from *since* on: course,
        org_id and how many rows are accepted, rejected and unknown now.
        """
        sql = """SELECT a.org_id, a.course, SUM(a.state = 'accepted') AS accepted,
                SUM(a.state = 'rejected') AS rejected, SUM(a.state = 'unknown') AS unknown
            FROM attendance a WHERE a.id IN (SELECT r.attendance_id FROM call_row r
                JOIN call c ON c.id = r.call_id JOIN run u ON u.id = c.run_id
                WHERE u.auto = 1 AND u.started_at >= ?)
            GROUP BY a.org_id, a.course ORDER BY a.org_id, a.course"""
        return [dict(row) for row in self._db.each(sql, moment_text(since))]

    def held_back_after(self, event: int) -> tuple[dict[str, int], int]:
        """Of the rows that were ready at an event: how many wait since, by reason, and how
        many are gone.
        """
        waiting = {
            row[0]: row[1]
            for row in self._db.each(
                f"""SELECT a.reason, COUNT(*) FROM attendance a WHERE a.state = 'waiting'
                AND a.last_event > ? AND {_WAS_READY.format(id="a.id")}
                GROUP BY a.reason ORDER BY COUNT(*) DESC, a.reason""",
                event,
                event,
            )
        }
        sql = f"""SELECT COUNT(*) FROM event g WHERE g.id > ? AND g.what = 'gone'
            AND {_WAS_READY.format(id="g.attendance_id")}"""
        return waiting, int(self._db.value(sql, event, event))

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


def _places(values: Sequence[object]) -> str:
    return ", ".join("?" * len(values))


def log_row(row: Any) -> Mapping[str, Any]:
    """A row of `LOG` as contract.md's `log` gives it."""
    choices = list(texts_of(row["choices"]))
    return {**dict(row), "review": bool(row["review"]), "choices": choices}


def _call(row: Any) -> Mapping[str, Any]:
    answer = row["answer"]
    return {
        **dict(row),
        "request": zlib.decompress(row["request"]).decode(),
        "answer": None if answer is None else zlib.decompress(answer),
    }
