"""Where a table begins and ends, and what belongs to one row: marks that swallow rows, headings
that look like headers, columns that stand in it twice, totals, several meetings in one file.
"""

import tomllib

import pytest
from conftest import FIELD
from repairs import load, put, repaired, written

from peonline_desktop import shipped
from peonline_desktop.domain.errors import Refused

WIDE = f"Personeelsnummer;E-learning;Afgerond op;Resultaat;{FIELD};Adres;Opmerking"
LIST = f"Personeelsnummer;Naam;E-learning;Afgerond op;Resultaat;{FIELD}"


def row(person: str, number: int, activity: str = "MED") -> str:
    """A row of LIST that becomes ready."""
    return f"{person};Ann;{activity};02-03-2026;Geslaagd;{number}"


def lines(*texts: str) -> str:
    """A file of these lines."""
    return "\n".join([*texts, ""])


def told(report) -> list[tuple]:
    """The problems: from which row to which."""
    return [(each.code, each.row, each.last) for each in report.problems]


def noted(report) -> list[tuple]:
    """The notes: from which row to which."""
    return [(each.code, each.row, each.last) for each in report.notes]


def numbers(app) -> dict[str, str]:
    """The number of each person."""
    return dict(
        app.sql(
            "SELECT p.key, f.value FROM person_field f JOIN person p ON p.id = f.person_id"
            " WHERE f.field = ?",
            FIELD,
        )
    )


def people(app, text: str, key: str = "Personeelsnummer"):
    """Imports a list of people."""
    path = app.program.folder / "mensen.csv"
    path.write_text(text, encoding="utf-8")
    return app.program.people.import_file(path, key)


# Quotation marks ----------------------------------------------------------------------------

P1 = 'p1;MED;02-03-2026;Geslaagd;610001;;"goed'
P3 = "p3;MED;02-03-2026;Geslaagd;610003;;"


def test_two_stray_marks_swallow_no_row_though_it_is_short(app):
    """The second row ends before the last columns; its cells are those of a row."""
    second = 'p2;MED;02-03-2026;Geslaagd;610002;"Straat 2'
    report = load(app, put(app, lines(WIDE, P1, second, P3)))
    assert [("quote_swallowed", 2, 3)] == told(report)
    assert {"p3": "610003"} == numbers(app)


def test_nor_when_the_second_mark_ends_its_line(app):
    """Then the marks are well-formed, and only the cells show it."""
    second = 'p2;MED;;;610002;Straat 2"'
    report = load(app, put(app, lines(WIDE, P1, second, P3)))
    assert [("quote_swallowed", 2, 3)] == told(report)


def test_nor_when_a_mark_is_closed_in_the_middle_of_a_cell(app):
    """However little there is of the second row: no such cell was written by a program."""
    report = load(app, put(app, lines(WIDE, P1, 'p2;"MED', P3)))
    assert [("quote_swallowed", 2, 3)] == told(report)


def test_headers_that_nobody_knows_swallow_no_row(app):
    """They end with their line; the row behind them is named, and is no header."""
    head = 'Wie;Wat;"W""anneer;Oordeel'
    text = lines(head, '"p1;MED;02-03-2026;ja', *(f"p{n};MED;0{n}-03-2026;ja" for n in (2, 3)))
    how = {"columns": {"person": "Wie", "activity": "Wat", "finished": 'W""anneer'}}
    report = load(app, put(app, text), **how, all_passed=True)
    assert [("quote_swallowed", 2, 2)] == told(report)
    assert {"p2", "p3"} == set(app.reasons())


def test_an_address_behind_a_swallowed_row_is_named_too(app):
    """Both lines of the swallowed rows are, and the tail of the address."""
    tail = '1234 AB Ede";ok'
    second = 'p2;MED;02-03-2026;Geslaagd;610002;"Straat 2'
    report = load(app, put(app, lines(WIDE, P1, second, tail, P3)))
    assert [("quote_swallowed", 2, 3), ("row_short", 4, 4)] == told(report)


