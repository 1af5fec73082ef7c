"""A run: everything that is ready or unknown goes to PE-Online, provider by provider."""

import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from peonline_desktop.domain.bugs import Bug, bug_of
from peonline_desktop.domain.calls import into_calls
from peonline_desktop.domain.course_standing import NEW_COURSE
from peonline_desktop.domain.days import amsterdam_day
from peonline_desktop.domain.errors import (
    Abandoned,
    Broken,
    LoginRefused,
    Problem,
    SomeoneElse,
    Unusable,
    WrongUse,
)
from peonline_desktop.domain.settings import Mode, Provider
from peonline_desktop.services.decisions import HOLD
from peonline_desktop.services.deliver import RunOf, Stopped
from peonline_desktop.services.lease import Lease
from peonline_desktop.services.provider_run import Parts, ProviderRun
from peonline_desktop.services.tally import Tally

_NAMED = 5  # rows that a sentence names


@dataclass(frozen=True)
class Outgoing:
    """What would go to one provider: how many *rows* of how many *people*, for which
    orgIDs and courses, from the *first* to the *last* Amsterdam day of completion; *due*
    refused courses ask again with one row each.
    """

    provider: Provider
    rows: int
    people: int
    org_ids: tuple[int, ...]
    courses: tuple[str, ...]
    first: date | None
    last: date | None
    due: int


@dataclass(frozen=True)
class Ready:
    """How many *rows* can be sent now, how many refused courses may ask again, and whether
    all of that would be in test mode.
    """

    rows: int
    due: int
    all_in_test: bool


@dataclass(frozen=True)
class Submitted:
    """What a run came to: the counts, what kept providers back, the run's id when it was one,
    and the bugs that ended a provider's part.
    """

    counts: dict[str, int]
    problems: tuple[Problem, ...]
    run: int | None = None
    bugs: tuple[Bug, ...] = ()


