"""Moodle's reports: one row becomes a result per activity (shapes as real servers gave them)."""

import pytest

from peonline_desktop.domain.errors import Refused
from peonline_desktop.domain.reading import HowToRead

COURSE = (
    'ID,Name,"Email address",Toets,"Toets - Completion date","Course complete"\n'
    '3,"Anna de Wit",anna@example.nl,"Completed (achieved pass grade)",'
    '"2026-11-20 13:18:49","2026-11-20 13:18:49"\n'
    '4,"Bas de Wit",bas@example.nl,"Not completed","2026-11-20 13:21:04",""\n'
    '5,"Cor de Wit",cor@example.nl,"Not completed",,\n'
)
ACTIVITIES = (
    ',"Email address","Lezen","","Toets",""\n'
    '"Anna de Wit","anna@example.nl","Not completed","","Completed (achieved pass grade)",'
    '"2026-11-20 13:18:49"\n'
    '"Bas de Wit","bas@example.nl","Not completed","","Not completed","2026-11-20 13:21:06"\n'
)


def results(app) -> list[tuple]:
    """Person, activity, verdict and day of all results."""
    return app.sql(
        "SELECT p.key, r.activity, r.verdict, r.day FROM result r"
        " JOIN person p ON p.id = r.person_id ORDER BY r.id"
    )


def load(app, content: bytes, name: str):
    """Imports a report as it is recognised."""
    path = app.program.folder / name
    path.write_bytes(content)
    return app.program.importer.run(path, HowToRead({}), dry_run=False)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig"])
def test_course_completion(app, encoding):
    """The verdict counts, never the date: who did not complete has one too."""
    report = load(app, COURSE.encode(encoding), "completion.csv")
    assert [] == report.problems
    assert [
        ("anna@example.nl", "Toets", "passed", "2026-11-20"),
        ("bas@example.nl", "Toets", "open", "2026-11-20"),
        ("cor@example.nl", "Toets", "open", None),
    ] == results(app)
    assert "Anna de Wit" == next(app.program.people.all())["name"]


def test_activity_completion_as_csv_and_for_excel(app):
    """UTF-16 with tabs gives the same: the second import brings nothing new."""
    assert 4 == load(app, ACTIVITIES.encode(), "progress.csv").new
    tabs = ACTIVITIES.replace(",", "\t").encode("utf-16")
    report = load(app, tabs, "progress-excel.csv")
    assert (0, 4, []) == (report.new, report.duplicate, report.problems)
    assert [
        ("anna@example.nl", "Lezen", "open", None),
        ("anna@example.nl", "Toets", "passed", "2026-11-20"),
        ("bas@example.nl", "Lezen", "open", None),
        ("bas@example.nl", "Toets", "open", "2026-11-20"),
    ] == results(app)


def test_a_short_row_is_named_once(app):
    """It cannot be taken apart, and the others are."""
    report = load(app, (COURSE + "6,Dea\n").encode(), "completion.csv")
    assert [(5, "row_short")] == [(bad.row, bad.code) for bad in report.problems]
    assert 3 == report.new


def test_a_preview_shows_the_activities(app):
    """As they will be stored, with the preset that was recognised."""
    path = app.program.folder / "progress.csv"
    path.write_text(ACTIVITIES)
    shape = app.program.previewer.look(path, HowToRead({})).shape
    assert "moodle-activiteiten" == shape.preset
    assert ["Lezen", "Toets"] == [shape.headers[verdict] for verdict, _ in shape.pairs]


def test_a_grade_export_is_refused_with_the_reason(app):
    """It has no day of completion."""
    text = (
        'First name,"Email address","Course total (Real)","Last downloaded from this course"\n'
    )
    with pytest.raises(Refused, match="no_completion_date"):
        load(app, (text + "Anna,anna@example.nl,8,1764000000\n").encode(), "grades.csv")
