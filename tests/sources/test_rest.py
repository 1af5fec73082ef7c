"""A learning system that is described rather than programmed: its pages, logins and fields."""

import threading

import pytest
from servers_apart import double

from peonline_desktop import shipped
from peonline_desktop.domain.errors import LoginRefused, Unreachable, WrongUse
from peonline_desktop.domain.sources import Connection
from peonline_desktop.domain.verdicts import VerdictWords
from peonline_desktop.sources.rest import Rest

DESCRIPTION = """
items = "data.results"
updated = "updated"
since_param = "since"

{next}

{login}

[fields]
person = "learner.id"
name = "learner.name"
email = "learner.mail.0"
activity = "course"
title = "title"
finished = "done"
verdict = "outcome"
score = "score"
result_id = "attempt"

[custom]
Relatienummer = "learner.number"

[verdicts]
OK = "passed"
NOK = "failed"
"""
NEXT = {
    "field": '[next]\nfield = "more"\nparam = "more"\nalone = true',
    "address": '[next]\nfield = "next"\nis_address = true',
    "elsewhere": '[next]\nfield = "next"\nis_address = true',
    "link": "[next]\nlink = true",
    "page": '[next]\npage_param = "page"\npage_size = 3\nfirst_page = 0',
}
BEARER = '[login]\nheader = "Authorization"\nvalue = "Bearer {secret}"'
OAUTH = '[login]\nkind = "oauth2"\ntoken_url = "/oauth/token"'


@pytest.fixture(scope="module")
def process():
    """One system for all tests of this file."""
    with double("rest_double.py") as made:
        yield made


@pytest.fixture
def system(process):
    """An empty one."""
    process.does("set", items=[], way="field", page=3, token="geheimtoken", broken=None)
    process.does("calls")
    return process


def connect(app, system, way="field", login=BEARER, secret="geheimtoken", **options):
    """The connection, with a description in a file."""
    config = app.program.folder / "bron.toml"
    config.write_text(DESCRIPTION.replace("{next}", NEXT[way]).replace("{login}", login))
    given = {"config": [str(config)], **{name: [value] for name, value in options.items()}}
    address = f"{system.address}/results"
    app.program.connections.add("rest", "Bron", address, given, None, secret)
    system.does("set", way=way)


def poll(app, deep=False):
    """One round; a problem of the connection is raised."""
    (report,) = app.program.rounds.once(None, deep=deep, stop=threading.Event())
    if report.problem is not None:
        raise report.problem
    return report


def item(person, day="2026-03-02T10:00:00Z", outcome="OK", **rest) -> dict:
    """One registration."""
    return {
        "learner": {"id": person, "name": "Ann Ot", "mail": ["a@x.nl"], "number": "061001"},
        "course": "MED",
        "title": "Medicatie",
        "done": day,
        "outcome": outcome,
        "score": 8.5,
        "attempt": 1,
        "updated": day or "2026-01-01T00:00:00Z",
        **rest,
    }


@pytest.mark.parametrize("way", ["field", "address", "link", "page"])
def test_pages_come_in_four_ways(app, system, way):
    """By a field that is sent alone, an address, a link header, or a number; then what is new."""
    connect(app, system, way)
    items = [item(f"p{n}", f"2026-03-{n + 1:02d}T10:00:00Z") for n in range(10)]
    system.does("store", items=items)
    assert 10 == poll(app).new
    system.does("store", items=[item("later", "2026-03-20T10:00:00Z")])
    system.does("calls")
    assert 1 == poll(app).new
    assert "2026-03-09T10:00:00Z" == system.does("calls")[0]["since"]


def test_an_item_becomes_a_result_with_everything(app, system):
    """Paths through objects and lists; custom fields as text."""
    connect(app, system)
    app.accredit()
    system.does("store", items=[item("p1")])
    poll(app)
    (row,) = app.log()
    assert ("ready", "061001") == (row["state"], row["registration_number"])
    assert [("p1", "Ann Ot", "a@x.nl")] == app.sql("SELECT key, name, email FROM person")
    assert [("MED", "Medicatie", "passed", "8.5")] == app.sql(
        "SELECT activity, title, verdict, score FROM result"
    )


