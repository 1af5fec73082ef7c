"""Polling a learning record store: one that keeps to the standard, and the oddities seen."""

import hashlib
import threading
import uuid

import pytest
from conftest import FIELD, VVN
from servers_apart import double

from peonline_desktop.domain.errors import Interrupted, LoginRefused, Unreachable
from peonline_desktop.sources.http import PoliteClient

MED = "https://lms.example.org/med"
ADL = "http://adlnet.gov/expapi/verbs/"


@pytest.fixture(scope="module")
def process():
    """One store for all tests of this file."""
    with double("lrs_double.py") as made:
        yield made


@pytest.fixture
def lrs(process):
    """An empty store that keeps to the standard, three statements to a page."""
    process.does(
        "set",
        statements=[],
        odd=[],
        page=3,
        login="user:password",
        busy=0,
        through="2026-11-23T12:00:00Z",
    )
    process.does("calls")
    return process


@pytest.fixture
def app(bare, lrs):
    """V&VN takes its number from people that were imported; the activity counts."""
    bare.provider()
    bare.program.groups.activate(VVN, [FIELD])
    bare.accredit(activity=MED)
    connect(bare, lrs)
    return bare


def connect(app, lrs, secret="user:password", **options):
    """The connection, or another one of this name."""
    given = {name: [value] for name, value in options.items()}
    return app.program.connections.add(
        "xapi", "LRS", f"{lrs.address}/xapi", given, None, secret
    )


def poll(app, deep=False):
    """One round; a problem of the connection is raised."""
    (report,) = app.program.rounds.once(None, deep=deep, stop=threading.Event())
    if report.problem is not None:
        raise report.problem
    return report


def statement(actor, verb="passed", at="2026-03-02T10:00:00Z", stored=None, **rest) -> dict:
    """A statement; an actor that is text is an e-mail address."""
    if isinstance(actor, str):
        actor = {"mbox": f"mailto:{actor}", "name": "Naam"}
    return {
        "id": str(uuid.uuid4()),
        "actor": actor,
        "verb": {"id": f"{ADL}{verb}"},
        "object": {"id": MED, "definition": {"name": {"en": "Medication", "nl": "Medicatie"}}},
        "timestamp": at,
        "stored": stored or at,
        **rest,
    }


def results(app) -> list[tuple]:
    """(person, verdict, day) of all results."""
    return app.sql(
        "SELECT p.key, r.verdict, r.day FROM result r JOIN person p ON p.id = r.person_id"
        " ORDER BY r.day, p.key"
    )


def doubts(app) -> list[str]:
    """The open causes for review."""
    return [c for (c,) in app.sql("SELECT cause FROM review WHERE cleared_at IS NULL")]


def test_a_pass_becomes_an_attendance(app, lrs):
    """The number comes from people that were imported under the e-mail address."""
    app.people(**{"ann@example.org": "610001"})
    lrs.does("store", statements=[statement("Ann@Example.org", at="2026-03-01T23:30:00Z")])
    assert (1, 1) == (poll(app).results, poll(app).results)
    (row,) = app.log("ready")
    assert ("610001", "2026-03-02") == (row["registration_number"], row["end_date"])
    assert [("Medicatie",)] == app.sql("SELECT title FROM result")


def test_only_what_is_a_result_counts(app, lrs):
    """Verbs are judged here again; cmi5's satisfied proves no pass, and a score no verdict."""
    satisfied = statement("a@x.nl")
    satisfied["verb"]["id"] = "https://w3id.org/xapi/adl/verbs/satisfied"
    about = statement("a@x.nl")
    about["object"] = {"objectType": "Agent", "mbox": "mailto:b@x.nl"}
    lrs.does(
        "store",
        statements=[
            satisfied,
            about,
            statement("a@x.nl", "attempted"),
            statement("a@x.nl", "failed", at="2026-03-01T10:00:00Z"),
            statement("a@x.nl", "completed"),
            statement("a@x.nl", "passed", at="2026-03-03T10:00:00Z"),
        ],
    )
    poll(app)
    assert [
        ("a@x.nl", "failed", "2026-03-01"),
        ("a@x.nl", "completed", "2026-03-02"),
        ("a@x.nl", "passed", "2026-03-03"),
    ] == results(app)


