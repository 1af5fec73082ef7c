"""Numbers that people have not given: asking for them, and reading the answers back."""

import csv
from datetime import timedelta

import pytest
from conftest import FIELD, KNMP, VVN
from python_calamine import CalamineWorkbook

from peonline_desktop.domain.errors import Refused, WrongUse

BIG = "BIG-nummer"


@pytest.fixture
def lacking(app):
    """Ann never gave a number, bob's is damaged, cid's is well; dora needs none."""
    app.people(bob="6,1E+05", cid="610003", dora={"Afdeling": "Zuid"})
    app.results(("ann",), ("bob",), ("cid",), ("dora", "ELDERS"))
    app.sql("UPDATE person SET name = 'Ann Ot', email = 'ann@example.org' WHERE key = 'ann'")
    return app


def who(app) -> list[tuple]:
    """Who lacks a number, and why."""
    return [
        (e.key, e.org_id, e.reason, e.number) for e in app.program.number_requests.lacking()
    ]


def answers(app, text, name="antwoorden.csv"):
    """Reads a file of answers."""
    path = app.program.folder / name
    path.write_text(text, encoding="utf-8")
    return app.program.number_answers.read(path)


def problems(report) -> list[tuple]:
    """Row, column, code and value of each problem."""
    return [(p.row, p.column, p.code, p.value) for p in report.problems]


def test_who_lacks_a_number_is_known(lacking):
    """Only people with rows that wait for it: missing or damaged."""
    assert [
        ("ann", VVN, "number_missing", ""),
        ("bob", VVN, "number_damaged", "6,1E+05"),
    ] == who(lacking)


def test_a_text_for_each_employee(lacking, tmp_path):
    """It names the number, the courses and the privacy statement; they count as asked."""
    requests, words = lacking.program.number_requests, lacking.program.words
    written = requests.write_letters(tmp_path / "uit", requests.lacking(), words)
    assert ["Ann-Ot-ann.txt", "bob.txt"] == [path.name for path in written]
    text = written[0].read_text(encoding="utf-8-sig")
    assert "Aan: Ann Ot <ann@example.org>" in text
    assert "Beste Ann Ot," in text
    assert "- MED" in text
    assert "Over uw gegevens:" in text
    assert "'6,1E+05'" in written[1].read_text(encoding="utf-8-sig")
    assert "{" not in text
    assert [lacking.clock.now()] * 2 == [each.asked_at for each in requests.lacking()]


def test_two_answers_for_one_register_are_nobodys(lacking):
    """Two people may go by one name; the same number written otherwise is one answer."""
    report = answers(
        lacking,
        f"Medewerker;{FIELD}\nann;610001\nbob;610002\nAnn;610005\nann;610007\nbob;61 00 02\n",
    )
    assert [
        (2, "Medewerker", "person_two_numbers", "ann"),
        (4, "Medewerker", "answer_of_nobody", "Ann"),
        (5, "Medewerker", "person_two_numbers", "ann"),
    ] == problems(report)
    assert "610001, 610007" == report.problems[0].detail
    assert [("ann", VVN, "number_missing", "")] == who(lacking)


def test_who_answers_is_known_but_for_the_spelling(lacking):
    """As everywhere: no-break spaces and invisible characters are no other person."""
    report = answers(lacking, f"Medewerker;{FIELD}\n\u200bann\u00a0;610001\n")
    assert (1, []) == (report.answers, report.problems)


def test_open_requests_are_counted_and_age(lacking, tmp_path):
    """Until the number is there; nobody has to close them."""
    requests, words = lacking.program.number_requests, lacking.program.words
    status = lacking.program.overview.status
    assert {"open": 0, "oldest": None, "unasked": 2} == status().counts["numbers"]
    requests.write_letters(tmp_path, requests.lacking()[:1], words)
    lacking.clock.instant += timedelta(days=9)
    assert {"open": 1, "oldest": "2026-11-23T12:00:00Z", "unasked": 1} == status().counts[
        "numbers"
    ]
    answers(lacking, f"Medewerker;{FIELD}\nann;610001\n")
    assert {"open": 0, "oldest": None, "unasked": 1} == status().counts["numbers"]


