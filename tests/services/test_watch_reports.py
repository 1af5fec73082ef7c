"""What the hot folder says of a file: lines, sheets, notes and problems, in the words of the
command; and nothing is called done that was not read.
"""

import pytest
from conftest import FIELD
from repairs import table_of
from sheets_by_hand import sheet_xml, write_parts
from tables import write_xlsx

from peonline_desktop.domain.reading import HowToRead
from peonline_desktop.services.intake.telling import refused_in_folder, report_lines

LIST = ("Personeelsnummer", "Naam", "E-learning", "Afgerond op", "Resultaat", FIELD)
HEADER = ";".join(LIST)


def row(person, day="02-03-2026", verdict="ja", number="610001") -> list[str]:
    """One row of the list."""
    return [person, "Ann", "MED", day, verdict, number]


@pytest.fixture
def folder(tmp_path):
    """An empty folder."""
    made = tmp_path / "in"
    made.mkdir()
    return made


def taken(app, folder) -> list:
    """What two looks take."""
    look, words = app.program.hot_folder.look, app.program.words
    return [*look(folder, words), *look(folder, words)]


def report_of(folder, name, where="verwerkt") -> list[str]:
    """The lines of the report beside a file."""
    return (folder / where / f"{name}.rapport.txt").read_text("utf-8-sig").splitlines()


def test_one_sentence_says_where_the_lines_went(app, folder):
    """Then each problem and each note with its rows."""
    (folder / "lijst.csv").write_text(
        f"Scholing 2026\n{HEADER}\n\n{';'.join(row('p1'))}\n{HEADER}\n"
        f'{";".join(row("p2", "gisteren"))}\np3;"Bo;MED;02-03-2026;ja;610003\n'
        f'p4;Cor";MED;02-03-2026;ja;610004\n\nTotaal;4;;;;\n* voorlopig;;;;;\n'
    )
    taken(app, folder)
    told = report_of(folder, "lijst.csv")
    assert "1 resultaat ingelezen, 0 al bekend, 2 overgeslagen" in told[0]
    assert (
        "Regels in het bestand: 11 (gegevens 4, koppen 1, titels 1, opmerkingen en totalen 3, leeg 2)."
        == told[1]
    )
    rows = [line.strip().split(":")[0] for line in told[3:]]
    assert [
        "rij 6, kolom Afgerond op", "rij 7 tot en met 8, kolom -", "rij 5", "rij 10",
        "rij 11",
    ] == rows  # fmt: skip
    assert "De koppen staan hier nog eens" in told[5]
    assert "Totaal" in told[6]


def test_every_sheet_is_read_and_named(app, folder):
    """A sheet per month: each with its count, and the one that was not read."""
    pages = [(month, [LIST, row(f"p{n}"), row(f"q{n}")]) for n, month in enumerate("ABC")]
    write_xlsx(folder / "jaar.xlsx", *pages, ("Uitleg", [["Hoe"], ["lees"], ["je", "dit"]]))
    (one,) = taken(app, folder)
    assert (6, {"p0", "p1", "p2", "q0", "q1", "q2"}) == (one.report.new, set(app.reasons()))
    told = report_of(folder, "jaar.xlsx")
    assert "Gelezen werkbladen: A (2), B (2), C (2)." in told
    assert any("'Uitleg' is niet gelezen (3 rijen)" in line for line in told)


def test_problems_of_sheets_name_their_sheet(app, folder):
    """A formula in the second one."""
    bad = ["q1", "Bo", "MED", "02-03-2026", ("f", "1+1", None), "610002"]
    sheets = [sheet_xml([LIST, row("p1")]), sheet_xml([LIST, bad, row("q2")])]
    write_parts(folder / "jaar.xlsx", *sheets, names=("Jan", "Feb"))
    (one,) = taken(app, folder)
    assert (2, [("Feb", 2)]) == (
        one.report.new,
        [(p.sheet, p.row) for p in one.report.problems],
    )
    assert any("2 van 'Feb'" in line for line in report_of(folder, "jaar.xlsx"))


