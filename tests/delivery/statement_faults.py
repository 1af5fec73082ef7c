"""A database that fails at its nth statement: in an import, a poll and a run.

Each trial begins with a copy of one prepared database, lets the nth statement of its work fail,
looks at what is left, and does the same work again without the fault. As a program it goes
through every n of every work; tests take a share.
"""

import shutil
import sqlite3
import sys
import threading
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from copy import deepcopy
from dataclasses import dataclass
from functools import partial
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

from conftest import App, opened
from fakes import FakeClock, FakePEOnline, FakeSecrets
from faulty_works import WORKS, Books, Work
from raw import raw_database

from peonline_desktop.domain.errors import Problem
from peonline_desktop.domain.lease import STANDS_STILL_AFTER
from peonline_desktop.store.database import FILE_NAME

FAULTS: dict[str, tuple[Callable[[], Exception], str]] = {
    "disk I/O error": (lambda: sqlite3.OperationalError("disk I/O error"), "disk_full"),
    "database or disk is full": (
        lambda: sqlite3.OperationalError("database or disk is full"),
        "disk_full",
    ),
    "no memory": (MemoryError, "memory_full"),
}
"""What fails, and the code by which it is told."""
_UNDER_WAY = {"space", "sending", "derived"}  # what doctor may say until the work is repeated


class Statements:
    """Counts the statements of the thread that made this, and lets one fail, or, *lasting*,
    that one and all after it.
    """

    def __init__(self) -> None:
        """Nothing fails yet."""
        self._thread = threading.get_ident()
        self.heal()

    def fail(self, nth: int, error: Callable[[], Exception], *, lasting: bool) -> None:
        """From now on the *nth* statement (the first is 1) raises *error*."""
        self.count, self._nth, self._error, self._lasting = 0, nth, error, lasting

    def heal(self) -> None:
        """Nothing fails any more; counting begins again."""
        self.count, self._nth, self._error, self._lasting = 0, sys.maxsize, MemoryError, False

    def one(self) -> None:
        """A statement is about to be carried out."""
        if threading.get_ident() == self._thread:
            self.count += 1
            if self.count == self._nth or (self._lasting and self.count > self._nth):
                raise self._error()

    @contextmanager
    def watched(self) -> Iterator["Statements"]:
        """Within it, every connection of SQLite is of this kind."""
        connect = sqlite3.connect
        sqlite3.connect = partial(connect, factory=_connection(self))
        try:
            yield self
        finally:
            sqlite3.connect = connect


def _connection(statements: Statements) -> type[sqlite3.Connection]:
    class Cursor(sqlite3.Cursor):
        def execute(self, *given):
            statements.one()
            return super().execute(*given)

        def executemany(self, *given):
            statements.one()
            return super().executemany(*given)

    class Connection(sqlite3.Connection):
        def cursor(self, factory=Cursor):
            return super().cursor(factory)

    return Connection


@dataclass(frozen=True)
class Way:
    """How a statement fails: which *fault*, once or *lasting*."""

    fault: str
    lasting: bool


WAYS = [Way(fault, lasting) for lasting in (False, True) for fault in FAULTS]


class Trials:
    """Trials of one work, each in a folder of its own."""

    def __init__(self, folder: Path, name: str) -> None:
        """Prepare the database, and do the work once as it should be."""
        self._folder = folder
        self._work: Work = WORKS[name]
        self._secrets = FakeSecrets()
        self._ids = count()
        with opened(folder / "sound", FakeClock(), FakePEOnline(), self._secrets) as app:
            self._work.prepare(app)
            self._before = self._work.books(app)
        with (
            self._trial() as (copied, statements, books, clock, pe_online),
            self._opened(copied, clock, pe_online) as app,
        ):
            statements.heal()
            self._work.do(app)
            self.statements = statements.count
            self._after = self._work.books(app)
            self._credited = books.credited

    def fails(self, nth: int, way: Way) -> None:
        """The *nth* statement fails: it is told, nothing is half done, and once repeated the
        work ends as if nothing had happened: in this program, or in one that is opened anew.
        """
        anew = (nth + WAYS.index(way)) % 2
        with self._trial() as (folder, statements, books, clock, pe_online):
            with self._opened(folder, clock, pe_online) as app:
                error, code = FAULTS[way.fault]
                statements.fail(nth, error, lasting=way.lasting)
                told = self._told(app)
                statements.heal()
                assert {code} == set(told), told
                self._nothing_half(folder, books)
                if not anew:
                    clock.waits.clear()
                    self._again(app, books)
                    assert sum(clock.waits) < STANDS_STILL_AFTER, "it waited for itself"
            if anew:
                with self._opened(folder, clock, pe_online) as app:
                    self._again(app, books)

    def _told(self, app: App) -> list[str]:
        """The codes of what was told; each has a sentence."""
        try:
            problems = self._work.do(app)
        except Problem as problem:
            problems = [problem]
        assert all(map(app.program.words.problem, problems))
        return [problem.code for problem in problems]

    def _nothing_half(self, folder: Path, books: "Books") -> None:
        """As another program sees it: the file is whole, and no work half done."""
        with raw_database(folder / FILE_NAME) as raw:
            assert [("ok",)] == raw.execute("PRAGMA integrity_check").fetchall()
            assert [] == raw.execute("PRAGMA foreign_key_check").fetchall()
        with self._opened(folder, FakeClock(), FakePEOnline()) as app:
            found = {check.code for check in app.program.doctor.examine() if check.found}
            assert found <= _UNDER_WAY, found
            self._work.nothing_half(app, books, self._before, self._after)

    def _again(self, app: App, books: "Books") -> None:
        assert [] == list(self._work.do(app))
        now = self._work.books(app)
        assert {} == {name: now[name] for name in now if now[name] != self._after[name]}
        assert self._credited == books.credited
        found = {check.code for check in app.program.doctor.examine() if check.found}
        assert found <= {"space"}, found

    @contextmanager
    def _trial(self) -> Iterator[tuple]:
        folder = self._folder / f"trial-{next(self._ids)}"
        shutil.copytree(self._folder / "sound", folder)
        books, pe_online = Books(), FakePEOnline()
        pe_online.always = books.judge
        statements = Statements()
        try:
            with statements.watched():
                yield folder, statements, books, FakeClock(), pe_online
        finally:
            shutil.rmtree(folder)

    @contextmanager
    def _opened(self, folder: Path, clock: FakeClock, pe_online: FakePEOnline) -> Iterator[App]:
        secrets = FakeSecrets()
        secrets.kept = deepcopy(self._secrets.kept)
        with opened(folder, clock, pe_online, secrets) as app:
            self._work.around(app)
            yield app


def main() -> None:
    """Every statement of every work, in every way; ends with 1 when anything was wrong."""
    wrong = 0
    for name in sys.argv[1:] or WORKS:
        done = 0
        with TemporaryDirectory() as folder:
            trials = Trials(Path(folder), name)
            for nth in range(1, trials.statements + 1):
                for way in WAYS:
                    done += 1
                    try:
                        trials.fails(nth, way)
                    except Exception:  # noqa: BLE001  # what is sought
                        wrong += 1
                        print(f"WRONG: {name}, statement {nth}, {way}", flush=True)
                        traceback.print_exc()
        print(
            f"{name}: {trials.statements} statements, {done} faults, {wrong} wrong", flush=True
        )
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
