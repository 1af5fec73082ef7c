"""Asks once, within bounds, and can be stopped at any instant.

The request is made in a thread of its own; whoever asks waits for it, for the clock and for
*stop* together. What is given up is cut off: a thread that hangs in a look-up of a name or a
connection ends later by itself, and sends nothing any more.
"""

import threading
import time
import zlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from http.client import HTTPException
from typing import Any
from urllib.parse import urlsplit

import requests
from requests.exceptions import RequestException, SSLError
from requests.structures import CaseInsensitiveDict
from urllib3.exceptions import HTTPError

from peonline_desktop import __version__
from peonline_desktop.domain.addresses import is_loopback
from peonline_desktop.wire.connection import Adapter, Gate, TooMuch

_LOOKS_EVERY = 0.05  # seconds between two looks at the clock and at *stop*
_PIECE = 65536
_AROUND = 1_000_000  # bytes that may come around an answer: heads, borders of chunks
_OURS = {
    "User-Agent": f"peonline-desktop/{__version__}",
    "Accept-Encoding": "gzip, deflate",
    "Connection": "close",
}
_FOREIGN = (RequestException, HTTPError, HTTPException, OSError, ValueError, zlib.error)


@dataclass(frozen=True)
class Limits:
    """How long and how much one request may take: seconds and bytes (contract.md)."""

    connect: float = 10
    silence: float = 60
    wall_clock: float = 120
    answer_bytes: int = 20_000_000


@dataclass(frozen=True)
class Request:
    """What is asked. Credentials stand in the headers or in the body, and nowhere else."""

    method: str
    address: str
    headers: Mapping[str, str] = field(default_factory=dict, repr=False)
    params: Mapping[str, str] | None = None
    body: bytes | Mapping[str, str] | None = field(default=None, repr=False)


@dataclass(frozen=True)
class Answer:
    """What came: names of headers in any case; the body of a status 2xx, unpacked."""

    status: int
    headers: Mapping[str, str]
    body: bytes = field(repr=False)


class How(StrEnum):
    """In which way there was no answer."""

    CERTIFICATE = "certificate"
    BROKEN = "broken"
    TOO_LARGE = "too_large"
    TOO_LONG = "too_long"
    STOPPED = "stopped"


class Failed(Exception):  # noqa: N818  # named for what happened
    """There is no answer; *left* says whether a byte of the request may have left."""

    def __init__(self, how: How, *, left: bool) -> None:
        """For whoever asked to make it a problem of theirs."""
        super().__init__(how.value, left)
        self.how = how
        self.left = left


class _TooLong(Exception):  # noqa: N818  # named for what happened
    """The clock says that it takes too long."""


@dataclass
class _Outcome:
    """What a thread came to; complete once *done* is set."""

    done: threading.Event = field(default_factory=threading.Event)
    answer: Answer | None = None
    how: How | None = None
    error: BaseException | None = None


def exchange(
    request: Request,
    limits: Limits,
    stop: threading.Event,
    monotonic: Callable[[], float] = time.monotonic,
) -> Answer:
    """Ask *request* and return the answer, whatever its status; raises Failed.

    Never asks twice. Takes no longer than the wall clock of *limits*, by *monotonic*, and ends
    within a tenth of a second once *stop* is set.
    """
    if stop.is_set():
        raise Failed(How.STOPPED, left=False)
    gate = Gate(2 * limits.answer_bytes + _AROUND)
    outcome, ends = _Outcome(), monotonic() + limits.wall_clock

    def work() -> None:
        _work(lambda: _talk(request, limits, gate, lambda: monotonic() > ends), outcome)
        gate.close()
        outcome.done.set()

    threading.Thread(target=work, name="wire", daemon=True).start()
    while not outcome.done.wait(_LOOKS_EVERY):
        if stop.is_set():
            raise Failed(How.STOPPED, left=gate.cut())
        if monotonic() > ends:
            raise Failed(How.TOO_LONG, left=gate.cut())
    if outcome.how is not None:
        raise Failed(outcome.how, left=gate.was_passed) from outcome.error
    if outcome.answer is None:
        raise outcome.error or AssertionError  # a bug of ours
    return outcome.answer


def _work(talk: Callable[[], Answer], outcome: _Outcome) -> None:
    """The thread: foreign exceptions become ours, here only."""
    try:
        outcome.answer = talk()
    except _TooLong as error:
        outcome.how, outcome.error = How.TOO_LONG, error
    except TooMuch as error:
        outcome.how, outcome.error = How.TOO_LARGE, error
    except SSLError as error:
        outcome.how, outcome.error = How.CERTIFICATE, error
    except _FOREIGN as error:
        outcome.how, outcome.error = How.BROKEN, error
    except BaseException as error:  # noqa: BLE001  # it is raised where one waits for it
        outcome.error = error


def _talk(request: Request, limits: Limits, gate: Gate, is_late: Callable[[], bool]) -> Answer:
    prepared = requests.Request(
        request.method,
        request.address,
        headers={**_OURS, **request.headers},
        params=request.params,
        data=request.body,
    ).prepare()
    adapter = Adapter(gate)
    timeout = (limits.connect, limits.silence)
    answer: Any = None
    try:
        around = _surroundings(prepared.url or "")
        answer = adapter.send(prepared, stream=True, timeout=timeout, **around)
        wanted = 200 <= answer.status < 300
        body = _body(answer, limits.answer_bytes, is_late) if wanted else b""
        return Answer(answer.status, CaseInsensitiveDict(answer.headers.items()), body)
    finally:
        if answer is not None:
            answer.close()
        adapter.close()


def _surroundings(address: str) -> dict[str, Any]:
    """The proxies and the certificates that the environment names, none for this machine."""
    with requests.Session() as session:
        session.trust_env = not is_loopback(urlsplit(address).hostname or "")
        found = session.merge_environment_settings(address, {}, None, None, None)
    return {name: found[name] for name in ("proxies", "verify", "cert")}


def _body(answer: Any, most: int, is_late: Callable[[], bool]) -> bytes:
    """The whole body, unpacked a piece at a time, so that no more than *most* is held."""
    body = bytearray()
    for piece in answer.stream(_PIECE, decode_content=True):
        body += piece
        if len(body) > most:
            raise TooMuch
        if is_late():
            raise _TooLong
    return bytes(body)
