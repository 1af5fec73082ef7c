"""Fault schedules: which fault the practice register makes at which call of a run.

Every fault alone and in pairs, at every call of a run of several calls: some ten thousand
schedules, each known by its number. After the faulty run nothing is called accepted that
was not credited; after runs without faults every row is what the register says of it, and
credited once.
"""

from itertools import combinations, product
from pathlib import Path
from random import Random

from conftest import FIELD, VVN, Practice, opened
from fakes import FakeClock, FakeSecrets

from peonline_desktop.pe_online.client import Limits, PEOnline
from peonline_desktop.practice.faults import KINDS

CALLS = 6  # of a run without faults
PEOPLE = 12
UNKNOWN_THERE = {1, 4, 5, 10}
BEFOREHAND = 99  # a person of whom both courses were accepted before the run
PERIOD = [{"org_id": VVN, "from": "2026-01-01", "to": "2026-12-31"}]
LIMITS = Limits(connect=5, silence=0.6, wall_clock=1.2)

Schedule = dict[int, str]  # the fault by the place of its call, counted from 0


def all_schedules() -> list[Schedule]:
    """Every schedule, in an order of its own that never changes."""
    kinds, places = sorted(KINDS), range(CALLS)
    found: list[Schedule] = [{place: kind} for kind, place in product(kinds, places)]
    found += [
        {first: one, second: other}
        for first, second in combinations(places, 2)
        for one, other in product(kinds, kinds)
    ]
    Random(2026).shuffle(found)
    return found


def number(person: int) -> str:
    """The number under which the register knows a person."""
    return f"{610000 + person}"


def live(schedule: Schedule, folder: Path, register: Practice) -> None:
    """Meet the faults of *schedule* in one run, and come right in the next ones."""
    user = f"schema-{folder.name}"
    _tell(register, user)
    with opened(folder, FakeClock(), PEOnline(LIMITS), FakeSecrets()) as app:
        app.provider(endpoint=register.address, user_id=user, batch_size=4)
        app.program.groups.activate(VVN, [FIELD])
        for activity, course in (("A", "8001"), ("B", "8002")):
            app.accredit(activity, course)
        app.people(vooraf=number(BEFOREHAND), **{f"p{p}": number(p) for p in range(PEOPLE)})
        app.results(("vooraf", "A"), ("vooraf", "B"))
        app.submit()
        app.results(*((f"p{p}", activity) for p in range(PEOPLE) for activity in "AB"))
        faults = [schedule.get(place) for place in range(max(schedule, default=-1) + 1)]
        register.control(faults=[f and {"kind": f, "seconds": 0.05} for f in faults])
        app.submit()
        _agree(app, register, user, settled=False)
        register.control(faults=[])
        for _ in range(2):
            for row in app.log("rejected"):
                if row["reason"] == "other":
                    app.program.decisions.retry([row["id"]])
            app.submit()
        _agree(app, register, user, settled=True)


def _tell(register: Practice, user: str) -> None:
    """The register knows most of the people, and both courses."""
    known = [number(person) for person in range(PEOPLE) if person not in UNKNOWN_THERE]
    register.control(
        faults=[],
        data={
            "providers": [{"user_id": user, "user_key": "geheim"}],
            "people": {str(VVN): [*known, number(BEFOREHAND)]},
            "courses": [{"id": c, "type": 2, "periods": PERIOD} for c in ("8001", "8002")],
        },
    )


def _agree(app, register: Practice, user: str, *, settled: bool) -> None:
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
    assert 2 * (PEOPLE + 1) == len(rows)
    if settled:
        assert accepted == set(credited)
        assert {"accepted", "rejected"} == {row["state"] for row in rows}
        assert {"person_unknown"} == {r["reason"] for r in rows if r["state"] == "rejected"}
        assert 2 * (PEOPLE + 1 - len(UNKNOWN_THERE)) == len(credited)
        assert [] == [check for check in app.program.doctor.examine() if check.found]
