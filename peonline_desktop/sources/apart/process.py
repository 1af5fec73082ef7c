"""A child process as its parent sees it: started, asked, watched while it is waited for, and
ended, whatever becomes of the parent's reading.
"""

import subprocess
import sys
import weakref
from collections.abc import Sequence
from contextlib import suppress
from io import FileIO
from threading import Event, Thread
from time import monotonic
from typing import Any, cast

import psutil

from peonline_desktop.sources.apart import frames
from peonline_desktop.sources.apart.limits import Limits

_LOOK_EVERY = 0.25  # seconds
_NO_WINDOW = getattr(subprocess, "CREATE_NO_WINDOW", 0)  # Windows would open one


class Ended(Exception):  # noqa: N818  # it is what the child did
    """The child gave no answer: it died, was killed, or took more than its limits."""


class Child:
    """A process that answers questions. Whoever has it calls *close*; a forgotten one is ended
    with the last reference to it.
    """

    def __init__(
        self, command: Sequence[str], limits: Limits, *, watches_memory: bool | None = None
    ) -> None:
        """Start *command*. On Linux a child limits its memory itself; else it is watched.

        Raises OSError when there is no starting.
        """
        self._limits = limits
        process = subprocess.Popen(  # noqa: S603  # our own command
            command,
            bufsize=0,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            creationflags=_NO_WINDOW,
        )
        self._in = cast("FileIO", process.stdin)
        self._out = cast("FileIO", process.stdout)
        if watches_memory is None:
            watches_memory = sys.platform != "linux"
        self._watch = _Watch(process, limits, watches_memory=watches_memory)
        self.close = weakref.finalize(self, _end, process, self._watch)

    def ask(self, question: object) -> None:
        """Ask something; that the child is gone is told in place of an answer."""
        with suppress(OSError, ValueError):
            frames.write(self._in, question)

    def answer(self) -> Any:
        """The next answer; raises Ended when there is none."""
        try:
            with self._watch:
                return frames.read(self._out, self._limits.answer)
        except (frames.BrokenFrame, OSError, ValueError) as error:
            self.close()
            raise Ended from error


class _Watch:
    """Looks after a child from a thread of its own, as long as somebody waits for it within a
    `with`: one that takes too much is killed, and the waiting ends.
    """

    def __init__(
        self, process: "subprocess.Popen[bytes]", limits: Limits, *, watches_memory: bool
    ) -> None:
        self._process = process
        self._limits = limits
        self._watches_memory = watches_memory
        self._waited = 0.0
        self._since: float | None = None
        self.over = Event()
        Thread(target=self._look, name="reading apart", daemon=True).start()

    def __enter__(self) -> None:
        self._since = monotonic()

    def __exit__(self, *_: object) -> None:
        since, self._since = self._since, None
        self._waited += monotonic() - (since or 0.0)

    def _look(self) -> None:
        every = min(_LOOK_EVERY, self._limits.seconds / 4)
        while not self.over.wait(every):
            since = self._since
            waited = self._waited + (0.0 if since is None else monotonic() - since)
            if waited > self._limits.seconds or self._takes_too_much():
                self._process.kill()
                return

    def _takes_too_much(self) -> bool:
        if not self._watches_memory:
            return False
        try:
            return bool(
                psutil.Process(self._process.pid).memory_info().rss > self._limits.memory
            )
        except psutil.Error:  # it ended meanwhile
            return False


def _end(process: "subprocess.Popen[bytes]", watch: _Watch) -> None:
    """End a child that may have ended already, and leave nothing of it."""
    watch.over.set()
    process.kill()
    for pipe in (process.stdin, process.stdout):
        if pipe is not None:
            pipe.close()
    process.wait()
