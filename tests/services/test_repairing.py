"""A file of problems of results: imported unrepaired it gives the same problems, row by row, and
makes nothing; repaired, each of its rows becomes what it was to be.
"""

from itertools import islice

import pytest
from conftest import FIELD
from repairs import (
    BOTH,
    HEADER,
    assert_the_same_again,
    kept,
    load,
    put,
    repaired,
    table_of,
    told,
    written,
)
from sheets_by_hand import sheet_xml, write_parts
from tables import write_xlsx

from peonline_desktop.domain.verdicts import Verdict

DAMAGED = {
    "p1;Ann;MED;31-02-2026;ja;610001": ("date_unreadable", ("finished", "28-02-2026")),
    "p2;Bo;MED;;ja;610002": ("date_missing", ("finished", "02-03-2026")),
    ";Cor;MED;02-03-2026;ja;610003": ("person_missing", ("person", "p3")),
    "p4;Dea;;02-03-2026;ja;610004": ("activity_missing", ("activity", "MED")),
    "p5;Eva;MED;02-03-2026;misschien;610005": ("verdict_unknown", ("verdict", "ja")),
    "p6;Fie;MED;02-03-2026": ("row_short", ("verdict", "ja")),
    "p7;Ot; Gé;MED;02-03-2026;ja;610007": ("row_long", None),
    "p8\x07;Hans;MED;02-03-2026;ja;610008": ("cell_invalid", ("person", "p8")),
    "p9;Ida;MED;02-03-2027;ja;610009": ("date_in_future", ("finished", "02-03-2026")),
    "q0;\udc81;MED;02-03-2026;ja;610010": ("cell_invalid", ("name", "Jo")),
    "q1;Kee;MED;02-03-2026 14:00 EST;ja;610011": ("zone_unknown", ("finished", "02-03-2026")),
    "q2;Leo;MED;#N/B;ja;610012": ("cell_without_value", ("finished", "02-03-2026")),
    "q3;-Mia;MED;02-03-2026;=1+1;610013": ("verdict_unknown", ("verdict", "ja")),
    "q4;Nel;MED;03/04/2026;ja;610014": ("date_ambiguous", ("finished", "03-04-2026")),
    f"q5;{'Oo' * 6000};MED;02-03-2026;ja;610015": ("cell_invalid", ("name", "Oo")),
    f"q6;{'P' * 140_000};MED;02-03-2026;ja;610016": ("cell_invalid", ("name", "Pim")),
    'q7;"Quinten\r\nOt";MED;02-03-2026': ("row_short", ("verdict", "ja")),
}


@BOTH
@pytest.mark.parametrize("line", DAMAGED)
def test_a_damaged_row_is_the_same_problem_until_it_is_repaired(app, line, suffix):
    """Then it is a result of the person that the row names, with a name that is not empty."""
    code, change = DAMAGED[line]
    report = load(app, put(app, HEADER + line + "\n"))
    assert [code] == [each.code for each in report.problems]
    report = assert_the_same_again(app, report, suffix, lambda path: load(app, path))
    if change is None:
        return
    path = repaired(written(app, report, suffix), (1, *change))
    report = load(app, path)
    assert ([], 1) == (report.problems, report.new)
    (person, name), *_ = app.sql("SELECT key, name FROM person")
    assert line[1] == person[1] or person == "p3"
    assert name


@BOTH
def test_what_a_row_has_too_much_is_taken_away_and_then_it_is_a_result(app, suffix):
    """A separator in a name moved every cell by one."""
    report = load(app, put(app, f"{HEADER}p7;Ot; Gé;MED;02-03-2026;ja;610007\n"))
    path = written(app, report, suffix)
    rows = [row[:10] for row in table_of(path)]
    rows[1][:6] = ["p7", "Ot, Gé", "MED", "02-03-2026", "ja", "610007"]
    write_xlsx(path.with_suffix(".xlsx"), ("B", rows))
    report = load(app, path.with_suffix(".xlsx"))
    assert ([], 1) == (report.problems, report.new)


@BOTH
def test_many_problems_stay_in_their_order(app, suffix):
    """All kinds in one file."""
    lines = [line for line in DAMAGED if "date_ambiguous" not in DAMAGED[line]]
    report = load(app, put(app, HEADER + "\n".join([*lines, ""])))
    assert [DAMAGED[line][0] for line in lines] == [each.code for each in report.problems]
    assert_the_same_again(app, report, suffix, lambda path: load(app, path))


