"""Rows of a workbook: XLSX, XLSM, XLS and ODS, every cell as text.

Dates are ISO, whatever the workbook counts them from (1900 or 1904); a merged cell stands in
each of its rows; a cell without a value says so (row.py). Must not know what the columns mean.
"""

import re
import struct
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from datetime import date, datetime, time
from pathlib import Path
from typing import Any, BinaryIO

from lxml import etree
from python_calamine import CalamineError, CalamineWorkbook, SheetVisibleEnum

from peonline_desktop.domain.errors import Refused, WrongUse
from peonline_desktop.sources.files import ods_unseen, xls_unseen, xlsx_unseen
from peonline_desktop.sources.files.compound import check_compound
from peonline_desktop.sources.files.kinds import BEGINS, OLE
from peonline_desktop.sources.files.limits import MOST_CELLS, MOST_STRINGS
from peonline_desktop.sources.files.panics import panics_as_errors
from peonline_desktop.sources.files.raw import Sheet
from peonline_desktop.sources.files.row import NoValue, Row
from peonline_desktop.sources.files.unseen import Unseen
from peonline_desktop.sources.files.xlsx_parts import has_more_strings, look_at, sheet_parts
from peonline_desktop.sources.files.zips import check_zip

BROKEN = (
    CalamineError,
    EOFError,
    NotImplementedError,  # a way to pack that zip files know and Python does not
    etree.LxmlError,
    struct.error,
    zipfile.BadZipFile,
    zlib.error,
)
"""How reading a damaged workbook fails."""

_ABOUT_BOOK = "xl/workbook.xml"
_FROM_1904 = re.compile(rb"""\bdate1904\s*=\s*["'](?:1|true|on)["']""")
_UNCALCULATED = re.compile(rb"""\bfullCalcOnLoad\s*=\s*["'](?:1|true|on)["']""")
_OLD_FROM_1904 = b"\x22\x00\x02\x00\x01\x00"  # the record DATEMODE of an XLS, set
_LOOKED_AT_BYTES = 65536


def sheet_names(path: Path) -> tuple[str, ...]:
    """The names of the sheets of a workbook."""
    _check(path)
    return tuple(_opened(path).sheet_names)


def sheets_of(path: Path, only: str | None) -> tuple[tuple[str, ...], list[Sheet]]:
    """The names of all sheets of a workbook, and the sheets in their order, or *only* the one
    of that name.

    Raises WrongUse when there is no such sheet, and Refused for what holds too much; the errors
    of zip files and of the workbook reader come as they are.
    """
    _check(path)
    source, unseen = _looked_into(path)
    from_1904 = _counts_from_1904(path)
    workbook = _opened(source)
    names, hidden = tuple(workbook.sheet_names), _hidden(workbook)
    if only is not None and only not in names:
        raise WrongUse("sheet_missing", sheet=only, found=", ".join(names))
    return names, [
        _sheet(page, unseen.get(page.name, Unseen()), page.name in hidden, from_1904)
        for page in _pages(workbook, only)
    ]


def _check(path: Path) -> None:
    """Look at the container before the workbook reader trusts it."""
    check = check_compound if _is_old(path) else check_zip
    check(path)


def _is_old(path: Path) -> bool:
    return BEGINS[path.suffix.lower()] == OLE


def _looked_into(path: Path) -> tuple[Path | BinaryIO, Mapping[str, Unseen]]:
    """What the workbook reader is to open, and what it will not tell of each sheet."""
    if _is_old(path):
        return path, xls_unseen.unseen_by_sheet(path)
    with zipfile.ZipFile(path) as archive:
        if _ABOUT_BOOK not in archive.namelist():
            return path, ods_unseen.unseen_by_sheet(archive)
        if has_more_strings(archive, MOST_STRINGS):
            raise Refused("file_too_large", path=str(path))
        parts = sheet_parts(archive)
        looks = {name: look_at(archive, part, MOST_CELLS) for name, part in parts.items()}
        calculated = not _UNCALCULATED.search(_about_book(archive))
        unseen = {
            name: xlsx_unseen.unseen_of(archive, parts[name], is_calculated=calculated)
            for name, look in looks.items()
            if look.needs
        }
    far = {parts[name] for name, look in looks.items() if look.far}
    return (xlsx_unseen.without_far_blanks(path, far) if far else path), unseen


def _sheet(page: Any, unseen: Unseen, is_hidden: bool, from_1904: bool) -> Sheet:  # noqa: FBT001
    return Sheet(page.name, is_hidden, from_1904, frozenset(unseen.hidden), _rows(page, unseen))


def _rows(page: Any, unseen: Unseen) -> Iterator[Row]:
    """The rows of a sheet: those that the reader tells, with what it does not tell in place;
    then those of which it tells nothing at all.
    """
    below = _merged_below(page)
    above: dict[int, str] = {}
    lacking: dict[int, dict[int, NoValue]] = {}
    for (number, column), value in unseen.values.items():
        lacking.setdefault(number, {})[column] = value
    number = 0
    for number, row in enumerate(page.iter_rows(), start=1):  # read after it
        cells = [value.strip() if type(value) is str else _text(value) for value in row]
        for column, first in below.get(number, ()):
            if first:
                above[column] = cells[column]
            else:
                cells[column] = above[column]
        yield Row(number, number, _with(cells, lacking[number]) if number in lacking else cells)
    for further in range(number + 1, max(lacking, default=0) + 1):
        yield Row(further, further, _with([], lacking.get(further, {})))


def _with(cells: list[str], lacking: Mapping[int, NoValue]) -> list[str]:
    """The *cells* of a row with those without a value in their column."""
    for column, value in lacking.items():
        cells += [""] * (column + 1 - len(cells))
        cells[column] = value
    return cells


def _merged_below(page: Any) -> dict[int, list[tuple[int, bool]]]:
    """Per row the columns in which a merged cell begins (True) or goes on (False).

    A cell that is merged over columns stands in the first of them only: the others have
    headers of their own.
    """
    found: dict[int, list[tuple[int, bool]]] = {}
    if not hasattr(page, "merged_cell_ranges"):
        return found
    for (top, left), (bottom, _) in page.merged_cell_ranges or ():
        for row in range(top, min(bottom, page.total_height) + 1) if bottom > top else ():
            found.setdefault(row + 1, []).append((left, row == top))
    return found


def _pages(workbook: Any, only: str | None) -> Iterator[Any]:
    for name in workbook.sheet_names:
        if only in (None, name):
            with panics_as_errors():
                page = workbook.get_sheet_by_name(name)
            yield page


def _hidden(workbook: Any) -> set[str]:
    seen = SheetVisibleEnum.Visible
    return {each.name for each in workbook.sheets_metadata if each.visible != seen}


def _opened(source: Path | BinaryIO) -> Any:
    with panics_as_errors():
        if isinstance(source, Path):
            return CalamineWorkbook.from_path(str(source))
        return CalamineWorkbook.from_filelike(source)


def _counts_from_1904(path: Path) -> bool:
    """Whether bare day numbers count from 1904; date cells say it themselves."""
    if _is_old(path):
        with path.open("rb") as file:
            return _OLD_FROM_1904 in file.read(_LOOKED_AT_BYTES)
    with zipfile.ZipFile(path) as archive:
        if _ABOUT_BOOK not in archive.namelist():
            return False
        return bool(_FROM_1904.search(_about_book(archive)))


def _about_book(archive: zipfile.ZipFile) -> bytes:
    """What an XLSX says of itself as a whole."""
    with archive.open(_ABOUT_BOOK) as file:
        return file.read(_LOOKED_AT_BYTES)


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
