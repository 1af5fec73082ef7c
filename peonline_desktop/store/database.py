"""Opens the database, whose errors become ours.

SQLite in WAL mode with full synchronisation; one connection per thread; every write that
reads first is IMMEDIATE. Must not know what the tables mean.
"""

import os
import sqlite3
import threading
import uuid
from array import array
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from itertools import chain as links
from pathlib import Path
from typing import Any

import peewee

from peonline_desktop.disk.writing import create, private_folder, put_in_place, unfinished
from peonline_desktop.domain import chain, spelling
from peonline_desktop.domain.errors import Unusable
from peonline_desktop.domain.number_text import shape_of
from peonline_desktop.store.migrations import MIGRATIONS
from peonline_desktop.store.sqlite_errors import our_errors, statement_errors

FILE_NAME = "peonline.db"
DAILY_COPIES = "backups"
PRESETS = "presets"
_BUSY_SECONDS = 30
_PRAGMAS = {
    "journal_mode": "wal",
    "synchronous": "full",
    "foreign_keys": 1,
    "cache_size": -32_000,
}


class Database:
    """One database file. Use within `connection()`; statements use `?` for values."""

    def __init__(
        self,
        path: Path,
        random_bytes: Callable[[int], bytes] = os.urandom,
        *,
        is_lying: bool = False,
    ) -> None:
        """Nothing is opened yet; *random_bytes* salts the history. *is_lying*: nobody writes
        in the file, which is only read, and nothing is made beside it.
        """
        self.path = path
        self._random_bytes = random_bytes
        self._here = threading.local()
        place = f"{path.absolute().as_uri()}?mode=ro&immutable=1" if is_lying else str(path)
        self._peewee: Any = peewee.SqliteDatabase(  # peewee has no types
            place,
            pragmas={} if is_lying else _PRAGMAS,
            timeout=_BUSY_SECONDS,
            autoconnect=False,
            uri=is_lying,
        )
        for function in (
            chain.first_link,
            chain.content_hash,
            chain.next_link,
            shape_of,
            spelling.loose_form,
            spelling.activity_form,
        ):
            self._peewee.register_function(function, function.__name__, -1)

    @contextmanager
    def connection(self) -> Iterator[None]:
        """A connection for this thread; within one, it is used again."""
        if not self._peewee.is_closed() or getattr(self._here, "broke_off", False):
            yield
            return
        with statement_errors(self.path):
            self._peewee.connect()
        try:
            yield
        finally:
            self._peewee.close()
            self._here.broke_off = False

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All or nothing, and nobody else writes meanwhile."""
        if self._peewee.in_transaction():
            yield
            return
        self._reopen()
        with our_errors(self.path):
            try:
                with self._peewee.atomic("IMMEDIATE"):
                    yield
            except BaseException:
                self._leave_nothing_open()
                raise

    def _leave_nothing_open(self) -> None:
        """Close a connection whose transaction could not be rolled back either: what came after
        would be lost with it, and nobody else could write meanwhile.
        """
        if self._peewee.connection().in_transaction and not self._peewee.in_transaction():
            self._peewee.close()
            self._here.broke_off = True

    def _reopen(self) -> None:
        """This thread's connection anew, if it broke off; raises Unusable."""
        if getattr(self._here, "broke_off", False):
            with statement_errors(self.path):
                self._peewee.connect()
            self._here.broke_off = False

    def _cursor(self) -> Any:
        self._reopen()
        return self._peewee.cursor()

    def run(self, sql: str, *values: object) -> int:
        """Execute one statement and return how many rows it changed."""
        with statement_errors(self.path):
            return int(self._cursor().execute(sql, values).rowcount)

    def many(self, sql: str, rows: Iterable[Sequence[object]]) -> int:
        """Execute one statement for each of *rows* and return how many rows changed."""
        with statement_errors(self.path):
            return int(self._cursor().executemany(sql, rows).rowcount)

    def rows(self, sql: str, *values: object) -> list[Any]:
        """All rows of a query; a row gives its values by place and by name."""
        return list(self.each(sql, *values))

    def each(self, sql: str, *values: object) -> Iterator[Any]:
        """The rows of a query one by one, without holding them all in memory."""
        with statement_errors(self.path):
            cursor = self._cursor()
            cursor.row_factory = sqlite3.Row
            # Not from the cursor itself: that would be closed, when the connection is gone too.
            yield from links(cursor.execute(sql, values))

    def numbers(self, sql: str, *values: object) -> "array[int]":
        """The whole numbers of a query of one column: a million take a fraction of a second."""
        with statement_errors(self.path):
            return array("q", links.from_iterable(self._cursor().execute(sql, values)))

    def one(self, sql: str, *values: object) -> Any:
        """The first row of a query, or None."""
        return next(self.each(sql, *values), None)

    def value(self, sql: str, *values: object) -> Any:
        """The first value of the first row of a query, or None."""
        row = self.one(sql, *values)
        return None if row is None else row[0]

    def insert(self, table: str, **values: object) -> int:
        """Add one row and return its id."""
        columns, places = ", ".join(values), ", ".join("?" * len(values))
        sql = f"INSERT INTO {table} ({columns}) VALUES ({places})"
        with statement_errors(self.path):
            return int(self._cursor().execute(sql, tuple(values.values())).lastrowid)

    def update(self, table: str, row_id: int, **values: object) -> None:
        """Change columns of the row with this id."""
        if values:
            sets = ", ".join(f"{column} = ?" for column in values)
            sql = f"UPDATE {table} SET {sets} WHERE id = ?"
            self.run(sql, *values.values(), row_id)

    def take_numbers(self, counter: str, count: int) -> int:
        """Reserve *count* numbers that were never used before; the first is returned."""
        self.run("UPDATE counter SET value = value + ? WHERE name = ?", count, counter)
        last = self.value("SELECT value FROM counter WHERE name = ?", counter)
        return int(last) - count + 1

    def salt(self) -> str:
        """Random text that was never used before."""
        return self._random_bytes(chain.SALT_BYTES).hex()

    def pages_into(self, path: Path) -> None:
        """Copy every page into the database file *path*, in one transaction of that file."""
        self._reopen()
        with (
            our_errors(path),
            closing(sqlite3.connect(path, timeout=_BUSY_SECONDS)) as target,
        ):
            self._peewee.connection().backup(target)

    def copy_to(self, target: Path, *, new: bool = False) -> None:
        """Write a sound copy, for this user alone, to *target*; it has that name only when it
        is whole. With *new* it takes nobody's name: then FileExistsError is raised.

        Two processes may make the same copy: each writes its own and the last one stays.
        """
        part = unfinished(target)
        try:
            create(part, private=True).close()
            self.run("VACUUM INTO ?", str(part))
            put_in_place(part, target, new=new)
        except FileExistsError:
            raise
        except OSError as error:
            raise Unusable("copy_not_written", path=str(target), why=error.strerror) from error
        finally:
            with suppress(OSError):
                part.unlink(missing_ok=True)


