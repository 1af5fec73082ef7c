"""The works in which statements fail: an import, a poll and a run, and what must be so after."""

import threading
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, ClassVar

from conftest import FIELD, KNMP, VVN, App
from fakes import ACCEPTED, no_answer, rejected, unknown_all
from raw import raw_database

from peonline_desktop.domain.calls import Answer, Call
from peonline_desktop.domain.days import amsterdam_day
from peonline_desktop.domain.errors import Problem
from peonline_desktop.domain.incoming import NewResult, RowProblem
from peonline_desktop.domain.reading import HowToRead
from peonline_desktop.domain.sources import Contradiction, SourcePage, SourcePerson
from peonline_desktop.domain.verdicts import Verdict
from peonline_desktop.store.database import FILE_NAME

KNMP_FIELD = "KNMP-nummer"
STRANGER, SILENT, REFUSED = "610004", "610002", "8002"
"""A number nobody has, one whose first answer is lost, and a course that is refused."""
Kept = dict[str, list[tuple]]


@dataclass
class Books:
    """What a register that credits each number and course once has in its books, what it was
    *sent* of each, and of which rows it said that it took them.
    """

    credited: set[tuple[str, str]] = field(default_factory=set)
    sent: dict[int, set[tuple[str, str, str]]] = field(default_factory=dict)
    taken: set[int] = field(default_factory=set)

    def judge(self, call: Call) -> Answer | Exception:
        """Answer as the register would, the same however often it is asked; once silent."""
        first = SILENT in [row.sent.registration_number for row in call.rows] and not any(
            number == SILENT for number, _ in self.credited
        )
        outcomes = [self._outcome(row) for row in call.rows]
        if first:
            return no_answer()
        self.taken |= {
            row.attendance_id
            for row, outcome in zip(call.rows, outcomes, strict=True)
            if outcome is ACCEPTED
        }
        return Answer(None, None, tuple(outcomes))

    def _outcome(self, row: Any) -> Any:
        number, course = row.sent.registration_number, row.sent.course.course.value
        told = (number, course, row.sent.day.isoformat())
        self.sent.setdefault(row.attendance_id, set()).add(told)
        if course == REFUSED:
            return rejected("not_accredited")
        if number == STRANGER:
            return rejected("person_unknown")
        self.credited.add((number, course))
        return ACCEPTED


class Work:
    """Something that is done with a database, and may be repeated."""

    tables: ClassVar = {
        "result": """SELECT p.key, r.activity, r.finished, r.day, r.verdict, r.reason
            FROM result r JOIN person p ON p.id = r.person_id""",
        "person": "SELECT key, name, email FROM person",
        "field": """SELECT p.key, f.field, f.by_hand, f.value FROM person_field f
            JOIN person p ON p.id = f.person_id""",
        "attendance": """SELECT registration_number, course, day, state, mode, reason
            FROM attendance""",
        "review": """SELECT a.registration_number, r.cause, r.detail FROM review r
            JOIN attendance a ON a.id = r.attendance_id WHERE r.cleared_at IS NULL""",
        "acceptance": """SELECT a.registration_number, a.course, c.register_id, c.mode
            FROM acceptance c JOIN attendance a ON a.id = c.attendance_id""",
        "standing": "SELECT course, accepted IS NULL, refused, next_probe FROM course_standing",
        "cursor": "SELECT name, value FROM source_state",
        "refusal": "SELECT record, mark FROM source_refusal",
        "connection": "SELECT name, problem FROM connection",
        "touched": "SELECT person_id FROM touched",
    }

    def prepare(self, app: App) -> None:
        """A provider for each of two groups, people, and passes of two of them."""
        app.provider(batch_size=3)
        app.provider("Ander", user_id="54321")
        app.program.groups.activate(VVN, [FIELD])
        app.program.groups.activate(KNMP, [KNMP_FIELD])
        app.accredit()
        app.accredit("BHV", REFUSED, org=KNMP, provider="Ander")
        app.people(**{f"p{n}": f"61000{n}" for n in range(6)})
        app.people(q0={KNMP_FIELD: "49001234001"}, q1={KNMP_FIELD: "49001234002"})
        app.results(("p0",), ("q0", "BHV"))

    def write(self, app: App) -> Path:
        """Write what the work is done with beside the data folder."""
        return app.program.folder

    def around(self, app: App) -> None:
        """Put in place what the program on it needs, each time it is opened."""
        app.read_here()

    def do(self, app: App) -> Iterable[Problem]:
        """Do it; what went wrong without being raised."""
        raise NotImplementedError

    def books(self, app: App) -> Kept:
        """All that is kept and must be the same in the end."""
        with raw_database(app.program.folder / FILE_NAME) as raw:
            return {
                name: sorted(raw.execute(sql).fetchall(), key=repr)
                for name, sql in self.tables.items()
            }

    def nothing_half(self, app: App, books: Books, before: Kept, after: Kept) -> None:
        """Raises AssertionError when a row is called what the register's books do not say, or
        when something of the work is half done.
        """
        assert all(len(told) == 1 for told in books.sent.values())
        for row in app.log():
            if row["state"] == "accepted":
                assert row["id"] in books.taken
            if row["id"] in books.sent:
                assert row["state"] in _MAY_HAVE_LEFT, row


