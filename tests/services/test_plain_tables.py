"""Tables of people, answers and accreditations keep the law: nothing disappears unnamed."""

import pytest
import xlsxwriter
from conftest import FIELD
from sheets_by_hand import sheet_xml, write_parts

from peonline_desktop.domain.errors import WrongUse
from peonline_desktop.domain.reading import HowToRead


def book(app, sheets, name="mensen.xlsx", hidden=()):
    """A workbook of these sheets: name -> rows."""
    path = app.program.folder / name
    with xlsxwriter.Workbook(path) as work:
        for title, rows in sheets.items():
            sheet = work.add_worksheet(title)
            for number, row in enumerate(rows):
                sheet.write_row(number, 0, row)
            if title in hidden:
                sheet.hide()
    return path


HEAD = ["Nr", FIELD]
TOWNS = {
    "Noord": [HEAD, ["p1", "610001"]],
    "Zuid": [[FIELD, "Nr"], ["610002", "p2"], ["610003", ""]],
    "Uitleg": [["Zo werkt dit bestand"], ["Vul elk blad in"]],
}


def told(report):
    """Where its problems and notes stand."""
    return [(each.sheet, each.row, each.code) for each in (*report.problems, *report.notes)]


def adds_up(lines) -> bool:
    """Whether the count is that of all lines."""
    parts = (lines.data, lines.notes, lines.titles, lines.headers, lines.blank)
    return lines.total == sum(parts)


def test_sheets_with_the_same_headers_are_read_together(app):
    """Whatever the order of their columns; another sheet is named with its rows."""
    report = app.program.people.import_file(book(app, TOWNS), "Nr")
    fields = {person["key"]: person["fields"] for person in app.program.people.all()}
    assert {"p1": {FIELD: "610001"}, "p2": {FIELD: "610002"}} == fields
    assert [("Zuid", 3, "person_missing"), ("Uitleg", 1, "sheet_not_read")] == told(report)
    assert ("", "610003") == report.problems[0].cells
    assert [("Noord", 1), ("Zuid", 2)] == [(each.name, each.rows) for each in report.sheets]
    assert adds_up(report.lines)


def test_columns_in_another_order_are_repaired_under_the_first_headers(app):
    """Of results too: a cell of a problem stands under its own header."""
    head = ["person", "activity", "finished", "verdict"]
    turned = [head[::-1], ["ja", "gisteren", "MED", "p2"]]
    path = book(app, {"jan": [head, ["p1", "MED", "2026-03-02", "ja"]], "feb": turned})
    report = app.program.importer.run(path, HowToRead({}), dry_run=False)
    assert [("feb", 2, "date_unreadable")] == told(report)
    assert ("p2", "MED", "gisteren", "ja") == report.problems[0].cells


def test_answers_and_accreditations_stand_in_several_sheets(app):
    """As people do."""
    app.results(("ann",), ("bob",))
    path = book(app, {"a": [["Medewerker", FIELD], ["ann", "610001"]],
                      "b": [["Medewerker", FIELD], ["bob", "weet ik niet"]]})  # fmt: skip
    report = app.program.number_answers.read(path)
    assert (2, 1, [("b", 2, "answer_not_yet")]) == (report.rows, report.answers, told(report))
    out = app.program.folder / "uit.xlsx"
    app.program.accreditations.export_table(out)
    assert adds_up(app.program.accreditations.import_table(out).lines)


def test_a_hidden_sheet_is_named_and_not_read(app):
    """When there is a visible one."""
    path = book(app, {"Noord": TOWNS["Noord"], "Oud": TOWNS["Noord"]}, hidden=["Oud"])
    report = app.program.people.import_file(path, "Nr")
    assert (1, [("Oud", 1, "sheet_not_read")]) == (report.rows, told(report))


def test_titles_totals_and_doubtful_text_of_a_list_of_people_are_told(app):
    """A count of each, in words where they are needed."""
    path = app.program.folder / "lijst.csv"
    text = f"Personeel 2026\n\nNr;Naam;{FIELD}\np1;RenÃ©;610001\n\nTotaal: 1\n"
    path.write_text(text, encoding="utf-8")
    report = app.program.people.import_file(path, "Nr")
    assert {"totals", "text_doubtful"} == {note.code for note in report.notes}
    lines = report.lines
    assert (6, 1, 1, 1, 1, 2) == (
        lines.total, lines.data, lines.notes, lines.titles, lines.headers, lines.blank
    )  # fmt: skip


def test_an_error_of_excel_is_no_key_and_no_name(app):
    """In a custom field it is a value, and the number waits."""
    path = app.program.folder / "fout.xlsx"
    rows = [["Nr", "Naam", FIELD], [("e", "#N/A"), "Ann", "610001"],
            ["p2", ("f", "B1", None), "610002"], ["p3", "Cor", ("e", "#REF!")]]  # fmt: skip
    write_parts(path, sheet_xml(rows))
    report = app.program.people.import_file(path, "Nr")
    assert [("Blad1", 2, "cell_without_value"), ("Blad1", 3, "cell_without_value")] == told(
        report
    )
    people = list(app.program.people.all())
    assert [("p3", {FIELD: "#REF!"})] == [(each["key"], each["fields"]) for each in people]


@pytest.mark.parametrize("header", ["Nummer", ""])
def test_a_key_column_that_is_not_there_is_refused(app, header):
    """With what the file does have."""
    with pytest.raises(WrongUse, match="header_unknown"):
        app.program.people.import_file(book(app, TOWNS), header)