def test_one_list_goes_out_and_comes_back(lacking, tmp_path):
    """As a workbook: filled in and read back, the rows are ready."""
    requests, words = lacking.program.number_requests, lacking.program.words
    path = tmp_path / "lijst.xlsx"
    assert 2 == requests.write_list(path, requests.lacking(), words)
    rows = CalamineWorkbook.from_path(path).get_sheet_by_index(0).to_python()
    assert ["Medewerker", "Naam", "E-mail", FIELD, "PE-Online: gevraagd"] == rows[0]
    assert ["ann", "Ann Ot", "ann@example.org", ""] == rows[1][:4]
    rows[1][3], rows[2][3] = "610001", "610002"
    back = tmp_path / "terug.csv"
    with back.open("w", newline="") as file:
        csv.writer(file, delimiter=";").writerows(rows)
    report = lacking.program.number_answers.read(back)
    assert (2, 2, []) == (report.rows, report.answers, report.problems)
    assert ["ready"] * 3 == lacking.states()
    assert [] == who(lacking)
    assert "answer" == lacking.program.people.history("ann")[0].what


def test_an_answer_stays_on_top_of_what_sources_say(lacking):
    """The LMS's damaged number comes again with the next file, and changes nothing."""
    answers(lacking, f"E-mailadres;{FIELD}\nann@example.org;610001\n")
    answers(lacking, "Personeelsnummer\tRegistratienummer\nbob\t610002\n", "geplakt.txt")
    lacking.people(bob="6,1E+05", ann="7")
    numbers = {row["registration_number"] for row in lacking.log()}
    assert {"610001", "610002", "610003"} == numbers


def test_an_empty_cell_is_no_answer(lacking):
    """A list that is half filled in."""
    report = answers(lacking, f"Medewerker;{FIELD}\nann;\nbob;610002\n")
    counts = (report.rows, report.answers, report.empty, report.problems)
    assert (2, 1, 1, []) == counts  # every row is accounted for


def test_an_answer_that_cannot_be_used_is_named(lacking):
    """Of somebody who is not known, or a number that is damaged still."""
    lacking.sql("UPDATE person SET email = 'ann@example.org' WHERE key = 'bob'")
    report = answers(lacking, f"Medewerker;{FIELD}\nzoe;610009\nbob;6,1E+05\nann;610001\n")
    assert [
        (2, "Medewerker", "answer_of_nobody", "zoe"),
        (3, FIELD, "answer_damaged", "6,1E+05"),
    ] == problems(report)
    assert 1 == report.answers
    report = answers(lacking, f"E-mail;{FIELD}\nann@example.org;610001\n")
    assert [(2, "E-mail", "answer_of_nobody", "ann@example.org")] == problems(report)


ANSWERS = [
    ("weet ik niet", "answer_not_yet"),
    ("?", "answer_not_yet"),
    ("n.v.t.", "answer_none"),
    ("123", "answer_misfit"),
    ("61O006", "answer_misfit"),
    ("610001 610002", "answer_several"),
    ("61001", "answer_damaged"),
    ("6,1E+05", "answer_damaged"),
]


@pytest.mark.parametrize(("text", "code"), ANSWERS)
def test_an_answer_that_is_no_number_is_told_and_not_kept(lacking, tmp_path, text, code):
    """The request stays open, and the same list gives the same problem again."""
    requests, words = lacking.program.number_requests, lacking.program.words
    requests.write_letters(tmp_path, requests.lacking()[:1], words)
    before = who(lacking)
    for _ in range(2):
        report = answers(lacking, f"Medewerker;{FIELD}\nann;{text}\n")
        assert (0, [(2, FIELD, code, text)]) == (report.answers, problems(report))
        assert text in words.row_problem(report.problems[0])
        assert before == who(lacking)
        assert 1 == requests._requests.open_requests().open
    assert [] == [c for c in lacking.program.people.history("ann") if c.what == "answer"]


def test_an_answer_of_a_form_that_goes_is_taken(lacking):
    """What would be sent is a number."""
    lacking.people(cid="123")
    misfit = next(r["id"] for r in lacking.log() if r["person"] == "cid")
    lacking.program.decisions.release([misfit])
    report = answers(lacking, f"Medewerker;{FIELD}\nann;456\n")
    assert (1, []) == (report.answers, report.problems)
    assert ["ready"] == [r["state"] for r in lacking.log() if r["person"] == "ann"]


