"""Sound copies of the database, a rolling one a day, and back.

A copy is made by VACUUM INTO, never by copying the file: in WAL mode that loses data. A
copy appears under its name only when it is whole, and a database is replaced in one step:
killing the program in between leaves the one or the other.
"""

import os
from datetime import date, datetime
from pathlib import Path

from peonline_desktop.disk.writing import UNFINISHED, create, private_folder, put_in_place
from peonline_desktop.domain.errors import Refused, Unusable
from peonline_desktop.domain.restored import Restored
from peonline_desktop.store.attendances import AttendanceTables
from peonline_desktop.store.database import (
    DAILY_COPIES,
    Database,
    daily_copies,
    free_name,
    migrate,
    stored_version,
)
from peonline_desktop.store.lying_copy import copy_private, lying_copy
from peonline_desktop.store.migrations import MIGRATIONS
from peonline_desktop.store.settings import SettingsTables

KEEP_DAYS = 7
_BEYOND_REPAIR = ("database_damaged", "database_not_opened")
_BESIDE = ("-wal", "-shm")


class DatabaseCopies:
    """Copies of one database file."""

    def __init__(self, database: Database) -> None:
        """The file need not be sound: a damaged one can be replaced."""
        self._db = database
        self._folder = database.path.parent / DAILY_COPIES

    def backup(self, target: Path) -> None:
        """Write a sound copy; raises Refused when *target* exists or cannot be written."""
        if os.path.lexists(target):
            raise Refused("backup_exists", path=str(target))
        if not target.parent.is_dir():
            raise Refused("folder_missing", path=str(target.parent))
        try:
            with self._db.connection():
                self._db.copy_to(target, new=True)
        except FileExistsError as error:
            raise Refused("backup_exists", path=str(target)) from error
        check_copy(target, self._db.path.parent)

    def has_daily(self, day: date) -> bool:
        """Whether the copy of *day* was made."""
        return self._daily(day).exists()

    def make_daily(self, day: date) -> None:
        """Make the copy of *day*, and let go of the oldest beyond seven."""
        try:
            private_folder(self._folder)
        except OSError as error:
            raise Unusable("folder_not_usable", path=str(self._folder)) from error
        self._db.copy_to(self._daily(day))
        for old in daily_copies(self._db.path.parent)[KEEP_DAYS:]:
            old.unlink(missing_ok=True)
        for half in self._folder.glob("*.part"):  # of a program that was killed
            if not half.name.startswith(self._daily(day).name):
                half.unlink(missing_ok=True)

    def newest(self) -> Path | None:
        """The newest sound daily copy."""
        return next((c for c in daily_copies(self._db.path.parent) if _is_sound(c)), None)

    def last_day(self) -> date | None:
        """The day of the newest daily copy, by its name."""
        copies = daily_copies(self._db.path.parent)
        return date.fromisoformat(copies[0].stem[-len("2026-11-23") :]) if copies else None

    def restore(self, source: Path, at: datetime, who: str, hold: str) -> Restored:
        """Put the copy *source* in place, its rows frozen under the setting *hold*.

        A sound database is overwritten through SQLite, so that other windows see it; a
        damaged one is replaced as a file, and kept aside as it is.
        """
        check_copy(source, self._db.path.parent)
        aside = free_name(self._db.path, f"set-aside-{at:%Y%m%dT%H%M%S}")
        new = self._db.path.with_name(f"{self._db.path.stem}-restoring.db")
        _remove(new)
        try:
            held = _prepare(source, new, at, who, hold, self._lease_number())
            imports, calls = _since(new, self._put_in_place(new, aside))
        finally:
            _remove(new)
        return Restored(source, aside, held, imports, calls)

    def _daily(self, day: date) -> Path:
        return self._folder / f"{self._db.path.stem}-{day.isoformat()}.db"

    def _lease_number(self) -> int:
        if self._is_empty():
            return 0
        try:
            with self._db.connection():
                return int(self._db.value("SELECT number FROM lease"))
        except Unusable as problem:
            if problem.code not in _BEYOND_REPAIR:
                raise
            return 0

    def _is_empty(self) -> bool:
        return not self._db.path.exists() or not self._db.path.stat().st_size

    def _put_in_place(self, new: Path, aside: Path) -> Path:
        try:
            self._overwrite(new, aside)
        except Unusable as problem:
            if problem.code not in _BEYOND_REPAIR:
                raise
            self._replace(new, aside)
        return aside

    def _overwrite(self, new: Path, aside: Path) -> None:
        """Copy page by page into the living database, in one transaction."""
        if self._is_empty():
            raise Unusable("database_not_opened", path=str(self._db.path))
        with self._db.connection():
            self._db.copy_to(aside)
        copy = Database(new)
        with copy.connection():
            copy.pages_into(self._db.path)

    def _replace(self, new: Path, aside: Path) -> None:
        """Keep the damaged files aside, then put the new one in place in one step.

        What is left of a write-ahead log would be replayed into the new file: it goes first.
        """
        for suffix in ("", *_BESIDE):
            part = Path(f"{self._db.path}{suffix}")
            if part.exists():
                copy_private(part, Path(f"{aside}{suffix}"))
        for suffix in _BESIDE:
            Path(f"{self._db.path}{suffix}").unlink(missing_ok=True)
        part = Path(f"{new}{UNFINISHED}")
        copy_private(new, part)
        put_in_place(part, self._db.path)


