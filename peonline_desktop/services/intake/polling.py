"""Polls learning systems: page by page, each with its cursor in one transaction.

A program that is killed in between reads the page again and finds its results known. What is
said otherwise than before is put under review; nothing is retracted, and nothing sent, by
itself, apart from rows of accreditations that say so.
"""

import threading
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta

from peonline_desktop.domain.days import amsterdam_day
from peonline_desktop.domain.errors import LoginRefused, Problem, Unusable
from peonline_desktop.domain.number_fields import NumberFields
from peonline_desktop.domain.people import Signature
from peonline_desktop.domain.sources import Connection, SourcePage
from peonline_desktop.services.derive import Deriver
from peonline_desktop.services.groups import Groups
from peonline_desktop.services.intake.gate import Gate
from peonline_desktop.services.intake.ports import IntakePeople, IntakeResults
from peonline_desktop.services.intake.report import IntakeReport
from peonline_desktop.services.intake.source_ports import ConnectionStore, Connector
from peonline_desktop.services.ports import Secrets
from peonline_desktop.services.who import Actor

LONGEST_BACKOFF = timedelta(hours=1)


@dataclass
class PollReport(IntakeReport):
    """What a round over one connection came to: *doubted* rows are newly under review,
    *problem* is what went wrong with the connection itself. A record is counted as a line.
    """

    name: str = ""
    doubted: int = 0
    problem: Problem | None = None


class Poller:
    """Asks connections for news."""

    def __init__(
        self,
        connectors: Mapping[str, Connector],
        store: ConnectionStore,
        people: IntakePeople,
        results: IntakeResults,
        secrets: Secrets,
        deriver: Deriver,
        groups: Groups,
        actor: Actor,
    ) -> None:
        """*connectors* make a source of a connection, by kind."""
        self._connectors = connectors
        self._store = store
        self._people = people
        self._results = results
        self._secrets = secrets
        self._deriver = deriver
        self._groups = groups
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
        report = PollReport(name=connection.name)
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
        round_ = _Round(connection, report, self._groups.number_fields())
        for page in source.poll(state, deep=deep, stop=stop):
            self._keep(round_, page)
            self._deriver.run()
            if stop.is_set():
                return

    def _keep(self, round_: "_Round", page: SourcePage) -> None:
        """Keep a page and what its connector must know the next time, together."""
        now, report = self._actor.clock.now(), round_.report
        connection = round_.connection
        with self._store.transaction():
            self._keep_people(page, round_.numbers)
            if page.results:
                self._gate(round_).keep(page.results)
            self._deriver_first(page)
            doubts = page.contradictions
            who = self._actor.who
            report.doubted += self._store.doubt(connection.source, doubts, now, who)
            self._store.save_state(connection.id, page.state)
        report.rows += len(page.results) + len(page.problems)
        report.lines.total = report.lines.data = report.rows
        report.problems += page.problems

    def _deriver_first(self, page: SourcePage) -> None:
        """A doubt about a result of the same page needs its attendance to be there."""
        if page.contradictions:
            self._deriver.run()

    def _gate(self, round_: "_Round") -> Gate:
        """The gate of this round; its import begins with the first results."""
        if round_.gate is None:
            connection, actor = round_.connection, self._actor
            import_id = self._results.start_import(
                actor.clock.now(), actor.who, connection.source, connection.name
            )
            parts = (self._people, self._results, round_.numbers, actor)
            round_.gate = Gate(*parts, connection.source, import_id, round_.report)
        return round_.gate

    def _keep_people(self, page: SourcePage, numbers: NumberFields) -> None:
        """Names, e-mail addresses and fields of people, also of those without a result."""
        people = {each.key: (each.name, each.email) for each in page.people}
        if not people:
            return
        ids = self._people.save_people(people)
        fields = [
            (ids[each.key], name, value)
            for each in page.people
            for name, value in each.fields.items()
            if not numbers.is_none(name, value)
        ]
        signed = Signature(self._actor.clock.now(), self._actor.who, "import")
        self._people.save_fields(fields, signed, by_hand=False)

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


@dataclass
class _Round:
    """One round over a connection: its report, and the gate once something came."""

    connection: Connection
    report: PollReport
    numbers: NumberFields
    gate: Gate | None = None
