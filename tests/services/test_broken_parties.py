"""One that breaks stops nobody: a connection of a round, a provider of a run, a file."""

import json
import threading
from datetime import UTC, datetime

import pytest
from fakes import accept_all, no_answer, unknown_all
from test_watch import folder, look, put, there

from peonline_desktop.cli.main import run
from peonline_desktop.domain.days import amsterdam_day
from peonline_desktop.domain.errors import LoginRefused, Unreachable
from peonline_desktop.domain.incoming import NewResult
from peonline_desktop.domain.sources import Checked, SourcePage
from peonline_desktop.domain.verdicts import Verdict
from peonline_desktop.sources.files.folder import WatchedFolder

__all__ = ["folder"]  # a fixture
SECRET = "geheim van Anna"


class Source:
    """A learning system of which each round gives some pages, and then perhaps breaks."""

    def __init__(self, pages=(), error=None) -> None:
        self.pages = pages
        self.error = error
        self.asked = 0

    def check(self) -> Checked:
        return Checked("", (), (), 0, (), 1.0)

    def activities(self) -> list:
        return []

    def person_fields(self) -> list:
        return []

    def poll(self, state, *, deep, stop):
        self.asked += 1
        yield from self.pages
        if self.error is not None:
            raise self.error


def page(person, day=2) -> SourcePage:
    """Somebody passed MED."""
    at = datetime(2026, 3, day, 10, tzinfo=UTC)
    told = (person, "", "", "MED", "", at.isoformat(), at, amsterdam_day(at))
    return SourcePage((NewResult(*told, Verdict.PASSED, "", f"{person} {day}", "{}", {}),))


@pytest.fixture
def sources(app, monkeypatch):
    """Connections A, B and C, whose sources a test gives by name."""
    given: dict[str, Source] = {}
    poller = app.program.rounds._poller
    made = {"xapi": lambda connection, _: given[connection.name]}
    monkeypatch.setattr(poller, "_connectors", made)
    for name in "ABC":
        app.program.connections.add("xapi", name, "https://lms.example", {}, None, "u:p")
        given[name] = Source([page(name)])
    return given


ERRORS = [KeyError(SECRET), RecursionError(), MemoryError(), UnicodeError(), AssertionError()]


@pytest.mark.parametrize("error", ERRORS, ids=lambda e: type(e).__name__)
def test_a_connection_that_breaks_stops_no_other(app, sources, error):
    """What it brought before is kept, its last problem is told; it is asked later again."""
    sources["A"] = Source([page("ann")], error)
    reports = app.program.rounds.once(None, deep=False, stop=threading.Event())
    assert {"ann": "no_number_in_group"}.keys() | {"B", "C"} == app.reasons().keys()
    first, *others = reports
    assert ("connection_broke", 1) == (first.problem.code, first.new)
    assert [None, None] == [each.problem for each in others]
    assert [type(error).__name__] == [cause.kind for bug in first.bugs for cause in bug.causes]
    assert SECRET not in "\n".join(first.bugs[0].told())
    told = {each.name: each.problem for each in app.program.connections.all()}
    assert {"A": "connection_broke", "B": None, "C": None} == told
    assert app.program.words.problem(first.problem)


def test_a_connector_that_cannot_be_made_stops_no_other(app, sources):
    """A bug there is no other than one on the way."""
    del sources["A"]
    reports = app.program.rounds.once(None, deep=False, stop=threading.Event())
    assert ["connection_broke", None, None] == [r.problem and r.problem.code for r in reports]


def test_following_goes_on_for_ever(app, sources):
    """Round after round, whatever breaks; what is well again has no problem any more."""
    sources["A"] = Source(error=KeyError(SECRET))
    sources["B"] = Source(error=Unreachable("source_unreachable", address="x"))
    stop, codes = threading.Event(), []
    for report in app.program.rounds.follow((), 60.0, stop):
        codes.append(report.problem and report.problem.code)
        if len(codes) == 3:
            sources["A"] = Source([page("ann")])
            app.clock.pass_days(1)
        if len(codes) == 6:
            stop.set()
    assert ["connection_broke", "source_unreachable", None] == codes[:3]
    assert [None, "source_unreachable", None] == codes[3:]
    assert "ann" in app.reasons()


