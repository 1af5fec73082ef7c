"""Fault schedules: every fault of the practice register at every call of a run.

After the faulty run nothing is called accepted that was not credited; after a run without
faults every row is what the register says of it, and credited once.
"""

from itertools import product

import pytest
from conftest import FIELD, VVN, opened, practice_process
from fakes import FakeClock, FakeSecrets
from model import LIMITS, number

from peonline_desktop.pe_online.client import PEOnline
from peonline_desktop.practice.faults import KINDS

PEOPLE = 12
UNKNOWN_THERE = {1, 4, 5, 10}
PERIOD = [{"org_id": VVN, "from": "2026-01-01", "to": "2026-12-31"}]


@pytest.fixture(scope="module")
def register():
    """One practice register; each schedule has a login of its own."""
    with practice_process() as practice:
        yield practice


def tell(register, user: str) -> None:
    """The register knows most of the people, and both courses."""
    known = [number(person) for person in range(PEOPLE) if person not in UNKNOWN_THERE]
    register.control(
        faults=[],
        data={
            "providers": [{"user_id": user, "user_key": "geheim"}],
            "people": {str(VVN): [*known, number(99)]},
            "courses": [{"id": c, "type": 2, "periods": PERIOD} for c in ("8001", "8002")],
        },
    )


@pytest.mark.parametrize(("kind", "place"), list(product(sorted(KINDS), (0, 1, 3))))
def test_a_fault_at_any_call_is_healed_by_the_next_run(kind, place, tmp_path, register):
    """Lost, garbled, shuffled, short or foreign: unknown at worst, then right."""
    user = f"schema-{kind}-{place}"
    tell(register, user)
    client = PEOnline(LIMITS)
    with opened(tmp_path, FakeClock(), client, FakeSecrets()) as app:
        app.provider(endpoint=register.address, user_id=user, batch_size=4)
        app.program.groups.activate(VVN, [FIELD])
        for activity, course in (("A", "8001"), ("B", "8002")):
            app.accredit(activity, course)
        app.people(vooraf=number(99), **{f"p{p}": number(p) for p in range(PEOPLE)})
        app.results(("vooraf", "A"), ("vooraf", "B"))
        app.submit()
        app.results(*((f"p{p}", activity) for p in range(PEOPLE) for activity in "AB"))
        register.control(faults=[*[None] * place, {"kind": kind, "seconds": 0.05}])
        app.submit()
        agree(app, register, user, settled=False)
        for _ in range(2):
            for row in app.log("rejected"):
                if row["reason"] == "other":
                    app.program.decisions.retry([row["id"]])
            app.submit()
        agree(app, register, user, settled=True)


def agree(app, register, user: str, *, settled: bool) -> None:
    """The log says nothing that the ledger does not; settled, it says all of it."""
    credited = [
        (line["person"], line["course"])
        for line in register.ledger("credit")
        if line["provider"] == user
    ]
    rows = app.log()
    accepted = {
        (r["registration_number"], r["course"]) for r in rows if r["state"] == "accepted"
    }
    refused = {r["registration_number"] for r in rows if r["state"] == "rejected"}
    assert len(set(credited)) == len(credited)
    assert accepted <= set(credited)
    assert refused <= {number(person) for person in UNKNOWN_THERE}
    if settled:
        assert accepted == set(credited)
        assert {"accepted", "rejected"} == {row["state"] for row in rows}
        assert {"person_unknown"} == {r["reason"] for r in rows if r["state"] == "rejected"}
        assert 2 * (PEOPLE + 1 - len(UNKNOWN_THERE)) == len(credited)
