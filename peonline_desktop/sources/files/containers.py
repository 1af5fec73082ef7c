"""Looks at the container of a workbook before it is opened: it must be what it says, and must
not unpack without end.

The workbook reader trusts what a container says of itself: an XLS whose sectors refer to each
other in a circle was read until the memory was full. Must not know what is in a workbook.
"""

import struct
import zipfile
import zlib
from collections.abc import Sequence
from pathlib import Path
from typing import BinaryIO

from peonline_desktop.domain.errors import Refused
from peonline_desktop.sources.files.limits import MOST_UNPACKED

_PIECE = 1 << 20
_SMALL = 64 * 1024  # compressed; it cannot unpack to more than a thousand times this
_LOCAL_HEADER, _LENGTHS = 30, 26
# A compound file's header: size of a sector as a power of two, then where its tables begin.
_SECTOR_SHIFT, _FIRST_MINI, _FIRST_DIFAT, _DIFAT = 0x1E, 0x3C, 0x44, 0x4C
_DIFAT_ENTRIES = 109
_LAST_SECTOR = 0xFFFFFFFA  # above it are marks: end of chain, free, table


def check_zip(path: Path) -> None:
    """Raises Refused when the entries unpack to more than the limit, whatever they say, and
    zipfile.BadZipFile when it is damaged.
    """
    with zipfile.ZipFile(path) as archive, path.open("rb") as file:
        unpacked = 0
        for entry in archive.infolist():
            unpacked += entry.file_size
            if entry.compress_type == zipfile.ZIP_DEFLATED and entry.compress_size > _SMALL:
                unpacked += _more_than_it_says(file, entry)
            if unpacked > MOST_UNPACKED:
                raise Refused("zip_bomb", path=str(path))


def _more_than_it_says(file: BinaryIO, entry: zipfile.ZipInfo) -> int:
    """By how many bytes an entry unpacks to more than it says."""
    file.seek(entry.header_offset)
    header = file.read(_LOCAL_HEADER)
    name, extra = struct.unpack_from("<HH", header, _LENGTHS)
    file.seek(name + extra, 1)
    unpacker, left, size = zlib.decompressobj(-zlib.MAX_WBITS), entry.compress_size, 0
    try:
        while left > 0 and not unpacker.eof and size <= entry.file_size + MOST_UNPACKED:
            packed = file.read(min(_PIECE, left))
            left -= len(packed) or left
            while packed:
                size += len(unpacker.decompress(packed, _PIECE))
                packed = unpacker.unconsumed_tail
    except zlib.error as error:
        raise zipfile.BadZipFile(str(error)) from error
    return max(0, size - entry.file_size)


def check_compound(path: Path) -> None:
    """Raises Refused when the sectors of an old workbook refer to each other in a circle, or to
    what is not there.
    """
    content = path.read_bytes()
    try:
        size = 1 << min(struct.unpack_from("<H", content, _SECTOR_SHIFT)[0], 16)
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
