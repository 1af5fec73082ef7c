"""The SOAP client on real sockets: what left, what came, and within which bounds."""

import socket
import ssl
import subprocess
import time

import pytest
from rows import call, sent
from servers import answer, read_request, server

from peonline_desktop.domain.calls import Login, Verdict
from peonline_desktop.domain.errors import NotConnected, Problem, Unreachable
from peonline_desktop.pe_online.client import PEOnline
from peonline_desktop.services.asking import ask
from peonline_desktop.wire.exchange import Limits

LOGIN = Login("12345", "geheim&key")
QUICK = Limits(connect=2, silence=0.4, wall_clock=0.8, answer_bytes=100_000)
GOOD = (
    b'<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body><R><ProcessXMLResult>'
    b"<Summary><Results><rejected_rows>0</rejected_rows><accepted_rows>1</accepted_rows>"
    b"<total_rows>1</total_rows></Results></Summary></ProcessXMLResult></R></s:Body></s:Envelope>"
)


def send(address: str, limits: Limits = QUICK) -> bytes:
    """One row to *address*."""
    return PEOnline(limits).send(call(sent("610001"), endpoint=address), LOGIN)


def replies(data: bytes):
    """A server that reads the request and sends *data*."""

    def behave(connection):
        read_request(connection)
        connection.sendall(data)

    return behave


def test_a_call_goes_out_as_soap_and_its_answer_comes_in():
    """SOAP 1.1 with the action and the Entry; the answer is read."""
    seen = []

    def behave(connection):
        seen.append(read_request(connection))
        connection.sendall(answer("200 OK", GOOD, "Content-Type: text/xml"))

    with server(behave) as address:
        made = call(sent("610001"), endpoint=address)
        client = PEOnline(QUICK)
        body = client.send(made, LOGIN)
        outcomes = client.read(made, body).outcomes
    assert [outcome.verdict for outcome in outcomes] == [Verdict.ACCEPTED]
    head, _, sent_body = seen[0].partition(b"\r\n\r\n")
    action = b"https://www.pe-online.org/pe-services/PE_AttendanceElearning/WriteAttendance/ProcessXML"
    assert action in head
    assert b"geheim" not in head
    assert b'&lt;?xml version="1.0" standalone="yes"?&gt;&lt;Entry&gt;' in sent_body


def test_a_key_echoed_in_an_answer_is_masked():
    """Whether it comes back plain or escaped; it was read before it was masked."""
    echo = GOOD.replace(b"<Summary>", b"<Summary><x>geheim&amp;key</x>")
    with server(replies(answer("200 OK", echo + b"<!-- geheim&key -->"))) as address:
        asked = ask(PEOnline(QUICK), call(sent("610001"), endpoint=address), LOGIN)
    assert b"geheim" not in asked.body
    assert [Verdict.ACCEPTED] == [outcome.verdict for outcome in asked.answer.outcomes]


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"garbage\r\n\r\n",
        answer("200 OK", GOOD[:50], length=len(GOOD)),
        answer("500 Internal Server Error", b"<html/>"),
        answer("503 Service Unavailable", b"<html/>"),
        answer("404 Not Found", b""),
        answer("302 Found", b"", "Location: http://127.0.0.1:1/elsewhere"),
        answer("307 Temporary Redirect", b"", "Location: /x"),
        answer("200 OK", b"x" * 200_000),
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nab",
    ],
)
def test_whatever_may_have_left_is_unknown(data):
    """No answer, half an answer, a failure, a redirect, too much: never "not processed"."""
    with server(replies(data)) as address, pytest.raises(Unreachable) as raised:
        send(address)
    assert not isinstance(raised.value, NotConnected)


def test_a_redirect_is_not_followed():
    """The other address gets nothing, though it would answer."""
    got = []

    def elsewhere(connection):
        got.append(read_request(connection))
        connection.sendall(answer("200 OK", GOOD))

    with server(elsewhere) as other:
        data = answer("307 Temporary Redirect", b"", f"Location: {other}")
        with (
            server(replies(data)) as address,
            pytest.raises(Unreachable, match="answer_status"),
        ):
            send(address)
    assert [] == got


