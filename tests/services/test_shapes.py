"""A table in any shape gives the same results: separators, encodings, kinds of workbook."""

from datetime import UTC, datetime

import pytest
import xlsxwriter
from tables import as_text, write_ods, write_xls, write_xlsx

from peonline_desktop.domain.errors import Refused
from peonline_desktop.domain.reading import HowToRead

HEADERS = ("Personeelsnr", "Training", "Datum behaald", "Uitslag", "Relatienummer")
ROWS = (
    ("p1", "MED", datetime(2026, 3, 2, 14, 5), "behaald", "061001"),
    ("p2", "MED", datetime(2026, 3, 3), "niet behaald", "610002"),
)
SHEET = ("Resultaten", (HEADERS, *ROWS))
EXPECTED = [("p1", "MED", "passed", "2026-03-02"), ("p2", "MED", "failed", "2026-03-03")]


def text(separator: str, ends: str = "\n", *, says: bool = False) -> str:
    """The table as text; it may say its separator."""
    said = f"sep={separator}{ends}" if says else ""
    return said + as_text((HEADERS, *ROWS), separator, ends)


SHAPES = {
    "semicolons.csv": lambda path: path.write_text(text(";")),
    "commas.csv": lambda path: path.write_text(text(",")),
    "tabs.tsv": lambda path: path.write_text(text("\t")),
    "bars.txt": lambda path: path.write_text(text("|")),
    "says.csv": lambda path: path.write_text(text("|", says=True)),
    "says-semicolon.csv": lambda path: path.write_text(text(";", says=True), "utf-8-sig"),
    "windows.csv": lambda path: path.write_bytes(text(";", "\r\n").encode("cp1252")),
    "mac.csv": lambda path: path.write_bytes(text(";", "\r").encode()),
    "utf16.txt": lambda path: path.write_bytes(text("\t").encode("utf-16")),
    "dates.xlsx": lambda path: write_xlsx(path, SHEET),
    "days-of-1904.xlsx": lambda path: write_xlsx(path, SHEET, from_1904=True),
    "old.xls": lambda path: write_xls(path, SHEET[1]),
    "libre.ods": lambda path: write_ods(path, SHEET[1]),
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
    write_xlsx(path, SHEET)
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
    made = app.program.folder / "x.xls"
    write_xls(made, SHEET[1])
    path = made.rename(app.program.folder / "x.csv")
    with pytest.raises(Refused, match="file_not_what_it_says"):
        app.program.importer.run(path, HowToRead({}), dry_run=False)
