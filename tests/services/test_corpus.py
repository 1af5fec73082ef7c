"""Every file of the corpus through the real import service: results, numbers, problems."""

from collections import Counter
from io import StringIO

import pytest
from corpus import Case, corpus

from peonline_desktop.domain.errors import Problem

CASES = corpus()
OF_LINES = ("remark", "totals", "headers_again", "block_not_read", "sheet_not_read")


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
    forecast = run(path, case.how, dry_run=True)
    assert [] == app.sql("SELECT 1 FROM result")
    report = run(path, case.how, dry_run=False)
    assert case.problems == [(p.row, p.column, p.code) for p in report.problems]
    assert case.notes == [note.row for note in report.notes]
    assert sorted(case.results) == app.sql(
        "SELECT p.key, r.activity, r.day, r.verdict FROM result r"
        " JOIN person p ON p.id = r.person_id ORDER BY 1, 2, 3, 4"
    )
    found = {row["person"]: row["registration_number"] for row in app.log()}
    assert case.numbers == {person: found.get(person) for person in case.numbers}
    assert forecast_of(forecast) == outcome(app, report)
    assert_conserved(path, report)
    again = run(path, case.how, dry_run=False)
    assert (0, len(case.results)) == (again.new, again.duplicate)


def forecast_of(report) -> tuple:
    """What a dry run said would come of a file."""
    forecast = report.forecast
    counts = (report.rows, report.new, report.duplicate, report.lines)
    places = [(each.row, each.code) for each in (*report.problems, *report.notes)]
    return counts, places, forecast.ready, dict(forecast.waiting), dict(forecast.unmatched)


def outcome(app, report) -> tuple:
    """What really came of it."""
    counts = (report.rows, report.new, report.duplicate, report.lines)
    places = [(each.row, each.code) for each in (*report.problems, *report.notes)]
    states = [row["state"] for row in app.log()]
    waiting = Counter(row["reason"] for row in app.log("waiting"))
    unmatched = Counter(filter(None, dict(app.sql("SELECT id, reason FROM result")).values()))
    return counts, places, states.count("ready"), dict(waiting), dict(unmatched)


def assert_conserved(path, report) -> None:
    """Every line of the file is one of data, note, title, header and blank, and the notes that
    stand for lines are those that are counted; a file of text has as many lines as it has.
    """
    lines = report.lines
    parts = (lines.data, lines.notes, lines.titles, lines.headers, lines.blank)
    assert lines.total == sum(parts)
    told = [note for note in report.notes if note.code in OF_LINES]
    assert lines.notes == sum(note.count or note.last - note.row + 1 for note in told)
    if path.suffix in (".csv", ".txt", ".tsv"):
        assert lines.total == physical_lines(path)


def physical_lines(path) -> int:
    """How many lines a file of text has, whatever ends them."""
    content = path.read_bytes()
    wide = content[:2] in (b"\xff\xfe", b"\xfe\xff") or b"\0" in content
    text = content.decode("utf-16" if content[:1] in b"\xff\xfe" else "latin-1")
    if wide and content[:1] not in b"\xff\xfe":
        text = content.decode("utf-16-be" if content[:1] == b"\0" else "utf-16-le")
    return len(StringIO(text, newline="").readlines())
