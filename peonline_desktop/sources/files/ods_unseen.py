"""Reads an ODS for what the workbook reader does not tell: formulas without a stored value,
errors, and rows that are hidden or filtered away.
"""

import zipfile
from collections.abc import Iterator, Mapping
from typing import Any

from lxml import etree

from peonline_desktop.sources.files.row import FORMULA, NoValue
from peonline_desktop.sources.files.unseen import Unseen

_CONTENT = "content.xml"
_SIGNS = (b":formula=", b'value-type="error"', b":visibility=")
_CHUNK = 1 << 20
_OVERLAP = 64
_MOST_REPEATED = 10_000  # of one cell or row without a value: more is the end of the sheet


def unseen_by_sheet(archive: zipfile.ZipFile) -> Mapping[str, Unseen]:
    """Per sheet the cells without a value and the hidden rows; empty when there are none."""
    if _CONTENT not in archive.namelist() or not _looked_through(archive):
        return {}
    found: dict[str, Unseen] = {}
    with archive.open(_CONTENT) as file:
        events = etree.iterparse(
            file,
            events=("start", "end"),
            tag=("{*}table", "{*}table-row"),
            resolve_entities=False,
            no_network=True,
        )
        sheet, number = Unseen(), 1
        try:
            for event, element in events:
                is_row = str(element.tag).endswith("}table-row")
                if event == "start" and not is_row:
                    sheet, number = Unseen(), 1
                    found[_attribute(element, "name")] = sheet
                elif event == "end" and is_row:
                    number = _read_row(element, number, sheet)
                    element.clear()
        except etree.XMLSyntaxError as error:
            raise zipfile.BadZipFile(str(error)) from error
    return found


def _read_row(row: Any, number: int, sheet: Unseen) -> int:
    """Note what one row element hides or lacks; returns the number of the row after it."""
    repeated = _count(row, "number-rows-repeated")
    shown = range(number, number + min(repeated, _MOST_REPEATED))
    if _attribute(row, "visibility") in ("collapse", "filter"):
        sheet.hidden.update(shown)
    for column, cell in _cells(row):
        if (value := _without_value(cell)) is not None:
            sheet.values.update({(each, column): value for each in shown})
    return number + repeated


def _cells(row: Any) -> Iterator[tuple[int, Any]]:
    """The cells of a row with their column, from 0; a repeated one for each of its columns."""
    column = 0
    for cell in row:
        repeated = _count(cell, "number-columns-repeated")
        if _attribute(cell, "formula") or _attribute(cell, "value-type") == "error":
            for each in range(min(repeated, _MOST_REPEATED)):
                yield column + each, cell
        column += repeated


def _without_value(cell: Any) -> NoValue | None:
    """What a cell with a formula says in place of a value; None when it has one."""
    shown = "".join(cell.itertext()).strip()
    kinds = {value for name, value in cell.attrib.items() if name.endswith("}value-type")}
    if "error" in kinds:
        return NoValue(shown or FORMULA)
    return None if kinds else FORMULA


class _Nothing:
    """What becomes of a document that is only looked through."""

    def close(self) -> None:
        """It ended well."""


def _looked_through(archive: zipfile.ZipFile) -> bool:
    """Whether the content shows a sign. Raises zipfile.BadZipFile when it is no XML, of which
    the workbook reader seeks the end for ever.
    """
    nothing: Any = _Nothing()
    parser = etree.XMLParser(target=nothing, resolve_entities=False, no_network=True)
    shown, before = False, b""
    try:
        with archive.open(_CONTENT) as file:
            while piece := file.read(_CHUNK):
                parser.feed(piece)
                shown = shown or any(sign in before + piece for sign in _SIGNS)
                before = piece[-_OVERLAP:]
        parser.close()
    except etree.XMLSyntaxError as error:
        raise zipfile.BadZipFile(str(error)) from error
    return shown


def _attribute(element: Any, name: str) -> str:
    """An attribute by its own name, whatever its namespace."""
    return next((str(v) for k, v in element.attrib.items() if k.endswith("}" + name)), "")


def _count(element: Any, name: str) -> int:
    text = _attribute(element, name)
    return int(text) if text.isdigit() and len(text) < 10 else 1
