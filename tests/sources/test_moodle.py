"""Polling Moodle: every trap that was seen on real servers, and what it costs."""

import threading
from datetime import UTC, datetime

import pytest
from conftest import VVN
from servers_apart import double

from peonline_desktop.domain.errors import LoginRefused, Unreachable, WrongUse
from peonline_desktop.services.providers import ProviderChange
from peonline_desktop.store.database import FILE_NAME

ANN, BAS, COR = 3, 4, 5
FIELD = "pe_relatienr"


def at(text: str) -> int:
    """Seconds since 1970 of a moment in UTC."""
    return int(datetime.fromisoformat(text).replace(tzinfo=UTC).timestamp())


MARCH, APRIL = at("2026-03-02T10:00:00"), at("2026-04-02T10:00:00")


def person(user: int, number: str = "", **rest) -> dict:
    """One of the roster, in the recorded shape."""
    fields = [{"type": "text", "value": number, "name": "Relatienummer", "shortname": FIELD}]
    return {
        "id": user,
        "fullname": f"Naam {user}",
        "email": f"u{user}@example.org",
        "customfields": fields if number else [],
        **rest,
    }


@pytest.fixture(scope="module")
def process():
    """One Moodle for all tests of this file."""
    with double("moodle_double.py") as made:
        yield made


@pytest.fixture
def moodle(process):
    """A course with a page and two tests, of which the first makes it complete; three people."""
    process.does(
        "set",
        token="geheimtoken",
        broken=None,
        errors={},
        courses={},
        users={},
        states={},
        completed={},
        grades={},
        functions=[
            "core_webservice_get_site_info",
            "core_course_get_courses_by_field",
            "core_enrol_get_enrolled_users",
            "core_completion_get_course_completion_status",
            "core_completion_get_activities_completion_status",
            "gradereport_user_get_grade_items",
            "core_reportbuilder_retrieve_report",
        ],
    )
    activities = [[11, "page"], [12, "assign"], [13, "scorm"], [14, "lti"], [15, "quiz"]]
    process.does("course", key="2", activities=activities, criteria=[12])
    process.does("people", course="2", users=[person(n, f"61000{n}") for n in (ANN, BAS, COR)])
    process.does("calls")
    return process


@pytest.fixture
def app(bare, moodle):
    """V&VN takes its number from the LMS; the first test counts for a course."""
    bare.provider()
    bare.program.groups.activate(VVN, [FIELD])
    bare.accredit(activity="moodle-activity-12")
    connect(bare, moodle)
    return bare


def connect(app, moodle, secret="geheimtoken", **options):
    """The connection, or another one of this name."""
    given = {"course": ["2"], **{name: [value] for name, value in options.items()}}
    return app.program.connections.add("moodle", "LMS", moodle.address, given, None, secret)


def poll(app, deep=False):
    """One round; a problem of the connection is raised."""
    (report,) = app.program.rounds.once(None, deep=deep, stop=threading.Event())
    if report.problem is not None:
        raise report.problem
    return report


def results(app, activity="moodle-activity-12") -> list[tuple]:
    """(user, verdict, day) of the results for an activity."""
    return [
        (int(key.rsplit(":", 1)[1]), verdict, day)
        for key, verdict, day in app.sql(
            "SELECT p.key, r.verdict, r.day FROM result r JOIN person p ON p.id = r.person_id"
            " WHERE r.activity = ? ORDER BY r.id",
            activity,
        )
    ]


def doubts(app) -> list[tuple]:
    """The open causes for review, with both versions."""
    return app.sql("SELECT cause, detail FROM review WHERE cleared_at IS NULL ORDER BY cause")


