"""What the health check looks at in the database and its folder."""

import re
import shutil
import zlib
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any

from peonline_desktop.disk.privacy import keep_others_out, open_to_others
from peonline_desktop.domain.chain import broken, first_link, seal
from peonline_desktop.store.database import DAILY_COPIES, PRESETS, Database
from peonline_desktop.store.events import TOLD_OTHERWISE, database_id, links, newest_link
from peonline_desktop.store.migrations import MIGRATIONS
from peonline_desktop.store.values import unreadable

_SHOWN = 20
_GUARD = re.compile(r"(CREATE|DROP) (TRIGGER|INDEX|TABLE) (\w+)")


class Health:
    """Looks, and changes nothing."""

    def __init__(self, database: Database) -> None:
        """Uses the connection of whoever calls."""
        self._db = database
        self.path = database.path

    def damage(self) -> list[str]:
        """What SQLite says of the file."""
        found = [str(row[0]) for row in self._db.each("PRAGMA integrity_check(10)")]
        return [] if found == ["ok"] else found

    def damage_at_a_glance(self) -> bool:
        """Whether SQLite's quick check finds damage."""
        return bool(self._db.value("PRAGMA quick_check(1)") != "ok")

    def size_bytes(self) -> int:
        """How large the database is: what a copy needs at most."""
        pages = int(self._db.value("PRAGMA page_count"))
        return pages * int(self._db.value("PRAGMA page_size"))

    def broken_links(self) -> int:
        """Rows that refer to something that is not there."""
        return len(self._db.rows("PRAGMA foreign_key_check"))

    def missing_guards(self) -> list[str]:
        """Tables and indexes of the schema that are gone, and triggers that changed too."""
        present = {
            row[0]: row[1] for row in self._db.each("SELECT name, sql FROM sqlite_master")
        }
        return [
            name
            for name, sql in _guards().items()
            if name not in present or (sql is not None and sql != present[name])
        ]

    def broken_history(self) -> list[str]:
        """Where the chain of events is broken: "changed 7", "removed 8", "cut 9", …"""
        last = int(self._db.value("SELECT value FROM counter WHERE name = 'event'"))
        found = broken(links(self._db), database_id(self._db), last)
        return list(islice(found, _SHOWN))

    def changed_calls(self) -> list[int]:
        """Calls whose request or answer is not what the history says it was."""
        sql = """SELECT e.call_id, e.what, e.proof, c.address, c.mode, c.request, c.answer
            FROM (SELECT DISTINCT call_id, what, proof FROM event WHERE proof <> '') e
            LEFT JOIN call c ON c.id = e.call_id"""
        changed: dict[int, None] = {}
        for row in self._db.each(sql):
            if _sealed_now(row) != row["proof"]:
                changed[row["call_id"]] = None
        return list(islice(changed, _SHOWN))

    def newest_link(self) -> tuple[int, str]:
        """The number and the link of the newest event."""
        return newest_link(self._db)

    def event_with_link(self, beginning: str) -> int | None:
        """The number of the event whose link begins so; 0 for the beginning of the chain."""
        if first_link(database_id(self._db)).startswith(beginning):
            return 0
        found = self._db.value("SELECT id FROM event WHERE link LIKE ?", beginning + "%")
        return None if found is None else int(found)

    def readable_by_others(self) -> bool:
        """Whether other users of this machine can read the database or what lies with it."""
        return bool(open_to_others(self._ours()))

    def keep_others_out(self) -> tuple[int, int]:
        """Close the folder and its files to others: how many were open, and of how many that
        could not be changed.
        """
        closed, failed = keep_others_out(self._ours())
        return len(closed), len(failed)

    def _ours(self) -> Iterator[Path]:
        """The data folder, and what the program keeps in it."""
        folder, stem = self._db.path.parent, self._db.path.stem
        yield folder
        yield from folder.glob(f"{stem}*")
        for name in (DAILY_COPIES, PRESETS):
            yield folder / name
            yield from (folder / name).glob("*")

    def free_bytes(self) -> int:
        """Free space on the disk of the database."""
        return shutil.disk_usage(self._db.path.parent).free

    def unreadable(self) -> list[str]:
        """Columns that hold what was never written into them: "result.day", …"""
        return list(islice(unreadable(self._db), _SHOWN))

    def left_sending(self) -> int:
        """Rows *sending* while nobody submits."""
        sql = """SELECT COUNT(*) FROM attendance WHERE state = 'sending'
                 AND (SELECT held FROM lease) = 0"""
        return int(self._db.value(sql))

    def without_history(self) -> list[int]:
        """Attendances whose last event does not say what they are."""
        sql = f"""SELECT a.id FROM attendance a LEFT JOIN event e ON e.id = a.last_event
            WHERE {TOLD_OTHERWISE} ORDER BY a.id LIMIT {_SHOWN}"""
        return [row[0] for row in self._db.each(sql)]

    def accepted_without_answer(self) -> list[int]:
        """Attendances called accepted of which no call says so."""
        sql = """SELECT a.id FROM attendance a WHERE a.state = 'accepted' AND NOT EXISTS (
            SELECT 1 FROM call_row r WHERE r.attendance_id = a.id
            AND r.outcome = 'accepted') LIMIT 20"""
        return [row[0] for row in self._db.each(sql)]


def _sealed_now(row: Any) -> str | None:
    """The seal of a call's request or answer as it stands now; None if it is damaged."""
    try:
        if row["what"] == "handed_over":
            return seal(row["address"], row["mode"], zlib.decompress(row["request"] or b""))
        return seal(zlib.decompress(row["answer"] or b""))
    except zlib.error:
        return None


def _guards() -> dict[str, str | None]:
    """What the schema has, by name; of a trigger also how it was made."""
    found: dict[str, str | None] = {}
    for statement in (each for step in MIGRATIONS for each in step):
        if match := _GUARD.match(statement):
            verb, kind, name = match.groups()
            if verb == "CREATE":
                found[name] = statement if kind == "TRIGGER" else None
            else:
                del found[name]
    return found
