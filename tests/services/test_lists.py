"""What the window reads: lists in order, the first page, a preview, and what would go."""

from datetime import date

import pytest
from conftest import FIELD, KNMP, VVN
from fakes import ACCEPTED, by_number, reject_all, rejected

from peonline_desktop.domain.errors import Refused, WrongUse
from peonline_desktop.domain.listing import AttendanceFilter, Order, ResultFilter
from peonline_desktop.domain.reading import HowToRead
from peonline_desktop.domain.reasons import Actor

NEWEST = Order("changed_at")


@pytest.fixture
def three(app):
    """Three people who passed, the second with an unknown number; all submitted."""
    app.people(p1="610001", p2="610002", p3="610003")
    app.results(
        ("p1", "MED", "2026-03-01"), ("p2", "MED", "2026-03-02"), ("p3", "MED", "2026-03-03")
    )
    app.pe_online.always = by_number({"610002": rejected("person_unknown")})
    app.submit()
    return app


def numbers(app, wanted: AttendanceFilter, order: Order = NEWEST) -> list[str]:
    """The registration numbers of a list, in order."""
    lists = app.program.lists
    ids = lists.attendance_ids(wanted, order)
    rows = lists.attendances(list(ids))
    return [rows[row_id]["registration_number"] for row_id in ids]


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ({}, 3),
        ({"states": ("rejected",)}, 1),
        ({"states": ("accepted",), "mode": "live"}, 2),
        ({"states": ("accepted",), "mode": "test"}, 0),
        ({"reasons": ("person_unknown",)}, 1),
        ({"actor": "employee"}, 1),
        ({"actor": "supplier"}, 0),
        ({"actor": "employee", "reasons": ("number_damaged",)}, 0),
        ({"review": True}, 0),
        ({"org_id": VVN}, 3),
        ({"org_id": KNMP}, 0),
        ({"course": "8001", "activity": "MED"}, 3),
        ({"accreditation": 1, "run": 1}, 3),
        ({"run": 2}, 0),
        ({"first": date(2026, 3, 2)}, 2),
        ({"first": date(2026, 3, 2), "last": date(2026, 3, 2)}, 1),
        ({"text": "610002"}, 1),
        ({"text": "p3"}, 1),
        ({"text": "MED"}, 3),
        ({"text": "%"}, 0),
        ({"text": "_"}, 0),
    ],
)
def test_a_filter_narrows_the_list(three, wanted, found):
    """Each part of a filter, alone and with others; a wildcard is a text like any other."""
    assert found == len(numbers(three, AttendanceFilter(**wanted)))


@pytest.mark.parametrize(
    "column",
    ["changed_at", "person", "name", "state", "reason", "registration_number", "org_id", "course",
     "end_date", "activity"],
)  # fmt: skip
def test_a_list_is_sorted_by_any_column(three, column):
    """Up is the reverse of down, and nothing is lost on the way."""
    up = numbers(three, AttendanceFilter(), Order(column, descending=False))
    assert up[::-1] == numbers(three, AttendanceFilter(), Order(column))
    assert {"610001", "610002", "610003"} == set(up)
    if column in ("registration_number", "end_date", "person"):
        assert sorted(up) == up


def test_results_say_what_became_of_them(three):
    """By reason, unmatched, by text; each with its attendances."""
    three.results(("p1", "TIL", "2026-03-01"), ("p1", "MED", "2025-03-01"))
    lists = three.program.lists

    def found(**wanted) -> list:
        ids = lists.result_ids(ResultFilter(**wanted), Order("read"))
        return [lists.results(list(ids))[i] for i in ids]

    assert 5 == len(found())
    assert ["TIL"] == [r["activity"] for r in found(reasons=("no_accreditation",))]
    assert {"no_accreditation", "outside_period"} == {
        r["reason"] for r in found(unmatched=True)
    }
    assert [("rejected", "person_unknown")] == [
        (a["state"], a["reason"]) for r in found(text="p2") for a in r["attendances"]
    ]
    assert [("MED", 4), ("TIL", 1)] == lists.activities()


def test_people_are_found_by_any_of_their_fields(three):
    """By key or number; a correction by hand stands beside what the source says."""
    three.program.people.set("p1", {FIELD: "610009"})
    lists = three.program.lists
    order = Order("person", descending=False)
    (p1,) = lists.person_ids("610009", order)
    person = lists.persons([p1])[p1]
    assert ({FIELD: "610001"}, {FIELD: "610009"}) == (person["said"], person["corrected"])
    assert 3 == len(lists.person_ids("", order))
    assert 0 == len(lists.person_ids("niemand", order))
    assert FIELD in lists.fields()