@pytest.mark.parametrize(
    "address",
    [
        '"Straat 2\n1234 AB Ede"',
        '"Straat 2\n\n1234 AB; Ede"',
        '"t.a.v. ""Piet"",\nStraat 2; boven" ',
        '"Cursus A\nCursus B; 3 uur; online"',
    ],
)
def test_a_real_line_break_goes_on_reading(app, address):
    """Also with separators and marks of its own."""
    first = f"p1;MED;02-03-2026;Geslaagd;610001;{address};ok"
    report = load(app, put(app, lines(WIDE, first, P3)))
    assert ([], 2) == (report.problems, report.new)


@pytest.mark.parametrize("second", ['p2;Bo;610002;Straat 2"', 'p2;;610002"'])
def test_marks_swallow_no_row_of_people_or_answers(app, second):
    """Nobody gets the number of another one, and nobody is missing unnamed."""
    app.results(("p1",), ("p2",), ("p3",))
    head = f"Personeelsnummer;Naam;{FIELD};Adres;Team"
    rows = ('p1;Ann;610001;"Straat 1', second, "p3;Cor;610003;;")
    text = lines(head, *rows)
    assert [("quote_swallowed", 2, 3)] == told(people(app, text))
    assert {"p3": "610003"} == numbers(app)
    report = app.program.number_answers.read(app.program.folder / "mensen.csv")
    assert [("quote_swallowed", 2, 3)] == told(report)


# Headings ---------------------------------------------------------------------------------


@pytest.mark.parametrize("below", [[], [""]])
@pytest.mark.parametrize(
    "heading", ["Afdeling;Opleiding;;;;", "Afdeling;Opleiding;Team;;;", "Team;Functie"]
)
def test_a_heading_of_header_words_hides_no_rows(app, heading, below):
    """The rows below it have more cells than it: they are rows of the table above; of results
    and of people.
    """
    rows = [row("p2", 610002), row("p3", 610003)]
    text = lines(LIST, row("p1", 610001), "", heading, *below, *rows)
    report = load(app, put(app, text))
    assert ([], [("remark", 4, 4)], 3) == (report.problems, noted(report), report.new)
    report = people(app, text)
    assert ([], [("remark", 4, 4)], 3) == (report.problems, noted(report), report.kept)


def test_another_table_is_still_no_part_of_this_one(app):
    """Its headers are called as headers are, and its rows stand below them."""
    other = ("Naam;Cursus;Datum;Opmerking", "Ann;MED;02-03-2026;", "Bo;MED;03-03-2026;ok")
    report = load(app, put(app, lines(LIST, row("p1", 610001), "", *other)))
    assert ([], [("block_not_read", 4, 6)], 1) == (report.problems, noted(report), report.new)


def test_a_row_of_people_is_no_header(app):
    """Words for a job and a course are cells like others."""
    text = lines(
        f"E-mail;Functie;Team;{FIELD}",
        "ann@x.nl;Verzorgende;Zuid;610001",
        "",
        "bo@x.nl;Medewerker;Opleiding;",
        "cor@x.nl;Medewerker;Opleiding;610003",
        "Dirk;Medewerker;Opleiding;610004",
    )
    report = people(app, text, "E-mail")
    assert ([], [], 4) == (report.problems, report.notes, report.kept)


@pytest.mark.parametrize(
    ("head", "total"),
    [(f"Personeelsnummer;Naam;Team;Adres;{FIELD}", "Totaal;1;;;"),
     (f"Personeelsnummer;{FIELD}", "Totaal;2"), (f"Personeelsnummer;{FIELD}", "Aantal: 2;")],
)  # fmt: skip
def test_a_total_is_nobody(app, head, total):
    """Nor in the midst of a list of people."""
    cells = head.count(";")
    rows = [f"p{n}{';' * cells}61000{n}" for n in (1, 2)]
    report = people(app, lines(head, rows[0], total, rows[1]))
    assert ([("totals", 3, 3)], 2) == (noted(report), report.kept)


