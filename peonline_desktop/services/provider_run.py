"""One provider's part of a run: probes first, then everything that may go.

Which call comes next, and what an answer means for the next one (design.md, "Refusals of
a whole course" and "How an answer is tied to rows"). Nothing here loops for ever: a row is
in at most a few calls of a run.
"""

from collections import Counter, deque
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace

from peonline_desktop.domain.attendance import State
from peonline_desktop.domain.calls import (
    Call,
    Login,
    NotANumber,
    Outcome,
    Row,
    Verdict,
    WholeRefusal,
    into_calls,
)
from peonline_desktop.domain.course_standing import MOST_PROBES_IN_A_RUN, CourseKey
from peonline_desktop.domain.days import amsterdam_day
from peonline_desktop.domain.errors import LoginRefused, WrongUse
from peonline_desktop.domain.number_text import has_letter_or_digit
from peonline_desktop.domain.reasons import ReasonBook
from peonline_desktop.domain.settings import Provider
from peonline_desktop.services.deliver import (
    Delivered,
    Deliverer,
    RunOf,
    Stopped,
    is_refused,
)
from peonline_desktop.services.delivery_ports import DeliveryStore
from peonline_desktop.services.derive import Deriver
from peonline_desktop.services.login_check import LoginCheck, LoginState
from peonline_desktop.services.retrying import Retrying
from peonline_desktop.services.store_ports import SettingsStore
from peonline_desktop.services.who import Actor

_ALONE_AT_MOST = 3
_SUSPECTS_BEFORE_CHECK = 2


@dataclass(frozen=True)
class Parts:
    """What a provider's run works with."""

    store: DeliveryStore
    settings: SettingsStore
    deliverer: Deliverer
    deriver: Deriver
    check: LoginCheck
    retrying: Retrying
    reasons: ReasonBook
    actor: Actor


@dataclass
class _Memory:
    """What happened in this run so far."""

    done: set[int] = field(default_factory=set)
    alone: Counter[int] = field(default_factory=Counter)
    held: set[CourseKey] = field(default_factory=set)
    followed: set[CourseKey] = field(default_factory=set)
    suspects: list[tuple[Delivered, Row]] = field(default_factory=list)
    for_nobody: set[int] = field(default_factory=set)
    processed: bool = False
    settings_proven: bool = False


