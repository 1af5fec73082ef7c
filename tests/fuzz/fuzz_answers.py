"""Fuzzed answers of PE-Online: read, tied to the rows of a call, and cut for a person's story."""

from datetime import date
from functools import cache

from rows import call, sent

from peonline_desktop.domain.calls import Verdict
from peonline_desktop.pe_online.answer import read_answer
from peonline_desktop.pe_online.client import PEOnline
from peonline_desktop.pe_online.excerpt import Excerpts
from peonline_desktop.wire.exchange import Limits

_HUNDRED = [sent(f"{610001 + place}") for place in range(100)]
_CALLS = (
    call(sent("610001")),
    call(sent("610001"), sent("610002", "REAN-26"), sent("610003", "9471", date(2008, 6, 9))),
    call(
        sent("059059671101", kind=1, edition="ED4", meeting="XYZ-01"),
        sent("610002", kind=2, module="M1"),
        sent("nirpa-1234567", kind=3),
        sent("610004", kind=4, edition="ED4"),
    ),
    call(*_HUNDRED),
)


def answer(data: bytes) -> None:
    """The first byte says which call is answered. Each row has an outcome; of several rows
    none is accepted unless a line says so of its number.
    """
    made, body = _CALLS[(data[:1] or b"\0")[0] % len(_CALLS)], data[1:]
    Excerpts().accepted(body, made.rows[0].sent.registration_number)
    told = _pe_online().read(made, body)
    assert told.refusal or len(made.rows) == len(told.outcomes)
    accepted = [
        row.sent.registration_number
        for row, outcome in zip(made.rows, told.outcomes, strict=bool(told.outcomes))
        if outcome.verdict is Verdict.ACCEPTED
    ]
    if len(made.rows) > 1:
        assert {*accepted} <= {line.person for line in read_answer(body).accepted}


TARGETS = {"answer": answer}


@cache
def _pe_online() -> PEOnline:
    """The client, of which only the reading is used."""
    return PEOnline(Limits())
