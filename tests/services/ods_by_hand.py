"""Workbooks of LibreOffice written by hand, with what no writer of them will write."""

import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

_SPACES = (
    "".join(
        f' xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
        for name in ("office", "table", "text", "style")
    )
    + ' xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"'
)
_KIND = "application/vnd.oasis.opendocument.spreadsheet"
_HIDDEN = (
    '<office:automatic-styles><style:style style:name="weg" style:family="table">'
    '<style:table-properties table:display="false"/></style:style></office:automatic-styles>'
)


@dataclass(frozen=True)
class Page:
    """A sheet. A cell is a text, ("f", formula, stored text or None), ("e", error), or
    ("f", formula, stored number). *collapsed* and *filtered* are the numbers of hidden rows.
    """

    name: str
    rows: Sequence[Sequence[object]]
    hidden: bool = False
    collapsed: tuple[int, ...] = ()
    filtered: tuple[int, ...] = ()


def write_pages(path: Path, *pages: Page) -> None:
    """A workbook with these sheets."""
    body = "".join(map(_page, pages))
    content = (
        f"<?xml version='1.0' encoding='UTF-8'?><office:document-content{_SPACES}>{_HIDDEN}"
        f"<office:body><office:spreadsheet>{body}</office:spreadsheet></office:body>"
        "</office:document-content>"
    )
    space = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"
    manifest = (
        f'<manifest:manifest xmlns:manifest="{space}"><manifest:file-entry'
        f' manifest:full-path="/" manifest:media-type="{_KIND}"/></manifest:manifest>'
    )
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("mimetype", _KIND)
        archive.writestr("META-INF/manifest.xml", manifest)
        archive.writestr("content.xml", content)


def _page(page: Page) -> str:
    style = ' table:style-name="weg"' if page.hidden else ""
    rows = "".join(_row(page, number, cells) for number, cells in enumerate(page.rows, start=1))
    return f"<table:table table:name={quoteattr(page.name)}{style}>{rows}</table:table>"


def _row(page: Page, number: int, cells: Sequence[object]) -> str:
    seen = "collapse" if number in page.collapsed else "filter"
    hidden = number in (*page.collapsed, *page.filtered)
    shown = f' table:visibility="{seen}"' if hidden else ""
    return f"<table:table-row{shown}>{''.join(map(_cell, cells))}</table:table-row>"


def _cell(value: object) -> str:
    if not isinstance(value, tuple):
        return _element(' office:value-type="string"', str(value))
    if value[0] == "e":
        return _element(' office:value-type="string" calcext:value-type="error"', value[1])
    formula = f" table:formula={quoteattr(f'of:={value[1]}')}"
    if value[2] is None:
        return f"<table:table-cell{formula}/>"
    if isinstance(value[2], str):
        return _element(f'{formula} office:value-type="string"', value[2])
    return _element(
        f'{formula} office:value-type="float" office:value="{value[2]}"', str(value[2])
    )


def _element(attributes: str, text: str) -> str:
    return f"<table:table-cell{attributes}><text:p>{escape(text)}</text:p></table:table-cell>"
