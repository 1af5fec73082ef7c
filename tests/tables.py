"""Writes a table in any shape that an administrator may have: text and four kinds of workbook.

A cell is a text, a number, a moment or nothing.
"""

import zipfile
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from xml.sax.saxutils import escape

import xlsxwriter
import xlwt

Rows = Sequence[Sequence[object]]


def as_text(rows: Rows, separator: str = ";", ends: str = "\n", *, quotes: bool = False) -> str:
    """A table as text; moments as a Dutch spreadsheet shows them."""

    def cell(value: object) -> str:
        if isinstance(value, datetime):
            return f"{value:%d-%m-%Y %H:%M}"
        text = "" if value is None else str(value)
        if quotes or any(mark in text for mark in (separator, '"', "\n", "\r")):
            return '"' + text.replace('"', '""') + '"'
        return text

    return ends.join([*(separator.join(map(cell, row)) for row in rows), ""])


def write_text(
    path: Path, rows: Rows, separator: str = ";", encoding: str = "utf-8", ends: str = "\n"
) -> None:
    """A file of text."""
    path.write_bytes(as_text(rows, separator, ends).encode(encoding))


def write_xlsx(path: Path, *sheets: tuple[str, Rows], from_1904: bool = False) -> None:
    """A workbook with these sheets; moments are cells with a date format."""
    with xlsxwriter.Workbook(path, {"date_1904": from_1904}) as book:
        form = book.add_format({"num_format": "dd-mm-yyyy hh:mm"})
        for name, rows in sheets:
            page = book.add_worksheet(name)
            for number, row in enumerate(rows):
                for column, value in enumerate(row):
                    if isinstance(value, datetime):
                        page.write_datetime(number, column, value, form)
                    elif isinstance(value, str) and value:
                        page.write_string(number, column, value)
                    elif value not in (None, ""):
                        page.write_number(number, column, value)


def write_xls(path: Path, rows: Rows, *, from_1904: bool = False) -> None:
    """A workbook as Excel wrote it until 2003."""
    book = xlwt.Workbook()
    book.dates_1904 = from_1904
    page = book.add_sheet("Resultaten")
    form = xlwt.easyxf(num_format_str="DD-MM-YYYY HH:MM")
    for number, row in enumerate(rows):
        for column, value in enumerate(row):
            if value not in (None, ""):
                is_moment = isinstance(value, datetime)
                page.write(number, column, value, *([form] if is_moment else []))
    book.save(str(path))


def write_ods(path: Path, rows: Rows) -> None:
    """A workbook of LibreOffice, by hand."""

    def cell(value: object) -> str:
        if isinstance(value, datetime):
            return (
                '<table:table-cell office:value-type="date"'
                f' office:date-value="{value.isoformat()}"/>'
            )
        if isinstance(value, int | float):
            return f'<table:table-cell office:value-type="float" office:value="{value}"/>'
        return (
            '<table:table-cell office:value-type="string">'
            f"<text:p>{escape(str(value or ''))}</text:p></table:table-cell>"
        )

    body = "".join(
        f"<table:table-row>{''.join(map(cell, row))}</table:table-row>" for row in rows
    )
    spaces = "".join(
        f' xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
        for name in ("office", "table", "text")
    )
    content = (
        f"<?xml version='1.0' encoding='UTF-8'?><office:document-content{spaces}><office:body>"
        f"<office:spreadsheet><table:table table:name='Resultaten'>{body}</table:table>"
        "</office:spreadsheet></office:body></office:document-content>"
    )
    kind = "application/vnd.oasis.opendocument.spreadsheet"
    manifest = (
        '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
        f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{kind}"/>'
        "</manifest:manifest>"
    )
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("mimetype", kind)
        archive.writestr("META-INF/manifest.xml", manifest)
        archive.writestr("content.xml", content)
