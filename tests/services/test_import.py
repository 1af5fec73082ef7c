"""Files: what is read, what each bad row is called, and what is refused as a whole."""

import json
import zipfile
from datetime import datetime
from pathlib import Path

import pytest
import xlsxwriter
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from peonline_desktop.domain.errors import Problem, Refused, WrongUse
from peonline_desktop.domain.reading import HowToRead

HEADER = "person;activity;finished;verdict\n"
GOOD = "ann;MED;01-03-2026;geslaagd\n"


def write(app, content, name="in.csv", encoding="utf-8") -> Path:
    """A file with this content."""
    path = app.program.folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode(encoding))
    return path


def load(app, path, dry_run=False, columns=None, **how):
    """Imports a file."""
    return app.program.importer.run(path, HowToRead(columns or {}, **how), dry_run=dry_run)


def problems(report) -> list[tuple]:
    """Row, column, code and value of each problem."""
    return [(p.row, p.column, p.code, p.value) for p in report.problems]


ROWS = [
    ("ann;MED;;geslaagd", (2, "finished", "date_missing", "")),
    ("ann;MED;31-02-2026;ja", (2, "finished", "date_unreadable", "31-02-2026")),
    ("ann;MED;03/04/2026;ja", (2, "finished", "date_ambiguous", "03/04/2026")),
    ("ann;MED;26-11-2026;ja", (2, "finished", "date_in_future", "26-11-2026")),
    ("ann;MED;01-03-2026;hmm", (2, "verdict", "verdict_unknown", "hmm")),
    (";MED;01-03-2026;ja", (2, "person", "person_missing", "")),
    ("ann;;01-03-2026;ja", (2, "activity", "activity_missing", "")),
    ("ann;MED;01-03-2026", (2, "verdict", "row_short", "ann | MED | 01-03-2026")),
    ("ann;MED;01-03-2026;ja;x", (2, "", "row_long", "ann | MED | 01-03-2026 | ja | x")),
    ("a\x07n;MED;01-03-2026;ja", (2, "person", "cell_invalid", "a\ufffdn")),
]


@pytest.mark.parametrize(("row", "problem"), ROWS)
def test_a_bad_row_is_named_and_the_good_ones_imported(app, row, problem):
    """With its row in the file, its column, its code and the value as read."""
    report = load(app, write(app, f"{HEADER}{row}\nbob;MED;01-03-2026;ja\n"))
    assert ([problem], 1, 2) == (problems(report), report.new, report.rows)


def test_no_date_is_needed_of_who_did_not_pass(app):
    """A failed or open result is kept, whatever its date looks like."""
    report = load(app, write(app, HEADER + "ann;MED;;gezakt\nbob;MED;nvt;niet voltooid\n"))
    assert (problems(report), report.new) == ([], 2)


def test_tomorrow_is_not_the_future(app):
    """A day ahead is a clock's difference; more is a slip."""
    report = load(
        app,
        write(
            app, HEADER + "ann;MED;2026-11-24T11:59:00Z;ja\nbob;MED;2026-11-24T12:01:00Z;ja\n"
        ),
    )
    assert [(p.row, p.code) for p in report.problems] == [(3, "date_in_future")]


def test_another_row_shows_the_order_of_dates(app):
    """Also when it comes later in the column."""
    report = load(app, write(app, HEADER + "ann;MED;03/04/2026;ja\nbob;MED;25/04/2026;ja\n"))
    assert ([], {"2026-04-03", "2026-04-25"}) == (
        problems(report),
        {row[0] for row in app.sql("SELECT day FROM result")},
    )


@pytest.mark.parametrize(("order", "day"), [("dmy", "2026-04-03"), ("mdy", "2026-03-04")])
def test_the_order_of_dates_may_be_given(app, order, day):
    """`--date-order` says what the file does not."""
    load(app, write(app, HEADER + "ann;MED;03/04/2026;ja\n"), date_order=order)
    assert [(day,)] == app.sql("SELECT day FROM result")


