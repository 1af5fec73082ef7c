"""The SOAP client: one call goes out, its raw answer comes in, within the limits.

Every error of zeep, requests or the wire becomes NotConnected (no byte left) or
Unreachable (it may have been processed). It never sends twice and follows no redirect;
when to send again is the submit service's business. zeep is imported when first needed.
"""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any
from xml.sax.saxutils import escape

import requests

from peonline_desktop import shipped
from peonline_desktop.domain.calls import Answer, Call, Login
from peonline_desktop.domain.errors import NotConnected, Unreachable
from peonline_desktop.pe_online.answer import Unreadable, read_answer
from peonline_desktop.pe_online.connection import Wire
from peonline_desktop.pe_online.entry import MASK, EntryWriter
from peonline_desktop.pe_online.messages import Messages
from peonline_desktop.pe_online.tying import tie

_BINDING = (
    "{https://www.pe-online.org/pe-services/PE_AttendanceElearning/WriteAttendance}"
    "WriteAttendanceSoap"
)
_OK = 200


@dataclass(frozen=True)
class Limits:
    """How long and how much one call may take: seconds and bytes (contract.md)."""

    connect: float = 10
    silence: float = 60
    wall_clock: float = 120
    answer_bytes: int = 20_000_000


class PEOnline:
    """The webservice of any provider; safe to use from one thread at a time."""

    def __init__(self, limits: Limits) -> None:
        """No connection is made and no library loaded before the first call."""
        self._limits = limits
        self._entries = EntryWriter(shipped.toml("wire/elements.toml"))
        self._messages = Messages(shipped.table("wire/messages.csv"))

    def request_to_keep(self, call: Call, login: Login) -> str:
        """The Entry as it will be sent, with a mask in place of the Userkey."""
        return self._entries.masked(call, login)

    def send(self, call: Call, login: Login) -> bytes:
        """Send *call* and return its raw answer, the Userkey masked out.

        Raises NotConnected when nothing was sent, Unreachable when no answer came.
        """
        entry = self._entries.write(call, login)
        wire = Wire(call.provider.endpoint, self._limits.connect, self._limits.silence)
        with _our_errors(wire), _deadline(wire, self._limits.wall_clock):
            body = self._exchange(wire, entry)
        for key in {login.user_key, escape(login.user_key)} - {""}:
            body = body.replace(key.encode(), MASK.encode())
        return body

    def read(self, call: Call, body: bytes) -> Answer:
        """What the raw answer *body* says of *call*; raises Unreachable if unreadable."""
        try:
            return tie(call, read_answer(body), self._messages)
        except Unreadable as error:
            raise Unreachable(
                "answer_unreadable", address=call.provider.endpoint, found=str(error)
            ) from error

    def _exchange(self, wire: Wire, entry: str) -> bytes:
        import zeep  # noqa: PLC0415  # 0.36 s, only when sending
        from zeep.transports import Transport  # noqa: PLC0415  # the same

        limit = self._limits.answer_bytes

        class Bounded(Transport):
            def post(self, address: str, message: bytes, headers: dict[str, str]) -> Any:
                return wire.post(address, message, headers, limit)

        settings = zeep.Settings(
            strict=True,
            raw_response=True,
            forbid_dtd=True,
            forbid_entities=True,
            forbid_external=True,
            xml_huge_tree=False,
        )
        make: Any = Bounded
        transport = make(session=wire.session)
        wsdl = str(shipped.path("wire/WriteAttendance.wsdl"))
        connect: Any = zeep.Client  # zeep has no types
        client = connect(wsdl, transport=transport, settings=settings)
        service = client.create_service(_BINDING, wire.address)
        response = service.ProcessXML(sXML=entry)
        if response.status_code != _OK:
            raise Unreachable(
                "answer_status", address=wire.address, status=response.status_code
            )
        return bytes(response.content)


@contextmanager
def _our_errors(wire: Wire) -> Iterator[None]:
    """Foreign exceptions become ours, here only."""
    try:
        yield
    except requests.exceptions.SSLError as error:
        if wire.connected:
            raise Unreachable("no_answer", address=wire.address) from error
        if wire.was_cut:
            raise NotConnected("not_connected", address=wire.address) from error
        raise NotConnected("certificate_refused", address=wire.address) from error
    except (requests.exceptions.RequestException, OSError) as error:
        if wire.connected:
            raise Unreachable("no_answer", address=wire.address) from error
        raise NotConnected("not_connected", address=wire.address) from error


@contextmanager
def _deadline(wire: Wire, seconds: float) -> Iterator[None]:
    """Cut the connection after *seconds* by the clock, however a server drips."""
    timer = threading.Timer(seconds, wire.cut)
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()
        wire.close()
