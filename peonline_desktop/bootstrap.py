"""Makes the parts and joins them; the only module that knows all of them."""

import functools
import getpass
import os
import platform
import random
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import platformdirs

from peonline_desktop import shipped
from peonline_desktop.clock import SystemClock
from peonline_desktop.domain.errors import WrongUse
from peonline_desktop.domain.reasons import ReasonBook
from peonline_desktop.domain.restored import Restored
from peonline_desktop.domain.settings import Group
from peonline_desktop.paper.pdf import PdfWriter
from peonline_desktop.pe_online.client import Limits, PEOnline
from peonline_desktop.pe_online.excerpt import Excerpts
from peonline_desktop.services.accreditations import Accreditations
from peonline_desktop.services.care import Caretaker, Doctor, restore_copy
from peonline_desktop.services.decisions import Decisions
from peonline_desktop.services.deliver import Deliverer
from peonline_desktop.services.derive import Deriver
from peonline_desktop.services.evidence import Evidence
from peonline_desktop.services.explain import LANGUAGES, Words, reason_book
from peonline_desktop.services.exporting import Exporter
from peonline_desktop.services.groups import Groups, merged
from peonline_desktop.services.import_results import ResultImporter
from peonline_desktop.services.lease import Lease
from peonline_desktop.services.log_ports import LogStore
from peonline_desktop.services.login_check import LoginCheck
from peonline_desktop.services.overview import Overview
from peonline_desktop.services.people import People
from peonline_desktop.services.ports import Clock, Register, Secrets
from peonline_desktop.services.provider_run import Parts
from peonline_desktop.services.providers import Providers
from peonline_desktop.services.retrying import Retrying
from peonline_desktop.services.start import HealthAtStart
from peonline_desktop.services.store_ports import ResultStore
from peonline_desktop.services.story import Stories
from peonline_desktop.services.submit import Submitter
from peonline_desktop.services.who import Actor
from peonline_desktop.sources.files.results import Files
from peonline_desktop.sources.files.writers import Writer
from peonline_desktop.store import processes
from peonline_desktop.store.attendances import AttendanceTables
from peonline_desktop.store.copies import DatabaseCopies
from peonline_desktop.store.database import FILE_NAME, Database, open_database
from peonline_desktop.store.delivery import DeliveryTables
from peonline_desktop.store.derivation import DerivationTables
from peonline_desktop.store.health import Health
from peonline_desktop.store.lease import LeaseTable
from peonline_desktop.store.log import LogTables
from peonline_desktop.store.people import PeopleTables
from peonline_desktop.store.results import ResultTables
from peonline_desktop.store.secrets import KeyringSecrets, PracticeSecrets
from peonline_desktop.store.settings import SettingsTables

PRACTICE = "practice"
_TEXTS = ("reasons", "states", "rows", "errors", "phrases", "help")


@dataclass(frozen=True)
class Program:
    """Everything a window or a command works with; use it within its connection."""

    folder: Path
    practice: bool
    words: Words
    reasons: ReasonBook
    settings: SettingsTables
    providers: Providers
    groups: Groups
    accreditations: Accreditations
    people: People
    importer: ResultImporter
    results: ResultStore
    check: LoginCheck
    submitter: Submitter
    decisions: Decisions
    log: LogStore
    overview: Overview
    stories: Stories
    evidence: Evidence
    exporter: Exporter
    doctor: Doctor
    caretaker: Caretaker
    start: HealthAtStart
    deriver: Deriver


def data_folder() -> Path:
    """Where the user's data is unless told otherwise."""
    return Path(platformdirs.user_data_dir("peonline-desktop", appauthor=False))


@functools.cache
def texts() -> Mapping[str, Mapping[str, Any]]:
    """All texts that ship with the program, by file name."""
    return {name: shipped.toml(f"texts/{name}.toml") for name in _TEXTS}


def words(language: str | None) -> Words:
    """The words in *language*, Dutch if it is none of ours."""
    return Words(texts(), language if language in LANGUAGES else "nl")


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
        yield _joined(database, language, clock, secrets, register)


def _joined(
    database: Database,
    language: str | None,
    clock: Clock | None,
    secrets: Secrets | None,
    register: Register | None,
) -> Program:
    """Every part, joined."""
    actor = Actor(whoami(), clock or SystemClock())
    settings = SettingsTables(database)
    practice = settings.setting("kind") == PRACTICE
    if secrets is None:
        secrets = _secrets(settings, practice=practice)
    reasons = reason_book(texts()["reasons"])
    shipped_orgs = shipped_groups()
    by_org = {group.org_id: group for group in shipped_orgs}
    derivation, rows = DerivationTables(database), AttendanceTables(database)
    delivery, log, people = (
        DeliveryTables(database),
        LogTables(database),
        PeopleTables(database),
    )
    deriver = Deriver(
        derivation, settings, lambda changes: merged(by_org, changes), reasons, actor
    )
    register = register or PEOnline(Limits())
    files, writer = Files(shipped.path("presets")), Writer()
    providers = Providers(
        settings, rows, derivation, secrets, deriver, actor, practice=practice
    )
    groups = Groups(shipped_orgs, settings, derivation, deriver)
    retrying = Retrying(rows, delivery, derivation, deriver, reasons, actor)
    check = LoginCheck(register, secrets, delivery, actor)
    lease = Lease(
        LeaseTable(database), actor, platform.node(), processes.own(), processes.started
    )
    parts = Parts(
        delivery,
        settings,
        Deliverer(delivery, register, reasons, actor, random.Random()),  # noqa: S311
        deriver,
        check,
        retrying,
        reasons,
        actor,
    )
    copies, health = DatabaseCopies(database), Health(database)
    stories = Stories(log, groups, reasons)
    doctor = Doctor(health, settings, secrets, derivation, deriver, log)
    identity = settings.setting("database_id") or ""
    return Program(
        folder=database.path.parent,
        practice=practice,
        words=words(language or settings.setting("language")),
        reasons=reasons,
        settings=settings,
        providers=providers,
        groups=groups,
        accreditations=Accreditations(
            settings, derivation, log, providers, groups, files, writer, deriver
        ),
        people=People(people, files, deriver),
        importer=ResultImporter(files, people, ResultTables(database), deriver, actor),
        results=ResultTables(database),
        check=check,
        submitter=Submitter(parts, lease),
        decisions=Decisions(rows, people, settings, derivation, deriver, retrying, actor),
        log=log,
        overview=Overview(log, settings, lease, reasons),
        stories=stories,
        evidence=Evidence(log, stories, doctor, Excerpts(), PdfWriter(), actor, identity),
        exporter=Exporter(log, groups, writer, reasons),
        doctor=doctor,
        caretaker=Caretaker(copies, deriver, lease, actor),
        start=HealthAtStart(database.path, health, copies, actor),
        deriver=deriver,
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
