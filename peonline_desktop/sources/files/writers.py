"""Writes for people to open: tables (CSV with `;` and a BOM, or XLSX, by suffix) and texts."""

import csv
from collections.abc import Iterable, Sequence
from pathlib import Path

from peonline_desktop.domain.errors import WrongUse

_RUNS_AS_FORMULA = ("=", "+", "-", "@", "\t", "\r")


class Writer:
    """Writes whole files, or nothing: a half-written file is removed."""

    def write(self, path: Path, header: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
        """Write all *rows* under *header*; raises WrongUse for another suffix."""
        writers = {".csv": _csv, ".xlsx": _xlsx}
        write = writers.get(path.suffix.lower())
        if write is None:
            raise WrongUse("suffix_unknown", suffix=path.suffix, known=".csv, .xlsx")
        part = path.with_name(path.name + ".part")
        try:
            write(part, header, ([_harmless(c) for c in row] for row in rows))
            part.replace(path)
        except OSError as error:
            raise WrongUse("file_not_written", path=str(path)) from error
        finally:
            part.unlink(missing_ok=True)


class PlainTextWriter:
    """Writes whole texts, or nothing: UTF-8 with a BOM, so that Windows reads it too."""

    def write(self, path: Path, text: str) -> None:
        """Write *text*; raises WrongUse when it cannot be written."""
        part = path.with_name(path.name + ".part")
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            part.write_text(text, encoding="utf-8-sig")
            part.replace(path)
        except OSError as error:
            raise WrongUse("file_not_written", path=str(path)) from error
        finally:
            part.unlink(missing_ok=True)


def _harmless(cell: str) -> str:
    """Text that a spreadsheet would run as a formula gets an apostrophe before it."""
    return "'" + cell if cell.startswith(_RUNS_AS_FORMULA) else cell


def _csv(path: Path, header: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file, delimiter=";")
        writer.writerow(header)
        writer.writerows(rows)


def _xlsx(path: Path, header: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    import xlsxwriter  # noqa: PLC0415  # only when a workbook is written

    options = {
        "constant_memory": True,
        "strings_to_formulas": False,
        "strings_to_urls": False,
    }
    with xlsxwriter.Workbook(str(path), options) as workbook:
        sheet = workbook.add_worksheet("PE-Online")
        sheet.freeze_panes(1, 0)
        for number, row in enumerate(_all(header, rows)):
            for place, cell in enumerate(row):
                sheet.write_string(number, place, cell)


def _all(header: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterable[Sequence[str]]:
    yield header
    yield from rows