class Submitter:
    """Submits, one run at a time."""

    def __init__(self, parts: Parts, lease: Lease) -> None:
        """*lease* keeps every other window and command from submitting meanwhile."""
        self._parts = parts
        self._lease = lease

    def dry_run(self, only: Provider | None) -> Submitted:
        """What a run would be if PE-Online took everything."""
        self._parts.deriver.run()
        tally = Tally()
        for provider in self._chosen(only):
            rows = [] if provider.paused else self._parts.store.sendable(provider.id)
            courses = self._parts.deriver.world().courses
            new = {
                r.course_key for r in rows if not courses.get(r.course_key, NEW_COURSE).accepted
            }
            probes = {key: next(r for r in rows if r.course_key == key) for key in new}
            rest = [row for row in rows if row not in probes.values()]
            due = self._due(provider)
            tally.calls += len(probes) + due
            tally.calls += len(into_calls(provider, rest, provider.rows_per_call))
            tally.outcomes.update({row.attendance_id: None for row in rows})
        return Submitted(tally.counts(), ())

    def ready(self) -> Ready:
        """How many rows the next run would send; paused providers do not count."""
        rows = due = live = 0
        for provider in self._chosen(None):
            if not provider.paused:
                count = self._parts.store.count_sendable(provider.id)
                rows, due = rows + count, due + self._due(provider)
                live += count if provider.mode is Mode.LIVE else 0
        return Ready(rows, due, not live)

    def outgoing(self) -> list[Outgoing]:
        """What the next run would send, per provider that has something to send.

        Paused providers are named too: their rows stay where they are.
        """
        self._parts.deriver.run()
        return [each for p in self._chosen(None) if (each := self._outgoing(p)) is not None]

    def _outgoing(self, provider: Provider) -> Outgoing | None:
        rows = self._parts.store.sendable(provider.id)
        due = self._due(provider)
        if not rows and not due:
            return None
        days = [row.sent.day for row in rows]
        return Outgoing(
            provider,
            len(rows),
            len({row.person_id for row in rows}),
            tuple(sorted({row.org_id for row in rows})),
            tuple(sorted({row.sent.course.course.value for row in rows})),
            min(days, default=None),
            max(days, default=None),
            due,
        )

    def submit(
        self,
        only: Provider | None,
        cancelled: threading.Event,
        progress: Callable[[Tally], None],
        *,
        auto_only: bool = False,
    ) -> Submitted:
        """Send what may go; with nothing to send it is no run.

        *only* limits it to one provider, *auto_only* to accreditations that submit by
        themselves; *cancelled* takes effect between calls (a call under way ends at once only
        when the program is left); *progress* is called after each. A provider that breaks, by a
        bug too, keeps no other back. Raises SomeoneElse, or WrongUse while a restored copy
        waits for a word.
        """
        self._parts.deriver.run()
        tally = Tally()
        providers = [p for p in self._chosen(only) if self._may_work(p, auto_only=auto_only)]
        if not providers:
            return Submitted(tally.counts(), ())
        if self._parts.settings.setting(HOLD):
            raise WrongUse("restored_hold")
        clock, who = self._parts.actor.clock, self._parts.actor.who
        with self._lease.held(cancelled) as number:
            store = self._parts.store
            store.unfinished_to_unknown(number, clock.now(), who)
            run_id = store.start_run(clock.now(), who, number, auto=auto_only)
            run = RunOf(run_id, number, tally, cancelled)
            ended = "interrupted"
            try:
                for provider in providers:
                    self._one_provider(provider, run, progress, auto_only=auto_only)
                ended = "cancelled" if cancelled.is_set() else "done"
                ended = _ended(tally.problems) or ended
            finally:
                store.finish_run(run_id, clock.now(), tally.counts(), ended)
        self._parts.deriver.run()
        return Submitted(tally.counts(), tuple(tally.problems), run_id, tuple(tally.bugs))

    def _one_provider(
        self,
        provider: Provider,
        run: RunOf,
        progress: Callable[[Tally], None],
        *,
        auto_only: bool,
    ) -> None:
        if provider.paused:
            run.tally.problems.append(LoginRefused("provider_paused", name=provider.name))
            return
        try:
            self._compare_with_history(provider)
            login = self._parts.check.login(provider)
            ProviderRun(
                provider,
                login,
                run,
                self._parts,
                lambda: progress(run.tally),
                auto_only=auto_only,
            ).send()
        except Stopped as stopped:
            run.tally.problems.append(stopped.problem)
        except SomeoneElse:
            raise  # the lease is lost: whoever has it now goes on
        except Problem as problem:
            run.tally.problems.append(problem)
        except Exception as error:  # noqa: BLE001  # a bug at one provider stops no other
            run.tally.problems.append(Broken("provider_broke", name=provider.name))
            run.tally.bugs.append(bug_of(error))

    def _compare_with_history(self, provider: Provider) -> None:
        """A database that was damaged, or changed behind our back, is not believed: raises
        Unusable when the history says something else of a row that may go.
        """
        if ids := self._parts.store.told_otherwise(provider.id):
            named = ", ".join(map(str, ids[:_NAMED])) + (", …" if len(ids) > _NAMED else "")
            raise Unusable("history_differs", name=provider.name, count=len(ids), ids=named)

    def _chosen(self, only: Provider | None) -> list[Provider]:
        return [only] if only else self._parts.settings.providers()

    def _may_work(self, provider: Provider, *, auto_only: bool) -> bool:
        """Whether there is work, or finding it out breaks: then the run tells how."""
        try:
            return self._has_work(provider, auto_only=auto_only)
        except Problem:
            raise
        except Exception:  # noqa: BLE001  # a bug at one provider stops no other
            return True

    def _has_work(self, provider: Provider, *, auto_only: bool) -> bool:
        store = self._parts.store
        if auto_only:
            return not provider.paused and bool(
                store.sendable(provider.id, auto_only=True)
                or store.rows_left_sending(provider.id)
            )
        return bool(
            store.sendable(provider.id)
            or store.rows_left_sending(provider.id)
            or self._due(provider)
        )

    def _due(self, provider: Provider) -> int:
        """How many refused courses with rows may be asked for again today."""
        today = amsterdam_day(self._parts.actor.clock.now())
        return sum(
            1
            for key, standing in self._parts.deriver.world().courses.items()
            if key.register_id == provider.register_id
            and standing.refused
            and standing.may_probe(today)
            and (
                self._parts.store.probes(provider.id, key)
                or self._parts.retrying.may_ask(provider.id, key)
            )
        )


def _ended(problems: Sequence[Problem]) -> str | None:
    """The code of what ended a run: that it was abandoned, or else its first problem."""
    abandoned = [each for each in problems if isinstance(each, Abandoned)]
    return next((each.code for each in (*abandoned, *problems)), None)
