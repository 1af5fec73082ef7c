"""Lists for the window: the ids in order first, then the rows of those that are shown.

Reads only. A million ids are an array of numbers; filters and order are the database's
work.
"""

import json
from array import array
from collections.abc import Mapping, Sequence
from typing import Any

from peonline_desktop.domain.listing import AttendanceFilter, Order, ResultFilter
from peonline_desktop.domain.spelling import activity_keys
from peonline_desktop.store.database import Database
from peonline_desktop.store.log import LOG, log_row
from peonline_desktop.store.merges import FIELD_ORDER, leading, members

_PERSON = "person"
_RESULT = "result"
_JOINS = {
    _PERSON: " JOIN person p ON p.id = a.person_id",
    _RESULT: " JOIN result r ON r.id = a.result_id",
}
# column -> what it is sorted by, and what must be joined for that
_ATTENDANCE_ORDERS = {
    "changed_at": ("a.last_event", ""),
    "person": ("p.key", _PERSON),
    "name": ("p.name", _PERSON),
    "state": ("a.state", ""),
    "reason": ("a.reason", ""),
    "registration_number": ("a.registration_number", ""),
    "org_id": ("a.org_id", ""),
    "course": ("a.course", ""),
    "end_date": ("a.day", ""),
    "activity": ("r.activity", _RESULT),
}
_RESULT_ORDERS = {
    "read": "r.id",
    "person": "p.key",
    "name": "p.name",
    "activity": "r.activity",
    "day": "r.day",
    "verdict": "r.verdict",
    "reason": "r.reason",
}
_UNMATCHED = ("no_accreditation", "outside_period", "group_inactive")

_HAS = """EXISTS (SELECT 1 FROM attendance a WHERE a.result_id = r.id AND a.state {})"""
_FATES = {
    "ready": _HAS.format("= 'ready'"),
    "waiting": f"""{_HAS.format("= 'waiting'")} AND NOT {_HAS.format("= 'ready'")}""",
    "unmatched": f"""NOT {_HAS.format("IN ('ready', 'waiting')")}""",
}


