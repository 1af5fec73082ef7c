"""Copies of a database in which bytes were flipped, and a walk past all that reads one.

As a program it walks past DAMAGE_COPIES (500) of them; tests take a share.
"""

import os
import shutil
import sys
import threading
from collections.abc import Iterator
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from io import StringIO
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from conftest import FIELD, KNMP, VVN, App, opened
from fakes import FakeClock, FakePEOnline, FakeSecrets, by_number, rejected, unknown_all
from raw import raw_database

from peonline_desktop import bootstrap
from peonline_desktop.cli.main import BUG, run
from peonline_desktop.domain.errors import Problem
from peonline_desktop.store.database import FILE_NAME

PEOPLE = 120
FLIPS = (1, 2, 4, 16)
ASKED = (
    "status",
    "log",
    "--json log",
    "log --row 7",
    "results",
    "runs",
    "people list",
    "provider list",
    "group list",
    "accreditation list",
    "connection list",
    "submit --dry-run",
)
Handed = tuple[int, str, str, str]
"""The id, number, course and day of an attendance."""


def fill(folder: Path) -> None:
    """A database with rows of two providers: accepted, rejected, unknown, waiting and ready."""
    pe_online = FakePEOnline()
    with opened(folder, FakeClock(), pe_online, FakeSecrets()) as app:
        app.provider()
        app.provider("Ander", user_id="54321")
        app.program.groups.activate(VVN, [FIELD])
        app.program.groups.activate(KNMP, ["KNMP-nummer"])
        app.accredit()
        app.accredit("BHV", "8002", org=KNMP, provider="Ander")
        everyone = [f"p{n}" for n in range(PEOPLE)]
        app.people(**{key: _numbers(n) for n, key in enumerate(everyone)})
        app.people(p0="volgt", p1="61000,0")
        half = PEOPLE // 2
        app.results(*((key, "MED") for key in everyone[:half]))
        app.results(*((key, "BHV", "2026-05-03") for key in everyone[:half]))
        refused = {f"{610000 + n}": rejected("person_unknown") for n in (5, 9)}
        pe_online.always = by_number(refused)
        app.submit("Zorg")
        pe_online.always = unknown_all
        app.submit("Ander")
        app.results(*((key, "MED", "2026-04-02") for key in everyone[half:]))
        app.results(*((key, "BHV", "2026-05-04") for key in everyone[half:]))
        app.program.start.look()


def _numbers(number: int) -> dict[str, str]:
    return {FIELD: f"{610000 + number}", "KNMP-nummer": f"{49001234000 + number}"}


@dataclass
class Walk:
    """What one copy came to: what went *wrong*, and what was *told* of the damage."""

    wrong: list[str]
    told: list[str]


