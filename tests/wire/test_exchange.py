"""One request: what ends it, and what is known of it then."""

import socket
import threading
import time

import pytest
from asking import SECRET
from fakes import FakeClock
from servers import answer, read_request, server
from talking import Talk

from peonline_desktop.clock import SystemClock
from peonline_desktop.domain.errors import Interrupted, Unreachable
from peonline_desktop.sources.http import PoliteClient
from peonline_desktop.wire.connection import Gate
from peonline_desktop.wire.exchange import Failed, How, Limits, Request, exchange

HANGS = 6  # seconds


@pytest.fixture
def lost_name(monkeypatch):
    """A look-up of a name that hangs, as without a network."""
    go_on = threading.Event()

    def hang(*_args, **_more):
        go_on.wait(HANGS)
        raise socket.gaierror(socket.EAI_AGAIN, "later")

    monkeypatch.setattr(socket, "getaddrinfo", hang)
    yield "https://pe-online.invalid/x"
    go_on.set()


def test_a_look_up_that_hangs_ends_by_the_clock(lost_name):
    """A name is part of the request; nothing was sent."""
    begun = time.monotonic()
    with pytest.raises(Failed) as failed:
        exchange(Request("GET", lost_name), Limits(wall_clock=0.3), threading.Event())
    assert (How.TOO_LONG, False) == (failed.value.how, failed.value.left)
    assert 2 > time.monotonic() - begun


def test_a_look_up_that_hangs_can_be_stopped(lost_name):
    """Though no socket is there yet to be cut."""
    stop = threading.Event()
    threading.Timer(0.1, stop.set).start()
    begun = time.monotonic()
    with pytest.raises(Failed) as failed:
        exchange(Request("GET", lost_name), Limits(), stop)
    assert (How.STOPPED, False) == (failed.value.how, failed.value.left)
    assert 2 > time.monotonic() - begun


def test_what_was_given_up_sends_nothing_later(monkeypatch):
    """A connection that comes about after the request was given up carries none of it."""
    got, dealt_with, go_on, stop = [], threading.Event(), threading.Event(), threading.Event()
    found = socket.getaddrinfo

    def behave(connection):
        got.append(connection.recv(100))
        dealt_with.set()

    def late(*args, **more):
        go_on.wait(HANGS)
        return found(*args, **more)

    with server(behave) as address:
        monkeypatch.setattr(socket, "getaddrinfo", late)
        threading.Timer(0.1, stop.set).start()
        with pytest.raises(Failed) as failed:
            exchange(Request("POST", address, body=SECRET.encode()), Limits(), stop)
        go_on.set()
        assert dealt_with.wait(HANGS)
    assert not failed.value.left
    assert [b""] == got


def test_a_request_that_was_cut_never_begins():
    """Also when its connection is there just then."""
    gate = Gate(1000)
    assert not gate.cut()
    with pytest.raises(ConnectionAbortedError):
        gate.pass_through()
    assert not gate.was_passed


@pytest.mark.parametrize("status", ["302 Found", "404 Not Found", "500 Oops"])
def test_of_a_redirect_or_an_error_no_body_is_read(status):
    """However long it is: its status is the answer."""

    def behave(connection):
        talk = Talk(connection)
        talk.read()
        talk.start(status, "Location: /x")
        talk.flood()

    with server(behave) as address:
        came = exchange(Request("GET", address), Limits(), threading.Event())
    assert (int(status[:3]), b"") == (came.status, came.body)


def test_an_answer_that_is_there_counts():
    """Also when one must stop at that moment."""
    stop = threading.Event()

    def behave(connection):
        read_request(connection)
        stop.set()
        connection.sendall(answer("200 OK", b"{}"))

    with server(behave) as address:
        try:
            came = exchange(Request("POST", address, body=b"x"), Limits(), stop).body
        except Failed as failed:
            assert (How.STOPPED, True) == (failed.how, failed.left)
        else:
            assert b"{}" == came


def test_a_wait_that_was_asked_for_ends_when_one_must_stop():
    """Retry-After of two minutes holds nobody who leaves."""

    def behave(connection):
        read_request(connection)
        connection.sendall(answer("503 Busy", b"", "Retry-After: 110"))

    begun = time.monotonic()
    with server(behave) as address:
        client = PoliteClient(address, SystemClock())
        threading.Timer(0.3, client.stop.set).start()
        with pytest.raises(Interrupted, match="stopped"):
            client.ask("POST", address, form={"a": "b"})
    assert 3 > time.monotonic() - begun


@pytest.mark.parametrize(
    "address",
    [
        "https://elsewhere.example/x",
        "http://127.0.0.1:1/x",
        "//elsewhere.example/x",
        "http://[::1",
        "http://user:password@127.0.0.1:9/x",
        "https://127.0.0.1:9/x",
        "/" + "x" * 9000,
    ],
)
def test_a_next_page_lies_on_the_same_host(address):
    """And has an address that can be one."""
    client = PoliteClient("http://127.0.0.1:9/api/statements", FakeClock())
    with pytest.raises(Unreachable, match="source_elsewhere"):
        client.further(address)


def test_a_next_page_may_be_named_in_short():
    """As servers do."""
    client = PoliteClient("http://127.0.0.1:9/api/statements", FakeClock())
    assert "http://127.0.0.1:9/api/more?x=1" == client.further("more?x=1")
    assert "http://127.0.0.1:9/xapi/more" == client.further("/xapi/more")
