"""What putting a copy of the database in place came to."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Restored:
    """The copy *source* is in place, the former database is kept as *aside*.

    *held* rows wait for the administrator's word. *imports* (names of files) and *calls*
    (their number) came after the copy; None when the former database could not be read.
    """

    source: Path
    aside: Path
    held: int
    imports: tuple[str, ...] | None
    calls: int | None
