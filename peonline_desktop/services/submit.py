"""A run: everything that is ready or unknown goes to PE-Online, provider by provider."""

import threading
from collections.abc import Callable
from dataclasses import dataclass

from peonline_desktop.domain.calls import into_calls
from peonline_desktop.domain.course_standing import NEW_COURSE
from peonline_desktop.domain.days import amsterdam_day
from peonline_desktop.domain.errors import LoginRefused, Problem, SomeoneElse, WrongUse
from peonline_desktop.domain.settings import Provider
from peonline_desktop.services.decisions import HOLD
from peonline_desktop.services.deliver import RunOf, Stopped
from peonline_desktop.services.lease import Lease
from peonline_desktop.services.provider_run import Parts, ProviderRun
from peonline_desktop.services.tally import Tally


@dataclass(frozen=True)
class Submitted:
    """What a run came to: the counts, and what kept providers back."""

    counts: dict[str, int]
    problems: tuple[Problem, ...]


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

    def submit(
        self,
        only: Provider | None,
        cancelled: threading.Event,
        progress: Callable[[Tally], None],
    ) -> Submitted:
        """Send what may go; with nothing to send it is no run.

        *only* limits it to one provider; *cancelled* takes effect between calls;
        *progress* is called after each. Raises SomeoneElse, or WrongUse while a restored
        copy waits for the administrator's word.
        """
        self._parts.deriver.run()
        tally = Tally()
        providers = [p for p in self._chosen(only) if self._has_work(p)]
        if not providers:
            return Submitted(tally.counts(), ())
        if self._parts.settings.setting(HOLD):
            raise WrongUse("restored_hold")
        clock, who = self._parts.actor.clock, self._parts.actor.who
        with self._lease.held() as number:
            store = self._parts.store
            store.unfinished_to_unknown(number, clock.now(), who)
            run_id = store.start_run(clock.now(), who, number)
            run = RunOf(run_id, number, tally, cancelled)
            ended = "interrupted"
            try:
                for provider in providers:
                    self._one_provider(provider, run, progress)
                ended = "cancelled" if cancelled.is_set() else "done"
                ended = tally.problems[0].code if tally.problems else ended
            finally:
                store.finish_run(run_id, clock.now(), tally.counts(), ended)
        self._parts.deriver.run()
        return Submitted(tally.counts(), tuple(tally.problems))

    def _one_provider(
        self, provider: Provider, run: RunOf, progress: Callable[[Tally], None]
    ) -> None:
        if provider.paused:
            run.tally.problems.append(LoginRefused("provider_paused", name=provider.name))
            return
        try:
            login = self._parts.check.login(provider)
            ProviderRun(provider, login, run, self._parts, lambda: progress(run.tally)).send()
        except Stopped as stopped:
            run.tally.problems.append(stopped.problem)
        except SomeoneElse:
            raise  # the lease is lost: whoever has it now goes on
        except Problem as problem:
            run.tally.problems.append(problem)

    def _chosen(self, only: Provider | None) -> list[Provider]:
        return [only] if only else self._parts.settings.providers()

    def _has_work(self, provider: Provider) -> bool:
        store = self._parts.store
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
