"""Polls learning systems: page by page, each with its cursor in one transaction.

A program that is killed in between reads the page again and finds its results known. What is
said otherwise than before is put under review; nothing is retracted, and nothing sent, by
itself, apart from rows of accreditations that say so.
"""

import threading
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import timedelta

from peonline_desktop.domain.days import amsterdam_day
from peonline_desktop.domain.errors import LoginRefused, Problem, Unusable
from peonline_desktop.domain.incoming import NewResult, RowProblem
from peonline_desktop.domain.people import Signature
from peonline_desktop.domain.sources import Connection, SourcePage
from peonline_desktop.services.derive import Deriver
from peonline_desktop.services.ports import Secrets
from peonline_desktop.services.source_ports import ConnectionStore, Connector
from peonline_desktop.services.store_ports import PeopleStore, ResultStore
from peonline_desktop.services.who import Actor

LONGEST_BACKOFF = timedelta(hours=1)


@dataclass
class PollReport:
    """What a round over one connection came to; *doubted* rows are newly under review."""

    name: str
    rows: int = 0
    results: int = 0
    new: int = 0
    doubted: int = 0
    problems: list[RowProblem] = field(default_factory=list)
    problem: Problem | None = None

    @property
    def duplicate(self) -> int:
        """How many results were known already."""
        return self.results - self.new


class Poller:
    """Asks connections for news."""

    def __init__(
        self,
        connectors: Mapping[str, Connector],
        store: ConnectionStore,
        people: PeopleStore,
        results: ResultStore,
        secrets: Secrets,
        deriver: Deriver,
        actor: Actor,
    ) -> None:
        """*connectors* make a source of a connection, by kind."""
        self._connectors = connectors
        self._store = store
        self._people = people
        self._results = results
        self._secrets = secrets
        self._deriver = deriver
        self._actor = actor

    def due(self) -> list[Connection]:
        """The connections whose time has come: their next run is past, by the wall clock."""
        now = self._actor.clock.now()
        return [
            each
            for each in self._store.connections()
            if not each.paused and (each.next_run is None or each.next_run <= now)
        ]

    def is_deep_due(self, connection: Connection) -> bool:
        """Whether a day has begun in which nobody looked at everything yet."""
        last = connection.last_deep
        today = amsterdam_day(self._actor.clock.now())
        return last is None or amsterdam_day(last) < today

    def poll(self, connection: Connection, *, deep: bool, stop: threading.Event) -> PollReport:
        """One round. What goes wrong with the learning system is in the report, and the next
        round comes later; a database that cannot be used is raised.
        """
        report = PollReport(connection.name)
        try:
            self._round(connection, report, deep=deep, stop=stop)
        except Unusable:
            raise
        except Problem as problem:
            report.problem = problem
        self._deriver.run()
        self._note(connection, report, deep=deep and not stop.is_set())
        return report

    def _round(
        self, connection: Connection, report: PollReport, *, deep: bool, stop: threading.Event
    ) -> None:
        secret = self._secrets.load(connection.secret_owner)
        if secret is None:
            raise LoginRefused("connection_secret_missing", name=connection.name)
        source = self._connectors[connection.kind](connection, secret)
        state = self._store.state(connection.id)
        imported: list[int] = []
        for page in source.poll(state, deep=deep, stop=stop):
            self._keep(connection, page, report, imported)
            self._deriver.run()
            if stop.is_set():
                return

    def _keep(
        self,
        connection: Connection,
        page: SourcePage,
        report: PollReport,
        imported: list[int],
    ) -> None:
        """Keep a page and what its connector must know the next time, together."""
        now = self._actor.clock.now()
        with self._store.transaction():
            self._keep_people(page)
            if page.results:
                if not imported:
                    imported.append(self._start(connection))
                self._keep_results(connection, page.results, imported[0], report)
            self._deriver_first(page)
            doubts = page.contradictions
            who = self._actor.who
            report.doubted += self._store.doubt(connection.source, doubts, now, who)
            self._store.save_state(connection.id, page.state)
        report.rows += len(page.results) + len(page.problems)
        report.problems += page.problems

    def _deriver_first(self, page: SourcePage) -> None:
        """A doubt about a result of the same page needs its attendance to be there."""
        if page.contradictions:
            self._deriver.run()

    def _start(self, connection: Connection) -> int:
        at, who = self._actor.clock.now(), self._actor.who
        return self._results.start_import(at, who, connection.source, connection.name)

    def _keep_people(self, page: SourcePage) -> None:
        """Names, e-mail addresses and fields of people, also of those without a result."""
        people = {each.key: (each.name, each.email) for each in page.people}
        if not people:
            return
        ids = self._people.save_people(people)
        fields = [
            (ids[each.key], name, value)
            for each in page.people
            for name, value in each.fields.items()
        ]
        self._people.save_fields(fields, self._signed(), by_hand=False)

    def _keep_results(
        self,
        connection: Connection,
        results: Sequence[NewResult],
        import_id: int,
        report: PollReport,
    ) -> None:
        ids = self._people.save_people(
            {each.person: (each.name, each.email) for each in results}
        )
        fields = [
            (ids[each.person], name, value)
            for each in results
            for name, value in each.fields.items()
        ]
        self._people.save_fields(fields, self._signed(), by_hand=False)
        rows = [(ids[each.person], each) for each in results]
        new = self._results.add_results(import_id, rows, connection.source)
        report.results += len(results)
        report.new += new

    def _signed(self) -> Signature:
        return Signature(self._actor.clock.now(), self._actor.who, "import")

    def _note(self, connection: Connection, report: PollReport, *, deep: bool) -> None:
        """When it was asked, what went wrong, and when to ask again: later after failures."""
        now = self._actor.clock.now()
        wait = timedelta(seconds=connection.interval)
        values: dict[str, object] = {"last_run": now, "problem": None}
        if report.problem is not None:
            values["problem"] = report.problem.code
            since = now - (connection.last_run or now)
            wait = min(max(wait, 2 * since), max(wait, LONGEST_BACKOFF))
        elif deep:
            values["last_deep"] = now
        self._store.change(connection.id, {**values, "next_run": now + wait})
