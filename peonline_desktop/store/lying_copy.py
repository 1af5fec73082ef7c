"""Reads a database file where it lies, which may be read-only, and leaves nothing beside it.

SQLite is told that nobody changes the file (immutable): it takes no locks and makes no log.
"""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from peonline_desktop.disk.writing import create
from peonline_desktop.store.database import Database

_LOGS = ("-wal", "-journal")


@contextmanager
def lying_copy(source: Path, room: Path | None) -> Iterator[Database]:
    """The database in the file *source*, to be read within the block.

    A file that has a log of its own beside it, because somebody copied a living database as
    files, is read from a copy of both in the folder *room* (None: the system's own for what is
    temporary): only with the log is it whole. Raises OSError when that copy cannot be made.
    """
    logs = [log for suffix in _LOGS if _holds_something(log := Path(f"{source}{suffix}"))]
    if not logs:
        yield Database(source, is_lying=True)
        return
    with tempfile.TemporaryDirectory(prefix="peonline-", dir=room) as folder:
        whole = Path(folder) / source.name
        for each in (source, *logs):
            copy_private(each, Path(folder) / each.name)
        yield Database(whole)


def copy_private(source: Path, target: Path) -> None:
    """Copy a file, byte by byte, to a name that nothing has, for this user alone."""
    with source.open("rb") as old, create(target, private=True) as new:
        shutil.copyfileobj(old, new)


def _holds_something(path: Path) -> bool:
    try:
        return path.stat().st_size > 0
    except OSError:
        return False
