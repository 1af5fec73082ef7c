"""A random life of the program against the practice register, and what must hold in it.

One seed is one life: imports, numbers that change, accreditations that open, shorten and go,
runs that meet every fault the register knows, programs that die in the middle of a call.
After each step the invariants hold; at the end, faults off, every pass that should be
credited stands once in the ledger, and our states agree with it.
"""

import random
from collections import Counter
from pathlib import Path

from conftest import FIELD, VVN, Practice, opened
from fakes import FakeClock, FakeSecrets

from peonline_desktop.domain.errors import Problem
from peonline_desktop.pe_online.client import Limits, PEOnline
from peonline_desktop.practice.faults import KINDS

PEOPLE = 12
COURSES = {activity: f"800{place}" for place, activity in enumerate("ABCDEF")}
LIMITS = Limits(connect=5, silence=0.6, wall_clock=1.2)
PERIOD = ("2026-01-01", "2026-12-31")


class Killed(BaseException):
    """The program dies here: nothing after this line happens."""


class Dying:
    """The real client, in a program that may die just before or just after it sends."""

    def __init__(self, chance: random.Random) -> None:
        self._client = PEOnline(LIMITS)
        self._chance = chance
        self.share = 0.0

    def request_to_keep(self, call, login):
        return self._client.request_to_keep(call, login)

    def read(self, call, body):
        return self._client.read(call, body)

    def send(self, call, login):
        if self._chance.random() < self.share:
            raise Killed
        body = self._client.send(call, login)
        if self._chance.random() < self.share:
            raise Killed
        return body


def number(person: int) -> str:
    """The number under which the register knows a person."""
    return f"{610000 + person}"