class ListTables:
    """Ids and rows of attendances, results and people."""

    def __init__(self, database: Database) -> None:
        """Uses the connection of whoever calls."""
        self._db = database

    def attendance_ids(self, wanted: AttendanceFilter, order: Order) -> "array[int]":
        """The ids of the attendances that are *wanted*, in *order*."""
        sort, joined = _ATTENDANCE_ORDERS[order.column]
        conditions, values, joins = _attendance_conditions(wanted)
        joins |= {joined} - {""}
        tables = "attendance a" + "".join(_JOINS[each] for each in sorted(joins))
        way = "DESC" if order.descending else "ASC"
        # A list sorted by change reads one index; the id makes any other order whole.
        by = f"{sort} {way}" if order.column == "changed_at" else f"{sort} {way}, a.id {way}"
        sql = f"SELECT a.id FROM {tables}{_where(conditions)} ORDER BY {by}"
        return self._db.numbers(sql, *values)

    def attendances(self, ids: Sequence[int]) -> dict[int, Mapping[str, Any]]:
        """These attendances as `log` gives them, by id."""
        sql = f"{LOG} WHERE a.id IN ({_places(ids)})"
        return {row["id"]: log_row(row) for row in self._db.each(sql, *ids)}

    def result_ids(self, wanted: ResultFilter, order: Order) -> "array[int]":
        """The ids of the results that are *wanted*, in *order*."""
        conditions: list[str] = []
        values: list[object] = []
        reasons = _UNMATCHED if wanted.unmatched else wanted.reasons
        if reasons:
            conditions.append(f"r.reason IN ({_places(reasons)})")
            values += reasons
        if wanted.activity:
            conditions.append("r.activity_key IN (?, ?)")
            values += activity_keys(wanted.activity)
        if wanted.import_id:
            conditions.append("r.import_id = ?")
            values.append(wanted.import_id)
        if wanted.fate:
            conditions.append(_FATES[wanted.fate])
        if wanted.text:
            columns = ("p.key", "p.name", "r.activity", "r.title")
            conditions.append(_any_like(columns))
            values += [_like(wanted.text)] * len(columns)
        joined = wanted.text or order.column in ("person", "name")
        tables = "result r" + (" JOIN person p ON p.id = r.person_id" if joined else "")
        way = "DESC" if order.descending else "ASC"
        sql = f"""SELECT r.id FROM {tables}{_where(conditions)}
            ORDER BY {_RESULT_ORDERS[order.column]} {way}, r.id {way}"""
        return self._db.numbers(sql, *values)

    def results(self, ids: Sequence[int]) -> dict[int, Mapping[str, Any]]:
        """These results with what became of them, by id."""
        sql = f"""SELECT r.id, p.id AS person_id, p.key AS person, p.name, r.activity, r.title,
                r.finished, r.day, r.verdict, r.score, r.reason, i.name AS file, i.at,
                (SELECT json_group_array(json_object('id', a.id, 'org_id', a.org_id,
                    'state', a.state, 'mode', a.mode, 'reason', a.reason))
                    FROM attendance a WHERE a.result_id = r.id) AS attendances,
                (SELECT json_group_array(json_object('accreditation', s.accreditation_id,
                    'org_id', s.org_id, 'reason', s.reason))
                    FROM result_skip s WHERE s.result_id = r.id) AS skipped
            FROM result r JOIN person p ON p.id = r.person_id
            JOIN import i ON i.id = r.import_id WHERE r.id IN ({_places(ids)})"""
        return {
            row["id"]: {
                **dict(row),
                "attendances": json.loads(row["attendances"]),
                "skipped": json.loads(row["skipped"]),
            }
            for row in self._db.each(sql, *ids)
        }

    def person_ids(self, text: str, order: Order) -> "array[int]":
        """The ids of the people with *text* in key, name, e-mail or a custom field."""
        conditions, values = [], []
        if text:
            fields = "EXISTS (SELECT 1 FROM person_field f WHERE f.person_id = p.id AND {})"
            columns = ("p.key", "p.name", "p.email")
            like = _any_like(("f.value",))
            conditions.append(f"({_any_like(columns)} OR {fields.format(like)})")
            values = [_like(text)] * (len(columns) + 1)
        column = {"person": "p.key", "name": "p.name", "email": "p.email"}[order.column]
        way = "DESC" if order.descending else "ASC"
        sql = f"SELECT p.id FROM person p{_where(conditions)} ORDER BY {column} {way}, p.id"
        return self._db.numbers(sql, *values)

    def persons(self, ids: Sequence[int]) -> dict[int, Mapping[str, Any]]:
        """These people by id: key, name, email, fields as sources say (*said*) and as corrected
        by hand (*corrected*), and *one_with*: the other keys of the same person, the leading
        one first.
        """
        leaders = leading(self._db, ids)
        whose = members(self._db, list(dict.fromkeys(leaders.values())))
        everyone = list(whose)
        sql = f"SELECT id, key, name, email FROM person WHERE id IN ({_places(everyone)})"
        known = {row["id"]: dict(row) for row in self._db.each(sql, *everyone)}
        fields: dict[int, tuple[dict[str, str], dict[str, str]]] = {}
        sql = f"""SELECT person_id, field, value, by_hand FROM person_field
            WHERE person_id IN ({_places(everyone)}) ORDER BY field, {FIELD_ORDER}"""
        for person, field, value, by_hand in self._db.each(sql, *everyone):
            fields.setdefault(whose[person], ({}, {}))[by_hand][field] = value
        people: dict[int, Mapping[str, Any]] = {}
        for each in ids:
            said, corrected = fields.get(leaders[each], ({}, {}))
            others = [other for other in everyone if whose[other] == leaders[each] != other]
            one_with = [other for other in (leaders[each], *others) if other != each]
            people[each] = {
                **known[each],
                "said": said,
                "corrected": corrected,
                "one_with": [known[other]["key"] for other in one_with],
                "leads": leaders[each] == each,
            }
        return people

    def lines_of_run(self, run_id: int) -> list[tuple[str, str | None, str | None, int]]:
        """What became of the rows of a run, as they stand now: (state, mode, reason, rows)."""
        sql = """SELECT state, mode, reason, COUNT(*) FROM attendance WHERE id IN
            (SELECT r.attendance_id FROM call_row r JOIN call c ON c.id = r.call_id
                WHERE c.run_id = ?) GROUP BY state, mode, reason"""
        return [(row[0], row[1], row[2], row[3]) for row in self._db.each(sql, run_id)]

    def version(self) -> int:
        """A number that is another one when another connection changed the database."""
        return int(self._db.value("PRAGMA data_version"))

    def activities(self) -> list[tuple[str, int]]:
        """Every activity that results name, with how many."""
        sql = """SELECT MIN(activity) AS activity, COUNT(*) FROM result
            GROUP BY activity_key ORDER BY activity"""
        return [(row[0], row[1]) for row in self._db.each(sql)]

    def unmatched(self) -> list[Mapping[str, Any]]:
        """Passes that no accreditation takes: activity, reason and how many, most first."""
        sql = f"""SELECT MIN(activity) AS activity, reason, COUNT(*) AS results FROM result
            WHERE reason IN ({_places(_UNMATCHED)}) GROUP BY activity_key, reason
            ORDER BY results DESC, activity"""
        return [dict(row) for row in self._db.each(sql, *_UNMATCHED)]

    def changes_by_day(self, since: str) -> list[tuple[str, str, str | None, int]]:
        """How many attendances were last changed on each UTC day from *since* on, by state
        and mode: (day, state, mode, count).
        """
        sql = """SELECT substr(changed_at, 1, 10) AS day, state, mode, COUNT(*)
            FROM attendance WHERE changed_at >= ? GROUP BY day, state, mode ORDER BY day"""
        return [(row[0], row[1], row[2], row[3]) for row in self._db.each(sql, since)]

    def never_sent_in_group(self, org_id: int) -> int:
        """How many rows of a group would go if it were deactivated."""
        sql = """SELECT COUNT(*) FROM attendance WHERE org_id = ? AND was_sent = 0
            AND state IN ('waiting', 'ready')"""
        return int(self._db.value(sql, org_id))

    def ready_of_accreditation(self, accreditation_id: int) -> int:
        """How many rows of an accreditation can be sent now."""
        sql = "SELECT COUNT(*) FROM attendance WHERE accreditation_id = ? AND state = 'ready'"
        return int(self._db.value(sql, accreditation_id))