def test_another_attempt_is_another_result(app, system):
    """And the same one changed elsewhere is not."""
    connect(app, system)
    system.does("store", items=[item("p1"), item("p1", attempt=2), item("p1", title="Anders")])
    assert 2 == poll(app).new


@pytest.mark.parametrize(
    ("bad", "code"),
    [
        ({"course": None}, "activity_missing"),
        ({"learner": {}}, "person_missing"),
        ({"outcome": "hmm"}, "verdict_unknown"),
        ({"done": None, "updated": "2026-03-02T10:00:00Z"}, "date_missing"),
        ({"done": "gisteren", "updated": "2026-03-02T10:00:00Z"}, "date_unreadable"),
    ],
)
def test_an_item_that_cannot_be_read_is_named(app, system, bad, code):
    """The others count."""
    connect(app, system)
    system.does("store", items=[item("p1", **bad), item("p2")])
    report = poll(app)
    assert (1, [code]) == (report.new, [p.code for p in report.problems])


def test_an_identifier_without_a_letter_or_digit_is_nobodys(app, system):
    """Any other is kept exactly, whatever word it is in a list."""
    connect(app, system)
    system.does("store", items=[item("-"), item("?"), item("geen"), item("0"), item("P1 ")])
    report = poll(app)
    named = [(bad.code, bad.value, bool(bad.record)) for bad in report.problems]
    assert [("person_missing", "-", True), ("person_missing", "?", True)] == named
    assert [("0",), ("P1",), ("geen",)] == [
        (key.strip(),) for (key,) in app.sql("SELECT key FROM person ORDER BY key")
    ]


def test_a_token_is_got_with_client_credentials(app, system):
    """The client's secret is in the keyring; the token is nowhere."""
    connect(app, system, login=OAUTH, secret="clientgeheim", client_id="wij")
    system.does("store", items=[item("p1")])
    assert 1 == poll(app).new
    connect(app, system, login=OAUTH, secret="verkeerd", client_id="wij")
    with pytest.raises(LoginRefused):
        poll(app)


def test_a_next_page_elsewhere_is_not_followed(app, system):
    """The token would go along."""
    connect(app, system, "elsewhere")
    system.does("store", items=[item(f"p{n}") for n in range(5)])
    with pytest.raises(Unreachable, match="source_elsewhere"):
        poll(app)


WRONG_VERDICT = DESCRIPTION.format(next="", login="").replace('"failed"', '"gehaald"')


def otherwise(old, new) -> str:
    """The description with something wrong in it."""
    text = DESCRIPTION.format(next=NEXT["page"], login=BEARER)
    assert old in text
    return text.replace(old, new)


@pytest.mark.parametrize(
    "text",
    [
        "rubbish = [",
        "items = 'x'",
        "[fields]\nperson = 'x'",
        WRONG_VERDICT,
        "x = " + "[" * 5000,
        otherwise('"learner.id"', "7"),
        otherwise('"learner.number"', "['x']"),
        otherwise("page_size = 3", "page_size = -1"),
        otherwise("page_size = 3", "page_size = 3000000000000"),
        otherwise('header = "Authorization"', "header = []"),
        otherwise("[verdicts]", "verdicts = 7\n[other]"),
    ],
)
def test_a_description_that_is_none_is_refused(bare, system, text):
    """When the connection is made, not in the night."""
    config = bare.program.folder / "bron.toml"
    config.write_text(text)
    with pytest.raises(WrongUse, match="rest_description"):
        bare.program.connections.add(
            "rest", "Bron", system.address, {"config": [str(config)]}, None, "x"
        )
    assert [] == bare.program.connections.all()


@pytest.mark.parametrize("name", ["scorm-cloud", "canvas", "studytube"])
def test_the_descriptions_that_ship_can_be_read(bare, name):
    """That they are right was not seen; their comments say so."""
    options = {"preset": (name,)}
    connection = Connection(1, "x", "rest", "https://x.example/api", options, False, 60)
    verdicts = VerdictWords(shipped.toml("verdicts.toml"))
    assert Rest(connection, "x", bare.clock, shipped.path("sources"), verdicts)
    assert "ntested" in shipped.path(f"sources/{name}.toml").read_text().lower() or (
        name == "scorm-cloud"
    )
