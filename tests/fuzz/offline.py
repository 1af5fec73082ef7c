"""Learning systems without a network: what an input says comes in place of their answers, to
the client that asks them, and all that follows is the real thing.

The answers of an input are parted by an empty line, and come again from the first when they
are used up. One may begin with a line "HTTP STATUS HEADER: VALUE".
"""

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from itertools import cycle, islice

from fakes import FakeClock
from requests.structures import CaseInsensitiveDict

from peonline_desktop.domain.days import amsterdam_day
from peonline_desktop.domain.sources import SourcePage
from peonline_desktop.sources import http
from peonline_desktop.sources.guarded import Connected, Guarded
from peonline_desktop.wire.exchange import Answer, Failed, How

CLOCK = FakeClock()
_MOST = 40  # answers that a system gives before it is silent
_HEAD = b"HTTP "


@contextmanager
def answered(data: bytes) -> Iterator[None]:
    """Whatever is asked within is answered by *data*."""
    answers = islice(cycle(map(_answer, data.split(b"\n\n"))), _MOST)

    def exchange(*_: object) -> Answer:
        found = next(answers, None)
        if found is None:
            raise Failed(How.BROKEN, left=True)
        return found

    real, http.exchange = http.exchange, exchange
    try:
        yield
    finally:
        http.exchange = real
        CLOCK.waits.clear()


def polled(source: Connected) -> None:
    """Poll twice, the second time everything and with what was kept of the first."""
    state: dict[str, str] = {}
    guarded = Guarded(source, threading.Event())
    for deep in (False, True):
        for page in guarded.poll(dict(state), deep=deep, stop=threading.Event()):
            _looked_at(page)
            for name, value in page.state.items():
                state.pop(name, None)
                state |= {} if value is None else {name: value}


def checked(source: Connected) -> None:
    """Look what there is, as the test of a connection does."""
    json.dumps(asdict(Guarded(source, threading.Event()).check()), ensure_ascii=False).encode()


def _looked_at(page: SourcePage) -> None:
    """All of it can be written down, nothing of it is a bug, and a day is that of its moment."""
    json.dumps(asdict(page), ensure_ascii=False, default=str).encode()
    for problem in page.problems:
        assert problem.bug is None, problem.bug
    for result in page.results:
        assert result.person
        assert result.activity
        assert result.event_key
        at = result.finished_at
        assert result.day == (None if at is None else amsterdam_day(at))


def _answer(part: bytes) -> Answer:
    status, headers, body = 200, dict[str, str](), part
    if part.startswith(_HEAD):
        head, _, body = part.removeprefix(_HEAD).partition(b"\n")
        said, _, header = head.decode("latin-1").partition(" ")
        name, _, value = header.partition(": ")
        status = int(said) if said.isascii() and said.isdigit() and len(said) < 4 else status
        headers = {name: value}
    return Answer(status, CaseInsensitiveDict(headers), body)
