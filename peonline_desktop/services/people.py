"""People: their custom fields from a file, corrections by hand on top of them, and which of
their keys are one person.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from peonline_desktop.domain.errors import Refused, WrongUse
from peonline_desktop.domain.incoming import RowProblem
from peonline_desktop.domain.people import PersonChange, Signature
from peonline_desktop.services.derive import Deriver
from peonline_desktop.services.ports import ResultFiles
from peonline_desktop.services.store_ports import PeopleStore
from peonline_desktop.services.who import Actor

_NAMES = ("name", "naam")
_EMAILS = ("email", "e-mail", "email address", "e-mailadres")


@dataclass
class PeopleReport:
    """What a file of people came to."""

    rows: int = 0
    people: int = 0
    problems: list[RowProblem] = field(default_factory=list)
    headers: tuple[str, ...] = ()


class People:
    """The professionals whose results come in."""

    def __init__(
        self, store: PeopleStore, files: ResultFiles, deriver: Deriver, actor: Actor
    ) -> None:
        """Whoever changes is derived anew."""
        self._store = store
        self._files = files
        self._deriver = deriver
        self._actor = actor

    def all(self) -> Iterator[Mapping[str, Any]]:
        """key, name, email, fields and merged_into of every key, corrections on top."""
        return self._store.people()

    def headers(self, path: Path) -> tuple[str, ...]:
        """The headers of a table of people; raises Refused when it is no table."""
        return self._files.table(path).headers

    def import_file(self, path: Path, key: str) -> PeopleReport:
        """Import people from a table; *key* is the header of the column that names them.

        A column called name or e-mail is that; every other one is a custom field. An
        empty cell erases nothing.
        """
        report = PeopleReport()
        people: dict[str, tuple[str, str]] = {}
        fields: dict[tuple[str, str], str] = {}
        table = self._files.table(path)
        report.headers = table.headers
        header = _header(table.headers, key)
        if header is None:
            raise WrongUse("header_unknown", header=key, found=", ".join(table.headers))
        for row in table.rows:
            report.rows += 1
            if isinstance(row, RowProblem):
                report.problems.append(row)
                continue
            number, cells = row
            person = cells[header].removeprefix("'").strip()
            if not person:
                read = tuple(cells.values())
                report.problems.append(RowProblem(number, header, "person_missing", "", read))
                continue
            people[person] = (_cell(cells, _NAMES), _cell(cells, _EMAILS))
            for name, value in cells.items():
                if value and name != header and name.casefold() not in (*_NAMES, *_EMAILS):
                    fields[person, name] = value.removeprefix("'")
        if report.rows == 0:
            raise Refused("no_data_rows", path=str(path))
        with self._store.transaction():
            ids = self._store.save_people(people)
            rows = [(ids[person], name, value) for (person, name), value in fields.items()]
            self._store.save_fields(rows, self._signed("import"), by_hand=False)
        self._deriver.run()
        report.people = len(people)
        return report

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

    def history(self, key: str) -> list[PersonChange]:
        """Who changed what of a person, newest first."""
        return self._store.history(self._id(key))

    def _id(self, key: str) -> int:
        person_id = self._store.person_id(key)
        if person_id is None:
            raise WrongUse("person_unknown_here", person=key)
        return person_id

    def _signed(self, what: str) -> Signature:
        return Signature(self._actor.clock.now(), self._actor.who, what)


def _header(headers: Sequence[str], key: str) -> str | None:
    return next((h for h in headers if h.casefold() == key.strip().casefold()), None)


def _cell(cells: Mapping[str, str], names: tuple[str, ...]) -> str:
    return next((value for h, value in cells.items() if h.casefold() in names), "")


def change_key(change: PersonChange) -> str:
    """The phrase that says what a change was."""
    return f"person_{change.what}"
