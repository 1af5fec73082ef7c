"""What the health check looks at in the database and its folder."""

import os
import re
import shutil
import stat

from peonline_desktop.store.database import Database
from peonline_desktop.store.migrations import MIGRATIONS

_GUARD = re.compile(r"CREATE (?:TRIGGER|INDEX|TABLE) (\w+)")


class Health:
    """Looks, and changes nothing."""

    def __init__(self, database: Database) -> None:
        """Uses the connection of whoever calls."""
        self._db = database

    def damage(self) -> list[str]:
        """What SQLite says of the file."""
        found = [str(row[0]) for row in self._db.each("PRAGMA integrity_check(10)")]
        return [] if found == ["ok"] else found

    def broken_links(self) -> int:
        """Rows that refer to something that is not there."""
        return len(self._db.rows("PRAGMA foreign_key_check"))

    def missing_guards(self) -> list[str]:
        """Tables, triggers and indexes of the schema that are gone."""
        present = {row[0] for row in self._db.each("SELECT name FROM sqlite_master")}
        statements = [statement for step in MIGRATIONS for statement in step]
        wanted = [m[1] for statement in statements if (m := _GUARD.match(statement))]
        return [name for name in wanted if name not in present]

    def readable_by_others(self) -> bool:
        """Whether other users of this machine can read the database."""
        if os.name != "posix":
            return False  # there the user's own folder keeps others out
        return bool(self._db.path.stat().st_mode & (stat.S_IRWXG | stat.S_IRWXO))

    def free_bytes(self) -> int:
        """Free space on the disk of the database."""
        return shutil.disk_usage(self._db.path.parent).free

    def left_sending(self) -> int:
        """Rows *sending* while nobody submits."""
        sql = """SELECT COUNT(*) FROM attendance WHERE state = 'sending'
                 AND (SELECT held FROM lease) = 0"""
        return int(self._db.value(sql))

    def without_history(self) -> list[int]:
        """Attendances whose last event does not say what they are."""
        sql = """SELECT a.id FROM attendance a LEFT JOIN event e ON e.id = a.last_event
            WHERE e.id IS NULL OR e.attendance_id <> a.id OR e.state <> a.state
            OR e.registration_number <> a.registration_number LIMIT 20"""
        return [row[0] for row in self._db.each(sql)]

    def accepted_without_answer(self) -> list[int]:
        """Attendances called accepted of which no call says so."""
        sql = """SELECT a.id FROM attendance a WHERE a.state = 'accepted' AND NOT EXISTS (
            SELECT 1 FROM call_row r WHERE r.attendance_id = a.id
            AND r.outcome = 'accepted') LIMIT 20"""
        return [row[0] for row in self._db.each(sql)]
