"""Writes for people to open: tables (CSV with `;` and a BOM, or XLSX, by suffix) and texts."""

import csv
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from io import TextIOWrapper
from itertools import chain
from pathlib import Path
from typing import BinaryIO

from peonline_desktop.disk.writing import replacing
from peonline_desktop.domain.errors import WrongUse
from peonline_desktop.domain.formulas import guarded

Rows = Iterable[Sequence[str]]
_WITH_BOM, _PLAIN = "utf-8-sig", "utf-8"


class Writer:
    """Writes whole files, or nothing: a half-written file is removed."""

    def write(self, path: Path, header: Sequence[str], rows: Rows) -> None:
        """Write all *rows* under *header*; raises WrongUse for another suffix."""
        write = table_format(path)
        with _our_errors(path), replacing(path) as file:
            write(file, header, rows)


class PlainTextWriter:
    """Writes whole texts, or nothing: UTF-8 with a BOM, so that Windows reads it too."""

    def write(self, path: Path, text: str, *, bare: bool = False) -> None:
        """Write *text*, *bare* without a BOM; raises WrongUse when it cannot be written."""
        with _our_errors(path):
            path.parent.mkdir(parents=True, exist_ok=True)
            with replacing(path) as file:
                write_text(file, text, bare=bare)


def table_format(path: Path) -> Callable[[BinaryIO, Sequence[str], Rows], None]:
    """What writes a table as the suffix of *path* says; raises WrongUse for another one."""
    formats = {".csv": _csv, ".xlsx": _xlsx}
    found = formats.get(path.suffix.lower())
    if found is None:
        raise WrongUse("suffix_unknown", suffix=path.suffix, known=", ".join(formats))
    return found


def write_text(file: BinaryIO, text: str, *, bare: bool = False) -> None:
    """Write *text* into *file*, lines ending as the system has it."""
    with _as_text(file, bare=bare) as lines:
        lines.write(text)


@contextmanager
def _our_errors(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise WrongUse("file_not_written", path=str(path)) from error


@contextmanager
def _as_text(
    file: BinaryIO, *, bare: bool = False, newline: str | None = None
) -> Iterator[TextIOWrapper]:
    """*file* as text, which stays open; half a character from outside becomes a mark."""
    encoding = _PLAIN if bare else _WITH_BOM
    text = TextIOWrapper(file, encoding=encoding, errors="replace", newline=newline)
    try:
        yield text
    finally:
        text.detach()


def _csv(file: BinaryIO, header: Sequence[str], rows: Rows) -> None:
    with _as_text(file, newline="") as text:
        writer = csv.writer(text, delimiter=";")
        writer.writerows(map(_harmless, chain([header], rows)))


def _xlsx(file: BinaryIO, header: Sequence[str], rows: Rows) -> None:
    import xlsxwriter  # noqa: PLC0415  # only when a workbook is written

    options = {
        "constant_memory": True,
        "strings_to_formulas": False,
        "strings_to_urls": False,
    }
    with xlsxwriter.Workbook(file, options) as workbook:
        sheet = workbook.add_worksheet("PE-Online")
        sheet.freeze_panes(1, 0)
        for number, row in enumerate(chain([header], rows)):
            for place, cell in enumerate(_harmless(row)):
                sheet.write_string(number, place, cell)


def _harmless(row: Sequence[str]) -> list[str]:
    """A row whose texts a spreadsheet does not run as formulas."""
    return [guarded(cell) for cell in row]
