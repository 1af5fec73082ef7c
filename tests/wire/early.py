"""What goes wrong before a request can be read: each on a port of its own."""

import socket
import ssl
import subprocess
import time
from pathlib import Path

from talking import HANG, Talk

_MAKE_CERTIFICATE = "openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=localhost"
KEPT: list[socket.socket] = []


def closes_at_once(_: Path):
    return lambda connection: connection.close()


def resets_at_once(_: Path):
    return lambda connection: Talk(connection).reset()


def never_reads(_: Path):
    return lambda _: time.sleep(HANG)


def tls_closes(_: Path):
    def deal(connection):
        connection.recv(100)

    return deal


def tls_silent(_: Path):
    return lambda _: time.sleep(HANG)


def tls_plain(_: Path):
    return lambda connection: connection.sendall(
        b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"
    )


def tls_drips(_: Path):
    return lambda connection: Talk(connection).drip(b"\x16\x03\x03\x40\x00" + b"\x02" * 1000)


def tls_floods(_: Path):
    record = b"\x16\x03\x03\x40\x00" + b"\x02\x00\x3f\xfc" + b"x" * 16380
    return lambda connection: Talk(connection).flood(record)


def tls_unknown(folder: Path):
    """A certificate that nobody signed."""
    key, certificate = folder / "key.pem", folder / "cert.pem"
    subprocess.run(
        [*_MAKE_CERTIFICATE.split(), "-keyout", key, "-out", certificate],
        check=True,
        capture_output=True,
    )
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)

    def deal(connection):
        with context.wrap_socket(connection, server_side=True) as secure:
            secure.recv(10)

    return deal


ALL = {
    "closes_at_once": closes_at_once,
    "resets_at_once": resets_at_once,
    "never_reads": never_reads,
    "tls_closes": tls_closes,
    "tls_silent": tls_silent,
    "tls_plain": tls_plain,
    "tls_drips": tls_drips,
    "tls_floods": tls_floods,
    "tls_unknown": tls_unknown,
}


def without_anybody() -> dict[str, int]:
    """A port at which nobody listens, and one at which nobody takes a connection any more."""
    with socket.create_server(("127.0.0.1", 0)) as gone:
        refused = gone.getsockname()[1]
    full = socket.socket()
    full.bind(("127.0.0.1", 0))
    full.listen(0)
    KEPT.append(full)
    for _ in range(4):
        waiting = socket.socket()
        waiting.setblocking(False)
        waiting.connect_ex(full.getsockname())
        KEPT.append(waiting)
    return {"refused": refused, "takes_nobody": full.getsockname()[1]}
