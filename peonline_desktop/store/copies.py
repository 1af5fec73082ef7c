"""Sound copies of the database, and back.

A copy is made by VACUUM INTO, never by copying the file: in WAL mode that loses data.
"""

import shutil
import sqlite3
from datetime import datetime
from pathlib import Path

from peonline_desktop.domain.errors import Refused, Unusable
from peonline_desktop.store.database import Database, migrate, our_errors, stored_version
from peonline_desktop.store.migrations import MIGRATIONS

_BESIDE = ("-wal", "-shm")


class DatabaseCopies:
    """Copies of one database file."""

    def __init__(self, database: Database) -> None:
        """The file need not be sound: a damaged one can be replaced."""
        self._db = database

    def backup(self, target: Path) -> None:
        """Write a sound copy; raises Refused when *target* exists or cannot be written."""
        if target.exists():
            raise Refused("backup_exists", path=str(target))
        if not target.parent.is_dir():
            raise Refused("folder_missing", path=str(target.parent))
        with self._db.connection():
            self._db.copy_to(target)
        check_copy(target)

    def restore(self, source: Path, at: datetime) -> Path:
        """Put the copy *source* in place; returns where the present one was set aside.

        A sound database is overwritten through SQLite, so that other windows see it; a
        damaged one is moved aside as it is.
        """
        check_copy(source)
        aside = self._db.path.with_name(f"{self._db.path.stem}-set-aside-{at:%Y%m%dT%H%M%S}.db")
        try:
            lease = self._overwrite(source, aside)
        except Unusable:
            lease = 0
            self._move_aside(aside)
            shutil.copyfile(source, self._db.path)
            self._db.path.chmod(0o600)
        with self._db.connection():
            migrate(self._db, "real")
            self._db.run("UPDATE lease SET held = 0, number = MAX(number, ?) + 1", lease)
        return aside

    def _overwrite(self, source: Path, aside: Path) -> int:
        """Copy page by page into the living database; its lease's number is returned."""
        if not self._db.path.exists() or not self._db.path.stat().st_size:
            raise Unusable("database_not_opened", path=str(self._db.path))
        with self._db.connection():
            lease = int(self._db.value("SELECT number FROM lease"))
            self._db.copy_to(aside)
        with our_errors(self._db.path):
            copy = sqlite3.connect(f"{source.absolute().as_uri()}?mode=ro", uri=True)
            living = sqlite3.connect(self._db.path, timeout=30)
            try:
                copy.backup(living)
            finally:
                living.close()
                copy.close()
        return lease

    def _move_aside(self, aside: Path) -> None:
        for suffix in ("", *_BESIDE):
            part = Path(f"{self._db.path}{suffix}")
            if part.exists():
                part.rename(f"{aside}{suffix}")


def check_copy(path: Path) -> None:
    """Raise Refused unless *path* is a sound database of ours, of a version we know."""
    if not path.is_file():
        raise Refused("backup_missing", path=str(path))
    copy = Database(path)
    try:
        with copy.connection():
            version = stored_version(copy)
            sound = copy.value("PRAGMA integrity_check(1)") == "ok"
    except Unusable as error:
        raise Refused("backup_damaged", path=str(path)) from error
    if version == 0 or not sound:
        raise Refused("backup_damaged", path=str(path))
    if version > len(MIGRATIONS):
        raise Refused("backup_newer", path=str(path), theirs=version, ours=len(MIGRATIONS))