def test_a_person_with_such_a_name_is_somebody(app):
    """A total has counts beside it, no numbers of six digits."""
    report = people(app, lines(f"Naam;{FIELD}", "Som;610001", "Somers;12"), "Naam")
    assert ([], 2) == (report.notes, report.kept)


def test_a_title_of_several_cells_stands_above_a_list_of_people(app):
    """The key that was said tells the headers; without it known headers do."""
    text = lines(
        "Personeel;Zuid;2026;;",
        f"Personeelsnummer;Naam;Functie;Team;{FIELD}",
        "p1;Ann;Verzorgende;Zuid;610001",
    )
    assert 1 == people(app, text).kept
    assert "Personeelsnummer" in app.program.people.headers(app.program.folder / "mensen.csv")


# Columns that stand in a table twice --------------------------------------------------------

TWICE = (
    "Personeelsnummer;Naam;E-learning;Afgerond op;Resultaat;E-learning;Afgerond op;Resultaat"
)


def test_a_second_group_of_columns_is_named_where_it_says_more(app):
    """Both columns and what stands in them; empty or equal cells are read as one."""
    text = lines(
        TWICE,
        "p1;Ann;MED;02-03-2026;ja;LEZ;03-03-2026;ja",
        "p2;Bo;MED;02-03-2026;ja;;;",
        "p3;Cor;;;;MED;03-03-2026;ja",
        "p4;Dea;MED;02-03-2026;ja;med;02-03-2026;ja",
        "p5;Eef;MED;;;;03-03-2026;ja",
    )
    report = load(app, put(app, text))
    assert [(2, "E-learning", "cell_invalid"), (6, "Afgerond op", "cell_invalid")] == [
        (bad.row, bad.column, bad.code) for bad in report.problems
    ]
    sentence = app.program.words.row_problem(report.problems[0])
    assert "E-learning: 'MED' / E-learning (2): 'LEZ'" in sentence
    assert {"p2", "p3", "p4"} == set(app.reasons())


def test_tables_beside_each_other_are_named(app):
    """The person of the second one is not lost."""
    head = "Personeelsnummer;E-learning;Afgerond op;Resultaat"
    text = lines(f"{head};;{head}", "p1;MED;02-03-2026;ja;;p2;MED;02-03-2026;ja")
    report = load(app, put(app, text))
    assert [("Personeelsnummer", "cell_invalid")] == [
        (bad.column, bad.code) for bad in report.problems
    ]


def test_a_second_group_is_read_when_it_is_said(app):
    """Each group in its turn: then it was chosen."""
    path = put(app, lines(TWICE, "p1;Ann;MED;02-03-2026;ja;LEZ;03-03-2026;ja"))
    second = {"activity": "E-learning (2)", "finished": "Afgerond op (2)"}
    report = load(app, path, columns={**second, "verdict": "Resultaat (2)"})
    assert ([], [("LEZ", "2026-03-03")]) == (
        report.problems,
        app.sql("SELECT activity, day FROM result"),
    )


@pytest.mark.parametrize("again", [FIELD, FIELD.upper()])
def test_a_number_that_stands_there_twice_and_differs_goes_nowhere(app, again):
    """In results, in people and in answers alike; whatever its capitals."""
    app.results(("p1",))
    rows = ("p1;Ann;MED;02-03-2026;ja;610001;610009", "p2;Bo;MED;02-03-2026;ja;;610002")
    assert [("cell_invalid", 2, 2)] == told(
        load(app, put(app, lines(f"{LIST};{again}", *rows)))
    )
    text = lines(f"Medewerker;{FIELD};{again}", "p1;610001;610009", "p3;;610003")
    assert [("cell_invalid", 2, 2)] == told(people(app, text, "Medewerker"))
    assert {"p2": "610002", "p3": "610003"} == numbers(app)
    report = app.program.number_answers.read(app.program.folder / "mensen.csv")
    assert ([("cell_invalid", 2, 2)], 1) == (told(report), report.answers)


