"""The installed command, killed by SIGKILL at a random instant of each of its works.

Import, derivation, submission, migration, backup, the day's copy and restore: whatever was
going on, nothing is lost, nothing is doubled, and no half copy passes for a whole one.
"""

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from random import Random

from conftest import FIELD, VVN, App, Practice, opened
from fakes import FakeSecrets
from raw import raw_database

from peonline_desktop.clock import SystemClock
from peonline_desktop.domain.reading import HowToRead
from peonline_desktop.domain.reviews import RESTORED
from peonline_desktop.pe_online.client import Limits, PEOnline
from peonline_desktop.store.copies import check_copy
from peonline_desktop.store.database import DAILY_COPIES, FILE_NAME

COMMAND = Path(sys.executable).with_name("peonline")
VERSION_1 = Path(__file__).parents[1] / "store" / "version_1.sql"
READY, UNMATCHED, IN_FILE, OLD_EVENTS = 60, 1000, 1500, 20_000
KEY = "geheime-sleutel"
PERIOD = [{"org_id": VVN, "from": "2026-01-01", "to": "2026-12-31"}]


def ready_number(person: int) -> str:
    """The number of a person whose row is ready."""
    return f"{610000 + person}"


@dataclass(frozen=True)
class Work:
    """One work of the command: what it is called with, what is made ready for it, and what
    must be so after a kill.
    """

    arguments: Callable[[Path], list[str]]
    prepare: Callable[[Path], None]
    verify: Callable[["Kills", Path, str], None]


class Kills:
    """Kills the command again and again, each time on a fresh copy of one data folder."""

    def __init__(self, folder: Path, practice: Practice, chance: Random) -> None:
        self._folder = folder
        self._practice = practice
        self._chance = chance
        self._template = folder / "sjabloon"
        self._seconds: dict[str, float] = {}
        self._count = 0
        self.landed = 0
        self._make_template()

    def kill(self, name: str) -> None:
        """Kill one work at a random instant, and see that all comes right."""
        work = WORKS[name]
        if name not in self._seconds:
            self._seconds[name] = self._whole(work)
        folder, user = self._fresh(work)
        process = self._start(work, folder)
        time.sleep(self._chance.uniform(0.2, 1.0) * self._seconds[name])
        process.kill()
        _, errors = process.communicate()
        assert b"Traceback" not in errors
        assert process.returncode in (0, 1, -signal.SIGKILL), (name, errors)
        self.landed += process.returncode == -signal.SIGKILL
        work.verify(self, folder, user)
        shutil.rmtree(folder)

    @contextmanager
    def program(self, folder: Path) -> Iterator[App]:
        """The program on *folder* in this process, with the real client and clock."""
        secrets = FakeSecrets()
        secrets.save("1", KEY)
        with opened(folder, SystemClock(), PEOnline(Limits()), secrets) as app:
            app.program.deriver.run()
            yield app

    def credited(self, user: str) -> list[str]:
        """Whom the register credited for a login."""
        lines = self._practice.ledger("credit")
        return sorted(line["person"] for line in lines if line["provider"] == user)

    def _make_template(self) -> None:
        subprocess.run(
            [
                *(COMMAND, "--data-dir", self._template, "provider", "add", "Zorg"),
                *("--user-id", "sjabloon", "--endpoint", self._practice.address),
                *("--mode", "live", "--batch-size", "5", "--userkey-stdin"),
            ],
            input=KEY.encode(),
            check=True,
            capture_output=True,
        )
        with self.program(self._template) as app:
            app.program.groups.activate(VVN, [FIELD])
            app.accredit()
            app.program.caretaker.backup(self._template / "eerder.db")
            app.people(
                **{f"p{n}": ready_number(n) for n in range(READY)},
                **{f"i{n}": f"{620000 + n}" for n in range(UNMATCHED)},
            )
            app.results(*((f"p{n}",) for n in range(READY)))
            app.results(*((f"i{n}", "INT") for n in range(UNMATCHED)))
            shutil.rmtree(self._template / DAILY_COPIES)
            app.program.start.look()

    def fresh(self) -> tuple[Path, str]:
        """A copy of the template with a login of its own at the register, which is slow."""
        self._count += 1
        user = f"gedood-{os.getpid()}-{self._count}"
        folder = self._folder / user
        shutil.copytree(self._template, folder)
        with raw_database(folder / FILE_NAME) as raw:
            raw.execute("UPDATE provider SET user_id = ?", (user,))
        self._practice.control(
            random={"share": 1, "seed": self._count, "kinds": ["slow"]},
            data={
                "providers": [{"user_id": user, "user_key": KEY}],
                "people": {str(VVN): [ready_number(n) for n in range(READY)]},
                "courses": [{"id": "8001", "type": 2, "periods": PERIOD}],
            },
        )
        return folder, user

    def _fresh(self, work: Work) -> tuple[Path, str]:
        folder, user = self.fresh()
        work.prepare(folder)
        return folder, user

    def _start(self, work: Work, folder: Path) -> subprocess.Popen:
        return subprocess.Popen(
            [COMMAND, "--data-dir", folder, *work.arguments(folder)],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )

    def _whole(self, work: Work) -> float:
        """How many seconds the work takes when nobody kills it."""
        folder, _ = self._fresh(work)
        begun = time.monotonic()
        process = self._start(work, folder)
        _, errors = process.communicate()
        assert process.returncode in (0, 1), errors
        shutil.rmtree(folder)
        return time.monotonic() - begun


def _healthy(app: App) -> None:
    found = {c.code: c.found for c in app.program.doctor.examine() if c.found}
    assert set(found) <= {"sending", "hold"}, found


