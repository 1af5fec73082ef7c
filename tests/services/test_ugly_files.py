"""What colleagues do to a list: titles, notes, merged cells, scores, repairs."""

import csv
import zipfile
from contextlib import suppress
from datetime import datetime

import pytest
import xlsxwriter
from python_calamine import CalamineWorkbook
from tables import write_xls

from peonline_desktop.domain.errors import Refused, WrongUse
from peonline_desktop.domain.reading import HowToRead

HEADER = "person;activity;finished;verdict"
GOOD = "ann;MED;01-03-2026;geslaagd"


def write(app, text, name="lijst.csv", encoding="utf-8"):
    """A file of text."""
    path = app.program.folder / name
    path.write_bytes(text.encode(encoding))
    return path


def load(app, path, columns=None, **how):
    """Imports a file."""
    return app.program.importer.run(path, HowToRead(columns or {}, **how), dry_run=False)


def tried(app, path, **how):
    """What an import would come to."""
    return app.program.importer.run(path, HowToRead({}, **how), dry_run=True)


def days(app) -> dict[str, str]:
    """The day of each person's result."""
    return dict(
        app.sql("SELECT p.key, r.day FROM result r JOIN person p ON p.id = r.person_id")
    )


def test_notes_below_a_table_are_named_and_are_no_problem(app):
    """Below a blank row, or beginning as remarks do; a repeated header too."""
    text = (
        f"{HEADER}\n{GOOD}\n{HEADER}\nbob;MED;02-03-2026;ja\nTotaal;2\n\nGemaakt door Anna;;;\n"
    )
    report = load(app, write(app, text))
    assert ([], 2, 2) == (report.problems, report.rows, report.new)
    assert [(3, HEADER.replace(";", " | ")), (5, "Totaal | 2"), (7, "Gemaakt door Anna")] == [
        (note.row, note.text) for note in report.notes
    ]


def test_what_only_looks_like_a_note_stays_a_problem(app):
    """In the middle of the table, or straight below it, half a row may be a lost result."""
    text = f"{HEADER}\n{GOOD}\n\ncid;MED\nbob;MED;02-03-2026;ja\ndora\n"
    report = load(app, write(app, text))
    assert [(4, "row_short"), (6, "row_short")] == [(p.row, p.code) for p in report.problems]
    assert [] == report.notes


def test_a_quotation_mark_that_is_never_closed_swallows_no_rows(app):
    """The lines behind it are one named problem; those before it are read."""
    rows = '"ann;MED;01-03-2026;ja\nbob;MED;02-03-2026;ja\n'
    report = load(app, write(app, f"{HEADER}\n{GOOD}\n{rows}"))
    (bad,) = report.problems
    assert ("quote_swallowed", 3, 4, 1) == (bad.code, bad.row, bad.to, report.new)


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-16"])
def test_utf_16_with_and_without_its_mark(app, encoding):
    """A file of pairs of bytes is told by its zeros."""
    path = write(app, f"{HEADER}\n{GOOD}\n".replace(";", "\t"), "lijst.txt", encoding)
    assert 1 == load(app, path).new


def test_a_merged_cell_stands_in_each_of_its_rows(app):
    """A person who is named once for three courses; headers over two rows."""
    path = app.program.folder / "samen.xlsx"
    with xlsxwriter.Workbook(path) as book:
        page = book.add_worksheet()
        page.merge_range("A1:D1", "Scholing 2026")
        page.write_row(1, 0, ["person", "activity", "finished", "verdict"])
        page.merge_range("A3:A5", "ann")
        for row, activity in enumerate(("MED", "REA", "BLS"), start=2):
            page.write_row(row, 1, [activity, "01-03-2026", "ja"])
        page.write_row(5, 0, ["bob", "MED", "02-03-2026", "ja"])
    report = load(app, path)
    assert ([], 4) == (report.problems, report.new)
    assert [("ann", 3), ("bob", 1)] == app.sql(
        "SELECT p.key, COUNT(*) FROM result r JOIN person p ON p.id = r.person_id GROUP BY 1"
    )


