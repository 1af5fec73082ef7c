"""Polls learning systems: page by page, each with its cursor in one transaction.

A program that is killed in between reads the page again and finds its results known. What is
said otherwise than before is put under review; nothing is retracted, and nothing sent, by
itself, apart from rows of accreditations that say so.
"""

import threading
from collections.abc import Mapping
from datetime import timedelta

from peonline_desktop.domain.bugs import bug_of
from peonline_desktop.domain.days import amsterdam_day
from peonline_desktop.domain.errors import (
    Broken,
    Interrupted,
    LoginRefused,
    Problem,
    Unusable,
)
from peonline_desktop.domain.incoming import RowProblem
from peonline_desktop.domain.keys import is_identifier
from peonline_desktop.domain.number_fields import NumberFields
from peonline_desktop.domain.people import Signature
from peonline_desktop.domain.sources import Connection, SourcePage
from peonline_desktop.services.derive import Deriver
from peonline_desktop.services.groups import Groups
from peonline_desktop.services.intake.gate import Gate
from peonline_desktop.services.intake.ports import IntakePeople, IntakeResults
from peonline_desktop.services.intake.report import IntakeReport
from peonline_desktop.services.intake.round import PollReport, Round, parts_of
from peonline_desktop.services.intake.source_ports import (
    ConnectionStore,
    Connector,
    ResultSource,
)
from peonline_desktop.services.ports import Secrets
from peonline_desktop.services.who import Actor

LONGEST_BACKOFF = timedelta(hours=1)


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
        """One round. What goes wrong with the learning system, or with its connector, is in the
        report, and the next round comes later; a database that cannot be used is raised.

        When the day has come of a record that lay in the future, the round looks at everything
        too, but names only what is new.
        """
        report = PollReport(name=connection.name)
        now = self._actor.clock.now()
        refusals, names_all = self._store.refusals(connection.id), deep
        deep = deep or any(each.is_due(now) for each in refusals)
        try:
            source = self._source(connection, report)
            if source is not None:
                numbers = self._groups.number_fields()
                round_ = Round(connection, report, numbers, refusals, names_all=names_all)
                self._round(source, round_, deep=deep, stop=stop)
            self._deriver.run()
        except Unusable:
            raise
        except Problem as problem:
            report.problem = problem
        except Exception as error:  # noqa: BLE001  # a connector's bug stops no other connection
            report.problem = Broken("connection_broke", name=connection.name)
            report.bugs.append(bug_of(error))
        if not isinstance(report.problem, Interrupted):  # then it is due as before
            self._note(connection, report, deep=deep and not stop.is_set())
        return report

    def _source(self, connection: Connection, report: PollReport) -> ResultSource | None:
        """The learning system; None when its secret cannot be had, which the report says."""
        try:
            secret = self._secrets.load(connection.secret_owner)
            if secret is None:
                raise LoginRefused("connection_secret_missing", name=connection.name)
        except Problem as problem:
            report.problem = problem
            return None
        return self._connectors[connection.kind](connection, secret)

    def _round(
        self, source: ResultSource, round_: Round, *, deep: bool, stop: threading.Event
    ) -> None:
        connection = round_.connection
        state = self._store.state(connection.id)
        for page in source.poll(state, deep=deep, stop=stop):
            self._keep(round_, page)
            self._deriver.run()
            if stop.is_set():
                return
        if deep:
            self._store.allow(connection.id, round_.not_met())

    def _keep(self, round_: Round, page: SourcePage) -> None:
        """Keep a page, or what of it can be kept: one part that breaks, in a way that nobody
        foresaw, is named and left.
        """
        try:
            self._keep_whole(round_, page)
        except Problem:
            raise
        except Exception:  # noqa: BLE001  # each part is told apart below
            for record, part in parts_of(page):
                self._keep_part(round_, record, part)
            rest = SourcePage(problems=page.problems, state=page.state)
            self._keep_whole(round_, rest)

    def _keep_part(self, round_: Round, record: str, part: SourcePage) -> None:
        try:
            self._keep_whole(round_, part)
        except Problem:
            raise
        except Exception as error:  # noqa: BLE001  # a bug of one record stops no other
            bug = bug_of(error)
            named = RowProblem(
                0, "", "record_invalid", "", record=record, detail="-", mark=bug.where, bug=bug
            )
            self._keep_whole(round_, SourcePage(problems=(named,)))

    def _keep_whole(self, round_: Round, page: SourcePage) -> None:
        """Keep a page and what its connector must know the next time, together."""
        now, connection = self._actor.clock.now(), round_.connection
        kept, import_id = IntakeReport(), round_.import_id
        try:
            with self._store.transaction():
                self._keep_people(page, round_.numbers)
                if page.results:
                    self._gate(round_, kept).keep(page.results)
                self._deriver_first(page)
                doubts, who = page.contradictions, self._actor.who
                doubted = self._store.doubt(connection.source, doubts, now, who)
                seen = round_.seen(page, kept.problems)
                self._store.refuse(connection.id, seen.named)
                self._store.allow(connection.id, seen.passed)
                self._store.save_state(connection.id, page.state)
        except BaseException:
            round_.import_id = import_id
            raise
        round_.add(seen, kept)
        round_.report.doubted += doubted

    def _deriver_first(self, page: SourcePage) -> None:
        """A doubt about a result of the same page needs its attendance to be there."""
        if page.contradictions:
            self._deriver.run()

    def _gate(self, round_: Round, report: IntakeReport) -> Gate:
        """The gate for a page; the round's import begins with the first results."""
        connection, actor = round_.connection, self._actor
        if round_.import_id is None:
            round_.import_id = self._results.start_import(
                actor.clock.now(), actor.who, connection.source, connection.name
            )
        parts = (self._people, self._results, round_.numbers, actor)
        return Gate(*parts, connection.source, round_.import_id, report)

    def _keep_people(self, page: SourcePage, numbers: NumberFields) -> None:
        """Names, e-mail addresses and fields of people, also of those without a result."""
        said = [each for each in page.people if is_identifier(each.key)]
        people = {each.key: (each.name, each.email) for each in said}
        if not people:
            return
        ids = self._people.save_people(people)
        fields = [
            (ids[each.key], name, value)
            for each in said
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
