"""Opens the database, and turns its errors into ours.

SQLite in WAL mode with full synchronisation; one connection per thread; every write that
reads first is IMMEDIATE. Must not know what the tables mean.
"""

import os
import sqlite3
import stat
import uuid
from array import array
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from itertools import chain as links
from pathlib import Path
from typing import Any

import peewee

from peonline_desktop.domain import chain, spelling
from peonline_desktop.domain.errors import Unusable
from peonline_desktop.domain.number_text import shape_of
from peonline_desktop.store.migrations import MIGRATIONS
from peonline_desktop.store.network_share import refuse_network_share

FILE_NAME = "peonline.db"
DAILY_COPIES = "backups"
_BUSY_SECONDS = 30
_PRAGMAS = {
    "journal_mode": "wal",
    "synchronous": "full",
    "foreign_keys": 1,
    "cache_size": -32_000,
}
_WORDS = {
    "disk is full": "disk_full",
    "disk I/O error": "disk_full",
    "readonly": "database_read_only",
    "locked": "database_busy",
    "unable to open": "database_not_opened",
    "not a database": "database_damaged",
    "malformed": "database_damaged",
}


class Database:
    """One database file. Use within `connection()`; statements use `?` for values."""

    def __init__(self, path: Path, random_bytes: Callable[[int], bytes] = os.urandom) -> None:
        """Nothing is opened yet; *random_bytes* salts the history."""
        self.path = path
        self._random_bytes = random_bytes
        self._peewee: Any = peewee.SqliteDatabase(  # peewee has no types
            str(path), pragmas=_PRAGMAS, timeout=_BUSY_SECONDS, autoconnect=False
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
        if not self._peewee.is_closed():
            yield
            return
        with our_errors(self.path):
            self._peewee.connect()
        try:
            yield
        finally:
            self._peewee.close()

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All or nothing, and nobody else writes meanwhile."""
        if self._peewee.in_transaction():
            yield
            return
        with our_errors(self.path), self._peewee.atomic("IMMEDIATE"):
            yield

    def run(self, sql: str, *values: object) -> int:
        """Execute one statement and return how many rows it changed."""
        with our_errors(self.path):
            return int(self._peewee.execute_sql(sql, values).rowcount)

    def many(self, sql: str, rows: Iterable[Sequence[object]]) -> int:
        """Execute one statement for each of *rows* and return how many rows changed."""
        with our_errors(self.path):
            return int(self._peewee.cursor().executemany(sql, rows).rowcount)

    def rows(self, sql: str, *values: object) -> list[Any]:
        """All rows of a query; a row gives its values by place and by name."""
        return list(self.each(sql, *values))

    def each(self, sql: str, *values: object) -> Iterator[Any]:
        """The rows of a query one by one, without holding them all in memory."""
        with our_errors(self.path):
            cursor = self._peewee.cursor()
            cursor.row_factory = sqlite3.Row
            yield from cursor.execute(sql, values)

    def numbers(self, sql: str, *values: object) -> "array[int]":
        """The whole numbers of a query of one column: a million take a fraction of a second."""
        with our_errors(self.path):
            return array("q", links.from_iterable(self._peewee.cursor().execute(sql, values)))

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
        with our_errors(self.path):
            return int(self._peewee.execute_sql(sql, tuple(values.values())).lastrowid)

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

    def copy_to(self, target: Path) -> None:
        """Write a sound copy to *target*; it has that name only when it is whole.

        Two processes may make the same copy: each writes its own and the last one stays.
        """
        part = target.with_name(f"{target.name}.{os.getpid()}.part")
        try:
            part.unlink(missing_ok=True)
            self.run("VACUUM INTO ?", str(part))
            move_in_place(part, target)
        except OSError as error:
            raise Unusable("copy_not_written", path=str(target), why=error.strerror) from error


def move_in_place(part: Path, target: Path) -> None:
    """Give the file *part*, safe on the disk and for this user alone, the name *target*."""
    part.chmod(stat.S_IRUSR | stat.S_IWUSR)
    with part.open("rb+") as file:
        os.fsync(file.fileno())
    part.replace(target)
    if os.name == "posix":  # elsewhere a folder cannot be synchronised, and need not be
        folder = os.open(target.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)


def daily_copies(folder: Path) -> list[Path]:
    """The rolling copies of the database in *folder*, newest first."""
    days = "[0-9]" * 4 + "-[0-9][0-9]" * 2
    return sorted((folder / DAILY_COPIES).glob(f"*-{days}.db"), reverse=True)


@contextmanager
def our_errors(path: Path) -> Iterator[None]:
    """SQLite's errors that a user can act on become ours; the others are bugs."""
    try:
        yield
    except (peewee.DatabaseError, sqlite3.DatabaseError) as error:
        if problem := _problem(error, path):
            raise problem from error
        raise


def _problem(error: BaseException | None, path: Path) -> Unusable | None:
    """What a user can act on in *error*, or in what came before it: a full disk rolls back
    by itself, and then it is the second rollback that fails.
    """
    while error is not None:
        if isinstance(error, Unusable):
            return error
        if isinstance(error, peewee.DatabaseError | sqlite3.DatabaseError):
            for words, code in _WORDS.items():
                if words in str(error):
                    return Unusable(code, path=str(path))
        error = error.__context__
    return None


def open_database(folder: Path, *, kind: str = "real") -> Database:
    """The database in *folder*, made or brought to the newest version if need be.

    Raises Unusable: the folder cannot be written, it is on a network share, the file is
    damaged or newer than this program, or it is gone while copies of it are still there.
    A new database remembers its *kind*.
    """
    database = Database(folder / FILE_NAME)
    refuse_network_share(folder)
    empty = not database.path.exists() or not database.path.stat().st_size
    if empty and (copies := daily_copies(folder)):
        raise Unusable("database_gone", path=str(database.path), copy=str(copies[0]))
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        if not os.access(folder, os.W_OK | os.X_OK):
            raise Unusable("folder_read_only", path=str(folder))
        database.path.touch(mode=0o600)
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
