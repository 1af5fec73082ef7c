"""The workbook reader's panics: on some damaged files it gives up the way Rust does.

Such a panic is no `Exception` in Python, and it writes where it happened to the error output
by itself; a user is told in a sentence of ours instead.
"""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager

from python_calamine import CalamineError

_NAME = "PanicException"
_STDERR = 2


@contextmanager
def panics_as_errors() -> Iterator[None]:
    """A panic within becomes a CalamineError; what was written to the error output meanwhile
    is written there afterwards, unless it was the panic's.
    """
    with tempfile.TemporaryFile() as held:
        try:
            kept = os.dup(_STDERR)
        except OSError:  # a window without a console has none
            kept = None
        else:
            os.dup2(held.fileno(), _STDERR)
        panicked = False
        try:
            yield
        except BaseException as error:
            panicked = type(error).__name__ == _NAME
            if not panicked:
                raise
            raise CalamineError(str(error)) from error
        finally:
            if kept is not None:
                os.dup2(kept, _STDERR)
                os.close(kept)
                held.seek(0)
                if not panicked and (written := held.read()):
                    os.write(_STDERR, written)
