"""A learning system with a token and JSON, in a process of its own; its pages come in four ways."""

import json
import sys
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit


class System:
    """Items in order of change, and how pages are made."""

    def __init__(self) -> None:
        self.items = []
        self.way = "field"
        self.page = 3
        self.token = "geheimtoken"
        self.broken = None
        self.calls = []

    def store(self, items):
        self.items += items

    def set(self, **values):
        for name, value in values.items():
            setattr(self, name, value)

    def answer(self, path, headers):
        given = {name: values[0] for name, values in parse_qs(urlsplit(path).query).items()}
        self.calls.append(given)
        if headers.get("Authorization") != f"Bearer {self.token}":
            return 401, {}, {"error": "token"}
        if "more" in given and len(given) > 1:
            return 400, {}, {"error": "more is sent alone"}
        since = given.get("since", "")
        found = [each for each in self.items if each["updated"] > since]
        number = int(
            given.get("page", given.get("from", given.get("more", "0/")).split("/")[0])
        )
        start = number * self.page if "page" in given else number
        page = found[start : start + self.page]
        more, headers = {}, {}
        if start + self.page < len(found):
            if self.way == "field":
                more = {"more": f"{start + self.page}/{since}"}
            elif self.way == "address":
                more = {"next": f"/results?from={start + self.page}"}
            elif self.way == "elsewhere":
                more = {"next": "https://evil.example/results?from=3"}
            elif self.way == "link":
                headers = {
                    "Link": f'</x>; rel="prev", </results?from={start + self.page}>; rel="next"'
                }
        return 200, headers, {"data": {"results": page}, **more}


class Handler(BaseHTTPRequestHandler):
    system = System()

    def do_GET(self):
        if self.system.broken == "html":
            self._send(200, b"<html>onderhoud</html>", {"Content-Type": "text/html"})
            return
        if self.system.broken == "redirect":
            self._send(302, b"", {"Location": "http://localhost:1/"})
            return
        status, headers, body = self.system.answer(self.path, self.headers)
        host = f"http://{self.headers['Host']}"
        headers = {n: v.replace("</results", f"<{host}/results") for n, v in headers.items()}
        self._send(status, json.dumps(body).encode(), headers)

    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"]))
        if self.path == "/oauth/token":
            form = {name: values[0] for name, values in parse_qs(body.decode()).items()}
            good = form == {
                "grant_type": "client_credentials",
                "client_id": "wij",
                "client_secret": "clientgeheim",
            }
            answer = (
                {"access_token": self.system.token} if good else {"error": "invalid_client"}
            )
            self._send(200 if good else 401, json.dumps(answer).encode(), {})
            return
        told = json.loads(body)
        if told["do"] == "calls":
            calls, self.system.calls = self.system.calls, []
            self._send(200, json.dumps(calls).encode(), {})
            return
        getattr(self.system, told.pop("do"))(**told)
        self._send(200, b"{}", {})

    def _send(self, status, body, headers):
        self.send_response(status)
        for name, value in {"Content-Type": "application/json", **headers}.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


if __name__ == "__main__":
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    print(f"http://127.0.0.1:{server.server_address[1]}", flush=True)
    try:
        server.serve_forever()
    except KeyboardInterrupt:
        sys.exit()
