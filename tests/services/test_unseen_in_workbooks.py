"""What a workbook does not show at once, in each kind of workbook: errors, formulas that nobody
calculated, hidden rows and sheets, several sheets with the same headers.
"""

import struct
from io import BytesIO
from pathlib import Path

import pytest
import xlsxwriter
import xlwt
from conftest import FIELD
from ods_by_hand import Page, write_pages
from sheets_by_hand import sheet_xml, write_parts
from xlwt.CompoundDoc import XlsDoc

from peonline_desktop.domain.reading import HowToRead

LIST = ("Personeelsnummer", "Naam", "E-learning", "Afgerond op", "Resultaat", FIELD)
CALCULATED = struct.pack("<HHHHI", 0x01C1, 8, 0x01C1, 0, 191029)


def row(person: str, **said: object) -> list[object]:
    """One row of the list."""
    told = {"day": "02-03-2026", "verdict": "ja", "number": "610001", **said}
    return [person, "Ann", "MED", told["day"], told["verdict"], told["number"]]


def save_xls(path: Path, *pages: Page, calculated: bool = False) -> None:
    """An old workbook; of a formula it stores no value. Its numbers of errors are Excel's."""
    book = xlwt.Workbook()
    for page in pages:
        sheet = book.add_sheet(page.name)
        sheet.visibility = int(page.hidden)
        for number, cells in enumerate(page.rows):
            sheet.row(number).hidden = number + 1 in (*page.collapsed, *page.filtered)
            for column, cell in enumerate(cells):
                if not isinstance(cell, tuple):
                    sheet.write(number, column, cell)
                elif cell[0] == "e":
                    sheet.row(number).set_cell_error(column, {"#N/A": 42, "#REF!": 23}[cell[1]])
                else:
                    sheet.write(number, column, xlwt.Formula(cell[1]))
    records = book.get_biff_data()
    first = 4 + struct.unpack_from("<HH", records)[1]
    if calculated:  # Excel says so; places of sheets move with it
        records = moved(records[:first] + CALCULATED + records[first:], len(CALCULATED))
    made = BytesIO()
    XlsDoc().save(made, records)
    path.write_bytes(made.getvalue())


def moved(records: bytes, by: int) -> bytes:
    """The records with the places of the sheets moved on."""
    made, place = bytearray(records), 0
    while place + 4 <= len(made):
        kind, size = struct.unpack_from("<HH", made, place)
        if kind == 0x85:
            (start,) = struct.unpack_from("<I", made, place + 4)
            struct.pack_into("<I", made, place + 4, start + by)
        place += 4 + size
    return bytes(made)


def save_xlsx(path: Path, *pages: Page) -> None:
    """A workbook, whose sheets are all to be seen."""
    sheets = [sheet_xml(page.rows) for page in pages]
    for number, page in enumerate(pages):
        for hidden in (*page.collapsed, *page.filtered):
            sheets[number] = sheets[number].replace(
                f'r="{hidden}"', f'r="{hidden}" hidden="1"', 1
            )
    write_parts(path, *sheets, names=[page.name for page in pages])


SAVE = {".xls": save_xls, ".xlsx": save_xlsx, ".ods": write_pages}
EACH = pytest.mark.parametrize("suffix", SAVE)


def load(app, suffix: str, *pages: Page, **how):
    """Imports such a workbook."""
    path = app.program.folder / f"lijst{suffix}"
    SAVE[suffix](path, *pages)
    return app.program.importer.run(path, HowToRead({}, **how), dry_run=False)


def problems(report) -> list[tuple]:
    """Where and what, with what stands there."""
    return [(each.row, each.column, each.code, each.value) for each in report.problems]


def notes(report) -> list[tuple]:
    """What each note is, its sheet and rows."""
    return [(each.code, each.sheet, each.row, each.last, each.count) for each in report.notes]


def people(app) -> list[str]:
    """Whose results are kept."""
    return [key for (key,) in app.sql("SELECT key FROM person ORDER BY key")]


@EACH
def test_an_error_of_excel_is_no_value(app, suffix):
    """In a field it is a problem; in a custom field the result is kept and its number asked."""
    errors = [row("p1", verdict=("e", "#N/A")), row("p2", day=("e", "#REF!")), row("p3"),
              row("p4", number=("e", "#N/A"))]  # fmt: skip
    report = load(app, suffix, Page("Blad1", [LIST, *errors]))
    assert [
        (2, "Resultaat", "cell_without_value", "#N/A"),
        (3, "Afgerond op", "cell_without_value", "#REF!"),
    ] == problems(report)
    rows = {
        each["person"]: (each["state"], each["reason"], each["found"]) for each in app.log()
    }
    assert ("waiting", "number_missing", "#N/A") == rows["p4"]
    assert ("ready", None, None) == rows["p3"]
    assert all("#" in app.program.words.row_problem(each) for each in report.problems)


@EACH
def test_a_formula_without_a_value_is_not_open(app, suffix):
    """It says what to do; in a custom field the number is asked, also in the last row."""
    formulas = [row("p1", verdict=("f", "1+1", None)), row("p2"),
                row("p3", day=("f", "A1", None)), row("p4", number=("f", "A1", None))]  # fmt: skip
    report = load(app, suffix, Page("Blad1", [LIST, *formulas]))
    assert [(2, "Resultaat"), (4, "Afgerond op")] == [each[:2] for each in problems(report)]
    assert {"cell_without_value"} == {each.code for each in report.problems}
    rows = {each["person"]: each["reason"] for each in app.log()}
    assert {"p2": None, "p4": "number_missing"} == rows


