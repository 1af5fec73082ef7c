"""The lines of a file of text, decoded one by one.

A byte order mark, or the zeros of UTF-16, say how the whole is encoded. Else each line is UTF-8
if it can be, and cp1252 (or what was said) if not: lists are pasted together from several
programs. Must not know what stands in the lines.
"""

import codecs
from collections.abc import Callable, Iterator
from pathlib import Path

from peonline_desktop.domain.errors import Refused
from peonline_desktop.sources.files.limits import LONGEST_LINE

_BOMS = ((codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_OLD = ("cp850", "mac-roman")
_UTF8_BOM = codecs.BOM_UTF8.decode("latin-1")

Decode = Callable[[str], str]
"""Gives the text of a line that was read with a character for each byte (latin-1)."""


def lines_of(path: Path, start: bytes, decode: Decode) -> Iterator[str]:
    """The lines with their ends; *start* is how the file begins. *decode* gives the text of
    the lines that are not plain ASCII, apart from those of a file in UTF-16.

    Raises Refused for what is no text, UnicodeError for damaged UTF-16.
    """
    wide = _wide_encoding(path, start)
    if wide is not None:
        yield from _lines(path, wide)
        return
    bare = _lines(path, "latin-1")
    first = next(bare, "").removeprefix(_UTF8_BOM)
    yield first if first.isascii() else decode(first)
    for line in bare:
        yield line if line.isascii() else decode(line)


def decoder(encoding: str | None) -> Decode:
    """How lines are decoded: as UTF-8 if they can be, else as the *encoding* that was said, or
    cp1252. What was said of a list once holds for the next, which may come from elsewhere.
    """
    other = encoding if encoding in _OLD else "cp1252"

    def decode(line: str) -> str:
        """A byte that is no character stays one that no text holds, so that its cell is named
        as a problem.
        """
        raw = line.encode("latin-1")
        try:
            return raw.decode("utf-8")
        except UnicodeDecodeError:
            return raw.decode(other, errors="surrogateescape")

    return decode


def _lines(path: Path, encoding: str) -> Iterator[str]:
    with path.open(encoding=encoding, newline="") as file:
        while line := file.readline(LONGEST_LINE):
            if len(line) == LONGEST_LINE:
                raise Refused("file_not_table", path=str(path))
            yield line


def _wide_encoding(path: Path, start: bytes) -> str | None:
    """The encoding of a file with two bytes for a character; None for any other.

    Without a mark UTF-16 tells itself by a zero in nearly every second byte; anything else
    with a zero is no text.
    """
    for bom, encoding in _BOMS:
        if start.startswith(bom):
            return encoding
    if b"\0" not in start:
        return None
    half = len(start) // 2
    if start[1::2].count(0) > half * 0.7 and start[0::2].count(0) == 0:
        return "utf-16-le"
    if start[0::2].count(0) > half * 0.7 and start[1::2].count(0) == 0:
        return "utf-16-be"
    raise Refused("file_not_text", path=str(path))
