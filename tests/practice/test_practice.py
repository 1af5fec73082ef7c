"""The practice register over a real socket, in another process, with the real client."""

import json
import urllib.error
import urllib.request
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from conftest import practice_process
from rows import call, sent

from peonline_desktop.domain.calls import Login, Outcome, Verdict, WholeRefusal
from peonline_desktop.domain.errors import NotConnected, Unreachable
from peonline_desktop.pe_online.answer import read_answer
from peonline_desktop.pe_online.client import Limits, PEOnline
from peonline_desktop.practice.faults import KINDS

LOGIN = Login("12345", "geheim")
LIMITS = Limits(connect=5, silence=2, wall_clock=2)
EVERYWHERE = [{"org_id": 52, "from": "2026-01-01", "to": "2026-12-31"}]
DATA = {
    "providers": [
        {"user_id": "12345", "user_key": "geheim"},
        {"user_id": "9", "user_key": "k", "set_up": False},
    ],
    "people": {"52": ["610001", "610002", "610003", "610004"]},
    "courses": [
        {"id": "8001", "own": "MED", "type": 2, "periods": EVERYWHERE},
        {
            "id": "8002",
            "type": 2,
            "periods": EVERYWHERE,
            "modules": [{"own": "M1"}, {"own": "M2"}, {"own": "M2"}],
        },
        {"id": "8003", "type": 3, "periods": EVERYWHERE},
        {
            "id": "8004",
            "type": 1,
            "periods": EVERYWHERE,
            "editions": [
                {"id": "5", "meetings": [{"own": "B1"}, {"own": "B2"}, {"own": "B2"}]},
                {"own": "E"},
                {"own": "E"},
            ],
        },
        {"id": "8005", "type": 4, "periods": EVERYWHERE, "editions": [{"id": "6"}]},
        {"id": "8006", "type": 2, "periods": []},
        {"id": "8007", "own": "DUB", "type": 2, "periods": EVERYWHERE},
        {"id": "8008", "own": "DUB", "type": 2, "periods": EVERYWHERE},
        {"id": "8009", "type": 2, "periods": EVERYWHERE, "registration_open": False},
        {"id": "8010", "type": 2, "periods": EVERYWHERE, "by_provider": False},
        {
            "id": "8011",
            "type": 2,
            "periods": EVERYWHERE,
            "owner": "elders",
            "resellers_allowed": False,
        },
    ],
    "batch_limit": 4,
}


@pytest.fixture(scope="module")
def register(tmp_path_factory):
    """One practice register for this file."""
    path = tmp_path_factory.mktemp("practice") / "data.json"
    path.write_text(json.dumps(DATA), encoding="utf-8")
    with practice_process(data=path) as practice:
        yield practice


@pytest.fixture(autouse=True)
def no_faults(register):
    """Each test begins with a register that behaves."""
    register.control(faults=[], random={"share": 0})


def answer(register, *rows, login=LOGIN, org_id=52):
    """What the register answers, read by the real client."""
    client = PEOnline(LIMITS)
    made = call(*rows, endpoint=register.address, org_id=org_id)
    return client.read(made, client.send(made, login))