class Life:
    """One random life."""

    def __init__(self, seed: int, folder: Path, practice: Practice) -> None:
        self.chance = random.Random(seed)
        self.folder = folder
        self.practice = practice
        self.user = f"leven-{seed}"
        self.clock = FakeClock()
        self.secrets = FakeSecrets()
        self.register = Dying(self.chance)
        self.accredited = {course: self.chance.random() < 0.7 for course in COURSES.values()}
        self.faults: Counter[str] = Counter()
        self.open: dict[str, int] = {}
        self.passes: set[tuple[int, str, str]] = set()

    # What may happen ------------------------------------------------------------------

    def run(self, steps: int) -> None:
        """Begin, live *steps* steps, and come to an end."""
        self._tell_register()
        self._with_program(self._set_up)
        for _ in range(steps):
            step = self.chance.choice(
                [
                    *(self._import, self._import, self._numbers, self._accreditations),
                    *(self._submit, self._submit, self._submit, self._decide),
                    *(self._accredit_at_pe_online, self._pass_time),
                ]
            )
            self._with_program(step)
            self._with_program(self._check)
        self._with_program(self._end)

    def _with_program(self, step) -> None:
        """Each step is a new start of the program; the one before may have died."""
        with opened(self.folder, self.clock, self.register, self.secrets) as app:
            app.program.deriver.run()
            try:
                step(app)
            except Killed:
                self.faults["killed"] += 1

    def _set_up(self, app) -> None:
        app.provider(endpoint=self.practice.address, user_id=self.user, batch_size=6)
        app.program.groups.activate(VVN, [FIELD])
        people = range(PEOPLE - 2)
        wrong = self.chance.sample(people, 3)
        app.people(**{f"p{p}": f"{690000 + p}" if p in wrong else number(p) for p in people})
        for activity in self.chance.sample("ABCDEF", 4):
            self.open[activity] = app.accredit(activity, COURSES[activity])

    def _tell_register(self) -> None:
        period = [{"org_id": VVN, "from": PERIOD[0], "to": PERIOD[1]}]
        courses = [
            {"id": course, "type": 2, "periods": period if known else []}
            for course, known in self.accredited.items()
        ]
        self.practice.control(
            data={
                "providers": [{"user_id": self.user, "user_key": "geheim"}],
                "people": {str(VVN): [number(person) for person in range(PEOPLE)]},
                "courses": courses,
            }
        )

    def _import(self, app) -> None:
        rows = []
        for _ in range(self.chance.randint(5, 25)):
            person, activity = self.chance.randrange(PEOPLE), self.chance.choice("ABCDEF")
            day = f"2026-{self.chance.randint(1, 9):02d}-{self.chance.randint(1, 28):02d}"
            verdict = self.chance.choice(["ja", "ja", "ja", "nee", ""])
            rows.append((f"p{person}", activity, day, verdict))
            if verdict == "ja":
                self.passes.add((person, activity, day))
        app.results(*rows)

    def _numbers(self, app) -> None:
        person = self.chance.randrange(PEOPLE)
        other = self.chance.randrange(PEOPLE)
        value = self.chance.choice(
            [number(person)] * 5
            + [f"{690000 + person}"] * 3
            + [number(person)[:-1], "6,1E+05", number(other)]
        )
        if app.program.settings and any(
            p["key"] == f"p{person}" for p in app.program.people.all()
        ):
            app.program.people.set(f"p{person}", {FIELD: value})

    def _accreditations(self, app) -> None:
        activity = self.chance.choice("ABCDEF")
        if activity not in self.open:
            self.open[activity] = app.accredit(activity, COURSES[activity])
        elif self.chance.random() < 0.5:
            to = self.chance.choice(["2026-06-30", "2026-12-31"])
            app.program.accreditations.change(self.open[activity], {"to": to})

    def _submit(self, app) -> None:
        seed = self.chance.randrange(10**6)
        kinds = self.chance.sample(sorted(KINDS), 3)
        share = self.chance.choice([0, 0.3, 0.8])
        self.practice.control(random={"share": share, "seed": seed, "kinds": kinds})
        self.faults.update(kinds if share else ())
        self.register.share = self.chance.choice([0, 0, 0.1])
        try:
            app.submit()
            self.faults.update(problem.code for problem in app.last.problems)
        finally:
            self.register.share = 0.0
            self.practice.control(random={"share": 0})

    def _decide(self, app) -> None:
        rows = app.log()
        if not rows:
            return
        row, decisions = self.chance.choice(rows), app.program.decisions
        decide = self.chance.choice(
            [
                lambda: (
                    row["reason"] not in ("number_shared", "number_damaged")
                    and decisions.retry([row["id"]])
                ),
                lambda: decisions.clear_review([row["id"]], "gezien"),
                lambda: decisions.accept_repair([row["id"]]),
            ]
        )
        try:
            decide()
        except Problem:
            self.faults["refused decision"] += 1

    def _accredit_at_pe_online(self, app) -> None:
        course = self.chance.choice(list(self.accredited))
        self.accredited[course] = True
        self._tell_register()

    def _pass_time(self, app) -> None:
        self.clock.pass_days(self.chance.choice([0.5, 1, 7]))

    # What must hold -------------------------------------------------------------------

    def _credited(self) -> Counter:
        return Counter(
            (line["person"], line["course"])
            for line in self.practice.ledger("credit")
            if line["provider"] == self.user
        )

    def _people_sent(self, app) -> dict[tuple[str, str], set[int]]:
        """Whose rows ever went under a number for a course: one, unless a number was wrong."""
        found: dict[tuple[str, str], set[int]] = {}
        for registration_number, course, person in app.sql(
            """SELECT e.registration_number, e.course, a.person_id FROM event e
               JOIN attendance a ON a.id = e.attendance_id WHERE e.what = 'handed_over'"""
        ):
            found.setdefault((registration_number, course), set()).add(person)
        return found

    def _check(self, app) -> None:
        """Nothing wrongly accepted, nothing credited twice, and a healthy database."""
        credited = self._credited()
        for row in app.log("accepted"):
            assert (row["registration_number"], row["course"]) in credited, row
        people = self._people_sent(app)
        for key, credits_given in credited.items():
            assert credits_given <= len(people[key]), (key, credited)
        places = Counter(
            (row["person"], row["accreditation"])
            for row in app.log()
            if row["state"] not in ("rejected", "withdrawn")
        )
        assert set(places.values()) <= {1}, places
        found = {c.code: c.found for c in app.program.doctor.examine() if c.found}
        assert set(found) <= {"sending"}, found

    def _end(self, app) -> None:
        """Faults off, numbers right, courses accredited: everything comes right."""
        self.accredited = dict.fromkeys(self.accredited, True)
        self._tell_register()
        self._put_right(app)
        for _ in range(4):
            self._ask_again(app)
            self.clock.pass_days(7)
            app.submit()
        self._check(app)
        states = Counter(row["state"] for row in app.log())
        assert not set(states) & {"ready", "unknown", "sending"}, app.log()
        credited = self._credited()
        wrong = {
            (row["person"], row["course"])
            for row in app.log("accepted")
            if row["registration_number"] != number(int(row["person"][1:]))
        }
        for person, activity in {(person, activity) for person, activity, _ in self.passes}:
            key = (number(person), COURSES[activity])
            if (f"p{person}", COURSES[activity]) not in wrong:
                assert credited[key] >= 1, (key, app.log())
        reviewed = {(r["person"], r["course"]) for r in app.log("accepted") if r["review"]}
        assert wrong <= reviewed, "a row accepted under another number is under review"

    def _put_right(self, app) -> None:
        for activity, course in COURSES.items():
            if activity in self.open:
                app.program.accreditations.change(self.open[activity], {"to": PERIOD[1]})
            else:
                self.open[activity] = app.accredit(activity, course)
        known = {person["key"] for person in app.program.people.all()}
        for person in range(PEOPLE):
            if f"p{person}" in known:
                app.program.people.set(f"p{person}", {FIELD: number(person)})

    def _ask_again(self, app) -> None:
        """The administrator looks at what is under review, and retries what was refused."""
        for row in app.log():
            if row["review"] and row["state"] != "accepted":
                app.program.decisions.clear_review([row["id"]], "einde")
            if row["state"] == "rejected":
                try:
                    app.program.decisions.retry([row["id"]])
                except Problem:
                    self.faults["refused decision"] += 1
