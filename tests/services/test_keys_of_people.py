"""Whose a result is: keys are compared as a reader compares them, and kept as they came."""

import pytest
from conftest import FIELD, VVN

from peonline_desktop.domain.reading import HowToRead


def write(app, text: str, name: str = "lijst.csv"):
    """A file in the data folder."""
    path = app.program.folder / name
    path.write_text(text, encoding="utf-8")
    return path


HEADER = "person;activity;finished;verdict;Relatienummer\n"


def load(app, rows: str, name: str = "lijst.csv", **how):
    """Import rows under the usual headers."""
    path = write(app, HEADER + rows, name)
    return app.program.importer.run(path, HowToRead({}, **how), dry_run=False)


def keys(app) -> list[str]:
    """All keys of people."""
    return [each["key"] for each in app.program.people.all()]


def problems(report) -> list[tuple]:
    """Row and code of each problem."""
    return [(bad.row, bad.code) for bad in report.problems]


SPELLINGS = [
    ("Zoë", "Zoe\u0308"),
    ("Anna@Example.NL", "anna@example.nl"),
    ("p 1", "p  1"),
    ("p1", "p\u200b1"),
    ("p1", "\u00a0p1"),
]


@pytest.mark.parametrize(("known", "spelled"), SPELLINGS)
def test_a_key_but_for_its_spelling_is_the_known_person(app, known, spelled):
    """The key stays as it was first; a second import knows the result."""
    load(app, f"{known};MED;02-03-2026;ja;610001\n")
    report = load(app, f"{spelled};MED;02-03-2026;ja;\n{spelled};REA;02-03-2026;ja;\n")
    assert ([known.strip()], 1, 1) == (keys(app), report.new, report.duplicate)


@pytest.mark.parametrize("other", ["P1", "p-1", "p1.", "p¹"])
def test_another_key_is_another_person(app, other):
    """Capitals, signs and other figures of a key that is no e-mail address count."""
    load(app, f"p1;MED;02-03-2026;ja;610001\n{other};MED;02-03-2026;ja;610002\n")
    assert 2 == len(keys(app))


def test_an_exact_key_goes_before_a_loose_one_and_of_two_loose_ones_it_is_neither(app):
    """Two people who differ in spelling only were made by an older version."""
    for key in ("Anna@x.nl", "anna@x.nl"):
        app.sql("INSERT INTO person (key, name, email, loose) VALUES (?, '', '', ?)",
                key, "anna@x.nl")  # fmt: skip
    report = load(app, "anna@x.nl;MED;02-03-2026;ja;610001\nANNA@X.NL;MED;02-03-2026;ja;\n")
    assert ([(3, "person_almost_known")], 1) == (problems(report), report.new)
    assert "Anna@x.nl, anna@x.nl" == report.problems[0].detail
    app.program.people.merge("anna@x.nl", "Anna@x.nl")
    assert [] == problems(load(app, "ANNA@X.NL;REA;02-03-2026;ja;\n"))
    assert ["Anna@x.nl", "anna@x.nl"] == keys(app)


def test_lost_zeros_are_asked_once_and_kept_with_the_kind_of_file(app):
    """Until it is answered the rows are named, and make no new people."""
    app.people(**{"00123": "610001", "00124": "610002"})
    report = load(app, "123;MED;02-03-2026;ja;\n124;MED;02-03-2026;ja;\n9;MED;02-03-2026;ja;\n")
    assert [(2, "person_almost_known"), (3, "person_almost_known")] == problems(report)
    assert (2, 3) == (report.zeros, report.people)
    assert "00123" in report.problems[0].detail
    assert ["00123", "00124", "9"] == keys(app)
    assert [] == problems(load(app, "123;MED;02-03-2026;ja;\n", zeros=True))
    assert [] == problems(load(app, "124;MED;02-03-2026;ja;\n", "volgende.csv"))
    assert ["00123", "00124", "9"] == keys(app)
    assert ["ready", "ready"] == [row["state"] for row in app.log() if row["person"] != "9"]


def test_people_who_really_differ_in_zeros_are_two(app):
    """On the administrator's word; then the short key is exact."""
    app.people(**{"00123": "610001"})
    assert [] == problems(load(app, "123;MED;02-03-2026;ja;610002\n", zeros=False))
    assert [] == problems(load(app, "123;REA;02-03-2026;ja;610002\n", zeros=True))
    assert ["00123", "123"] == keys(app)


def test_zeros_are_asked_of_a_table_of_people_too(app):
    """With the same words."""
    app.people(**{"00123": "610001"})
    path = write(app, f"Nr;{FIELD}\n123;610009\n124;610002\n")
    report = app.program.people.import_file(path, "Nr")
    assert [(2, "person_almost_known")] == problems(report)
    assert [] == problems(app.program.people.import_file(path, "Nr", zeros=True))
    assert ["00123", "124"] == keys(app)


def test_three_colleagues_of_one_name_lose_nothing(app):
    """All their rows are named; nobody has another's number, nothing is a duplicate."""
    report = load(
        app,
        "Jan de Vries;MED;02-03-2026;ja;610001\nAnn;MED;02-03-2026;ja;610009\n"
        "Jan de Vries;MED;02-03-2026;ja;610002\nJan  de Vries;MED;05-03-2026;ja;610003\n",
    )
    assert [(n, "person_two_numbers") for n in (2, 4, 5)] == problems(report)
    assert (1, 0) == (report.new, report.duplicate)
    assert {"610001, 610002, 610003"} == {bad.detail for bad in report.problems}
    assert [("Ann", "610009")] == [(r["person"], r["registration_number"]) for r in app.log()]


