"""The application as tests drive it: real parts, with fakes for the clock, the secrets and
PE-Online; and the practice register in a process of its own.
"""

import csv
import json
import os
import subprocess
import sys
import threading
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
import windows
from fakes import FakeClock, FakePEOnline, FakeSecrets
from screens import HOLDS

from peonline_desktop import bootstrap
from peonline_desktop.domain.reading import HowToRead
from peonline_desktop.services.providers import ProviderChange
from peonline_desktop.sources.files.opening import open_here
from peonline_desktop.store.database import FILE_NAME, Database

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
VVN, KNMP = 52, 31
filled, open_window = windows.filled, windows.open_window  # fixtures
answering, keyring = windows.answering, windows.keyring
intake_desk, drop = windows.intake_desk, windows.drop
FIELD = "Relatienummer"


class App:
    """The program on a folder, with short words for what tests do often."""

    def __init__(self, program, clock, secrets, pe_online) -> None:
        self.program = program
        self.clock = clock
        self.secrets = secrets
        self.pe_online = pe_online
        self._files = 0

    def provider(self, name="Zorg", mode="live", **change):
        """A provider with a login."""
        saved = self.program.providers.save(
            name,
            ProviderChange(**{"user_id": "12345", "userkey": "geheim", "mode": mode, **change}),
        )
        return saved

    def accredit(self, activity="MED", course="8001", org=VVN, **values) -> int:
        """An accreditation for 2026; returns its id."""
        given = {
            "provider": "Zorg",
            "org": org,
            "course": course,
            "from": "2026-01-01",
            "to": "2026-12-31",
            "activity": [activity],
            **values,
        }
        return self.program.accreditations.add(given)[0]

    def people(self, **fields_by_person) -> None:
        """Corrects or adds people: person=number, or person={field: value}."""
        rows = []
        for person, value in fields_by_person.items():
            fields = value if isinstance(value, dict) else {FIELD: value}
            rows.append({"person": person, **fields})
        self.program.people.import_file(self.csv(rows), "person")

    def results(self, *rows, **how):
        """Imports results: (person, activity, finished, verdict), the last ones optional."""
        names = ("person", "activity", "finished", "verdict")
        full = [(*row, *("MED", "2026-03-01", "geslaagd")[len(row) - 1 :]) for row in rows]
        path = self.csv([dict(zip(names, row, strict=True)) for row in full])
        options = {"columns": {}, **how}
        return self.program.importer.run(path, HowToRead(**options), dry_run=False)

    def submit(self, name=None):
        """A run; its counts."""
        only = self.program.providers.get(name) if name else None
        self.last = self.program.submitter.submit(only, threading.Event(), lambda _: None)
        return self.last.counts

    def log(self, *states) -> list[dict]:
        """Attendances, oldest first."""
        return sorted(self.program.log.log(states, None), key=lambda row: row["id"])

    def states(self) -> list[str]:
        """The states of all attendances, oldest first, with what holds them back."""
        return [
            f"{row['state']}:{row['reason']}" if row["reason"] else row["state"]
            for row in self.log()
        ]

    def reasons(self) -> dict[str, str | None]:
        """Why each result has no attendance, by person."""
        return {row["person"]: row["reason"] for row in self.program.results.results((), None)}

    def csv(self, rows: list[dict]) -> Path:
        """Writes rows to a file of their own."""
        self._files += 1
        path = self.program.folder / f"in-{self._files}.csv"
        header = list(dict.fromkeys(key for row in rows for key in row))
        with path.open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, header, delimiter=";", restval="")
            writer.writeheader()
            writer.writerows(rows)
        return path

    def read_here(self) -> None:
        """Reads files in this process: where hundreds are tried, a child for each costs time."""
        files = self.program.importer._files
        files._open_raw = files._chooser._open_raw = open_here

    def sql(self, statement: str, *values):
        """Looks or meddles in the database directly."""
        database = Database(self.program.folder / FILE_NAME)
        with database.connection():
            if statement.lstrip().upper().startswith("SELECT"):
                return [tuple(row) for row in database.rows(statement, *values)]
            with database.transaction():
                return database.run(statement, *values)


def pytest_terminal_summary(terminalreporter) -> None:
    """Tells where the window held the GUI thread longer than 50 ms; it fails nothing."""
    for where, count in HOLDS.most_common(10):
        terminalreporter.write_line(f"GUI thread held > 50 ms, {count} x: {where}")


@pytest.fixture(autouse=True)
def _nobodys_settings(monkeypatch):
    """The language is the program's, and the screen is nobody's, whoever runs the tests."""
    monkeypatch.delenv("PEONLINE_LANG", raising=False)


@pytest.fixture
def clock() -> FakeClock:
    """Noon on 23 November 2026, UTC."""
    return FakeClock()


@contextmanager
def opened(folder: Path, clock, pe_online, secrets=None, **options) -> Iterator[App]:
    """The program on *folder* with fakes around it."""
    secrets = secrets or FakeSecrets()
    with bootstrap.program(
        folder, clock=clock, secrets=secrets, register=pe_online, language="nl", **options
    ) as program:
        yield App(program, clock, secrets, pe_online)


@pytest.fixture
def bare(tmp_path: Path, clock: FakeClock) -> Iterator[App]:
    """A new program in which nothing is set up."""
    with opened(tmp_path / "data", clock, FakePEOnline()) as app:
        yield app


@pytest.fixture
def app(bare: App) -> App:
    """A program with a provider (live), the group V&VN, and one accreditation of MED."""
    bare.provider()
    bare.program.groups.activate(VVN, [FIELD])
    bare.accredit()
    return bare


class Practice:
    """The practice register in another process, and its control call."""

    def __init__(self, address: str) -> None:
        self.address = address
        self._origin = address.split("/pe-services", maxsplit=1)[0]

    def control(self, **control) -> None:
        """Tells it which faults to make, or gives it other data."""
        request = urllib.request.Request(
            f"{self._origin}/control", json.dumps(control).encode(), method="POST"
        )
        with urllib.request.urlopen(request, timeout=10) as response:
            assert response.status == 200

    def ledger(self, what: str) -> list[dict]:
        """The lines of one kind: "call" or "credit"."""
        with urllib.request.urlopen(f"{self._origin}/ledger", timeout=10) as response:
            return [line for line in json.load(response) if line["what"] == what]


@contextmanager
def practice_process(data: Path | None = None, ledger: Path | None = None):
    """Starts `peonline practice serve` and stops it afterwards."""
    command = [sys.executable, "-m", "peonline_desktop", "practice", "serve"]
    command += ["--data", str(data)] if data else []
    command += ["--ledger", str(ledger)] if ledger else []
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    try:
        yield Practice(process.stdout.readline().strip())
    finally:
        process.terminate()
        process.wait(timeout=20)
        process.stdout.close()


@pytest.fixture
def practice() -> Iterator[Practice]:
    """The practice register with the samples' data."""
    with practice_process() as register:
        yield register