def check_copy(path: Path, room: Path | None = None) -> None:
    """Raise Refused unless *path* is a sound database of ours, of a version we know. *room*
    is a folder for what has to be copied to be looked at, the system's own if not given.
    """
    if not path.is_file():
        raise Refused("backup_missing", path=str(path))
    try:
        with lying_copy(path, room) as copy, copy.connection():
            version = stored_version(copy)
            sound = copy.value("PRAGMA integrity_check(1)") == "ok"
    except (OSError, Unusable) as error:
        raise Refused("backup_damaged", path=str(path)) from error
    if version == 0 or not sound:
        raise Refused("backup_damaged", path=str(path))
    if version > len(MIGRATIONS):
        raise Refused("backup_newer", path=str(path), theirs=version, ours=len(MIGRATIONS))


def _is_sound(path: Path) -> bool:
    try:
        check_copy(path, path.parent)
    except Refused:
        return False
    return True


def _prepare(source: Path, new: Path, at: datetime, who: str, hold: str, lease: int) -> int:
    """Make of the copy *source* a database that can be put in place at once.

    Its rows that were or might have been sent are frozen and held, and nobody who submits
    from the former database holds its lease. Returns how many rows are held.
    """
    create(new, private=True).close()
    with lying_copy(source, new.parent) as copy, copy.connection():
        copy.pages_into(new)
    database = Database(new)
    with database.connection():
        migrate(database, "real", keep_old=False)
        with database.transaction():
            held = AttendanceTables(database).freeze_restored(at, who)
            SettingsTables(database).set_setting(hold, source.name if held else None)
            database.run("UPDATE lease SET held = 0, number = MAX(number, ?) + 1", lease)
    return held


def _since(new: Path, aside: Path) -> tuple[tuple[str, ...] | None, int | None]:
    """What *aside* holds that the copy does not: names of imports, and the number of calls."""
    known = Database(new)
    with known.connection():
        imports = {tuple(row) for row in known.each("SELECT at, name FROM import")}
        calls = {tuple(row) for row in known.each("SELECT id, handed_over_at FROM call")}
    if not aside.exists():
        return None, None
    old = Database(aside)
    try:
        with old.connection():
            names = [
                row["name"]
                for row in old.rows("SELECT at, name FROM import ORDER BY id")
                if tuple(row) not in imports
            ]
            made = {tuple(row) for row in old.rows("SELECT id, handed_over_at FROM call")}
    except Unusable:
        return None, None
    return tuple(dict.fromkeys(names)), len(made - calls)


def _remove(path: Path) -> None:
    for suffix in ("", UNFINISHED, *_BESIDE):
        Path(f"{path}{suffix}").unlink(missing_ok=True)
