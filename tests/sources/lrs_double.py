"""A learning record store that keeps to the standard, in a process of its own; it can be told to
behave as others were seen to.
"""

import base64
import json
import time
from datetime import datetime
from urllib.parse import parse_qs, urlsplit

from told import Handler, Told, serve

VOIDED = "http://adlnet.gov/expapi/verbs/voided"


class LRS(Told):
    """Statements in stored order, and what is odd about this store."""

    def __init__(self) -> None:
        super().__init__()
        self.statements = []
        self.odd = []  # what it does otherwise, by name
        self.page = 3
        self.login = "user:password"
        self.raw = None  # the text of a page of statements, whatever is asked
        self.busy = 0  # requests answered with 429 first

    def store(self, statements):
        self.statements += statements

    def answer(self, path, headers):
        """(status, headers, body) of a request."""
        parts = urlsplit(path)
        given = {name: values[0] for name, values in parse_qs(parts.query).items()}
        self.calls.append({"path": path, "version": headers.get("X-Experience-API-Version")})
        if parts.path.endswith("/about"):
            return 200, {}, {"version": ["1.0.3"]}
        if headers.get("X-Experience-API-Version") is None:
            return 400, {}, {"error": "version"}
        sent = headers.get("Authorization", "").removeprefix("Basic ")
        if base64.b64decode(sent).decode() != self.login:
            return (400 if "missing login is 400" in self.odd else 401), {}, {"error": "login"}
        if self.busy:
            self.busy -= 1
            return 429, {"Retry-After": "7"}, {}
        if "slow" in self.odd:
            time.sleep(0.3)
        return self._statements(given)

    def _statements(self, given):
        first = int(given.get("from", 0))
        if first and "expired more" in self.odd:
            return 404, {}, {"error": "more has expired"}
        since = given.get("since")
        void = {
            each["object"]["id"] for each in self.statements if each["verb"]["id"] == VOIDED
        }
        found = [
            each
            for each in self.statements
            if (since is None or _at(each["stored"]) > _at(since))
            and ("shows voided" in self.odd or each["id"] not in void)
        ]
        if "verb filter gives nothing" in self.odd and "verb" in given:
            found = []
        if "any order" in self.odd:
            found = found[::-1]
        page = found[first : first + self.page]
        answer = {"statements": page}
        if first + self.page < len(found):
            answer["more"] = f"/xapi/statements?from={first + self.page}" + (
                f"&since={since}" if since else ""
            )
            if "more elsewhere" in self.odd:
                answer["more"] = "https://evil.example/xapi/statements?from=3"
            if "more repeats" in self.odd:
                answer["more"] = f"/xapi/statements?from={self.page}"
        elif "empty last page" in self.odd and page:
            answer["more"] = f"/xapi/statements?from={len(found)}"
        headers = {}
        if not ("no consistent-through on more" in self.odd and first) and (
            "no consistent-through" not in self.odd
        ):
            headers["X-Experience-API-Consistent-Through"] = self.through
        return 200, headers, answer

    through = "2026-11-23T12:00:00Z"


def _at(text):
    return datetime.fromisoformat(text)


class Statements(Handler):
    system = LRS()

    def look(self):
        if self.system.raw is not None and "/statements" in self.path:
            self.send(200, self.system.raw.encode("utf-8", "surrogateescape"))
            return
        status, headers, body = self.system.answer(self.path, self.headers)
        self.send(status, json.dumps(body).encode(), headers)


if __name__ == "__main__":
    serve(Statements)