@pytest.mark.parametrize(
    ("text", "encoding", "name"),
    [
        (HEADER + "Hélène;MED;01-03-2026;ja\n", "utf-8", "a.csv"),
        (HEADER + "Hélène;MED;01-03-2026;ja\n", "utf-8-sig", "a.csv"),
        (HEADER + "Hélène;MED;01-03-2026;ja\n", "cp1252", "a.csv"),
        (HEADER.replace(";", "\t") + "Hélène\tMED\t01-03-2026\tja\n", "utf-16", "a.txt"),
        (HEADER.replace(";", ",") + "Hélène,MED,01-03-2026,ja\r\n", "utf-8", "a.csv"),
        ("\n\n" + HEADER + "\nHélène;MED;01-03-2026;ja\n\n", "utf-8", "a.csv"),
    ],
)
def test_encodings_and_separators(app, text, encoding, name):
    """BOM, else UTF-8, else cp1252; semicolon, comma or tab."""
    report = load(app, write(app, text, name, encoding))
    assert (report.new, problems(report)) == (1, [])
    assert [p["key"] for p in app.program.people.all()] == ["Hélène"]


def workbook(app, rows, name="in.xlsx", start=0) -> Path:
    """A workbook with these rows."""
    path = app.program.folder / name
    with xlsxwriter.Workbook(path, {"default_date_format": "dd-mm-yyyy"}) as book:
        book.add_worksheet("Leeg")
        sheet = book.add_worksheet("Lijst")
        for number, row in enumerate(rows, start=start):
            for place, value in enumerate(row):
                sheet.write(number, place, value)
    return path


def test_workbooks_are_read_as_text(app):
    """Dates as cells, numbers without a decimal part, the first sheet that has rows."""
    rows = [
        ("person", "activity", "finished", "verdict", "BIG", "Code"),
        (1234, "MED", datetime(2026, 3, 1, 14), True, 49001234501, "'007"),
    ]
    report = load(app, workbook(app, rows, start=2))
    assert (report.new, problems(report)) == (1, [])
    (person,) = app.program.people.all()
    assert (person["key"], person["fields"]) == ("1234", {"BIG": "49001234501", "Code": "007"})
    assert app.sql("SELECT day FROM result") == [("2026-03-01",)]


def test_a_row_of_a_workbook_has_its_number_in_the_sheet(app):
    """Also when the table does not begin at the top."""
    rows = [("person", "activity", "finished", "verdict"), ("ann", "MED", "", "ja")]
    assert [p.row for p in load(app, workbook(app, rows, start=2)).problems] == [4]


def test_a_sheet_may_be_named(app):
    """And must exist."""
    path = workbook(
        app, [("person", "activity", "finished", "verdict"), ("a", "M", "1-3-2026", "ja")]
    )
    assert load(app, path, sheet="Lijst").new == 1
    with pytest.raises(WrongUse, match="sheet_missing"):
        load(app, path, sheet="Elders")


def test_columns_may_be_mapped(app):
    """A field to a header, whatever its case; the others become custom fields."""
    path = write(app, "Wie;Wat;Wanneer;Hoe;Nr\nann;MED;01-03-2026;ja;610001\n")
    columns = {"person": "wie", "activity": "WAT", "finished": "Wanneer", "verdict": "Hoe"}
    assert load(app, path, columns=columns).new == 1
    assert [p["fields"] for p in app.program.people.all()] == [{"Nr": "610001"}]


@pytest.mark.parametrize(
    ("how", "code"),
    [
        ({"columns": {"nonsense": "Wie"}}, "field_unknown"),
        ({"columns": {"person": "Elders"}}, "header_unknown"),
        ({"preset": "onbekend"}, "preset_unknown"),
    ],
)
def test_a_wrong_mapping_is_wrong_use(app, how, code):
    """It says what there is."""
    with pytest.raises(WrongUse, match=code):
        load(app, write(app, HEADER + GOOD), **how)


def test_without_a_verdict_somebody_must_say_that_all_passed(app):
    """A column, a preset, or `--all-passed`."""
    path = write(app, "person;activity;finished\nann;MED;01-03-2026\n")
    with pytest.raises(WrongUse, match="verdict_column_missing"):
        load(app, path)
    assert load(app, path, all_passed=True).new == 1


def test_presets_are_recognised_by_their_headers(app):
    """LearnLinq's layout holds only passed results; other columns are fields."""
    text = "UserId,Timestamp,LearningActivityTitle,ResultId,Tags\nann,2026-03-01T10:00:00Z,Til,7,x\n"
    assert load(app, write(app, text)).new == 1
    assert app.sql("SELECT activity, verdict, event_key FROM result") == [
        ("Til", "passed", '["ann", "Til", "7", "passed"]')
    ]


