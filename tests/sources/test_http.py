"""The polite client's bounds, against servers that know none."""

import http.server
import threading

import pytest
from fakes import FakeClock

from peonline_desktop.domain.errors import Unreachable
from peonline_desktop.sources.http import LARGEST_ANSWER, PoliteClient

MIB = b"x" * 1024 * 1024


class Endless(http.server.BaseHTTPRequestHandler):
    """Answers without an end; a query of `drip` says that hardly anything comes."""

    sent = 0  # bytes
    clock: FakeClock

    def do_GET(self):
        """Sends until nobody reads on."""
        self.send_response(200)
        self.end_headers()
        try:
            for _ in range(256):
                if "drip" in self.path:
                    type(self).clock.seconds += 30
                    type(self).sent += self.wfile.write(MIB[:65536])
                else:
                    type(self).sent += self.wfile.write(MIB)
        except OSError:
            self.close_connection = True

    def log_message(self, *_):
        """Says nothing."""


@pytest.fixture
def endless():
    """The server, on a free port of loopback."""
    Endless.clock, Endless.sent = FakeClock(), 0
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Endless)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_address[1]}/"
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.mark.parametrize(
    ("path", "code"), [("", "source_too_large"), ("drip", "source_unreachable")]
)
def test_an_answer_without_end_is_left(endless, path, code):
    """Too large, or for too long: the connection is closed, and memory stays what it was."""
    client = PoliteClient(endless, Endless.clock)
    with pytest.raises(Unreachable) as said:
        client.ask("GET", endless + path)
    assert code == said.value.code
    assert Endless.sent < 5 * LARGEST_ANSWER
