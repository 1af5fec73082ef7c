"""Connections to learning systems in the database, and what their connectors remember."""

import json
from collections.abc import Mapping, Sequence
from contextlib import AbstractContextManager
from datetime import datetime
from typing import Any

from peonline_desktop.domain.incoming import RowProblem
from peonline_desktop.domain.sources import Connection, Contradiction, Refusal
from peonline_desktop.store.attendance_rows import attendances
from peonline_desktop.store.database import Database
from peonline_desktop.store.events import Happened, add_events, sends_otherwise
from peonline_desktop.store.rows import moment, moment_text


class ConnectionTables:
    """Connections, and their connectors' memory."""

    def __init__(self, database: Database) -> None:
        """Uses the connection of whoever calls."""
        self._db = database

    def transaction(self) -> AbstractContextManager[None]:
        """All or nothing; nobody else writes meanwhile."""
        return self._db.transaction()

    def connections(self) -> list[Connection]:
        """All connections, by name."""
        sql = """SELECT connection.*, (SELECT COUNT(DISTINCT record) FROM source_refusal
                     WHERE connection_id = connection.id AND again_at IS NULL) AS refused
                 FROM connection ORDER BY name"""
        return [_connection(row) for row in self._db.each(sql)]

    def add(self, values: Mapping[str, Any]) -> int:
        """Add a connection and return its id."""
        return self._db.insert("connection", **_columns(values))

    def change(self, connection_id: int, values: Mapping[str, Any]) -> None:
        """Change some columns of a connection."""
        self._db.update("connection", connection_id, **_columns(values))

    def remove(self, connection_id: int) -> None:
        """Remove a connection and what it remembers; its results stay."""
        self._db.run("DELETE FROM source_state WHERE connection_id = ?", connection_id)
        self._db.run("DELETE FROM source_refusal WHERE connection_id = ?", connection_id)
        self._db.run("DELETE FROM connection WHERE id = ?", connection_id)

    def state(self, connection_id: int) -> dict[str, str]:
        """What its connector remembers, by name."""
        sql = "SELECT name, value FROM source_state WHERE connection_id = ?"
        return {row[0]: row[1] for row in self._db.each(sql, connection_id)}

    def save_state(self, connection_id: int, state: Mapping[str, str | None]) -> None:
        """Keep or forget what a connector remembers."""
        self._db.many(
            """INSERT INTO source_state (connection_id, name, value) VALUES (?, ?, ?)
               ON CONFLICT (connection_id, name) DO UPDATE SET value = excluded.value""",
            [(connection_id, name, v) for name, v in state.items() if v is not None],
        )
        self._db.many(
            "DELETE FROM source_state WHERE connection_id = ? AND name = ?",
            [(connection_id, name) for name, v in state.items() if v is None],
        )

    def refusals(self, connection_id: int) -> list[Refusal]:
        """The records of a connection that did not pass."""
        sql = "SELECT record, mark, again_at FROM source_refusal WHERE connection_id = ?"
        return [
            Refusal(row["record"], row["mark"], moment(row["again_at"]))
            for row in self._db.each(sql, connection_id)
        ]

    def refuse(self, connection_id: int, problems: Sequence[RowProblem]) -> None:
        """Keep that these records did not pass; one that did not before, and looked otherwise,
        is forgotten, unless its id is only its place in a page.
        """
        self._db.many(
            """DELETE FROM source_refusal WHERE connection_id = ? AND record = ? AND mark <> ?
               AND instr(record, '#') = 0""",
            [(connection_id, each.record, each.mark) for each in problems],
        )
        self._db.many(
            """INSERT INTO source_refusal (connection_id, record, mark, again_at)
               VALUES (?, ?, ?, ?) ON CONFLICT (connection_id, record, mark) DO UPDATE
                   SET again_at = excluded.again_at""",
            [
                (
                    connection_id,
                    each.record,
                    each.mark,
                    moment_text(each.again_at) if each.again_at else None,
                )
                for each in problems
            ],
        )

    def allow(self, connection_id: int, keys: Sequence[tuple[str, str]]) -> None:
        """Forget that records did not pass, by id and mark."""
        self._db.many(
            "DELETE FROM source_refusal WHERE connection_id = ? AND record = ? AND mark = ?",
            [(connection_id, *key) for key in keys],
        )

    def doubt(
        self, source: str, doubts: Sequence[Contradiction], at: datetime, who: str
    ) -> int:
        """Put the attendances of these results under review, both versions beside each other;
        returns how many were. What was cleared with a word stays cleared.
        """
        return sum(
            self._doubt(row_id, each, at, who)
            for each in doubts
            for row_id in self._rows_of(source, each)
        )

    def _rows_of(self, source: str, doubt: Contradiction) -> list[int]:
        sql = """SELECT a.id FROM attendance a JOIN result r ON r.id = a.result_id
            WHERE r.source = ? AND r.event_key = ?"""
        sql += " AND a.was_sent = 0" if doubt.unsent_only else ""
        return [row[0] for row in self._db.rows(sql, source, doubt.event_key)]

    def _doubt(self, row_id: int, doubt: Contradiction, at: datetime, who: str) -> int:
        """Raise one cause for one row, with an event; 0 when it is known already, or when the
        history names another number, course or day.
        """
        if sends_otherwise(self._db, [row_id]):
            return 0
        detail = json.dumps([doubt.before, doubt.now], ensure_ascii=False)
        raised = self._db.run(
            """INSERT INTO review (attendance_id, cause, detail, raised_at)
               VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING""",
            row_id,
            doubt.code,
            detail,
            moment_text(at),
        )
        if raised:
            row = attendances(self._db, "id", [row_id])[0]
            why = f"{doubt.before} → {doubt.now}" if doubt.now else doubt.before
            event = add_events(self._db, [Happened(row, doubt.code, why)], at, who)
            self._db.update(
                "attendance", row_id, review=1, last_event=event, changed_at=moment_text(at)
            )
            self._db.run(
                "INSERT INTO touched (person_id) VALUES (?) ON CONFLICT DO NOTHING",
                row.person_id,
            )
        return raised

    def to_send_of_auto(self) -> bool:
        """Whether a run has to do with an attendance whose accreditation submits by itself:
        it is ready or unknown, or was left *sending*.
        """
        sql = """SELECT 1 FROM attendance a JOIN accreditation c ON c.id = a.accreditation_id
            WHERE a.state IN ('ready', 'unknown', 'sending') AND c.auto = 1 AND c.removed = 0"""
        return self._db.one(sql) is not None


def _columns(values: Mapping[str, Any]) -> dict[str, Any]:
    """Values as they stand in columns."""
    columns = dict(values)
    if "options" in columns:
        columns["options"] = json.dumps(columns["options"], ensure_ascii=False)
    return {
        name: moment_text(value) if isinstance(value, datetime) else value
        for name, value in columns.items()
    }


def _connection(row: Any) -> Connection:
    options = {name: tuple(several) for name, several in json.loads(row["options"]).items()}
    return Connection(
        row["id"],
        row["name"],
        row["kind"],
        row["url"],
        options,
        bool(row["paused"]),
        row["interval"],
        moment(row["next_run"]),
        moment(row["last_run"]),
        moment(row["last_deep"]),
        row["problem"],
        row["refused"],
    )