JUDGED = [
    (sent("610001"), None),
    (sent("610001", "MED"), None),
    (sent("610999"), "person_unknown"),
    (sent("610001", "9999"), "course_unknown"),
    (sent("610001", "DUB"), "course_ambiguous"),
    (sent("610001", "8006"), "not_accredited"),
    (sent("610001", day=date(2025, 3, 1)), "date_outside_period"),
    (sent("610001", "8009"), "registration_closed"),
    (sent("610001", "8010"), "not_by_provider"),
    (sent("610001", "8011"), "reseller_not_allowed"),
    (sent("610001", "8002"), "module_missing"),
    (sent("610001", "8002", module="M1"), None),
    (sent("610001", "8002", module="M9"), "module_unknown"),
    (sent("610001", "8002", module="M2"), "module_ambiguous"),
    (sent("610001", kind=4, edition="6"), "date_missing"),
    (sent("610001", "8003", kind=4), "date_missing"),
    (sent("610001", "8003", kind=3), None),
    (sent("610001", "8004", kind=2), "date_not_allowed"),
    (sent("610001", "8004", kind=1), "edition_missing"),
    (sent("610001", "8004", kind=1, edition="7"), "edition_unknown"),
    (sent("610001", "8004", kind=1, edition="E"), "edition_ambiguous"),
    (sent("610001", "8004", kind=1, edition="5"), "meeting_missing"),
    (sent("610001", "8004", kind=1, edition="5", meeting="X"), "meeting_unknown"),
    (sent("610001", "8004", kind=1, edition="5", meeting="B2"), "meeting_ambiguous"),
    (sent("610001", "8004", kind=1, edition="5", meeting="B1"), None),
    (sent("610001", "8005", kind=4, edition="6"), None),
]


@pytest.mark.parametrize(("row", "reason"), JUDGED)
def test_the_manuals_rules(register, row, reason):
    """Each rule refuses its row with its own text, which the client recognises."""
    (outcome,) = answer(register, row).outcomes
    assert reason == outcome.reason
    assert (Verdict.ACCEPTED if reason is None else Verdict.REJECTED) is outcome.verdict


def test_editions_are_refused_for_e_learning(register):
    """A row of type 2 with an edition, which our own program never makes."""
    row = sent("610001", kind=4, edition="6")
    entry = PEOnline(LIMITS)._entries.write(call(row), LOGIN)
    with_date = entry.replace(
        "<PEEditionID>", "<endDate>2026-03-01T12:00:00+01:00</endDate><PEEditionID>"
    )
    assert "niet niet toegestaan voor e-learning" in raw(register, with_date)


def test_a_row_without_a_number_is_refused(register):
    """Which our own program never makes."""
    entry = PEOnline(LIMITS)._entries.write(call(sent("610001")), LOGIN)
    nobody = entry.replace(
        "<externalPersonID>610001</externalPersonID>", "<externalPersonID></externalPersonID>"
    )
    assert nobody != entry
    assert Outcome(Verdict.REJECTED, "person_missing") == replace(
        PEOnline(LIMITS).read(call(sent("610001")), raw(register, nobody).encode()).outcomes[0],
        message=None,
    )


def raw(register, entry: str) -> str:
    """The answer to an Entry as it stands."""
    ns = "https://www.pe-online.org/pe-services/PE_AttendanceElearning/WriteAttendance"
    escaped = entry.replace("&", "&amp;").replace("<", "&lt;")
    body = (
        '<e:Envelope xmlns:e="http://schemas.xmlsoap.org/soap/envelope/"><e:Body>'
        f'<ProcessXML xmlns="{ns}"><sXML>{escaped}</sXML></ProcessXML></e:Body></e:Envelope>'
    )
    request = urllib.request.Request(
        register.address,
        body.encode(),
        {"Content-Type": "text/xml; charset=utf-8", "SOAPAction": f'"{ns}/ProcessXML"'},
    )
    with urllib.request.urlopen(request, timeout=10) as response:
        return response.read().decode()


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("<PECourseID>8001</PECourseID>", "<peCourseID>8001</peCourseID>"),
        ("<PECourseID>8001</PECourseID>", "<PECourseID>x</PECourseID>"),
        ("<PECourseID>8001</PECourseID>", "<PECourseID>8001</PECourseID><Extra/>"),
        ("2026-03-01T12:00:00+01:00", "2026-03-01T12:00:00"),
        ("2026-03-01T12:00:00+01:00", "gisteren"),
        ("<userRole>EDU</userRole>", ""),
        ("<userRole>EDU</userRole>", "<userRole>X</userRole>"),
        ("<languageID>1", "<languageID>3"),
        ("<orgID>52", "<orgID>x"),
        ("<?xml", "\n<?xml"),
        ("</Entry>", ""),
        ("<Attendance>", "<attendance>"),
    ],
)
def test_an_entry_with_a_wrong_structure_is_505(register, old, new):
    """Unknown elements, wrong types, missing required ones: nothing is processed."""
    entry = PEOnline(LIMITS)._entries.write(call(sent("610001")), LOGIN)
    assert old in entry
    before = len(register.ledger("credit"))
    assert "<errorNR>505</errorNR>" in raw(register, entry.replace(old, new))
    assert before == len(register.ledger("credit"))


