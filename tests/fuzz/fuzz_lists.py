"""Fuzzed lists: files of text, and workbooks from within, read in this process as the child
that reads files reads them (no child: each input would start one).

The first byte of a workbook's input says which part of it the rest is, so that what is tried
is not lost on the checks of the container.
"""

import shutil
import zipfile
from collections.abc import Mapping
from contextlib import suppress
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

from folder import folder
from sheets_by_hand import sheet_xml, write_parts
from tables import write_ods

from peonline_desktop import shipped
from peonline_desktop.domain.errors import Problem
from peonline_desktop.domain.incoming import Shown
from peonline_desktop.domain.reading import Answers, HowToRead
from peonline_desktop.domain.verdicts import VerdictWords
from peonline_desktop.sources.files.opening import open_here
from peonline_desktop.sources.files.results import Files

NOW = datetime(2026, 11, 26, 12, tzinfo=UTC)
HEADER = ("person", "activity", "finished", "verdict", "Relatienummer")
ROW = ("ann", "MED", "01-03-2026", "geslaagd", "061001")
SHEET, BOOK = "xl/worksheets/s1.xml", "xl/workbook.xml"
STRINGS, RELATIONS = "xl/sharedStrings.xml", "xl/_rels/workbook.xml.rels"
PARTS = (SHEET, STRINGS, BOOK, RELATIONS, "content.xml", "", ".xls", ".ods")


def text(data: bytes) -> None:
    """A file of text is read, as results and as any table."""
    path = folder() / "lijst.csv"
    path.write_bytes(data)
    _read(path)


def workbook(data: bytes) -> None:
    """A workbook is read of which one part is *data*, or the whole of it."""
    part = PARTS[data[0] % len(PARTS)] if data else ""
    if part.startswith(".") or not part:
        path = folder() / f"lijst{part or '.xlsx'}"
        path.write_bytes(data[1:])
    else:
        suffix = ".ods" if part == "content.xml" else ".xlsx"
        path = folder() / f"lijst{suffix}"
        with zipfile.ZipFile(path, "w") as archive:
            for name, content in {**_good(suffix), part: data[1:]}.items():
                archive.writestr(name, content)
    _read(path)


TARGETS = {"text": text, "workbook": workbook}


def _read(path: Path) -> None:
    """Read a file in both ways; a Problem may come of either."""
    with suppress(Problem):
        for _ in _files().table(path).rows:
            pass
    for _ in _files().results(path, HowToRead({}), NOW, Shown()).rows:
        pass


@cache
def _files() -> Files:
    """The reader with two presets, of pairs and of a meeting: all are read for each file."""
    shipping = folder() / "shipped"
    shipping.mkdir()
    for name in ("moodle-cursusvoltooiing", "teams"):
        shutil.copy(shipped.path(f"presets/{name}.toml"), shipping)
    return Files(
        shipping,
        folder() / "presets",
        shipped.toml("headers.toml"),
        VerdictWords(shipped.toml("verdicts.toml")),
        lambda _: Answers(),
        lambda: ("Relatienummer",),
        open_here,
    )


@cache
def _good(suffix: str) -> Mapping[str, bytes]:
    """The parts of a good workbook."""
    path = folder() / f"goed{suffix}"
    if suffix == ".ods":
        write_ods(path, [HEADER, ROW])
    else:
        write_parts(path, sheet_xml([HEADER, ROW]))
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}