def daily_copies(folder: Path) -> list[Path]:
    """The rolling copies of the database in *folder*, newest first."""
    days = "[0-9]" * 4 + "-[0-9][0-9]" * 2
    return sorted((folder / DAILY_COPIES).glob(f"*-{days}.db"), reverse=True)


def open_database(folder: Path, *, kind: str = "real") -> Database:
    """The database in *folder*, made or brought to the newest version if need be.

    Raises Unusable: the folder cannot be written, the file is damaged or newer than this
    program, or it is gone while copies of it are still there.
    A new database remembers its *kind*.
    """
    database = Database(folder / FILE_NAME)
    empty = not database.path.exists() or not database.path.stat().st_size
    if empty and (copies := daily_copies(folder)):
        raise Unusable("database_gone", path=str(database.path), copy=str(copies[0]))
    try:
        private_folder(folder)
        if not os.access(folder, os.W_OK | os.X_OK):
            raise Unusable("folder_read_only", path=str(folder))
        with suppress(FileExistsError):
            create(database.path, private=True).close()
    except OSError as error:
        raise Unusable("folder_not_usable", path=str(folder)) from error
    with database.connection():
        migrate(database, kind)
    return database


def stored_version(database: Database) -> int:
    """The number of schema steps that *database* has had."""
    if database.one("SELECT 1 FROM sqlite_master WHERE name = 'schema_version'") is None:
        return 0
    return int(database.value("SELECT version FROM schema_version"))


def migrate(database: Database, kind: str, *, keep_old: bool = True) -> None:
    """Bring the database to the newest version, one transaction per step.

    Unless told otherwise the old one is kept beside it.
    """
    version = stored_version(database)
    if version > len(MIGRATIONS):
        raise Unusable(
            "database_newer", path=str(database.path), theirs=version, ours=len(MIGRATIONS)
        )
    if keep_old and 0 < version < len(MIGRATIONS):
        database.copy_to(free_name(database.path, f"before-step-{version + 1}"))
    for number in range(version + 1, len(MIGRATIONS) + 1):
        with database.transaction():
            if stored_version(database) == number - 1:
                _step(database, number, kind)


def _step(database: Database, number: int, kind: str) -> None:
    """One schema step and its number, together or not at all."""
    if number == 1:
        database.run("CREATE TABLE schema_version (version INTEGER NOT NULL)")
        database.run("INSERT INTO schema_version (version) VALUES (0)")
    for statement in MIGRATIONS[number - 1]:
        database.run(statement)
    if number == 1:
        database.insert("setting", key="database_id", value=str(uuid.uuid4()))
        database.insert("setting", key="kind", value=kind)
    database.run("UPDATE schema_version SET version = ?", number)


def free_name(path: Path, word: str) -> Path:
    """A name beside *path* that says *word*, and that nothing has yet."""
    for count in range(1000):
        name = path.with_name(f"{path.stem}-{word}-{count}.db")
        if not name.exists():
            return name
    raise Unusable("folder_not_usable", path=str(path.parent))
