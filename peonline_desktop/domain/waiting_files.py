"""Files that wait in a followed folder."""

from dataclasses import dataclass
from pathlib import Path

Mark = tuple[int, int, int]
"""What changes of a file while it is written: size in bytes, time in nanoseconds, and which
file it is on the disk.
"""


@dataclass(frozen=True, slots=True)
class Waiting:
    """A file in a watched folder. *is_open*: an office program has it open."""

    path: Path
    mark: Mark
    is_open: bool


def shown_name(name: str) -> str:
    """A file's name as text that can be kept: what is no character becomes a mark."""
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
