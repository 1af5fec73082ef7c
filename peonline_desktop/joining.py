"""Joins the parts: what each is made of, and each once. Only bootstrap calls it."""

import os
import platform
import random
import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from peonline_desktop import shipped
from peonline_desktop.domain.errors import Problem, WrongUse
from peonline_desktop.domain.number_words import number_words
from peonline_desktop.domain.settings import Group
from peonline_desktop.domain.sources import Connection
from peonline_desktop.domain.verdicts import VerdictWords
from peonline_desktop.paper.pdf import PdfWriter
from peonline_desktop.pe_online.client import PEOnline
from peonline_desktop.pe_online.excerpt import Excerpts
from peonline_desktop.program import Program
from peonline_desktop.services.accreditations import Accreditations
from peonline_desktop.services.care import Caretaker, Doctor
from peonline_desktop.services.connections import Connections
from peonline_desktop.services.decisions import Decisions
from peonline_desktop.services.deliver import Deliverer
from peonline_desktop.services.derive import Deriver
from peonline_desktop.services.evidence import Evidence
from peonline_desktop.services.explain import Words, reason_book
from peonline_desktop.services.exporting import Exporter
from peonline_desktop.services.groups import Groups, merged
from peonline_desktop.services.intake.files import ResultImporter
from peonline_desktop.services.intake.hot_folder import HotFolder
from peonline_desktop.services.intake.looking import Previewer
from peonline_desktop.services.intake.people_files import PeopleImporter
from peonline_desktop.services.intake.polling import Poller
from peonline_desktop.services.intake.proposing import Proposer
from peonline_desktop.services.intake.remembered import Remembered
from peonline_desktop.services.intake.rounds import Rounds
from peonline_desktop.services.intake.source_ports import Connector
from peonline_desktop.services.lease import Lease
from peonline_desktop.services.lists import Lists
from peonline_desktop.services.login_check import LoginCheck
from peonline_desktop.services.number_answers import NumberAnswers
from peonline_desktop.services.number_requests import NumberRequests
from peonline_desktop.services.overview import Overview
from peonline_desktop.services.people import People
from peonline_desktop.services.ports import Register, Secrets
from peonline_desktop.services.provider_run import Parts
from peonline_desktop.services.providers import Providers
from peonline_desktop.services.retrying import Retrying
from peonline_desktop.services.start import HealthAtStart
from peonline_desktop.services.story import Stories
from peonline_desktop.services.submit import Submitter
from peonline_desktop.services.today import Todays
from peonline_desktop.services.upgrade import Upgrade
from peonline_desktop.services.who import Actor
from peonline_desktop.sources.files.folder import WatchedFolder
from peonline_desktop.sources.files.results import Files
from peonline_desktop.sources.files.writers import PlainTextWriter, Writer
from peonline_desktop.sources.guarded import Connected, Guarded
from peonline_desktop.sources.moodle.connector import Moodle
from peonline_desktop.sources.rest import Rest
from peonline_desktop.sources.xapi import XAPI
from peonline_desktop.store import processes
from peonline_desktop.store.attendances import AttendanceTables
from peonline_desktop.store.connections import ConnectionTables
from peonline_desktop.store.copies import DatabaseCopies
from peonline_desktop.store.database import PRESETS, Database
from peonline_desktop.store.delivery import DeliveryTables
from peonline_desktop.store.derivation import DerivationTables
from peonline_desktop.store.health import Health
from peonline_desktop.store.lease import LeaseTable
from peonline_desktop.store.listing import ListTables
from peonline_desktop.store.log import LogTables
from peonline_desktop.store.number_requests import NumberRequestTables
from peonline_desktop.store.people import PeopleTables
from peonline_desktop.store.results import ResultTables
from peonline_desktop.store.secrets import KeyringSecrets, PracticeSecrets
from peonline_desktop.store.settings import SettingsTables
from peonline_desktop.store.shapes import ShapeTables
from peonline_desktop.wire.exchange import Limits

PRACTICE = "practice"
_OPTIONS = {
    "moodle": ("course", "report"),
    "xapi": ("activity", "account"),
    "rest": ("preset", "config", "client_id"),
}


@dataclass(frozen=True)
class Shipping:
    """What ships with the program: reasons as they stand in their file, organisations, the
    words in a language (None: of nobody's choice), and what is to be said of the place where
    the data folder is.
    """

    reasons: Mapping[str, Any]
    groups: Sequence[Group]
    words: Callable[[str | None], Words]
    place: Callable[[], Sequence[Problem]]