@pytest.mark.parametrize(
    ("actor", "options", "key"),
    [
        ({"mbox": "mailto:Ann@X.nl"}, {}, "ann@x.nl"),
        ({"account": {"homePage": "https://lms.x.nl/", "name": "00123"}}, {}, "00123@lms.x.nl"),
        (
            {"account": {"homePage": "https://lms.x.nl", "name": "00123"}},
            {"account": "name"},
            "00123",
        ),
        ({"mbox_sha1sum": "0" * 40}, {}, "0" * 40),
        ({"openid": "https://ann.example"}, {}, "https://ann.example"),
    ],
)
def test_an_actor_is_one_of_four(app, lrs, actor, options, key):
    """Each has a key that a table of people can have."""
    connect(app, lrs, **options)
    lrs.does("store", statements=[statement(actor)])
    poll(app)
    assert [key] == [person for person, _, _ in results(app)]


def test_three_ways_to_name_one_person_are_merged(app, lrs):
    """By e-mail, by its hash and by an account: one number, one place."""
    app.people(**{"ann@x.nl": "610001"})
    hashed = hashlib.sha1(b"mailto:ann@x.nl").hexdigest()
    account = {"account": {"homePage": "https://lms.x.nl", "name": "7"}}
    lrs.does(
        "store",
        statements=[
            statement({"mbox_sha1sum": hashed}, at="2026-03-01T10:00:00Z"),
            statement("ann@x.nl"),
            statement(account, at="2026-03-03T10:00:00Z"),
        ],
    )
    poll(app)
    for other in (hashed, "7@lms.x.nl"):
        app.program.people.merge("ann@x.nl", other)
    (row,) = app.log()
    assert ("ready", "610001", "2026-03-01") == (
        row["state"],
        row["registration_number"],
        row["end_date"],
    )


def several(count: int) -> list[dict]:
    """Passes of as many people."""
    return [statement(f"p{n}@x.nl", stored=f"2026-11-23T10:00:{n:02d}Z") for n in range(count)]


@pytest.mark.parametrize(
    "odd",
    [
        [],
        ["no consistent-through"],
        ["no consistent-through on more"],
        ["any order"],
        ["shows voided"],
        ["verb filter gives nothing"],
        ["empty last page"],
        ["missing login is 400"],
        ["slow"],
        ["no consistent-through", "any order", "empty last page", "shows voided"],
    ],
    ids=lambda odd: ", ".join(odd) or "standard",
)
def test_every_pass_is_found_once_whatever_the_store_does(app, lrs, odd):
    """Page by page, each with version and login; then only what is new, with an overlap."""
    lrs.does("set", odd=odd)
    lrs.does("store", statements=several(10))
    assert 10 == poll(app).new
    assert {"1.0.3"} == {call["version"] for call in lrs.does("calls")}
    lrs.does("store", statements=[statement("later@x.nl", stored="2026-11-23T11:59:00Z")])
    assert 1 == poll(app).new
    assert 0 == poll(app).new


def test_a_store_that_repeats_its_more_ends(app, lrs):
    """A link that was followed before is the end."""
    lrs.does("set", odd=["more repeats"])
    lrs.does("store", statements=several(10))
    poll(app)
    assert len(lrs.does("calls")) < 10


def test_a_next_page_elsewhere_is_not_followed(app, lrs):
    """The login would go along; what was read before it is kept, and its own page too."""
    lrs.does("set", odd=["more elsewhere"])
    lrs.does("store", statements=several(10))
    with pytest.raises(Unreachable, match="source_elsewhere"):
        poll(app)
    assert 3 == len(results(app))
    lrs.does("set", odd=[])
    assert 7 == poll(app).new


def test_a_more_that_expired_loses_nothing(app, lrs):
    """The cursor stays where it was; the next round begins again."""
    lrs.does("set", odd=["expired more"])
    lrs.does("store", statements=several(10))
    with pytest.raises(Unreachable):
        poll(app)
    assert 3 == len(results(app))
    lrs.does("set", odd=[])
    assert 7 == poll(app).new


def test_late_and_back_dated_statements_are_found(app, lrs):
    """Stored late: the overlap of a day; longer ago than that: the deep poll of the night."""
    lrs.does("store", statements=several(2))
    poll(app)
    lrs.does("store", statements=[statement("late@x.nl", stored="2026-11-22T22:00:00Z")])
    assert 1 == poll(app).new
    lrs.does("store", statements=[statement("old@x.nl", stored="2026-10-01T10:00:00Z")])
    assert 0 == poll(app).new
    assert 1 == poll(app, deep=True).new
    assert 0 == poll(app, deep=True).new


def test_our_clock_is_never_a_boundary(app, lrs):
    """Hours apart from the store's, forwards or back."""
    for days in (-0.2, 0.2):
        app.clock.pass_days(days)
        who = f"k{days}@x.nl"
        lrs.does("store", statements=[statement(who, stored="2026-11-23T10:00:00Z")])
        assert 1 == poll(app).new


