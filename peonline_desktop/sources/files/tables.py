"""Reads a file of text or a workbook as a table, within bounds.

A file that is not what its name says, is a zip bomb, or has too many rows or columns is
refused before anything is imported. Must not know what the columns mean.
"""

import csv
import zipfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import chain, islice
from pathlib import Path

from peonline_desktop.domain.errors import Refused, WrongUse
from peonline_desktop.sources.files import workbooks
from peonline_desktop.sources.files.limits import (
    LOOKED_AT,
    MOST_BYTES,
    MOST_COLUMNS,
    MOST_ROWS,
    Numbered,
)
from peonline_desktop.sources.files.text_tables import text_rows
from peonline_desktop.sources.files.workbooks import Knows

_SNIFF = 65536
_AS_WIDE = 0.6  # of the widest of the first rows: headers are, titles are not


def _nobody(_: Sequence[str]) -> int:
    return 0


@dataclass
class Table:
    """The headers of a file (repeated ones numbered), their row, and the rows below that are
    not blank. *sheet* is the workbook's, *from_1904* what its bare day numbers count from.
    """

    header_row: int
    headers: list[str]
    rows: Iterator[Numbered]
    sheet: str | None
    from_1904: bool


def table_of(
    path: Path,
    sheet: str | None = None,
    header_row: int | None = None,
    knows: Knows = _nobody,
) -> Table:
    """A file as a table. Its headers stand in *header_row*; else in the row that is known
    best, or is about as wide as the rows below: a title is narrower. Of a workbook without
    a named *sheet*, the one whose headers are known best.

    Raises Refused with what is wrong with the file, WrongUse when it is not there.
    """
    with _our_errors(path):
        start = _beginning(path)
        found = None
        if workbooks.is_workbook(path):
            found = workbooks.sheet_of(path, sheet, knows)
            reader = found.rows if found else iter(())
        else:
            reader = text_rows(path, start)
        rows = _bounded(path, reader)
        first = list(islice(rows, LOOKED_AT if header_row is None else header_row))
        place = _header_place(first, header_row, knows)
        if place is None:
            raise Refused("file_empty", path=str(path))
        return Table(
            first[place][0],
            _headers(first[place][1]),
            chain(first[place + 1 :], rows),
            found.name if found else None,
            from_1904=bool(found and found.from_1904),
        )


def _beginning(path: Path) -> bytes:
    """The first bytes of a file that may be read."""
    if not path.is_file():
        raise WrongUse("file_missing", path=str(path))
    size = path.stat().st_size
    if size == 0:
        raise Refused("file_empty", path=str(path))
    if size > MOST_BYTES:
        raise Refused("file_too_large", path=str(path))
    with path.open("rb") as file:
        start = file.read(_SNIFF)
    if not _is_what_it_says(path, start):
        raise Refused("file_not_what_it_says", path=str(path), suffix=path.suffix)
    return start


def _bounded(path: Path, reader: Iterator[Numbered]) -> Iterator[Numbered]:
    """The rows that are not blank, with their number; the file's first is 1."""
    with _our_errors(path):
        for number, cells in reader:
            if number > MOST_ROWS + 1:
                raise Refused("too_many_rows", path=str(path), most=MOST_ROWS)
            if len(cells) > MOST_COLUMNS:
                raise Refused("too_many_columns", path=str(path), most=MOST_COLUMNS)
            if any(cells):
                yield number, cells


def _is_what_it_says(path: Path, start: bytes) -> bool:
    begins = workbooks.BEGINS.get(path.suffix.lower())
    return start.startswith(begins) if begins else not workbooks.looks_like_workbook(start)


def _headers(cells: Sequence[str]) -> list[str]:
    """The headers, on one line each; a repeated one gets a number."""
    headers: list[str] = []
    for cell in cells:
        header = " ".join(cell.lstrip("\ufeff").split())
        name, count = header, 2
        while name and name in headers:
            name, count = f"{header} ({count})", count + 1
        headers.append(name)
    return headers


def sheets_of(path: Path) -> tuple[str, ...]:
    """The names of a workbook's sheets; none for a file of text."""
    with _our_errors(path):
        return workbooks.sheets_of(path) if workbooks.is_workbook(path) else ()


def _header_place(
    rows: Sequence[Numbered],
    header_row: int | None,
    knows: Knows,
) -> int | None:
    """Where among the first *rows* the headers stand."""
    if header_row is not None:
        return next((n for n, (row, _) in enumerate(rows) if row == header_row), None)
    known = [knows(cells) for _, cells in rows]
    if any(known):
        return known.index(max(known))
    filled = [sum(1 for cell in cells if cell.lstrip("\ufeff")) for _, cells in rows]
    wide = _AS_WIDE * max(filled, default=0)
    return next((n for n, count in enumerate(filled) if count >= wide), None)


@contextmanager
def _our_errors(path: Path) -> Iterator[None]:
    from python_calamine import CalamineError  # noqa: PLC0415  # as above

    try:
        yield
    except UnicodeError as error:
        raise Refused("file_not_text", path=str(path)) from error
    except csv.Error as error:
        raise Refused("file_not_table", path=str(path)) from error
    except (CalamineError, zipfile.BadZipFile, NotImplementedError) as error:
        raise Refused("file_damaged", path=str(path)) from error
    except OSError as error:
        raise Refused("file_not_read", path=str(path)) from error
