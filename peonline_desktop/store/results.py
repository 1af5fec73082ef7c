"""Results in the database, text for text as they came."""

import json
from collections.abc import Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from datetime import datetime
from typing import Any

from peonline_desktop.domain.incoming import (
    ONLY_COMPLETED,
    Moved,
    NewResult,
    Outcome,
    Waits,
)
from peonline_desktop.store.database import Database
from peonline_desktop.store.merges import chunks, places
from peonline_desktop.store.rows import moment_text

_ONLY_COMPLETED = f"""CASE WHEN r.reason = 'not_passed' AND r.verdict = 'completed'
    THEN '{ONLY_COMPLETED}' ELSE r.reason END"""

_FATES = f"""SELECT ready, waits, unmatched, COUNT(*) FROM (
    SELECT {_ONLY_COMPLETED} AS unmatched,
        EXISTS (SELECT 1 FROM attendance a WHERE a.result_id = r.id AND a.state = 'ready')
            AS ready,
        (SELECT a.reason FROM attendance a WHERE a.result_id = r.id AND a.state = 'waiting'
            ORDER BY a.id LIMIT 1) AS waits
    FROM result r WHERE r.import_id = ?)
    GROUP BY ready, waits, unmatched ORDER BY COUNT(*) DESC"""

_BEFORE = """(SELECT e.state FROM event e WHERE e.attendance_id = {id} AND e.id <= ?
    ORDER BY e.id DESC LIMIT 1)"""

_MOVED = f"""SELECT p.key, r.activity, a.org_id, a.state, a.reason,
        {_BEFORE.format(id="a.id")} AS before
    FROM attendance a JOIN result r ON r.id = a.result_id JOIN person p ON p.id = a.person_id
    JOIN event n ON n.id = a.last_event AND n.what = 'derived'
    WHERE a.last_event > ? AND r.import_id <> ? AND a.state IN ('ready', 'waiting')
    ORDER BY p.key, a.id"""

_GONE = f"""SELECT before FROM (SELECT {_BEFORE.format(id="g.attendance_id")} AS before
    FROM event g WHERE g.id > ? AND g.what = 'gone') WHERE before = 'ready'"""


