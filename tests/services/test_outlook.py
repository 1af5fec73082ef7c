"""What a forecast comes to: figures that add up, and what is said of single rows."""

from threading import Event

import pytest
from conftest import FIELD
from corpus import around_the_table, cells, every_shape, layouts
from kinds_of_lists import kinds

from peonline_desktop.domain.errors import Problem
from peonline_desktop.domain.reading import HowToRead
from peonline_desktop.services.intake.files import DryRun, Stopped
from peonline_desktop.services.intake.outlook import MOST_ROWS, Outlook, figures_of, outlook_of
from peonline_desktop.services.intake.telling import about_file

HEAD = "person;activity;finished;verdict;Relatienummer"


def foretold(app, path, how=None, first=()) -> Outlook:
    """The outlook of a file that is not imported."""
    look = app.program.previewer.look(path, how or HowToRead({}))
    report = app.program.importer.run(path, look.how, dry_run=True)
    of_lines = not (look.shape.pairs or look.shape.sums_rows)
    return outlook_of(report, of_lines=of_lines, first=set(first))


def counts(outlook: Outlook) -> dict[str, int]:
    """The figures by kind."""
    return {figure.kind: figure.count for figure in outlook.figures}


def written(app, text: str, name: str = "lijst.csv"):
    """A file with this text."""
    path = app.program.folder / name
    path.write_text(text, encoding="utf-8")
    return path


LISTS = {
    case.name: case
    for case in (*every_shape(), *around_the_table(), *cells(), *layouts(), *kinds())
}


@pytest.mark.parametrize("name", LISTS)
def test_the_figures_add_up(app, tmp_path, name):
    """Of every list that can be read: to its lines, or to its results and problems."""
    case, path = LISTS[name], tmp_path / name
    case.write(path)
    try:
        outlook = foretold(app, path, case.how)
    except Problem:
        return
    report = outlook.report
    assert outlook.total == outlook.counted
    expected = report.results + len(report.problems)
    assert outlook.total == (report.lines.total if outlook.of_lines else expected)
    new = [figure for figure in outlook.figures if figure.kind in NEW]
    assert report.new == sum(figure.count for figure in new)


NEW = ("ready", "waiting", "unmatched")


def test_each_line_is_in_one_figure(app):
    """Ready, waiting, without an attendance, known, a problem, around the table, blank."""
    app.results(("p1", "MED", "2026-03-01"))
    rows = [
        "Scholing 2026",
        "",
        HEAD,
        "p1;MED;2026-03-01;geslaagd;610001",
        "p2;MED;2026-03-02;geslaagd;610002",
        "p3;MED;2026-03-02;geslaagd;volgt",
        "p4;MED;2026-03-02;gezakt;610004",
        "p5;ANDERS;2026-03-02;geslaagd;610005",
        "p6;MED;31-09-2026;geslaagd;610006",
        "",
        "Totaal;6",
        "",
    ]
    outlook = foretold(app, written(app, "\n".join(rows)))
    assert {
        "ready": 1,
        "waiting": 1,
        "unmatched": 2,
        "known": 1,
        "problems": 1,
        "around": 3,
        "blank": 2,
    } == counts(outlook)
    reasons = {figure.kind: dict(figure.reasons) for figure in outlook.figures}
    assert {"number_missing": 1} == reasons["waiting"]
    assert {"not_passed": 1, "no_accreditation": 1} == reasons["unmatched"]
    (waiting,) = [figure for figure in outlook.figures if figure.kind == "waiting"]
    assert (("", 6),) == waiting.places
    assert "volgt" == outlook.waits["", 6][0].found
    assert ["date_unreadable"] == [each.code for each in outlook.problems["", 9]]
    assert "totals" == outlook.notes["", 11].code


def test_further_lines_of_a_row_are_told(app):
    """A cell with a line break makes one result of two lines."""
    text = f'{HEAD};Adres\np1;MED;2026-03-02;geslaagd;610001;"Dorpsstraat 1\nGouda"\n'
    assert {"ready": 1, "continued": 1, "around": 1} == counts(
        foretold(app, written(app, text))
    )


def test_the_rows_of_a_figure_can_be_asked_for(app):
    """Those far down too, at most so many; what is around the table is all that is no data."""
    rows = [f"p{n};MED;2026-03-02;geslaagd;61{n:04}" for n in range(1, 801)]
    path = written(app, "\n".join(["Titel", HEAD, *rows, "", "Totaal;800"]))
    outlook = foretold(app, path)
    figures = {figure.kind: figure for figure in outlook.figures}
    assert MOST_ROWS == len(figures["ready"].places)
    previewer = app.program.previewer

    def rows_of(kind: str, most: int = MOST_ROWS) -> list[int]:
        wanted = outlook.is_in(figures[kind], "")
        return [n for n, _ in previewer.rows(path, HowToRead({}), "", wanted, most)]

    assert list(range(3, 203)) == rows_of("ready")
    assert [1, 2, 804] == rows_of("around")
    assert [1, 2] == rows_of("around", 2)
    (last,) = previewer.rows(path, HowToRead({}), "", lambda n: n == 802, 10)
    assert (802, ("p800", "MED", "2026-03-02", "geslaagd", "610800")) == last


def test_a_forecast_is_made_of_so_many_rows_at_most(app):
    """A longer file is not read on, and nothing is kept."""
    rows = "\n".join(f"p{n};MED;2026-03-02;geslaagd;" for n in range(12_000))
    path = written(app, f"{HEAD}\n{rows}\n")
    with pytest.raises(Stopped) as stopped:
        app.program.importer.run(path, HowToRead({}), dry_run=True, wish=DryRun(most=10_000))
    assert stopped.value.too_long
    wish = DryRun(most=12_000)
    report = app.program.importer.run(path, HowToRead({}), dry_run=True, wish=wish)
    assert 12_000 == report.new
    assert [(0,)] == app.sql("SELECT COUNT(*) FROM result")


