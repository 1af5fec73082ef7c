"""What stands in the place of a key and is nobody's: it makes no person, and merges none."""

import pytest
from conftest import FIELD
from test_keys_of_people import keys, load, problems, write


@pytest.mark.parametrize(
    "key", ["-", "n.v.t.", "onbekend", "geen", "extern", "0", "000000", "x", "NULL", "1,23457E+07", "########"]
)  # fmt: skip
def test_rows_of_nobody_make_no_person(app, key):
    """Two colleagues under one sign are not one; each row says what stood there."""
    rows = f"{key};MED;02-03-2026;ja;610001\n{key};MED;03-03-2026;ja;\np1;MED;02-03-2026;ja;610003\n"
    report = load(app, rows)
    assert [(2, "person_missing"), (3, "person_missing")] == problems(report)
    assert [key, key] == [bad.value for bad in report.problems]
    assert ["person", "person"] == [bad.column for bad in report.problems]
    assert (["p1"], ["610003"]) == (
        keys(app),
        [row["registration_number"] for row in app.log()],
    )
    assert f"'{key}'" in app.program.words.row_problem(report.problems[0])


def test_a_later_file_gives_nobodys_number_to_nobody(app):
    """The number of one colleague without a key does not go for another."""
    load(app, "-;MED;02-03-2026;ja;610001\n")
    load(app, "-;LEZ;02-03-2026;ja;610005\n", "later.csv")
    assert ([], []) == (keys(app), app.log())


def test_people_lists_name_nobodys_rows(app):
    """A list of people makes nobody of a sign."""
    path = write(
        app, f"Personeelsnummer;Naam;{FIELD}\n-;Anna;610001\n-;Bo;610002\np3;Cor;610003\n"
    )
    report = app.program.people.import_file(path, "Personeelsnummer")
    assert [(2, "person_missing", "-"), (3, "person_missing", "-")] == [
        (bad.row, bad.code, bad.value) for bad in report.problems
    ]
    assert ["p3"] == keys(app)


def test_answers_name_nobodys_rows(app):
    """An answer under a sign is nobody's, also where an older version made a person of it."""
    app.people(p1="")
    app.sql("INSERT INTO person (key, name, email, loose) VALUES ('-', '', '', '-')")
    path = write(app, f"Medewerker;{FIELD}\n-;610001\np1;610002\n")
    report = app.program.number_answers.read(path)
    assert ([(2, "person_missing")], 1) == (problems(report), report.answers)


@pytest.mark.parametrize(
    ("known", "damaged"),
    [
        ("p1", 'p1"'),
        ("p1", '"p1"'),
        ("12345", "12345.0"),
        ("12345", "12345,0"),
        ("012", "12.0"),
    ],
)
def test_a_damaged_key_beside_the_key_it_was_is_asked_about(app, known, damaged):
    """Whether that one was known before, or stands in the same list."""
    quoted = damaged.replace('"', '""')
    odd = f'"{quoted}";MED;03-03-2026;ja;\n'
    together = load(app, f"{odd}{known};MED;02-03-2026;ja;610001\n")
    wanted = [] if known == "012" else [(2, "person_almost_known")]
    assert wanted == problems(together)
    if wanted:
        assert [known] == keys(app)
        later = load(app, odd, "later.csv")
        assert ([(2, "person_almost_known")], [known]) == (problems(later), keys(app))
        assert known == later.problems[0].detail
        assert 0 == later.zeros


def test_a_damaged_key_that_was_kept_stays_known(app):
    """Exactly the same key is the same person; a list of such keys only is read."""
    load(app, "12345.0;MED;02-03-2026;ja;610001\n")
    report = load(app, "12345.0;MED;02-03-2026;ja;610001\n12345.0;REA;02-03-2026;ja;\n")
    assert ([], ["12345.0"], 1, 1) == (
        problems(report),
        keys(app),
        report.new,
        report.duplicate,
    )
    load(app, "12345;MED;02-03-2026;ja;610002\n", "heel.csv")
    assert [] == problems(load(app, "12345.0;LEZ;02-03-2026;ja;\n", "later.csv"))
