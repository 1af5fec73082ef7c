"""Processes a call: login, structure, batch limit, rows, ledger; and faults in between."""

import threading
from dataclasses import dataclass

from peonline_desktop import shipped
from peonline_desktop.practice.answer import envelope, refusal, soap_fault, summary
from peonline_desktop.practice.data import Register
from peonline_desktop.practice.entry import Entry, InvalidEntry, read_entry
from peonline_desktop.practice.faults import AFTER, BEFORE, Fault, Faults
from peonline_desktop.practice.judge import Judge, Judged
from peonline_desktop.practice.ledger import Ledger
from peonline_desktop.practice.texts import Texts

_OK, _ERROR, _UNAVAILABLE = 200, 500, 503
_HTML = b"<html><head><title>Onderhoud</title></head><body><h1>Storing</body>"
_FIRST_ROW = {"rows_from_0": 0, "rows_from_1": 1, "rows_from_2": 2}


@dataclass
class Reply:
    """What goes back: nothing at all when *lost*; *drip* is seconds for the whole body."""

    status: int = _OK
    body: bytes = b""
    html: bool = False
    lost: bool = False
    wait: float = 0.0
    drip: float = 0.0


class Service:
    """The register behind the web address; one call at a time."""

    def __init__(self, register: Register, ledger: Ledger) -> None:
        """*register* may be replaced while it runs."""
        self.register = register
        self.ledger = ledger
        self.faults = Faults()
        self._texts = Texts(shipped.table("wire/messages.csv"))
        self._lock = threading.Lock()

    def process(self, sent: str | None) -> Reply:
        """Answer one ProcessXML; None stands for a request without sXML."""
        with self._lock:
            fault = self.faults.next()
            if fault and fault.kind in BEFORE:
                self.ledger.call({"fault": fault.kind, "processed": False})
                return _misbehave(fault)
            text = self._processed(sent, fault)
        if fault and fault.kind in AFTER:
            return _misbehave(fault)
        reply = Reply(body=envelope(text, fault))
        if fault and fault.kind == "slow":
            reply.wait = fault.seconds
        if fault and fault.kind == "dripping":
            reply.drip = fault.seconds
        return reply

    def _processed(self, sent: str | None, fault: Fault | None) -> str:
        try:
            entry = read_entry(sent or "")
        except InvalidEntry as invalid:
            self.ledger.call({"error": "505", "about": str(invalid), "processed": False})
            return refusal("505", self._texts.whole("invalid_entry"), 0)
        if number := self._refused(entry):
            code, reason = number
            self.ledger.call({"error": code, "rows": len(entry.rows), "processed": False})
            return refusal(code, self._texts.whole(reason), len(entry.rows))
        judged = self._judged(entry, fault)
        self._credit(entry, judged)
        self.ledger.call(
            {
                "org_id": int(entry.settings["orgID"]),
                "provider": entry.settings["userID"],
                "rows": [
                    {
                        "person": each.row.value("person"),
                        "course": each.row.value("course"),
                        "date": each.row.date_text,
                        "refused": each.reason,
                    }
                    for each in judged
                ],
                "fault": fault.kind if fault else None,
                "processed": True,
            }
        )
        return summary(judged, fault)

    def _refused(self, entry: Entry) -> tuple[str, str] | None:
        settings = entry.settings
        provider = self.register.providers.get(settings["userID"])
        if provider is None or provider.user_key != settings["userKey"] or not provider.set_up:
            return ("400", "access_denied")
        if settings["userRole"] != "EDU" or not entry.rows:
            return ("505", "invalid_entry")
        if len(entry.rows) > self.register.batch_limit:
            return ("500", "too_many")
        return None

    def _judged(self, entry: Entry, fault: Fault | None) -> list[Judged]:
        first = _FIRST_ROW.get(fault.kind if fault else "", 2)
        judge = Judge(self.register, self._texts)
        return [judge.judge(entry, first + place, row) for place, row in enumerate(entry.rows)]

    def _credit(self, entry: Entry, judged: list[Judged]) -> None:
        """Credit good rows, unless this provider is in test mode."""
        user_id = entry.settings["userID"]
        if self.register.providers[user_id].test_mode:
            return
        for each in judged:
            if each.reason is None:
                key = (user_id, entry.settings["orgID"], *each.key())
                self.ledger.credit(
                    key,
                    {
                        "provider": user_id,
                        "org_id": int(entry.settings["orgID"]),
                        "person": each.row.value("person"),
                        "course": each.row.value("course"),
                        "day": each.row.day,
                    },
                )


def _misbehave(fault: Fault) -> Reply:
    """The answer of a call that met *fault* before or after it was processed."""
    kind = fault.kind.removesuffix("_after").removesuffix("_before")
    return {
        "lost": Reply(lost=True),
        "html_500": Reply(_ERROR, _HTML, html=True),
        "html_503": Reply(_UNAVAILABLE, _HTML, html=True),
        "html_200": Reply(_OK, _HTML, html=True),
        "fault": Reply(_ERROR, soap_fault("Server was unable to process request.")),
    }[kind]
