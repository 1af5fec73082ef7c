"""SQLite's errors as ours: what a user can act on, and damage."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import peewee

from peonline_desktop.domain.errors import Unusable, WrongUse

_WORDS = {
    "disk is full": "disk_full",
    "disk I/O error": "disk_full",
    "readonly": "database_read_only",
    "locked": "database_busy",
    "unable to open": "database_not_opened",
    "not a database": "database_damaged",
    "malformed": "database_damaged",
}
_BUGS = ("syntax error", "append-only")  # statements that we should not have made


@contextmanager
def our_errors(path: Path) -> Iterator[None]:
    """SQLite's errors become ours, and so does that there is no memory for its work, or for
    what is done in a transaction; only its refusal of a wrong call is a bug.
    """
    try:
        yield
    except MemoryError as error:
        raise Unusable("memory_full") from error
    except (peewee.DatabaseError, sqlite3.DatabaseError) as error:
        if problem := _problem(error, path):
            raise problem from error
        raise


@contextmanager
def statement_errors(path: Path) -> Iterator[None]:
    """Those of one statement: also a number that no database holds, for it has more than 63
    bits, and a message that names what is no text.
    """
    try:
        with our_errors(path):
            yield
    except OverflowError as error:
        raise WrongUse("number_too_large") from error
    except UnicodeDecodeError as error:
        raise Unusable("database_damaged", path=str(path)) from error


def _problem(error: Exception, path: Path) -> Unusable | None:
    """What a user can act on in *error*, or in what came before it: a full disk rolls back
    by itself, and then it is the second rollback that fails. What SQLite says in no other
    case, of a text that is no UTF-8 and a broken constraint too, comes of damage.
    """
    before: BaseException | None = error
    while before is not None:
        if isinstance(before, Unusable):
            return before
        if isinstance(before, peewee.DatabaseError | sqlite3.DatabaseError):
            for words, code in _WORDS.items():
                if words in str(before):
                    return Unusable(code, path=str(path))
        before = before.__context__
    wrong_call = isinstance(error, peewee.ProgrammingError | sqlite3.ProgrammingError)
    if wrong_call or any(words in str(error) for words in _BUGS):
        return None
    return Unusable("database_damaged", path=str(path))