@pytest.mark.parametrize(
    ("login", "rows", "refusal"),
    [
        (Login("12345", "fout"), 1, WholeRefusal.LOGIN),
        (Login("nobody", "geheim"), 1, WholeRefusal.LOGIN),
        (Login("9", "k"), 1, WholeRefusal.LOGIN),
        (LOGIN, 5, WholeRefusal.TOO_MANY),
    ],
)
def test_whole_calls_are_refused(register, login, rows, refusal):
    """A wrong key, an account not set up, more rows than a call may hold."""
    made = [sent(f"61000{n}") for n in range(rows)]
    assert refusal is answer(register, *made, login=login).refusal


def test_a_row_is_credited_once(register):
    """Sent twice it is accepted twice and credited once; another day is another credit."""
    day = date(2026, 7, 7)
    for _ in range(2):
        assert Verdict.ACCEPTED is answer(register, sent("610003", day=day)).outcomes[0].verdict
    answer(register, sent("610003", day=date(2026, 7, 8)))
    mine = [c for c in register.ledger("credit") if c["person"] == "610003"]
    assert [c["day"] for c in mine] == ["2026-07-07", "2026-07-08"]


def test_test_mode_checks_and_credits_nothing(register):
    """Everything is answered as if live."""
    register.control(
        data={
            **DATA,
            "providers": [{"user_id": "12345", "user_key": "geheim", "test_mode": True}],
        }
    )
    before = register.ledger("credit")
    assert Verdict.ACCEPTED is answer(register, sent("610004")).outcomes[0].verdict
    register.control(data=DATA)
    assert before == register.ledger("credit")


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_every_fault_is_survived(register, kind):
    """Each misbehaviour gives outcomes that are true of the ledger, or unknown."""
    register.control(faults=[{"kind": kind, "seconds": 3}])
    client = PEOnline(Limits(connect=5, silence=1, wall_clock=1))
    rows = (sent("610001", "8001"), sent("610777", "8001"), sent("610002", "8006"))
    made = call(*rows, endpoint=register.address)
    try:
        outcomes = client.read(made, client.send(made, LOGIN)).outcomes
    except Unreachable as problem:
        assert not isinstance(problem, NotConnected)
        return
    truth = (Verdict.ACCEPTED, Verdict.REJECTED, Verdict.REJECTED)
    assert len(outcomes) == 3
    for outcome, expected in zip(outcomes, truth, strict=True):
        assert outcome.verdict in (expected, Verdict.UNKNOWN)


def test_random_faults_are_repeatable(register):
    """The same seed gives the same faults."""

    def run() -> list:
        register.control(random={"share": 0.5, "seed": 7, "kinds": ["html_500", "empty"]})
        seen = []
        for _ in range(12):
            try:
                answer(register, sent("610001"))
                seen.append("ok")
            except Unreachable as problem:
                seen.append(problem.code)
        return seen

    first = run()
    assert first == run()
    assert {"ok", "answer_status", "answer_unreadable"} == set(first)


def test_an_unknown_fault_is_refused(register):
    """A control call that asks for nonsense says so."""
    with pytest.raises(urllib.error.HTTPError, match="400"):
        register.control(faults=["nonsense"])


def test_the_wsdl_is_served_with_its_own_address(register):
    """?WSDL gives the description, pointing at this register."""
    with urllib.request.urlopen(f"{register.address}?WSDL", timeout=10) as response:
        assert f'location="{register.address}"' in response.read().decode()