def test_views_are_saved_and_forgotten(app):
    """All of a filter comes back, days too; a view needs a name."""
    wanted = AttendanceFilter(states=("rejected",), first=date(2026, 3, 2), text="x")
    app.program.lists.save_view(" Mijn lijst ", wanted)
    assert {"Mijn lijst": wanted} == app.program.lists.views()
    app.program.lists.save_view("Mijn lijst", None)
    assert {} == app.program.lists.views()
    with pytest.raises(WrongUse, match="view_without_name"):
        app.program.lists.save_view(" ", wanted)


def test_the_version_changes_when_another_connection_writes(app):
    """So a window sees what a command did."""
    before = app.program.lists.version()
    app.program.settings.set_setting("theme", "dark")
    assert before == app.program.lists.version()
    app.sql("UPDATE setting SET value = 'light' WHERE key = 'theme'")
    assert before != app.program.lists.version()


def test_today_groups_by_who_must_act(three):
    """The employee whose number is unknown; the pass that nothing takes; what ends soon."""
    three.results(("p1", "TIL", "2026-03-01"))
    today = three.program.todays.look()
    assert [Actor.EMPLOYEE] == list(today.lines)
    assert [("TIL", 1)] == [(each["activity"], each["results"]) for each in today.unmatched]
    assert [1] == [each.id for each in today.ending]  # 31-12-2026 is 38 days away
    assert (1, 1, 0, ()) == (
        today.active_groups,
        today.accreditations,
        today.ready,
        today.in_test,
    )
    assert 3 == today.last_run["sent"]
    assert (2, 1) == (today.weeks[-1].accepted, today.weeks[-1].rejected)
    assert date(2026, 11, 23) == today.weeks[-1].monday


def test_what_is_followed_does_not_end_soon(three):
    """The next year's accreditation is there already."""
    three.accredit(**{"from": "2027-01-01", "to": "2027-12-31"})
    assert () == three.program.todays.look().ending


def test_a_refused_course_is_told_once(app):
    """Its rows stand under the register as a course, not as rows for somebody."""
    app.people(p1="610001", p2="610002")
    app.results(("p1",), ("p2",))
    app.pe_online.always = reject_all("not_accredited")
    app.submit()
    today = app.program.todays.look()
    assert {} == today.lines
    assert [2] == [course["rows"] for course in today.status.courses]


def test_outgoing_says_what_would_go(app):
    """Rows, people, groups, courses and days per provider; a paused one is named too."""
    assert [] == app.program.submitter.outgoing()
    app.people(p1="610001")
    app.results(("p1", "MED", "2026-03-01"))
    (going,) = app.program.submitter.outgoing()
    day = date(2026, 3, 1)
    assert (1, 1, (VVN,), ("8001",), day, day, 0) == (
        going.rows, going.people, going.org_ids, going.courses, going.first, going.last, going.due
    )  # fmt: skip
    ready = app.program.submitter.ready()
    assert (1, 0, False) == (ready.rows, ready.due, ready.all_in_test)
    app.pe_online.always = ACCEPTED
    app.program.settings.change_provider(1, {"paused": "login_refused"})
    assert 0 == app.program.submitter.ready().rows
    assert 1 == len(app.program.submitter.outgoing())


def test_neighbours_overlap_or_leave_a_gap(app):
    """Of the same group and activity only; a change does not overlap itself."""
    values = {"provider": "Zorg", "org": VVN, "course": "8002", "activity": ["MED"]}
    neighbours = app.program.accreditations.neighbours

    over, gaps = neighbours({**values, "from": "2026-12-01", "to": "2027-06-30"})
    assert [(date(2026, 12, 1), date(2026, 12, 31), False)] == [
        (each.first, each.last, each.same_course) for each in over
    ]
    assert [] == gaps
    over, gaps = neighbours({**values, "from": "2027-02-01", "to": "2027-06-30"})
    assert [] == over
    assert [(date(2027, 1, 1), date(2027, 1, 31))] == [(gap.first, gap.last) for gap in gaps]
    over, gaps = neighbours({**values, "from": "2025-01-01", "to": "2025-11-30"})
    assert [(date(2025, 12, 1), date(2025, 12, 31))] == [(gap.first, gap.last) for gap in gaps]
    same = {**values, "from": "2026-01-01", "to": "2026-12-31"}
    assert ([], []) == neighbours({**same, "id": 1})
    assert ([], []) == neighbours({**same, "activity": ["TIL"]})
    assert ([], []) == neighbours({**same, "org": KNMP})


