"""Files that are made to end their reader, and what is left of its processes."""

from pathlib import Path

import psutil
from sheets_by_hand import sheet_xml, write_parts

from peonline_desktop.domain.reading import HowToRead

HEADER = ("person", "activity", "finished", "verdict")
ROW = ("ann", "MED", "01-03-2026", "geslaagd")


def children() -> list[psutil.Process]:
    """The children that read files and are still there; one that nobody waited for raises."""
    return [each for each in psutil.Process().children() if "-I" in each.cmdline()]


def load(app, path):
    """Imports a file."""
    return app.program.importer.run(path, HowToRead({}), dry_run=False)


def with_cells(path: Path, cells: str, before: str = "") -> Path:
    """A workbook of one good row and, written as they are, further *cells*."""
    good = sheet_xml([HEADER, ROW])
    write_parts(
        path,
        good.replace("</sheetData>", f"{cells}</sheetData>").replace(
            "<sheetData>", f"{before}<sheetData>"
        ),
    )
    return path


def cell(reference: str) -> str:
    """A row with one cell that holds something."""
    return f'<row><c r="{reference}" t="inlineStr"><is><t>x</t></is></c></row>'


UNSEEN = cell("xFd999999").replace("<c r", "<c\tr")