def test_a_bug_in_submitting_ends_no_polling(app, sources, monkeypatch):
    """It is told, with a report, and the next round tries again."""
    app.accredit(course="8002", auto=True)
    app.people(A="610001")
    submitter = app.program.rounds._submitter

    def breaks(*_, **__):
        raise KeyError(SECRET)

    sent = []
    with monkeypatch.context() as patch:
        patch.setattr(submitter._parts.store, "start_run", breaks)
        assert 3 == len(list(app.program.rounds.due((), threading.Event(), sent.append)))
    assert [["submitting_broke"]] == [[each.code for each in done.problems] for done in sent]
    assert ["KeyError"] == [bug.causes[0].kind for done in sent for bug in done.bugs]
    app.clock.pass_days(1)
    list(app.program.rounds.due((), threading.Event(), sent.append))
    assert "accepted" in app.states()


def test_what_went_by_itself_and_is_unknown_goes_again_by_itself(app, sources):
    """No other row need be ready for that."""
    app.accredit(course="8002", auto=True)
    app.people(A="610001")
    app.pe_online.always = unknown_all
    list(app.program.rounds.due((), threading.Event()))
    assert "unknown" in app.states()
    app.pe_online.always = accept_all
    app.clock.pass_days(1)
    list(app.program.rounds.due((), threading.Event()))
    assert "accepted" in app.states()


# --- Providers ------------------------------------------------------------------------------


@pytest.fixture
def two(app):
    """Two providers with two rows each; Ander comes first."""
    app.provider("Ander", endpoint="https://ander.example/x")
    app.accredit("B", "8002", provider="Ander")
    app.people(ann="610001", bob="610002", cid="610003", dora="610004")
    app.results(("ann",), ("bob",), ("cid", "B"), ("dora", "B"))
    return app


def breaks_at(name, error):
    """A PE-Online that breaks for one provider."""

    def judge(call):
        return error if call.provider.name == name else accept_all(call)

    return judge


@pytest.mark.parametrize("error", ERRORS, ids=lambda e: type(e).__name__)
def test_a_provider_that_breaks_keeps_no_other_back(two, error):
    """The request may have left: it is counted, and its row is unknown until it is settled."""
    two.pe_online.always = breaks_at("Ander", error)
    counts = two.submit()
    assert {"calls": 3, "sent": 3, "accepted": 2, "rejected": 0, "unknown": 1} == counts
    assert ["accepted", "accepted", "unknown", "ready"] == two.states()
    assert ["provider_broke"] == [each.code for each in two.last.problems]
    assert [type(error).__name__] == [bug.causes[0].kind for bug in two.last.bugs]
    (run_,) = two.program.log.runs(None)
    assert ("provider_broke", 3) == (run_["ended"], run_["calls"])
    two.pe_online.always = accept_all
    two.submit()
    assert ["accepted"] * 4 == two.states()


@pytest.mark.parametrize("problem", [no_answer(), LoginRefused("login_refused", name="x")])
def test_a_provider_whose_server_is_broken_keeps_no_other_back(two, problem):
    """Each says why."""
    two.pe_online.always = breaks_at("Ander", problem)
    two.submit()
    assert ["accepted", "accepted"] == two.states()[:2]
    assert 1 == len(two.last.problems)


@pytest.fixture
def unsayable(two, monkeypatch):
    """Of Ander nothing can be told at all."""
    store = two.program.submitter._parts.store
    sendable = store.sendable
    ander = two.program.providers.get("Ander").id

    def breaks(provider_id, **rest):
        if provider_id == ander:
            raise KeyError(SECRET)
        return sendable(provider_id, **rest)

    monkeypatch.setattr(store, "sendable", breaks)
    return two


