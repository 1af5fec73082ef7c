"""Many rounds over many people: every pass is found once, calls are counted, memory stays flat.

    python tests/sources/soak.py [POLLS PEOPLE COURSES]

Part of `make torture`: 1,000 rounds over 200 people in 2 courses, and 3 over 2,000 in 5. The
clock is injected; the Moodle is a process of its own.
"""

import random
import resource
import sys
import tempfile
import threading
import time
from pathlib import Path

from conftest import VVN, opened
from fakes import FakeClock, FakePEOnline
from servers_apart import double

SIZES = ((1000, 200, 2), (3, 2000, 5))
FIELD = "pe_relatienr"
FIRST = 1772445600  # 2 March 2026


def person(user: int) -> dict:
    """One of the roster."""
    fields = [{"shortname": FIELD, "value": f"{600000 + user}"}]
    return {"id": user, "fullname": f"Naam {user}", "email": "", "customfields": fields}


def soak(polls: int, people: int, courses: int, seed: int = 0) -> str:
    """So many rounds, in each of which a few people pass; a line that tells how it went."""
    chance = random.Random(seed)
    with tempfile.TemporaryDirectory() as folder, double("moodle_double.py") as moodle:
        clock = FakeClock()
        with opened(Path(folder), clock, FakePEOnline()) as app:
            app.provider()
            app.program.groups.activate(VVN, [FIELD])
            names = [str(n) for n in range(2, 2 + courses)]
            for name in names:
                cmid = int(name) * 10
                moodle.does("course", key=name, activities=[[cmid, "quiz"]], criteria=[])
                everyone = [person(n) for n in range(100, 100 + people)]
                moodle.does("people", course=name, users=everyone)
                app.accredit(activity=f"moodle-activity-{cmid}", course=f"80{name}")
            add = app.program.connections.add
            add("moodle", "LMS", moodle.address, {"course": names}, None, "geheimtoken")
            passed: set[tuple[str, int]] = set()
            calls, grown, begun = 0, 0.0, time.monotonic()
            for number in range(polls):
                for _ in range(chance.randint(0, 3)):
                    name, user = chance.choice(names), 100 + chance.randrange(people)
                    if (name, user) not in passed:
                        passed.add((name, user))
                        moodle.does(
                            "state",
                            course=name,
                            user=user,
                            cmid=int(name) * 10,
                            state=2,
                            at=FIRST + number,
                            grade=8,
                        )
                (report,) = app.program.rounds.once(None, deep=False, stop=threading.Event())
                assert report.problem is None, report.problem
                assert [] == report.problems
                calls += len(moodle.does("calls"))
                clock.pass_days(61 / 86400)
                if number == polls // 10:
                    grown = memory()
            found = app.sql("SELECT COUNT(*), COUNT(DISTINCT event_key) FROM result")[0]
            assert (len(passed), len(passed)) == found, (len(passed), found)
            assert len(passed) == len(app.log("ready"))
            seconds = time.monotonic() - begun
            return (
                f"{polls} rounds over {people} people in {courses} courses: {len(passed)} passes,"
                f" {calls} calls, {seconds:.0f} s, memory grew by {memory() - grown:.0f} MB"
                f" after the first tenth"
            )


def memory() -> float:
    """The largest memory so far, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main() -> None:
    """All sizes, or the one that is given."""
    given = tuple(map(int, sys.argv[1:]))
    for polls, people, courses in (given,) if given else SIZES:
        print(soak(polls, people, courses), flush=True)


if __name__ == "__main__":
    main()
