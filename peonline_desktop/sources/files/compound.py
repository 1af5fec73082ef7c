"""The compound file of Microsoft's old formats: sectors that follow each other by a table.

The workbook reader trusts the table: a file whose sectors refer to each other in a circle was
read until the memory was full. So it is checked first. Must not know what is in a workbook.
"""

import struct
from collections.abc import Sequence
from pathlib import Path

from peonline_desktop.domain.errors import Refused

# The header: size of a sector as a power of two, then where its tables begin.
_SECTOR_SHIFT, _FIRST_DIRECTORY, _LEAST, _FIRST_MINI = 0x1E, 0x30, 0x38, 0x3C
_FIRST_DIFAT, _DIFAT = 0x44, 0x4C
_DIFAT_ENTRIES = 109
_LAST_SECTOR = 0xFFFFFFFA  # above it are marks: end of chain, free, table
_ENTRY, _NAME_SIZE, _START, _SIZE = 128, 64, 116, 120  # an entry of the directory


def check_compound(path: Path) -> None:
    """Raises Refused when the sectors of an old workbook refer to each other in a circle, or to
    what is not there.
    """
    content = path.read_bytes()
    try:
        size = _sector_size(content)
        table = _table(content, size)
        _refuse_circles(table)
        (mini,) = struct.unpack_from("<I", content, _FIRST_MINI)
        small: list[int] = []
        while mini < _LAST_SECTOR:
            small += _sector(content, size, mini)
            mini = table[mini]
        _refuse_circles(small)
    except (struct.error, IndexError, ValueError) as error:
        raise Refused("file_damaged", path=str(path)) from error


def stream_of(content: bytes, name: str) -> bytes:
    """The content of a stream of a compound file that was checked; empty when it has none.

    A stream that is too small for sectors of its own, as no workbook is, counts as none.
    """
    size = _sector_size(content)
    table = _table(content, size)
    directory = _chain(
        content, size, table, struct.unpack_from("<I", content, _FIRST_DIRECTORY)[0]
    )
    (least,) = struct.unpack_from("<I", content, _LEAST)
    wanted = name.encode("utf-16-le") + b"\0\0"
    for place in range(0, len(directory) - _ENTRY + 1, _ENTRY):
        entry = directory[place : place + _ENTRY]
        if entry[: struct.unpack_from("<H", entry, _NAME_SIZE)[0]] == wanted:
            start, length = struct.unpack_from("<II", entry, _START)
            return _chain(content, size, table, start)[:length] if length >= least else b""
    return b""


def _sector_size(content: bytes) -> int:
    return 1 << min(int(struct.unpack_from("<H", content, _SECTOR_SHIFT)[0]), 16)


def _chain(content: bytes, size: int, table: Sequence[int], sector: int) -> bytes:
    """The sectors from *sector* on, one after the other; the table holds no circles."""
    parts = []
    while sector < min(_LAST_SECTOR, len(table)):
        parts.append(content[(sector + 1) * size : (sector + 2) * size])
        sector = table[sector]
    return b"".join(parts)


def _table(content: bytes, size: int) -> list[int]:
    """The table that says of each sector which one follows."""
    places = list(struct.unpack_from(f"<{_DIFAT_ENTRIES}I", content, _DIFAT))
    (more,) = struct.unpack_from("<I", content, _FIRST_DIFAT)
    seen: set[int] = set()
    while more < _LAST_SECTOR:
        if more in seen:
            raise ValueError(more)
        seen.add(more)
        *further, more = _sector(content, size, more)
        places += further
    used = [place for place in places if place < _LAST_SECTOR]
    if len(used) != len(set(used)):
        raise ValueError(used)
    return [entry for place in used for entry in _sector(content, size, place)]


def _sector(content: bytes, size: int, number: int) -> tuple[int, ...]:
    return struct.unpack_from(f"<{size // 4}I", content, (number + 1) * size)


def _refuse_circles(follows: Sequence[int]) -> None:
    """Raises ValueError when following the table from some sector never ends."""
    ends = bytearray(len(follows))  # 1: on the way that is being followed; 2: it ends
    for start in range(len(follows)):
        way, sector = [], start
        while sector < len(follows) and not ends[sector]:
            ends[sector] = 1
            way.append(sector)
            sector = follows[sector]
        if sector < len(follows) and ends[sector] == 1:
            raise ValueError(sector)
        for each in way:
            ends[each] = 2
