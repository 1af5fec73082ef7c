"""Opens the program on a data folder, with what ships: words, reasons and groups. How its parts
are joined is in joining.py; together they are all that knows every layer.
"""

import functools
import getpass
import os
import platform
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import platformdirs

from peonline_desktop import joining, shipped
from peonline_desktop.clock import SystemClock
from peonline_desktop.domain.restored import Restored
from peonline_desktop.domain.settings import Group
from peonline_desktop.program import Program
from peonline_desktop.services.care import damage_told, restore_copy
from peonline_desktop.services.explain import LANGUAGES, Words
from peonline_desktop.services.ports import Clock, Register, Secrets
from peonline_desktop.services.who import Actor
from peonline_desktop.store.copies import DatabaseCopies
from peonline_desktop.store.database import FILE_NAME, Database, open_database
from peonline_desktop.store.disks import Disks
from peonline_desktop.store.health import Health

PRACTICE = joining.PRACTICE
_TEXTS = (
    "reasons",
    "states",
    "rows",
    "notes",
    "counts",
    "marks",
    "errors",
    "phrases",
    "help",
    "missing",
)


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
    disks = known_disks()
    disks.check(folder)
    database = open_database(folder, kind=kind)
    with database.connection(), damage_told(Health(database)):
        actor = Actor(whoami(), clock or SystemClock())
        shipping = joining.Shipping(
            texts()["reasons"],
            shipped_groups(),
            lambda kept: words(language or kept),
            lambda: disks.warnings(folder),
        )
        yield joining.joined(database, actor, secrets, register, shipping)


@functools.cache
def known_disks() -> Disks:
    """What is known of the kinds of disks that a data folder may lie on."""
    return Disks(shipped.toml("disks.toml"))


def replace_damaged(folder: Path, source: Path | None) -> Restored:
    """Put the copy *source*, or the newest daily one, in place of a database that is gone
    or too damaged to be opened. Raises Refused when there is no sound copy.
    """
    copies = DatabaseCopies(Database(folder / FILE_NAME))
    return restore_copy(copies, source, Actor(whoami(), SystemClock()))


def newest_copy(folder: Path) -> Path | None:
    """The newest sound daily copy of the database in *folder*."""
    return DatabaseCopies(Database(folder / FILE_NAME)).newest()