@pytest.mark.parametrize("suffix", [".xlsx", ".csv"])
def test_a_row_that_says_two_things_is_repaired_in_either_column(app, suffix):
    """As long as it says both it is the same problem."""
    text = lines(f"{LIST};{FIELD}", "p1;Ann;MED;02-03-2026;ja;610001;610009")
    path = written(app, load(app, put(app, text)), suffix)
    assert [("cell_invalid", 2, 2)] == told(load(app, path))
    assert [] == load(app, repaired(path, (1, FIELD, ""))).problems
    assert {"p1": "610009"} == numbers(app)


def test_headers_are_known_whatever_their_capitals(app):
    """A field that a register takes its numbers from too."""
    load(app, put(app, lines(LIST.upper(), row("p1", 610001))))
    people(app, lines(f"PERSONEELSNUMMER;{FIELD.lower()}", "p2;610002"))
    assert {"p1": "610001", "p2": "610002"} == numbers(app)
    assert ["ready"] == app.states()


# Reports ----------------------------------------------------------------------------------


def test_two_activities_of_one_name_keep_it(app):
    """In both reports of Moodle; a number is no part of an e-learning's name."""
    report = load(
        app,
        put(app, ",E-mailadres,MED,,MED,\nAnn,a@x.nl,Voltooid,"
        '"02-03-2026 10:00:00",Voltooid,"03-03-2026 10:00:00"\n'),
    )  # fmt: skip
    head = "ID,Naam,E-mailadres,MED,MED - Datum voltooid,MED,MED - Datum voltooid\n"
    text = f"{head}1,Bo,b@x.nl,Voltooid,02-03-2026,Niet voltooid,\n"
    load(app, put(app, text, "tweede.csv"))
    assert [] == report.problems
    assert [("MED", 4)] == app.sql("SELECT activity, COUNT(*) FROM result GROUP BY 1")


@pytest.mark.parametrize("suffix", [".xlsx", ".csv"])
def test_a_number_that_differs_in_a_report_of_pairs_goes_nowhere(app, suffix):
    """As in a long list; and it can be repaired."""
    head = f",E-mailadres,{FIELD},{FIELD},MED,,LEZ,"
    told_twice = "Ann,a@x.nl,610001,610009,Voltooid,02-03-2026,Voltooid,02-03-2026"
    report = load(app, put(app, lines(head, told_twice)))
    assert [(FIELD, "cell_invalid")] == [(bad.column, bad.code) for bad in report.problems]
    path = written(app, report, suffix)
    assert ["cell_invalid"] * 2 == [bad.code for bad in load(app, path).problems]
    again = f"{FIELD} (2)"
    report = load(app, repaired(path, (1, again, ""), (2, again, "")))
    assert ([], {"a@x.nl": "610001"}, 2) == (report.problems, numbers(app), report.new)


def test_every_column_of_a_report_that_is_not_read_is_named(app):
    """Also the last one, unless it is the report's own."""
    head = f"ID,Naam,E-mailadres,MED,MED - Datum voltooid,Cursus voltooid,{FIELD}"
    text = f"{head}\n1,Bo,b@x.nl,Voltooid,02-03-2026,02-03-2026,610001\n"
    report = load(app, put(app, text))
    assert [("column_not_read", FIELD)] == [(note.code, note.text) for note in report.notes]


def test_a_letter_that_was_lost_is_doubtful(app):
    """In names there is a sign for it; of results and of people."""
    text = lines(LIST, row("p1", 610001).replace("Ann", "Zo\ufffd"))
    for report in (load(app, put(app, text)), people(app, text)):
        assert [("text_doubtful", "Zo\ufffd")] == [(n.code, n.text) for n in report.notes]


TEAMS = "Name,First Join,Last Leave,In-Meeting Duration,Email,Participant ID (UPN),Role"


