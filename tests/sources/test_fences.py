"""A fence around every record: whatever is wrong with one, the others of its page are kept."""

import copy
import json
import threading

import pytest
import test_moodle
import test_rest
import test_xapi
from test_contract import MoodleWorld, RestWorld, XAPIWorld, process, world

from peonline_desktop.services.intake.as_json import report_json

__all__ = ["process", "world"]  # fixtures

POISONS = (
    "null",
    "true",
    "-1",
    "7.5",
    "99",
    "NaN",
    "-Infinity",
    "1e400",
    "9" * 30,
    "9" * 5000,
    '""',
    '"x"',
    '"\\ud800"',
    '"\\u0000"',
    '"9999-12-31T23:59:59-14:00"',
    '"0001-01-01T00:00:00+14:00"',
    '"2026-02-30T10:00:00Z"',
    '"http://[broken"',
    '"' + "x" * 200_000 + '"',
    '"half a byte \udcc3"',
    "[]",
    "{}",
    '[{"id": null}]',
    '{"a": {"b": []}}',
    "[" * 90 + "]" * 90,
    "[" * 9000 + "]" * 9000,
)


def places(record, path=()):
    """Every place in a record: the paths of its values, objects and lists included."""
    parts = record.items() if isinstance(record, dict) else enumerate(record)
    for name, value in parts:
        yield (*path, name)
        if isinstance(value, dict | list):
            yield from places(value, (*path, name))


def poisoned(record: dict, own: str, keep: tuple[str, ...], first: int = 0) -> list[str]:
    """The record as JSON with every poison at every place, but for *keep*; its id, at the key
    *own*, is another each time.
    """
    made = []
    for path in places(record):
        for poison in POISONS if path[0] not in keep else ():
            bad = copy.deepcopy(record)
            if own:
                number = first + len(made)
                bad[own] = number if isinstance(bad[own], int) else f"bad-{number}"
            held = bad
            for name in path[:-1]:
                held = held[name]
            held[path[-1]] = "@@"
            made.append(json.dumps(bad).replace('"@@"', poison))
    return made


def only(app):
    """One round that was not ended by anything."""
    (report,) = app.program.rounds.once(None, deep=True, stop=threading.Event())
    assert report.problem is None, report.problem.values
    assert [] == report.bugs, report.bugs[0].told()
    said = [app.program.words.row_problem(each) for each in report.problems]
    assert all(said)
    json.dumps(report_json(report, app.program.words), ensure_ascii=False).encode()
    return report


def passes(app) -> set[str]:
    """Who passed something."""
    return {
        p for (p,) in app.sql("SELECT key FROM person JOIN result ON person_id = person.id")
    }


@pytest.fixture(autouse=True)
def _as_it_is(process):
    """Nothing is answered word for word, unless a test says so."""
    kind, double = process
    double.does("set", raw={} if kind is MoodleWorld else None)
    yield
    double.does("set", raw={} if kind is MoodleWorld else None)


def test_a_poisoned_statement_harms_no_other(bare, world):
    """Every kind of poison at every place of a statement: each is a result, no result of ours,
    or a problem with the statement's own id.
    """
    if not isinstance(world, XAPIWorld):
        return
    full = test_xapi.statement("ann@x.nl", stored="2026-03-02T10:00:00Z")
    full["result"] = {"success": True, "score": {"raw": 8, "scaled": 0.8}}
    account = {"account": {"homePage": "https://x.nl", "name": "cor"}, "name": "Cor"}
    made = [
        *poisoned(full, "id", ("id",)),
        *poisoned(test_xapi.statement(account), "id", ("id",), 5000),
    ]
    first, last = test_xapi.statement("eerste@x.nl"), test_xapi.statement("laatste@x.nl")
    page = ", ".join([json.dumps(first), *made, json.dumps(last), "null", "7", '[["x"]]'])
    world.process.does("set", raw=f'{{"statements": [{page}]}}')
    report = only(bare)
    assert {"eerste@x.nl", "laatste@x.nl"} <= passes(bare)
    named = [each.record for each in report.problems]
    assert len(named) == len(set(named)) > len(made) / 4
    assert {"#", "b"} == {record[:1] for record in named}
    ids = {key for (key,) in bare.sql("SELECT event_key FROM result")}
    assert set() == ids & set(named)
    assert {f"#{len(made) + 3 + n}" for n in range(3)} == {n for n in named if n[0] == "#"}


