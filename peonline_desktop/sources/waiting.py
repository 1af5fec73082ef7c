"""Time, as connectors need it: passed in."""

import threading
from datetime import datetime
from typing import Protocol


class Clock(Protocol):
    """Time that can be waited for."""

    def now(self) -> datetime:
        """The instant, UTC and aware."""

    def monotonic(self) -> float:
        """Seconds that only go forward."""

    def wait(self, seconds: float, until: threading.Event | None = None) -> bool:
        """Let *seconds* pass."""
