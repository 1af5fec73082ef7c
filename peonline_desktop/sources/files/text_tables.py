"""Rows of a file of text: CSV, TSV, TXT, in the encodings and separators seen.

Encodings: BOM (UTF-8, UTF-16), UTF-16 without one, else strict UTF-8, else cp1252. Separators:
what Excel's own "sep=" line says, else the one that divides most of the first lines alike.
Must not know what the columns mean.
"""

import codecs
import csv
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice
from pathlib import Path

from peonline_desktop.domain.errors import Refused
from peonline_desktop.sources.files.limits import LOOKED_AT, MOST_ROWS, Numbered

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SEPARATORS = ";,\t|"
_SAYS_SEPARATOR = "sep="
_END = "\ufffe"  # no character: it cannot stand in a file


def text_rows(path: Path, start: bytes) -> Iterator[Numbered]:
    """All rows with their number, the file's first being 1; *start* is how it begins.

    Raises Refused for what is no text or has too many rows, csv.Error for what is no table.
    """
    encoding = _encoding(path, start)
    _refuse_too_many_lines(path, encoding)
    with path.open(encoding=encoding, newline="") as file:
        first = list(islice(file, LOOKED_AT))
        said = _said_separator(first[0]) if first else None
        separator = said or _separator(first)
        file.seek(0)
        for number, row in enumerate(_rows(file, separator), start=1):
            if number > 1 or said is None:
                yield number, [cell.strip() for cell in row]


def _rows(lines: Iterable[str], separator: str) -> Iterator[list[str]]:
    """The rows of *lines*. A quotation mark that is never closed would swallow all that
    follows; it is an error, so that no row is lost in it.
    """
    for row in csv.reader(chain(lines, [_END]), delimiter=separator):
        if row and row[-1].endswith(_END):
            if row != [_END]:
                raise csv.Error("a quotation mark is not closed")
            return
        yield row


def _said_separator(line: str) -> str | None:
    """The separator of an Excel "sep=;" line."""
    line = line.strip('\ufeff\r\n "')
    if line[:4].lower() != _SAYS_SEPARATOR:
        return None
    return line[4:] if len(line) == len(_SAYS_SEPARATOR) + 1 else None


def _encoding(path: Path, start: bytes) -> str:
    for bom, encoding in _BOMS:
        if start.startswith(bom):
            return encoding
    if b"\0" in start:
        return _without_bom(path, start)
    decoder = codecs.getincrementaldecoder("utf-8")()
    try:
        with path.open("rb") as file:
            while chunk := file.read(1 << 20):
                decoder.decode(chunk)
            decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return "cp1252"
    return "utf-8"


def _without_bom(path: Path, start: bytes) -> str:
    """UTF-16 tells itself by a zero in nearly every second byte; anything else is no text."""
    half = len(start) // 2
    if start[1::2].count(0) > half * 0.7 and start[0::2].count(0) == 0:
        return "utf-16-le"
    if start[0::2].count(0) > half * 0.7 and start[1::2].count(0) == 0:
        return "utf-16-be"
    raise Refused("file_not_text", path=str(path))


def _refuse_too_many_lines(path: Path, encoding: str) -> None:
    """Count quickly: a file of millions of rows is refused before it is read."""
    with path.open("rb") as file:
        lines = sum(chunk.count(b"\n") for chunk in iter(lambda: file.read(1 << 20), b""))
    if lines <= MOST_ROWS:
        return
    with path.open(encoding=encoding, newline="") as text:
        if sum(1 for _ in csv.reader(text, delimiter=";")) > MOST_ROWS + 1:
            raise Refused("too_many_rows", path=str(path), most=MOST_ROWS)


def _separator(lines: Sequence[str]) -> str:
    """The separator that divides most of the first lines alike: titles may stand above."""

    def alike(separator: str) -> tuple[int, int]:
        rows = csv.reader(lines, delimiter=separator)
        widths = Counter(len(row) for row in rows if len(row) > 1)
        width, count = widths.most_common(1)[0] if widths else (1, 0)
        return count, width

    return max(_SEPARATORS, key=alike)