class Import(Work):
    """A file with known, new, repeated, failed and unreadable rows, and numbers."""

    def write(self, app: App) -> Path:
        path = app.program.folder.parent / "lijst.csv"
        path.write_text(_LIST, "utf-8")
        return path

    def do(self, app: App) -> Iterable[Problem]:
        app.program.importer.run(self.write(app), HowToRead(columns={}), dry_run=False)
        return []

    def nothing_half(self, app: App, books: Books, before: Kept, after: Kept) -> None:
        """All of the file is there, or nothing."""
        super().nothing_half(app, books, before, after)
        now = self.books(app)
        parts = ("result", "person", "field")
        came = [(name, row[:5]) for name in parts for row in now[name]]
        whole = [
            [(name, row[:5]) for name in parts for row in of[name]] for of in (before, after)
        ]
        assert sorted(came, key=repr) in [sorted(each, key=repr) for each in whole]


class Poll(Work):
    """A round over a learning system of three pages, after which rows go by themselves."""

    def prepare(self, app: App) -> None:
        super().prepare(app)
        app.accredit("WEB", "8003", auto=True)
        app.program.connections.add("xapi", "Bron", "https://lms.example", {}, None, "u:p")

    def around(self, app: App) -> None:
        app.program.rounds._poller._connectors = {"xapi": lambda *_: _Source()}

    def do(self, app: App) -> Iterable[Problem]:
        sent: list = []
        stop = threading.Event()
        reports = app.program.rounds.once(None, deep=False, stop=stop, sent=sent.append)
        assert not [bug for done in (*reports, *sent) for bug in done.bugs]
        named = [report.problem for report in reports if report.problem is not None]
        return [*named, *(problem for done in sent for problem in done.problems)]

    def nothing_half(self, app: App, books: Books, before: Kept, after: Kept) -> None:
        """What is there of the learning system is what its cursor says."""
        super().nothing_half(app, books, before, after)
        now = self.books(app)
        pages = int(dict(now["cursor"]).get("at", 0))
        came = {key for key, activity, *_ in now["result"] if activity == "WEB"}
        assert {key for page in _PAGES[:pages] for key in page} == came
        assert (pages >= 2) == bool(now["refusal"])
        assert (pages >= 3) == any(
            cause == "source_contradicts" for _, cause, _ in now["review"]
        )


class Run(Work):
    """Two providers, calls that are answered, refused and unanswered, and a row left unknown."""

    def prepare(self, app: App) -> None:
        super().prepare(app)
        app.pe_online.always = unknown_all
        app.submit()
        app.results(*((f"p{n}",) for n in range(1, 6)), ("q1", "BHV"))

    def do(self, app: App) -> Iterable[Problem]:
        app.submit()
        assert () == app.last.bugs
        return app.last.problems


class _Source:
    """A learning system that goes on where its cursor is."""

    def poll(self, state, *, deep, stop):
        for place in range(int(state.get("at", 0)), len(_PAGES)):
            yield _page(place)


_PAGES = (("p1", "p2"), ("p3", "p4"), ("fien",))
_MAY_HAVE_LEFT = ("accepted", "rejected", "unknown", "sending")
_LIST = f"""person;activity;finished;verdict;name;{FIELD};{KNMP_FIELD}
p0;MED;2026-03-01;geslaagd;Anna;;
p0;MED;2026-04-01;gezakt;Anna;;
p1;MED;2026-03-02;geslaagd;Bea;610001;
p2;MED;31-31-2026;geslaagd;Cas;;
p3;MED;2026-03-03;geslaagd;Dora;610099;
p4;MED;2026-03-03;geslaagd;Emil;;
fien;MED;2026-03-04;geslaagd;Fien;610050;
fien;BHV;2026-03-04;geslaagd;Fien;;49001234050
fien;BHV;2026-03-04;geslaagd;Fien;;49001234050
;MED;2026-03-05;geslaagd;;;
q1;BHV;2026-03-06;geslaagd;Gijs;;
"""
WORKS: dict[str, Work] = {"import": Import(), "poll": Poll(), "run": Run()}


def _page(place: int) -> SourcePage:
    """Results and people of one page; the second has a record that cannot be read, the third
    says otherwise of a result of the first.
    """
    doubts = problems = ()
    if place == 1:
        named = RowProblem(0, "", "record_invalid", "", record="r9", detail="-", mark="x")
        problems = (named,)
    if place == 2:
        doubts = (Contradiction("source_contradicts", "WEB p1", "voldoende", "onvoldoende"),)
    keys = _PAGES[place]
    people = tuple(
        SourcePerson(key, key.title(), "", {FIELD: "610060"} if key == "fien" else {})
        for key in keys
    )
    state = {"at": str(place + 1)}
    return SourcePage(tuple(map(_passed, keys)), people, doubts, problems, state)


def _passed(key: str) -> NewResult:
    at = datetime(2026, 3, 7, 10, tzinfo=UTC)
    told = (key, "", "", "WEB", "", at.isoformat(), at, amsterdam_day(at))
    return NewResult(*told, Verdict.PASSED, "", f"WEB {key}", "{}", {})
