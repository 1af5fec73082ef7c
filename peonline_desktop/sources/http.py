"""Asks learning systems over HTTP, politely and within bounds.

One request at a time, no more than five a second, what Retry-After asks for, a few tries for
what fails for the moment. No redirect is followed: a token would go along. Must not know what
is asked.
"""

import threading
from collections.abc import Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Any
from urllib.parse import urlsplit

import requests

from peonline_desktop.domain.addresses import is_loopback
from peonline_desktop.domain.errors import LoginRefused, NotConnected, Unreachable
from peonline_desktop.sources.json_text import read_json
from peonline_desktop.sources.waiting import Clock

LARGEST_ANSWER = 20_000_000  # bytes
_TIMEOUTS = (10, 60)  # seconds: to connect, and without a byte
_WHOLE_ANSWER = 120  # seconds for one answer, however it drips
_BETWEEN = 0.2  # seconds between two requests to one host
_TRIES_AFTER = (2.0, 6.0)  # seconds
_LONGEST_WAIT = 120.0  # seconds that are waited for Retry-After; longer: another round
_FOR_THE_MOMENT = frozenset({408, 425, 429, 500, 502, 503, 504})


class PoliteClient:
    """One learning system. *requests* counts what was asked; once *stop* is set, nothing is
    waited for any more.
    """

    def __init__(self, address: str, clock: Clock) -> None:
        """*address* is https or loopback; answers come from its host only."""
        self.requests = 0
        self.stop: threading.Event | None = None
        self._address = address
        self._clock = clock
        self._last: float | None = None
        self._session = requests.Session()
        self._session.trust_env = not is_loopback(urlsplit(address).hostname or "")

    def same_origin(self, address: str) -> bool:
        """Whether an address that the system gave is one of its own."""
        ours, theirs = urlsplit(self._address), urlsplit(address)
        return (ours.scheme, ours.netloc) == (theirs.scheme, theirs.netloc)

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

        Raises LoginRefused (401, 403), NotConnected, or Unreachable for anything that is no
        JSON, too large, elsewhere, or still failing after three tries.
        """
        for wait in (*_TRIES_AFTER, None):
            status, found, body = self._once(method, address, headers, params, form, auth)
            if status not in _FOR_THE_MOMENT or wait is None:
                return self._read(status, body), found
            asked = _retry_after(found, self._clock.now())
            if asked is not None and asked > _LONGEST_WAIT:
                raise Unreachable("source_busy", address=self._address, seconds=round(asked))
            seconds = wait if asked is None else asked
            if self._clock.wait(seconds, self.stop):
                raise Unreachable("source_busy", address=self._address, seconds=round(seconds))
        raise AssertionError(wait)

    def _once(
        self,
        method: str,
        address: str,
        headers: Mapping[str, str] | None,
        params: Mapping[str, str] | None,
        form: Mapping[str, str] | None,
        auth: tuple[str, str] | None,
    ) -> tuple[int, Mapping[str, str], bytes]:
        self._be_polite()
        self.requests += 1
        try:
            with self._session.request(
                method,
                address,
                headers={"Accept": "application/json", **(headers or {})},
                params=params,
                data=form,
                auth=auth,
                timeout=_TIMEOUTS,
                allow_redirects=False,
                stream=True,
            ) as response:
                return response.status_code, response.headers, self._body(response)
        except requests.exceptions.SSLError as error:
            raise NotConnected("source_certificate", address=self._address) from error
        except requests.exceptions.RequestException as error:
            raise NotConnected("source_unreachable", address=self._address) from error

    def _be_polite(self) -> None:
        now = self._clock.monotonic()
        if self._last is not None and now - self._last < _BETWEEN:
            self._clock.wait(_BETWEEN - (now - self._last))
        self._last = self._clock.monotonic()

    def _body(self, response: requests.Response) -> bytes:
        body, begun = bytearray(), self._clock.monotonic()
        for chunk in response.iter_content(65536):
            body += chunk
            if len(body) > LARGEST_ANSWER:
                raise Unreachable("source_too_large", address=self._address)
            if self._clock.monotonic() - begun > _WHOLE_ANSWER:
                raise Unreachable("source_unreachable", address=self._address)
        return bytes(body)

    def _read(self, status: int, body: bytes) -> Any:
        """The answer as JSON; a page for people where JSON was due is "try later"."""
        if status in (401, 403):
            raise LoginRefused("source_login_refused", address=self._address, status=status)
        if 300 <= status < 400:
            raise Unreachable("source_moved_address", address=self._address)
        try:
            answer = read_json(body)
        except ValueError as error:
            code = "source_failing" if status >= 400 else "source_no_json"
            raise Unreachable(code, address=self._address, status=status) from error
        if status >= 400:
            raise Unreachable("source_failing", address=self._address, status=status)
        return answer


def _retry_after(headers: Mapping[str, str], now: datetime) -> float | None:
    """How many seconds a system asks to be left alone."""
    text = headers.get("Retry-After", "").strip()
    if text.isdigit():
        return float(text)
    try:
        until = parsedate_to_datetime(text)
    except (TypeError, ValueError):
        return None
    until = until if until.tzinfo else until.replace(tzinfo=UTC)
    return max(0.0, (until - now).total_seconds())
