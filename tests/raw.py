"""A database as SQLite sees it, for tests that look or meddle behind the program's back."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path


@contextmanager
def raw_database(path: Path) -> Iterator[sqlite3.Connection]:
    """The file at *path*, guarded by nothing of ours; kept when all went well, always closed."""
    with closing(sqlite3.connect(path)) as raw, raw:
        yield raw
