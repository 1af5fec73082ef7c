"""Lists as they really are: what comes in is what a person reading the list would say."""

import pytest
from kinds_of_lists import Kind, kinds
from test_corpus import assert_conserved, forecast_of, outcome

KINDS = kinds()


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_a_list_is_read_as_a_person_reads_it(app, tmp_path, kind: Kind):
    """Results, numbers, problems, notes and lines; the forecast of it; and a second time."""
    path = tmp_path / kind.name
    kind.write(path)
    run = app.program.importer.run
    forecast = run(path, kind.how, dry_run=True)
    report = run(path, kind.how, dry_run=False)
    assert kind.problems == [(p.row, p.last, p.code) for p in report.problems]
    assert kind.notes == [(n.row, n.last, n.code) for n in report.notes]
    assert sorted(kind.results, key=str) == sorted(results(app), key=str)
    rows = app.log()
    found = {row["person"]: row["registration_number"] for row in rows}
    assert kind.numbers == {person: found.get(person) for person in kind.numbers}
    reasons = {row["person"]: row["reason"] for row in rows}
    assert kind.waiting == {person: reasons.get(person) for person in kind.waiting}
    lines = report.lines
    counted = (lines.total, lines.data, lines.notes, lines.titles, lines.headers, lines.blank)
    assert kind.lines in ((), counted)
    assert_conserved(path, report)
    assert forecast_of(forecast) == outcome(app, report)
    again = run(path, kind.how, dry_run=False)
    assert (0, len(kind.results)) == (again.new, again.duplicate)


def results(app) -> list[tuple]:
    """What is kept: person, e-learning, day and verdict."""
    return app.sql(
        "SELECT p.key, r.activity, r.day, r.verdict FROM result r"
        " JOIN person p ON p.id = r.person_id"
    )
