"""A folder for what is tried, in memory where there is such a place; nothing of it stays."""

import atexit
import shutil
from functools import cache
from pathlib import Path
from tempfile import mkdtemp


@cache
def folder() -> Path:
    """The folder of this process."""
    memory = Path("/dev/shm")
    made = mkdtemp(dir=memory if memory.is_dir() else None)
    atexit.register(shutil.rmtree, made, ignore_errors=True)
    return Path(made)
