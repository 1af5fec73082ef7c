"""Ten thousand attendances, of whose calls one in twenty meets a fault of any kind."""

from collections import Counter

from conftest import FIELD, VVN, opened, practice_process
from fakes import FakeClock, FakeSecrets
from schedules import LIMITS, PERIOD

from peonline_desktop.pe_online.client import PEOnline
from peonline_desktop.practice.faults import KINDS

PEOPLE = 10_000
UNKNOWN_THERE = range(0, PEOPLE, 50)  # one in fifty has a number nobody knows
MOST_RUNS = 5


def ask_again(app) -> None:
    """The administrator retries what was refused in words that nobody knew."""
    for row in app.log("rejected"):
        if row["reason"] == "other":
            app.program.decisions.retry([row["id"]])


def test_ten_thousand_rows_are_settled_within_five_runs(tmp_path):
    """Each credited once or refused for its reason, and any row explained in words."""
    numbers = {n: f"{200_000 + n}" for n in range(PEOPLE)}
    known = [number for n, number in numbers.items() if n not in UNKNOWN_THERE]
    with practice_process() as register:
        register.control(
            data={
                "providers": [{"user_id": "12345", "user_key": "geheim"}],
                "people": {str(VVN): known},
                "courses": [{"id": "8001", "type": 2, "periods": PERIOD}],
            },
            random={"share": 0.05, "seed": 2026, "kinds": sorted(KINDS)},
        )
        with opened(tmp_path, FakeClock(), PEOnline(LIMITS), FakeSecrets()) as app:
            app.provider(endpoint=register.address, batch_size=25)
            app.program.groups.activate(VVN, [FIELD])
            app.accredit()
            app.people(**{f"p{n}": number for n, number in numbers.items()})
            app.results(*((f"p{n}",) for n in numbers))
            runs = 0
            while app.program.overview.status().counts["attendances"]["unknown"] or not runs:
                app.submit()
                runs += 1
                assert runs <= MOST_RUNS
                ask_again(app)
            counts = Counter((row["state"], row["reason"]) for row in app.log())
            told = app.program.stories.of(app.log("rejected")[0]["id"], app.program.words)
            assert [] == [check for check in app.program.doctor.examine() if check.found]
        credits_given = Counter(line["person"] for line in register.ledger("credit"))
        faults = Counter(call.get("fault") for call in register.ledger("call"))
    assert {
        ("accepted", None): len(known),
        ("rejected", "person_unknown"): len(UNKNOWN_THERE),
    } == counts
    assert dict.fromkeys(known, 1) == credits_given
    assert sum(faults.values()) - faults[None] >= 10, "faults were met"
    assert told.explanation and told.next_step and "Verstuurd" in told.happenings[1].what
