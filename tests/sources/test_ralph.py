"""Ralph LRS from PyPI as a real, non-conforming store, in an environment of its own.

`make test` installs it in build/ralph (requirements-ralph.lock). It is fed through its file of
JSON lines, for only its first POST works with that backend.
"""

import json
import os
import socket
import subprocess
import time
import urllib.error
import urllib.request
from pathlib import Path

import pytest
import test_xapi

RALPH = Path(__file__).parents[2] / "build" / "ralph" / "bin" / "ralph"
pytestmark = pytest.mark.skipif(not RALPH.exists(), reason="make test installs build/ralph")
poll, statement, results = test_xapi.poll, test_xapi.statement, test_xapi.results


class Ralph:
    """A running Ralph and the file that it reads."""

    def __init__(self, folder: Path, port: int) -> None:
        self.address = f"http://127.0.0.1:{port}"
        self._file = folder / "target" / "fs_lrs.jsonl"

    def store(self, *statements: dict) -> None:
        """Adds statements as Ralph would have written them."""
        with self._file.open("a") as file:
            for each in statements:
                file.write(json.dumps(each) + "\n")


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    """Ralph on a free port, with one login."""
    folder = tmp_path_factory.mktemp("ralph")
    (folder / "target").mkdir()
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    environment = {
        **os.environ,
        "RALPH_APP_DIR": str(folder),
        "RALPH_AUTH_FILE": str(folder / "auth.json"),
        "RALPH_RUNSERVER_BACKEND": "fs",
        "RALPH_BACKENDS__LRS__FS__DEFAULT_DIRECTORY_PATH": str(folder / "target"),
        "RALPH_BACKENDS__LRS__FS__DEFAULT_LRS_FILE": "fs_lrs.jsonl",
        "RALPH_RUNSERVER_PORT": str(port),
        "RALPH_RUNSERVER_HOST": "127.0.0.1",
    }
    login = ["auth", "-u", "user", "-p", "password", "-s", "all", "-N", "lrs"]
    login += ["-M", "mailto:lrs@example.org", "-w"]
    subprocess.run([RALPH, *login], env=environment, check=True, capture_output=True)
    ralph = Ralph(folder, port)
    ralph.store(statement("begin@x.nl", "attempted"))
    command = [RALPH.with_name("uvicorn"), "ralph.api:app", "--port", str(port)]
    process = subprocess.Popen(
        command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        _wait_for(ralph.address)
        yield ralph
    finally:
        process.terminate()
        process.wait(20)


def _wait_for(address: str) -> None:
    until = time.monotonic() + 60
    while time.monotonic() < until:
        try:
            urllib.request.urlopen(f"{address}/whoami", timeout=2).close()
        except urllib.error.HTTPError:
            return  # it asks for a login: it is there
        except OSError:
            time.sleep(0.2)
        else:
            return
    raise AssertionError(address)


@pytest.fixture
def app(bare, server):
    """A connection to Ralph."""
    bare.provider()
    bare.program.connections.add(
        "xapi", "LRS", f"{server.address}/xAPI", {}, None, "user:password"
    )
    return bare


def test_a_real_store_that_does_not_conform_is_survived(app, server):
    """Its since works on timestamps and its pages have no order of their own: what the cursor
    misses, the deep poll finds; a voided statement that it still returns is no result.
    """
    first = [statement(f"p{n}@x.nl", at=f"2026-03-{n + 1:02d}T10:00:00Z") for n in range(5)]
    server.store(*first)
    poll(app)
    assert {f"p{n}@x.nl" for n in range(5)} <= {person for person, _, _ in results(app)}
    late = statement("late@x.nl", at="2026-01-05T10:00:00Z", stored="2026-11-23T11:00:00Z")
    void = statement("admin@x.nl", "voided", at="2026-11-23T11:30:00Z")
    void["object"] = {"objectType": "StatementRef", "id": first[0]["id"]}
    server.store(late, void)
    poll(app)
    poll(app, deep=True)
    assert "late@x.nl" in {person for person, _, _ in results(app)}
    assert 0 == poll(app, deep=True).new


def test_its_test_says_what_it_is(app, server):
    """Activities are seen; the login is checked."""
    server.store(statement("seen@x.nl"))
    found = app.program.connections.test("LRS")
    assert test_xapi.MED in dict(found.activities)


def test_many_pages_are_read_to_the_end(app, server):
    """More than two pages; an empty last one ends it."""
    server.store(*(statement(f"m{n}@x.nl", at="2026-05-01T10:00:00Z") for n in range(1200)))
    poll(app, deep=True)
    found = {person for person, _, _ in results(app)}
    assert 1200 == len([person for person in found if person.startswith("m")])
