"""Single attendances in the database, for the administrator's decisions."""

from collections.abc import Iterable, Mapping
from contextlib import AbstractContextManager
from datetime import datetime
from typing import Any

from peonline_desktop.domain.attendance import Attendance, State
from peonline_desktop.domain.errors import Unusable
from peonline_desktop.domain.settings import Mode, Provider
from peonline_desktop.store.attendance_rows import attendances
from peonline_desktop.store.database import Database
from peonline_desktop.store.events import Happened, add_events, sends_otherwise
from peonline_desktop.store.rows import moment_text


class AttendanceTables:
    """Attendances one by one."""

    def __init__(self, database: Database) -> None:
        """Uses the connection of whoever calls."""
        self._db = database

    def transaction(self) -> AbstractContextManager[None]:
        """All or nothing; nobody else writes meanwhile."""
        return self._db.transaction()

    def attendance(self, attendance_id: int) -> Attendance | None:
        """One attendance."""
        return next(iter(attendances(self._db, "id", [attendance_id])), None)

    def rows_in_state(self, provider_id: int, state: State, mode: Mode) -> list[int]:
        """Ids of a provider's attendances in a state and mode."""
        sql = "SELECT id FROM attendance WHERE provider_id = ? AND state = ? AND mode = ?"
        return [row[0] for row in self._db.each(sql, provider_id, state.value, mode.value)]

    def decide(
        self,
        attendance_id: int,
        values: Mapping[str, Any],
        event: tuple[str, str],
        at: datetime,
        who: str,
    ) -> None:
        """Change columns of an attendance, add an *event* (what, why), touch its person. Raises
        Unusable when the history names another number, course or day: they would become true.
        """
        with self._db.transaction():
            if sends_otherwise(self._db, [attendance_id]):
                raise Unusable("row_differs", id=attendance_id)
            self._db.update("attendance", attendance_id, **values)
            row = attendances(self._db, "id", [attendance_id])[0]
            number = add_events(self._db, [Happened(row, *event)], at, who)
            self._db.update(
                "attendance", attendance_id, last_event=number, changed_at=moment_text(at)
            )
            self._db.run(
                "INSERT INTO touched (person_id) VALUES (?) ON CONFLICT DO NOTHING",
                row.person_id,
            )

    def clear_reviews(
        self, attendance_id: int, causes: Iterable[tuple[str, str]], word: str, at: datetime
    ) -> None:
        """Close causes for review with the administrator's word."""
        self._db.many(
            """UPDATE review SET cleared_at = ?, word = ?
               WHERE attendance_id = ? AND cause = ? AND detail = ?""",
            [(moment_text(at), word, attendance_id, *cause) for cause in causes],
        )
        self._db.update("attendance", attendance_id, review=False)

    def recount_acceptances(self, provider: Provider, at: datetime, who: str) -> int:
        """Give accepted rows the mode they have at the provider's present register.

        Returns how many changed; each gets an event.
        """
        live = {
            row[0]
            for row in self._db.each(
                "SELECT attendance_id FROM acceptance WHERE register_id = ? AND mode = 'live'",
                provider.register_id,
            )
        }
        changed = 0
        sql = "SELECT id, mode FROM attendance WHERE provider_id = ? AND state = 'accepted'"
        for row_id, mode in self._db.rows(sql, provider.id):
            now = Mode.LIVE if row_id in live else Mode.TEST
            if mode != now.value:
                self.decide(row_id, {"mode": now.value}, ("address_changed", ""), at, who)
                changed += 1
        return changed

    def freeze_restored(self, at: datetime, who: str) -> int:
        """After a restore: what was or might have been sent is unknown, under review. A row of
        which the history names another number, course or day stays as it is, and stops its
        provider.
        """
        with self._db.transaction():
            sql = """SELECT id FROM attendance
                     WHERE state IN ('ready', 'sending', 'unknown', 'rejected')"""
            ids = list(self._db.numbers(sql))
            false = sends_otherwise(self._db, ids)
            for row_id in (row_id for row_id in ids if row_id not in false):
                self._db.run(
                    """INSERT INTO review (attendance_id, cause, detail, raised_at)
                       VALUES (?, 'restored', ?, ?)""",
                    row_id,
                    moment_text(at),
                    moment_text(at),
                )
                values = {
                    "state": "unknown",
                    "reason": None,
                    "review": True,
                    "was_sent": True,
                }
                self.decide(row_id, values, ("restored", ""), at, who)
            return len(ids)