class ResultTables:
    """Imports and their results; a source's event key is stored once."""

    def __init__(self, database: Database) -> None:
        """Uses the connection of whoever calls."""
        self._db = database

    def transaction(self) -> AbstractContextManager[None]:
        """All or nothing; nobody else writes meanwhile."""
        return self._db.transaction()

    def start_import(self, at: datetime, who: str, source: str, name: str) -> int:
        """Open an import and return its id."""
        return self._db.insert(
            "import",
            at=moment_text(at),
            who=who,
            source=source,
            name=name,
            rows=0,
            new=0,
            duplicate=0,
            problems=0,
        )

    def imports_before(self, import_id: int) -> list[tuple[str, int]]:
        """The name and the rows of the last hundred imports before this one, newest first."""
        sql = "SELECT name, rows FROM import WHERE id < ? ORDER BY id DESC LIMIT 100"
        return [(row[0], row[1]) for row in self._db.each(sql, import_id)]

    def spellings(self, activity_key: str) -> list[str]:
        """How an e-learning with this key was spelled, the first first."""
        sql = """SELECT activity FROM result WHERE activity_key = ?
            GROUP BY activity ORDER BY MIN(id)"""
        return [row[0] for row in self._db.each(sql, activity_key)]

    def known_events(self, source: str, event_keys: Sequence[str]) -> set[str]:
        """Which of these event keys of a *source* are known."""
        known: set[str] = set()
        for chunk in chunks(event_keys):
            sql = f"""SELECT event_key FROM result
                WHERE source = ? AND event_key IN ({places(chunk)})"""
            known.update(row[0] for row in self._db.each(sql, source, *chunk))
        return known

    def add_results(
        self, import_id: int, results: Sequence[tuple[int, str, str, NewResult]], source: str
    ) -> int:
        """Add (person id, key of the e-learning, event key, result) of a *source*; known event
        keys are left as they are.

        Returns how many were new; the people of new ones are touched.
        """
        before = self._db.value("SELECT COALESCE(MAX(id), 0) FROM result")
        added = self._db.many(
            """INSERT INTO result (source, event_key, person_id, activity, activity_key, title,
                   finished, finished_at, day, verdict, score, cells, import_id)
               VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
               ON CONFLICT (source, event_key) DO NOTHING""",
            [
                (
                    source,
                    event_key,
                    person_id,
                    result.activity,
                    activity_key,
                    result.title,
                    result.finished,
                    moment_text(result.finished_at) if result.finished_at else None,
                    result.day.isoformat() if result.day else None,
                    result.verdict.value,
                    result.score,
                    result.cells,
                    import_id,
                )
                for person_id, activity_key, event_key, result in results
            ],
        )
        self._db.run(
            """INSERT INTO touched (person_id) SELECT DISTINCT person_id FROM result
               WHERE id > ? ON CONFLICT DO NOTHING""",
            before,
        )
        return added

    def counts_of(self, import_id: int) -> tuple[int, dict[str, int], dict[str, int]]:
        """Of an import's results: attendances that are ready, attendances that wait by reason,
        and results without an attendance by reason.
        """
        sql = """SELECT a.state, a.reason, COUNT(*) FROM attendance a
            JOIN result r ON r.id = a.result_id WHERE r.import_id = ?
            GROUP BY a.state, a.reason"""
        states = [(row[0], row[1], row[2]) for row in self._db.each(sql, import_id)]
        sql = """SELECT reason, COUNT(*) FROM result WHERE import_id = ? AND reason IS NOT NULL
            GROUP BY reason ORDER BY reason"""
        return (
            sum(count for state, _, count in states if state == "ready"),
            {reason: count for state, reason, count in states if state == "waiting"},
            {row[0]: row[1] for row in self._db.each(sql, import_id)},
        )

    def outcomes_of(self, import_id: int) -> dict[str, Outcome]:
        """What became of an import's results, by event key."""
        sql = f"""SELECT r.event_key, {_ONLY_COMPLETED} AS unmatched, a.state, a.reason,
                a.org_id, a.found, a.proposal
            FROM result r LEFT JOIN attendance a ON a.result_id = r.id
            WHERE r.import_id = ? ORDER BY r.id, a.id"""
        found: dict[str, Outcome] = {}
        for row in self._db.each(sql, import_id):
            unmatched, is_ready = row["unmatched"], row["state"] == "ready"
            before = found.get(row["event_key"], Outcome(is_ready, unmatched))
            waits = before.waits
            if row["state"] == "waiting":
                its = Waits(row["reason"], row["org_id"], row["found"], row["proposal"])
                waits = (*waits, its)
            found[row["event_key"]] = Outcome(before.is_ready or is_ready, unmatched, waits)
        return found

    def fates_of(self, import_id: int) -> dict[str, dict[str, int]]:
        """How many of an import's results are "ready", "waiting" or "unmatched", each by the
        reason (empty for those that are ready), most first.
        """
        found: dict[str, dict[str, int]] = {"ready": {}, "waiting": {}, "unmatched": {}}
        for ready, waits, unmatched, count in self._db.each(_FATES, import_id):
            kind = "ready" if ready else "unmatched" if waits is None else "waiting"
            reason = "" if ready else waits or unmatched or ""
            found[kind][reason] = found[kind].get(reason, 0) + count
        return found

    def newest_event(self) -> int:
        """The number of the newest event; 0 when there is none."""
        return int(self._db.value("SELECT COALESCE(MAX(id), 0) FROM event"))

    def moved_since(self, event: int, import_id: int) -> list[Moved]:
        """The attendances of other results than an import's that came to another state after
        an *event*, because they were derived anew, by person.
        """
        found = [
            Moved(key, activity, org_id, before or "", state, reason)
            for key, activity, org_id, state, reason, before in self._db.each(
                _MOVED, event, event, import_id
            )
            if state != before
        ]
        gone = self._db.each(_GONE, event, event)
        return [*found, *(Moved("", "", 0, row[0], "gone", None) for row in gone)]

    def finish_import(self, import_id: int, counts: Mapping[str, int]) -> None:
        """Keep rows, new, duplicate and problems of an import."""
        self._db.update("import", import_id, **counts)

    def results(self, reasons: Sequence[str], limit: int | None) -> Iterator[Mapping[str, Any]]:
        """Results newest first, with what became of them, as contract.md gives them."""
        where, values = "", tuple(reasons)
        if reasons:
            where = f"WHERE r.reason IN ({', '.join('?' * len(reasons))})"
        sql = f"""SELECT p.key AS person, r.activity, r.finished, r.verdict, r.reason,
                (SELECT json_group_array(a.id) FROM attendance a WHERE a.result_id = r.id)
                    AS attendances,
                (SELECT json_group_array(json_object('accreditation', s.accreditation_id,
                    'org_id', s.org_id, 'reason', s.reason))
                    FROM result_skip s WHERE s.result_id = r.id) AS skipped
            FROM result r JOIN person p ON p.id = r.person_id
            {where} ORDER BY r.id DESC LIMIT ?"""
        for row in self._db.each(sql, *values, -1 if limit is None else limit):
            yield {
                **dict(row),
                "attendances": json.loads(row["attendances"]),
                "skipped": json.loads(row["skipped"]),
            }