def test_one_activity_for_a_whole_file(app):
    """`--activity` for a list of one e-learning."""
    path = write(app, "person;finished;verdict\nann;01-03-2026;ja\n")
    with pytest.raises(Refused, match="columns_missing"):
        load(app, path)
    assert load(app, path, activity="MED").new == 1


def test_repeated_and_empty_headers(app):
    """A repeated header is numbered; one without a name is no field."""
    path = write(app, "person;activity;finished;verdict;Nr;Nr;\nann;MED;01-03-2026;ja;1;2;3\n")
    load(app, path)
    assert [p["fields"] for p in app.program.people.all()] == [{"Nr": "1", "Nr (2)": "2"}]


def test_a_dry_run_keeps_nothing(app):
    """It gives what would be: no result, no person, no row."""
    report = load(app, write(app, HEADER + GOOD + GOOD), dry_run=True)
    assert (report.new, report.duplicate) == (1, 1)
    assert (list(app.program.people.all()), app.log()) == ([], [])
    assert app.sql("SELECT COUNT(*) FROM result") == [(0,)]


def bomb(app) -> Path:
    """A small workbook that unpacks to more than is allowed."""
    path = app.program.folder / "bom.xlsx"
    with (
        zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive,
        archive.open("xl/worksheets/sheet1.xml", "w", force_zip64=True) as member,
    ):
        for _ in range(420):
            member.write(b"\0" * 1_000_000)
    return path


FILES = {
    "missing": (lambda app: app.program.folder / "no.csv", WrongUse, "file_missing"),
    "folder": (lambda app: app.program.folder, WrongUse, "file_missing"),
    "empty": (lambda app: write(app, ""), Refused, "file_empty"),
    "blank": (lambda app: write(app, "\n\n;;\n"), Refused, "file_empty"),
    "only a header": (lambda app: write(app, HEADER), Refused, "no_data_rows"),
    "no header": (lambda app: write(app, GOOD * 3), Refused, "columns_missing"),
    "a workbook called csv": (
        lambda app: workbook(app, [("a",)]).rename(app.program.folder / "x.csv"),
        Refused,
        "file_not_what_it_says",
    ),
    "a csv called workbook": (
        lambda app: write(app, GOOD, "x.xlsx"),
        Refused,
        "file_not_what_it_says",
    ),
    "damaged": (
        lambda app: write(app, b"PK\x03\x04rubbish", "x.xlsx"),
        Refused,
        "file_damaged",
    ),
    "another zip": (lambda app: zipped(app), Refused, "file_damaged"),
    "zip bomb": (bomb, Refused, "zip_bomb"),
    "an image": (lambda app: write(app, b"\x89PNG\r\n\0\0\0"), Refused, "file_is_picture"),
    "no cp1252": (lambda app: write(app, b"person;\x81\xff\n"), Refused, "columns_missing"),
    "an endless line": (
        lambda app: write(app, HEADER + "x" * 5_000_000),
        Refused,
        "file_not_table",
    ),
    "400 columns": (
        lambda app: write(
            app, ";".join(f"k{n}" for n in range(400)) + "\n" + "x;" * 399 + "x\n"
        ),
        Refused,
        "too_many_columns",
    ),
    "2 million rows": (
        lambda app: write(app, HEADER.encode() + GOOD.encode() * 2_000_000),
        Refused,
        "too_many_rows",
    ),
}


def zipped(app) -> Path:
    """A zip that is no workbook."""
    path = app.program.folder / "y.xlsx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("readme.txt", "hello")
    return path


@pytest.mark.parametrize("case", FILES)
def test_a_file_that_cannot_be_taken_is_refused_whole(app, case):
    """One clear sentence, and nothing half-imported."""
    make, kind, code = FILES[case]
    path = make(app)
    with pytest.raises(kind, match=code) as raised:
        load(app, path)
    assert len(app.program.words.problem(raised.value)) > 40
    assert app.sql("SELECT COUNT(*) FROM result") == [(0,)]
    assert app.sql("SELECT COUNT(*) FROM import") == [(0,)]


