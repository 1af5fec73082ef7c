"""A model of whole lives of the program, for hypothesis to invent and to shrink.

Results come, numbers change, accreditations open, shorten and go, groups come and go, the
administrator decides, providers go live and move, the clock jumps, the register refuses and
misbehaves, and the program dies at any statement. After each step the invariants hold. At
the end, faults off and numbers right, every pass that should be credited stands once in the
register's ledger, and every state in our database agrees with it.
"""

import re
import shutil
import sys
import tempfile
import threading
from collections import Counter
from contextlib import ExitStack
from datetime import date, datetime
from itertools import count, groupby
from pathlib import Path
from typing import ClassVar

import pytest
from conftest import FIELD, KNMP, VVN, Practice, opened
from damaged_lists import DamagedList, damaged_list, rows
from deaths import deadly_answers, dies
from fakes import FakeClock, FakeSecrets
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
)
from schedules import LIMITS

from peonline_desktop.domain.days import instant_in_amsterdam
from peonline_desktop.domain.errors import Problem
from peonline_desktop.domain.incoming import NewResult
from peonline_desktop.domain.reading import HowToRead
from peonline_desktop.domain.sources import SourcePage
from peonline_desktop.domain.verdicts import Verdict
from peonline_desktop.pe_online.client import PEOnline
from peonline_desktop.practice.faults import AFTER, KINDS

BIG = "BIG"
PEOPLE = 8
PHARMACISTS = (0, 1, 2)  # they have a number for a second group too
TWO_KEYS = (6, 7)  # some of their results come under a second key
COURSES = {"A": "8001", "B": "8002", "C": "8003"}
ACCREDITED = [(VVN, "A"), (VVN, "B"), (VVN, "C"), (KNMP, "A")]
YEAR, HALF = ("2026-01-01", "2026-12-31"), ("2026-01-01", "2026-06-30")
DAYS = [f"2026-{month:02d}-15" for month in range(1, 11)]
LOST = sorted(AFTER | {"empty", "null", "truncated"})
HOSTS = ("127.0.0.1", "localhost")
NOTHING_PROCESSED = {f"turned_back:{each}" for each in ("not_connected", "400", "500", "505")}
MAY_CHANGE = {"provider_live", "address_changed", "withdraw"}

LIVES = settings(
    max_examples=8,
    stateful_step_count=25,
    deadline=None,
    database=None,
    phases=[Phase.generate],
    suppress_health_check=list(HealthCheck),
)

person = st.integers(0, PEOPLE - 1)
result = st.tuples(
    person, st.sampled_from("ABC"), st.sampled_from(DAYS), st.sampled_from(["ja"] * 4 + ["nee"])
)
fault = st.one_of(st.none(), st.sampled_from(sorted(KINDS)))
statement = st.integers(1, 400)
PARTS = re.compile(r" / |\t")  # of several numbers in one field
ONE_NUMBER = re.compile(r"6[19]000[0-9]|490012345[0-9]{2}|[0-7]A|61O00[0-9]")
WRITTEN = (
    *("right", "right", "right", "wrong", "short", "excel", "other", "letter", "form", "form"),
    *("none", "not yet", "error", "zero", "several", "tab"),
)


def number(who: int, org: int = VVN) -> str:
    """The number under which a group's register knows a person."""
    return f"{610000 + who}" if org == VVN else f"{49001234500 + who}"


def key_of(who: int, day: str) -> str:
    """The key under which a result of this day comes."""
    return f"q{who}" if who in TWO_KEYS and day in DAYS[1::2] else f"p{who}"


def who_of(key: str) -> int:
    """Whose key it is."""
    return int(key[1:])


class Telling:
    """A learning system that tells what it was told, three results to a page."""

    def __init__(self, told: list[tuple]) -> None:
        self._told = told

    def poll(self, state, *, deep, stop):
        start = 0 if deep else int(state.get("at", 0))
        for first in range(start, len(self._told), 3):
            page = self._told[first : first + 3]
            end = max(first + len(page), int(state.get("at", 0)))
            results = tuple(map(told_result, range(first, first + 3), page))
            yield SourcePage(results, state={"at": str(end)})


