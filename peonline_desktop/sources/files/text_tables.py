"""Rows of a file of text: CSV, TSV, TXT, with the separators seen.

The separator is what Excel's own "sep=" line says, else what stands before our own header in a
file of problems, else the one that divides most of the first lines alike. A row may span lines,
when a cell holds line breaks; whether it really does, or a stray quotation mark swallowed rows,
is judged by who knows the headers. Must not know what the
columns mean.
"""

import csv
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import chain, islice
from pathlib import Path
from typing import NamedTuple

from peonline_desktop.domain.errors import Refused
from peonline_desktop.domain.own_columns import OURS
from peonline_desktop.sources.files.limits import LOOKED_AT, MOST_ROWS
from peonline_desktop.sources.files.row import Row
from peonline_desktop.sources.files.text_lines import decoder, lines_of

SEPARATORS = ";,\t|"
_SAYS_SEPARATOR = "sep="
_OUR_HEADER = re.compile(rf'([{SEPARATORS}])"?{OURS}')
_END = "\ufffe"  # no character: it cannot stand in a file
_ENOUGH = 100_000  # characters of a line; csv takes no longer cell


class TextTable(NamedTuple):
    """The rows of a file of text, which are all of its lines but the *titles*: those that only
    say the *separator* between the cells.
    """

    separator: str
    titles: int
    rows: Iterator[Row]


def text_table(path: Path, start: bytes, encoding: str | None) -> TextTable:
    """The rows of a file; *start* is how it begins, *encoding* what was said of it.

    Raises Refused for what is no text or has too many rows; UnicodeError while it is read.
    """
    _refuse_too_many_lines(path)
    source = lines_of(path, start, decoder(encoding))
    first = list(islice(source, LOOKED_AT))
    said = _said_separator(first[0]) if first else None
    taken = _Taken(chain(first, source))
    if said is not None:
        next(taken)
        taken.held.clear()
    separator = said or _before_our_header(first) or separator_of(first)
    return TextTable(separator, int(said is not None), _rows(taken, separator))


class _Taken:
    """The lines on their way to csv: counted, and *held* until their row is known."""

    def __init__(self, source: Iterator[str]) -> None:
        self._source = source
        self._count = 0
        self.held: list[str] = []

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        line = next(self._source)
        self._count += 1
        self.held.append(line)
        return line

    def row(self, cells: list[str], *, broken: bool = False) -> Row:
        """The row of the held lines, which are let go."""
        last = self._count
        number = last - len(self.held) + 1
        lines = tuple(self.held) if broken or number < last else ()
        self.held.clear()
        return Row(number, last, cells, lines, broken)


def _rows(taken: _Taken, separator: str) -> Iterator[Row]:
    reader = csv.reader(chain(taken, [_END]), delimiter=separator)
    while True:
        try:
            cells = next(reader)
        except csv.Error:  # a cell longer than any cell
            _take_to_the_closing_quote(taken)
            yield taken.row([], broken=True)
            reader = csv.reader(chain(taken, [_END]), delimiter=separator)
            continue
        if cells and cells[-1].endswith(_END):
            if taken.held:
                yield taken.row([*cells[:-1], cells[-1].removesuffix(_END)], broken=True)
            return
        yield taken.row([cell.strip() for cell in cells])


def _take_to_the_closing_quote(taken: _Taken) -> None:
    """Take the lines that belong to a cell within quotation marks; a doubled mark within it
    changes nothing, for it counts twice.
    """
    inside = "".join(taken.held).count('"') % 2
    while inside:
        line = next(taken, None)
        if line is None:
            return
        inside ^= line.count('"') % 2


def naive_cells(line: str, separator: str) -> list[str]:
    """The cells of one line read by itself, whatever quotation marks stand in it."""
    return [cell.strip(' "\r\n\t') for cell in line.rstrip("\r\n").split(separator)]


def cells_of(line: str, separator: str) -> list[str]:
    """The cells of one line, within which quotation marks are read; of an endless line, those
    at its beginning. A cell of a workbook may hold what csv takes for no line.
    """
    try:
        return next(csv.reader([line[:_ENOUGH]], delimiter=separator), [])
    except csv.Error:
        return naive_cells(line[:_ENOUGH], separator)


def separator_of(lines: Sequence[str]) -> str:
    """The separator that divides most of the first lines alike: titles may stand above. Each
    line is looked at by itself, so that a stray quotation mark hides no others.
    """

    def alike(separator: str) -> tuple[int, int]:
        widths = Counter(len(cells_of(line, separator)) for line in lines)
        widths.pop(1, None)
        widths.pop(0, None)
        width, count = widths.most_common(1)[0] if widths else (1, 0)
        return count, width

    return max(SEPARATORS, key=alike)


def _before_our_header(lines: Sequence[str]) -> str | None:
    """The separator of a file of problems: its sentences hold many commas."""
    found = next(filter(None, map(_OUR_HEADER.search, lines)), None)
    return found[1] if found else None


def _said_separator(line: str) -> str | None:
    """The separator of an Excel "sep=;" line."""
    line = line.strip('\ufeff\r\n "')
    if line[:4].lower() != _SAYS_SEPARATOR:
        return None
    return line[4:] if len(line) == len(_SAYS_SEPARATOR) + 1 else None


def _refuse_too_many_lines(path: Path) -> None:
    """Count quickly: a file of millions of rows is refused before it is read."""
    with path.open("rb") as file:
        lines = sum(chunk.count(b"\n") for chunk in iter(lambda: file.read(1 << 20), b""))
    if lines > MOST_ROWS and _count_of_rows(path) > MOST_ROWS + 1:
        raise Refused("too_many_rows", path=str(path), most=MOST_ROWS)


def _count_of_rows(path: Path) -> int:
    """How many rows a file has: line breaks within quotation marks make no row."""
    with path.open(encoding="latin-1", newline="") as text:
        try:
            return sum(1 for _ in csv.reader(text, delimiter=";"))
        except csv.Error:
            return 0  # it is named when it is read