def test_a_pass_becomes_an_attendance_at_once(app, moodle):
    """With its number from the LMS, its Amsterdam day, and the names as titles."""
    moodle.does(
        "state", course="2", user=ANN, cmid=12, state=2, at=at("2026-03-01T23:30:00"), grade=85
    )
    report = poll(app)
    assert (2, 2, []) == (report.results, report.new, report.problems)
    (row,) = app.log("ready")
    assert ("610003", "2026-03-02") == (row["registration_number"], row["end_date"])
    assert [(ANN, "completed", "2026-03-02")] == results(app, "moodle-course-2")
    titles = app.sql("SELECT DISTINCT title FROM result ORDER BY title")
    assert [("Medicatieveiligheid",), ("Toets 12",)] == titles


@pytest.mark.parametrize(("state", "verdict"), [(1, "completed"), (2, "passed"), (3, "failed")])
def test_states_are_verdicts_and_never_judged_by_their_time(app, moodle, state, verdict):
    """A failed row has a time too; so has an open one of somebody who left."""
    moodle.does("state", course="2", user=ANN, cmid=12, state=state, at=MARCH, grade=30)
    moodle.does("state", course="2", user=BAS, cmid=12, state=0, at=MARCH)
    poll(app)
    assert [(ANN, verdict, "2026-03-02")] == results(app)


def test_two_thousand_people_of_whom_three_changed_cost_at_most_twenty_calls(app, moodle):
    """For a course with graded activities."""
    moodle.does("many", course="2", count=1997)
    poll(app)
    moodle.does("calls")
    for user in (150, 151, 152):
        moodle.does("state", course="2", user=user, cmid=12, state=2, at=APRIL, grade=90)
    report = poll(app)
    calls = moodle.does("calls")
    assert 6 == report.new
    assert len(calls) <= 20, calls
    assert 0 == poll(app).new
    assert len(moodle.does("calls")) <= 5


def test_a_shared_report_tells_who_changed_too(app, moodle):
    """Where grades are not to be had; its order does not matter."""
    moodle.does("set", functions=[f for f in MOST if "grade" not in f])
    connect(app, moodle, report="1")
    poll(app)
    moodle.does("calls")
    moodle.does("state", course="2", user=COR, cmid=12, state=2, at=MARCH)
    assert 2 == poll(app).new
    asked = [each for each in moodle.does("calls") if "completion" in each]
    assert 2 == len(asked)


MOST = [
    "core_webservice_get_site_info",
    "core_course_get_courses_by_field",
    "core_enrol_get_enrolled_users",
    "core_completion_get_course_completion_status",
    "core_completion_get_activities_completion_status",
    "gradereport_user_get_grade_items",
    "core_reportbuilder_retrieve_report",
]


def test_without_signals_everyone_who_is_open_is_asked(app, moodle):
    """The plain way; whoever is done with everything is left alone."""
    moodle.does("set", functions=MOST[:5])
    for cmid in (11, 12, 13, 14, 15):
        moodle.does("state", course="2", user=ANN, cmid=cmid, state=2, at=MARCH)
    poll(app)
    moodle.does("calls")
    moodle.does("state", course="2", user=BAS, cmid=12, state=2, at=MARCH)
    assert 2 == poll(app).new
    asked = [each for each in moodle.does("calls") if "completion" in each]
    assert 4 == len(asked)


def test_completion_that_lags_behind_the_grade_is_found(app, moodle):
    """Moodle's own task runs later: the next rounds ask again."""
    poll(app)
    moodle.does(
        "state", course="2", user=ANN, cmid=12, state=0, at=0, grade=85, only_grade=True
    )
    assert 0 == poll(app).new
    moodle.does("state", course="2", user=ANN, cmid=12, state=2, at=MARCH)
    assert 2 == poll(app).new


def test_a_deep_poll_finds_what_no_signal_told(app, moodle):
    """A page that was viewed changes no grade; finding it twice changes nothing."""
    poll(app)
    moodle.does("state", course="2", user=ANN, cmid=11, state=1, at=MARCH)
    assert 0 == poll(app).new
    assert 1 == poll(app, deep=True).new
    report = poll(app, deep=True)
    assert (1, 0) == (report.results, report.new)


