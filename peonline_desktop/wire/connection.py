"""One HTTP connection for one request: it knows whether a byte may have left, can be ended from
another thread, and gives no more bytes than it may.

Each request has a connection of its own, so that "passed" tells sent from never sent, and who
ends it has a socket to cut.
"""

import contextlib
import io
import socket
import threading
from http.client import HTTPResponse
from typing import Any

from requests.adapters import HTTPAdapter
from urllib3 import HTTPConnectionPool, HTTPSConnectionPool
from urllib3.connection import HTTPConnection, HTTPSConnection

_MOST_ANNOUNCEMENTS = 20  # answers 1xx before the one that counts


class TooMuch(Exception):  # noqa: N818  # it is what the server sends
    """More bytes came than are read."""


class Gate:
    """Stands between a connection and its request, for two threads.

    The request begins only through `pass_through`, and not after `cut`: so what `cut` returns
    is final. *was_passed*: a byte of the request may have left.
    """

    def __init__(self, most_bytes: int) -> None:
        """*most_bytes* is how much is taken off the connection, heads and all."""
        self.most_bytes = most_bytes
        self._lock = threading.Lock()
        self._cutter: socket.socket | None = None
        self._streams: list[io.BufferedReader] = []
        self.is_cut = self.was_passed = False

    def reached(self, plain: socket.socket) -> socket.socket:
        """Note the socket to cut, before TLS takes it over: a handshake may drip too."""
        with self._lock:
            self._close_cutter()
            self._cutter = plain.dup()
            if self.is_cut:
                self._shut_down()
        return plain

    def read_through(self, stream: io.BufferedReader) -> io.BufferedReader:
        """The same *stream*, metered; it is closed with the gate, whatever became of it."""
        raw: Any = stream.detach()
        self._streams.append(io.BufferedReader(_Metered(raw, self.most_bytes)))
        return self._streams[-1]

    def pass_through(self) -> None:
        """Let the request begin; raises ConnectionAbortedError when it was cut."""
        with self._lock:
            if self.is_cut:
                raise ConnectionAbortedError
            self.was_passed = True

    def cut(self) -> bool:
        """End the connection at once; whether a byte of the request may have left."""
        with self._lock:
            self.is_cut = True
            self._shut_down()
            return self.was_passed

    def close(self) -> None:
        """Nothing is left to cut, and nothing to read."""
        with self._lock:
            self._close_cutter()
        for stream in self._streams:
            stream.close()

    def _shut_down(self) -> None:
        if self._cutter is not None:
            with contextlib.suppress(OSError):  # it may be closed by now, which is the aim
                self._cutter.shutdown(socket.SHUT_RDWR)

    def _close_cutter(self) -> None:
        if self._cutter is not None:
            self._cutter.close()
            self._cutter = None


class Adapter(HTTPAdapter):
    """Makes connections that report to their gate, and gives answers as urllib3 has them: so no
    cookie is looked at, no redirect, and no body is read.
    """

    def __init__(self, gate: Gate) -> None:
        """For one request."""
        self._gate = gate
        super().__init__(pool_connections=1, pool_maxsize=1, max_retries=0)

    def init_poolmanager(self, *args: Any, **kwargs: Any) -> None:
        """As it is, with our connections."""
        super().init_poolmanager(*args, **kwargs)
        self.poolmanager.pool_classes_by_scheme = _pools(self._gate)

    def proxy_manager_for(self, *args: Any, **kwargs: Any) -> Any:
        """As it is, with our connections."""
        manager = super().proxy_manager_for(*args, **kwargs)
        manager.pool_classes_by_scheme = _pools(self._gate)
        return manager

    def build_response(self, req: Any, resp: Any) -> Any:  # noqa: ARG002  # the caller's names
        """The answer itself."""
        return resp


class _Metered(io.RawIOBase):
    """A stream that ends with TooMuch; whatever reads it, and however it is told to."""

    def __init__(self, raw: io.RawIOBase, most: int) -> None:
        super().__init__()
        self._raw = raw
        self._left = most

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int | None:
        count: int | None = self._raw.readinto(buffer)
        self._left -= count or 0
        if self._left < 0:
            raise TooMuch
        return count

    def close(self) -> None:
        self._raw.close()
        super().close()


class _Response(HTTPResponse):
    """The answer that counts: what only announces one (100, 102, 103 …) is passed over."""

    gate: Gate

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fp = self.gate.read_through(self.fp)

    def begin(self) -> None:
        super().begin()
        for _ in range(_MOST_ANNOUNCEMENTS):
            if self.status >= 200:
                return
            self.headers = self.msg = None  # type: ignore[assignment]  # as before it began
            super().begin()
        raise TooMuch

    def close(self) -> None:
        """Also of what was cut: there Python 3.13 stumbles over the stream that is gone."""
        with contextlib.suppress(ValueError):
            super().close()


def _pools(ours: Gate) -> dict[str, type[HTTPConnectionPool]]:
    class Response(_Response):
        gate = ours

    class Plain(HTTPConnection):
        response_class = Response

        def _new_conn(self) -> socket.socket:
            return ours.reached(super()._new_conn())

        def connect(self) -> None:
            super().connect()
            ours.pass_through()

    class Secure(HTTPSConnection):
        response_class = Response

        def _new_conn(self) -> socket.socket:
            return ours.reached(super()._new_conn())

        def _tunnel(self) -> None:
            super()._tunnel()
            if ours.is_cut:  # what a proxy said until then is no way through
                raise ConnectionAbortedError

        def connect(self) -> None:
            super().connect()
            ours.pass_through()

    class PlainPool(HTTPConnectionPool):
        ConnectionCls = Plain

    class SecurePool(HTTPSConnectionPool):
        ConnectionCls = Secure

    return {"http": PlainPool, "https": SecurePool}
