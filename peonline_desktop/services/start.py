"""What is looked at when the program starts: room on the disk, and once a day the database.

The first start of a day looks whether the database is sound and makes the day's copy. A
start that finds damage stops, before anything is built on it.
"""

from collections.abc import Callable, Sequence
from pathlib import Path

from peonline_desktop.domain.days import amsterdam_day
from peonline_desktop.domain.errors import Problem, Unusable
from peonline_desktop.services.care import LITTLE_SPACE, MEGABYTE
from peonline_desktop.services.care_ports import Copies, HealthStore
from peonline_desktop.services.who import Actor


class HealthAtStart:
    """Looks at the database before work begins."""

    def __init__(
        self,
        path: Path,
        health: HealthStore,
        copies: Copies,
        place: Callable[[], Sequence[Problem]],
        actor: Actor,
    ) -> None:
        """*path* is the database's; *place* tells what is to be said of where that is. The day
        is the Amsterdam day of the actor's clock.
        """
        self._path = str(path)
        self._health = health
        self._copies = copies
        self._place = place
        self._actor = actor

    def look(self) -> list[Problem]:
        """Look, keep others out, make the day's copy if it is not there, and return what to
        warn of. Raises Unusable when the database is damaged.
        """
        return [*self._place(), *self._privacy(), *self._room_and_copy()]

    def _room_and_copy(self) -> list[Problem]:
        today = amsterdam_day(self._actor.clock.now())
        free = self._health.free_bytes()
        room = free // MEGABYTE
        if free < LITTLE_SPACE:
            warnings = [Problem("space_little", path=self._path, free=room)]
        else:
            warnings = []
        if self._copies.has_daily(today):
            return warnings
        if self._health.damage_at_a_glance():
            raise Unusable("database_damaged", path=self._path)
        if free < self._health.size_bytes() + MEGABYTE:
            return [Problem("no_room_for_copy", path=self._path, free=room)]
        try:
            self._copies.make_daily(today)
        except Unusable as problem:
            if problem.code == "database_damaged":
                raise
            warnings.append(problem)
        return warnings

    def _privacy(self) -> list[Problem]:
        """Keep other users of this machine out, and say where they could get in."""
        closed, failed = self._health.keep_others_out()
        folder = str(Path(self._path).parent)
        said = []
        if closed:
            said.append(Problem("made_private", path=folder, count=closed))
        if failed:
            said.append(Problem("not_private", path=folder, count=failed))
        return said
