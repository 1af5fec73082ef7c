"""One HTTP connection for one call, that knows whether a byte may have left.

Each call has a connection of its own, so that "connected" tells sent from never sent,
and the deadline has a socket to cut. Must not know what is in a request.
"""

import contextlib
import socket
from typing import Any
from urllib.parse import urlsplit

import requests
from requests.adapters import HTTPAdapter
from urllib3 import HTTPConnectionPool, HTTPSConnectionPool
from urllib3.connection import HTTPConnection, HTTPSConnection

from peonline_desktop.domain.addresses import is_loopback
from peonline_desktop.domain.errors import Unreachable

_CHUNK = 65536


class Wire:
    """The connection of one call to *address*; *connected* once a byte may have left."""

    def __init__(self, address: str, connect_seconds: float, silence_seconds: float) -> None:
        """No connection is made yet; the limits are seconds."""
        self.address = address
        self.connected = False
        self._timeouts = (connect_seconds, silence_seconds)
        self._cutter: socket.socket | None = None
        self.was_cut = False
        self.session = requests.Session()
        self.session.trust_env = not is_loopback(urlsplit(address).hostname or "")
        for scheme in ("http://", "https://"):
            self.session.mount(scheme, _Adapter(self))

    def post(self, address: str, message: bytes, headers: dict[str, str], limit: int) -> Any:
        """Post *message* and read at most *limit* bytes; follows no redirect."""
        response = self.session.post(
            address,
            data=message,
            headers={**headers, "Connection": "close"},
            timeout=self._timeouts,
            allow_redirects=False,
            stream=True,
        )
        body = bytearray()
        with response:
            for chunk in response.iter_content(_CHUNK):
                body += chunk
                if len(body) > limit:
                    raise Unreachable("answer_too_large", address=self.address, limit=limit)
        if self.was_cut:
            raise Unreachable("no_answer", address=self.address)
        response._content = bytes(body)  # noqa: SLF001  # where requests keeps a body read
        return response

    def reached(self, plain: socket.socket) -> socket.socket:
        """Note the socket to cut, before TLS takes it over: a handshake may drip too."""
        self._close_cutter()
        self._cutter = plain.dup()
        if self.was_cut:
            self.cut()
        return plain

    def cut(self) -> None:
        """End the exchange at once, from whatever thread."""
        self.was_cut = True
        if self._cutter is not None:
            with contextlib.suppress(OSError):  # it may be closed by now, which is the aim
                self._cutter.shutdown(socket.SHUT_RDWR)

    def close(self) -> None:
        """Give back the connection, also when its answer was not read to the end."""
        self.session.close()
        self._close_cutter()

    def _close_cutter(self) -> None:
        if self._cutter is not None:
            self._cutter.close()


class _Adapter(HTTPAdapter):
    """Makes connections that report to their wire."""

    def __init__(self, wire: Wire) -> None:
        self._wire = wire
        super().__init__(max_retries=0)

    def init_poolmanager(self, *args: Any, **kwargs: Any) -> None:
        super().init_poolmanager(*args, **kwargs)
        self.poolmanager.pool_classes_by_scheme = _pools(self._wire)

    def proxy_manager_for(self, *args: Any, **kwargs: Any) -> Any:
        manager = super().proxy_manager_for(*args, **kwargs)
        manager.pool_classes_by_scheme = _pools(self._wire)
        return manager


def _pools(wire: Wire) -> dict[str, type[HTTPConnectionPool]]:
    class Plain(HTTPConnection):
        def _new_conn(self) -> socket.socket:
            return wire.reached(super()._new_conn())

        def connect(self) -> None:
            super().connect()
            wire.connected = True

    class Secure(HTTPSConnection):
        def _new_conn(self) -> socket.socket:
            return wire.reached(super()._new_conn())

        def _tunnel(self) -> None:
            super()._tunnel()
            if wire.was_cut:  # what a proxy said until then is no way through
                raise ConnectionAbortedError

        def connect(self) -> None:
            super().connect()
            wire.connected = True

    class PlainPool(HTTPConnectionPool):
        ConnectionCls = Plain

    class SecurePool(HTTPSConnectionPool):
        ConnectionCls = Secure

    return {"http": PlainPool, "https": SecurePool}