def status_of(address: str, data: bytes | None = None, **headers) -> int:
    """The HTTP status of a request."""
    request = urllib.request.Request(
        address, data, {k.replace("_", "-"): v for k, v in headers.items()}
    )
    try:
        with urllib.request.urlopen(request, timeout=10) as response:
            return response.status
    except urllib.error.HTTPError as error:
        return error.code


def test_requests_that_are_no_call(register):
    """Wrong paths, types, actions and bodies get the statuses of an ASMX service."""
    address = register.address
    action = "https://www.pe-online.org/pe-services/PE_AttendanceElearning/WriteAttendance/ProcessXML"
    assert status_of(address + "/x") == 404
    assert (
        status_of(address.replace("WriteAttendance", "Other"), b"x", Content_Type="text/xml")
        == 404
    )
    assert (
        status_of(address, b"sXML=x", Content_Type="application/x-www-form-urlencoded") == 415
    )
    assert status_of(address, b"<x/>", Content_Type="text/xml") == 500
    assert status_of(address, b"<x", Content_Type="text/xml", SOAPAction=action) == 400
    assert status_of(address, b"<x/>", Content_Type="text/xml", SOAPAction=action) == 500


def test_the_ledger_is_a_file_of_json_lines_that_lasts(tmp_path):
    """A restart goes on where it ended: a credit is not given twice."""
    data, ledger = tmp_path / "data.json", tmp_path / "ledger.jsonl"
    data.write_text(json.dumps(DATA), encoding="utf-8")
    for _ in range(2):
        with practice_process(data=data, ledger=ledger) as practice:
            answer(practice, sent("610001"))
    lines = [json.loads(line) for line in ledger.read_text(encoding="utf-8").splitlines()]
    assert [line["what"] for line in lines] == ["credit", "call", "call"]


EXAMPLE_DATA = {
    "providers": [{"user_id": "12345", "user_key": "geheim"}],
    "people": {"19": ["39054148101", "59059671101"]},
    "courses": [
        {
            "id": "9471",
            "type": 2,
            "modules": [{"own": "Module_A"}],
            "periods": [{"org_id": 19, "from": "2009-01-01", "to": "2009-12-31"}],
        },
        {
            "id": "8001",
            "type": 2,
            "periods": [{"org_id": 19, "from": "2008-01-01", "to": "2008-12-31"}],
        },
    ],
}
EXAMPLE_ANSWER = Path(__file__).with_name("manual_answer.xml")


def test_the_manuals_example(tmp_path):
    """Its request gives its answer, and that is read back rightly."""
    data = tmp_path / "data.json"
    data.write_text(json.dumps(EXAMPLE_DATA), encoding="utf-8")
    rows = (
        ("9471", "39054148101", "Module_A", "2008-06-09"),
        ("8001", "39054148101", None, "2008-06-08"),
        ("8001", "59059671101", None, "2008-06-08"),
    )
    made = [
        replace(
            sent(person, course, date.fromisoformat(day), module=module),
            end_date=f"{day}T13:08:13.9422087+02:00",
        )
        for course, person, module, day in rows
    ]
    with practice_process(data=data) as practice:
        entry = PEOnline(LIMITS)._entries.write(call(*made, org_id=19), LOGIN)
        body = raw(practice, entry)
        outcomes = answer(practice, *made, org_id=19).outcomes
    expected = EXAMPLE_ANSWER.read_text(encoding="utf-8").strip()
    summary = body[body.index("<Summary>") : body.index("</ProcessXMLResult>")]
    assert expected == '<?xml version="1.0" standalone="yes"?>' + summary
    assert [(o.verdict, o.reason) for o in outcomes] == [
        ("rejected", "date_outside_period"),
        ("accepted", None),
        ("accepted", None),
    ]
    assert read_answer(body.encode()).total_rows == 3
