"""The practice register's web address: SOAP 1.1 and its WSDL, on loopback only.

GET …?WSDL, POST ProcessXML, and for tests and learning POST /control, GET /ledger. All of it
behind a word in the address that only this user knows; without it there is nothing here.
"""

import json
import secrets
import time
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

from peonline_desktop import shipped
from peonline_desktop.practice.answer import NAMESPACE, soap_fault
from peonline_desktop.practice.data import from_json, read_data
from peonline_desktop.practice.ledger import Ledger
from peonline_desktop.practice.service import Reply, Service
from peonline_desktop.practice.token import token_of

PATH = "/pe-services/pe-attendanceelearning/WriteAttendance.asmx"
_MOST_BYTES = 50_000_000
_OK, _BAD, _NOT_FOUND, _UNSUPPORTED, _ERROR = 200, 400, 404, 415, 500
_PATIENCE = 120  # seconds without a byte of a request
_XML, _JSON, _HTML = "text/xml; charset=utf-8", "application/json", "text/html"


class _Handler(BaseHTTPRequestHandler):
    """One request."""

    server: "PracticeServer"
    timeout = _PATIENCE

    def do_GET(self) -> None:
        """The WSDL, or the ledger."""
        path, query = self._asked()
        if path == PATH and query.lower() == "wsdl":
            wsdl = shipped.path("wire/WriteAttendance.wsdl").read_text(encoding="utf-8")
            live = f"https://www.pe-online.org{PATH}"
            self._send(_OK, wsdl.replace(live, self.server.address).encode(), _XML)
        elif path == "/ledger":
            self._send(_OK, json.dumps(self.server.service.ledger.lines).encode(), _JSON)
        else:
            self._send(_NOT_FOUND, b"", _HTML)

    def do_POST(self) -> None:
        """A call, or a control call."""
        path, _ = self._asked()
        if path not in ("/control", PATH):
            self.close_connection = True  # what else it sends is not read
            self._send(_NOT_FOUND, b"", _HTML)
            return
        length = int(self.headers.get("Content-Length") or 0)
        if length > _MOST_BYTES:
            self._send(_BAD, b"", _HTML)
            return
        body = self.rfile.read(length)
        if path == "/control":
            self._control(body)
        elif not self.headers.get("Content-Type", "").startswith("text/xml"):
            self._send(_UNSUPPORTED, b"", _HTML)
        elif self.headers.get("SOAPAction", "").strip('"') != f"{NAMESPACE}/ProcessXML":
            self._send(_ERROR, soap_fault("Unknown SOAPAction."), _XML)
        else:
            self._call(body)

    def _asked(self) -> tuple[str, str]:
        """The path below the word in the address, and the query; nothing without the word."""
        path, _, query = self.path.partition("?")
        _, token, below = (*path.split("/", 2), "", "")[:3]
        known = secrets.compare_digest(token.encode(), self.server.token.encode())
        return (f"/{below}", query) if known else ("", "")

    def _call(self, body: bytes) -> None:
        try:
            root = ET.fromstring(body)  # noqa: S314  # loopback only
        except ET.ParseError:
            self._send(_BAD, b"", _HTML)
            return
        operation = root.find(f".//{{{NAMESPACE}}}ProcessXML")
        if operation is None:
            self._send(_ERROR, soap_fault("Unknown operation."), _XML)
            return
        element = operation.find(f"{{{NAMESPACE}}}sXML")
        self._reply(self.server.service.process(None if element is None else element.text))

    def _control(self, body: bytes) -> None:
        service = self.server.service
        try:
            control: dict[str, Any] = json.loads(body)
            if "data" in control:
                service.register = from_json(control["data"])
            service.faults.set(control)
        except (ValueError, KeyError, TypeError) as error:
            self._send(_BAD, json.dumps({"error": repr(error)}).encode(), _JSON)
            return
        self._send(_OK, b"{}", _JSON)

    def _reply(self, reply: Reply) -> None:
        if reply.lost:
            self.close_connection = True
            return
        if reply.wait:
            time.sleep(reply.wait)  # a slow service is what was asked for
        self._send(reply.status, reply.body, _HTML if reply.html else _XML, reply.drip)

    def _send(self, status: int, body: bytes, content_type: str, drip: float = 0) -> None:
        try:
            self.send_response(status)
            self.send_header("Content-Type", content_type)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            if drip:
                for place in range(len(body)):
                    self.wfile.write(body[place : place + 1])
                    time.sleep(drip / len(body))
            else:
                self.wfile.write(body)
        except OSError:
            self.close_connection = True  # the client went away, as clients do

    def log_message(self, *_: object) -> None:
        """Quiet: the ledger says what came."""


class PracticeServer(ThreadingHTTPServer):
    """The practice register on a port of 127.0.0.1 (0 takes a free one)."""

    daemon_threads = True
    block_on_close = False

    def __init__(self, port: int, data: Path, ledger: Path | None) -> None:
        """Reads *data*, and the *ledger* of an earlier time if there is one."""
        self.token = token_of(ledger)
        self.service = Service(read_data(data), Ledger(ledger))
        super().__init__(("127.0.0.1", port), _Handler)

    @property
    def address(self) -> str:
        """The web address to send attendances to."""
        return f"http://127.0.0.1:{self.server_port}/{self.token}{PATH}"


def serve(
    port: int, data: Path | None, ledger: Path | None, ready: Callable[[str], None]
) -> None:
    """Serve until interrupted; *ready* gets the address. Without *data*: the samples'."""
    source = data or shipped.path("samples/oefenregister.json")
    with PracticeServer(port, source, ledger) as server:
        ready(server.address)
        server.serve_forever()
