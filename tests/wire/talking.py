"""One request as the hostile server sees it, and what it can say."""

import contextlib
import socket
import struct
import time

FLOOD = 200_000_000  # bytes after which a flood ends: a client without bounds is seen by then
HANG = 20.0  # seconds
MIB = b"x" * 2**20

GOOD = {
    "soap": (
        b'<?xml version="1.0" encoding="utf-8"?>'
        b'<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body><R>'
        b"<ProcessXMLResult><Summary><Results><rejected_rows>0</rejected_rows><accepted_rows>1"
        b"</accepted_rows><total_rows>1</total_rows></Results></Summary></ProcessXMLResult>"
        b"</R></s:Body></s:Envelope>"
    ),
    "moodle": b'{"release": "4.3.5 (Build: 1)", "functions": []}',
    "xapi": b'{"statements": [], "more": ""}',
    "rest": b'{"data": {"results": []}}',
}
TYPES = {"soap": "text/xml; charset=utf-8"}


class Talk:
    """One connection: `read` the request, then say something wrong."""

    def __init__(self, connection: socket.socket) -> None:
        self.connection = connection
        self.head = self.sent = b""
        self.path = self.kind = ""
        self.port = 0

    def read(self) -> bool:
        """The whole request; False when there was none."""
        data = b""
        while b"\r\n\r\n" not in data:
            more = self.connection.recv(65536)
            if not more:
                return False
            data += more
        self.head, _, body = data.partition(b"\r\n\r\n")
        length = 0
        for line in self.head.split(b"\r\n")[1:]:
            name, _, value = line.partition(b":")
            if name.lower() == b"content-length":
                length = int(value)
        while len(body) < length:
            body += self.connection.recv(65536)
        self.sent = body
        self.path = self.head.split(b" ", 2)[1].decode("latin-1").partition("?")[0]
        return True

    @property
    def good(self) -> bytes:
        """A body that makes sense to whoever asked."""
        return GOOD.get(self.kind, b"{}")

    def say(self, data: bytes) -> None:
        """Send it all."""
        self.connection.sendall(data)

    def start(self, status="200 OK", *headers, length=None, kind=None) -> None:
        """A head; *length* is None when none is named."""
        kind = kind or TYPES.get(self.kind, "application/json")
        lines = [f"HTTP/1.1 {status}", f"Content-Type: {kind}", *headers]
        if length is not None:
            lines.append(f"Content-Length: {length}")
        self.say("\r\n".join(lines).encode("latin-1") + b"\r\n\r\n")

    def answer(self, body=None, status="200 OK", *headers, kind=None) -> None:
        """A whole answer."""
        body = self.good if body is None else body
        self.start(status, *headers, length=len(body), kind=kind)
        self.say(body)

    def chunks(self, *parts: bytes, end=True) -> None:
        """A body in chunks."""
        for part in parts:
            self.say(b"%x\r\n%b\r\n" % (len(part), part))
        if end:
            self.say(b"0\r\n\r\n")

    def flood(self, data: bytes = MIB, most: int = FLOOD) -> None:
        """The same over and over, until nobody reads on."""
        data = data * max(1, 2**18 // len(data))
        sent = 0
        while sent < most:
            self.connection.sendall(data)
            sent += len(data)

    def drip(self, data: bytes, every: float = 0.05) -> None:
        """One byte at a time, over and over, until nobody reads on."""
        ends = time.monotonic() + HANG
        while time.monotonic() < ends:
            for byte in data:
                self.connection.sendall(bytes([byte]))
                time.sleep(every)

    def hang(self) -> None:
        """Say nothing, until nobody waits any more."""
        self.connection.settimeout(HANG)
        with contextlib.suppress(OSError):
            self.connection.recv(1)

    def reset(self) -> None:
        """Break off, as when the plug is pulled."""
        linger = struct.pack("ii", 1, 0)
        self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger)
        self.connection.close()
