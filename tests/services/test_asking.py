"""Reading comes first, masking after."""

import pytest
from fakes import FakePEOnline, rejected
from rows import call, sent
from servers import answer, read_request, server

from peonline_desktop.domain.calls import Answer, Login, Verdict
from peonline_desktop.domain.errors import NotConnected, Unreachable
from peonline_desktop.domain.masking import MASK
from peonline_desktop.pe_online.client import PEOnline
from peonline_desktop.services.asking import ask
from peonline_desktop.wire.exchange import Limits

QUICK = Limits(connect=2, silence=0.4, wall_clock=0.8, answer_bytes=100_000)
LINE = "<Accepted><course>8001</course><person>{}</person><date>2026-03-01</date></Accepted>"
SOAP = (
    '<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body><R><ProcessXMLResult>'
    "<Summary><Results><rejected_rows>0</rejected_rows><accepted_rows>2</accepted_rows>"
    "<total_rows>2</total_rows></Results>{}<x>{}</x></Summary></ProcessXMLResult></R></s:Body>"
    "</s:Envelope>"
)


@pytest.mark.parametrize("key", ["610001", "100", "8001", "Accepted", "person", "49001234501"])
def test_a_key_that_occurs_in_an_answer_changes_nothing_of_its_meaning(key):
    """In a number, a course, or in the words of the protocol itself."""
    numbers = ["610001", "49001234501"]
    body = SOAP.format("".join(map(LINE.format, numbers)), f"sleutel {key}")

    def behave(connection):
        read_request(connection)
        connection.sendall(answer("200 OK", body.encode()))

    with server(behave) as address:
        made = call(*map(sent, numbers), endpoint=address)
        asked = ask(PEOnline(QUICK), made, Login("12345", key))
    assert [Verdict.ACCEPTED] * 2 == [each.verdict for each in asked.answer.outcomes]
    kept = asked.body.decode()
    assert f"sleutel {key if key in numbers else MASK}" in kept, "a number is kept anyway"
    assert all(number in kept for number in numbers)


def test_what_pe_online_says_of_a_row_is_masked():
    """Its words go into the log, the export and the window; codes of ours stay."""
    fake = FakePEOnline()
    said = rejected("other", "sleutel geheim&amp;sleutel-1 geweigerd")
    fake.answers = [Answer(None, "van geheim&sleutel-1", (said,))]
    asked = ask(fake, call(sent("610001")), Login("12345", "geheim&sleutel-1"))
    (outcome,) = asked.answer.outcomes
    assert (f"sleutel {MASK} geweigerd", "other") == (outcome.message, outcome.reason)
    assert f"van {MASK}" == asked.answer.message


def test_an_answer_that_cannot_be_read_is_kept_masked():
    """It is what one looks at later."""

    class Unreadable(FakePEOnline):
        def send(self, call, login):
            return b"<html>geheime-sleutel</html>"

        def read(self, call, body):
            raise Unreachable("answer_unreadable", address="x", found="no_xml")

    asked = ask(Unreadable(), call(sent("610001")), Login("12345", "geheime-sleutel"))
    assert (b"<html>" + MASK.encode() + b"</html>", None) == (asked.body, asked.answer)
    assert "answer_unreadable" == asked.problem.code


def test_what_was_not_sent_is_raised():
    """Then there is nothing to keep."""
    fake = FakePEOnline()
    fake.answers = [NotConnected("not_connected", address="x")]
    with pytest.raises(NotConnected):
        ask(fake, call(sent("610001")), Login("12345", "geheime-sleutel"))
