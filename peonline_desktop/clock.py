"""The real clock."""

import threading
import time
from datetime import UTC, datetime


class SystemClock:
    """Time as this machine has it."""

    def now(self) -> datetime:
        """The instant, UTC and aware."""
        return datetime.now(UTC)

    def monotonic(self) -> float:
        """Seconds that only go forward."""
        return time.monotonic()

    def wait(self, seconds: float, until: threading.Event | None = None) -> bool:
        """Let *seconds* pass; True as soon as *until* is set."""
        return (until or threading.Event()).wait(seconds)
