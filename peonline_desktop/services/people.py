"""People: their custom fields from a file, corrections by hand on top of them, and which of
their keys are one person.
"""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from peonline_desktop.domain.errors import WrongUse
from peonline_desktop.domain.people import Double, PersonChange, Signature
from peonline_desktop.services.derive import Deriver
from peonline_desktop.services.intake.matching import known_id
from peonline_desktop.services.intake.people_files import PeopleImporter, PeopleReport
from peonline_desktop.services.ports import ResultFiles
from peonline_desktop.services.store_ports import MOST_DOUBLES, PeopleStore
from peonline_desktop.services.who import Actor


class People:
    """The professionals whose results come in."""

    def __init__(
        self,
        store: PeopleStore,
        files: ResultFiles,
        importer: PeopleImporter,
        deriver: Deriver,
        actor: Actor,
    ) -> None:
        """Whoever changes is derived anew."""
        self._store = store
        self._files = files
        self._importer = importer
        self._deriver = deriver
        self._actor = actor

    def all(self) -> Iterator[Mapping[str, Any]]:
        """key, name, email, fields and merged_into of every key, corrections on top."""
        return self._store.people()

    def headers(self, path: Path) -> tuple[str, ...]:
        """The headers of a table of people; raises Refused when it is no table."""
        return self._files.table(path).headers

    def import_file(self, path: Path, key: str, *, zeros: bool | None = None) -> PeopleReport:
        """Import people from a table (intake/people_files.py says how)."""
        return self._importer.run(path, key, zeros=zeros)

    def set(self, key: str, values: Mapping[str, str]) -> None:
        """Correct custom fields of a person by hand; an empty value takes it back."""
        person_id = self._store.leader_of(self._id(key))
        with self._store.transaction():
            for name, value in values.items():
                if not name.strip():
                    raise WrongUse("field_without_name")
                if value.strip():
                    row = (person_id, name.strip(), value.strip())
                    self._store.save_fields([row], self._signed("by_hand"), by_hand=True)
                else:
                    signed = self._signed("taken_back")
                    self._store.forget_field(person_id, name.strip(), signed)
        self._deriver.run()

    def merge(self, leading: str, other: str) -> None:
        """Say that two keys are one person; the fields of the *leading* one count where both
        have them. Raises WrongUse when they are one already.
        """
        with self._store.transaction():
            into_id, person_id = (self._store.leader_of(self._id(k)) for k in (leading, other))
            if into_id == person_id:
                raise WrongUse("merged_already", person=leading, other=other)
            self._store.merge(person_id, into_id, self._signed("merged"))
        self._deriver.run()

    def unmerge(self, one: str, other: str) -> str:
        """Say that two keys are two people after all; returns the key that now stands on its
        own: the one that did not lead. Raises WrongUse when they are not one.
        """
        with self._store.transaction():
            ids = {key: self._id(key) for key in (other, one)}
            leaders = {key: self._store.leader_of(ids[key]) for key in ids}
            apart = next((key for key in ids if ids[key] != leaders[key]), None)
            if apart is None or leaders[one] != leaders[other] or one == other:
                raise WrongUse("not_merged", person=one, other=other)
            self._store.unmerge(ids[apart], self._signed("unmerged"))
        self._deriver.run()
        return apart

    def doubles(self) -> list[Double]:
        """Pairs of keys that may be one person: a merge is proposed, never made."""
        return self._store.doubles(MOST_DOUBLES)

    def set_apart(self, one: str, other: str) -> None:
        """Say that two keys that look alike are two people."""
        self._store.set_apart(self._id(one), self._id(other))

    def history(self, key: str) -> list[PersonChange]:
        """Who changed what of a person, newest first."""
        return self._store.history(self._id(key))

    def _id(self, key: str) -> int:
        person_id = known_id(self._store, key)
        if person_id is None:
            raise WrongUse("person_unknown_here", person=key)
        return person_id

    def _signed(self, what: str) -> Signature:
        return Signature(self._actor.clock.now(), self._actor.who, what)


def change_key(change: PersonChange) -> str:
    """The phrase that says what a change was."""
    return f"person_{change.what}"