def test_an_html_page_with_status_200_cannot_be_read():
    """A proxy's or maintenance page proves nothing about processing."""
    made = call(sent("610001"))
    with pytest.raises(Unreachable, match="answer_unreadable"):
        PEOnline(QUICK).read(made, b"<html><body>Log in</body></html>")


@pytest.mark.parametrize("address", ["http://127.0.0.1:1/x", "http://localhost:1/x"])
def test_what_never_connected_was_not_sent(address):
    """A refused connection leaves rows as they were."""
    with pytest.raises(NotConnected, match="not_connected"):
        send(address)


def test_a_name_that_does_not_exist_was_not_sent(monkeypatch):
    """Nor is anything sent when the name cannot be found."""

    def not_found(*_args, **_more):
        raise socket.gaierror(socket.EAI_NONAME, "not found")

    monkeypatch.setattr("socket.getaddrinfo", not_found)
    with pytest.raises(NotConnected):
        send("https://pe-online.invalid/x")


def test_a_silent_server_does_not_hold_a_call():
    """No byte for as long as allowed ends it."""

    def behave(connection):
        read_request(connection)
        time.sleep(3)

    begun = time.monotonic()
    with server(behave) as address, pytest.raises(Unreachable, match="no_answer"):
        send(address)
    assert time.monotonic() - begun < 2


@pytest.mark.parametrize("start", [b"", b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n"])
def test_a_dripping_server_does_not_hold_a_call(start):
    """One byte at a time, in the head or in the body: the wall clock ends it."""

    def behave(connection):
        read_request(connection)
        connection.sendall(start)
        for byte in b"HTTP/1.1 200 OK\r\nX: " + b"x" * 900:
            connection.sendall(bytes([byte]))
            time.sleep(0.05)

    begun = time.monotonic()
    with server(behave) as address, pytest.raises(Unreachable, match="no_answer"):
        send(address)
    assert time.monotonic() - begun < 3


def test_a_dripping_proxy_does_not_hold_a_call(monkeypatch):
    """The way to the service is within the wall clock too, and nothing has left yet."""

    def behave(connection):
        connection.recv(65536)
        for byte in b"HTTP/1.1 200 " + b"x" * 900:
            connection.sendall(bytes([byte]))
            time.sleep(0.05)

    begun = time.monotonic()
    with server(behave) as proxy, pytest.raises(NotConnected, match="not_connected"):
        monkeypatch.setenv("https_proxy", proxy)
        send("https://pe-online.invalid/x")
    assert time.monotonic() - begun < 3


def test_a_wrong_certificate_sends_nothing(tmp_path):
    """TLS is refused before a byte of the request leaves, and says why."""
    key, certificate = tmp_path / "key.pem", tmp_path / "cert.pem"
    subprocess.run(
        [
            "openssl",
            "req",
            "-x509",
            "-newkey",
            "rsa:2048",
            "-nodes",
            "-days",
            "2",
            "-subj",
            "/CN=x",
            "-keyout",
            key,
            "-out",
            certificate,
        ],
        check=True,
        capture_output=True,
    )
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    got = []

    def behave(connection):
        with context.wrap_socket(connection, server_side=True) as secure:
            got.append(secure.recv(10))

    with server(behave) as address, pytest.raises(NotConnected, match="certificate_refused"):
        send(address.replace("http://", "https://"))
    assert got == []


def test_a_key_never_shows():
    """Neither in a repr nor in the error of a call that failed."""
    assert "geheim" not in repr(LOGIN)
    with pytest.raises(Problem) as raised:
        send("http://127.0.0.1:1/x")
    assert "geheim" not in repr(raised.value) + str(raised.value.__cause__)