class _Joining:
    """Makes each part that others share once, when it is first asked for."""

    def __init__(
        self,
        database: Database,
        actor: Actor,
        secrets: Secrets | None,
        register: Register | None,
        shipping: Shipping,
    ) -> None:
        self.database = database
        self.actor = actor
        self.settings = SettingsTables(database)
        self.practice = self.settings.setting("kind") == PRACTICE
        self.secrets = secrets or _secrets(self.settings, practice=self.practice)
        self.shipping = shipping
        self.leaving = threading.Event()
        self.register = register or PEOnline(Limits(), self.leaving)
        self.reasons = reason_book(shipping.reasons)
        self.shipped = shipping.groups
        self.derivation, self.rows = DerivationTables(database), AttendanceTables(database)
        self.delivery, self.log = DeliveryTables(database), LogTables(database)
        self.people, self.results = PeopleTables(database), ResultTables(database)
        self.copies, self.health = DatabaseCopies(database), Health(database)
        own = database.path.parent / PRESETS
        self.remembered = Remembered(self.settings)
        self.header_words = shipped.toml("headers.toml")
        presets = shipped.path("presets")
        self.verdict_words = VerdictWords(shipped.toml("verdicts.toml"))
        self.files = Files(
            presets,
            own,
            self.header_words,
            self.verdict_words,
            self.remembered.answers,
            lambda: self.groups.number_fields().groups,
        )
        self.requests = NumberRequestTables(database)
        self.connection_tables = ConnectionTables(database)
        self.writer, self.lists = Writer(), ListTables(database)
        self.shapes = ShapeTables(database)
        self.number_words = number_words(shipped.toml("number_words.toml"))
        self.upgrade = Upgrade(self.settings, self.derivation, self.log)

    @cached_property
    def deriver(self) -> Deriver:
        by_org = {group.org_id: group for group in self.shipped}
        return Deriver(
            self.derivation,
            self.settings,
            self.shapes,
            lambda changes: merged(by_org, changes),
            self.reasons,
            self.number_words,
            self.actor,
        )

    @cached_property
    def groups(self) -> Groups:
        return Groups(
            self.shipped,
            self.settings,
            self.derivation,
            self.shapes,
            self.number_words,
            self.deriver,
        )

    @cached_property
    def providers(self) -> Providers:
        return Providers(
            self.settings,
            self.rows,
            self.derivation,
            self.secrets,
            self.deriver,
            self.actor,
            practice=self.practice,
        )

    @cached_property
    def accreditations(self) -> Accreditations:
        return Accreditations(
            self.settings,
            self.derivation,
            self.log,
            self.providers,
            self.groups,
            self.files,
            self.writer,
            self.deriver,
        )

    @cached_property
    def retrying(self) -> Retrying:
        return Retrying(
            self.rows, self.delivery, self.derivation, self.deriver, self.reasons, self.actor
        )

    @cached_property
    def decisions(self) -> Decisions:
        return Decisions(
            self.rows,
            self.people,
            self.settings,
            self.derivation,
            self.shapes,
            self.deriver,
            self.retrying,
            self.actor,
        )

    @cached_property
    def check(self) -> LoginCheck:
        return LoginCheck(self.register, self.secrets, self.delivery, self.actor)

    @cached_property
    def lease(self) -> Lease:
        table = LeaseTable(self.database)
        ours = (platform.node(), processes.own(), processes.started)
        return Lease(table, self.actor, *ours)

    @cached_property
    def submitter(self) -> Submitter:
        chance = random.Random()  # noqa: S311  # it spreads waits
        parts = Parts(
            self.delivery,
            self.settings,
            Deliverer(self.delivery, self.register, self.reasons, self.actor, chance),
            self.deriver,
            self.check,
            self.retrying,
            self.reasons,
            self.actor,
        )
        return Submitter(parts, self.lease)

    @cached_property
    def doctor(self) -> Doctor:
        return Doctor(
            self.health, self.settings, self.secrets, self.derivation, self.deriver, self.log
        )

    @cached_property
    def stories(self) -> Stories:
        return Stories(self.log, self.shapes, self.groups, self.reasons)

    @cached_property
    def overview(self) -> Overview:
        return Overview(
            self.log, self.settings, self.people, self.requests, self.lease, self.reasons
        )

    @cached_property
    def todays(self) -> Todays:
        return Todays(
            self.overview,
            self.lists,
            self.log,
            self.settings,
            self.providers,
            self.copies,
            self.upgrade,
            self.reasons,
            self.actor,
        )

    @cached_property
    def connectors(self) -> Mapping[str, Connector]:
        clock, words = self.actor.clock, self.verdict_words
        presets = shipped.path("sources")
        makers: dict[str, Callable[[Connection, str], Connected]] = {
            "moodle": lambda connection, secret: Moodle(connection, secret, clock),
            "xapi": lambda connection, secret: XAPI(connection, secret, clock),
            "rest": lambda connection, secret: Rest(connection, secret, clock, presets, words),
        }

        def guarded(kind: str) -> Connector:
            return lambda connection, secret: Guarded(
                makers[kind](connection, secret), self.leaving
            )

        return {kind: guarded(kind) for kind in makers}

    @cached_property
    def rounds(self) -> Rounds:
        poller = Poller(
            self.connectors,
            self.connection_tables,
            self.people,
            self.results,
            self.secrets,
            self.deriver,
            self.groups,
            self.actor,
        )
        return Rounds(poller, self.connection_tables, self.submitter, self.actor)

    @cached_property
    def exporter(self) -> Exporter:
        return Exporter(self.log, self.groups, self.writer, PlainTextWriter(), self.reasons)

    @cached_property
    def importer(self) -> ResultImporter:
        return ResultImporter(
            self.files,
            self.people,
            self.results,
            self.remembered,
            self.proposer,
            self.deriver,
            self.groups,
            self.actor,
        )

    @cached_property
    def proposer(self) -> Proposer:
        return Proposer(self.files, self.groups, self.remembered, self.verdict_words)

    @cached_property
    def people_importer(self) -> PeopleImporter:
        return PeopleImporter(self.people, self.files, self.deriver, self.groups, self.actor)

    @cached_property
    def hot_folder(self) -> HotFolder:
        return HotFolder(
            lambda path, shared: WatchedFolder(path, shared=shared),
            self.importer,
            self.settings,
            self.actor,
        )

    @cached_property
    def number_requests(self) -> NumberRequests:
        return NumberRequests(
            self.requests,
            self.settings,
            self.groups,
            self.writer,
            PlainTextWriter(),
            self.actor,
        )

    @cached_property
    def evidence(self) -> Evidence:
        return Evidence(
            self.log,
            self.stories,
            self.doctor,
            Excerpts(),
            PdfWriter(),
            self.actor,
            self.settings.setting("database_id") or "",
        )


