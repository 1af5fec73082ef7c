"""The SOAP client: one call goes out, its raw answer comes in, within the limits.

What the wire says of a call becomes NotConnected (no byte left) or Unreachable (it may have
been processed). It never sends twice; when to send again is the submit service's business.
zeep is imported when first needed.
"""

import threading
from collections.abc import Mapping
from typing import Any

from peonline_desktop import shipped
from peonline_desktop.domain.calls import Answer, Call, Login
from peonline_desktop.domain.errors import Abandoned, LeftOff, NotConnected, Unreachable
from peonline_desktop.pe_online.answer import Unreadable, read_answer
from peonline_desktop.pe_online.entry import EntryWriter
from peonline_desktop.pe_online.messages import Messages
from peonline_desktop.pe_online.tying import tie
from peonline_desktop.wire.exchange import Answer as Came
from peonline_desktop.wire.exchange import Failed, How, Limits, Request, exchange

_BINDING = (
    "{https://www.pe-online.org/pe-services/PE_AttendanceElearning/WriteAttendance}"
    "WriteAttendanceSoap"
)
_OK = 200


class PEOnline:
    """The webservice of any provider; safe to use from one thread at a time."""

    def __init__(self, limits: Limits, leaving: threading.Event | None = None) -> None:
        """No connection is made and no library loaded before the first call. Once *leaving* is
        set, a call that is under way is given up at once, and none begins.
        """
        self._limits = limits
        self._leaving = leaving or threading.Event()
        self._entries = EntryWriter(shipped.toml("wire/elements.toml"))
        self._messages = Messages(shipped.table("wire/messages.csv"))

    def request_to_keep(self, call: Call, login: Login) -> str:
        """The Entry as it will be sent, with a mask in place of the Userkey."""
        return self._entries.masked(call, login)

    def send(self, call: Call, login: Login) -> bytes:
        """Send *call* and return its answer as it came, which may hold the Userkey.

        Raises NotConnected when nothing was sent, Unreachable when no answer came.
        """
        address, entry = call.provider.endpoint, self._entries.write(call, login)
        try:
            came = self._exchange(address, entry)
        except Failed as failed:
            raise self._ours(failed, address) from failed
        if came.status != _OK:
            raise Unreachable("answer_status", address=address, status=came.status)
        return came.body

    def read(self, call: Call, body: bytes) -> Answer:
        """What the raw answer *body* says of *call*; raises Unreachable if unreadable."""
        try:
            return tie(call, read_answer(body), self._messages)
        except Unreadable as error:
            raise Unreachable(
                "answer_unreadable", address=call.provider.endpoint, found=str(error)
            ) from error

    def _exchange(self, address: str, entry: str) -> Came:
        """The call as zeep writes it; it sees no socket, and not what came."""
        import zeep  # noqa: PLC0415  # 0.36 s, only when sending
        from zeep.transports import Transport  # noqa: PLC0415  # the same

        limits, leaving = self._limits, self._leaving

        class Bounded(Transport):
            def post(self, address: str, message: bytes, headers: Mapping[str, str]) -> Came:
                request = Request("POST", address, headers, body=message)
                return exchange(request, limits, leaving)

        settings = zeep.Settings(
            strict=True,
            raw_response=True,
            forbid_dtd=True,
            forbid_entities=True,
            forbid_external=True,
            xml_huge_tree=False,
        )
        make: Any = Bounded
        wsdl = str(shipped.path("wire/WriteAttendance.wsdl"))
        connect: Any = zeep.Client  # zeep has no types
        client = connect(wsdl, transport=make(), settings=settings)
        came: Came = client.create_service(_BINDING, address).ProcessXML(sXML=entry)
        return came

    def _ours(self, failed: Failed, address: str) -> Unreachable:
        """What did not come, by whether a byte may have left."""
        if not failed.left:
            return _not_sent(failed.how, address)
        if failed.how is How.STOPPED:
            return Abandoned("abandoned", address=address)
        if failed.how is How.TOO_LARGE:
            limit = self._limits.answer_bytes
            return Unreachable("answer_too_large", address=address, limit=limit)
        return Unreachable("no_answer", address=address)


def _not_sent(how: How, address: str) -> NotConnected:
    if how is How.STOPPED:
        return LeftOff("left_off", address=address)
    if how is How.CERTIFICATE:
        return NotConnected("certificate_refused", address=address)
    return NotConnected("not_connected", address=address)