# --- Contradictions ---------------------------------------------------------------------


def passed_and_sent(app, moodle) -> None:
    """Ann passed, and PE-Online took it."""
    moodle.does("state", course="2", user=ANN, cmid=12, state=2, at=MARCH, grade=85)
    poll(app)
    assert 1 == app.submit()["accepted"]


def test_a_fail_after_a_pass_is_for_a_human(app, moodle):
    """The course stays completed with its old time, which is doubted too; nothing is sent."""
    app.accredit(activity="moodle-course-2", course="8002", completed_counts=True)
    moodle.does("state", course="2", user=ANN, cmid=12, state=2, at=MARCH, grade=85)
    poll(app)
    app.submit()
    moodle.does("state", course="2", user=ANN, cmid=12, state=3, at=APRIL, grade=30)
    poll(app)
    assert ["accepted", "accepted"] == app.states()
    assert [True, True] == [row["review"] for row in app.log()]
    assert {"failed_after_pass", "source_contradicts"} == {cause for cause, _ in doubts(app)}
    assert 0 == app.submit()["sent"]


def test_a_course_that_is_reset_is_for_a_human_and_a_repeat_is_a_new_result(app, moodle):
    """Absence retracts nothing; the refresher of a year later is another completion."""
    passed_and_sent(app, moodle)
    moodle.does("reset", course="2", user=ANN)
    poll(app)
    (cause, detail) = doubts(app)[0]
    assert "source_reset" == cause
    assert '["passed 2026-03-02T10:00:00Z", "open"]' == detail
    assert ["accepted"] == app.states()
    moodle.does("state", course="2", user=ANN, cmid=12, state=2, at=APRIL, grade=90)
    poll(app)
    assert [(ANN, "passed", "2026-03-02"), (ANN, "passed", "2026-04-02")] == results(app)
    assert ["accepted"] == app.states()


def test_a_date_that_moved_is_for_a_human(app, moodle):
    """Both versions beside each other; the new one is not sent by itself."""
    passed_and_sent(app, moodle)
    moodle.does("state", course="2", user=ANN, cmid=12, state=2, at=APRIL, grade=86)
    poll(app)
    detail = '["passed 2026-03-02T10:00:00Z", "passed 2026-04-02T10:00:00Z"]'
    assert [("source_moved", detail)] == doubts(app)
    assert 0 == app.submit()["sent"]


def test_a_doubt_that_was_looked_at_does_not_come_back(app, moodle):
    """The administrator's word stands."""
    passed_and_sent(app, moodle)
    moodle.does("reset", course="2", user=ANN)
    poll(app)
    app.program.decisions.clear_review([row["id"] for row in app.log()], "cursus gereset")
    poll(app, deep=True)
    assert [] == doubts(app)


def test_somebody_who_is_gone_is_doubted_only_where_nothing_was_sent(app, moodle):
    """Unenrolled after a pass: what was sent stays, what was not is looked at first."""
    moodle.does("state", course="2", user=BAS, cmid=12, state=2, at=MARCH, grade=70)
    poll(app)
    app.submit()
    moodle.does("state", course="2", user=ANN, cmid=12, state=2, at=MARCH, grade=85)
    poll(app)
    moodle.does("leaves", course="2", user=ANN)
    moodle.does("leaves", course="2", user=BAS)
    poll(app)
    assert {"610004": "accepted", "610003": "waiting"} == {
        row["registration_number"]: row["state"] for row in app.log()
    }
    assert ["source_gone"] == [cause for cause, _ in doubts(app)]
    poll(app)
    assert ["source_gone"] == [cause for cause, _ in doubts(app)]


# --- Names, numbers and people ----------------------------------------------------------


