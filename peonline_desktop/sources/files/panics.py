"""The workbook reader's panics: on some damaged files it gives up the way Rust does.

Such a panic is no `Exception` in Python. It also writes where it happened to the error output
by itself: that of the child that reads files leads nowhere.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from python_calamine import CalamineError

_NAME = "PanicException"


@contextmanager
def panics_as_errors() -> Iterator[None]:
    """A panic within becomes a CalamineError."""
    try:
        yield
    except BaseException as error:
        if type(error).__name__ != _NAME:
            raise
        raise CalamineError(str(error)) from error