def write(app, text: str, name: str = "lijst.csv"):
    """A file in the data folder."""
    path = app.program.folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_a_look_proposes_columns_and_a_dry_run_tells_what_becomes_of_them(app):
    """Foreign headers are proposed; numbers are looked for by the group's form."""
    path = write(
        app,
        "Overzicht;;;;\n\nPersoneelsnr;Training;Datum behaald;Uitslag;Relatienummer\n"
        "p1;MED;02-03-2026;behaald;61 00 01\np2;MED;;behaald;6,1E+05\n",
    )
    look = app.program.previewer.look(path, HowToRead({}))
    assert 3 == look.shape.header_row
    columns = {"person": "Personeelsnr", "activity": "Training", "finished": "Datum behaald",
               "verdict": "Uitslag"}  # fmt: skip
    assert columns == look.shape.columns
    assert (None, ()) == (look.problem, look.fields_lacking)
    (number,) = [role for role in look.roles if role.org_id == VVN]
    assert ("Relatienummer", True, 1, 2) == (
        number.header, number.by_header, number.fitting, number.filled
    )  # fmt: skip
    report = app.program.importer.run(path, HowToRead(columns), dry_run=True)
    assert [(4, "ready")] == [(fate.row, fate.category) for fate in report.forecast.fates]
    assert [(5, "date_missing")] == [(bad.row, bad.code) for bad in report.problems]
    assert 0 == app.program.overview.status().counts["results"]["total"]


def test_a_preview_says_what_is_missing(app):
    """No verdict, no number field, dates that read two ways: each is told, none is guessed."""
    path = write(app, "Wie;Training;Datum\np1;MED;03/04/2026\n")
    look = app.program.previewer.look(path, HowToRead({}))
    assert (("person",), False) == (look.shape.missing, look.shape.says_verdict)
    assert ("columns_missing", (FIELD,)) == (look.problem.code, look.fields_lacking)
    columns = {**look.shape.columns, "person": "Wie"}
    run = app.program.importer.run
    report = run(path, HowToRead(columns, all_passed=True), dry_run=True)
    assert ["date_ambiguous"] == [bad.code for bad in report.problems]
    report = run(path, HowToRead(columns, all_passed=True, date_order="mdy"), dry_run=True)
    assert ([], 1) == (report.problems, report.new)


def test_a_column_can_be_left_out(app):
    """An empty header says that a field is not in the file, whatever the preset says."""
    path = write(app, "person;activity;finished;verdict;score\np1;MED;2026-03-01;ja;8\n")
    shape = app.program.previewer.look(path, HowToRead({"score": ""})).shape
    assert "score" not in shape.columns
    report = app.program.importer.run(path, HowToRead({"score": ""}), dry_run=False)
    assert 1 == report.new


def test_a_header_row_can_be_named(app):
    """And one that is not there is refused."""
    path = write(app, "a;b;c;d\nperson;activity;finished;verdict\np1;MED;2026-03-01;ja\n")
    report = app.program.importer.run(path, HowToRead({}, header_row=2), dry_run=False)
    assert 1 == report.new
    with pytest.raises(Refused, match="file_empty"):
        app.program.importer.run(path, HowToRead({}, header_row=9), dry_run=False)


def test_titles_above_the_headers_are_passed_over(app):
    """Also when they hold the separator of another list."""
    path = write(
        app,
        "Rapport, gemaakt door Opleidingen\nvan 1 januari, tot 1 juni\n"
        "person;activity;finished;verdict\np1;MED;2026-03-01;ja\n",
    )
    assert 1 == app.program.importer.run(path, HowToRead({}), dry_run=False).new


def test_paste_lists_can_be_shown(app):
    """One list per group, course and day, with the rows they belong to."""
    app.people(p1="610001", p2="610002")
    app.results(("p1", "MED", "2026-03-01"), ("p2", "MED", "2026-03-01"))
    (shown,) = app.program.exporter.lists()
    assert (VVN, "8001", "2026-03-01", ("610001", "610002"), (1, 2)) == (
        shown.org_id, shown.course, shown.day, shown.numbers, shown.ids
    )  # fmt: skip


def test_a_choice_of_rows_is_exported(three, tmp_path):
    """In the order of the list."""
    path = tmp_path / "uit.csv"
    assert 2 == three.program.exporter.export(path, three.program.words, [3, 1])
    lines = path.read_text(encoding="utf-8-sig").splitlines()
    assert [line.split(";")[0] for line in lines[1:]] == ["3", "1"]


def test_what_depends_on_a_group_is_counted(app):
    """Rows that were never sent."""
    app.people(p1="610001")
    app.results(("p1",))
    assert 1 == app.program.lists.never_sent_in_group(VVN)
    assert 1 == app.program.lists.ready_of_accreditation(1)
    app.submit()
    assert 0 == app.program.lists.never_sent_in_group(VVN)
