"""Makes the parts and joins them; the only module that knows all of them."""

import functools
import getpass
import os
import platform
import random
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path
from typing import Any

import platformdirs

from peonline_desktop import shipped
from peonline_desktop.clock import SystemClock
from peonline_desktop.domain.errors import WrongUse
from peonline_desktop.domain.restored import Restored
from peonline_desktop.domain.settings import Group
from peonline_desktop.paper.pdf import PdfWriter
from peonline_desktop.pe_online.client import Limits, PEOnline
from peonline_desktop.pe_online.excerpt import Excerpts
from peonline_desktop.program import Program
from peonline_desktop.services.accreditations import Accreditations
from peonline_desktop.services.care import Caretaker, Doctor, restore_copy
from peonline_desktop.services.connections import Connections
from peonline_desktop.services.decisions import Decisions
from peonline_desktop.services.deliver import Deliverer
from peonline_desktop.services.derive import Deriver
from peonline_desktop.services.evidence import Evidence
from peonline_desktop.services.explain import LANGUAGES, Words, reason_book
from peonline_desktop.services.exporting import Exporter
from peonline_desktop.services.groups import Groups, merged
from peonline_desktop.services.import_results import ResultImporter
from peonline_desktop.services.lease import Lease
from peonline_desktop.services.lists import Lists
from peonline_desktop.services.login_check import LoginCheck
from peonline_desktop.services.number_answers import NumberAnswers
from peonline_desktop.services.number_requests import NumberRequests
from peonline_desktop.services.overview import Overview
from peonline_desktop.services.people import People
from peonline_desktop.services.poll import Poller
from peonline_desktop.services.ports import Clock, Register, Secrets
from peonline_desktop.services.preview import Previewer
from peonline_desktop.services.provider_run import Parts
from peonline_desktop.services.providers import Providers
from peonline_desktop.services.remembered import Remembered
from peonline_desktop.services.retrying import Retrying
from peonline_desktop.services.rounds import Rounds
from peonline_desktop.services.source_ports import Connector
from peonline_desktop.services.start import HealthAtStart
from peonline_desktop.services.story import Stories
from peonline_desktop.services.submit import Submitter
from peonline_desktop.services.today import Todays
from peonline_desktop.services.watch import HotFolder
from peonline_desktop.services.who import Actor
from peonline_desktop.sources.files.folder import WatchedFolder
from peonline_desktop.sources.files.results import Files
from peonline_desktop.sources.files.writers import PlainTextWriter, Writer
from peonline_desktop.sources.moodle.connector import Moodle
from peonline_desktop.sources.rest import Rest
from peonline_desktop.sources.xapi import XAPI
from peonline_desktop.store import processes
from peonline_desktop.store.attendances import AttendanceTables
from peonline_desktop.store.connections import ConnectionTables
from peonline_desktop.store.copies import DatabaseCopies
from peonline_desktop.store.database import FILE_NAME, Database, open_database
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

PRACTICE = "practice"
_TEXTS = ("reasons", "states", "rows", "errors", "phrases", "help", "missing")
_OPTIONS = {
    "moodle": ("course", "report"),
    "xapi": ("activity", "account"),
    "rest": ("preset", "config", "client_id"),
}


def data_folder() -> Path:
    """Where the user's data is unless told otherwise."""
    return Path(platformdirs.user_data_dir("peonline-desktop", appauthor=False))


@functools.cache
def texts() -> Mapping[str, Mapping[str, Any]]:
    """All texts that ship with the program, by file name."""
    return {name: shipped.toml(f"texts/{name}.toml") for name in _TEXTS}


def words(language: str | None, *, window: bool = False) -> Words:
    """The words in *language*, Dutch if it is none of ours; a *window* has its own words
    where those of the command name a command.
    """
    chosen = texts()
    if window:
        own = shipped.toml("texts/window.toml")
        chosen = {**chosen, **{name: {**chosen[name], **own[name]} for name in own}}
    return Words(chosen, language if language in LANGUAGES else "nl")


def shipped_groups() -> list[Group]:
    """The organisations that ship with the program."""
    return [
        Group(
            int(row["org_id"]),
            row["name"],
            registration_number=row["registration_number"],
            pattern=row["pattern"],
            repair=row["repair"],
        )
        for row in shipped.table("organisations.csv")
    ]


def whoami() -> str:
    """The operating-system user and the machine, for the history."""
    try:
        user = getpass.getuser()
    except (KeyError, OSError, ImportError):
        user = str(os.getuid()) if hasattr(os, "getuid") else "?"
    return f"{user}@{platform.node()}"


@contextmanager
def program(
    folder: Path,
    *,
    kind: str = "real",
    language: str | None = None,
    clock: Clock | None = None,
    secrets: Secrets | None = None,
    register: Register | None = None,
) -> Iterator[Program]:
    """The program on the database in *folder*, with a connection for this thread.

    A new database is of this *kind* ("real" or "practice"). The clock, the secrets and
    PE-Online are the real ones unless others are given. Raises Unusable.
    """
    database = open_database(folder, kind=kind)
    with database.connection():
        yield _joined(_Joining(database, clock, secrets, register), language)


