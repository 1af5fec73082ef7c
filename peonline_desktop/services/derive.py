"""Keeps the attendances what derivation says they are, for everyone who was touched.

Who is touched is noted in the same transaction as the change itself, so that a program
killed in between derives when it next runs.
"""

from collections.abc import Callable, Mapping
from threading import Event
from typing import Any

from peonline_desktop.domain.judging import judge
from peonline_desktop.domain.number_words import NumberWords
from peonline_desktop.domain.placing import place
from peonline_desktop.domain.reasons import ReasonBook
from peonline_desktop.domain.settings import Group
from peonline_desktop.domain.world import World
from peonline_desktop.services.batches import collecting_later
from peonline_desktop.services.store_ports import DerivationStore, SettingsStore, ShapeStore
from peonline_desktop.services.who import Actor

_PEOPLE_AT_A_TIME = 2000


class Deriver:
    """Runs derivation over the people who were touched."""

    def __init__(
        self,
        store: DerivationStore,
        settings: SettingsStore,
        shapes: ShapeStore,
        groups: Callable[[Mapping[int, Mapping[str, Any]]], dict[int, Group]],
        reasons: ReasonBook,
        number_words: NumberWords,
        actor: Actor,
    ) -> None:
        """*groups* gives all groups from the administrator's changes to them; *number_words*
        are what people type where they have no number.
        """
        self._store = store
        self._settings = settings
        self._shapes = shapes
        self._groups = groups
        self._reasons = reasons
        self._number_words = number_words
        self._actor = actor

    def run(self, stop: Event | None = None) -> None:
        """Derive until nobody is touched any more, or *stop* is set."""
        with collecting_later():
            while not (stop is not None and stop.is_set()) and self._some_people():
                pass

    def everyone(self) -> None:
        """Derive all people anew; it changes nothing that was derived before."""
        with self._store.transaction():
            self._store.touch_everyone()
        self.run()

    def world(self) -> World:
        """The settings as derivation needs them."""
        return World(
            providers={p.id: p for p in self._settings.providers()},
            groups=self._groups(self._settings.group_changes()),
            accreditations={a.id: a for a in self._settings.accreditations(removed=True)},
            courses=self._store.courses(),
            reasons=self._reasons,
            number_words=self._number_words,
            proved_shapes=self._shapes.proved(),
            released_shapes=self._shapes.released(),
        )

    def _some_people(self) -> bool:
        if not self._store.touched(1):
            return False
        with self._store.transaction():
            ids = self._store.touched(_PEOPLE_AT_A_TIME)
            world = self.world()
            placed = [place(person, world) for person in self._store.people(ids)]
            held = {p.person.id: p.held_numbers(world) for p in placed}
            flipped = self._store.save_holdings(held)
            shared = self._store.shared(list(held))
            self._store.save_derived(
                [(p, list(judge(p, world, shared))) for p in placed],
                self._actor.clock.now(),
                self._actor.who,
            )
            self._store.touch_holders(flipped, list(held))
            self._store.untouch(ids)
        return True