def test_a_forecast_that_is_no_longer_wanted_stops(app):
    """Before it reads, and while it derives; nothing is kept."""
    path = written(app, f"{HEAD}\np1;MED;2026-03-02;geslaagd;610001\n")
    stop = Event()
    stop.set()
    with pytest.raises(Stopped) as stopped:
        app.program.importer.run(path, HowToRead({}), dry_run=True, wish=DryRun(stop))
    assert not stopped.value.too_long
    later = Event()
    finish = app.program.importer._finish

    def stopping(*given) -> None:
        finish(*given)
        later.set()

    app.program.importer._finish = stopping
    with pytest.raises(Stopped):
        app.program.importer.run(path, HowToRead({}), dry_run=True, wish=DryRun(later))
    assert [(0,)] == app.sql("SELECT COUNT(*) FROM result")


def test_a_register_s_column_counts_in_forecast_and_outcome_alike(app):
    """Choosing it adds the column to the register's fields, in the forecast only for a while."""
    path = written(app, "person;activity;finished;verdict;Nr\np1;MED;2026-03-02;ja;610001\n")
    how = HowToRead({}, numbers={52: "Nr"})
    before = app.program.groups.get(52)
    forecast = app.program.importer.run(path, how, dry_run=True).forecast
    assert 1 == forecast.ready
    assert before == app.program.groups.get(52)
    app.program.importer.run(path, how, dry_run=False)
    assert (FIELD, "Nr") == app.program.groups.get(52).fields
    assert ["ready"] == app.states()


def test_a_column_that_is_said_to_be_no_register_s_changes_no_register(app):
    """An empty header: no column has its numbers."""
    path = written(app, "person;activity;finished;verdict;Nr\np1;MED;2026-03-02;ja;610001\n")
    app.program.importer.run(path, HowToRead({}, numbers={52: ""}), dry_run=False)
    assert (FIELD,) == app.program.groups.get(52).fields


def others(app, text: str, *, dry_run: bool = True) -> list[tuple[str, str, str]]:
    """Whose other attendances come to another state by a list: before, and after."""
    report = app.program.importer.run(written(app, text), HowToRead({}), dry_run=dry_run)
    return [(each.person, each.before, each.after) for each in report.came.moved]


def test_what_happens_to_others_is_foretold(app):
    """A number that somebody else has makes both wait; a number that comes makes others ready."""
    app.results(("z1", "MED", "2026-03-01"), ("z3", "MED", "2026-03-01"))
    app.program.people.set("z1", {FIELD: "610001"})
    assert ["ready", "waiting:number_missing"] == app.states()
    shared = f"{HEAD}\nz2;MED;2026-03-02;geslaagd;610001\n"
    assert [("z1", "ready", "waiting")] == others(app, shared)
    assert ["ready", "waiting:number_missing"] == app.states()
    assert [("z1", "ready", "waiting")] == others(app, shared, dry_run=False)
    brings = f"{HEAD}\nz3;ANDERS;2026-03-02;geslaagd;610003\n"
    assert [("z3", "waiting", "ready")] == others(app, brings)
    assert [("z3", "waiting", "ready")] == others(app, brings, dry_run=False)
    assert [] == others(app, brings, dry_run=False)


def test_what_is_only_completed_is_a_reason_of_its_own(app):
    """Where the accreditation does not let it count; it is told with the remedy."""
    rows = ["p1;MED;2026-03-02;voltooid;610001", "p2;MED;2026-03-02;gezakt;610002"]
    rows.append("p3;ANDERS;2026-03-02;voltooid;610003")
    outlook = foretold(app, written(app, "\n".join([HEAD, *rows])))
    (without,) = [figure for figure in outlook.figures if figure.kind == "unmatched"]
    assert {"only_completed": 1, "not_passed": 1, "no_accreditation": 1} == without.reasons
    assert "only_completed" == outlook.unmatched["", 2]
    assert {"not_passed": 2, "no_accreditation": 1} == outlook.report.forecast.unmatched
    said = "\n".join(about_file(outlook.report, app.program.words))
    assert "1 resultaat is 'voltooid' zonder uitslag, en telt niet als geslaagd." in said


def test_problems_are_told_by_what_they_are(app):
    """Each with how many rows it has."""
    rows = ["p1;MED;31-09-2026;ja;1", "p2;MED;30-02-2026;ja;1", ";MED;2026-03-02;ja;1"]
    outlook = foretold(app, written(app, "\n".join([HEAD, *rows])))
    (problems,) = [figure for figure in outlook.figures if figure.kind == "problems"]
    assert {"day_not_there": 2, "person_missing": 1} == problems.reasons


def test_an_import_comes_to_what_was_foretold(app):
    """The same figures before and after, by the same code."""
    app.results(("p1", "MED", "2026-03-01"))
    rows = [
        "p1;MED;2026-03-01;geslaagd;610001",
        "p2;MED;2026-03-02;geslaagd;610002",
        "p3;MED;2026-03-02;geslaagd;volgt",
        "p4;MED;2026-03-02;voltooid;610004",
        "p5;ANDERS;2026-03-02;geslaagd;610005",
        "p6;MED;31-09-2026;geslaagd;610006",
        "Totaal;6",
    ]
    path = written(app, "\n".join([HEAD, *rows]))
    before = [(f.kind, f.count, f.reasons) for f in foretold(app, path).figures]
    report = app.program.importer.run(path, HowToRead({}), dry_run=False)
    after = [(f.kind, f.count, f.reasons) for f in figures_of(report, of_lines=True)]
    assert before == after
