"""Who holds the lease to submit."""

from dataclasses import dataclass
from datetime import datetime

STANDS_STILL_AFTER = 60.0  # seconds without a beat before another may take over
BEATS_EVERY = 10.0  # seconds


@dataclass(frozen=True)
class Holder:
    """Who holds the lease: process, person, machine, and since when."""

    number: int
    counter: int
    pid: int
    started: str | None
    machine: str
    who: str
    since: datetime
