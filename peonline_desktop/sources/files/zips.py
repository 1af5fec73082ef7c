"""Looks at a zip before what is in it is opened: it must not unpack without end, whatever it
says of itself. Must not know what is in a workbook.
"""

import struct
import zipfile
import zlib
from pathlib import Path
from typing import BinaryIO

from peonline_desktop.domain.errors import Refused
from peonline_desktop.sources.files.limits import MOST_UNPACKED

_PIECE = 1 << 20
_SMALL = 64 * 1024  # compressed; it cannot unpack to more than a thousand times this
_LOCAL_HEADER, _LENGTHS = 30, 26


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