def test_a_provider_of_which_nothing_can_be_told_keeps_no_other_back(unsayable):
    """Also when it breaks before anything is made for it."""
    two = unsayable
    two.submit()
    assert ["accepted", "accepted", "ready", "ready"] == two.states()
    assert ["provider_broke"] == [each.code for each in two.last.problems]


# --- The command ----------------------------------------------------------------------------


@pytest.fixture
def command(app, monkeypatch):
    """Runs the command on this program; its exit status."""

    class Opened:
        def __enter__(self):
            return app.program

        def __exit__(self, *_):
            return None

    monkeypatch.setattr("peonline_desktop.bootstrap.program", lambda *_, **__: Opened())
    return lambda *given: run(list(given), app.program.words)


def test_the_command_tells_a_bug_and_goes_on(app, sources, command, capsys):
    """A sentence, the kind and the line, no value and no traceback; it ends with 1."""
    sources["A"] = Source(error=KeyError(SECRET))
    assert 1 == command("--json", "poll")
    out, err = capsys.readouterr()
    assert 2 == json.loads(out)["new"]
    assert "Bij de koppeling 'A' deed dit programma iets fout." in err
    assert "KeyError (test_broken_parties.py" in err or "KeyError (polling.py" in err
    assert not [part for part in (SECRET, "Traceback") if part in out + err]


def test_the_command_tells_a_bug_at_a_provider(two, command, capsys):
    """The counts are those of all."""
    two.pe_online.always = breaks_at("Ander", KeyError(SECRET))
    assert 1 == command("--json", "submit")
    out, err = capsys.readouterr()
    assert 3 == json.loads(out)["calls"]
    assert "Bij de aanbieder 'Ander' deed dit programma iets fout." in err
    assert SECRET not in out + err


@pytest.mark.usefixtures("unsayable")
def test_a_run_that_a_bug_kept_something_from_ends_with_1(command, capsys):
    """Also when no row was touched by it."""
    assert 1 == command("--json", "submit")
    assert 0 == json.loads(capsys.readouterr().out)["unknown"]


# --- The hot folder -------------------------------------------------------------------------


def test_a_file_over_which_the_program_stumbles_goes_aside(app, folder, monkeypatch):
    """The next one is taken, and nothing is tried at every look."""
    importer = app.program.hot_folder._importer
    runs = importer.run

    def breaks(path, *given, **rest):
        if path.name == "a.csv":
            raise KeyError(SECRET)
        return runs(path, *given, **rest)

    monkeypatch.setattr(importer, "run", breaks)
    put(folder, name="a.csv")
    put(folder, name="b.csv")
    first, second = look(app, folder)
    assert ("file_broke", None, 1) == (first.problem.code, second.problem, second.report.new)
    assert "KeyError" in first.bug.where
    assert {"verwerkt/b.csv", "verwerkt/b.csv.rapport.txt"} < there(folder)
    (report,) = [name for name in there(folder) if name.endswith("a.csv.rapport.txt")]
    assert "deed dit programma iets fout" in (folder / report).read_text("utf-8-sig")
    assert [] == look(app, folder)


def test_a_report_that_cannot_be_made_hides_no_import(app, folder, monkeypatch):
    """The file was imported, which is told with what went wrong."""

    def breaks(*_):
        raise KeyError(SECRET)

    monkeypatch.setattr(WatchedFolder, "write_text", breaks)
    put(folder, name="a.csv")
    put(folder, name="b.csv")
    assert [("report_broke", True), ("report_broke", True)] == [
        (each.trouble.code, each.report is not None) for each in look(app, folder)
    ]
    assert {"verwerkt/a.csv", "verwerkt/b.csv"} == there(folder)


def test_a_folder_without_a_name_is_not_the_one_that_one_stands_in(
    command, tmp_path, monkeypatch, capsys
):
    """A variable of a script that was never set: nothing is moved."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "notities.md").write_text("blijft hier")
    assert 2 == command("watch", "", "--once")
    assert "Er is geen map genoemd." in capsys.readouterr().err
    assert ["notities.md"] == [each.name for each in tmp_path.iterdir() if each.is_file()]
