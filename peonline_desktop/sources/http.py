"""Asks learning systems over HTTP, politely and within bounds.

One request at a time, no more than five a second, what Retry-After asks for, a few tries for
what fails for the moment. No redirect is followed: a token would go along. Must not know what
is asked.
"""

import math
import threading
from base64 import b64encode
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Any
from urllib.parse import urljoin, urlsplit

from peonline_desktop.domain.errors import (
    Interrupted,
    LoginRefused,
    NotConnected,
    Problem,
    Unreachable,
)
from peonline_desktop.sources.json_text import read_json
from peonline_desktop.sources.waiting import Clock
from peonline_desktop.wire.exchange import Answer, Failed, How, Limits, Request, exchange

LARGEST_ANSWER = Limits().answer_bytes
_BETWEEN = 0.2  # seconds between two requests to one host
_TRIES_AFTER = (2.0, 6.0)  # seconds
_LONGEST_WAIT = 120.0  # seconds that are waited for Retry-After; longer: another round
_FOR_THE_MOMENT = frozenset({408, 425, 429, 500, 502, 503, 504})
_LONGEST_ADDRESS = 8000  # characters
_LONGEST_RETRY = 9  # digits of seconds: thirty years
_MOST_CONTAINERS = 1_000_000  # objects and lists in one answer; each takes 64 bytes or more


class PoliteClient:
    """One learning system. *requests* counts what was asked, *received* the bytes that came;
    once *stop* is set, what is under way ends at once, and nothing is asked any more.
    """

    def __init__(self, address: str, clock: Clock) -> None:
        """*address* is https or loopback; answers come from its host only."""
        self.requests = self.received = 0
        self.stop = threading.Event()
        self.limits = Limits()
        self._address = address
        self._clock = clock
        self._last: float | None = None

    def further(self, address: str) -> str:
        """The whole of an *address* that the system gave; raises Unreachable when it is none of
        its own.
        """
        try:
            whole = urljoin(self._address, address)
            ours, theirs = urlsplit(self._address), urlsplit(whole)
        except ValueError as error:
            raise Unreachable("source_elsewhere", address=self._address) from error
        same = (ours.scheme, ours.netloc) == (theirs.scheme, theirs.netloc)
        if not same or len(whole) > _LONGEST_ADDRESS:
            raise Unreachable("source_elsewhere", address=self._address)
        return whole

    def pages(self, most: int, most_bytes: float = math.inf) -> Iterator[int]:
        """Numbers of pages, from 0, for who goes from page to page; raises Unreachable when
        there are more than *most*, or more than *most_bytes* in all.
        """
        begun = self.received
        for number in range(most):
            if self.received - begun > most_bytes:
                break
            yield number
        raise Unreachable("source_endless", address=self._address)

    def ask(
        self,
        method: str,
        address: str,
        *,
        headers: Mapping[str, str] | None = None,
        params: Mapping[str, str] | None = None,
        form: Mapping[str, str] | None = None,
        auth: tuple[str, str] | None = None,
    ) -> tuple[Any, Mapping[str, str]]:
        """What the system answers, as JSON, and the headers of the answer.

        Raises LoginRefused (401, 403), NotConnected, Interrupted once *stop* is set, or
        Unreachable for anything that is no JSON, too large, or still failing after three tries.
        """
        known = {"Accept": "application/json", **(headers or {}), **_basic(auth)}
        request = Request(method, address, known, params, form)
        for wait in (*_TRIES_AFTER, None):
            answer = self._once(request)
            if answer.status not in _FOR_THE_MOMENT or wait is None:
                return self._read(answer), answer.headers
            asked = _retry_after(answer.headers, self._clock.now())
            if asked is not None and asked > _LONGEST_WAIT:
                raise Unreachable("source_busy", address=self._address, seconds=round(asked))
            self._wait(wait if asked is None else asked)
        raise AssertionError(wait)

    def _once(self, request: Request) -> Answer:
        now = self._clock.monotonic()
        if self._last is not None and now - self._last < _BETWEEN:
            self._wait(_BETWEEN - (now - self._last))
        self._last = self._clock.monotonic()
        self.requests += 1
        try:
            answer = exchange(request, self.limits, self.stop, self._clock.monotonic)
        except Failed as failed:
            raise self._ours(failed) from failed
        self.received += len(answer.body)
        return answer

    def _wait(self, seconds: float) -> None:
        if self._clock.wait(seconds, self.stop):
            raise Interrupted("stopped")

    def _ours(self, failed: Failed) -> Problem:
        if failed.how is How.STOPPED:
            return Interrupted("stopped")
        if failed.how is How.TOO_LARGE:
            return Unreachable("source_too_large", address=self._address)
        if failed.how is How.CERTIFICATE:
            return NotConnected("source_certificate", address=self._address)
        if failed.left:
            return Unreachable("source_unreachable", address=self._address)
        return NotConnected("source_unreachable", address=self._address)

    def _read(self, answer: Answer) -> Any:
        """The answer as JSON; a page for people where JSON was due is "try later"."""
        status, body = answer.status, answer.body
        if status in (401, 403):
            raise LoginRefused("source_login_refused", address=self._address, status=status)
        if 300 <= status < 400:
            raise Unreachable("source_moved_address", address=self._address)
        if status >= 400:
            raise Unreachable("source_failing", address=self._address, status=status)
        if body.count(b"[") + body.count(b"{") > _MOST_CONTAINERS:
            raise Unreachable("source_too_large", address=self._address)
        try:
            return read_json(body)
        except ValueError as error:
            raise Unreachable("source_no_json", address=self._address, status=status) from error


def _basic(auth: tuple[str, str] | None) -> dict[str, str]:
    """The header of Basic authentication, in UTF-8 (RFC 7617)."""
    if auth is None:
        return {}
    return {"Authorization": f"Basic {b64encode(':'.join(auth).encode()).decode()}"}


def _retry_after(headers: Mapping[str, str], now: datetime) -> float | None:
    """How many seconds a system asks to be left alone."""
    text = headers.get("Retry-After", "").strip()
    if text.isascii() and text.isdigit():
        return float(text[:_LONGEST_RETRY])
    try:
        until = parsedate_to_datetime(text)
        until = until if until.tzinfo else until.replace(tzinfo=UTC)
        return max(0.0, (until - now).total_seconds())
    except (TypeError, ValueError, OverflowError, IndexError):
        return None