def test_whatever_stands_there_is_asked_again(lacking):
    """Of another form, several, not yet: named in the letter as it stood in the field."""
    lacking.people(ann="volgt", bob="61O006", cid="610001 / 610002")
    assert [
        ("ann", VVN, "number_missing", "volgt"),
        ("bob", VVN, "number_misfit", "61O006"),
        ("cid", VVN, "number_several", "610001 / 610002"),
    ] == who(lacking)
    requests = lacking.program.number_requests
    for letter, text in zip(
        requests.letters(requests.lacking(), lacking.program.words),
        ("'volgt'", "'61O006'", "'610001 / 610002'"),
        strict=True,
    ):
        assert text in letter.text


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (f"Wie;{FIELD}\nann;610001\n", "answers_without_person"),
        ("Medewerker\nann\n", "answers_without_numbers"),
        (f"Medewerker;{FIELD}\n", "no_data_rows"),
    ],
)
def test_a_list_that_does_not_say_whose_or_what_is_refused(lacking, text, code):
    """Nothing is taken by a guess."""
    with pytest.raises(Refused, match=code):
        answers(lacking, text)


def test_somebody_of_two_groups_gets_one_text(lacking, tmp_path):
    """With both numbers in it; and one line on the list, with both columns."""
    app = lacking
    app.program.groups.activate(KNMP, [BIG])
    app.accredit(activity="APO", course="8002", org=KNMP)
    app.results(("ann", "APO"))
    requests, words = app.program.number_requests, app.program.words
    mine = [each for each in requests.lacking() if each.key == "ann"]
    assert [KNMP, VVN] == [each.org_id for each in mine]
    (letter,) = requests.letters(mine, words)
    lines = {line for line in letter.text.splitlines() if line.startswith("- ")}
    assert {"- APO", "- MED"} < lines
    assert 4 == len(lines)
    assert 1 == requests.write_list(tmp_path / "lijst.csv", mine, words)
    header = (tmp_path / "lijst.csv").read_text("utf-8-sig").splitlines()[0]
    assert f"{BIG};{FIELD}" in header


def test_two_keys_of_one_person_are_asked_once(lacking):
    """Under the leading key."""
    lacking.results(("ann2", "MED", "2026-04-01"))
    lacking.program.people.merge("ann2", "ann")
    assert ["ann2", "bob"] == [each.key for each in lacking.program.number_requests.lacking()]


def test_the_text_can_be_ones_own(lacking):
    """It is used until it is taken back."""
    requests, words = lacking.program.number_requests, lacking.program.words
    requests.save_template("Nummer graag\nDag {naam},\n{nummers}\nGroet {afzender}")
    letter = requests.letters(requests.lacking(), words)[0]
    assert "Nummer graag" == letter.subject
    assert letter.text.startswith("Dag Ann Ot,\n- ")
    requests.save_template(None)
    assert "Beste {naam}" in requests.template(words)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Dag {voornaam} {nummers}", "template_place_unknown"),
        ("Dag", "template_without_numbers"),
    ],
)
def test_a_text_that_cannot_be_filled_in_is_refused(lacking, text, code):
    """Before anybody gets it."""
    with pytest.raises(WrongUse, match=code):
        lacking.program.number_requests.save_template(text)


def test_nobody_to_ask(app, tmp_path):
    """Nothing is written."""
    requests, words = app.program.number_requests, app.program.words
    for write in (requests.write_letters, requests.write_list):
        with pytest.raises(Refused, match="nobody_to_ask"):
            write(tmp_path / "uit.csv", [], words)
    assert not (tmp_path / "uit.csv").exists()


def test_names_of_files_are_safe_and_differ(lacking, tmp_path):
    """Whatever people are called."""
    lacking.sql("UPDATE person SET name = '../../x' WHERE key IN ('ann', 'bob')")
    lacking.sql("UPDATE person SET key = 'BOB/..' WHERE key = 'ann'")
    lacking.sql("UPDATE person SET key = 'bob..' WHERE key = 'bob'")
    requests = lacking.program.number_requests
    written = requests.write_letters(
        tmp_path / "uit", requests.lacking(), lacking.program.words
    )
    assert {tmp_path / "uit"} == {path.parent for path in written}
    assert 2 == len({path.name.casefold() for path in written})
    assert all(path.exists() for path in written)
