"""Whom a number was asked of, and who still lacks one, in the database.

A request is open for as long as a row of that person waits for a number in that group; nobody
has to close it.
"""

import json
from collections.abc import Iterable
from contextlib import AbstractContextManager
from datetime import datetime

from peonline_desktop.domain.number_requests import Lacking, OpenRequests
from peonline_desktop.store.database import Database
from peonline_desktop.store.rows import moment, moment_text

_ASKED = """(SELECT MAX(q.asked_at) FROM number_request q
        WHERE q.person_id = l.id AND q.org_id = a.org_id) AS asked_at"""
_WAITING = """FROM attendance a JOIN result r ON r.id = a.result_id
    LEFT JOIN person_merge m ON m.person_id = a.person_id
    JOIN person l ON l.id = COALESCE(m.into_id, a.person_id)
    WHERE a.state = 'waiting' AND a.reason IN
        ('number_missing', 'number_damaged', 'number_misfit', 'number_several')"""
_LACKING = f"""
    SELECT l.id AS person_id, l.key, l.name, l.email, a.org_id, MIN(a.reason) AS reason,
        MAX(COALESCE(a.found, a.registration_number)) AS number, COUNT(*) AS rows,
        json_group_array(DISTINCT CASE r.title WHEN '' THEN r.activity ELSE r.title END)
            AS activities, {_ASKED}
    {_WAITING} GROUP BY l.id, a.org_id ORDER BY l.key, a.org_id"""


class NumberRequestTables:
    """Requests for numbers."""

    def __init__(self, database: Database) -> None:
        """Uses the connection of whoever calls."""
        self._db = database

    def transaction(self) -> AbstractContextManager[None]:
        """All or nothing; nobody else writes meanwhile."""
        return self._db.transaction()

    def lacking(self) -> list[Lacking]:
        """Who has rows that wait for a number, per group, by key."""
        return [
            Lacking(
                row["person_id"],
                row["key"],
                row["name"],
                row["email"],
                row["org_id"],
                row["reason"],
                row["number"],
                row["rows"],
                tuple(json.loads(row["activities"])),
                moment(row["asked_at"]),
            )
            for row in self._db.each(_LACKING)
        ]

    def open_requests(self) -> OpenRequests:
        """How many people were asked and did not answer, and since when."""
        row = self._db.one(
            f"""SELECT COUNT(DISTINCT CASE WHEN asked_at IS NOT NULL THEN person_id END),
                MIN(asked_at), COUNT(DISTINCT CASE WHEN asked_at IS NULL THEN person_id END)
                FROM (SELECT DISTINCT l.id AS person_id, a.org_id, {_ASKED} {_WAITING})"""
        )
        return OpenRequests(row[0], moment(row[1]), row[2])

    def asked(self, people: Iterable[tuple[int, int]], at: datetime, who: str) -> None:
        """Note that a number was asked of each (person id, orgID)."""
        self._db.many(
            "INSERT INTO number_request (person_id, org_id, asked_at, who) VALUES (?, ?, ?, ?)",
            [(person, org_id, moment_text(at), who) for person, org_id in people],
        )

    def ids_by_email(self, email: str) -> list[int]:
        """The people with this e-mail address."""
        sql = "SELECT id FROM person WHERE email = ? COLLATE NOCASE"
        return [row[0] for row in self._db.each(sql, email)]