def test_the_report_is_what_the_command_says(app, folder):
    """Line for line, however many problems there are."""
    rows = [";".join(row(f"p{n}", "gisteren")) for n in range(60)]
    rows += [HEADER, ";".join(row("p99"))]
    text = "\n".join([HEADER, *rows, ""])
    (folder / "lijst.csv").write_text(text)
    path = app.program.folder / "lijst.csv"
    path.write_text(text)
    report = app.program.importer.run(path, HowToRead({}), dry_run=True)
    report.forecast = None
    taken(app, folder)
    assert report_lines(report, app.program.words, 1000) == report_of(folder, "lijst.csv")
    assert 64 == len(report_of(folder, "lijst.csv"))  # with what became of the results


def test_the_rows_that_were_skipped_stand_beside_it(app, folder):
    """To be repaired; put back as they are they are the same problems."""
    (folder / "lijst.csv").write_text(
        f'{HEADER}\n{";".join(row("p1", "gisteren"))}\np2;"Bo;MED;02-03-2026;ja;610002\n'
        f'p3;Cor";MED;02-03-2026;ja;610003\np4;Dea;MED\n{";".join(row("p5"))}\n'
    )
    (first,) = taken(app, folder)
    repair = folder / "verwerkt" / "lijst.csv.verbeteren.xlsx"
    assert 5 == len(table_of(repair))
    codes = [each.code for each in first.report.problems]
    assert ["date_unreadable", "quote_swallowed", "row_short"] == codes
    repair.rename(folder / "terug.xlsx")
    (again,) = taken(app, folder)
    assert (codes, 0) == ([each.code for each in again.report.problems], again.report.new)
    assert {"p5": None} == app.reasons()


NOT_READ = {
    "columns_missing": "Wie;Wat\na;b\n",
    "verdict_column_missing": "person;activity;finished\np1;MED;02-03-2026\n",
    "no_data_rows": f"{HEADER}\n",
    "file_empty": "\n\n",
    "file_is_page": "<html><body>Inloggen</body></html>",
    "file_not_text": "person;activity\0;finished\n",
}


@pytest.mark.parametrize("code", NOT_READ)
def test_nothing_is_filed_as_done_that_was_not_read(app, folder, code):
    """It is refused, with the reason; another file beside it is taken."""
    (folder / "fout.csv").write_text(NOT_READ[code])
    (folder / "goed.csv").write_text("\n".join([HEADER, ";".join(row("p1")), ""]))
    found = {each.name: each for each in taken(app, folder)}
    assert (code, 1) == (found["fout.csv"].problem.code, found["goed.csv"].report.new)
    assert not (folder / "verwerkt" / "fout.csv").exists()
    (told,) = report_of(folder, "fout.csv", "geweigerd")
    assert refused_in_folder(found["fout.csv"].problem, app.program.words) == told
    assert {"p1": None} == app.reasons()


def test_a_file_of_problems_only_is_done_and_says_so(app, folder):
    """Nothing came of it, and that is told."""
    (folder / "lijst.csv").write_text("\n".join([HEADER, ";".join(row("p1", "ooit")), ""]))
    taken(app, folder)
    assert (
        "0 resultaten ingelezen, 0 al bekend, 1 overgeslagen"
        in report_of(folder, "lijst.csv")[0]
    )
    assert (folder / "verwerkt" / "lijst.csv.verbeteren.xlsx").exists()


def test_what_was_asked_and_not_answered_is_told(app, folder):
    """Zeros that are missing, letters that look wrong, words that are not known."""
    app.people(**{"00123": "610001"})
    lines = [HEADER, ";".join(row("123")), ";".join(row("p2", verdict="Gehaald"))]
    lines += [";".join(row("p3")).replace("Ann", "RenÃ©"), ""]
    (folder / "lijst.csv").write_text("\n".join(lines))
    (one,) = taken(app, folder)
    codes = [each.code for each in one.report.problems]
    assert ["person_almost_known", "verdict_unknown"] == codes
    told = "\n".join(report_of(folder, "lijst.csv"))
    for words in ("ontbreken voorloopnullen", "'Gehaald'", "RenÃ©"):
        assert words in told


def test_a_file_that_shrank_is_told(app, folder):
    """The last one of that name had more rows; nothing is retracted."""
    for count in (3, 1):
        lines = [HEADER, *(";".join(row(f"p{n}")) for n in range(count)), ""]
        (folder / "lijst.csv").write_text("\n".join(lines))
        taken(app, folder)
    told = report_of(folder, "lijst-2.csv")
    assert any(
        "Dit bestand heeft 1 rij; de vorige keer waren het er 3" in line for line in told
    )
    assert 3 == len(app.reasons())