class Copies:
    """Damaged copies of one sound database, each walked past."""

    def __init__(self, sound: Path) -> None:
        """*sound* is the folder of a database that `fill` made."""
        self._sound = sound
        with opened(sound, FakeClock(), FakePEOnline(), FakeSecrets()) as app:
            self._truth = set(_shown(app))
        self._secrets = FakeSecrets()
        self._secrets.kept = {"1": "geheim", "2": "geheim"}
        self._words = bootstrap.words("nl")

    def walk(self, seed: int) -> Walk:
        """Flip bytes as *seed* says, and go past everything that reads the database."""
        with TemporaryDirectory() as name:
            folder = Path(name) / "data"
            shutil.copytree(self._sound, folder)
            flip(folder / FILE_NAME, Random(seed))
            found = Walk([], [])
            for step in (self._look, self._ask, self._submit, self._look):
                step(folder, found)
            return found

    def _opened(self, folder: Path, found: Walk, pe_online: FakePEOnline, work) -> None:
        """Do *work*; only problems that can be said are none."""
        try:
            with opened(folder, FakeClock(), pe_online, self._secrets) as app:
                work(app)
        except Problem as problem:
            found.told.append(problem.code)
            self._words.problem(problem)
        except Exception as bug:  # noqa: BLE001  # what is sought
            found.wrong.append(_where(bug))

    def _look(self, folder: Path, found: Walk) -> None:
        """What the log shows is so, or doctor says that all is not well."""

        def work(app: App) -> None:
            bad = [check.code for check in app.program.doctor.examine() if check.found]
            found.told += bad
            if not bad and (false := self._false(set(_shown(app)), folder)):
                found.wrong.append(f"shown without a word: {false}")

        self._opened(folder, found, FakePEOnline(), work)

    def _false(self, rows: set[Handed], folder: Path) -> set[Handed]:
        """Those of *rows* that are not so. Of what stands in people's own fields there is no
        second witness (decision 0016): a row that never went takes the number from there.
        """
        if rows <= self._truth:
            return set()
        with raw_database(folder / FILE_NAME) as raw:
            raw.text_factory = bytes
            fields = {value for (value,) in raw.execute("SELECT value FROM person_field")}
        return {row for row in rows - self._truth if row[1].encode() not in fields}

    def _ask(self, folder: Path, found: Walk) -> None:
        """Every call that shows something gives an answer or a sentence."""
        for asked in ASKED:
            out, err = StringIO(), StringIO()
            with redirect_stdout(out), redirect_stderr(err):
                status = run(["--data-dir", str(folder), *asked.split()], self._words)
            if status == BUG or "Traceback" in err.getvalue():
                found.wrong.append(f"{asked}: {err.getvalue().strip()[-300:]}")
            elif status == 2:
                found.told.append(asked)

    def _submit(self, folder: Path, found: Walk) -> None:
        """Nothing is handed over that is not so."""
        pe_online = FakePEOnline()

        def work(app: App) -> None:
            done = app.program.submitter.submit(None, threading.Event(), lambda _: None)
            found.told += [problem.code for problem in done.problems]

        self._opened(folder, found, pe_online, work)
        handed = {
            (
                row.attendance_id,
                row.sent.registration_number,
                row.sent.course.course.value,
                row.sent.day.isoformat(),
            )
            for call in pe_online.calls
            for row in call.rows
        }
        if false := self._false(handed, folder):
            found.wrong.append(f"handed over: {false}")


def main() -> None:
    """Walk past all copies; ends with 1 when something was wrong with any."""
    count, wrong, told = int(os.environ.get("DAMAGE_COPIES", "500")), 0, 0
    with TemporaryDirectory() as name:
        sound = Path(name) / "data"
        fill(sound)
        copies = Copies(sound)
        for seed in range(count):
            found = copies.walk(seed)
            told += bool(found.told)
            wrong += bool(found.wrong)
            for each in found.wrong:
                print(f"copy {seed}: {each}", flush=True)
    print(f"{count} damaged copies: {told} told, {count - told} all true, {wrong} wrong")
    sys.exit(1 if wrong else 0)


def _shown(app: App) -> Iterator[Handed]:
    for row in app.log():
        yield (
            row["id"],
            row["registration_number"],
            row["course"],
            app.sql("SELECT day FROM attendance WHERE id = ?", row["id"])[0][0],
        )


def flip(path: Path, chance: Random) -> None:
    """Change some bytes of a file, each to another value."""
    data = bytearray(path.read_bytes())
    for _ in range(chance.choice(FLIPS)):
        data[chance.randrange(len(data))] ^= chance.randrange(1, 256)
    path.write_bytes(data)


def _where(bug: Exception) -> str:
    frames, trace = [], bug.__traceback__
    while trace is not None:
        code = trace.tb_frame.f_code
        if "peonline_desktop" in code.co_filename:
            frames.append(f"{Path(code.co_filename).name}:{trace.tb_lineno}")
        trace = trace.tb_next
    return f"{type(bug).__name__}: {bug} ({' < '.join(reversed(frames[-4:]))})"


if __name__ == "__main__":
    main()