def test_equal_stored_times_are_all_found(app, lrs):
    """Since is exclusive; the overlap makes that harmless."""
    same = [statement(f"s{n}@x.nl", stored="2026-11-23T10:00:00Z") for n in range(7)]
    lrs.does("store", statements=same[:4])
    assert 4 == poll(app).new
    lrs.does("store", statements=same[4:])
    assert 3 == poll(app).new


@pytest.mark.parametrize("odd", [[], ["shows voided"]])
def test_a_voided_statement_is_for_a_human(app, lrs, odd):
    """What was sent stays; nothing is retracted by itself, and it is raised once."""
    app.people(**{"ann@x.nl": "610001"})
    passed = statement("ann@x.nl")
    lrs.does("set", odd=odd)
    lrs.does("store", statements=[passed])
    poll(app)
    app.submit()
    void = statement("admin@x.nl", "voided", stored="2026-11-23T11:00:00Z")
    void["object"] = {"objectType": "StatementRef", "id": passed["id"]}
    lrs.does("store", statements=[void])
    assert 1 == poll(app).doubted
    assert (["accepted"], ["source_voided"]) == (app.states(), doubts(app))
    assert 0 == poll(app, deep=True).doubted


def test_what_was_voided_before_it_was_seen_is_no_result(app, lrs):
    """Also where the store still shows it, and whichever comes first."""
    passed = statement("ann@x.nl", stored="2026-11-23T11:30:00Z")
    void = statement("admin@x.nl", "voided", stored="2026-11-23T11:00:00Z")
    void["object"] = {"objectType": "StatementRef", "id": passed["id"]}
    lrs.does("set", odd=["shows voided"])
    lrs.does("store", statements=[void])
    poll(app)
    lrs.does("store", statements=[passed])
    assert 0 == poll(app).new


def test_a_pass_without_success_is_for_a_human(app, lrs):
    """It waits; it is not sent, and not thrown away."""
    app.people(**{"ann@x.nl": "610001"})
    lrs.does("store", statements=[statement("ann@x.nl", result={"success": False})])
    poll(app)
    assert (["waiting:under_review"], ["source_contradicts"]) == (app.states(), doubts(app))
    assert 0 == app.submit()["sent"]


def test_a_statement_that_cannot_be_read_is_named(app, lrs):
    """The others count."""
    lrs.does("store", statements=[statement({}), statement("b@x.nl")])
    report = poll(app)
    assert (1, ["person_missing"]) == (report.new, [p.code for p in report.problems])


def test_only_the_activities_one_follows(app, lrs):
    """Where a store serves more than one organisation's courses."""
    connect(app, lrs, activity="https://elsewhere.example/x")
    lrs.does("store", statements=several(2))
    assert 0 == poll(app).results


def test_a_busy_store_is_left_alone_as_long_as_it_asks(app, lrs):
    """429 with Retry-After: waited for, then asked again."""
    lrs.does("store", statements=several(1))
    lrs.does("set", busy=2)
    assert 1 == poll(app).new
    assert [7.0, 7.0] == [wait for wait in app.clock.waits if wait > 1]


def test_who_closes_the_program_does_not_wait_for_a_busy_store(app, lrs):
    """As soon as one must stop, the wait ends and the next round asks again."""
    lrs.does("set", busy=1)
    client = PoliteClient(f"{lrs.address}/xapi", app.clock)
    wait = app.clock.wait

    def told_meanwhile(seconds, until=None):
        client.stop.set()
        return wait(seconds, until)

    app.clock.wait = told_meanwhile
    with pytest.raises(Interrupted) as said:
        client.ask(
            "GET",
            f"{lrs.address}/xapi/statements",
            headers={"X-Experience-API-Version": "1.0.3"},
            auth=("user", "password"),
        )
    assert ("stopped", 1) == (said.value.code, client.requests)


@pytest.mark.parametrize("odd", [[], ["missing login is 400"]])
def test_a_wrong_login_is_said(app, lrs, odd):
    """401 is a refused login; a store that says 400 is at least no silence."""
    lrs.does("set", odd=odd)
    connect(app, lrs, secret="user:ander")
    with pytest.raises((LoginRefused, Unreachable)):
        poll(app)


def test_a_test_says_what_can_be_seen(app, lrs):
    """Version and activities; and that numbers come from people."""
    lrs.does("store", statements=several(2))
    found = app.program.connections.test("LRS")
    assert ("1.0.3", ((MED, "Medicatie"),), 2) == (
        found.version,
        found.activities,
        found.people,
    )
    assert () == found.missing
    assert ["xapi_no_fields"] == [code for code, _ in found.advice]