def teams(title: str, *rows: tuple[str, int]) -> list[str]:
    """The lines of a report of Teams: who was there, for how many minutes."""
    moments = "2-3-2026 14:00:10\t2-3-2026 16:00:00"
    return [
        "1. Summary",
        f"Meeting title\t{title}",
        "Attended participants\t2",
        "Start time\t2-3-2026 14:00:00",
        "",
        "2. Participants",
        TEAMS.replace(",", "\t"),
        *(f"N {who}\t{moments}\t{took}m\t{who}@x.nl\tu\tr" for who, took in rows),
        "",
        "3. In-Meeting Activities",
        "Name\tJoin Time\tLeave Time\tDuration\tEmail\tRole",
        *(f"N {who}\t{moments}\t{took}m\t{who}@x.nl\tr" for who, took in rows),
    ]


def attended(app) -> set[tuple]:
    """Who, what and how."""
    return set(
        app.sql(
            "SELECT p.key, r.activity, r.verdict FROM result r"
            " JOIN person p ON p.id = r.person_id"
        )
    )


BOTH_MEETINGS = {
    ("ann@x.nl", "MED", "failed"),
    ("ann@x.nl", "LEZ", "failed"),
    ("cor@x.nl", "LEZ", "passed"),
}


@pytest.mark.parametrize("between", [[""], []])
def test_each_meeting_in_a_file_has_its_own_title(app, between):
    """And its own minutes: 50 in each of two are no 100 in one."""
    first, second = teams("MED", ("ann", 50)), teams("LEZ", ("ann", 50), ("cor", 90))
    text = lines(*first, *between, *second)
    report = load(app, put(app, text), pass_mark="60")
    assert ([], BOTH_MEETINGS) == (report.problems, attended(app))


def test_a_second_meeting_without_a_title_is_not_the_first_one(app):
    """Its rows ask which e-learning it was."""
    text = lines(*teams("MED", ("ann", 50)), "", *teams("", ("cor", 90)))
    report = load(app, put(app, text), pass_mark="60")
    assert ["activity_missing"] == [bad.code for bad in report.problems]
    assert {("ann@x.nl", "MED", "failed")} == attended(app)


def zoom(title: str, *rows: tuple[str, int]) -> list[str]:
    """The lines of a report of Zoom."""
    moments = "03/25/2026 02:00:00 PM,03/25/2026 03:00:00 PM"
    return [
        "Meeting ID,Topic,Start Time,End Time,User Email,Duration (Minutes),Participants",
        f"123,{title},03/25/2026 02:00:00 PM,03/25/2026 04:00:00 PM,host@x.nl,120,2",
        "",
        "Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes),Guest",
        *(f"N {who},{who}@x.nl,{moments},{took},No" for who, took in rows),
    ]


@pytest.mark.parametrize("between", [[""], []])
def test_each_meeting_of_zoom_has_its_own_title(app, between):
    """It stands below its word there."""
    second = zoom("LEZ", ("ann", 50), ("cor", 90))
    text = lines(*zoom("MED", ("ann", 50)), *between, *second)
    report = load(app, put(app, text), pass_mark="60")
    assert ([], BOTH_MEETINGS) == (report.problems, attended(app))


def test_zoom_may_tell_the_minutes_as_a_total(app):
    """By each header that makes the report known a mark can be held against them."""
    text = lines(*zoom("MED", ("ann", 90))[2:])
    path = put(app, text.replace("Duration (Min", "Total Duration (Min"))
    load(app, path, pass_mark="60", activity="MED")
    assert {("ann@x.nl", "MED", "passed")} == attended(app)


@pytest.mark.parametrize("name", ["teams", "zoom"])
def test_what_makes_a_meeting_known_can_be_read(name):
    """Each header by which a preset is recognised, in each language, is that of a field."""
    preset = tomllib.loads((shipped.path("presets") / f"{name}.toml").read_text("utf-8"))
    columns = [set(names) for names in preset["columns"].values()]
    for headers in preset["recognise"]:
        fields = [names for names in columns if names & set(headers)]
        assert all(set(headers) <= names for names in fields), headers


def test_a_heading_that_is_all_there_is_is_no_table(app):
    """Nothing was read, and that is said."""
    with pytest.raises(Refused, match="no_data_rows"):
        load(app, put(app, lines(LIST, "", "Afdeling;Opleiding;;;;")))
    assert 0 == app.sql("SELECT COUNT(*) FROM result")[0][0]
