"""A table in any shape gives the same results: separators, encodings, kinds of workbook."""

import zipfile
from datetime import UTC, datetime
from pathlib import Path

import pytest
import xlsxwriter
import xlwt

from peonline_desktop.domain.errors import Refused
from peonline_desktop.domain.incoming import HowToRead

HEADERS = ("Personeelsnr", "Training", "Datum behaald", "Uitslag", "Relatienummer")
ROWS = (
    ("p1", "MED", datetime(2026, 3, 2, 14, 5), "behaald", "061001"),
    ("p2", "MED", datetime(2026, 3, 3), "niet behaald", "610002"),
)
EXPECTED = [("p1", "MED", "passed", "2026-03-02"), ("p2", "MED", "failed", "2026-03-03")]


def as_text(separator: str, *, says: bool = False, ends: str = "\n") -> str:
    """The table as text."""
    lines = [separator.join(HEADERS)]
    lines += [
        separator.join(f"{c:%d-%m-%Y %H:%M}" if isinstance(c, datetime) else c for c in row)
        for row in ROWS
    ]
    return ends.join([*([f"sep={separator}"] if says else []), *lines, ""])


def write_xlsx(path: Path, *, old_days: bool = False, first: str = "Blad1") -> None:
    """A workbook with dates as cells; *old_days* counts them from 1904."""
    with xlsxwriter.Workbook(path, {"date_1904": old_days}) as book:
        if first != "Blad1":
            notes = book.add_worksheet(first)
            notes.write_row(
                0, 0, ["Let op", "Dit is de toelichting", "van Anna", "en Bas", "!"]
            )
        form = book.add_format({"num_format": "dd-mm-yyyy hh:mm"})
        page = book.add_worksheet("Resultaten")
        page.write_row(0, 0, HEADERS)
        for number, row in enumerate(ROWS, start=1):
            for column, value in enumerate(row):
                if isinstance(value, datetime):
                    page.write_datetime(number, column, value, form)
                else:
                    page.write_string(number, column, value)


def write_xls(path: Path) -> None:
    """A workbook as Excel wrote it until 2003."""
    book = xlwt.Workbook()
    page = book.add_sheet("Resultaten")
    form = xlwt.easyxf(num_format_str="DD-MM-YYYY HH:MM")
    for column, header in enumerate(HEADERS):
        page.write(0, column, header)
    for number, row in enumerate(ROWS, start=1):
        for column, value in enumerate(row):
            page.write(number, column, value, *([form] if isinstance(value, datetime) else []))
    book.save(str(path))


def write_ods(path: Path) -> None:
    """A workbook of LibreOffice, by hand."""

    def cell(value: object) -> str:
        if isinstance(value, datetime):
            return (
                '<table:table-cell office:value-type="date"'
                f' office:date-value="{value.isoformat()}"/>'
            )
        return (
            '<table:table-cell office:value-type="string">'
            f"<text:p>{value}</text:p></table:table-cell>"
        )

    rows = "".join(
        f"<table:table-row>{''.join(map(cell, row))}</table:table-row>"
        for row in (HEADERS, *ROWS)
    )
    spaces = "".join(
        f' xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
        for name in ("office", "table", "text")
    )
    content = (
        f"<?xml version='1.0' encoding='UTF-8'?><office:document-content{spaces}><office:body>"
        f"<office:spreadsheet><table:table table:name='Resultaten'>{rows}</table:table>"
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


SHAPES = {
    "semicolons.csv": lambda path: path.write_text(as_text(";")),
    "commas.csv": lambda path: path.write_text(as_text(",")),
    "tabs.tsv": lambda path: path.write_text(as_text("\t")),
    "bars.txt": lambda path: path.write_text(as_text("|")),
    "says.csv": lambda path: path.write_text(as_text("|", says=True)),
    "says-semicolon.csv": lambda path: path.write_text(as_text(";", says=True), "utf-8-sig"),
    "windows.csv": lambda path: path.write_bytes(as_text(";", ends="\r\n").encode("cp1252")),
    "mac.csv": lambda path: path.write_bytes(as_text(";", ends="\r").encode()),
    "utf16.txt": lambda path: path.write_bytes(as_text("\t").encode("utf-16")),
    "dates.xlsx": write_xlsx,
    "days-of-1904.xlsx": lambda path: write_xlsx(path, old_days=True),
    "old.xls": write_xls,
    "libre.ods": write_ods,
}


@pytest.mark.parametrize("name", SHAPES)
def test_every_shape_gives_the_same_results(app, name):
    """People, activities, verdicts and days; a number keeps its zero."""
    path = app.program.folder / name
    SHAPES[name](path)
    columns = app.program.previewer.look(path, HowToRead({})).shape.columns
    report = app.program.importer.run(path, HowToRead(columns), dry_run=False)
    assert (2, 2, []) == (report.rows, report.new, report.problems)
    found = app.sql(
        "SELECT p.key, r.activity, r.verdict, r.day FROM result r"
        " JOIN person p ON p.id = r.person_id ORDER BY p.key"
    )
    assert EXPECTED == found
    assert "061001" == app.log()[0]["registration_number"]


def test_the_time_of_a_date_cell_counts(app):
    """A cell without a zone is Amsterdam's time."""
    path = app.program.folder / "dates.xlsx"
    write_xlsx(path)
    columns = app.program.previewer.look(path, HowToRead({})).shape.columns
    app.program.importer.run(path, HowToRead(columns), dry_run=False)
    at = datetime.fromisoformat(app.sql("SELECT finished_at FROM result ORDER BY id")[0][0])
    assert datetime(2026, 3, 2, 13, 5, tzinfo=UTC) == at


def test_the_sheet_with_known_headers_is_found(app):
    """A sheet with notes before it is passed over when a preset knows the other one."""
    path = app.program.folder / "bladen.xlsx"
    with xlsxwriter.Workbook(path) as book:
        book.add_worksheet("Toelichting").write_row(0, 0, ["a", "b", "c", "d", "e"])
        page = book.add_worksheet("Lijst")
        page.write_row(0, 0, ["Personeelsnummer", "E-learning", "Afgerond op", "Resultaat"])
        page.write_row(1, 0, ["p1", "MED", "02-03-2026", "Geslaagd"])
    shape = app.program.previewer.look(path, HowToRead({})).shape
    assert ("opleidingslijst", ("Toelichting", "Lijst")) == (shape.preset, shape.sheets)
    assert 1 == app.program.importer.run(path, HowToRead({}), dry_run=False).new


@pytest.mark.parametrize("name", ["x.xls", "x.ods", "x.xlsx"])
def test_a_workbook_that_is_none_is_refused(app, name):
    """Text called .xls, a zip that is no workbook: a sentence, nothing imported."""
    path = app.program.folder / name
    path.write_text("Personeelsnr;Training\n")
    with pytest.raises(Refused, match="file_not_what_it_says"):
        app.program.importer.run(path, HowToRead({}), dry_run=False)
    path.write_bytes(
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" if name == "x.xls" else b"PK\x03\x04") * 99
    )
    with pytest.raises(Refused, match="file_damaged"):
        app.program.importer.run(path, HowToRead({}), dry_run=False)


def test_a_workbook_called_csv_is_refused(app):
    """It would be read as rubbish."""
    path = app.program.folder / "x.csv"
    write_xls(path)
    with pytest.raises(Refused, match="file_not_what_it_says"):
        app.program.importer.run(path, HowToRead({}), dry_run=False)