def joined(
    database: Database,
    actor: Actor,
    secrets: Secrets | None,
    register: Register | None,
    shipping: Shipping,
) -> Program:
    """The program on an open database. *secrets* and *register* are the real ones unless
    given.
    """
    return _program(_Joining(database, actor, secrets, register, shipping))


def _program(parts: _Joining) -> Program:
    actor, deriver, log = parts.actor, parts.deriver, parts.log
    path = parts.database.path
    return Program(
        folder=path.parent,
        leaving=parts.leaving,
        practice=parts.practice,
        words=parts.shipping.words(parts.settings.setting("language")),
        reasons=parts.reasons,
        settings=parts.settings,
        providers=parts.providers,
        groups=parts.groups,
        accreditations=parts.accreditations,
        people=People(parts.people, parts.files, parts.people_importer, deriver, actor),
        importer=parts.importer,
        hot_folder=parts.hot_folder,
        number_requests=parts.number_requests,
        number_answers=NumberAnswers(
            parts.requests,
            parts.people,
            parts.groups,
            parts.files,
            deriver,
            actor,
            parts.header_words,
        ),
        results=parts.results,
        check=parts.check,
        submitter=parts.submitter,
        decisions=parts.decisions,
        log=log,
        overview=parts.overview,
        todays=parts.todays,
        lists=Lists(parts.lists, parts.people, parts.settings, parts.reasons),
        previewer=Previewer(parts.files, parts.people, parts.groups, parts.proposer, actor),
        stories=parts.stories,
        evidence=parts.evidence,
        exporter=parts.exporter,
        doctor=parts.doctor,
        caretaker=Caretaker(parts.copies, deriver, parts.lease, actor),
        start=HealthAtStart(path, parts.health, parts.copies, parts.shipping.place, actor),
        deriver=deriver,
        connections=Connections(
            parts.connection_tables, parts.secrets, parts.connectors, _OPTIONS
        ),
        rounds=parts.rounds,
        upgrade=parts.upgrade,
    )


def _secrets(settings: SettingsTables, *, practice: bool) -> Secrets:
    if practice:
        return PracticeSecrets()
    database_id = settings.setting("database_id")
    if database_id is None:
        raise WrongUse("database_without_id")
    return KeyringSecrets(database_id, os.environ.get("PEONLINE_KEYRING"))
