"""Everything that a server can do wrong, tried against SOAP, Moodle, xAPI and REST."""

import resource
import threading
import time
from concurrent.futures import ThreadPoolExecutor

import behaviours
import early
import pytest
from asking import KINDS, PATIENT, QUICK, STEADY, hostile, outcome

MOST_MEMORY = 100_000  # kilobytes that one behaviour may cost at its peak, of four that ask
EARLY = (*early.ALL, "refused", "takes_nobody")
NEVER_SENT = {name for name in EARLY if name.startswith("tls_")} | {"refused", "takes_nobody"}
EITHER = {"closes_at_once", "resets_at_once"}  # before or after the request began
HANGS = sorted(behaviours.HANGS | {"never_reads", "tls_silent", "tls_drips", "takes_nobody"})


@pytest.fixture(scope="module")
def server():
    """One for all tests of this file."""
    with hostile() as made:
        yield made


def all_four(server, name: str, limits, stop=None) -> dict[str, str]:
    """What comes of each of the four, asking at once."""
    with ThreadPoolExecutor(len(KINDS)) as pool:
        asks = [
            pool.submit(outcome, server.address(name, kind), kind, limits, stop)
            for kind in KINDS
        ]
        return {kind: ask.result() for kind, ask in zip(KINDS, asks, strict=True)}


def peak() -> int:
    """The most memory that this process ever held, in kilobytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


@pytest.mark.parametrize("name", [*EARLY, *behaviours.ALL])
def test_whatever_a_server_does_is_bounded_and_said(server, name):
    """An answer where there is one; else a problem of ours, which tells whether a byte may have
    left; within the clock, and in little memory.
    """
    limits = QUICK if name in HANGS else STEADY
    before, begun = peak(), time.monotonic()
    came = all_four(server, name, limits)
    assert limits.wall_clock + 2 > time.monotonic() - begun
    assert MOST_MEMORY > peak() - before
    good = {kind for kind, what in came.items() if what == "good"}
    assert (set(KINDS) if name in behaviours.GOOD else set()) == good, came
    never_sent = {kind for kind, what in came.items() if what.startswith("not sent")}
    if name not in EITHER:
        assert (set(KINDS) if name in NEVER_SENT else set()) == never_sent, came


@pytest.mark.parametrize("name", HANGS)
def test_who_must_stop_stops_at_once(server, name):
    """In any state of a request; of a call it is told whether a byte may have left."""
    stop = threading.Event()
    told = threading.Timer(0.2, stop.set)
    told.start()
    begun = time.monotonic()
    came = all_four(server, name, PATIENT, stop)
    assert 2 > time.monotonic() - begun
    call = "not sent: left_off" if name in NEVER_SENT else "abandoned"
    assert {"soap": call, "moodle": "stopped", "xapi": "stopped", "rest": "stopped"} == came
