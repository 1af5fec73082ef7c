"""Holds the lease while submitting: one submitter at a time per database.

A contender takes over at once when the holder's process is gone from this machine, or
after it has seen the holder's counter stand still for a minute of its own clock.
"""

import threading
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from typing import Protocol

from peonline_desktop.domain.errors import Interrupted, SomeoneElse, Unusable
from peonline_desktop.domain.lease import BEATS_EVERY, STANDS_STILL_AFTER, Holder
from peonline_desktop.services.delivery_ports import LeaseStore
from peonline_desktop.services.ports import Clock
from peonline_desktop.services.who import Actor

_LOOK_EVERY = 1.0  # seconds


class BeatingStore(LeaseStore, Protocol):
    """The lease, with a connection for the thread that beats."""

    def connection(self) -> AbstractContextManager[None]:
        """A connection of this thread's own."""


class Lease:
    """Takes the lease and keeps it alive."""

    def __init__(
        self,
        store: BeatingStore,
        actor: Actor,
        machine: str,
        process: tuple[int, str | None],
        started: Callable[[int], str | None],
    ) -> None:
        """*process* is our pid and start; *started* tells those of another pid."""
        self._store = store
        self._actor = actor
        self._machine = machine
        self._process = process
        self._started = started
        self._let_go = 0  # the number last held here: nobody holds it any more

    @contextmanager
    def held(self, leaving: threading.Event | None = None) -> Iterator[int]:
        """Hold the lease, giving its number; raises SomeoneElse when another submits, and
        Interrupted once *leaving* is set while that is being found out.
        """
        number = self._take(leaving)
        stop = threading.Event()
        beating = threading.Thread(
            target=self._beat, args=(number, stop), name="lease", daemon=True
        )
        beating.start()
        try:
            yield number
        finally:
            stop.set()
            beating.join()
            self._let_go = number  # also when the database cannot be told
            self._store.give_back(number)

    def holder(self) -> Holder | None:
        """Who is submitting now, as far as can be seen from here; nobody when it is gone."""
        holder = self._store.holder()
        return None if holder is None or self._gone(holder) else holder

    def _take(self, leaving: threading.Event | None) -> int:
        while True:
            holder = self._store.holder()
            if holder is not None and not self._gone(holder):
                self._wait_until_still(holder, leaving)
            number = self._store.take(self._ours(), holder)
            if number is not None:
                return number

    def _ours(self) -> Holder:
        pid, started = self._process
        now = self._actor.clock.now()
        return Holder(0, 0, pid, started, self._machine, self._actor.who, now)

    def _gone(self, holder: Holder) -> bool:
        if holder.number == self._let_go:
            return True
        return holder.machine == self._machine and self._started(holder.pid) != holder.started

    def _wait_until_still(self, holder: Holder, leaving: threading.Event | None) -> None:
        """Return when *holder* showed no life for a minute; raise when it does."""
        clock: Clock = self._actor.clock
        since = clock.monotonic()
        while clock.monotonic() - since < STANDS_STILL_AFTER:
            if clock.wait(_LOOK_EVERY, leaving):
                raise Interrupted("stopped")
            now = self._store.holder()
            if now is None:
                return
            if (now.number, now.counter) != (holder.number, holder.counter):
                raise SomeoneElse("someone_submits", who=now.who, since=now.since)
            if self._gone(now):
                return

    def _beat(self, number: int, stop: threading.Event) -> None:
        """Beat until told to *stop*. What the database refuses, a connection too, is left: a
        lease that stands still is safe, it is lost.
        """
        wait = self._actor.clock.wait
        while True:
            with suppress(Unusable), self._store.connection():
                while not wait(BEATS_EVERY, stop):
                    with suppress(Unusable):
                        self._store.beat(number)
                return
            if wait(BEATS_EVERY, stop):
                return