def test_the_event_key_survives_renames(app, moodle):
    """Of the course and of the person: nothing is new, and the names follow."""
    passed_and_sent(app, moodle)
    moodle.does(
        "course", key="2", fullname="Anders", activities=[[12, "assign"]], criteria=[12]
    )
    moodle.does("people", course="2", users=[person(ANN, "610003", fullname="Ann de Wit")])
    report = poll(app, deep=True)
    assert 0 == report.new
    assert [("Ann de Wit",)] == app.sql("SELECT name FROM person WHERE key LIKE '%:3'")


def test_a_number_that_comes_later_frees_the_row(app, moodle):
    """The roster brings news of people who did nothing new; zeros are kept."""
    moodle.does("people", course="2", users=[person(ANN)])
    moodle.does("state", course="2", user=ANN, cmid=12, state=2, at=MARCH, grade=85)
    poll(app)
    assert ["waiting:number_missing"] == app.states()
    moodle.does("people", course="2", users=[person(ANN, " 061003 ")])
    poll(app)
    assert "061003" == app.log("ready")[0]["registration_number"]


def test_two_people_with_one_number_wait(app, moodle):
    """As it occurs in real rosters."""
    moodle.does("people", course="2", users=[person(ANN, "610003"), person(BAS, "610003")])
    for user in (ANN, BAS):
        moodle.does("state", course="2", user=user, cmid=12, state=2, at=MARCH, grade=85)
    poll(app)
    assert ["waiting:number_shared"] * 2 == app.states()


# --- What goes wrong --------------------------------------------------------------------


@pytest.mark.parametrize(
    ("broken", "kind", "code"),
    [
        ("maintenance", Unreachable, "source_no_json"),
        ("maintenance503", Unreachable, "source_failing"),
        ("proxy", Unreachable, "source_failing"),
        ("half", Unreachable, "source_no_json"),
        ("database", Unreachable, "source_no_json"),
        ("off", LoginRefused, "source_login_refused"),
        ("elsewhere", Unreachable, "source_moved_address"),
    ],
)
def test_what_is_no_answer_is_try_later(app, moodle, broken, kind, code):
    """HTML where JSON was due is no empty list; a redirect is not followed; nothing is lost."""
    moodle.does("state", course="2", user=ANN, cmid=12, state=2, at=MARCH, grade=85)
    moodle.does("set", broken=broken)
    with pytest.raises(kind, match=code) as problem:
        poll(app)
    assert app.program.words.problem(problem.value)
    moodle.does("set", broken=None)
    assert 2 == poll(app).new


@pytest.mark.parametrize("code", ["invalidrecord", "cannotviewreport", "requireloginerror"])
def test_a_course_that_cannot_be_read_stops_no_other(app, moodle, code):
    """It is named."""
    moodle.does("set", errors={"core_enrol_get_enrolled_users": code})
    report = poll(app)
    assert [f"moodle_{code}"] == [p.code for p in report.problems]
    assert app.program.words.row_problem(report.problems[0])


@pytest.mark.parametrize("code", ["usernotenroled", "wsaccessusersuspended"])
def test_one_person_who_cannot_be_asked_stops_nobody(app, moodle, code):
    """Suspended or ended enrolments are in the roster without a flag."""
    function = "core_completion_get_activities_completion_status"
    moodle.does("set", errors={f"{function}:{ANN}": code})
    moodle.does("state", course="2", user=BAS, cmid=12, state=2, at=MARCH, grade=85)
    report = poll(app)
    assert ["moodle_person"] == [p.code for p in report.problems]
    assert [(BAS, "passed", "2026-03-02")] == results(app)


def test_a_course_without_criteria_has_its_activities(app, moodle):
    """nocriteriaset is no failure."""
    moodle.does("course", key="2", activities=[[12, "assign"]], criteria=[])
    moodle.does("people", course="2", users=[person(ANN, "610003")])
    moodle.does("state", course="2", user=ANN, cmid=12, state=2, at=MARCH, grade=85)
    assert 1 == poll(app).new