def test_a_formula_that_gives_an_empty_text_is_an_empty_text(app):
    """In an old workbook that Excel calculated, and in the others by what the cell says."""
    path = app.program.folder / "lijst.xls"
    page = Page(
        "Blad1", [LIST, row("p1", verdict=("f", 'IF(A1="x","ja","")', None)), row("p2")]
    )
    save_xls(path, page, calculated=True)
    report = app.program.importer.run(path, HowToRead({}), dry_run=False)
    assert ([], 2) == (report.problems, report.new)
    assert ["open", "passed"] == [
        v for (v,) in app.sql("SELECT verdict FROM result ORDER BY id")
    ]
    text = [[LIST, row("q1", verdict=("f", '""', "")), row("q2", verdict=("f", '"ja"', "ja"))]]
    assert [] == load(app, ".ods", Page("Blad1", *text)).problems


@pytest.mark.parametrize("value", [0, 1])
def test_a_nought_that_nobody_calculated_is_no_value(app, value):
    """Programs write it in place of a formula's value, and say that all is still to be done."""
    path = app.program.folder / "lijst.xlsx"
    with xlsxwriter.Workbook(path) as book:
        page = book.add_worksheet()
        page.write_row(0, 0, LIST)
        page.write_row(1, 0, row("p1"))
        page.write_formula(1, 4, "=1+1", None, value)
    report = app.program.importer.run(path, HowToRead({}), dry_run=False)
    found = [] if value else [(2, "Resultaat", "cell_without_value", "#FORMULE!")]
    assert found == problems(report)


def test_a_nought_that_was_calculated_is_a_value(app):
    """Nobody passed."""
    report = load(app, ".ods", Page("Blad1", [LIST, row("p1", verdict=("f", "1-1", 0))]))
    assert [] == report.problems
    path = app.program.folder / "zelf.xlsx"
    zero = sheet_xml([LIST, row("p2", verdict=("f", "1-1", "nul"))])
    write_parts(path, zero.replace(' t="str"', "").replace(">nul<", ">0<"))
    assert [] == app.program.importer.run(path, HowToRead({}), dry_run=False).problems
    assert [("failed",)] * 2 == app.sql("SELECT verdict FROM result")


@EACH
def test_hidden_and_filtered_rows_are_read_and_said(app, suffix):
    """With their count; so do rows that are hidden and hold a problem."""
    rows = [LIST, row("p1"), row("p2"), row("p3", day="gisteren"), row("p4"), row("p5")]
    report = load(app, suffix, Page("Blad1", rows, collapsed=(3,), filtered=(4, 6)))
    assert [("rows_hidden", "Blad1", 3, 6, 3)] == notes(report)
    assert "(3)" in app.program.words.note(report.notes[0])
    assert [4] == [each.row for each in report.problems]
    assert ["p1", "p2", "p4", "p5"] == people(app)


@EACH
def test_sheets_with_the_same_headers_are_read_together(app, suffix):
    """Each named with its count; another one is a note."""
    turned = [[*LIST[1:], LIST[0]], [*row("p3")[1:], "p3"]]
    pages = [Page("Januari", [LIST, row("p1"), row("p2")]), Page("Anders", [["a"], ["b"], ["c"]]),
             Page("Februari", turned), Page("Leeg", [])]  # fmt: skip
    report = load(app, suffix, *pages)
    assert [("Januari", 2), ("Februari", 1)] == [(s.name, s.rows) for s in report.sheets]
    assert [("sheet_not_read", "Anders", 1, 3, 3)] == notes(report)
    assert ["p1", "p2", "p3"] == people(app)
    lines = report.lines
    assert (8, 3, 3, 2) == (lines.total, lines.data, lines.notes, lines.headers)


@EACH
def test_one_sheet_can_be_asked_for(app, suffix):
    """Only that one is looked at."""
    pages = [Page(name, [LIST, row(f"p{n}")]) for n, name in enumerate(("Jan", "Feb", "Mrt"))]
    report = load(app, suffix, *pages, sheet="Feb")
    assert (["p1"], [], 2) == (people(app), notes(report), report.lines.total)


@pytest.mark.parametrize("suffix", [".xls", ".ods"])
def test_a_hidden_sheet_is_said_and_not_read(app, suffix):
    """Unless it is asked for, or is the only one."""
    pages = [
        Page("Oud", [LIST, row("p8"), row("p9")], hidden=True),
        Page("Nieuw", [LIST, row("p1")]),
    ]
    report = load(app, suffix, *pages)
    assert [("sheet_not_read", "Oud", 1, 3, 3)] == notes(report)
    assert ["p1"] == people(app)
    load(app, suffix, *pages, sheet="Oud")
    assert ["p1", "p8", "p9"] == people(app)


@EACH
def test_errors_stand_in_the_sheet_they_are_in(app, suffix):
    """A formula in one is none in the other."""
    pages = [
        Page("Jan", [LIST, row("p1", verdict=("f", "1+1", None))]),
        Page("Feb", [LIST, row("p2")]),
    ]
    report = load(app, suffix, *pages)
    assert [("Jan", 2)] == [(each.sheet, each.row) for each in report.problems]
    assert ["p2"] == people(app)
