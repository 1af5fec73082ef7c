"""Looks into a file before it is imported: what each column is taken for, and why.

Guesses come from headers and from what stands below them; they are shown, never used unseen.
What would become of the rows, the importer tells by a dry run.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from peonline_desktop.domain.errors import Problem
from peonline_desktop.domain.incoming import Shown
from peonline_desktop.domain.number_fields import NumberFields
from peonline_desktop.domain.reading import FileShape, HowToRead
from peonline_desktop.domain.verdicts import VerdictWords
from peonline_desktop.services.groups import Groups
from peonline_desktop.services.intake.remembered import Remembered
from peonline_desktop.services.intake.roles import Role, RoleGuesser
from peonline_desktop.services.ports import ResultFiles
from peonline_desktop.services.store_ports import PeopleStore
from peonline_desktop.services.who import Actor


@dataclass(frozen=True)
class Look:
    """*shape* of the file and the *roles* of its columns; while it cannot be read yet, the
    *problem* that says why. *fields_lacking* are custom fields that an active group takes its
    numbers from, and that neither this file nor anything before it holds.
    """

    shape: FileShape
    roles: tuple[Role, ...]
    fields_lacking: tuple[str, ...]
    problem: Problem | None


class Previewer:
    """Looks into files of results; imports nothing."""

    def __init__(
        self,
        files: ResultFiles,
        people: PeopleStore,
        groups: Groups,
        remembered: Remembered,
        verdicts: VerdictWords,
        actor: Actor,
    ) -> None:
        """Numbers are looked for by the forms of the active *groups*."""
        self._files = files
        self._people = people
        self._groups = groups
        self._remembered = remembered
        self._verdicts = verdicts
        self._actor = actor

    def look(self, path: Path, how: HowToRead) -> Look:
        """How *path* would be read, with the columns that its shape proposes; raises Refused
        when it is no table at all.
        """
        how = self._remembered.as_before(path, how, self._files.sheets)
        shape = self._files.shape(path, how)
        how = replace(how, columns={**how.columns, **shape.columns})
        numbers = self._groups.number_fields()
        roles = tuple(RoleGuesser(self._verdicts, numbers).roles(shape, how))
        lacking = self._fields_lacking(numbers, roles, shape)
        return Look(shape, roles, lacking, self._problem(path, how))

    def save_preset(self, name: str, path: Path, how: HowToRead) -> Path:
        """Keep how *path* is read, to be recognised the next time; returns the preset's
        file, which can be given to a colleague. Raises WrongUse.
        """
        return self._files.save_preset(name, path, how)

    def _problem(self, path: Path, how: HowToRead) -> Problem | None:
        """Why the file cannot be read so; None when it can."""
        try:
            self._files.results(path, how, self._actor.clock.now(), Shown()).rows.close()
        except Problem as problem:
            return problem
        return None

    def _fields_lacking(
        self, numbers: NumberFields, roles: Sequence[Role], shape: FileShape
    ) -> tuple[str, ...]:
        present = {*shape.headers, *self._people.fields_seen()}
        with_column = {role.org_id for role in roles}
        return tuple(
            dict.fromkeys(
                group.fields[0]
                for group in numbers.active
                if group.org_id not in with_column
                and not any(field in present for field in group.fields)
            )
        )