def test_an_expired_token_is_a_refused_login(app, moodle):
    """And the token is nowhere in the database."""
    moodle.does("set", token="ander")
    with pytest.raises(LoginRefused):
        poll(app)
    content = (app.program.folder / FILE_NAME).read_bytes()
    assert b"geheimtoken" not in content
    assert b"nooit-bewaren" not in content


def test_a_page_and_what_is_known_are_kept_together(app, moodle, monkeypatch):
    """A crash between the two keeps neither; the next round reads again."""
    moodle.does("state", course="2", user=ANN, cmid=12, state=2, at=MARCH, grade=85)
    tables = app.program.rounds._store

    def dies(*_):
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(tables, "save_state", dies)
        with pytest.raises(KeyboardInterrupt):
            poll(app)
    assert [] == results(app)
    assert [] == app.sql("SELECT 1 FROM person")
    assert 2 == poll(app).new


def test_a_stopped_round_goes_on_where_it_was(app, moodle):
    """What was read is kept; the rest is read the next time."""
    for user in (ANN, BAS, COR):
        moodle.does("state", course="2", user=user, cmid=12, state=2, at=MARCH, grade=85)
    stop = threading.Event()
    poller = app.program.rounds._poller
    keep = poller._keep

    def keep_one(round_, page):
        keep(round_, page)
        if page.results:
            stop.set()

    poller._keep = keep_one
    (connection,) = app.program.connections.all()
    assert 2 == poller.poll(connection, deep=True, stop=stop).new
    assert poller.is_deep_due(app.program.connections.get("LMS"))
    poller._keep = keep
    assert 4 == poll(app).new


# --- Testing a connection ---------------------------------------------------------------


def test_a_test_says_what_can_be_seen(app, moodle):
    """Version, courses and activities by name, fields, people, and how long a round takes."""
    found = app.program.connections.test("LMS")
    assert ("4.3.5", (FIELD,), 3, ()) == (
        found.version,
        found.fields,
        found.people,
        found.missing,
    )
    assert ("moodle-course-2", "Medicatieveiligheid") in found.activities
    assert ("moodle-activity-12", "Toets 12") in found.activities
    assert found.expected_seconds < 5


@pytest.mark.parametrize(
    ("told", "missing"),
    [
        ({"functions": MOST[:4]}, "moodle_function"),
        ({"functions": MOST[:5]}, "moodle_slow"),
        ({"courses": {}}, "moodle_invalidrecord"),
        (
            {"errors": {"core_enrol_get_enrolled_users": "requireloginerror"}},
            "moodle_requireloginerror",
        ),
    ],
)
def test_a_test_says_what_is_missing_and_why(app, moodle, told, missing):
    """With a sentence that says who mends it."""
    moodle.does("set", **told)
    found = app.program.connections.test("LMS")
    assert missing in {code for code, _ in found.missing}
    for code, value in found.missing:
        assert app.program.words.missing(code, value)


def test_silent_omissions_are_said(app, moodle):
    """A role that may not see hidden fields, or a kind of activity, gives nothing at all."""
    moodle.does("course", key="2", activities=[], criteria=[])
    moodle.does("people", course="2", users=[person(ANN, email="")])
    missing = {code for code, _ in app.program.connections.test("LMS").missing}
    assert {"moodle_no_fields", "moodle_no_email", "moodle_no_activities"} <= missing


def test_what_makes_no_sense_is_refused(bare, moodle):
    """A course that is no number, an option nobody knows, an address that is not safe."""
    add = bare.program.connections.add
    for options, url, code in (
        ({"course": ["twee"]}, moodle.address, "option_not_a_number"),
        ({"cursus": ["2"]}, moodle.address, "option_unknown"),
        ({"course": ["2"]}, "http://lms.example.nl", "address_not_safe"),
    ):
        with pytest.raises(WrongUse, match=code):
            add("moodle", "LMS", url, options, None, "x")
    assert [] == bare.program.connections.all()


# --- Rounds -----------------------------------------------------------------------------


