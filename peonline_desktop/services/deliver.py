"""Delivers one call: on disk first, then sent, then its outcomes on disk.

Nothing is tried again here except the same call without an answer, three times in all
(contract.md, "Waits and limits"). Must not know which call comes next.
"""

import random
import threading
from collections.abc import Sequence
from dataclasses import dataclass, replace

from peonline_desktop.domain.attendance import State
from peonline_desktop.domain.calls import (
    UNKNOWN,
    Answer,
    Call,
    Login,
    Outcome,
    Row,
    RowOutcome,
    Verdict,
    WholeRefusal,
)
from peonline_desktop.domain.course_standing import (
    CourseKey,
    accepted_by,
    next_probe,
    refused_by,
)
from peonline_desktop.domain.days import amsterdam_day
from peonline_desktop.domain.errors import Abandoned, NotConnected, Problem, Unreachable
from peonline_desktop.domain.reasons import ReasonBook
from peonline_desktop.domain.reviews import ANSWER_CONTRADICTS, NOT_SETTLED
from peonline_desktop.services.asking import ask
from peonline_desktop.services.delivery_ports import DeliveryStore
from peonline_desktop.services.ports import Register
from peonline_desktop.services.tally import Tally
from peonline_desktop.services.who import Actor

_WAITS = (2.0, 6.0)  # seconds before the second and the third try
_REVIEW_AFTER_ATTEMPTS = 6


class Stopped(Exception):  # noqa: N818  # it ends a provider's run, it is no error of ours
    """No more calls to this provider in this run; *problem* says why."""

    def __init__(self, problem: Problem) -> None:
        """*problem* is told to the user at the end."""
        super().__init__(problem)
        self.problem = problem


@dataclass(frozen=True)
class Delivered:
    """A call that was answered: its id, the answer, and the answer as it is kept."""

    call_id: int
    answer: Answer
    body: bytes
    outcomes: tuple[RowOutcome, ...] = ()


@dataclass(frozen=True)
class RunOf:
    """The run that calls belong to, and the lease under which they go."""

    run_id: int
    lease: int
    tally: Tally
    cancelled: threading.Event


class Deliverer:
    """Sends calls, one at a time."""

    def __init__(
        self,
        store: DeliveryStore,
        register: Register,
        reasons: ReasonBook,
        actor: Actor,
        chance: random.Random,
    ) -> None:
        """*chance* spreads the waits, so that many programs do not knock together."""
        self._store = store
        self._register = register
        self._reasons = reasons
        self._actor = actor
        self._chance = chance

    def deliver(self, call: Call, login: Login, run: RunOf, *, probe: bool) -> Delivered | None:
        """Send *call* and keep what came of it; None when its rows changed meanwhile.

        Raises Stopped when PE-Online cannot be reached or gives no answer to be read.
        """
        for wait in (*_WAITS, None):
            try:
                return self._once(call, login, run, probe=probe)
            except (NotConnected, Abandoned) as problem:
                raise Stopped(problem) from problem
            except Unreachable as problem:
                if wait is None:
                    raise Stopped(problem) from problem
                spread = wait * (0.5 + self._chance.random())
                if self._actor.clock.wait(spread, run.cancelled):
                    raise Stopped(problem) from problem
                rows = tuple(replace(row, state=State.UNKNOWN) for row in call.rows)
                call = replace(call, rows=rows)
        raise AssertionError(call)

    def settle(self, delivered: Delivered, row: Row, outcome: Outcome, run: RunOf) -> None:
        """Give a row of a call that was turned back its outcome after all."""
        now = self._actor.clock.now()
        self._store.record(
            run.lease,
            delivered.call_id,
            delivered.body,
            [RowOutcome(row, outcome)],
            now,
            self._actor.who,
        )
        run.tally.outcomes[row.attendance_id] = outcome.verdict

    def _once(self, call: Call, login: Login, run: RunOf, *, probe: bool) -> Delivered | None:
        request = self._register.request_to_keep(call, login)
        clock, who = self._actor.clock, self._actor.who
        call_id = self._store.hand_over(run.lease, run.run_id, call, request, clock.now(), who)
        if call_id is None:
            return None
        try:
            asked = ask(self._register, call, login)
        except NotConnected:
            self._store.turn_back(run.lease, call_id, None, "not_connected", clock.now(), who)
            raise
        self._count(call, run)
        answer, body = asked.answer, asked.body
        if answer is None or body is None:
            self._record(call, call_id, body, [UNKNOWN] * len(call.rows), run, probe=probe)
            raise asked.problem or AssertionError
        if answer.refusal is not None:
            self._store.turn_back(
                run.lease, call_id, body, answer.refusal.value, clock.now(), who
            )
            return Delivered(call_id, answer, body)
        outcomes = self._record(call, call_id, body, answer.outcomes, run, probe=probe)
        return Delivered(call_id, answer, body, tuple(outcomes))

    def _count(self, call: Call, run: RunOf) -> None:
        run.tally.calls += 1
        for row in call.rows:
            run.tally.outcomes.setdefault(row.attendance_id, None)

    def _record(
        self,
        call: Call,
        call_id: int,
        body: bytes | None,
        outcomes: Sequence[Outcome],
        run: RunOf,
        *,
        probe: bool,
    ) -> list[RowOutcome]:
        """Keep the outcomes of all rows, and what they say of their courses, at once."""
        judged = [
            RowOutcome(row, outcome, self._review(row, outcome))
            for row, outcome in zip(call.rows, outcomes, strict=True)
        ]
        now = self._actor.clock.now()
        with self._store.transaction():
            self._store.record(run.lease, call_id, body, judged, now, self._actor.who)
            for key in {row.course_key for row in call.rows}:
                rows = [j for j in judged if j.row.course_key == key]
                self._judge_course(call, key, rows, call_id, probe=probe)
        for each in judged:
            run.tally.outcomes[each.row.attendance_id] = each.outcome.verdict
        return judged

    def _review(self, row: Row, outcome: Outcome) -> tuple[str, str] | None:
        if outcome.review:
            return (ANSWER_CONTRADICTS, "")
        if outcome.verdict is Verdict.UNKNOWN:
            attempts = self._store.attempts(row.attendance_id)
            if attempts >= _REVIEW_AFTER_ATTEMPTS:
                return (NOT_SETTLED, "")
        return None

    def _judge_course(
        self,
        call: Call,
        key: CourseKey,
        rows: list[RowOutcome],
        call_id: int,
        *,
        probe: bool,
    ) -> None:
        """Note that a course is accepted, or refused as a whole."""
        standing = self._store.course(key)
        if any(each.outcome.verdict is Verdict.ACCEPTED for each in rows):
            self._store.save_course(key, accepted_by(standing, call_id))
            return
        for each in rows:
            reason = each.outcome.reason
            if reason and (self._reasons[reason].whole_course or (probe and reason == "other")):
                today = amsterdam_day(self._actor.clock.now())
                last_end = self._store.last_end(call.provider.id, key)
                refused = refused_by(
                    standing,
                    reason,
                    each.outcome.message,
                    each.row.person_id,
                    next_probe(today, last_end),
                )
                self._store.save_course(key, refused)
                return


def is_refused(delivered: Delivered, refusal: WholeRefusal) -> bool:
    """Whether the answer refused the call as a whole, in this way."""
    return delivered.answer.refusal is refusal
