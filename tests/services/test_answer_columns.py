"""Which columns of a list of answers are read: never the wrong one."""

import pytest
from conftest import FIELD, KNMP, VVN
from test_number_requests import answers, problems

from peonline_desktop.domain.errors import Refused


@pytest.fixture
def asked(app):
    """Ann and bob, known by key, e-mail address and name."""
    app.people(p1="", p2="")
    app.sql("UPDATE person SET name = 'Ann Ot', email = 'ann@x.nl' WHERE key = 'p1'")
    app.sql("UPDATE person SET name = 'Bob Un', email = 'bob@x.nl' WHERE key = 'p2'")
    return app


def numbers(app) -> dict[str, str]:
    """The number of each person."""
    return {p["key"]: p["fields"].get(FIELD, "") for p in app.program.people.all()}


@pytest.mark.parametrize(
    ("headers", "row"),
    [
        ("E-mailadres;Pers.nummer;Lidnr", "ann@x.nl;123456;610001"),
        ("E-mailadres;Pers.nummer;Lidnr", "ann@x.nl;123456;61O001"),
        ("Medewerker;Oud;Nieuw", "p1;610002;610001"),
        ("Medewerker;Relatienummer oud;Relatienummer nieuw", "p1;610002;610001"),
        ("Medewerker;Antwoord;Opmerking", "p1;;"),
        ("E-mail;Telefoon;Antwoord", "ann@x.nl;0612345678;610001"),
    ],
)
def test_two_columns_that_can_hold_the_number_are_refused(asked, headers, row):
    """The sentence names them, and says how to call the right one."""
    with pytest.raises(Refused) as refused:
        answers(asked, f"{headers}\n{row}\n")
    assert "answers_unclear" == refused.value.code
    said = asked.program.words.problem(refused.value)
    assert all(header in said for header in headers.split(";")[1:])
    assert f"'{FIELD}'" in said
    assert {"p1": "", "p2": ""} == numbers(asked)


@pytest.mark.parametrize(
    ("headers", "row"),
    [
        ("E-mailadres;Pers.nummer;Relatienr.", "ann@x.nl;123456;610001"),
        ("E-mailadres;Pers.nummer;RELATIENUMMER", "ann@x.nl;123456;610001"),
        ("E-mail;Pers.nummer;Wat is uw relatie-nummer?", "ann@x.nl;123456;610001"),
        ("Medewerker;Antwoord", "p1;610001"),
        ("Medewerker;Opmerking;Antwoord", "p1;graag snel;610001"),
        ("Medewerker;Datum;Antwoord;Contact", "p1;01-03-2026;610001;a1234@x.nl"),
        ("Medewerker;Naam;Antwoord", "p1;Ann Ot;610001"),
        ("Medewerker;Relatienummer oud;Relatienummer nieuw", "p1;onbekend;610001"),
    ],
)
def test_a_header_or_what_a_column_holds_tells_it(asked, headers, row):
    """A name of the field or the register, in whatever words; else the only one with numbers."""
    assert 1 == answers(asked, f"{headers}\n{row}\n").answers
    assert {"p1": "610001", "p2": ""} == numbers(asked)


def test_a_question_tells_which_of_two_fields_it_asks(asked):
    """Each register has its own column."""
    asked.program.groups.activate(KNMP, ["Apothekersnummer"])
    text = "E-mail;Uw apothekersnummer;Uw relatienr\nann@x.nl;49001234501;610001\n"
    assert 2 == answers(asked, text).answers
    (ann, _) = asked.program.people.all()
    assert {FIELD: "610001", "Apothekersnummer": "49001234501"} == ann["fields"]
    with pytest.raises(Refused, match="answers_without_numbers"):
        answers(asked, "E-mail;Antwoord\nann@x.nl;610001\n")


def test_a_short_name_of_a_field_stands_in_no_other_header(asked):
    """A field that is called Nummer is not named by every header with that word."""
    asked.program.groups.activate(VVN, ["Nummer"])
    with pytest.raises(Refused, match="answers_unclear"):
        answers(asked, "E-mail;Pers.nummer;Lid\nann@x.nl;123456;610001\n")


@pytest.mark.parametrize(
    ("headers", "row", "key"),
    [
        ("ID;Begintijd;E-mail;Naam;Wat is je relatienummer?",
         "1;2026-03-01 10:00;ann@x.nl;Ann Ot;610001", "p1"),
        ("Naam;Medewerker;Relatienummer", "Ann Ot;p1;610001", "p1"),
        ("Medewerker;E-mail;Relatienummer", "Ann Ot;ANN@x.nl;610001", "p1"),
        ("Medewerker;E-mail;Relatienummer", "p2;onbekend@x.nl;610001", "p2"),
        ("Name;Relatienummer", "p2;610001", "p2"),
    ],
)  # fmt: skip
def test_the_key_column_is_the_one_whose_cells_are_known(asked, headers, row, key):
    """Whatever stands before it."""
    report = answers(asked, f"{headers}\n{row}\n")
    assert ([], "610001") == (problems(report), numbers(asked)[key])


def test_the_column_that_knows_most_people_is_the_key(asked):
    """A name that happens to be somebody's key does not make the others nobody's."""
    text = f"Naam;E-mail;{FIELD}\np2;ann@x.nl;610001\nBob Un;bob@x.nl;610002\n"
    assert 2 == answers(asked, text).answers
    assert {"p1": "610001", "p2": "610002"} == numbers(asked)


def test_without_anybody_known_the_column_is_the_one_that_is_called_so(asked):
    """Each row is named; a column that only may hold names does not do."""
    report = answers(asked, f"Naam;Medewerker;{FIELD}\nEva;p9;610001\n")
    assert [(2, "Naam", "answer_of_nobody", "Eva")] == problems(report)
    with pytest.raises(Refused, match="answers_without_person"):
        answers(asked, f"Achternaam;{FIELD}\nEva;610001\n")
