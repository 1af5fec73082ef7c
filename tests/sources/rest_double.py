"""A learning system with a token and JSON, in a process of its own; its pages come in four ways."""

import json
from urllib.parse import parse_qs, urlsplit

from told import Handler, Told, serve


class System(Told):
    """Items in order of change, and how pages are made."""

    def __init__(self) -> None:
        super().__init__()
        self.items = []
        self.way = "field"
        self.page = 3
        self.token = "geheimtoken"
        self.broken = None
        self.raw = None  # the text of a page, whatever is asked

    def store(self, items):
        self.items += items

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


class Results(Handler):
    system = System()

    def look(self):
        if self.system.broken == "html":
            self.send(200, b"<html>onderhoud</html>", {"Content-Type": "text/html"})
            return
        if self.system.broken == "redirect":
            self.send(302, b"", {"Location": "http://localhost:1/"})
            return
        if self.system.raw is not None:
            self.send(200, self.system.raw.encode("utf-8", "surrogateescape"))
            return
        status, headers, body = self.system.answer(self.path, self.headers)
        host = f"http://{self.headers['Host']}"
        headers = {n: v.replace("</results", f"<{host}/results") for n, v in headers.items()}
        self.send(status, json.dumps(body).encode(), headers)

    def ask(self, body):
        form = {name: values[0] for name, values in parse_qs(body.decode()).items()}
        good = self.path == "/oauth/token" and form == {
            "grant_type": "client_credentials",
            "client_id": "wij",
            "client_secret": "clientgeheim",
        }
        answer = {"access_token": self.system.token} if good else {"error": "invalid_client"}
        self.send(200 if good else 401, json.dumps(answer).encode())


if __name__ == "__main__":
    serve(Results)