def _attendance_conditions(
    wanted: AttendanceFilter,
) -> tuple[list[str], list[object], set[str]]:
    """The conditions of a filter, their values, and the tables they need."""
    conditions: list[str] = []
    values: list[object] = []
    joins: set[str] = set()
    for column, several in (("a.state", wanted.states), ("a.reason", wanted.reasons)):
        if several:
            conditions.append(f"{column} IN ({_places(several)})")
            values += several
    single: dict[str, object] = {
        "a.mode = ?": wanted.mode,
        "a.org_id = ?": wanted.org_id,
        "a.course = ?": wanted.course,
        "a.accreditation_id = ?": wanted.accreditation,
        "a.day >= ?": wanted.first and wanted.first.isoformat(),
        "a.day <= ?": wanted.last and wanted.last.isoformat(),
        """a.id IN (SELECT w.attendance_id FROM call_row w JOIN call c ON c.id = w.call_id
            WHERE c.run_id = ?)""": wanted.run,
    }
    for condition, value in single.items():
        if value:
            conditions.append(condition)
            values.append(value)
    if wanted.activity:
        conditions.append("r.activity_key IN (?, ?)")
        values += activity_keys(wanted.activity)
        joins.add(_RESULT)
    if wanted.review:
        conditions.append("a.review = 1")
    if wanted.text:
        columns = ("p.key", "p.name", "a.registration_number", "a.course", "r.activity")
        conditions.append(_any_like(columns))
        values += [_like(wanted.text)] * len(columns)
        joins |= {_PERSON, _RESULT}
    return conditions, values, joins


def _where(conditions: Sequence[str]) -> str:
    return f" WHERE {' AND '.join(conditions)}" if conditions else ""


def _places(values: Sequence[object]) -> str:
    return ", ".join("?" * len(values))


def _any_like(columns: Sequence[str]) -> str:
    return "(" + " OR ".join(f"{column} LIKE ? ESCAPE '!'" for column in columns) + ")"


def _like(text: str) -> str:
    escaped = text.replace("!", "!!").replace("%", "!%").replace("_", "!_")
    return f"%{escaped}%"
