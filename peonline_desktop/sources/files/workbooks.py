"""Rows of a workbook: XLSX, XLSM, XLS and ODS, every cell as text.

Dates are ISO, whatever the workbook counts them from (1900 or 1904). Must not know what the
columns mean.
"""

import zipfile
from collections.abc import Callable, Iterator, Sequence
from datetime import date, datetime, time
from itertools import islice
from pathlib import Path
from typing import Any

from peonline_desktop.domain.errors import Refused, WrongUse
from peonline_desktop.sources.files.limits import (
    LOOKED_AT,
    MOST_ROWS,
    MOST_UNPACKED,
    Numbered,
)

_ZIP = b"PK\x03\x04"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
BEGINS = {".xlsx": _ZIP, ".xlsm": _ZIP, ".ods": _ZIP, ".xls": _OLE}
Knows = Callable[[Sequence[str]], bool]


def is_workbook(path: Path) -> bool:
    """Whether a file's name says that it is a workbook."""
    return path.suffix.lower() in BEGINS


def looks_like_workbook(start: bytes) -> bool:
    """Whether a file begins as a workbook does, whatever its name."""
    return start.startswith((_ZIP, _OLE))


def sheets_of(path: Path) -> tuple[str, ...]:
    """The names of the sheets of a workbook."""
    return tuple(_opened(path).sheet_names)


def workbook_rows(path: Path, sheet: str | None, knows: Knows) -> Iterator[Numbered]:
    """The rows of one sheet with their number: the *sheet* that is named, else the first
    one with headers that somebody *knows*, else the first that is not empty.
    """
    workbook = _opened(path)
    names = workbook.sheet_names
    if sheet is not None and sheet not in names:
        raise WrongUse("sheet_missing", sheet=sheet, found=", ".join(names))
    pages = [workbook.get_sheet_by_name(name) for name in ([sheet] if sheet else names)]
    filled = [page for page in pages if page.height]
    known = (page for page in filled if _has_known_headers(page, knows))
    chosen = next(known, filled[0] if filled else None)
    if chosen is None:
        return
    if chosen.total_height > MOST_ROWS + 1:
        raise Refused("too_many_rows", path=str(path), most=MOST_ROWS)
    for number, row in enumerate(chosen.iter_rows(), start=1):
        yield number, [_text(value) for value in row]


def _has_known_headers(page: Any, knows: Knows) -> bool:
    rows = islice(page.iter_rows(), LOOKED_AT)
    return any(knows([_text(value) for value in row]) for row in rows)


def _opened(path: Path) -> Any:
    from python_calamine import CalamineWorkbook  # noqa: PLC0415  # only for workbooks

    if BEGINS[path.suffix.lower()] == _ZIP:
        _refuse_zip_bomb(path)
    return CalamineWorkbook.from_path(str(path))


def _refuse_zip_bomb(path: Path) -> None:
    with zipfile.ZipFile(path) as archive:
        if sum(entry.file_size for entry in archive.infolist()) > MOST_UNPACKED:
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
