"""Rows of a workbook: XLSX, XLSM, XLS and ODS, every cell as text.

Dates are ISO, whatever the workbook counts them from (1900 or 1904); a merged cell stands in
each of its rows. Must not know what the columns mean.
"""

import re
import zipfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from itertools import islice
from pathlib import Path
from typing import Any

from peonline_desktop.domain.errors import Refused, WrongUse
from peonline_desktop.sources.files.containers import check_compound, check_zip
from peonline_desktop.sources.files.limits import LOOKED_AT, MOST_ROWS, Numbered

_ZIP = b"PK\x03\x04"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
BEGINS = {".xlsx": _ZIP, ".xlsm": _ZIP, ".ods": _ZIP, ".xls": _OLE}
_ABOUT_BOOK = "xl/workbook.xml"
_FROM_1904 = re.compile(rb"""\bdate1904\s*=\s*["'](?:1|true|on)["']""")
_OLD_FROM_1904 = b"\x22\x00\x02\x00\x01\x00"  # the record DATEMODE of an XLS, set
_LOOKED_AT_BYTES = 65536

Knows = Callable[[Sequence[str]], int]
"""How surely a row holds headers; 0: nobody knows them."""


@dataclass(frozen=True)
class Sheet:
    """The sheet that is read; *from_1904*: its bare day numbers count from then."""

    name: str
    rows: Iterator[Numbered]
    from_1904: bool


def is_workbook(path: Path) -> bool:
    """Whether a file's name says that it is a workbook."""
    return path.suffix.lower() in BEGINS


def looks_like_workbook(start: bytes) -> bool:
    """Whether a file begins as a workbook does, whatever its name."""
    return start.startswith((_ZIP, _OLE))


def sheets_of(path: Path) -> tuple[str, ...]:
    """The names of the sheets of a workbook."""
    return tuple(_opened(path).sheet_names)


def sheet_of(path: Path, sheet: str | None, knows: Knows) -> Sheet | None:
    """One sheet: the one that is named; else the one whose headers are known best; else the
    first that is not empty, visible ones before hidden ones. None: all are empty.

    Raises WrongUse when there is no sheet of that name, Refused when it has too many rows.
    """
    workbook = _opened(path)
    names = workbook.sheet_names
    if sheet is not None and sheet not in names:
        raise WrongUse("sheet_missing", sheet=sheet, found=", ".join(names))
    pages = list(_pages(workbook, [sheet] if sheet else names))
    hidden = _hidden(workbook)
    filled = sorted((p for p in pages if p.height), key=lambda page: page.name in hidden)
    if not filled:
        return None
    chosen = max(filled, key=lambda page: _best_headers(page, knows))
    if chosen.total_height > MOST_ROWS + 1:
        raise Refused("too_many_rows", path=str(path), most=MOST_ROWS)
    return Sheet(chosen.name, _rows(chosen), _counts_from_1904(path))


def _pages(workbook: Any, names: Sequence[str]) -> Iterator[Any]:
    from peonline_desktop.sources.files.panics import (  # noqa: PLC0415  # only for workbooks
        panics_as_errors,
    )

    for name in names:
        with panics_as_errors():
            page = workbook.get_sheet_by_name(name)
        yield page


def _hidden(workbook: Any) -> set[str]:
    from python_calamine import SheetVisibleEnum  # noqa: PLC0415  # only for workbooks

    seen = SheetVisibleEnum.Visible
    return {each.name for each in workbook.sheets_metadata if each.visible != seen}


def _rows(page: Any) -> Iterator[Numbered]:
    below = _merged_below(page)
    above: dict[int, str] = {}
    for number, row in enumerate(page.iter_rows(), start=1):
        cells = [value.strip() if type(value) is str else _text(value) for value in row]
        for column, first in below.get(number, ()):
            if first:
                above[column] = cells[column]
            else:
                cells[column] = above[column]
        yield number, cells


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


def _best_headers(page: Any, knows: Knows) -> int:
    rows = islice(page.iter_rows(), LOOKED_AT)
    return max((knows([_text(value) for value in row]) for row in rows), default=0)


def _opened(path: Path) -> Any:
    from python_calamine import CalamineWorkbook  # noqa: PLC0415  # only for workbooks

    from peonline_desktop.sources.files.panics import (  # noqa: PLC0415  # as above
        panics_as_errors,
    )

    check = check_zip if BEGINS[path.suffix.lower()] == _ZIP else check_compound
    check(path)
    with panics_as_errors():
        return CalamineWorkbook.from_path(str(path))


def _counts_from_1904(path: Path) -> bool:
    """Whether bare day numbers count from 1904; date cells say it themselves."""
    if BEGINS[path.suffix.lower()] == _OLE:
        with path.open("rb") as file:
            return _OLD_FROM_1904 in file.read(_LOOKED_AT_BYTES)
    with zipfile.ZipFile(path) as archive:
        if _ABOUT_BOOK not in archive.namelist():
            return False
        with archive.open(_ABOUT_BOOK) as file:
            return bool(_FROM_1904.search(file.read(_LOOKED_AT_BYTES)))


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