@pytest.mark.parametrize("old", [False, True])
def test_bare_day_numbers_count_from_what_the_workbook_says(app, old):
    """1 March 2026 is 46082 from 1900 and 44620 from 1904."""
    path = app.program.folder / "nummers.xlsx"
    with xlsxwriter.Workbook(path, {"date_1904": old}) as book:
        page = book.add_worksheet()
        page.write_row(0, 0, ["person", "activity", "finished", "verdict"])
        page.write_row(1, 0, ["ann", "MED", 44620 if old else 46082, "ja"])
    assert ([], {"ann": "2026-03-01"}) == (load(app, path).problems, days(app))


def several(app, name="bladen.xlsx", hidden=False):
    """A workbook: remarks first, then two sheets with results."""
    path = app.program.folder / name
    with xlsxwriter.Workbook(path) as book:
        book.add_worksheet("Uitleg").write_row(0, 0, ["Let op", "dit", "is", "uitleg", "!"])
        for sheet, person in (("Januari", "ann"), ("Februari", "bob")):
            page = book.add_worksheet(sheet)
            page.write_row(0, 0, ["Naam", "Cursus", "Datum behaald", "Uitslag"])
            page.write_row(1, 0, [person, "MED", "01-02-2026", "ja"])
            if hidden and sheet == "Januari":
                page.hide()
    return path


COLUMNS = {
    "person": "Naam",
    "activity": "Cursus",
    "finished": "Datum behaald",
    "verdict": "Uitslag",
}


def test_the_sheet_with_the_headers_is_found_though_no_preset_knows_them(app):
    """By the words that headers usually have; a hidden one comes last."""
    look = app.program.previewer.look
    assert "Januari" == look(several(app), HowToRead({})).shape.sheet
    assert "Februari" == look(several(app, hidden=True), HowToRead({})).shape.sheet


def test_the_sheet_that_was_chosen_is_remembered(app):
    """For the next file of that name, digits aside; if it is there."""
    load(app, several(app, "lijst 2026-02.xlsx"), COLUMNS, sheet="Februari")
    assert {"bob": "2026-02-01"} == days(app)
    look = app.program.previewer.look
    assert "Februari" == look(several(app, "lijst 2026-03.xlsx"), HowToRead({})).shape.sheet
    assert "Januari" == look(several(app, "anders.xlsx"), HowToRead({})).shape.sheet
    path = app.program.folder / "lijst 2026-04.xlsx"
    with xlsxwriter.Workbook(path) as book:
        book.add_worksheet("Maart").write_row(0, 0, list(COLUMNS.values()))
    assert "Maart" == look(path, HowToRead({})).shape.sheet


SHIPPED = "Personeelsnummer;E-learning;Afgerond op;Resultaat\nann;MED;03/04/2026;ja\n"


def test_the_order_of_dates_is_asked_once_for_a_preset(app):
    """Of a preset that ships with the program the answer is remembered."""
    path = write(app, SHIPPED)
    assert ["date_ambiguous"] == [bad.code for bad in tried(app, path).problems]
    load(app, path, date_order="mdy")
    assert [] == tried(app, path).problems
    assert {"ann": "2026-03-04"} == days(app)
    load(app, write(app, SHIPPED.replace("ann", "bob"), "nieuw.csv"))
    assert "2026-03-04" == days(app)["bob"]


def test_a_dry_run_remembers_nothing(app):
    """It leaves nothing behind."""
    path = write(app, SHIPPED)
    assert [] == tried(app, path, date_order="mdy").problems
    assert ["date_ambiguous"] == [bad.code for bad in tried(app, path).problems]


SCORES = "person;activity;finished;score\nann;MED;01-03-2026;{}\nbob;MED;01-03-2026;{}\n"


