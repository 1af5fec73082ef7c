"""A roster, a report or a `more` that never ends is ended by a count, and said."""

import json
import threading

import pytest
from asking import PATIENT, SECRET, RealClock, a_connection
from servers import server
from talking import Talk

from peonline_desktop import shipped
from peonline_desktop.domain.errors import Unreachable
from peonline_desktop.domain.verdicts import VerdictWords
from peonline_desktop.sources import rest, xapi
from peonline_desktop.sources.moodle import service
from peonline_desktop.sources.moodle.connector import Moodle

MOST = 7


class Endless:
    """Says of every page that another one follows; counts how often it was asked."""

    def __init__(self, page):
        self.asked = 0
        self.page = page

    def __call__(self, connection):
        talk = Talk(connection)
        talk.read()
        self.asked += 1
        talk.answer(json.dumps(self.page(self.asked, talk.sent.decode())).encode())


def everything(source):
    """All pages of a round."""
    source.client.limits = PATIENT
    return list(source.poll({}, deep=True, stop=threading.Event()))


def test_more_statements_than_can_be_end_the_round(monkeypatch):
    """The cursor stays where it was: the next round asks the same."""
    monkeypatch.setattr(xapi, "MOST_PAGES", MOST)
    made, kept = Endless(lambda n, _: {"statements": [], "more": f"/x/more?{n}"}), []
    with server(made) as address:
        source = xapi.XAPI(a_connection("xapi", address), f"user:{SECRET}", RealClock())
        source.client.limits = PATIENT
        with pytest.raises(Unreachable, match="source_endless"):
            kept.extend(source.poll({}, deep=True, stop=threading.Event()))
    assert (MOST, []) == (made.asked, [page.state for page in kept if page.state])


def test_more_pages_of_rest_than_can_be_end_the_round(monkeypatch, tmp_path):
    """Whichever way the next page is named."""
    monkeypatch.setattr(rest, "MOST_PAGES", MOST)
    config = tmp_path / "bron.toml"
    config.write_text(
        'items = "r"\n[next]\nfield = "more"\n[fields]\nperson = "p"\nactivity = "a"\n'
        'finished = "f"\nverdict = "v"\n'
    )
    made = Endless(lambda n, _: {"r": [], "more": n})
    with server(made) as address:
        connection = a_connection("rest", address, config=str(config))
        words = VerdictWords(shipped.toml("verdicts.toml"))
        source = rest.Rest(connection, SECRET, RealClock(), shipped.path("sources"), words)
        with pytest.raises(Unreachable, match="source_endless"):
            everything(source)
    assert MOST == made.asked


PERSON = {"id": 1, "fullname": "x", "email": ""}
LINES = {"data": {"rows": [{"columns": ["x"]}], "totalrowcount": 10**9}}


def endless_moodle(roster, report=None):
    """A Moodle with such pages of people, and of a report."""

    def page(number, request):
        if "core_enrol" in request:
            return roster(number)
        return report if "core_reportbuilder" in request else {"courses": [{"fullname": "C"}]}

    return Endless(page)


def new_people(number, name="x"):
    """Three that were on no page before."""
    return [{**PERSON, "id": 3 * number + each, "fullname": name} for each in range(3)]


def round_over(made, **options):
    """A round over one course of it, which ends by a count."""
    with server(made) as address:
        connection = a_connection("moodle", address, course="2", **options)
        with pytest.raises(Unreachable, match="source_endless"):
            everything(Moodle(connection, SECRET, RealClock()))


def test_more_people_than_can_be_end_the_round(monkeypatch):
    """Though every page brings new ones."""
    monkeypatch.setattr(service, "MOST_PAGES", MOST)
    monkeypatch.setattr(service, "_A_PAGE", 3)
    made = endless_moodle(new_people)
    round_over(made)
    assert 1 + MOST == made.asked


def test_a_report_of_more_lines_than_can_be_ends_the_round(monkeypatch):
    """Whatever it says of their number."""
    monkeypatch.setattr(service, "MOST_PAGES", MOST)
    made = endless_moodle(lambda _: [PERSON], LINES)
    round_over(made, report="5")
    assert 2 + MOST == made.asked


def test_a_roster_of_endless_size_ends_by_its_bytes(monkeypatch):
    """What is held together is bounded, however few pages it takes."""
    monkeypatch.setattr(service, "MOST_BYTES", 5_000_000)
    monkeypatch.setattr(service, "_A_PAGE", 3)
    made = endless_moodle(lambda number: new_people(number, "x" * 500_000))
    round_over(made)
    assert 1 + 4 == made.asked
