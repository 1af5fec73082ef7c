"""Long work on many rows, without Python's search for garbage in between.

Rows are made by the thousand and go by themselves: nothing refers back to them. Looking for
cycles among them took a sixth of the time of an import (docs/performance.md).
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def collecting_later() -> Iterator[None]:
    """No search for garbage within; the outermost of several ends it."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