@pytest.mark.parametrize(
    ("scores", "mark", "verdicts"),
    [
        (("5,5", "5,4"), "5,5", ["passed", "failed"]),
        (("80%", ""), "80%", ["passed", "open"]),
        (("1", "0,79"), "80%", ["passed", "failed"]),
        (("16/20", "15/20"), "80%", ["passed", "failed"]),
    ],
)
def test_a_pass_mark_says_who_passed(app, scores, mark, verdicts):
    """Where there is no column of verdicts."""
    report = load(app, write(app, SCORES.format(*scores)), pass_mark=mark)
    assert [] == report.problems
    assert verdicts == [v for (v,) in app.sql("SELECT verdict FROM result ORDER BY id")]


def test_a_score_that_cannot_be_judged_is_a_problem(app):
    """With the score as read; the other row counts."""
    report = load(app, write(app, SCORES.format("1", "0")), pass_mark="80%")
    assert [(2, "score", "verdict_unknown", "1")] == [
        (p.row, p.column, p.code, p.value) for p in report.problems
    ]


def test_a_pass_mark_needs_scores_and_sense(app):
    """Else it is said."""
    with pytest.raises(WrongUse, match="score_column_missing"):
        load(app, write(app, "person;activity;finished\na;b;1-1-2026\n"), pass_mark="6")
    with pytest.raises(WrongUse, match="pass_mark_wrong"):
        load(app, write(app, SCORES.format("7", "8")), pass_mark="goed")


def test_a_pass_mark_is_kept_with_a_preset(app):
    """It is given once."""
    path = write(app, SCORES.format("5,5", "5,4").replace("score", "Cijfer"))
    how = HowToRead({"score": "Cijfer"}, pass_mark="5,5")
    app.program.previewer.save_preset("Cijferlijst", path, how)
    load(app, path)
    assert ["passed", "failed"] == [
        v for (v,) in app.sql("SELECT verdict FROM result ORDER BY id")
    ]


@pytest.mark.parametrize("suffix", [".xlsx", ".csv"])
def test_problems_are_repaired_and_imported_again(app, suffix):
    """The file has the rows that were skipped, under their headers, with what is wrong; what
    is added to it is never taken for a custom field.
    """
    text = "Personeelsnummer;E-learning;Afgerond op;Resultaat;BIG\n{}\n{}\n{}\n"
    rows = ("ann;MED;31-02-2026;ja;0610", "bob;MED;01-03-2026;ja;0611", "cid;MED;;ja;0612")
    report = load(app, write(app, text.format(*rows)))
    words = app.program.words
    path = app.program.folder / f"verbeteren{suffix}"
    lines = [(p, words.row_problem(p)) for p in report.problems]
    assert 2 == app.program.exporter.problems(path, report.headers, lines, words)
    written = read(path)
    assert "PE-Online: rij in het bestand" == written[0][5]
    assert [("ann", "0610", "2"), ("cid", "0612", "4")] == [
        (row[0], row[4], row[5]) for row in written[1:]
    ]
    again = load(app, path)
    assert [("Afgerond op", "date_unreadable"), ("Afgerond op", "date_missing")] == [
        (p.column, p.code) for p in again.problems
    ]
    for row in written[1:]:
        row[2] = "28-02-2026"
    repaired = app.program.folder / "verbeterd.csv"
    with repaired.open("w", newline="") as file:
        csv.writer(file, delimiter=";").writerows(written)
    report = load(app, repaired)
    assert ([], 2) == (report.problems, report.new)
    assert {("BIG",)} == set(app.sql("SELECT DISTINCT field FROM person_field"))


def test_what_a_row_has_too_much_is_seen_again_until_somebody_removes_it(app):
    """A name with a separator in it moved every cell; without a repair it stays out."""
    text = "person;name;activity;finished;verdict\nann;Ot; Ann;MED;01-03-2026;ja\n"
    report = load(app, write(app, text))
    words = app.program.words
    path = app.program.folder / "verbeteren.csv"
    lines = [(p, words.row_problem(p)) for p in report.problems]
    app.program.exporter.problems(path, report.headers, lines, words)
    assert ["row_long"] == [p.code for p in load(app, path).problems]


