"""Reads an old workbook (XLS) for what the workbook reader does not tell: errors, formulas
without a value, and rows that are hidden or filtered away.

The records are those of Microsoft's [MS-XLS]; only a few kinds are looked at. A formula always
has a stored value, but only Excel tells that it calculated it: programs that write formulas and
do not calculate store nothing (an empty text) or a nought.
"""

import struct
from collections.abc import Iterator, Mapping
from pathlib import Path

from peonline_desktop.sources.files.compound import stream_of
from peonline_desktop.sources.files.row import FORMULA, NoValue
from peonline_desktop.sources.files.unseen import Unseen

_STREAMS = ("Workbook", "Book")
_FORMULA, _END, _SHEET, _ERROR, _ROW, _BEGIN = 0x0006, 0x000A, 0x0085, 0x0205, 0x0208, 0x0809
_CALCULATED_BY = 0x01C1  # which of Excel's engines; 0, or no such record: none did
_HIDDEN = 0x20
_FLAGS_AT = 12
_LEAST = 8  # bytes of a cell's record
_ERRORS = {
    0x00: "#NULL!",
    0x07: "#DIV/0!",
    0x0F: "#VALUE!",
    0x17: "#REF!",
    0x1D: "#NAME?",
    0x24: "#NUM!",
    0x2A: "#N/A",
}
_ERROR_RESULT, _NO_NUMBER = b"\x02", b"\xff\xff"
_RESULT = slice(6, 14)
_NO_RESULTS = (b"\x03\0\0\0\0\0\xff\xff", bytes(8))  # an empty text, and the number 0


def unseen_by_sheet(path: Path) -> Mapping[str, Unseen]:
    """Per sheet the cells without a value and the hidden rows."""
    content = path.read_bytes()
    book = next(filter(None, (stream_of(content, name) for name in _STREAMS)), b"")
    calculated = _is_calculated(book)
    return {
        name: _unseen(book, start, is_calculated=calculated) for start, name in _sheets(book)
    }


def _is_calculated(book: bytes) -> bool:
    """Whether Excel calculated what is stored."""
    engines = (body[4:8] for kind, body in _records(book, 0) if kind == _CALCULATED_BY)
    return any(any(engine) for engine in engines)


def _sheets(book: bytes) -> Iterator[tuple[int, str]]:
    """Where each sheet begins, and its name."""
    for kind, body in _records(book, 0):
        if kind == _SHEET and len(body) > 8:
            count, is_wide = body[6], body[7] & 1
            raw = body[8 : 8 + count * (2 if is_wide else 1)]
            yield (
                struct.unpack_from("<I", body)[0],
                raw.decode("utf-16-le" if is_wide else "latin-1"),
            )


def _unseen(book: bytes, start: int, *, is_calculated: bool) -> Unseen:
    found = Unseen()
    for kind, body in _records(book, start):
        if kind == _ROW and len(body) > _FLAGS_AT + 1:
            (number,) = struct.unpack_from("<H", body)
            if body[_FLAGS_AT] & _HIDDEN:
                found.hidden.add(number + 1)
        elif kind in (_ERROR, _FORMULA) and len(body) >= _LEAST:
            row, column = struct.unpack_from("<HH", body)
            if (code := _error(kind, body)) is not None:
                found.values[row + 1, column] = NoValue(_ERRORS.get(code, "#N/A"))
            elif kind == _FORMULA and not is_calculated and body[_RESULT] in _NO_RESULTS:
                found.values[row + 1, column] = FORMULA
    return found


def _error(kind: int, body: bytes) -> int | None:
    """The code of the error that a cell holds, or None."""
    if kind == _ERROR:
        return body[6] if body[7] else None
    is_error = body[12:14] == _NO_NUMBER and body[6:7] == _ERROR_RESULT
    return body[8] if is_error else None


def _records(book: bytes, start: int) -> Iterator[tuple[int, bytes]]:
    """The records from *start* to the end of their part: kind and content."""
    place, depth = start, 0
    while place + 4 <= len(book):
        kind, size = struct.unpack_from("<HH", book, place)
        depth += (kind == _BEGIN) - (kind == _END)
        if depth <= 0:
            return
        yield kind, book[place + 4 : place + 4 + size]
        place += 4 + size