def told_result(number: int, row: tuple) -> NewResult:
    """A row as a learning system delivers it."""
    who, activity, day, verdict = row
    at = instant_in_amsterdam(datetime.fromisoformat(day))
    found = Verdict.PASSED if verdict == "ja" else Verdict.FAILED
    person = key_of(who, day)
    amsterdam = date.fromisoformat(day)
    return NewResult(
        person, "", "", activity, "", day, at, amsterdam, found, "", str(number), "{}", {}
    )


class Delivery(RuleBasedStateMachine):
    """One life. The two *registers* are shared by all; each life has a login of its own."""

    registers: ClassVar[tuple[Practice, Practice]]
    met: ClassVar[Counter[str]] = Counter()
    _lives: ClassVar = count()

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp(prefix="leven-"))
        self.user = f"leven-{next(self._lives)}-{self.folder.name}"
        self.clock, self.secrets = FakeClock(), FakeSecrets()
        self.client = PEOnline(LIMITS)
        self.periods = dict.fromkeys(ACCREDITED, YEAR)
        self.at = 0  # which register the provider sends to
        self.test_mode = False
        self.open: dict[tuple[int, str], int] = {}
        self.passes: set[tuple[int, str, str]] = set()
        self.rows: list[tuple[int, str, str, str]] = []
        self.told: list[tuple[int, str, str, str]] = []
        self.written = {who: {number(who), number(who, KNMP)} for who in range(PEOPLE)}
        self.stack = ExitStack()
        self._open()

    # The program ----------------------------------------------------------------------

    def _open(self) -> None:
        self.app = self.stack.enter_context(
            opened(self.folder, self.clock, self.client, self.secrets)
        )
        telling = {"moodle": lambda connection, secret: Telling(self.told)}
        self.app.program.rounds._poller._connectors = telling
        self.app.program.connections._connectors = telling
        self.app.program.deriver.run()

    def _close(self) -> None:
        self.stack.close()

    def _or_die(self, work, at_statement: int | None) -> None:
        """Do *work*, in a program that dies at a statement if one is given."""
        if at_statement is None:
            self._try(work)
            return
        self._close()

        def in_child() -> None:
            self._open()
            self._try(work)

        if dies(in_child, at_statement=at_statement):
            self.met["killed"] += 1
        self._open()

    def _try(self, work) -> None:
        try:
            work()
        except Problem as problem:
            self.met[problem.code] += 1

    def _tell_register(self) -> None:
        known = {
            str(VVN): [number(who) for who in range(PEOPLE)],
            str(KNMP): [number(who, KNMP) for who in PHARMACISTS],
        }
        courses = []
        for activity, course in COURSES.items():
            periods = [
                {"org_id": org, "from": period[0], "to": period[1]}
                for (org, which), period in self.periods.items()
                if which == activity and period
            ]
            courses.append({"id": course, "type": 2, "periods": periods})
        login = {"user_id": self.user, "user_key": "geheim", "test_mode": self.test_mode}
        for register in self.registers:
            register.control(
                faults=[], data={"providers": [login], "people": known, "courses": courses}
            )

    # The beginning --------------------------------------------------------------------

    @initialize(
        test_mode=st.booleans(),
        wrong=st.sets(person, max_size=3),
        refused=st.sets(st.sampled_from(ACCREDITED), max_size=2),
        short=st.sets(st.sampled_from(ACCREDITED), max_size=1),
    )
    def set_up(self, test_mode, wrong, refused, short) -> None:
        """A provider, two groups, people of whom some have a wrong number."""
        self.test_mode = test_mode
        for key in short:
            self.periods[key] = HALF
        for key in refused:
            self.periods[key] = None
        self._tell_register()
        self.app.provider(
            endpoint=self.registers[self.at].address,
            user_id=self.user,
            batch_size=4,
            mode="test" if test_mode else "live",
        )
        self.app.program.groups.activate(VVN, [FIELD])
        self.app.program.groups.activate(KNMP, [BIG])
        for who in wrong:
            self.written[who].add(f"{690000 + who}")
        self.app.people(
            **{
                f"p{who}": {
                    FIELD: f"{690000 + who}" if who in wrong else number(who),
                    BIG: number(who, KNMP) if who in PHARMACISTS else "",
                }
                for who in range(PEOPLE)
            },
            **{f"q{who}": {FIELD: number(who)} for who in TWO_KEYS},
        )
        for org, activity in ACCREDITED[:2]:
            self._accredit(org, activity)
        url = "https://lms.example.org"
        self.app.program.connections.add("moodle", "LMS", url, {}, None, "token")

    # What happens ---------------------------------------------------------------------

    @rule(rows=st.lists(result, min_size=1, max_size=12), death=st.none() | statement)
    def results_come(self, rows, death) -> None:
        """A file of results; a death loses all of it or nothing."""
        named = [(key_of(row[0], row[2]), *row[1:]) for row in rows]
        before = self.app.sql("SELECT COUNT(*) FROM import")
        self._or_die(lambda: self.app.results(*named), death)
        if before != self.app.sql("SELECT COUNT(*) FROM import"):
            self.rows += rows
            self.passes |= {row[:3] for row in rows if row[3] == "ja"}
        else:
            assert death is not None

    @rule(
        listed=rows(result),
        around=st.sampled_from(["", "title", "totals", "title totals"]),
        death=st.none() | statement,
    )
    def a_damaged_list_comes(self, listed, around, death) -> None:
        """Each of its rows is a result, or stands in a problem; a death loses all or nothing."""
        made = damaged_list(around, listed, key_of, number)
        path = made.write(self.folder / "lijst.csv")
        self._note_numbers(made)
        self._or_die(lambda: self._import(path), death)
        try:
            report = self._import(path)  # once more, for who died has told nothing
        except Problem as problem:
            self.met[problem.code] += 1
            return
        named = {line for bad in report.problems for line in range(bad.row, bad.last + 1)}
        kept = [row.result for line, row in made.places if line not in named]
        assert [] == [each for each in made.places if each[1].is_bad and each[0] not in named]
        assert [] == [line for line in made.plain if line in named]
        self.met.update(bad.code for bad in report.problems)
        self.rows += kept
        self.passes |= {row[:3] for row in kept if row[3] == "ja"}

    def _import(self, path):
        return self.app.program.importer.run(path, HowToRead({}), dry_run=False)

    def _note_numbers(self, made: DamagedList) -> None:
        for _, row in made.places:
            self.written[row.who].add(row.written(number(row.who)))

    @rule(
        rows=st.lists(result, min_size=1, max_size=8),
        deep=st.booleans(),
        death=st.none() | statement,
    )
    def a_learning_system_tells(self, rows, deep, death) -> None:
        """A round; a death keeps whole pages, each with its cursor."""
        self.told += rows
        self._or_die(lambda: self._poll(deep=deep), death)
        self._note_told()

    def _poll(self, *, deep: bool) -> None:
        self.app.program.rounds.once(None, deep=deep, stop=threading.Event())

    def _note_told(self) -> None:
        """What is kept of what was told: as far as the cursor says."""
        cursor = self.app.sql("SELECT value FROM source_state WHERE name = 'at'")
        kept = self.told[: int(cursor[0][0])] if cursor else []
        self.rows += [row for row in kept if row not in self.rows]
        self.passes |= {row[:3] for row in kept if row[3] == "ja"}

    @rule(who=person, which=st.sampled_from(WRITTEN))
    def a_number_changes(self, who, which) -> None:
        """For better or worse."""
        self._correct(who, which)

    def _correct(self, who, which) -> None:
        value = {
            "right": number(who),
            "wrong": f"{690000 + who}",
            "short": number(who)[:-1],
            "excel": "6,1E+05",
            "other": number((who + 1) % PEOPLE),
            "letter": number(who).replace("0", "O", 1),
            "form": f"{who}-A",
            "none": "n.v.t.",
            "not yet": "weet ik niet",
            "error": "#N/B",
            "zero": "0",
            "several": f"{number(who)} / {number((who + 1) % PEOPLE)}",
            "tab": f"{number(who)}\t{number((who + 2) % PEOPLE)}",
        }[which]
        self.written[who] |= {value, *PARTS.split(value)}
        self.app.program.people.set(f"p{who}", {FIELD: value})

    @rule(who=st.sampled_from(TWO_KEYS), leads=st.booleans(), death=st.none() | statement)
    def two_keys_are_one_person(self, who, leads, death) -> None:
        """Somebody notices; whichever key leads."""
        keys = (f"p{who}", f"q{who}") if leads else (f"q{who}", f"p{who}")
        self._or_die(lambda: self.app.program.people.merge(*keys), death)

    @rule(who=st.sampled_from(TWO_KEYS))
    def two_keys_are_two_people(self, who) -> None:
        """Somebody thinks otherwise."""
        self._try(lambda: self.app.program.people.unmerge(f"p{who}", f"q{who}"))

    @rule(key=st.sampled_from(ACCREDITED), death=st.none() | statement)
    def an_accreditation_opens(self, key, death) -> None:
        """Earlier results are picked up."""
        if key not in self.open:
            self._or_die(lambda: self._accredit(*key), death)
            self._find_accreditations()

    @rule(key=st.sampled_from(ACCREDITED), period=st.sampled_from([YEAR, HALF]))
    def an_accreditation_changes(self, key, period) -> None:
        """Longer or shorter."""
        if key in self.open:
            self.app.program.accreditations.change(self.open[key], {"to": period[1]})

    @rule(key=st.sampled_from(ACCREDITED))
    def an_accreditation_goes(self, key) -> None:
        """Rows that were never sent go with it."""
        if key in self.open:
            self.app.program.accreditations.remove(self.open.pop(key))

    @rule(active=st.booleans())
    def a_group_comes_or_goes(self, active) -> None:
        """The second group."""
        if active:
            self.app.program.groups.activate(KNMP, [BIG])
        else:
            self.app.program.groups.deactivate(KNMP)

    @rule(key=st.sampled_from(ACCREDITED), period=st.sampled_from([None, HALF, YEAR, YEAR]))
    def the_register_decides(self, key, period) -> None:
        """It grants an accreditation, shortens it or takes it away."""
        self.periods[key] = period
        self._tell_register()

    @rule(faults=st.lists(fault, max_size=6), death=st.none() | statement)
    def submit(self, faults, death) -> None:
        """A run, with faults at its first calls, in a program that may die."""
        self._run(faults, death)

    @rule(kind=st.sampled_from(LOST), death=st.none() | statement)
    def an_answer_is_lost_and_a_wrong_list_comes(self, kind, death) -> None:
        """What was processed without our knowledge must go again as it went."""
        self._run([kind] * 3, death)
        self._a_wrong_list_comes()

    @rule(nth=st.integers(1, 4))
    def it_dies_as_an_answer_comes(self, nth) -> None:
        """PE-Online has done its work, and nobody here knows."""
        self._close()

        def in_child() -> None:
            deadly_answers(self.client, nth)
            self._open()
            self._try(self.app_submit)

        self.met["killed"] += dies(in_child)
        self._open()
        self._a_wrong_list_comes()

    def _a_wrong_list_comes(self) -> None:
        for who in range(PEOPLE):
            self._correct(who, "wrong")
        self._run([], None)
        for who in range(PEOPLE):
            self._correct(who, "right")

    @rule(faults=st.lists(st.sampled_from(sorted(KINDS)), min_size=1, max_size=8))
    def submit_in_a_storm(self, faults) -> None:
        """A run in which many calls go wrong."""
        self._run(faults, None)

    def _run(self, faults, death) -> None:
        self.met.update(each for each in faults if each)
        self.registers[self.at].control(
            faults=[f and {"kind": f, "seconds": 0.02} for f in faults]
        )
        self._or_die(self.app_submit, death)
        self.registers[self.at].control(faults=[])

    def app_submit(self) -> None:
        """As a method, so that a child submits with the program it opened itself."""
        self.app.submit()

    @rule(
        row=st.integers(0, 40),
        decision=st.sampled_from(
            ["retry", "review", "repair", "withdraw", "manual", "choose", "release"]
        ),
    )
    def the_administrator_decides(self, row, decision) -> None:
        """About any row; what is not possible is refused."""
        rows = self.app.log()
        if not rows:
            return
        chosen, decisions = rows[row % len(rows)], self.app.program.decisions
        ids = [chosen["id"]]
        self.written[who_of(chosen["person"])] |= {chosen["proposal"], *chosen["choices"]}
        if decision == "retry" and chosen["reason"] in ("number_damaged", "number_shared"):
            return  # it would be the administrator who sends another's number
        if decision == "manual" and self._is_entered(chosen, rows):
            return  # nobody types the same twice, under one key or the other
        self._try(
            {
                "retry": lambda: decisions.retry(ids),
                "review": lambda: decisions.clear_review(ids, "gezien"),
                "repair": lambda: decisions.accept_repair(ids),
                "choose": lambda: decisions.accept_repair(ids, (*chosen["choices"], "")[0]),
                "release": lambda: decisions.release(ids),
                "withdraw": lambda: decisions.withdraw(ids, "vergissing", None),
                "manual": lambda: decisions.manual(ids),
            }[decision]
        )

    def _is_entered(self, chosen, rows) -> bool:
        place = (who_of(chosen["person"]), chosen["accreditation"])
        return any(
            row["state"] == "manual" and place == (who_of(row["person"]), row["accreditation"])
            for row in rows
        )

    @rule(row=st.integers(0, 40))
    def removed_by_hand(self, row) -> None:
        """An accepted row is removed in PE-Online's own screen."""
        rows = self.app.log("accepted")
        if rows:
            ids = [rows[row % len(rows)]["id"]]
            day = self.clock.now().date()
            self.app.program.decisions.withdraw(ids, "verkeerde cursus", day)

    @precondition(lambda self: self.test_mode)
    @rule()
    def the_supplier_goes_live(self) -> None:
        """Rows accepted in test mode go again."""
        self._go_live()

    def _go_live(self) -> None:
        self.test_mode = False
        self._tell_register()
        self.app.program.providers.go_live("Zorg", keep_test=False)

    @rule(at=st.sampled_from([0, 1]))
    def the_provider_moves(self, at) -> None:
        """To another register: what the one accepted counts as test at the other."""
        self.at = at
        self._move(self.registers[at].address)

    @rule(host=st.sampled_from(HOSTS))
    def the_address_changes(self, host) -> None:
        """Of the same register, as the administrator says."""
        address = self.registers[self.at].address
        self._move(address.replace(HOSTS[0], host), same_register=True)

    def _move(self, address: str, **change) -> None:
        self.app.provider(endpoint=address, mode=None, user_id=None, userkey=None, **change)

    @rule(hours=st.sampled_from([-1, 1, 25, 24 * 7]))
    def time_passes(self, hours) -> None:
        """A clock that is put right may jump back."""
        self.clock.pass_days(hours / 24)

    @rule()
    def restart(self) -> None:
        """The program is closed and opened."""
        self._close()
        self._open()

    # What must hold -------------------------------------------------------------------

    def _credits(self, at: int) -> list[dict]:
        lines = self.registers[at].ledger("credit")
        return [line for line in lines if line["provider"] == self.user]

    @invariant()
    def nothing_is_wrongly_accepted(self) -> None:
        """A row accepted live stands in the ledger, under its number, course and day."""
        credited = {
            (c["org_id"], c["person"], c["course"], c["day"]) for c in self._credits(self.at)
        }
        for row in self.app.log("accepted"):
            key = (row["org_id"], row["registration_number"], row["course"], row["end_date"])
            assert row["mode"] == "test" or key in credited, self._told(row)

    @invariant()
    def nothing_is_credited_twice(self) -> None:
        """At most once per person and course: as often as people's rows went under a number."""
        for at, register in enumerate(self.registers):
            port = register.address.split(":")[2].split("/")[0]
            sent: dict[tuple, set[int]] = {}
            for org, registration_number, course, who in self.app.sql(
                """SELECT a.org_id, e.registration_number, e.course, a.person_id FROM event e
                   JOIN attendance a ON a.id = e.attendance_id JOIN call c ON c.id = e.call_id
                   WHERE e.what = 'handed_over' AND c.address LIKE ?""",
                f"%:{port}/%",
            ):
                sent.setdefault((org, registration_number, course), set()).add(who)
            credited = Counter(
                (c["org_id"], c["person"], c["course"]) for c in self._credits(at)
            )
            for key, times in credited.items():
                if times > len(sent[key]):
                    people = {f"p{who - 1}" for who in sent[key]}
                    rows = [self._told(r) for r in self.app.log() if r["person"] in people]
                    pytest.fail(f"{key} is credited {times} times: {rows}")

    @invariant()
    def a_person_has_one_row_in_a_place(self) -> None:
        """Rows that were rejected or withdrawn before acceptance free theirs."""
        places = Counter(
            (row["person"], row["accreditation"])
            for row in self.app.log()
            if row["state"] not in ("rejected", "withdrawn")
        )
        assert set(places.values()) <= {1}, places

    @invariant()
    def what_goes_again_is_equal(self) -> None:
        """Number, course and day stay, until a row is refused, goes from test to live or to
        another register, or was removed by hand.
        """
        events = self.app.sql(
            """SELECT attendance_id, what, state, registration_number, course, day FROM event
               ORDER BY attendance_id, id"""
        )
        for row_id, story in groupby(events, key=lambda event: event[0]):
            frozen = before = None
            for _, what, state, *sent in story:
                if what == "handed_over":
                    assert frozen in (None, sent), (row_id, frozen, sent)
                    frozen, before = sent, frozen
                elif what in NOTHING_PROCESSED:
                    frozen = before
                elif what in MAY_CHANGE or (what, state) == ("outcome", "rejected"):
                    frozen = None

    @invariant()
    def what_goes_is_a_number_as_somebody_wrote_it(self) -> None:
        """Never a word, nothing, zeros, or two numbers in one."""
        sent = self.app.sql(
            "SELECT DISTINCT registration_number FROM event WHERE what = 'handed_over'"
        )
        assert [] == [number for (number,) in sent if not ONE_NUMBER.fullmatch(number)]

    @invariant()
    def what_goes_was_written_for_that_person(self) -> None:
        """Never a number from another's row, nor of two cells or rows together; a proposal that
        was accepted is of the person's own.
        """
        sent = self.app.sql(
            """SELECT DISTINCT p.key, e.registration_number FROM event e
               JOIN attendance a ON a.id = e.attendance_id JOIN person p ON p.id = a.person_id
               WHERE e.what = 'handed_over'"""
        )
        assert [] == [
            (key, number) for key, number in sent if number not in self.written[who_of(key)]
        ]

    @invariant()
    def every_row_has_a_place_in_its_file(self) -> None:
        """Nothing that was read is lost."""
        stored = {
            tuple(row)
            for row in self.app.sql(
                """SELECT p.key, r.activity, r.day, r.verdict FROM result r
               JOIN person p ON p.id = r.person_id"""
            )
        }
        verdicts = {"ja": "passed", "nee": "failed"}
        assert stored == {
            (key_of(who, day), activity, day, verdicts[verdict])
            for who, activity, day, verdict in self.rows
        }

    @invariant()
    def the_database_is_healthy(self) -> None:
        """Chain, history, calls and derivation; rows of a dead run wait for the next."""
        found = {c.code: c.found for c in self.app.program.doctor.examine() if c.found}
        assert set(found) <= {"sending"}, found

    # The end --------------------------------------------------------------------------

    def teardown(self) -> None:
        """Faults off, numbers right, courses granted: everything comes right."""
        if sys.exc_info()[0] is None:  # else a step failed, and that is what to tell
            self._come_right()
            self._agree()
        self._close()
        shutil.rmtree(self.folder)

    def _come_right(self) -> None:
        self.periods = dict.fromkeys(ACCREDITED, YEAR)
        self._go_live()
        self._poll(deep=False)
        self._note_told()
        assert set(self.told) <= set(self.rows), "nothing that was told is lost"
        self.app.program.groups.activate(KNMP, [BIG])
        for key in ACCREDITED:
            if key in self.open:
                self.app.program.accreditations.change(self.open[key], {"to": YEAR[1]})
            else:
                self._accredit(*key)
        for who in TWO_KEYS:
            self._try(lambda who=who: self.app.program.people.merge(f"p{who}", f"q{who}"))
        for who in range(PEOPLE):
            self.app.program.people.set(f"p{who}", {FIELD: number(who)})
        for _ in range(5):
            self._ask_again()
            self.clock.pass_days(7)
            self.app.submit()

    def _ask_again(self) -> None:
        """The administrator looks at every review, and retries what may go again."""
        for row in self.app.log():
            if row["review"] and row["state"] != "accepted":
                self._try(lambda ids=[row["id"]]: self._look(ids))
            if row["state"] in ("rejected", "withdrawn", "manual"):
                self._try(lambda ids=[row["id"]]: self.app.program.decisions.retry(ids))

    def _look(self, ids) -> None:
        self.app.program.decisions.clear_review(ids, "einde")

    def _agree(self) -> None:
        rows = self.app.log()
        moving = ("ready", "unknown", "sending")
        assert [] == [self._told(row) for row in rows if row["state"] in moving]
        assert [] == [
            self._told(row)
            for row in rows
            if row["state"] == "accepted" and row["mode"] == "test"
        ]
        credited = Counter(
            (c["org_id"], c["person"], c["course"]) for c in self._credits(self.at)
        )
        wrong = {
            (row["org_id"], who_of(row["person"]), row["course"])
            for row in rows
            if row["state"] == "accepted"
            and row["registration_number"] != number(who_of(row["person"]), row["org_id"])
        }
        for org, activity in ACCREDITED:
            people = PHARMACISTS if org == KNMP else range(PEOPLE)
            for who in people:
                if not any((who, activity, day) in self.passes for day in DAYS):
                    continue
                place = (org, who, COURSES[activity])
                key = (org, number(who, org), COURSES[activity])
                if place not in wrong:
                    told = [self._told(r) for r in rows if who_of(r["person"]) == who]
                    assert credited[key] >= 1, (key, told)
                    assert self._state_of(place, rows) == "accepted", (key, told)
        reviewed = {
            (r["org_id"], who_of(r["person"]), r["course"]) for r in rows if r["review"]
        }
        assert wrong <= reviewed, "accepted under another's number: under review"

    def _told(self, row) -> list:
        """A row with its history, for whoever must understand a failure."""
        return [row, *map(dict, self.app.program.log.history(row["id"]))]

    @staticmethod
    def _state_of(place, rows) -> str:
        states = {
            row["state"]
            for row in rows
            if (row["org_id"], who_of(row["person"]), row["course"]) == place
        }
        return "accepted" if "accepted" in states else ", ".join(sorted(states))

    def _accredit(self, org: int, activity: str) -> None:
        self.open[org, activity] = self.app.accredit(activity, COURSES[activity], org)

    def _find_accreditations(self) -> None:
        """Which are open, as the database has it: a program may have died in between."""
        self.open = {
            (row["org"], activity): row["id"]
            for row in self.app.program.accreditations.table()
            for activity in row["activity"]
        }
