"""A file of problems of people, or of answers to number requests: imported unrepaired it gives the
same problems, and repaired each row counts.
"""

import pytest
from conftest import FIELD
from repairs import BOTH, assert_the_same_again, put, repaired, written

PEOPLE = {
    "p1;Ann;61\x070001": ("cell_invalid", (FIELD, "610001")),
    "p2;Bo": ("row_short", (FIELD, "610002")),
    ";Cor;610003": ("person_missing", ("Nr", "p3")),
    "p4;Dea;610004;x": ("row_long", None),
    'p5;"Eva;610005\np6;Fie";610006': ("quote_swallowed", ("naam", "Eva")),
    "123;Gé;610007": ("person_almost_known", ("Nr", "00123")),
}


@BOTH
@pytest.mark.parametrize("line", PEOPLE)
def test_people_of_a_damaged_table(app, line, suffix):
    """Unrepaired nobody is made, named or numbered."""
    app.people(**{"00123": ""})
    code, change = PEOPLE[line]
    run = app.program.people.import_file
    report = run(put(app, f"Nr;naam;{FIELD}\n{line}\n"), "Nr")
    assert [code] == [each.code for each in report.problems]
    report = assert_the_same_again(app, report, suffix, lambda path: run(path, "Nr"))
    if change is not None:
        changes = [(1, *change)] + [(2, "naam", "Fie")] * (code == "quote_swallowed")
        report = run(repaired(written(app, report, suffix), *changes), "Nr")
        assert [] == report.problems
        assert report.people


ANSWERS = ["weet ik niet", "123", "610001 / 610002", "n.v.t.", "61O006", "6,1E+05"]


@BOTH
@pytest.mark.parametrize("answer", ANSWERS)
def test_answers_that_are_no_numbers(app, answer, suffix):
    """The request stays open until a number is given."""
    app.results(("ann",))
    run = app.program.number_answers.read
    report = run(put(app, f"Medewerker;{FIELD}\nann;{answer}\n"))
    report = assert_the_same_again(app, report, suffix, run)
    assert (answer, 0) == (report.problems[0].value, report.answers)
    report = run(repaired(written(app, report, suffix), (1, FIELD, "610001")))
    assert ([], 1, ["ready"]) == (report.problems, report.answers, app.states())


def test_answers_in_rows_that_are_damaged(app):
    """Cut off, too long, swallowed."""
    app.results(("ann",), ("bo",))
    text = f'Medewerker;Naam;{FIELD}\nann;Ann\nbo;Bo;610002;x\nann;"Ann;610001\nbo;Bo";610002\n'
    run = app.program.number_answers.read
    report = run(put(app, text))
    assert ["row_short", "row_long", "quote_swallowed"] == [p.code for p in report.problems]
    report = assert_the_same_again(app, report, ".xlsx", run)
    assert 0 == report.answers
