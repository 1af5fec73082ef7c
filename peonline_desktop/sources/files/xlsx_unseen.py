"""Reads a sheet of an XLSX as XML, for what the workbook reader does not tell of it: formulas
without a stored value, errors, hidden rows; and leaves out blank cells far away, for which the
reader would lay out millions of empty ones.
"""

import io
import re
import zipfile
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import IO, Any

from lxml import etree

from peonline_desktop.domain.errors import Refused
from peonline_desktop.sources.files.limits import MOST_CELLS, MOST_ROWS, WIDEST
from peonline_desktop.sources.files.row import FORMULA, NoValue
from peonline_desktop.sources.files.unseen import Unseen

_STRINGS = "xl/sharedStrings.xml"
_SHEET = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_REFERENCE = re.compile(r"([A-Za-z]{1,3})(\d{1,7})")
_TRUE = ("1", "true")


def unseen_of(archive: zipfile.ZipFile, part: str, *, is_calculated: bool) -> Unseen:
    """The cells without a value and the hidden rows of a sheet. Of a workbook that was not
    calculated, the noughts of formulas are no values.
    """
    found = Unseen()
    with archive.open(part) as file:
        for number, row in _rows(file):
            if row.get("hidden") in _TRUE:
                found.hidden.add(number)
            for column, cell in _cells(row):
                value = _without_value(cell, is_calculated=is_calculated)
                if value is not None:
                    found.values[number, column] = value
    return found


def without_far_blanks(path: Path, parts: Collection[str]) -> io.BytesIO:
    """A copy of a workbook, of which these sheets hold only the cells that hold something.

    Raises Refused when what they hold is more than can be read.
    """
    copy = io.BytesIO()
    with zipfile.ZipFile(path) as archive, zipfile.ZipFile(copy, "w") as target:
        blank = _blank_strings(archive) if _STRINGS in archive.namelist() else set[str]()
        for entry in archive.infolist():
            with archive.open(entry) as source, target.open(entry.filename, "w") as out:
                if entry.filename in parts:
                    _copy_filled(path, source, out, blank)
                else:
                    while piece := source.read(1 << 20):
                        out.write(piece)
    copy.seek(0)
    return copy


def _copy_filled(path: Path, source: IO[bytes], out: IO[bytes], blank: set[str]) -> None:
    """Write a sheet with the rows and cells of *source* that hold something, and its merged
    ranges.
    """
    last, widest = 0, 0
    merged = None
    with etree.xmlfile(out, encoding="utf-8") as file, file.element(f"{_SHEET}worksheet"):
        with file.element(f"{_SHEET}sheetData"):
            for number, row in _rows(source, "{*}mergeCells"):
                if number == 0:
                    merged = row
                    continue
                kept = [(n, cell) for n, cell in _cells(row) if _holds(cell, blank)]
                if not kept:
                    continue
                last, widest = number, max(widest, kept[-1][0] + 1)
                _check(path, last, widest)
                copied = etree.Element(f"{_SHEET}row", r=str(number))
                for column, cell in kept:
                    cell.set("r", f"{_letters(column)}{number}")
                    copied.append(cell)
                file.write(copied)
        if merged is not None and last * widest <= MOST_CELLS:
            file.write(merged)


def _check(path: Path, rows: int, columns: int) -> None:
    if columns > WIDEST:
        raise Refused("too_many_columns", path=str(path), most=WIDEST)
    if rows > MOST_ROWS + 1:
        raise Refused("too_many_rows", path=str(path), most=MOST_ROWS)
    if rows * columns > MOST_CELLS:
        raise Refused("file_too_large", path=str(path))


def _rows(file: IO[bytes], *others: str) -> Iterator[tuple[int, Any]]:
    """The rows of a sheet with their number, and *others* with 0; each is gone afterwards."""
    number = 0
    events = etree.iterparse(
        file, events=("end",), tag=("{*}row", *others), resolve_entities=False, no_network=True
    )
    try:
        for _, element in events:
            if not str(element.tag).endswith("}row"):
                yield 0, element
                continue
            given = element.get("r", "")
            number = int(given) if given.isdigit() and len(given) < 10 else number + 1
            yield number, element
            element.clear()
            parent = element.getparent()
            while parent is not None and element.getprevious() is not None:
                del parent[0]
    except etree.XMLSyntaxError as error:
        raise zipfile.BadZipFile(str(error)) from error


def _cells(row: Any) -> Iterator[tuple[int, Any]]:
    """The cells of a row with their column, from 0."""
    column = -1
    for cell in row.iterchildren("{*}c"):
        match = _REFERENCE.fullmatch(cell.get("r", ""))
        column = _column(match[1]) if match else column + 1
        yield column, cell


def _column(letters: str) -> int:
    number = 0
    for letter in letters.upper():
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1


def _letters(column: int) -> str:
    letters, left = "", column + 1
    while left:
        left, place = divmod(left - 1, 26)
        letters = chr(ord("A") + place) + letters
    return letters


def _without_value(cell: Any, *, is_calculated: bool) -> NoValue | None:
    """What a cell says in place of a value; None when it has one, or is simply empty."""
    value = cell.findtext("{*}v") or ""
    if cell.get("t") == "e":
        return NoValue(value or FORMULA)
    if cell.find("{*}f") is None or cell.get("t") == "str":
        return None
    return FORMULA if not value or (value == "0" and not is_calculated) else None


def _holds(cell: Any, blank: set[str]) -> bool:
    """Whether a cell holds anything that is not blank."""
    text = "".join(cell.itertext()).strip()
    if cell.get("t") == "s":
        return bool(text) and text not in blank
    return bool(text)


def _blank_strings(archive: zipfile.ZipFile) -> set[str]:
    """The places of the shared texts that are blank, as a cell refers to them."""
    found = set()
    with archive.open(_STRINGS) as file:
        events = etree.iterparse(
            file, events=("end",), tag="{*}si", resolve_entities=False, no_network=True
        )
        for place, (_, item) in enumerate(events):
            if not "".join(item.itertext()).strip():
                found.add(str(place))
            item.clear()
            while item.getprevious() is not None:
                del item.getparent()[0]
    return found