def test_a_file_that_breaks_halfway_leaves_nothing(app):
    """Good rows before the damage are not kept either."""
    text = HEADER + "".join(f"p{n};MED;01-03-2026;ja\n" for n in range(6000))
    path = write(app, text + "x" * 5_000_000)
    with pytest.raises(Refused, match="file_not_table"):
        load(app, path)
    assert (
        app.sql("SELECT COUNT(*) FROM result"),
        list(app.program.people.all()),
    ) == ([(0,)], [])


class NoDeriver:
    """Derives nothing, as a program that is killed before it can."""

    def run(self) -> None:
        """Nothing happens."""


def test_an_import_killed_before_derivation_is_derived_next_time(app):
    """Who was touched is on disk with the results."""
    app.people(ann="610001")
    deriver, app.program.importer._deriver = app.program.importer._deriver, NoDeriver()
    app.program.importer.run(write(app, HEADER + GOOD), HowToRead({}), dry_run=False)
    app.program.importer._deriver = deriver
    assert app.log() == []
    app.program.deriver.run()
    assert app.states() == ["ready"]


@settings(
    deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    st.binary(max_size=400),
    st.sampled_from([".csv", ".xlsx", ".txt"]),
    st.sampled_from([b"", b"PK\x03\x04", HEADER.encode(), b"\xff\xfe"]),
)
def test_no_rubbish_makes_anything_but_our_own_errors(app, rubbish, suffix, start):
    """Whatever the bytes: rows, named problems, or a refusal."""
    path = write(app, start + rubbish, f"x{suffix}")
    try:
        report = load(app, path, dry_run=True)
    except Problem as problem:
        assert app.program.words.problem(problem)
    else:
        assert report.rows == report.results + len(report.problems)


def test_people_are_imported_by_their_key(app):
    """Name, e-mail and custom fields; bad rows are named, an empty cell erases nothing."""
    text = "Nr;Naam;E-mail;Relatienummer\nann;Ann A;a@x.example;610001\n;B;;2\nbob;Bob\n"
    report = app.program.people.import_file(write(app, text), "nr")
    assert (
        report.rows,
        report.kept,
        [(p.row, p.code) for p in report.problems],
    ) == (3, 1, [(3, "person_missing"), (4, "row_short")])
    app.program.people.import_file(write(app, "Nr;Naam;Relatienummer\nann;;\n"), "Nr")
    (ann,) = app.program.people.all()
    assert (
        ann["name"],
        ann["email"],
        ann["fields"],
    ) == ("Ann A", "a@x.example", {"Relatienummer": "610001"})


@pytest.mark.parametrize(
    ("call", "code"),
    [
        (
            lambda app: app.program.people.import_file(write(app, "Nr;A\n1;2\n"), "Elders"),
            "header_unknown",
        ),
        (
            lambda app: app.program.people.import_file(write(app, "Nr;A\n"), "Nr"),
            "no_data_rows",
        ),
        (lambda app: app.program.people.set("niemand", {"A": "1"}), "person_unknown_here"),
    ],
)
def test_people_that_cannot_be_taken(app, call, code):
    """Each with its own words."""
    with pytest.raises(Problem, match=code):
        call(app)


def test_a_field_needs_a_name(app):
    """`people set ann =1` is no field."""
    app.people(ann="1")
    with pytest.raises(WrongUse, match="field_without_name"):
        app.program.people.set("ann", {" ": "1"})


def test_cells_are_kept_as_they_came(app):
    """Text for text, as JSON by header."""
    load(app, write(app, HEADER.replace("\n", ";Afd\n") + "ann;MED;1-3-2026;JA;00\n"))
    (cells,) = app.sql("SELECT cells FROM result")[0]
    assert json.loads(cells) == {
        "person": "ann",
        "activity": "MED",
        "finished": "1-3-2026",
        "verdict": "JA",
        "Afd": "00",
    }


def test_a_smaller_file_than_last_time_is_said_and_retracts_nothing(app):
    """By its name without what differs from month to month; a larger one is not remarked on."""
    many = HEADER + "".join(f"p{n};MED;01-03-2026;ja\n" for n in range(5))
    assert load(app, write(app, many, "lijst-2026-03.csv")).rows_before is None
    report = load(app, write(app, HEADER + GOOD, "lijst (2026-04).csv"))
    assert 5 == report.rows_before
    assert load(app, write(app, HEADER + GOOD, "anders.csv")).rows_before is None
    assert load(app, write(app, many, "lijst-2026-05.csv")).rows_before is None
    assert 6 == app.program.overview.status().counts["results"]["total"]
