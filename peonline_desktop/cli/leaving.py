"""Ends at once what asks or waits when the command is told to stop: by SIGTERM, Ctrl-C, or a
terminal that closes.

What was sent is still recorded and said. A second signal, or work that is not done two seconds
later, ends the process where it is, by which nothing is lost (docs/reliability.md).
"""

import os
import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

from peonline_desktop.domain.errors import Interrupted

_PATIENCE = 1.8  # seconds
_NAMES = ("SIGTERM", "SIGINT", "SIGHUP", "SIGBREAK")  # those that this system has


@contextmanager
def told_to_stop(leaving: threading.Event) -> Iterator[None]:
    """Set *leaving* when the command is told to stop; after Ctrl-C it is KeyboardInterrupt that
    is raised at the end.
    """
    came: list[int] = []
    ends: list[threading.Timer] = []
    before = {each: signal.getsignal(each) for each in _signals()}

    def stop(number: int, _: FrameType | None) -> None:
        came.append(number)
        leaving.set()
        _restore(before)
        ends.append(threading.Timer(_PATIENCE, os.kill, (os.getpid(), number)))
        ends[-1].daemon = True
        ends[-1].start()

    for each in before:
        signal.signal(each, stop)
    try:
        yield
    except Interrupted:
        if signal.SIGINT not in came:
            raise
    finally:
        for end in ends:
            end.cancel()
        _restore(before)
    if signal.SIGINT in came:
        raise KeyboardInterrupt


def _signals() -> list[signal.Signals]:
    """What tells a command to stop; nothing that it was started to ignore."""
    known = [getattr(signal, name) for name in _NAMES if hasattr(signal, name)]
    return [each for each in known if signal.getsignal(each) != signal.SIG_IGN]


def _restore(before: "dict[signal.Signals, signal._HANDLER]") -> None:
    for each, handler in before.items():
        signal.signal(each, handler)
