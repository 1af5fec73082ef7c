"""A day in the future is a problem, whatever way a list comes in; a day ahead no clock is further.
(Learning systems: tests/sources/test_contract.py.)
"""

import pytest
from repairs import load, put
from tables import write_ods, write_xls, write_xlsx

from peonline_desktop.ui.parts.pasted import Pasted

HEADER = ["person", "activity", "finished", "verdict"]
BEYOND = ["25-11-2026", "24-11-2026 13:01", "2026-11-24T12:00:01Z", "1 januari 2999", "20261125",
          "Wed, 25 Nov 2026 10:00:00 +0100"]  # fmt: skip
NEAR = [
    "24-11-2026",
    "24-11-2026 13:00",
    "2026-11-24T12:00:00Z",
    "23 november 2026",
    "20261124",
]


def rows(days) -> list[list[str]]:
    """A list with a pass on each of these days."""
    return [HEADER, *([f"p{n}", "MED", day, "ja"] for n, day in enumerate(days))]


def as_text(days, separator=";") -> str:
    """The same as text."""
    return "".join(f"{separator.join(cells)}\n" for cells in rows(days))


WRITE = {
    "lijst.csv": lambda path, days: path.write_text(as_text(days)),
    "lijst.xlsx": lambda path, days: write_xlsx(path, ("Blad1", rows(days))),
    "lijst.xls": lambda path, days: write_xls(path, rows(days)),
    "lijst.ods": lambda path, days: write_ods(path, rows(days)),
}


def told(report) -> list[tuple]:
    """Row, code and what stood there."""
    return [(each.row, each.code, each.value) for each in report.problems]


def expected() -> list[tuple]:
    """A problem for each day that is too far."""
    return [(row, "date_in_future", day) for row, day in enumerate(BEYOND, start=2)]


@pytest.mark.parametrize("name", WRITE)
def test_a_file(app, name):
    """Of any kind; what is near enough is read."""
    path = app.program.folder / name
    WRITE[name](path, [*BEYOND, *NEAR])
    report = load(app, path)
    assert (expected(), len(NEAR)) == (told(report), report.new)
    assert all(each.value in app.program.words.row_problem(each) for each in report.problems)


def test_a_table_that_was_pasted(app):
    """It is a file for a while."""
    pasted = Pasted()
    report = load(app, pasted.keep(as_text([*BEYOND, *NEAR], "\t")))
    pasted.forget()
    assert (expected(), len(NEAR)) == (told(report), report.new)


def test_a_file_in_the_hot_folder(app, tmp_path):
    """The report says so, and the row waits to be repaired."""
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "lijst.csv").write_text(as_text([*BEYOND, *NEAR]))
    look, words = app.program.hot_folder.look, app.program.words
    (taken,) = [*look(folder, words), *look(folder, words)]
    assert (expected(), len(NEAR)) == (told(taken.report), taken.report.new)
    text = (folder / "verwerkt" / "lijst.csv.rapport.txt").read_text("utf-8-sig")
    assert all(f"'{day}' ligt in de toekomst" in text for day in BEYOND)


def test_a_report_of_pairs_and_one_of_a_meeting(app):
    """The e-learnings beside it are read."""
    pairs = ',E-mailadres,Toets,"",Lezen,""\nAnn,a@x.nl,Voltooid,2026-11-26 10:00:00,Voltooid,2026-03-02\n'
    report = load(app, put(app, pairs))
    assert ([(2, "date_in_future", "2026-11-26 10:00:00")], 1) == (told(report), report.new)
    zoom = (
        "Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes)\n"
        "Ann,a@x.nl,11/27/2026 02:00:00 PM,11/27/2026 03:00:00 PM,60\n"
    )
    report = load(app, put(app, zoom), activity="MED", pass_mark="30")
    assert ["date_in_future"] == [each.code for each in report.problems]


def test_the_day_comes(app):
    """The same list, two days later, is read."""
    path = put(app, as_text(["25-11-2026"]))
    assert 0 == load(app, path).new
    app.clock.pass_days(2)
    assert ([], 1) == ((report := load(app, path)).problems, report.new)


def test_who_did_not_pass_needs_no_day(app):
    """A planned day of somebody who has not begun is no problem."""
    path = put(app, "person;activity;finished;verdict\np1;MED;25-12-2026;niet voltooid\n")
    assert ([], 1) == ((report := load(app, path)).problems, report.new)
    assert [(None,)] == app.sql("SELECT day FROM result")