def read(path):
    """The cells of a table."""
    if path.suffix == ".xlsx":
        return CalamineWorkbook.from_path(path).get_sheet_by_index(0).to_python()
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file, delimiter=";"))


def test_a_report_of_pairs_is_repaired_as_a_row_per_activity(app):
    """Its headers are then our own fields, which need no preset."""
    text = (
        "ID,Name,Email address,MED,MED - Completion date,Course complete\n"
        "1,Ann Ot,ann@example.org,Completed,gisteren,\n"
    )
    report = load(app, write(app, text))
    words = app.program.words
    path = app.program.folder / "verbeteren.csv"
    lines = [(p, words.row_problem(p)) for p in report.problems]
    app.program.exporter.problems(path, report.headers, lines, words)
    path.write_text(path.read_text("utf-8-sig").replace("gisteren;", "22-11-2026;", 1))
    report = load(app, path)
    assert ([], 1) == (report.problems, report.new)
    assert {"ann@example.org": "2026-11-22"} == days(app)


def test_headers_over_two_lines_and_nameless_columns(app):
    """A header is one line; text in a nameless column is kept with the row."""
    path = app.program.folder / "koppen.xlsx"
    with xlsxwriter.Workbook(path) as book:
        page = book.add_worksheet()
        heads = ["person", "activity", "Datum\nbehaald", "verdict", "", "BIG", "BIG"]
        page.write_row(0, 0, heads)
        row = ["ann", "MED", datetime(2026, 3, 1), "ja", "iets", "1", "2"]
        form = book.add_format({"num_format": "dd-mm-yyyy"})
        for column, value in enumerate(row):
            page.write(1, column, value, *([form] if column == 2 else []))
    report = load(app, path, {"finished": "datum behaald"})
    assert [] == report.problems
    assert [("BIG", "1"), ("BIG (2)", "2")] == app.sql("SELECT field, value FROM person_field")
    assert '"(5)": "iets"' in app.sql("SELECT cells FROM result")[0][0]


def test_a_panic_of_the_workbook_reader_is_a_damaged_file(app, capfd):
    """Found by chance: a table of sectors that ends too early. Nothing of it is shown."""
    path = app.program.folder / "stuk.xls"
    write_xls(path, [HEADER.split(";"), GOOD.split(";")])
    content = bytearray(path.read_bytes())
    for place in range(0x30, 0x50):
        for value in (0, 1, 3, 255):
            damaged = bytearray(content)
            damaged[place] = value
            path.write_bytes(damaged)
            with suppress(Refused):
                load(app, path)
    path.write_bytes(content[: len(content) - 1])
    with suppress(Refused):
        load(app, path)
    assert "panicked" not in capfd.readouterr().err


def test_sectors_in_a_circle_are_refused(app):
    """Read as it is, such an XLS would fill the memory."""
    path = app.program.folder / "kring.xls"
    write_xls(path, [HEADER.split(";"), GOOD.split(";")])
    content = bytearray(path.read_bytes())
    content[0x4C] = 3
    path.write_bytes(content)
    with pytest.raises(Refused, match="file_damaged"):
        load(app, path)


def test_an_archive_that_lies_about_its_size_is_refused(app):
    """It says a kilobyte, and unpacks to half a gigabyte."""
    path = app.program.folder / "leugen.xlsx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/worksheets/sheet1.xml", b"\0" * 450_000_000)
    size = (450_000_000).to_bytes(4, "little")
    path.write_bytes(path.read_bytes().replace(size, (1024).to_bytes(4, "little")))
    with pytest.raises(Refused, match="zip_bomb"):
        load(app, path)
