"""Values between two processes: each a frame, which is the length of what follows and then the
value as marshal writes it (plain values only; nothing in them can be run).

Rows go many at a time. Marshal knows no kinds of text, so the places of the cells without a
value go beside them.
"""

import marshal
import struct
from collections.abc import Iterator, Sequence
from io import FileIO
from typing import Any

from peonline_desktop.sources.files.row import NoValue, Row

_LENGTH = struct.Struct(">I")
_FEWEST, _MOST = 1 << 14, 1 << 16  # characters of rows in a frame, at first and later
_OF_A_CELL = 8  # characters that a cell counts for, beside its own


class BrokenFrame(Exception):  # noqa: N818  # it is what came
    """What came is no whole frame, or one that is too large."""


def write(file: FileIO, value: Any) -> None:
    """Write a value; raises OSError when nobody reads any more."""
    body = marshal.dumps(value)
    left = memoryview(_LENGTH.pack(len(body)) + body)
    while left:
        left = left[file.write(left) :]


def read(file: FileIO, most: int) -> Any:
    """The next value, of at *most* so many bytes; raises BrokenFrame, also at the end."""
    (length,) = _LENGTH.unpack(_exactly(file, _LENGTH.size))
    if length > most:
        raise BrokenFrame(length)
    try:
        return marshal.loads(_exactly(file, length))  # noqa: S302  # from our own child
    except (EOFError, ValueError, TypeError) as error:
        raise BrokenFrame(length) from error


def _exactly(file: FileIO, length: int) -> bytearray:
    content = bytearray(length)
    left = memoryview(content)
    while left:
        count = file.readinto(left)
        if not count:
            raise BrokenFrame(length)
        left = left[count:]
    return content


def packed(rows: Iterator[Row]) -> Iterator[Any]:
    """The rows as values to be written, many in each; fewer at first, where headers stand."""
    most, size, together = _FEWEST, 0, list[Row]()
    for row in rows:
        together.append(row)
        size += sum(map(len, row.cells)) + _OF_A_CELL * (len(row.cells) + 1)
        size += sum(map(len, row.lines))
        if size >= most:
            yield _plain(together)
            most, size, together = min(2 * most, _MOST), 0, []
    if together:
        yield _plain(together)


def _plain(rows: Sequence[Row]) -> Any:
    """Rows as plain values: the number before the first, of each its cells alone if it is one
    line that follows upon the row before it, and the places of the cells without a value.
    """
    before = last = rows[0].number - 1
    values, without = list[Any](), []
    for row in rows:
        cells = row.cells
        if NoValue in map(type, cells):
            for column, cell in enumerate(cells):
                if type(cell) is NoValue:
                    without.append((len(values), column))
                    cells[column] = str(cell)
        follows = row.number == row.last == last + 1 and not (row.lines or row.broken)
        values.append(cells if follows else tuple(row))
        last = row.last
    return before, values, without


def unpacked(value: Any) -> Iterator[Row]:
    """The rows of one value that was read."""
    last, values, without = value
    for place, column in without:
        cells = values[place] if type(values[place]) is list else values[place][2]
        cells[column] = NoValue(cells[column])
    for each in values:
        row = Row(last + 1, last + 1, each) if type(each) is list else Row._make(each)
        last = row.last
        yield row
