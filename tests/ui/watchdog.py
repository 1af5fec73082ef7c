"""Watches the GUI thread: tells when it was busy longer than 50 ms, and where.

A timer in the GUI thread says that it lives; another thread notes when that stays away, and
what the GUI thread was doing. It reports; speed is not asserted in tests.
"""

import faulthandler
import re
import tempfile
import threading
import time
from collections import Counter

from PySide6.QtCore import QTimer

LONGEST = 0.050  # seconds
_TICK = 5  # milliseconds
_NOT_OURS = "Qt itself, or a test"


class Watchdog:
    """From now on until `stop`; make it in the GUI thread."""

    def __init__(self) -> None:
        self._gui = threading.get_ident()
        self._alive = time.monotonic()
        self._longest = 0.0
        self._holds: Counter[str] = Counter()
        self._ended = threading.Event()
        self._timer = QTimer()
        self._timer.setInterval(_TICK)
        self._timer.timeout.connect(self._tick)
        self._timer.start()
        self._thread = threading.Thread(target=self._watch, name="watchdog", daemon=True)
        self._thread.start()

    def _tick(self) -> None:
        now = time.monotonic()
        self._longest = max(self._longest, now - self._alive - _TICK / 1000)
        self._alive = now

    def _watch(self) -> None:
        told = 0.0
        while not self._ended.wait(0.01):
            alive = self._alive
            if time.monotonic() - alive > LONGEST and alive != told:
                told = alive
                ours = [
                    f"{name.rsplit('/', 1)[-1]}:{line} {function}"
                    for name, line, function in self._stack()
                    if "peonline_desktop" in name
                ]
                self._holds[" < ".join(ours[:3]) or _NOT_OURS] += 1

    def _stack(self) -> list[tuple[str, str, str]]:
        """File, line and function of what the GUI thread is in, the innermost first.

        As text: a frame that is held here would be taken away here, with widgets in it, and
        that crashes (seen).
        """
        with tempfile.TemporaryFile("w+") as out:
            faulthandler.dump_traceback(out, all_threads=True)
            out.seek(0)
            threads = out.read().split("\n\n")
        mine = next((each for each in threads if f"0x{self._gui:016x}" in each), "")
        return re.findall(r'File "(.+)", line (\d+) in (.+)', mine)

    def longest(self) -> float:
        """Seconds of the longest hold since the last question."""
        longest, self._longest = self._longest, 0.0
        return longest

    @property
    def holds(self) -> Counter[str]:
        """How often our own code held the GUI thread longer than 50 ms, by where."""
        return Counter({where: n for where, n in self._holds.items() if where != _NOT_OURS})

    def report(self) -> list[str]:
        """Where the GUI thread was held longer than 50 ms, and how often."""
        return [f"held {count} x: {where}" for where, count in self._holds.most_common(12)]

    def stop(self) -> None:
        """Watch no longer."""
        self._timer.stop()
        self._ended.set()
        self._thread.join()
