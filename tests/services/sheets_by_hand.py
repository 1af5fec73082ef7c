"""Workbooks written as XML by hand: what no writer of workbooks will write."""

import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from xml.sax.saxutils import escape

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
BOOK = (
    f'<workbook xmlns="{MAIN}" xmlns:r="{RELATIONS}"><sheets>'
    '<sheet name="Blad1" sheetId="1" r:id="rId1"/></sheets></workbook>'
)


def sheet_xml(
    rows: Sequence[Sequence[object]], far: Mapping[tuple[int, str], str] | None = None
) -> str:
    """A sheet with these *rows*: a cell is a text, ("f", formula, stored value or None) or
    ("e", error). *far* are further texts by row and letters of the column.
    """
    cells: dict[int, list[str]] = {}
    for number, row in enumerate(rows, start=1):
        cells[number] = [_cell(f"{chr(65 + n)}{number}", each) for n, each in enumerate(row)]
    for (number, letters), text in (far or {}).items():
        cells.setdefault(number, []).append(_cell(f"{letters}{number}", text))
    body = "".join(f'<row r="{n}">{"".join(each)}</row>' for n, each in sorted(cells.items()))
    return f'<worksheet xmlns="{MAIN}"><sheetData>{body}</sheetData></worksheet>'


def _cell(reference: str, value: object) -> str:
    if isinstance(value, tuple) and value[0] == "f":
        formula = escape(str(value[1]))
        if value[2] is None:
            return f'<c r="{reference}"><f>{formula}</f></c>'
        kind = ' t="str"' if value[2] else ""
        return f'<c r="{reference}"{kind}><f>{formula}</f><v>{escape(str(value[2]))}</v></c>'
    if isinstance(value, tuple):
        return f'<c r="{reference}" t="e"><v>{value[1]}</v></c>'
    text = f'<t xml:space="preserve">{escape(str(value))}</t>'
    return f'<c r="{reference}" t="inlineStr"><is>{text}</is></c>'


def write_parts(path: Path, *sheets: str, names: Sequence[str] = ("Blad1",)) -> None:
    """A workbook with these sheets."""
    entries = "".join(
        f'<sheet name="{escape(name)}" sheetId="{n}" r:id="rId{n}"/>'
        for n, name in enumerate(names, start=1)
    )
    relations = "".join(
        f'<Relationship Id="rId{n}" Type="{RELATIONS}/worksheet" Target="worksheets/s{n}.xml"/>'
        for n, _ in enumerate(sheets, start=1)
    )
    parts = "".join(
        f'<Override PartName="/xl/worksheets/s{n}.xml" ContentType="application/vnd.'
        'openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>'
        for n, _ in enumerate(sheets, start=1)
    )
    content = {
        "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override '
        'PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.'
        f'spreadsheetml.sheet.main+xml"/>{parts}</Types>',
        "_rels/.rels": f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rId1" '
        f'Type="{RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{RELATIONS}"><sheets>{entries}'
        "</sheets></workbook>",
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{PACKAGE}/relationships">'
        f"{relations}</Relationships>",
    }
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in content.items():
            archive.writestr(name, text)
        for number, sheet in enumerate(sheets, start=1):
            archive.writestr(f"xl/worksheets/s{number}.xml", sheet)
