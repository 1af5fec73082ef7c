"""No credentials but ours leave, whatever lies on this machine or comes from a server."""

import socket

import pytest
from asking import KINDS, SECRET, STEADY, hostile, outcome

from peonline_desktop.wire import exchange as wire


@pytest.fixture(scope="module")
def server():
    """One for all tests of this file."""
    with hostile() as made:
        yield made


@pytest.fixture
def seen(server):
    """What came to the server since the last time one asked."""
    server.requests()
    return server.requests


@pytest.fixture
def elsewhere(server, monkeypatch):
    """The server under a name that is not this machine's own."""
    found = socket.getaddrinfo

    def look_up(host, *more, **options):
        return found("127.0.0.1" if host == "lms.test" else host, *more, **options)

    monkeypatch.setattr(socket, "getaddrinfo", look_up)
    return lambda name, kind: server.address(name, kind).replace("127.0.0.1", "lms.test")


@pytest.mark.parametrize("kind", KINDS)
def test_a_netrc_is_not_read(elsewhere, seen, kind, tmp_path, monkeypatch):
    """Whatever stands there for this host, or for all."""
    netrc = tmp_path / ".netrc"
    netrc.write_text("machine lms.test login x password uitnetrc\ndefault login y password z\n")
    netrc.chmod(0o600)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("NETRC", str(netrc))
    assert "good" == outcome(elsewhere("no_length", kind), kind, STEADY)
    (request,) = seen()
    theirs = [line for line in request.split("\n") if line.startswith("Authorization: Basic")]
    assert (1 if kind == "xapi" else 0) == len(theirs)
    assert SECRET in request or kind == "xapi"


@pytest.mark.parametrize("kind", KINDS)
def test_a_redirect_is_not_followed(server, seen, kind):
    """Not even on the same host: a token would go along."""
    assert "good" != outcome(server.address("redirect_elsewhere", kind), kind, STEADY)
    assert 1 == len(seen())


def test_cookies_are_neither_kept_nor_sent(server, seen):
    """What a server wants remembered is forgotten."""
    for _ in range(2):
        assert "good" == outcome(server.address("cookies", "moodle"), "moodle", STEADY)
    requests = seen()
    assert (2, []) == (len(requests), [r for r in requests if "\ncookie:" in r.lower()])


def test_a_request_shows_no_secret_of_itself():
    """Nor does an answer, in a traceback or a log."""
    made = wire.Request("POST", "http://x", {"Authorization": SECRET}, body={"wstoken": SECRET})
    assert SECRET not in repr(made)
    assert SECRET not in repr(wire.Answer(200, {}, SECRET.encode()))
