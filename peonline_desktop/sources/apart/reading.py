"""Opens files through a child process each; what a child does is told as a problem of the file.

What is read is said in files/opening.py; this gives the same, from another process.
"""

import os
import sys
from collections import deque
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from peonline_desktop.domain.errors import Refused, Unusable
from peonline_desktop.sources.apart import child as other_side
from peonline_desktop.sources.apart import frames
from peonline_desktop.sources.apart.limits import LIMITS, Limits
from peonline_desktop.sources.apart.process import Child, Ended
from peonline_desktop.sources.files.kinds import is_workbook
from peonline_desktop.sources.files.raw import Raw, Sheet
from peonline_desktop.sources.files.row import Row

# Without the site's own start-up, which takes longer than the rest; the paths come along.
_START = (
    "import sys; sys.path[:] = sys.argv[1:];"
    "from peonline_desktop.sources.apart.child import main; main()"
)


def child_command() -> list[str]:
    """How the child is started: as this program itself when frozen, else through Python."""
    if getattr(sys, "frozen", False):
        return [sys.executable, other_side.HIDDEN]
    return [sys.executable, "-I", "-S", "-c", _START, *sys.path]


def open_apart(
    path: Path,
    encoding: str | None,
    only: str | None,
    *,
    limits: Limits = LIMITS,
    command: Sequence[str] = (),
) -> Raw:
    """An `OpenRaw` that reads in a child process, started by *command* if one is given.

    Raises Refused also for a file that the child could not live with, and Unusable when no
    child can be started.
    """
    apart = _Apart(path, limits, command)
    with ExitStack() as unless_good:
        unless_good.callback(apart.close)
        apart.begin(other_side.OPEN, encoding, only)
        heads, names, separator, titles = apart.result()
        sheets = [
            Sheet(name, is_hidden, from_1904, frozenset(hidden), apart.rows(place))
            for place, (name, is_hidden, from_1904, hidden) in enumerate(heads)
        ]
        unless_good.pop_all()
        return Raw(sheets, names, separator, titles, apart.close)


def sheet_names(path: Path) -> tuple[str, ...]:
    """The names of a workbook's sheets; none for a file of text. Raises as open_apart does."""
    names: tuple[str, ...] = _told(path, other_side.NAMES) if is_workbook(path) else ()
    return names


def what_it_is(path: Path) -> str | None:
    """The reason for which a file that is not called a list is none, or None when nothing is
    known of its kind. Raises as open_apart does.
    """
    reason: str | None = _told(path, other_side.KIND)
    return reason


def _told(path: Path, what: int) -> Any:
    apart = _Apart(path, LIMITS, ())
    try:
        apart.begin(what)
        return apart.result()
    finally:
        apart.close()


class _Apart:
    """A file in the hands of a child; its answers, each for the sheet that it is of."""

    def __init__(self, path: Path, limits: Limits, command: Sequence[str]) -> None:
        self._path = path
        self._limits = limits
        try:
            self._child = Child(command or child_command(), limits)
        except OSError as error:
            raise Unusable("reader_not_started") from error
        self.close = self._child.close
        self._came: dict[int, deque[Any]] = {}

    def begin(self, what: int, *how: str | None) -> None:
        """Ask the first question; raises Unusable when the child does not come up."""
        path = os.fsencode(self._path)
        self._child.ask((self._limits.memory, self._limits.seconds, what, path, *how))
        try:
            self._child.answer()
        except Ended as error:
            raise Unusable("reader_not_started") from error

    def result(self) -> Any:
        """What the answer holds; raises what the child told of, and Refused when it ended."""
        try:
            kind, *values = self._child.answer()
        except Ended as error:
            raise Refused("file_not_readable", path=str(self._path)) from error
        if kind == other_side.PROBLEM:
            raise other_side.problem_of(*values)
        if kind == other_side.BUG:
            raise Refused("file_not_readable", path=str(self._path), where=values[0])
        return values if kind == other_side.ROWS else values[0]

    def rows(self, place: int) -> Iterator[Row]:
        """The rows of a sheet. While some are worked through, the child reads the next."""
        self._came[place] = deque()
        self._child.ask(place)
        while (chunk := self._next(place)) is not None:
            self._child.ask(place)
            yield from frames.unpacked(chunk)

    def _next(self, place: int) -> Any:
        came = self._came[place]
        while not came:
            whose, chunk = self.result()
            self._came[whose].append(chunk)
        return came.popleft()
