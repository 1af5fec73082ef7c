"""The installed command and the window, told to stop while a server holds them."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from asking import SECRET, Hostile, hostile

from peonline_desktop import bootstrap
from peonline_desktop.domain.reading import HowToRead
from peonline_desktop.services.providers import ProviderChange

COMMAND = Path(sys.executable).with_name("peonline")
WINDOW = Path(sys.executable).with_name("peonline-desktop")
PATIENCE = 2  # seconds, the promise
needs_keyring = pytest.mark.skipif(
    "DBUS_SESSION_BUS_ADDRESS" not in os.environ,
    reason="run by `make test`, which starts a keyring",
)


class Stuck:
    """A program with one row ready, whose servers behave as a test says."""

    def __init__(self, folder: Path, server: Hostile) -> None:
        self.folder = folder
        self.server = server
        server.requests()

    def provider(self, behaviour: str) -> None:
        """One person passed a course; PE-Online behaves like this."""
        path = self.folder / "r.csv"
        with bootstrap.program(self.folder) as program:
            change = ProviderChange("12345", self.server.address(behaviour, "soap"), "live")
            program.providers.save("Zorg", change)
            program.providers.save("Zorg", ProviderChange(userkey=SECRET))
            program.groups.activate(52, ["Nr"])
            course = {"course": "8001", "activity": ["MED"], "provider": "Zorg", "org": 52}
            program.accreditations.add({**course, "from": "2026-01-01", "to": "2026-12-31"})
            path.write_text(
                "person;activity;finished;verdict;Nr\nann;MED;01-03-2026;ja;610001\n"
            )
            program.importer.run(path, HowToRead({}), dry_run=False)

    def connection(self, behaviour: str, kind: str = "xapi") -> None:
        """A learning system that behaves like this."""
        address, secret = self.server.address(behaviour, kind), f"user:{SECRET}"
        with bootstrap.program(self.folder) as program:
            program.connections.add(kind, "Bron", address, {}, None, secret)

    def told(self, *command, how=signal.SIGTERM) -> tuple[int, str, float]:
        """Starts *command*, tells it to stop once it has come to the server; its status, what
        it said, and how long it took to end.
        """
        process = subprocess.Popen(
            command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
        )
        ends = time.monotonic() + 30
        while not self.server.requests() and time.monotonic() < ends:
            time.sleep(0.05)
        time.sleep(0.1)
        process.send_signal(how)
        begun = time.monotonic()
        said = process.communicate(timeout=60)[0]
        return process.returncode, said, time.monotonic() - begun

    def states(self) -> list[str]:
        """Of all rows, and how the last run ended."""
        with bootstrap.program(self.folder) as program:
            run = next(iter(program.log.runs(1)), {"ended": None})
            return [*(row["state"] for row in program.log.log((), None)), run["ended"]]


@pytest.fixture(scope="module")
def server():
    """One for all tests of this file."""
    with hostile() as made:
        yield made


@pytest.fixture
def stuck(tmp_path, server):
    """A program of its own."""
    return Stuck(tmp_path / "data", server)


@needs_keyring
@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGINT, signal.SIGHUP])
def test_a_call_that_may_have_left_is_abandoned(stuck, how):
    """Its row is unknown, which is said; Ctrl-C has a status of its own."""
    stuck.provider("drips_body")
    status, said, seconds = stuck.told(COMMAND, "--data-dir", stuck.folder, "submit", how=how)
    assert PATIENCE > seconds
    assert (130 if how == signal.SIGINT else 1) == status
    assert "moest stoppen terwijl een aanroep" in said
    assert "Traceback" not in said
    assert ["unknown", "abandoned"] == stuck.states()
    with bootstrap.program(stuck.folder) as program:
        assert [1] == [row["attempts"] for row in program.log.log((), None)]
        assert 1 == program.overview.abandoned()
        assert [] == [check.code for check in program.doctor.examine() if check.found]


@needs_keyring
def test_a_call_that_had_not_left_is_no_attempt(stuck):
    """The handshake hangs: nothing was sent, the row is what it was."""
    stuck.provider("tls_silent")
    command = (COMMAND, "--data-dir", stuck.folder, "submit")
    status, said, seconds = stuck.told(*command)
    assert PATIENCE > seconds
    assert (1, True) == (status, "voordat er iets naar" in said)
    assert ["ready", "left_off"] == stuck.states()


@needs_keyring
def test_a_wait_between_two_tries_ends(stuck):
    """The row was sent, and is unknown."""
    stuck.provider("empty_answer")
    command = (COMMAND, "--data-dir", stuck.folder, "submit")
    status, said, seconds = stuck.told(*command)
    assert PATIENCE > seconds
    assert (3, True) == (status, "Gestopt, zoals gevraagd" in said)
    assert ["unknown", "no_answer"] == stuck.states()


@needs_keyring
@pytest.mark.parametrize(
    ("call", "expected"),
    [
        (["poll"], 1),
        (["poll", "--follow", "0.5"], 0),
        (["connection", "test", "Bron"], 1),
    ],
    ids=lambda call: " ".join(call) if isinstance(call, list) else "",
)
def test_a_round_that_hangs_ends(stuck, call, expected):
    """Whatever asks a learning system; the connection is due as it was, with no problem."""
    stuck.connection("drips_headers")
    status, said, seconds = stuck.told(COMMAND, "--data-dir", stuck.folder, *call)
    assert PATIENCE > seconds
    assert expected == status, said
    assert expected == 0 or "Gestopt, zoals gevraagd" in said
    with bootstrap.program(stuck.folder) as program:
        (connection,) = program.connections.all()
        assert (None, None) == (connection.problem, connection.next_run)


@needs_keyring
def test_a_login_test_that_hangs_ends(stuck):
    """It is kept, like any."""
    stuck.provider("silent_before_answer")
    call = (COMMAND, "--data-dir", stuck.folder, "provider", "test", "Zorg")
    status, said, seconds = stuck.told(*call)
    assert PATIENCE > seconds
    assert (1, True) == (status, "moest stoppen terwijl een aanroep" in said)


@needs_keyring
def test_the_window_ends_while_a_round_hangs(stuck):
    """The round begins by itself, and SIGTERM asks nothing."""
    stuck.connection("drips_headers")
    status, said, seconds = stuck.told(WINDOW, "--data-dir", stuck.folder)
    assert PATIENCE > seconds
    lines = [line for line in said.splitlines() if "This plugin does not" not in line]
    assert (0, []) == (status, lines)
