"""Rounds over all connections: once, or for ever; and what goes to PE-Online by itself after
them.
"""

import threading
from collections.abc import Callable, Iterator, Sequence

from peonline_desktop.domain.bugs import bug_of
from peonline_desktop.domain.errors import Broken, Problem, Unusable
from peonline_desktop.domain.sources import Connection
from peonline_desktop.services.intake.polling import Poller
from peonline_desktop.services.intake.round import PollReport
from peonline_desktop.services.intake.source_ports import ConnectionStore
from peonline_desktop.services.submit import Submitted, Submitter
from peonline_desktop.services.tally import Tally
from peonline_desktop.services.who import Actor

Sent = Callable[[Submitted], None]
"""Told what a round submitted by itself, with what kept providers back."""


_PASSING = (
    "database_busy",
    "disk_full",
    "memory_full",
)  # what a program that goes on for ever waits for


def _untold(_: Submitted) -> None:
    """For who reads it from the log."""


class Rounds:
    """Polls what is due, then submits what submits by itself."""

    def __init__(
        self, poller: Poller, store: ConnectionStore, submitter: Submitter, actor: Actor
    ) -> None:
        """The schedule is in the database, by the wall clock: it survives sleep."""
        self._poller = poller
        self._store = store
        self._submitter = submitter
        self._actor = actor

    def once(
        self,
        chosen: Sequence[Connection] | None,
        *,
        deep: bool,
        stop: threading.Event,
        sent: Sent = _untold,
    ) -> list[PollReport]:
        """A round over the *chosen* connections, or over all that are not paused; now."""
        connections = chosen
        if connections is None:
            connections = [each for each in self._store.connections() if not each.paused]
        reports = [
            self._poller.poll(connection, deep=deep, stop=stop)
            for connection in connections
            if not stop.is_set()
        ]
        self.submit_auto(stop, sent)
        return reports

    def due(
        self, names: Sequence[str], stop: threading.Event, sent: Sent = _untold
    ) -> Iterator[PollReport]:
        """Poll what is due, of these *names* or of all; the first round of a day looks at
        everything.
        """
        polled = False
        for connection in self._poller.due():
            if (names and connection.name not in names) or stop.is_set():
                continue
            polled = True
            deep = self._poller.is_deep_due(connection)
            yield self._poller.poll(connection, deep=deep, stop=stop)
        if polled:
            self.submit_auto(stop, sent)

    def follow(
        self, names: Sequence[str], every: float, stop: threading.Event, sent: Sent = _untold
    ) -> Iterator[PollReport]:
        """Look every so many seconds what is due, until *stop* is set. A database that cannot
        be used for the moment is told, and the next look tries again.
        """
        while not stop.is_set():
            try:
                yield from self.due(names, stop, sent)
            except Unusable as problem:
                if problem.code not in _PASSING:
                    raise
                sent(Submitted(Tally().counts(), (problem,)))
            if self._actor.clock.wait(every, stop):
                return

    def submit_auto(self, stop: threading.Event, sent: Sent = _untold) -> None:
        """Submit the rows of accreditations that do so by themselves, if there are any. What
        keeps it back (somebody submits now, a restore that was not looked at) is told, and
        the next round tries again.
        """
        if stop.is_set() or not self._store.to_send_of_auto():
            return
        try:
            done = self._submitter.submit(None, stop, lambda _: None, auto_only=True)
        except Unusable:
            raise
        except Problem as problem:
            done = Submitted(Tally().counts(), (problem,))
        except Exception as error:  # noqa: BLE001  # a bug in submitting ends no polling
            broken = (Broken("submitting_broke"),)
            done = Submitted(Tally().counts(), broken, bugs=(bug_of(error),))
        sent(done)