class _Joining:
    """Makes each part that others share once, when it is first asked for."""

    def __init__(
        self,
        database: Database,
        clock: Clock | None,
        secrets: Secrets | None,
        register: Register | None,
    ) -> None:
        self.database = database
        self.actor = Actor(whoami(), clock or SystemClock())
        self.settings = SettingsTables(database)
        self.practice = self.settings.setting("kind") == PRACTICE
        self.secrets = secrets or _secrets(self.settings, practice=self.practice)
        self.register = register or PEOnline(Limits())
        self.reasons = reason_book(texts()["reasons"])
        self.shipped = shipped_groups()
        self.derivation, self.rows = DerivationTables(database), AttendanceTables(database)
        self.delivery, self.log = DeliveryTables(database), LogTables(database)
        self.people, self.results = PeopleTables(database), ResultTables(database)
        self.copies, self.health = DatabaseCopies(database), Health(database)
        own = database.path.parent / "presets"
        self.remembered = Remembered(self.settings)
        self.header_words = shipped.toml("headers.toml")
        presets = shipped.path("presets")
        self.files = Files(presets, own, self.header_words, self.remembered.answers)
        self.requests = NumberRequestTables(database)
        self.connection_tables = ConnectionTables(database)
        self.writer, self.lists = Writer(), ListTables(database)

    @cached_property
    def deriver(self) -> Deriver:
        by_org = {group.org_id: group for group in self.shipped}
        return Deriver(
            self.derivation,
            self.settings,
            lambda changes: merged(by_org, changes),
            self.reasons,
            self.actor,
        )

    @cached_property
    def groups(self) -> Groups:
        return Groups(self.shipped, self.settings, self.derivation, self.deriver)

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
        return Stories(self.log, self.groups, self.reasons)

    @cached_property
    def overview(self) -> Overview:
        return Overview(self.log, self.settings, self.requests, self.lease, self.reasons)

    @cached_property
    def todays(self) -> Todays:
        return Todays(
            self.overview,
            self.lists,
            self.log,
            self.settings,
            self.providers,
            self.copies,
            self.reasons,
            self.actor,
        )

    @cached_property
    def connectors(self) -> Mapping[str, Connector]:
        clock = self.actor.clock
        return {
            "moodle": lambda connection, secret: Moodle(connection, secret, clock),
            "xapi": lambda connection, secret: XAPI(connection, secret, clock),
            "rest": lambda connection, secret: Rest(
                connection, secret, clock, shipped.path("sources")
            ),
        }

    @cached_property
    def rounds(self) -> Rounds:
        poller = Poller(
            self.connectors,
            self.connection_tables,
            self.people,
            self.results,
            self.secrets,
            self.deriver,
            self.actor,
        )
        return Rounds(poller, self.connection_tables, self.submitter, self.actor)

    @cached_property
    def exporter(self) -> Exporter:
        return Exporter(self.log, self.groups, self.writer, self.reasons)

    @cached_property
    def importer(self) -> ResultImporter:
        return ResultImporter(
            self.files, self.people, self.results, self.remembered, self.deriver, self.actor
        )

    @cached_property
    def hot_folder(self) -> HotFolder:
        return HotFolder(
            WatchedFolder,
            self.importer,
            self.exporter,
            PlainTextWriter(),
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


def _joined(parts: _Joining, language: str | None) -> Program:
    """Every part, joined."""
    actor, deriver, log = parts.actor, parts.deriver, parts.log
    path = parts.database.path
    return Program(
        folder=path.parent,
        practice=parts.practice,
        words=words(language or parts.settings.setting("language")),
        reasons=parts.reasons,
        settings=parts.settings,
        providers=parts.providers,
        groups=parts.groups,
        accreditations=parts.accreditations,
        people=People(parts.people, parts.files, deriver, actor),
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
        previewer=Previewer(parts.files, parts.people, parts.groups, parts.remembered, actor),
        stories=parts.stories,
        evidence=parts.evidence,
        exporter=parts.exporter,
        doctor=parts.doctor,
        caretaker=Caretaker(parts.copies, deriver, parts.lease, actor),
        start=HealthAtStart(path, parts.health, parts.copies, actor),
        deriver=deriver,
        connections=Connections(
            parts.connection_tables, parts.secrets, parts.connectors, _OPTIONS
        ),
        rounds=parts.rounds,
    )


def _secrets(settings: SettingsTables, *, practice: bool) -> Secrets:
    if practice:
        return PracticeSecrets()
    database_id = settings.setting("database_id")
    if database_id is None:
        raise WrongUse("database_without_id")
    return KeyringSecrets(database_id, os.environ.get("PEONLINE_KEYRING"))


def replace_damaged(folder: Path, source: Path | None) -> Restored:
    """Put the copy *source*, or the newest daily one, in place of a database that is gone
    or too damaged to be opened. Raises Refused when there is no sound copy.
    """
    copies = DatabaseCopies(Database(folder / FILE_NAME))
    return restore_copy(copies, source, Actor(whoami(), SystemClock()))


def newest_copy(folder: Path) -> Path | None:
    """The newest sound daily copy of the database in *folder*."""
    return DatabaseCopies(Database(folder / FILE_NAME)).newest()