def test_a_round_is_due_by_the_clock_and_later_after_failures(app, moodle):
    """Every minute; the first of a day looks at everything; failures wait longer each time."""
    stop, due = threading.Event(), app.program.rounds.due
    assert 1 == len(list(due((), stop)))
    assert [] == list(due((), stop))
    app.clock.pass_days(61 / 86400)
    assert 1 == len(list(due((), stop)))
    moodle.does("state", course="2", user=ANN, cmid=11, state=1, at=MARCH)
    app.clock.pass_days(61 / 86400)
    assert [0] == [each.new for each in due((), stop)]
    app.clock.pass_days(1)
    assert 0 == poll(app).new
    app.clock.pass_days(61 / 86400)
    assert [] == list(due(("een andere",), stop))
    assert [1] == [each.new for each in due((), stop)]
    moodle.does("set", broken="maintenance")
    waits = []
    for _ in range(4):
        (connection,) = app.program.connections.all()
        app.clock.instant = connection.next_run
        list(due((), stop))
        (connection,) = app.program.connections.all()
        waits.append((connection.next_run - app.clock.now()).total_seconds())
    assert waits == sorted(waits)
    assert waits[0] >= 60
    assert waits[-1] > 200
    assert "source_no_json" == connection.problem
    app.program.connections.pause("LMS", paused=True)
    app.clock.pass_days(2)
    assert [] == list(due((), stop))


def test_what_is_not_given_of_a_connection_stays(app, moodle):
    """An option that is given replaces its old values; one without a value goes."""
    connect(app, moodle, report="5")
    assert {"course": ("2",), "report": ("5",)} == connect(app, moodle).options
    assert {"course": ("2",)} == app.program.connections.add(
        "moodle", "LMS", "", {"report": []}, None, None
    ).options


def test_only_accreditations_that_say_so_submit_by_themselves(app, moodle):
    """From a pass to an accepted attendance: one interval and one call."""
    app.accredit(activity="moodle-activity-13", course="8003", auto=True)
    poll(app)
    moodle.does("state", course="2", user=ANN, cmid=12, state=2, at=MARCH, grade=85)
    moodle.does("state", course="2", user=ANN, cmid=13, state=2, at=MARCH, grade=86)
    app.clock.pass_days(61 / 86400)
    before = len(app.pe_online.calls)
    list(app.program.rounds.due((), threading.Event()))
    assert {"8001": "ready", "8003": "accepted"} == {
        row["course"]: row["state"] for row in app.log()
    }
    assert 1 == len(app.pe_online.calls) - before


def test_a_paused_provider_keeps_automatic_rows_back(app, moodle):
    """And the poll goes on."""
    app.accredit(activity="moodle-activity-13", course="8003", auto=True)
    app.program.providers.save("Zorg", ProviderChange())
    app.sql("UPDATE provider SET paused = 'access_denied'")
    moodle.does("state", course="2", user=ANN, cmid=13, state=2, at=MARCH, grade=86)
    list(app.program.rounds.due((), threading.Event()))
    assert ["ready"] == app.states()


def test_what_keeps_a_submission_back_stops_no_poll(app, moodle):
    """After a restore that nobody looked at, what is polled is kept and told; nothing goes."""
    app.accredit(activity="moodle-activity-13", course="8003", auto=True)
    app.sql("INSERT INTO setting VALUES ('restored_hold', 'kopie.db')")
    moodle.does("state", course="2", user=ANN, cmid=13, state=2, at=MARCH, grade=86)
    sent = []
    (report,) = app.program.rounds.due((), threading.Event(), sent.append)
    assert (None, ["ready"]) == (report.problem, app.states())
    assert [["restored_hold"]] == [[each.code for each in done.problems] for done in sent]
    app.program.settings.set_setting("restored_hold", None)
    app.clock.pass_days(61 / 86400)
    list(app.program.rounds.due((), threading.Event(), sent.append))
    assert (["accepted"], 1) == (app.states(), sent[-1].counts["accepted"])