def test_two_numbers_far_apart_in_a_file_are_seen(app):
    """Over the chunks in which a file is kept; the same number otherwise written is one."""
    middle = "".join(f"q{n};MED;02-03-2026;ja;\n" for n in range(6000))
    rows = f"p1;MED;02-03-2026;ja;610001\np2;MED;02-03-2026;ja;610002\n{middle}"
    report = load(app, f"{rows}p1;REA;02-03-2026;ja;610007\np2;REA;02-03-2026;ja;61 00 02\n")
    assert [(2, "person_two_numbers"), (6004, "person_two_numbers")] == problems(report)
    assert 6002 == report.new


def test_another_number_in_a_later_file_is_a_correction(app):
    """As before."""
    load(app, "p1;MED;02-03-2026;ja;610001\n")
    assert [] == problems(load(app, "p1;REA;02-03-2026;ja;610002\n"))
    assert {"610002"} == {row["registration_number"] for row in app.log()}


def test_numbers_for_two_registers_are_no_contradiction(app):
    """A field for each."""
    app.program.groups.activate(VVN, [FIELD, "BIG"])
    path = write(app, f"person;activity;finished;verdict;{FIELD};BIG\n"
                      "p1;MED;02-03-2026;ja;610001;\np1;REA;02-03-2026;ja;;49001234501\n")  # fmt: skip
    report = app.program.importer.run(path, HowToRead({}), dry_run=False)
    assert [] == problems(report)


def test_a_table_of_people_with_one_key_twice_is_named(app):
    """Two numbers for one register: all its rows."""
    path = write(app, f"Nr;{FIELD}\np1;610001\np2;610002\np1;610003\n")
    report = app.program.people.import_file(path, "Nr")
    assert ([(2, "person_two_numbers"), (4, "person_two_numbers")], 1) == (
        problems(report), report.kept
    )  # fmt: skip


def test_a_word_for_none_erases_no_number(app):
    """It counts as an empty cell; a word for not yet does not."""
    load(app, "p1;MED;02-03-2026;ja;610001\np2;MED;02-03-2026;ja;610002\n")
    load(app, "p1;REA;02-03-2026;ja;n.v.t.\np2;REA;02-03-2026;ja;volgt\n")
    states = {row["person"]: row["reason"] for row in app.log()}
    assert {"p1": None, "p2": "number_missing"} == states


def test_a_merge_is_proposed_and_never_made(app):
    """For keys of an older version that differ in spelling or zeros, until somebody decides."""
    for key, loose in (("00123", "123"), ("123", "123"), ("A@x.nl", "a@x.nl"),
                       ("a@x.nl", "a@x.nl"), ("b@x.nl", "b@x.nl")):  # fmt: skip
        app.sql(
            "INSERT INTO person (key, name, email, loose) VALUES (?, '', '', ?)", key, loose
        )
    people = app.program.people
    assert [("00123", "123"), ("A@x.nl", "a@x.nl")] == [
        (d.one, d.other) for d in people.doubles()
    ]
    assert 2 == app.program.todays.look().doubles
    people.set_apart("123", "00123")
    people.merge("a@x.nl", "A@x.nl")
    assert [] == people.doubles()


E_LEARNINGS = ["Réanimatie & zorg", "Re\u0301animatie & zorg", "RÉANIMATIE &amp; zorg",
               "réanimatie  & zorg", "Réanimatie & zorg\u200b"]  # fmt: skip


def test_one_e_learning_in_other_spellings_is_one(app):
    """For the accreditation, for knowing a result again, in the list and in its filter."""
    app.accredit(activity="RÉANIMATIE & ZORG", course="8002")
    rows = "".join(
        f'p{n};"{name}";02-03-2026;ja;61000{n}\n' for n, name in enumerate(E_LEARNINGS)
    )
    load(app, rows)
    assert ["ready"] * 5 == app.states()
    again = load(app, "".join(f"p{n};{E_LEARNINGS[0]};02-03-2026;ja;\n" for n in range(5)))
    assert (0, 5) == (again.new, again.duplicate)
    assert [5] == [count for _, count in app.program.lists.activities()]


def test_what_a_learning_system_names_is_compared_exactly(app):
    """An identifier in other letters is another e-learning; one of a file is the same."""
    app.accredit(activity="Urn:X", course="8003")
    keyed = (
        "INSERT INTO result (source, event_key, person_id, activity, activity_key, title,"
        " finished, finished_at, day, verdict, score, cells, import_id) VALUES (?, ?, 1, ?, ?,"
        " '', '', '2026-03-02T10:00:00Z', '2026-03-02', 'passed', '', '{}', 1)"
    )
    load(app, "p1;urn:x;02-03-2026;ja;610001\n")
    app.sql(keyed, "connection-1", "a", "urn:x", "=urn:x")
    app.program.deriver.everyone()
    assert ["ready", "no_accreditation"] == [
        row["reason"] or "ready" for row in app.program.results.results((), None)
    ][::-1]
