"""A server that says the secret of whoever asks in every form, wherever it can, in good answers
and in every wrong way. Tests tell it how by *mode*.
"""

import html
import json
import re
from contextlib import contextmanager
from urllib.parse import parse_qs

from canary import SECRETS, every_form
from servers import server
from talking import Talk

GOOD = "good"
BROKEN = ("status", "moved", "page", "cut", "reset", "no_status", "packed_wrongly", "no_login")
"""Wrong in HTTP, whoever asks."""

SAYING = ("good", "rejected", "fault", "refused", "utf_16", "no_xml", "two_results")
"""What PE-Online can say."""

_ENVELOPE = (
    '<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body><R>'
    "<ProcessXMLResult>{}</ProcessXMLResult></R></s:Body></s:Envelope>"
)
_COUNTS = (
    "<Results><rejected_rows>{}</rejected_rows><accepted_rows>{}</accepted_rows>"
    "<total_rows>{}</total_rows></Results>"
)


class Parrot:
    """Repeats secrets; *heard* is what came to it."""

    def __init__(self) -> None:
        self.mode = GOOD
        self.heard: list[bytes] = []
        self.address = ""

    def __call__(self, connection) -> None:
        talk = Talk(connection)
        if not talk.read():
            return
        self.heard.append(talk.head + b"\r\n\r\n" + talk.sent)
        kind = talk.path.split("/")[1]
        said = every_form(SECRETS[kind])
        if kind == "rest":
            said += every_form(SECRETS["token"])
        if self.mode in BROKEN:
            getattr(self, self.mode)(talk, said.encode())
        elif self.mode == "error":
            error = {"exception": said, "errorcode": said, "message": said, "error": said}
            talk.answer(json.dumps(error).encode())
        elif talk.path.endswith("oauth"):
            talk.answer(json.dumps({"access_token": SECRETS["token"]}).encode())
        else:
            getattr(self, kind)(talk, said)

    # Wrong in HTTP -----------------------------------------------------------------------

    def status(self, talk: Talk, said: bytes) -> None:
        line = said.decode("latin-1").replace("\r", " ").replace("\n", " ")
        talk.answer(said, f"503 {line}", f"X-Said: {line}")

    def moved(self, talk: Talk, said: bytes) -> None:
        talk.answer(said, "302 Found", f"Location: {talk.path}?{SECRETS['soap']}")

    def page(self, talk: Talk, said: bytes) -> None:
        talk.answer(b"<html><body>" + said, kind="text/html")

    def cut(self, talk: Talk, said: bytes) -> None:
        talk.start("200 OK", length=10**6)
        talk.say(said)

    def reset(self, talk: Talk, said: bytes) -> None:
        talk.start("200 OK", length=10**6)
        talk.say(said)
        talk.reset()

    def no_status(self, talk: Talk, said: bytes) -> None:
        talk.say(b"HTTP/1.1 " + said + b"\r\n\r\n")

    def packed_wrongly(self, talk: Talk, said: bytes) -> None:
        talk.answer(said, "200 OK", "Content-Encoding: gzip")

    def no_login(self, talk: Talk, said: bytes) -> None:
        talk.answer(
            said, "401 Unauthorized", f"WWW-Authenticate: Basic realm={SECRETS['xapi']}"
        )

    # PE-Online ---------------------------------------------------------------------------

    def soap(self, talk: Talk, said: str) -> None:
        numbers = list(dict.fromkeys(re.findall(r"610\d{3}", talk.sent.decode())))
        text = html.escape(said.replace("\0", ""))
        if self.mode == "fault":
            fault = f"<s:Fault><faultstring>{text}</faultstring></s:Fault>"
            talk.answer(_ENVELOPE.format("").replace("<R>", f"<R>{fault}").encode())
            return
        summary = self._summary(numbers, text)
        if self.mode == "no_xml":
            summary = f"{text}<{summary}"
        if self.mode == "two_results":
            summary = html.escape(summary + summary)
        body = _ENVELOPE.format(summary)
        talk.answer(body.encode("utf-16" if self.mode == "utf_16" else "utf-8"))

    def _summary(self, numbers: list[str], text: str) -> str:
        if self.mode == "refused":
            refusal = f"<Error><errorNR>400</errorNR><errorMsg>{text}</errorMsg></Error>"
            return (
                f"<Summary>{_COUNTS.format(len(numbers), 0, len(numbers))}{refusal}</Summary>"
            )
        if self.mode == "rejected" or "610999" in numbers:
            errors = "".join(
                f"<Error><errorNR>100</errorNR><errorMsg>{n}: {text}</errorMsg></Error>"
                for n in numbers
            )
            return f"<Summary>{_COUNTS.format(len(numbers), 0, len(numbers))}{errors}</Summary>"
        lines = "".join(f"<Accepted><person>{n}</person></Accepted>" for n in numbers)
        count = len(numbers)
        echo = f'<Echo said="{text}">{text}</Echo><!-- {text.replace("--", "- -")} -->'
        return f"<Summary>{_COUNTS.format(0, count, count)}{lines}{echo}</Summary>"

    # Learning systems ----------------------------------------------------------------------

    def moodle(self, talk: Talk, said: str) -> None:
        form = parse_qs(talk.sent.decode())
        answers = {
            "core_webservice_get_site_info": {
                "release": _fit(said),
                "functions": [{"name": _fit(said)}],
            },
            "core_course_get_courses_by_field": {
                "courses": [{"id": 2, "fullname": _fit(said)}]
            },
            "core_enrol_get_enrolled_users": [_person(3, said), _person(4, _fit(said))],
            "core_completion_get_activities_completion_status": {
                "statuses": [
                    {"cmid": 12, "modname": "quiz", "state": 2, "timecompleted": 1772445600}
                ],
                "warnings": [said],
            },
            "core_completion_get_course_completion_status": {"completionstatus": {}},
            "gradereport_user_get_grade_items": {"usergrades": []},
        }
        talk.answer(json.dumps(answers[form["wsfunction"][0]]).encode())

    def xapi(self, talk: Talk, said: str) -> None:
        statements = [
            _statement(1, _fit(said), SECRETS["xapi"]),
            _statement(2, said, said),
            {**_statement(3, said, "-"), "timestamp": said},
        ]
        talk.answer(json.dumps({"statements": statements, "more": f"/xapi/{said}"}).encode())

    def rest(self, talk: Talk, said: str) -> None:
        day = "2026-03-01T10:00:00Z"
        good = {"p": "rest1", "n": _fit(said), "a": _fit(said), "t": _fit(said), "f": day}
        bad = {**good, "n": said, "a": said, "t": said}
        items = [{**good, "v": "ja"}, {**bad, "v": "ja"}, {**good, "v": said}]
        items.append({**good, "v": "ja", "f": said})
        talk.answer(json.dumps({"r": items, "more": said}).encode())


def _fit(said: str) -> str:
    """*said* as a text that a record may hold: without the noughts of UTF-16."""
    return said.replace("\0", "")


def _person(user: int, said: str) -> dict:
    field = {"type": "text", "value": f"61000{user}", "name": said, "shortname": "Nr"}
    other = {**field, "value": said, "shortname": said}
    return {"id": user, "fullname": said, "email": said, "customfields": [field, other]}


def _statement(number: int, said: str, named: str) -> dict:
    """*named* is what names the statement and the activity, *said* stands everywhere else."""
    name = {"nl": said, said: said}
    return {
        "id": f"{number}-{named}",
        "actor": {"name": said, "account": {"name": f"{number}", "homePage": named}},
        "verb": {"id": "http://adlnet.gov/expapi/verbs/passed", "display": name},
        "object": {"id": f"https://lms.example/{named}", "definition": {"name": name}},
        "result": {"score": {"raw": 8}, "response": said, "extensions": {said: said}},
        "timestamp": "2026-03-02T10:00:00Z",
        "stored": "2026-03-02T10:00:00Z",
    }


@contextmanager
def parrot():
    """The server on loopback."""
    made = Parrot()
    with server(made) as address:
        made.address = address.removesuffix("/x")
        yield made
