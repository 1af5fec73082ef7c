"""What the doubles share: a server in a process of its own, which says its address and is told
what happens by POST /control: {"do": name, …}.
"""

import json
import sys
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


class Told:
    """A learning system that can be told what it is, and remembers what was asked of it."""

    def __init__(self) -> None:
        self.calls = []

    def set(self, **values):
        for name, value in values.items():
            setattr(self, name, value)

    def told(self, do, **values):
        """Something happens here; "calls" tells, and forgets, what was asked."""
        if do == "calls":
            calls, self.calls = self.calls, []
            return calls
        return getattr(self, do)(**values)


class Handler(BaseHTTPRequestHandler):
    """Answers for *system*; a double says how in `look` (GET) or `ask` (POST)."""

    system: Told

    def look(self):
        """A GET."""
        self.send(404, b"{}")

    def ask(self, body):
        """A POST that is not meant for the double itself."""
        self.send(404, b"{}")

    def do_GET(self):
        self.look()

    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"]))
        if self.path == "/control":
            self.send(200, json.dumps(self.system.told(**json.loads(body))).encode())
        else:
            self.ask(body)

    def send(self, status, body, headers=()):
        self.send_response(status)
        for name, value in {"Content-Type": "application/json", **dict(headers)}.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


def serve(handler):
    """Until it is stopped, on a free port of loopback."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    print(f"http://127.0.0.1:{server.server_address[1]}", flush=True)
    try:
        server.serve_forever()
    except KeyboardInterrupt:
        sys.exit()