def test_a_poisoned_item_harms_no_other(bare, world):
    """The same for a system that was described."""
    if not isinstance(world, RestWorld):
        return
    made = poisoned(test_rest.item("p9"), "attempt", ("attempt",), 5000)
    first, last = test_rest.item("eerste"), test_rest.item("laatste")
    page = ", ".join([json.dumps(first), *made, json.dumps(last), "null", "7", '[["x"]]'])
    world.process.does("set", raw=f'{{"data": {{"results": [{page}]}}}}')
    report = only(bare)
    assert {"eerste", "laatste", "p9"} <= passes(bare)
    named = [each.record for each in report.problems]
    assert len(named) == len(set(named)) > len(made) / 4


def test_a_poisoned_activity_of_somebody_harms_no_other(bare, world):
    """The same for what somebody did in Moodle, by the id of the activity."""
    if not isinstance(world, MoodleWorld):
        return
    good = {"cmid": 12, "modname": "assign", "state": 2, "timecompleted": test_moodle.MARCH}
    made = poisoned(good, "cmid", ("cmid",), 5000)
    page = ", ".join([*made, json.dumps(good), "null", "7", '[["x"]]'])
    function = "core_completion_get_activities_completion_status"
    world.process.does("set", raw={function: f'{{"statuses": [{page}]}}'})
    report = only(bare)
    counted = "SELECT count(*) FROM result WHERE activity = 'moodle-activity-12'"
    assert [(3,)] == bare.sql(counted)
    named = {each.record for each in report.problems}
    assert "2:1:5001" in named
    assert {f"2:{user}:#{len(made) + 2 + n}" for user in (1, 2, 3) for n in range(3)} <= named


@pytest.mark.parametrize(
    ("function", "wrap", "record", "own"),
    [
        ("core_enrol_get_enrolled_users", "[{}]", test_moodle.person(3, "610003"), "id"),
        (
            "gradereport_user_get_grade_items",
            '{{"usergrades": [{}]}}',
            {
                "userid": 3,
                "gradeitems": [
                    {"id": 1, "itemtype": "mod", "itemname": "A", "cmid": 12, "graderaw": 1.5}
                ],
            },
            "userid",
        ),
    ],
)
def test_poisoned_people_and_grades_harm_nobody_else(bare, world, function, wrap, record, own):
    """Ann is in the roster; whoever comes before or after her cannot be read."""
    if not isinstance(world, MoodleWorld):
        return
    world.passes(1, "2026-03-02T10:00:00")
    good = {**record, own: 1}
    made = poisoned(record, own, (own,), 5000)
    page = ", ".join([*made[:200], json.dumps(good), *made[200:], "null", "7"])
    world.process.does("set", raw={function: wrap.format(page)})
    report = only(bare)
    assert [True] == [key.endswith(":1") for key in passes(bare)]
    assert {f"2#{len(made) + 2 + n}" for n in range(2)} <= {e.record for e in report.problems}


def test_a_poisoned_course_state_is_its_own_problem(bare, world):
    """What somebody did in the course's activities counts."""
    if not isinstance(world, MoodleWorld):
        return
    world.passes(1, "2026-03-02T10:00:00")
    state = {
        "completed": True,
        "aggregation": 1,
        "completions": [{"timecompleted": 5, "details": {"criteria": "x"}}],
    }
    function = "core_completion_get_course_completion_status"
    for bad in poisoned(state, "", ()):
        world.process.does("set", raw={function: f'{{"completionstatus": {bad}}}'})
        only(bare)
    world.process.does("set", raw={function: '{"completionstatus": 7}'})
    world.passes(2, "2026-03-03T10:00:00")
    report = only(bare)
    assert 1 == report.new
    assert "2:2:moodle-course-2" in [each.record for each in report.problems]


# --- Around a page --------------------------------------------------------------------------


@pytest.mark.parametrize("more", ['"http://[broken"', "7", '"https://evil.example/x"', "{}"])
def test_a_page_is_kept_though_its_next_one_cannot_be_found(bare, world, more):
    """That is a problem of the connection; what was read before it counts."""
    if isinstance(world, MoodleWorld):
        return
    is_xapi = isinstance(world, XAPIWorld)
    good = json.dumps(test_xapi.statement("ann@x.nl") if is_xapi else test_rest.item("ann"))
    page = {
        True: '{{"statements": [{}], "more": {}}}',
        False: '{{"data": {{"results": [{}]}}, "more": {}}}',
    }
    world.process.does("set", raw=page[is_xapi].format(good, more))
    (report,) = bare.program.rounds.once(None, deep=False, stop=threading.Event())
    assert 1 == report.new


def test_a_course_with_a_broken_name_is_read(bare, world):
    """The name is its own problem."""
    if not isinstance(world, MoodleWorld):
        return
    world.passes(1, "2026-03-02T10:00:00")
    function = "core_course_get_courses_by_field"
    world.process.does("set", raw={function: '{"courses": [{"id": 2, "fullname": "\\ud800"}]}'})
    report = only(bare)
    assert (["2"], 1) == ([each.record for each in report.problems], report.new)
