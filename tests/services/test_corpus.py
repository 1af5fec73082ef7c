"""Every file of the corpus through the real import service: results, numbers, problems."""

import pytest
from corpus import Case, corpus

from peonline_desktop.domain.errors import Problem

CASES = corpus()


def test_the_corpus_is_large_and_has_no_two_of_a_name():
    """At least eighty files."""
    assert len(CASES) == len({case.name for case in CASES})
    assert len(CASES) >= 80


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_file_gives_what_it_says(app, tmp_path, case: Case):
    """Exactly its results, numbers, problems and remarks; or it is refused, and nothing is
    imported.
    """
    path = tmp_path / case.name
    case.write(path)
    run = app.program.importer.run
    if case.refused:
        with pytest.raises(Problem, match=case.refused) as problem:
            run(path, case.how, dry_run=False)
        assert app.program.words.problem(problem.value)
        assert [] == app.sql("SELECT 1 FROM result") == app.sql("SELECT 1 FROM person")
        return
    report = run(path, case.how, dry_run=False)
    assert case.problems == [(p.row, p.column, p.code) for p in report.problems]
    assert case.notes == [note.row for note in report.notes]
    assert sorted(case.results) == app.sql(
        "SELECT p.key, r.activity, r.day, r.verdict FROM result r"
        " JOIN person p ON p.id = r.person_id ORDER BY 1, 2, 3, 4"
    )
    found = {row["person"]: row["registration_number"] for row in app.log()}
    assert case.numbers == {person: found.get(person) for person in case.numbers}
    again = run(path, case.how, dry_run=False)
    assert (0, len(case.results)) == (again.new, again.duplicate)
