"""Opens a file once for a look at it and the reading that follows.

A look reads the first rows of each sheet. Within `once` they are kept with the open file, and
whoever opens it next, in the same way, gets them and then the rest. Must not know what is read.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from itertools import chain
from pathlib import Path

from peonline_desktop.sources.files.raw import OpenRaw, Raw
from peonline_desktop.sources.files.row import Row

_MOST_KEPT = 5000  # rows of a sheet; whoever read more opens the file anew

_How = tuple[Path, str | None, str | None]


class _Begun:
    """A file of which the first rows of each sheet were read, with these rows."""

    def __init__(self, raw: Raw) -> None:
        self._raw = raw
        self._read: list[list[Row]] = [[] for _ in raw.sheets]
        self.close = raw.close

    def first(self) -> Raw:
        """As it was opened; to close it ends nothing yet."""
        sheets = [
            sheet._replace(rows=self._kept(sheet.rows, read))
            for sheet, read in zip(self._raw.sheets, self._read, strict=True)
        ]
        return self._raw._replace(sheets=sheets, close=lambda: None)

    def again(self) -> Raw | None:
        """From its first row once more; None when too much of it was read."""
        if any(len(read) > _MOST_KEPT for read in self._read):
            return None
        sheets = [
            sheet._replace(rows=chain(read, sheet.rows))
            for sheet, read in zip(self._raw.sheets, self._read, strict=True)
        ]
        return self._raw._replace(sheets=sheets)

    @staticmethod
    def _kept(rows: Iterator[Row], read: list[Row]) -> Iterator[Row]:
        for row in rows:
            if len(read) <= _MOST_KEPT:
                read.append(row)
            yield row


class Reopening:
    """An `OpenRaw` that can keep a file open."""

    def __init__(self, open_raw: OpenRaw) -> None:
        """*open_raw* opens files."""
        self._open_raw = open_raw
        self._wanted: ContextVar[Path | None] = ContextVar("wanted", default=None)
        self._begun: ContextVar[dict[_How, _Begun] | None] = ContextVar("begun", default=None)

    @contextmanager
    def once(self, path: Path) -> Iterator[None]:
        """Within, and in this thread, *path* stays open after the first look at it."""
        begun: dict[_How, _Begun] = {}
        wanted, held = self._wanted.set(path), self._begun.set(begun)
        try:
            yield
        finally:
            self._wanted.reset(wanted)
            self._begun.reset(held)
            for each in begun.values():
                each.close()

    def __call__(self, path: Path, encoding: str | None, only: str | None) -> Raw:
        """As any `OpenRaw`."""
        begun, how = self._begun.get(), (path, encoding, only)
        if begun is None or self._wanted.get() != path:
            return self._open_raw(path, encoding, only)
        if how in begun:
            raw = begun.pop(how)
            again = raw.again()
            if again is not None:
                self._wanted.set(None)  # a third reading is one of all rows
                return again
            raw.close()
            return self._open_raw(path, encoding, only)
        begun[how] = _Begun(self._open_raw(path, encoding, only))
        return begun[how].first()