SWALLOWED = (
    f'{HEADER}p1;"Ann;MED;02-03-2026;ja;610001\np2;Bo;MED;02-03-2026;ja;610002\n'
    'p3;Cor";MED;02-03-2026;ja;610003\np4;Dea;MED;02-03-2026;ja;610004\n'
)


@BOTH
def test_rows_that_a_quotation_mark_swallowed_are_one_problem_while_it_stands_there(
    app, suffix
):
    """The file shows the marks; without them each row is a result, those between as well."""
    report = load(app, put(app, SWALLOWED))
    assert [("quote_swallowed", "", 3)] == told(report)
    report = assert_the_same_again(app, report, suffix, lambda path: load(app, path))
    path = written(app, report, suffix)
    assert ['"Ann', "Bo", 'Cor"'] == [row[1] for row in table_of(path)[1:]]
    report = load(app, repaired(path, (1, "name", "Ann")))
    assert [("quote_swallowed", "", 2)] == told(report)
    report = load(app, repaired(path, (1, "name", "Ann"), (3, "name", "Cor")))
    assert [] == report.problems
    found = {row["person"]: row["registration_number"] for row in app.log()}
    assert {f"p{n}": f"61000{n}" for n in (1, 2, 3, 4)} == found


def test_a_quotation_mark_that_is_never_closed_swallows_thousands(app):
    """One problem, before and after."""
    lines = "".join(f"q{n};Bo;MED;02-03-2026;ja;610002\n" for n in range(3000))
    report = load(app, put(app, f'{HEADER}p1;"Ann;MED;02-03-2026;ja;610001\n{lines}'))
    assert [("quote_swallowed", "", 3001)] == told(report)
    assert_the_same_again(app, report, ".xlsx", lambda path: load(app, path))


@BOTH
def test_two_numbers_are_a_problem_until_one_is_left(app, suffix):
    """As long as both stand there."""
    rows = "p1;Jan;MED;02-03-2026;ja;610001\np1;Jan;REA;03-03-2026;ja;610002\n"
    report = load(app, put(app, HEADER + rows))
    report = assert_the_same_again(app, report, suffix, lambda path: load(app, path))
    assert "610001, 610002" == report.problems[0].detail
    report = load(app, repaired(written(app, report, suffix), (2, FIELD, "610001")))
    assert ([], 2) == (report.problems, report.new)


@BOTH
def test_a_key_that_is_almost_known_stays_so(app, suffix):
    """Until it is written as it is known, or the zeros are answered for."""
    app.people(**{"00123": "610001", "00124": "610002"})
    rows = "123;Jan;MED;02-03-2026;ja;610001\n124;Bo;MED;03-03-2026;ja;\n"
    report = load(app, put(app, HEADER + rows))
    report = assert_the_same_again(app, report, suffix, lambda path: load(app, path))
    report = load(app, repaired(written(app, report, suffix), (1, "person", "00123")))
    assert [("person_almost_known", "person", 1)] == told(report)
    report = load(app, written(app, report, suffix), zeros=True)
    assert ([], 1) == (report.problems, report.new)


@BOTH
def test_a_report_of_pairs_is_written_as_a_row_per_e_learning(app, suffix):
    """A row without a person with all its e-learnings, swallowed rows too."""
    text = (
        ',E-mailadres,Toets,"",Lezen,""\n'
        "Ann,,Voltooid,2026-03-02 10:00:00,Voltooid,2026-03-03 10:00:00\n"
        "Bo,bo@x.nl,Voltooid,gisteren,Niet voltooid,\nCor,cor@x.nl\n"
        '"Dea,dea@x.nl,Voltooid,2026-03-02 10:00:00,Voltooid,2026-03-03 10:00:00\n'
        'Eva",eva@x.nl,Voltooid,2026-03-02 10:00:00,Voltooid,2026-03-03 10:00:00\n'
    )
    report = load(app, put(app, text))
    codes = ["person_missing", "date_unreadable", "row_short", "quote_swallowed"]
    assert codes == [each.code for each in report.problems]
    before = kept(app)
    path = written(app, report, suffix)
    report = load(app, path)
    assert ["person_missing", *codes] == [each.code for each in report.problems]
    assert before == kept(app)
    ann, bo, cor = ("ann@x.nl", "02-03-2026", "cor@x.nl")
    changes = [(1, "person", ann), (2, "person", ann), (3, "finished", bo), (4, "verdict", "ja"),
               (4, "activity", "Toets"), (4, "finished", "02-03-2026"), (4, "person", cor),
               *((n, "name", "Dea") for n in (5, 6)), *((n, "name", "Eva") for n in (7, 8))]  # fmt: skip
    report = load(app, repaired(written(app, report, suffix), *changes))
    assert ([], 8) == (report.problems, report.new)
    assert {("ann@x.nl", 2), ("bo@x.nl", 2), ("cor@x.nl", 1), ("dea@x.nl", 2), ("eva@x.nl", 2)} == set(
        app.sql("SELECT p.key, COUNT(*) FROM result r JOIN person p ON p.id = r.person_id GROUP BY 1")
    )  # fmt: skip


