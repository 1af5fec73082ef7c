"""Looks into a file before it is imported: what each column is taken for, and why.

Guesses come from headers and from what stands below them; they are shown, never used unseen.
What would become of the rows, the importer tells by a dry run.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from peonline_desktop.domain.errors import Problem
from peonline_desktop.domain.incoming import Shown
from peonline_desktop.domain.number_fields import NumberFields
from peonline_desktop.domain.reading import Answers, FileShape, HowToRead
from peonline_desktop.domain.settings import Group
from peonline_desktop.domain.verdicts import VerdictWords
from peonline_desktop.services.groups import Groups
from peonline_desktop.services.intake.remembered import Remembered
from peonline_desktop.services.intake.roles import Role, RoleGuesser
from peonline_desktop.services.ports import ResultFiles
from peonline_desktop.services.store_ports import PeopleStore
from peonline_desktop.services.who import Actor

FileRow = tuple[int, tuple[str, ...]]
"""A row of a file as it stands, with its number."""


@dataclass(frozen=True)
class Look:
    """*shape* of the file and the *roles* of its columns; *how* it is read if they are right,
    and the *answers* that then hold, remembered ones included. While it cannot be read yet,
    the *problem* that says why. *registers* are the active groups; *fields_lacking* are custom
    fields that an active group takes its numbers from, and that neither this file nor anything
    before it holds.
    """

    shape: FileShape
    roles: tuple[Role, ...]
    how: HowToRead
    answers: Answers
    registers: tuple[Group, ...]
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
        numbers = self._groups.number_fields()
        how = replace(how, columns={**how.columns, **shape.columns})
        problem, answers = self._tried(path, how)
        roles = tuple(RoleGuesser(answers.verdicts, self._verdicts, numbers).roles(shape, how))
        if any(role.is_guess for role in roles):
            shape, how = _adopted(shape, how, roles)
            problem, answers = self._tried(path, how)
        lacking = self._fields_lacking(numbers, roles, shape)
        registers = tuple(numbers.active)
        return Look(shape, roles, how, answers, registers, lacking, problem)

    def rows(
        self, path: Path, how: HowToRead, sheet: str, wanted: Callable[[int], bool], most: int
    ) -> list[FileRow]:
        """The rows of a *sheet* as they stand whose number is *wanted*, at *most* so many; a
        file of text has one sheet, without a name. Raises Refused.
        """
        return self._files.rows(path, how, sheet, wanted, most)

    def presets(self) -> tuple[str, ...]:
        """The names of the administrator's own presets."""
        return self._files.own_presets()

    def save_preset(self, name: str, path: Path, how: HowToRead) -> Path:
        """Keep how *path* is read, to be recognised the next time; returns the preset's
        file, which can be given to a colleague. Raises WrongUse.
        """
        return self._files.save_preset(name, path, how)

    def _tried(self, path: Path, how: HowToRead) -> tuple[Problem | None, Answers]:
        """Why the file cannot be read so, None when it can; and the answers that hold."""
        try:
            reading = self._files.results(path, how, self._actor.clock.now(), Shown())
        except Problem as problem:
            return problem, how.answers
        reading.rows.close()
        return None, reading.how.answers

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


def _adopted(
    shape: FileShape, how: HowToRead, roles: Sequence[Role]
) -> tuple[FileShape, HowToRead]:
    """Shape and way of reading, with what columns are taken for by their contents."""
    guesses = [role for role in roles if role.is_guess]
    fields = {role.field: role.header for role in guesses if role.field}
    numbers = {role.org_id: role.header for role in guesses if role.org_id is not None}
    columns = {**shape.columns, **fields}
    return (
        replace(
            shape,
            columns=columns,
            missing=tuple(field for field in shape.missing if field not in fields),
            says_verdict=shape.says_verdict or "verdict" in fields,
        ),
        replace(how, columns={**how.columns, **columns}, numbers={**how.numbers, **numbers}),
    )
