"""Whether the values in the database are of the kinds that were written into it.

SQLite keeps what it finds in a damaged file, whatever a column is for: a day with a letter in
it, half a character, a text in the place of a number. Columns of one name are of one kind.
"""

import json
import zlib
from collections.abc import Callable, Iterator
from datetime import date, datetime
from typing import Any

from peonline_desktop.domain.attendance import State
from peonline_desktop.domain.errors import Problem
from peonline_desktop.domain.reference import Kind
from peonline_desktop.domain.settings import CourseType, Mode
from peonline_desktop.domain.verdicts import Verdict
from peonline_desktop.store.database import Database

_TYPES = {"INTEGER": int, "TEXT": str, "BLOB": bytes}
_COLUMNS: dict[Callable[[Any], object], tuple[str, ...]] = {
    date.fromisoformat: ("day", "removed_on", "starts_on", "ends_on", "next_probe"),
    datetime.fromisoformat: (
        *("at", "since", "end_date", "changed_at", "finished_at", "started_at", "raised_at"),
        *("cleared_at", "handed_over_at", "answered_at", "asked_at"),
        *("next_run", "last_run", "last_deep"),
    ),
    json.loads: ("fields", "cells", "options", "choices"),
    zlib.decompress: ("request", "answer"),
    State: ("state", "state_before"),
    Mode: ("mode",),
    Verdict: ("verdict",),
    CourseType: ("course_type",),
    Kind: ("course_kind", "module_kind", "edition_kind", "meeting_kind"),
}
_READERS = {column: reads for reads, columns in _COLUMNS.items() for column in columns}


def unreadable(db: Database) -> Iterator[str]:
    """The columns with a value that is not of their kind, as "result.day"; a table that cannot
    be read to its end by its name.
    """
    for (table,) in db.rows("SELECT name FROM sqlite_master WHERE type = 'table'"):
        columns = [tuple(row) for row in db.each(f"PRAGMA table_info({table})")]
        try:
            yield from (
                f"{table}.{name}"
                for _, name, kind, needed, *_ in columns
                if not _is_readable(db, table, name, kind, needed=bool(needed))
            )
        except Problem:
            yield table


def _is_readable(db: Database, table: str, name: str, kind: str, *, needed: bool) -> bool:
    """Whether all values of a column are of its kind; equal ones are read once."""
    reads, of_type = _READERS.get(name), _TYPES[kind]
    for (value,) in db.each(f"SELECT DISTINCT {name} FROM {table}"):
        if value is None:
            if needed:
                return False
        elif type(value) is not of_type or not (reads is None or _can(reads, value)):
            return False
    return True


def _can(reads: Callable[[Any], object], value: Any) -> bool:
    try:
        reads(value)
    except (ValueError, zlib.error, RecursionError):
        return False
    return True