@BOTH
@pytest.mark.parametrize(
    ("shows", "date", "day"),
    [("03-25-2026", "04-05-2026", None), ("03/25/2026", "04/05/2026", "2026-04-05"),
     ("25/03/2026", "04/05/2026", "2026-05-04"), ("25-03-2026", "04-05-2026", "2026-05-04")],
)  # fmt: skip
def test_a_date_means_what_it_meant_among_the_others_of_its_file(app, suffix, shows, date, day):
    """The rows that showed the order are not in the file of problems."""
    rows = f"p1;Ann;MED;{shows};ja;610001\np2;Bo;MED;{date};misschien;610002\n"
    report = load(app, put(app, HEADER + rows))
    assert [("verdict_unknown", "verdict", 1)] == told(report)
    path = repaired(written(app, report, suffix), (1, "verdict", "ja"))
    report = load(app, path)
    assert ([] if day else ["date_ambiguous"]) == [each.code for each in report.problems]
    assert day == dict(app.sql("SELECT person_id, day FROM result")).get(2)


def test_a_bare_day_counts_from_what_its_workbook_said(app):
    """1 March 2026 is 44620 from 1904."""
    path = app.program.folder / "lijst.xlsx"
    rows = [HEADER.strip().split(";"), ["p1", "Ann", "MED", 44620, "misschien", "610001"]]
    write_xlsx(path, ("B", rows), from_1904=True)
    report = load(app, path)
    report = load(app, repaired(written(app, report, ".csv"), (1, "verdict", "ja")))
    assert [("2026-03-01",)] == app.sql("SELECT day FROM result")


def test_a_score_means_what_it_meant_among_the_others_of_its_file(app):
    """Of 85, 60 and 1 the last is one per cent."""
    text = "person;activity;finished;score\np1;MED;02-03-2026;85\n;MED;02-03-2026;1\n"
    report = load(app, put(app, text), pass_mark="80%")
    load(app, repaired(written(app, report, ".csv"), (1, "person", "p2")), pass_mark="80%")
    assert ["passed", "failed"] == [
        v for (v,) in app.sql("SELECT verdict FROM result ORDER BY id")
    ]


def test_what_was_answered_about_a_file_holds_for_its_problems(app):
    """They are of the same kind."""
    rows = "p1;Ann;MED;02-03-2026;Gehaald;610001\np2;Bo;MED;;Gehaald;610002\n"
    report = load(app, put(app, HEADER + rows), verdicts={"gehaald": Verdict.PASSED})
    assert ["date_missing"] == [each.code for each in report.problems]
    path = repaired(written(app, report, ".xlsx"), (1, "finished", "02-03-2026"))
    assert [] == load(app, path).problems


@BOTH
def test_a_formula_without_a_value_stays_a_problem(app, suffix):
    """Its cell says what stood there."""
    path = app.program.folder / "lijst.xlsx"
    row = ["p1", "Ann", "MED", "02-03-2026", ("f", "IF(A1>1,1,0)", None), "610001"]
    write_parts(path, sheet_xml([HEADER.strip().split(";"), row]))
    report = load(app, path)
    report = assert_the_same_again(app, report, suffix, lambda path: load(app, path))
    report = load(app, repaired(written(app, report, suffix), (1, "verdict", "ja")))
    assert ([], 1) == (report.problems, report.new)


def test_the_file_of_problems_names_the_row_the_column_and_what_to_do(app):
    """Behind the row's own cells, and never as a custom field."""
    report = load(app, put(app, f"{HEADER}p2;Bo;MED;;ja;610002\n"))
    header, row = islice(table_of(written(app, report, ".csv")), 2)
    assert [*HEADER.strip().split(";"), "PE-Online: rij in het bestand", "PE-Online: kolom",
            "PE-Online: wat er is, en wat u kunt doen", "PE-Online: #"] == header  # fmt: skip
    assert ["2", "finished"] == row[6:8]
    assert row[8].startswith("Er staat geen datum van afronden.")
