"""Reads a CSV or XLSX file as rows of text, within bounds.

Encodings: BOM, else strict UTF-8, else cp1252. A file that is not what its name says, is
a zip bomb, or has too many rows or columns is refused before anything is imported. Must
not know what the columns mean.
"""

import codecs
import csv
import zipfile
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime, time
from itertools import chain, islice
from pathlib import Path
from typing import Any

from peonline_desktop.domain.errors import Refused, WrongUse

MOST_ROWS = 1_000_000
MOST_COLUMNS = 250
_MOST_BYTES = 500_000_000
_MOST_UNPACKED = 400_000_000
_SNIFF = 65536
_ZIP = b"PK\x03\x04"
_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SEPARATORS = ";,\t"
_WORKBOOKS = (".xlsx", ".xlsm")
_LOOKED_AT = 20  # rows, for the headers
_AS_WIDE = 0.6  # of the widest of them

Numbered = tuple[int, list[str]]


def rows_of(path: Path, sheet: str | None = None) -> Iterator[Numbered]:
    """The rows of a file that are not blank, with their number; the file's first is 1.

    Raises Refused with what is wrong with the file, WrongUse when it is not there.
    """
    with _our_errors(path):
        if not path.is_file():
            raise WrongUse("file_missing", path=str(path))
        size = path.stat().st_size
        if size == 0:
            raise Refused("file_empty", path=str(path))
        if size > _MOST_BYTES:
            raise Refused("file_too_large", path=str(path))
        with path.open("rb") as file:
            start = file.read(_SNIFF)
        is_zip = start.startswith(_ZIP)
        if is_zip is not (path.suffix.lower() in _WORKBOOKS):
            raise Refused("file_not_what_it_says", path=str(path), suffix=path.suffix)
        reader = _workbook_rows(path, sheet) if is_zip else _text_rows(path, start)
        for number, cells in reader:
            if number > MOST_ROWS + 1:
                raise Refused("too_many_rows", path=str(path), most=MOST_ROWS)
            if len(cells) > MOST_COLUMNS:
                raise Refused("too_many_columns", path=str(path), most=MOST_COLUMNS)
            if any(cells):
                yield number, cells


@dataclass
class Table:
    """The headers of a file (repeated ones numbered), their row, and the rows below."""

    header_row: int
    headers: list[str]
    rows: Iterator[Numbered]


def table_of(
    path: Path,
    sheet: str | None = None,
    header_row: int | None = None,
    knows: Callable[[Sequence[str]], bool] = lambda _: False,
) -> Table:
    """A file as a table. Its headers stand in *header_row*; else in the first row that
    somebody *knows*, or that is about as wide as the rows below: a title is narrower.

    Raises Refused when there is no such row.
    """
    rows = rows_of(path, sheet)
    first = list(islice(rows, _LOOKED_AT if header_row is None else header_row))
    place = _header_place(first, header_row, knows)
    if place is None:
        raise Refused("file_empty", path=str(path))
    headers: list[str] = []
    for cell in first[place][1]:
        name, count = cell.lstrip("\ufeff"), 2
        while name and name in headers:
            name, count = f"{cell} ({count})", count + 1
        headers.append(name)
    return Table(first[place][0], headers, chain(first[place + 1 :], rows))


def sheets_of(path: Path) -> tuple[str, ...]:
    """The names of a workbook's sheets; none for a file of text."""
    from python_calamine import CalamineWorkbook  # noqa: PLC0415  # only for workbooks

    if path.suffix.lower() not in _WORKBOOKS:
        return ()
    with _our_errors(path):
        _refuse_zip_bomb(path)
        return tuple(CalamineWorkbook.from_path(str(path)).sheet_names)


def _header_place(
    rows: Sequence[Numbered],
    header_row: int | None,
    knows: Callable[[Sequence[str]], bool],
) -> int | None:
    """Where among the first *rows* the headers stand."""
    if header_row is not None:
        return next((n for n, (row, _) in enumerate(rows) if row == header_row), None)
    for place, (_, cells) in enumerate(rows):
        if knows(cells):
            return place
    filled = [sum(1 for cell in cells if cell.lstrip("\ufeff")) for _, cells in rows]
    wide = _AS_WIDE * max(filled, default=0)
    return next((n for n, count in enumerate(filled) if count >= wide), None)


def _text_rows(path: Path, start: bytes) -> Iterator[Numbered]:
    encoding = _encoding(path, start)
    _refuse_too_many_lines(path, encoding)
    with path.open(encoding=encoding, newline="") as file:
        separator = _separator(list(islice(file, _LOOKED_AT)))
        file.seek(0)
        for number, row in enumerate(csv.reader(file, delimiter=separator), start=1):
            yield number, [cell.strip() for cell in row]


def _encoding(path: Path, start: bytes) -> str:
    for bom, encoding in _BOMS:
        if start.startswith(bom):
            return encoding
    if b"\0" in start:
        raise Refused("file_not_text", path=str(path))
    decoder = codecs.getincrementaldecoder("utf-8")()
    try:
        with path.open("rb") as file:
            while chunk := file.read(1 << 20):
                decoder.decode(chunk)
            decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return "cp1252"
    return "utf-8"


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


def _workbook_rows(path: Path, sheet: str | None) -> Iterator[Numbered]:
    from python_calamine import CalamineWorkbook  # noqa: PLC0415  # only for workbooks

    _refuse_zip_bomb(path)
    workbook = CalamineWorkbook.from_path(str(path))
    names = workbook.sheet_names
    if sheet is not None and sheet not in names:
        raise WrongUse("sheet_missing", sheet=sheet, found=", ".join(names))
    for name in [sheet] if sheet else names:
        page = workbook.get_sheet_by_name(name)
        if page.height:
            if page.total_height > MOST_ROWS + 1:
                raise Refused("too_many_rows", path=str(path), most=MOST_ROWS)
            for number, row in enumerate(page.iter_rows(), start=1):
                yield number, [_text(value) for value in row]
            return


def _refuse_zip_bomb(path: Path) -> None:
    with zipfile.ZipFile(path) as archive:
        if sum(entry.file_size for entry in archive.infolist()) > _MOST_UNPACKED:
            raise Refused("zip_bomb", path=str(path))


def _text(value: Any) -> str:
    """A cell as text: whole numbers without a decimal part, moments as ISO."""
    if isinstance(value, str):
        return value.strip()
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, datetime | date | time):
        return value.isoformat()
    return "" if value is None else str(value)


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