class ProviderRun:
    """Sends everything of one provider that may go now."""

    def __init__(
        self,
        provider: Provider,
        login: Login,
        run: RunOf,
        parts: Parts,
        progress: Callable[[], None],
        *,
        auto_only: bool = False,
    ) -> None:
        """*progress* is called after every call; *auto_only*: only rows of accreditations that
        submit by themselves, and no refused course is asked for again.
        """
        self._auto_only = auto_only
        self._provider = provider
        self._login = login
        self._run = run
        self._parts = parts
        self._progress = progress
        self._memory = _Memory()

    def send(self) -> None:
        """Send all; raises Stopped when the provider cannot go on in this run, and at the end
        NotANumber, a bug, of rows that were kept out of every call.
        """
        self._probe_courses()
        while rows := self._may_go():
            self._send(into_calls(self._provider, rows, self._provider.rows_per_call))
        self._judge_suspects()
        if self._memory.for_nobody:
            raise NotANumber(sorted(self._memory.for_nobody))

    # Probes ---------------------------------------------------------------------------

    def _probe_courses(self) -> None:
        """One row asks for each course that was never accepted, or is due to ask again."""
        new = dict.fromkeys(row.course_key for row in self._sendable())
        due = [
            key
            for key, standing in self._parts.deriver.world().courses.items()
            if key.register_id == self._provider.register_id and standing.refused
            if not self._auto_only
        ]
        for key in (*new, *due):
            if not self._run.cancelled.is_set() and self._may_probe(key):
                self._probe(key)

    def _may_probe(self, key: CourseKey) -> bool:
        standing = self._parts.store.course(key)
        if standing.refused:
            return standing.may_probe(amsterdam_day(self._parts.actor.clock.now()))
        return not standing.accepted

    def _probe(self, key: CourseKey) -> None:
        """Ask with one person's row after another, until one tells of the course."""
        asked: set[int] = set()
        while len(asked) < MOST_PROBES_IN_A_RUN:
            row = next((r for r in self._probe_rows(key) if r.person_id not in asked), None)
            if row is None or self._run.cancelled.is_set():
                return
            asked.add(row.person_id)
            self._send([Call(self._provider, row.org_id, (row,))], probe=True)
            standing = self._parts.store.course(key)
            outcome = self._run.tally.outcomes.get(row.attendance_id)
            if standing.accepted and not standing.refused:
                return
            if standing.refused and not self._may_probe(key):
                return
            if outcome is not Verdict.REJECTED:
                self._memory.held.add(key)
                return
        self._let_follow(key)

    def _probe_rows(self, key: CourseKey) -> list[Row]:
        """Rows that may ask for the course, best first; done ones have had their say."""
        rows = [row for row in self._sendable() if row.course_key == key]
        if self._parts.store.course(key).refused:
            rows = [row for row in rows if row.state is State.UNKNOWN]
            rows += self._parts.store.probes(self._provider.id, key)
            retrying = self._parts.retrying
            if not rows and (row := retrying.may_ask(self._provider.id, key)):
                retrying.ask_again(row)
                rows = self._parts.store.probes(self._provider.id, key)
        return [row for row in rows if row.attendance_id not in self._memory.done]

    def _let_follow(self, key: CourseKey) -> None:
        """Enough people were refused for themselves: the rest of the course follows."""
        self._memory.followed.add(key)
        standing = self._parts.store.course(key)
        with self._parts.store.transaction():
            self._parts.store.save_course(
                key, replace(standing, refused=None, message=None, asked_for=None)
            )
        self._parts.deriver.run()

    # Calls ----------------------------------------------------------------------------

    def _sendable(self) -> list[Row]:
        """What may go, without rows that nobody's number stands in: a bug, which must not
        keep the others back.
        """
        rows = self._parts.store.sendable(self._provider.id, auto_only=self._auto_only)
        good = [row for row in rows if has_letter_or_digit(row.sent.registration_number)]
        if len(good) < len(rows):
            self._memory.for_nobody = {r.attendance_id for r in rows} - {
                r.attendance_id for r in good
            }
        return good

    def _may_go(self) -> list[Row]:
        """Rows not yet in this run whose course is known to be taken, or unknown rows."""
        if self._run.cancelled.is_set():
            return []
        memory = self._memory
        courses = self._parts.deriver.world().courses
        return [
            row
            for row in self._sendable()
            if row.attendance_id not in memory.done
            and row.course_key not in memory.held
            and (
                row.state is State.UNKNOWN
                or row.course_key in memory.followed
                or ((known := courses.get(row.course_key)) and known.accepted)
            )
        ]

    def _send(self, calls: Iterable[Call], *, probe: bool = False) -> None:
        """Send *calls*, and again in smaller ones what an answer left open."""
        queue = deque(calls)
        while queue and not self._run.cancelled.is_set():
            call = queue.popleft()
            if len(call.rows) > self._provider.rows_per_call:
                size = self._provider.rows_per_call
                queue.extendleft(reversed(into_calls(self._provider, call.rows, size)))
                continue
            self._memory.done.update(row.attendance_id for row in call.rows)
            delivered = self._parts.deliverer.deliver(call, self._login, self._run, probe=probe)
            if delivered is None:
                queue.extendleft(self._as_they_are_now(call))
                continue
            queue.extendleft(reversed(self._next_calls(call, delivered)))
            self._parts.deriver.run()
            self._progress()

    def _as_they_are_now(self, call: Call) -> list[Call]:
        """The rows of a call of which some changed meanwhile, without those."""
        now = {row.attendance_id: row for row in self._sendable()}
        rows = tuple(now[r.attendance_id] for r in call.rows if now.get(r.attendance_id) == r)
        return [replace(call, rows=rows)] if rows else []

    def _next_calls(self, call: Call, delivered: Delivered) -> list[Call]:
        """What goes again because of this answer."""
        size = len(call.rows)
        if is_refused(delivered, WholeRefusal.LOGIN):
            self._pause()
        if is_refused(delivered, WholeRefusal.TOO_MANY):
            return self._smaller_calls(call)
        if is_refused(delivered, WholeRefusal.INVALID):
            if size == 1:
                self._suspect(delivered, call.rows[0])
                return []
            return into_calls(self._provider, call.rows, (size + 1) // 2)
        self._memory.processed = True
        unknown = [
            replace(each.row, state=State.UNKNOWN)
            for each in delivered.outcomes
            if each.outcome.verdict is Verdict.UNKNOWN
        ]
        if size == 1:
            self._memory.alone.update(row.attendance_id for row in unknown)
            unknown = [
                r for r in unknown if self._memory.alone[r.attendance_id] < _ALONE_AT_MOST
            ]
        return into_calls(self._provider, unknown, max(1, size // 2))

    def _pause(self) -> None:
        self._parts.settings.change_provider(self._provider.id, {"paused": "access_denied"})
        raise Stopped(LoginRefused("login_refused", name=self._provider.name))

    def _smaller_calls(self, call: Call) -> list[Call]:
        """Half the size from now on, remembered until the administrator sets it."""
        if len(call.rows) == 1:
            raise Stopped(WrongUse("one_row_too_many", name=self._provider.name))
        size = len(call.rows) // 2
        self._parts.settings.change_provider(self._provider.id, {"learned_batch_size": size})
        self._provider = replace(self._provider, learned_batch_size=size)
        return into_calls(self._provider, call.rows, size)

    # Rows that PE-Online cannot read ----------------------------------------------------

    def _suspect(self, delivered: Delivered, row: Row) -> None:
        """A single row was refused as invalid: is it the row, or all we send?"""
        self._memory.suspects.append((delivered, row))
        if self._memory.settings_proven:
            self._settle_suspects()
        elif len(self._memory.suspects) == _SUSPECTS_BEFORE_CHECK:
            self._check_settings()

    def _judge_suspects(self) -> None:
        if self._memory.suspects:
            if self._memory.processed:
                self._settle_suspects()
            else:
                self._check_settings()

    def _check_settings(self) -> None:
        groups = self._parts.deriver.world().groups
        self._run.tally.calls += 1
        if self._parts.check.run(self._provider, groups) is not LoginState.WORKS:
            raise Stopped(WrongUse("settings_refused", name=self._provider.name))
        self._memory.settings_proven = True
        self._settle_suspects()

    def _settle_suspects(self) -> None:
        for delivered, row in self._memory.suspects:
            if self._parts.store.is_as_it_was(row):
                outcome = Outcome(Verdict.REJECTED, "invalid_entry", delivered.answer.message)
                self._parts.deliverer.settle(delivered, row, outcome, self._run)
        self._memory.suspects.clear()
        self._parts.deriver.run()
