"""How each of the four asks the hostile server once, and what comes of it in a word or two."""

import json
import subprocess
import sys
import tempfile
import threading
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from fakes import FakeClock
from rows import call, sent

from peonline_desktop import shipped
from peonline_desktop.domain.calls import Login
from peonline_desktop.domain.errors import NotConnected, Problem
from peonline_desktop.domain.sources import Connection
from peonline_desktop.domain.verdicts import VerdictWords
from peonline_desktop.pe_online.client import Limits, PEOnline
from peonline_desktop.sources.moodle.connector import Moodle
from peonline_desktop.sources.rest import Rest
from peonline_desktop.sources.xapi import XAPI

KINDS = ("soap", "moodle", "xapi", "rest")
SECRET = "Geheim-7Qx9-Sleutel"
LOGIN = Login("12345", SECRET)
QUICK = Limits(connect=0.2, silence=0.25, wall_clock=0.3, answer_bytes=4_000_000)
STEADY = Limits(connect=5, silence=5, wall_clock=10, answer_bytes=4_000_000)
PATIENT = Limits(connect=10, silence=60, wall_clock=120, answer_bytes=4_000_000)
DESCRIPTION = """
items = "data.results"
[fields]
person = "person"
activity = "activity"
finished = "finished"
verdict = "verdict"
"""


class RealClock(FakeClock):
    """The clock of this machine, but nothing is waited for between two requests."""

    def monotonic(self) -> float:
        return time.monotonic() + self.seconds


@dataclass
class Hostile:
    """The server: where each behaviour is."""

    ports: dict[str, int]

    def address(self, behaviour: str, kind: str) -> str:
        """Where *kind* meets *behaviour*."""
        scheme = "https" if behaviour.startswith("tls_") else "http"
        port = self.ports.get(behaviour, self.ports["main"])
        return f"{scheme}://127.0.0.1:{port}/{behaviour}/{kind}"

    def requests(self) -> list[str]:
        """What came to it since one last asked."""
        address = f"http://127.0.0.1:{self.ports['main']}/seen"
        with urllib.request.urlopen(address, timeout=10) as came:
            return json.load(came)


@contextmanager
def hostile() -> Iterator[Hostile]:
    """The hostile server, in a process of its own."""
    script = Path(__file__).with_name("hostile.py")
    with tempfile.TemporaryDirectory() as folder:
        process = subprocess.Popen(
            [sys.executable, script, folder],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        try:
            yield Hostile(json.loads(process.stdout.readline()))
        finally:
            process.kill()
            process.communicate()


def outcome(
    address: str, kind: str, limits: Limits, stop: threading.Event | None = None
) -> str:
    """What comes of asking once: "good", or the code of the problem, with "not sent" before it
    when nothing was sent.
    """
    stop = stop or threading.Event()
    try:
        ASKS[kind](address, limits, stop)
    except NotConnected as problem:
        return f"not sent: {problem.code}"
    except Problem as problem:
        return problem.code
    return "good"


def _soap(address: str, limits: Limits, stop: threading.Event) -> None:
    client, made = PEOnline(limits, stop), call(sent("610001"), endpoint=address)
    client.read(made, client.send(made, LOGIN))


def a_connection(kind: str, address: str, **options: str) -> Connection:
    """One of this kind, with these options."""
    given = {name: (value,) for name, value in options.items()}
    return Connection(1, "Bron", kind, address, given, paused=False, interval=60)


def _moodle(address: str, limits: Limits, stop: threading.Event) -> None:
    source = Moodle(a_connection("moodle", address), SECRET, RealClock())
    source.client.limits, source.client.stop = limits, stop
    source.check()


def _xapi(address: str, limits: Limits, stop: threading.Event) -> None:
    secret = f"user:{SECRET}"
    source = XAPI(a_connection("xapi", address), secret, RealClock())
    source.client.limits = limits
    list(source.poll({}, deep=True, stop=stop))


def _rest(address: str, limits: Limits, stop: threading.Event) -> None:
    with tempfile.TemporaryDirectory() as folder:
        config = Path(folder) / "bron.toml"
        config.write_text(DESCRIPTION)
        connection = a_connection("rest", address, config=str(config))
        words = VerdictWords(shipped.toml("verdicts.toml"))
        source = Rest(connection, SECRET, RealClock(), shipped.path("sources"), words)
    source.client.limits = limits
    list(source.poll({}, deep=True, stop=stop))


ASKS = {"soap": _soap, "moodle": _moodle, "xapi": _xapi, "rest": _rest}