# Works --------------------------------------------------------------------------------------


def _nothing(_folder: Path) -> None:
    """The template is ready as it is."""


def _write_file(folder: Path) -> None:
    rows = [f"q{n};MED;01-03-2026;ja;{630000 + n}\n" for n in range(IN_FILE)]
    header = f"person;activity;finished;verdict;{FIELD}\n"
    (folder / "lijst.csv").write_text(header + "".join(rows), encoding="utf-8")


def _after_import(kills: Kills, folder: Path, _user: str) -> None:
    """All of the file or nothing; a second time brings the rest and no more."""
    with kills.program(folder) as app:
        _healthy(app)
        before = app.sql("SELECT COUNT(*) FROM result")[0][0] - READY - UNMATCHED
        assert before in (0, IN_FILE)
        report = app.program.importer.run(folder / "lijst.csv", HowToRead({}), dry_run=False)
        assert IN_FILE - before == report.new
        assert READY + IN_FILE == len(app.log("ready"))
        _healthy(app)


def _after_derivation(kills: Kills, folder: Path, _user: str) -> None:
    """With the accreditation all its rows are there, without it none."""
    with kills.program(folder) as app:
        _healthy(app)
        opened_it = len(app.program.accreditations.all()) == 2
        assert READY + UNMATCHED * opened_it == len(app.log())


def _after_submission(kills: Kills, folder: Path, user: str) -> None:
    """The next run settles every row, and each is credited once."""
    with kills.program(folder) as app:
        app.submit()
        assert ["accepted"] * READY == app.states()
        _healthy(app)
    assert [ready_number(n) for n in range(READY)] == kills.credited(user)


def _make_old(folder: Path) -> None:
    """A database of version 1 with a long history."""
    for path in folder.glob(f"{FILE_NAME}*"):
        path.unlink()
    (folder / FILE_NAME).touch(mode=0o600)
    shutil.rmtree(folder / DAILY_COPIES)
    with raw_database(folder / FILE_NAME) as raw:
        raw.executescript(VERSION_1.read_text(encoding="utf-8"))
        (last,) = raw.execute("SELECT MAX(id) FROM event").fetchone()
        raw.executemany(
            "INSERT INTO event SELECT ?, attendance_id, at, what, state, reason, why,"
            " registration_number, course, day, who, call_id FROM event WHERE id = 1",
            [(last + n,) for n in range(1, OLD_EVENTS)],
        )
        raw.execute(
            "UPDATE counter SET value = ? WHERE name = 'event'", (last + OLD_EVENTS - 1,)
        )
        (count,) = raw.execute("SELECT COUNT(*) FROM event").fetchone()
    (folder / "events").write_text(str(count))


def _after_migration(kills: Kills, folder: Path, _user: str) -> None:
    """The old database or the new one, whole; a copy made beforehand is whole too."""
    with kills.program(folder) as app:
        _healthy(app)
        assert (folder / "events").read_text() == str(
            app.sql("SELECT COUNT(*) FROM event")[0][0]
        )
    for path in folder.glob("*before-step*.db"):
        check_copy(path)


def _after_backup(kills: Kills, folder: Path, _user: str) -> None:
    """What has the name of a copy is whole; the database is untouched."""
    copies = [*folder.glob("kopie.db"), *(folder / DAILY_COPIES).glob("*.db")]
    for path in copies:
        check_copy(path)
        with raw_database(path) as raw:
            assert (READY + UNMATCHED,) == raw.execute("SELECT COUNT(*) FROM result").fetchone()
    with kills.program(folder) as app:
        _healthy(app)
        app.program.start.look()
        assert READY == len(app.log("ready"))


def _forget_daily(folder: Path) -> None:
    shutil.rmtree(folder / DAILY_COPIES)


def _send_some(folder: Path) -> None:
    """The copy to restore has the rows ready; what is restored over has them gone."""
    (folder / "eerder.db").unlink()
    with raw_database(folder / FILE_NAME) as raw:
        raw.execute("VACUUM INTO ?", (str(folder / "eerder.db"),))
        raw.execute("INSERT INTO setting VALUES ('later', 'ja')")


def _after_restore(kills: Kills, folder: Path, _user: str) -> None:
    """The former database, or the copy with every row held; never a copy that would send."""
    with kills.program(folder) as app:
        _healthy(app)
        if app.program.settings.setting("later"):
            assert READY == len(app.log("ready"))
        else:
            assert READY == len(app.log("unknown"))
            assert "eerder.db" == app.program.settings.setting("restored_hold")
            assert {(RESTORED,)} == set(app.sql("SELECT DISTINCT cause FROM review"))


WORKS = {
    "import": Work(
        lambda folder: ["import", f"{folder}/lijst.csv"], _write_file, _after_import
    ),
    "derivation": Work(
        lambda _: [
            *("accreditation", "add", "--provider", "Zorg", "--org", str(VVN)),
            *("--course", "8002", "--activity", "INT", "--from", "2026-01-01"),
            *("--to", "2026-12-31"),
        ],
        _nothing,
        _after_derivation,
    ),
    "submission": Work(lambda _: ["submit"], _nothing, _after_submission),
    "migration": Work(lambda _: ["runs"], _make_old, _after_migration),
    "backup": Work(lambda folder: ["backup", f"{folder}/kopie.db"], _nothing, _after_backup),
    "daily copy": Work(lambda _: ["runs"], _forget_daily, _after_backup),
    "restore": Work(
        lambda folder: ["restore", f"{folder}/eerder.db"], _send_some, _after_restore
    ),
}
